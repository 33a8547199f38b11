"""The file as it was read, with its markup highlighted; what was read of it where it is no text, as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QKeySequence,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.reading.sources import file_text
from viewer.window.kit.direction import is_rtl
from viewer.window.kit.error_texts import in_words
from viewer.window.kit.screen import resize_within
from viewer.window.kit.text_painting import run

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.session.open_articles import Opened

MOST_COLOURED = 400_000
"""Characters; a longer text is shown in one colour."""
LEXERS = {"fragment": "html", "rss": "xml", "enex": "xml", "nitf": "xml", "newsml": "xml", "newsml-g2": "xml"} | {
    name: name for name in ("html", "markdown", "xml", "json", "eml")
}
"""The name of Pygments' lexer for each of our formats that has another than plain text's."""


class SourceView(QWidget):
    """A read-only window of its own."""

    def __init__(self, opened: Opened, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.opened = opened
        for key in (QKeySequence.StandardKey.Cancel, QKeySequence.StandardKey.Close):
            QShortcut(key, self, self.close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("sourceView")
        self.setWindowTitle(self.tr("{name} — source").format(name=opened.source.name))
        text = file_text(opened.source)
        shown = text or "\n\n".join(paragraph.text for paragraph in opened.original.paragraphs)
        resize_within(self, 860, 700)
        facts = _facts(opened)
        if text is None:
            facts.append(
                self.tr("The file itself is no text to read. Here is all that was read from it, page furniture, too.")
            )
        elif not text:
            facts.append(
                self.tr(
                    "The file is not there as it was read, or too long to show. Here is all that was read from it, page"
                    " furniture, too."
                )
            )
        self.facts = QLabel("\n".join(facts), self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Source of the article, read only"))
        run(self.text, rtl=is_rtl(shown))
        self.text.setPlainText(shown)
        if text and opened.source.part:
            self.text.find(opened.source.part)  # of the texts in one file it is this
        column = QVBoxLayout(self)
        column.addWidget(self.facts)
        column.addWidget(self.text, 1)
        if len(shown) <= MOST_COLOURED:
            self.colours = SourceColours(self.text.document(), opened.source.format, theme)


class SourceColours(QSyntaxHighlighter):
    """Colours a document by Pygments: all of it is read once, then each line gets its part."""

    def __init__(self, document: QTextDocument, form: str, theme: Theme) -> None:
        super().__init__(document)
        self._lines = _coloured(document.toPlainText(), LEXERS.get(form, "text"), theme)

    def highlightBlock(self, _: str) -> None:
        """Colour one line."""
        for start, length, look in self._lines.get(self.currentBlock().blockNumber(), ()):
            self.setFormat(start, length, look)


def _coloured(text: str, lexer: str, theme: Theme) -> dict[int, list[tuple[int, int, QTextCharFormat]]]:
    """For each line its coloured stretches, in UTF-16 units."""
    from pygments.lexers import get_lexer_by_name

    looks = _looks(theme)
    lines: dict[int, list[tuple[int, int, QTextCharFormat]]] = {}
    number = column = 0
    for kind, value in get_lexer_by_name(lexer, stripnl=False, ensurenl=False).get_tokens(text):
        look = next((looks[str(k)] for k in reversed(kind.split()) if str(k) in looks), None)
        for n, part in enumerate(value.split("\n")):
            if n:
                number, column = number + 1, 0
            length = len(part.encode("utf-16-le", "surrogatepass")) // 2
            if look is not None and length:
                lines.setdefault(number, []).append((column, length, look))
            column += length
    return lines


def _looks(theme: Theme) -> dict[str, QTextCharFormat]:
    """A look for each kind of token, in the theme's colours."""
    roles = {
        "Token.Name.Tag": ("right_edge", False),
        "Token.Name.Attribute": ("left_edge", False),
        "Token.Literal.String": ("accent", False),
        "Token.Comment": ("quiet", False),
        "Token.Name.Entity": ("moved_edge", False),
        "Token.Keyword": ("moved_edge", False),
        "Token.Generic.Heading": ("right_edge", True),
        "Token.Generic.Subheading": ("right_edge", True),
        "Token.Generic.Strong": ("text", True),
    }
    looks = {}
    for kind, (role, bold) in roles.items():
        look = QTextCharFormat()
        look.setForeground(QColor(theme[role]))
        if bold:
            look.setFontWeight(QFont.Weight.Bold)
        looks[kind] = look
    return looks


def _facts(opened: Opened) -> list[str]:
    """Where it is, and how it was read."""
    source = opened.source
    return [str(source.path or source.name), *(in_words(note.text) for note in opened.article.notes)]


def open_source(opened: Opened, theme: Theme, parent: QWidget) -> SourceView:
    """Show the source of an article; the window that shows it already comes to the front."""
    for shown in parent.findChildren(SourceView):
        if shown.opened == opened and shown.isVisible():
            shown.raise_()
            shown.activateWindow()
            return shown
    view = SourceView(opened, theme, parent)
    view.show()
    return view
