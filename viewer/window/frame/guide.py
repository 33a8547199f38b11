"""The user guide in a window of its own: Markdown and pictures of `resources/guide`, and nothing else.

Its files are the program's own, so they may have markup; what articles bring never gets here. Nothing that a guide
names outside its folder is read, and no link is ever followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from viewer.resources import resource
from viewer.window.kit.field import Field
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.screen import resize_within
from viewer.window.kit.theme import Theme, faded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from viewer.window.pair.view import PairView
    from viewer.window.preferences.preferences import Preferences

MARGIN = 22
"""Pixels between the text and the edge."""
PICTURE_SCALE = 1.5
"""How many pixels of a picture make one of the window, as `tests/support/guide_pictures.py` takes them."""
LEAST = (780, 400)
"""Pixels: a narrower text would break commands and tables."""
SIZES = (12.0, 24.0)
"""Pixels: the type follows that of the articles, so far."""
CODE = re.compile(r"`([^`\n]+)`")
ROW = re.compile(r"^\|(.+)\|$", re.MULTILINE)
KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z0-9,=+-]|F\d{1,2}|Return|Esc|Del|Home|End|Up|Down|Left|Right|Backspace)|Ctrl|Alt|Shift"
)
"""What is a key in a guide, as Qt writes it in files."""


def guide_file() -> Path:
    """The guide in the window's language, or in English."""
    code = QLocale().name().partition("_")[0]
    try:
        return resource(f"guide/{code}/guide.md")
    except FileNotFoundError:
        return resource("guide/en/guide.md")


def native_key(key: str) -> str:
    """A key as it is called on this system, in the window's language."""
    form = QKeySequence.SequenceFormat.NativeText
    if key in ("Ctrl", "Alt", "Shift"):  # alone they are no key of Qt's
        return QKeySequence(f"{key}+A").toString(form).removesuffix("A").removesuffix("+")
    return QKeySequence(key).toString(form)


def _code(found: re.Match[str]) -> str:
    text = found[1]
    return f"`{native_key(text) if KEY.fullmatch(text) else text}`"


def _turned(row: re.Match[str]) -> str:
    return f"|{'|'.join(reversed(row[1].split('|')))}|"


class GuideText(QTextBrowser):
    """The text of a guide; pictures are never wider than it."""

    def __init__(self, path: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = path.parent.parent
        self._theme = theme
        self._pictures: dict[str, QImage] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)  # there are none, and none would be followed
        self.setOpenExternalLinks(False)
        self.setSearchPaths([])
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else pictures fit the width without it
        rtl = QLocale(path.parent.name).textDirection() is Qt.LayoutDirection.RightToLeft
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.document().setDocumentMargin(MARGIN)
        self.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)
        self.set_look(theme)

    def loadResource(self, _: int, name: QUrl | str) -> Any:
        """A text or picture of the folder of guides; nothing for whatever else is named."""
        path = self._inside(QUrl(name))
        if path is None:
            return None
        if path.suffix == ".png":
            return self._fitting(str(path))
        return self._read(path) if path.suffix == ".md" else None

    def _read(self, path: Path) -> str:
        """The text of a guide with its keys as they are called here; Qt does not mirror tables, so that we do."""
        text = CODE.sub(_code, path.read_text(encoding="utf-8"))
        if self._direction is Qt.LayoutDirection.LeftToRight:
            return text
        return ROW.sub(_turned, CODE.sub("`\u2066\\1\u2069`", text))  # code runs from left to right

    def _inside(self, name: QUrl) -> Path | None:
        """The file that is meant, where it is one of ours."""
        from pathlib import Path

        url = self.source().resolved(name)
        path = Path(url.toLocalFile()).resolve() if url.isLocalFile() else None
        return path if path and path.is_file() and path.is_relative_to(self._folder.resolve()) else None

    def _fitting(self, path: str) -> QImage:
        """A picture at its size, or smaller where the text is narrower: scaled here, for Qt would leave pixels out."""
        if path not in self._pictures:
            self._pictures[path] = QImage(path).convertToFormat(QImage.Format.Format_RGB32)
        whole, ratio = self._pictures[path], self.devicePixelRatioF()
        room = max(100, self.viewport().width() - 2 * MARGIN)
        width = round(min(whole.width() / PICTURE_SCALE, room) * ratio)
        picture = whole.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the width."""
        if event.size().width() != event.oldSize().width():
            for path in self._pictures:
                picture = self._fitting(path)
                self.document().addResource(
                    QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(path), picture
                )
            self.document().markContentsDirty(0, self.document().characterCount())
        super().resizeEvent(event)
        layout = self.document().documentLayout()  # all at once: bit by bit, the bar would not know how far it goes
        layout.documentSizeChanged.emit(layout.documentSize())

    def set_look(self, theme: Theme) -> None:
        """Set the text: room between lines, keys on a ground, tables with thin lines, in a theme's colours."""
        self._theme = theme
        for block in self.blocks():
            self._set_block(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)

    def blocks(self) -> Iterator[QTextBlock]:
        """Paragraph by paragraph, with those of tables."""
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _set_block(self, block: QTextBlock) -> None:
        cursor, form = QTextCursor(block), QTextBlockFormat()
        level, table = block.blockFormat().headingLevel(), _table_around(cursor)
        if (
            "\ufffc" not in block.text() and not level
        ):  # a line's height is a share of what stands in it: not of pictures
            form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if table is None:
            form.setTopMargin({0: 4, 1: 4, 2: 30, 3: 20}.get(level, 12))
            form.setBottomMargin(8 if level else 4 if _is_listed(block) and _is_listed(block.next()) else 12)
        form.setLayoutDirection(self._direction)
        code = _code_in(block)
        form.setNonBreakableLines(
            table is not None and table.columns() == 2 and sum(length for _, length, _ in code) == len(block.text()) > 0
        )
        cursor.mergeBlockFormat(form)
        for start, length, look in code:
            look.setBackground(faded(self._theme["quiet"], 0.16))  # seen in every theme
            look.setFontFamilies([self.font().family()])  # of one height with the words around it
            for size in (QTextFormat.Property.FontPointSize, QTextFormat.Property.FontPixelSize):
                look.clearProperty(size)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)

    def _set_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setBorderBrush(self._theme["line"])
        form.setCellPadding(6)
        form.setTopMargin(10)
        form.setBottomMargin(14)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)


def _is_listed(block: QTextBlock) -> bool:
    return block.textList() is not None


def _table_around(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()


def _code_in(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where in the document a block has code, how long, and how it is set."""
    return [
        (span.start + block.position(), span.length, QTextCharFormat(span.format))  # copied: it goes with the span
        for span in block.textFormats()
        if span.format.fontFixedPitch()
    ]


class Guide(QWidget):
    """Contents at the side, the text, and a field that finds in it."""

    def __init__(self, view: PairView, preferences: Preferences, parent: QWidget) -> None:
        """In the colours of the preferences, and in the size of the view's text."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Diptych guide"))
        self.setMinimumSize(*LEAST)
        resize_within(self, 960, 720)
        self._view = view
        theme = preferences.current_theme()
        preferences.theme_changed.connect(self._show_theme)
        self.text = GuideText(guide_file(), theme, self)
        self.text.setAccessibleName(self.windowTitle())
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sections = [block for block in self.text.blocks() if block.blockFormat().headingLevel() == 2]
        self.contents.addItems([block.text() for block in self._sections])
        self.contents.setCurrentRow(0)
        self.field = Field(self.tr("Find in the guide"), self.tr("Find in the guide"), self, "find")
        self.told = QLabel(self)
        self._build()
        self._wire()
        self._follow_size()
        paint_icons(self, theme)
        self.text.setFocus()

    def _build(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.field)
        side.addWidget(self.told)
        side.addWidget(self.contents, 1)
        for widget in (self.field, self.told, self.contents):
            widget.setFixedWidth(252)
        self.told.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 0, 0)
        row.addLayout(side)
        row.addWidget(self.text, 1)
        side.setContentsMargins(0, 0, 0, 10)

    def _wire(self) -> None:
        self.contents.currentRowChanged.connect(self.go_to)
        self.contents.itemClicked.connect(lambda _: self.go_to(self.contents.currentRow()))
        self.text.verticalScrollBar().valueChanged.connect(self._follow_text)
        self.field.textChanged.connect(lambda _: self.find_words(anew=True))
        self._view.laid_out.connect(self._follow_size)
        keys = QKeySequence.StandardKey
        for key, act in (
            (QKeySequence(keys.Find), self._ask),
            (QKeySequence(keys.FindNext), self.find_words),
            (QKeySequence(keys.FindPrevious), lambda: self.find_words(back=True)),
            (QKeySequence("Esc"), self.close),
            (QKeySequence("Ctrl+W"), self.close),
        ):
            QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(act)
        for name, back in (("Return", False), ("Enter", False), ("Shift+Return", True), ("Shift+Enter", True)):
            shortcut = QShortcut(QKeySequence(name), self.field, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda back=back: self.find_words(back=back))

    # Where to

    def go_to(self, row: int) -> None:
        """Bring a section to the top."""
        if 0 <= row < len(self._sections):
            layout, bar = self.text.document().documentLayout(), self.text.verticalScrollBar()
            top = layout.blockBoundingRect(self._sections[row]).top()
            with QSignalBlocker(bar):  # the last sections do not reach the top: they are chosen all the same
                bar.setValue(round(top) - MARGIN // 2)
            self.text.viewport().update()

    def _follow_text(self) -> None:
        """Mark the section that is read."""
        layout, top = self.text.document().documentLayout(), self.text.verticalScrollBar().value() + 2 * MARGIN
        passed = [n for n, block in enumerate(self._sections) if layout.blockBoundingRect(block).top() <= top]
        with QSignalBlocker(self.contents):
            self.contents.setCurrentRow(passed[-1] if passed else 0)

    def _ask(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def find_words(self, *, back: bool = False, anew: bool = False) -> bool:
        """Go to the next place that has the words of the field, or the one before; after the last comes the first."""
        words, cursor = self.field.text().strip(), self.text.textCursor()
        if anew or not words:
            cursor.setPosition(cursor.selectionStart())
            self.text.setTextCursor(cursor)
        found = bool(words) and (self._find(words, back=back) or self._find_from_end(words, back=back))
        self.told.setText(self.tr("not found"))
        self.told.setVisible(bool(words) and not found)
        return found

    def _find(self, words: str, *, back: bool) -> bool:
        return self.text.find(words, QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0))

    def _find_from_end(self, words: str, *, back: bool) -> bool:
        kept = self.text.textCursor()
        self.text.moveCursor(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
        found = self._find(words, back=back)
        if not found:
            self.text.setTextCursor(kept)
        return found

    # Looks

    def _show_theme(self, theme: Theme) -> None:
        self.text.set_look(theme)
        paint_icons(self, theme)

    def _follow_size(self) -> None:
        size = round(min(max(self._view.reading.size, SIZES[0]), SIZES[1]))
        font = QFont(self.font())
        if self.text.font().pixelSize() != size:
            font.setPixelSize(size)
            self.text.setFont(font)


def open_guide(view: PairView, preferences: Preferences, parent: QWidget) -> Guide:
    """Show the guide, or the window of it that is open already."""
    guide = parent.findChild(Guide) or Guide(view, preferences, parent)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    return guide
