"""The page of what each open article has alone: to read, to copy, and to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.model import Coverage
from viewer.presenting.alone import AloneArticle, AloneSentence, alone_text, collect_alone
from viewer.presenting.kinds import SENTENCES
from viewer.window.kit.clipboard import put_on_clipboard
from viewer.window.kit.phrases import isolated, say_kind
from viewer.window.sources.reading_text import MARGIN, ReadingText, begin_block

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.kit.type_settings import TypeSettings


class AlonePage(QWidget):
    """Each outlet with the sentences that no other open article surely has; those that one may have stand apart."""

    sentence_chosen = Signal(int, int)
    """An article, by index, and the id of its sentence that the editor wants to see."""
    left = Signal()
    """The editor wants to go back to the pair."""

    def __init__(self, theme: Theme, type_settings: TypeSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._type = type_settings
        self._articles: tuple[AloneArticle, ...] | None = None
        self.text = ReadingText(self.tr("What each has alone"), self)  # what is chosen is shown in its pair
        self.text.anchorClicked.connect(self._choose)
        self.copy = QPushButton(self.tr("Cop&y all"), self)
        self.copy.clicked.connect(self._copy)
        self.back = QPushButton(self.tr("&Back to the pair"), self)
        self.back.clicked.connect(self.left)
        self.title = QLabel(self.tr("What each has alone"), self)
        self.title.setObjectName("emptyTitle")
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit, context=_INSIDE)
        self._build()
        self._fill()

    def _build(self) -> None:
        font = QFont(self.title.font())
        font.setPixelSize(18)
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 12, 12, 6)
        top.addWidget(self.title, 1)
        top.addWidget(self.copy)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.text, 1)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self._fill()

    def show_type(self, type_settings: TypeSettings) -> None:
        """Set the sentences in another type."""
        if type_settings != self._type:
            self._type = type_settings
            self._fill()

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Show what each article has alone; None while that is not known."""
        articles = collect_alone(coverage, say_kind) if coverage else None
        if articles != self._articles:
            self._articles = articles
            self._fill()

    def _fill(self) -> None:
        place = self.text.verticalScrollBar().value()
        self.text.begin()
        document = self.text.document()
        cursor = QTextCursor(document)
        articles = self._articles or ()
        self.copy.setEnabled(any(article.sure or article.perhaps for article in articles))
        if self._articles is None:
            cursor.insertText(self.tr("One moment …"), self._look(quiet=True))
        for article in articles:
            self._add_article(cursor, article)
        self.text.setTextCursor(QTextCursor(document))  # what was written took it along, and it is kept in sight
        self.text.verticalScrollBar().setValue(place)

    def _add_article(self, cursor: QTextCursor, article: AloneArticle) -> None:
        begin_block(cursor, article.name, above=22)
        cursor.insertText(isolated(article.name), self._look(bold=True))
        if article.copies:
            names = ", ".join(map(isolated, article.copies))
            cursor.insertText(" " + self._same().format(names=names), self._look(quiet=True))
        if not (article.sure or article.perhaps):
            cursor.insertText("   " + self.tr("nothing"), self._look(quiet=True))
            return
        told = ["★ " + say_kind(SENTENCES, len(article.sure))] if article.sure else []
        told += ["☆ " + self.tr("%Ln perhaps elsewhere", "", len(article.perhaps))] if article.perhaps else []
        cursor.insertText("   " + " · ".join(f"\u2068{part}\u2069" for part in told), self._look(quiet=True))
        for one in article.sure:
            self._add_sentence(cursor, article.index, one)
        for one in article.perhaps:
            self._add_sentence(cursor, article.index, one)

    def _add_sentence(self, cursor: QTextCursor, index: int, one: AloneSentence) -> None:
        begin_block(cursor, one.text, above=9)
        look = self._look(paler=bool(one.perhaps))
        look.setToolTip(self.tr("Show it in its pair"))
        look.setAnchor(True)
        look.setAnchorHref(f"{index}/{one.sentence}")
        cursor.insertText(f"{'☆' if one.perhaps else '★'} ¶ {one.paragraph + 1}  ", self._look(quiet=True))
        cursor.insertText(f"{one.text}{_CLOSED}", look)
        if one.perhaps:
            names = ", ".join(map(isolated, one.perhaps))
            perhaps = self.tr("☆ perhaps also in {names}").format(names=names)
            perhaps = perhaps.replace("☆ ", "☆\u00a0")  # the star goes with its words
            cursor.insertText(f"  \u2068{perhaps}\u2069", self._look(quiet=True))

    def _look(self, *, bold: bool = False, quiet: bool = False, paler: bool = False) -> QTextCharFormat:
        """How some text is set: an outlet's name, a figure, a sentence."""
        look = QTextCharFormat()
        if bold or quiet:
            font = QFont(self.font())
            font.setPixelSize(15 if bold else 12)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        else:
            font = self._type.font()
        look.setFont(font)
        look.setFontUnderline(paler)
        if paler:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            look.setUnderlineColor(self._theme["quiet"])
        look.setForeground(self._theme["quiet" if quiet else "text"])
        return look

    def _choose(self, link: QUrl) -> None:
        index, sentence = link.path().split("/")
        self.sentence_chosen.emit(int(index), int(sentence))

    def _copy(self) -> None:
        put_on_clipboard(alone_text(self._articles or (), self.tr("perhaps also in {names}"), self._same()))

    def _same(self) -> str:
        return self.tr("and {names} (same text)")


_CLOSED = "\u202c\u2069"
"""Ends what a sentence may have left open of directions, so that what follows is read as it is written."""
_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
