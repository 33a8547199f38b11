"""The two headlines above the pair, with their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model import Comparison, Side
from viewer.presenting.counts import count_only, count_sentences
from viewer.presenting.kinds import SENTENCES, TABLE
from viewer.presenting.stops import Kind
from viewer.window.kit.phrases import day, facts, isolated, known_as, say_kind
from viewer.window.kit.text_painting import ink, write
from viewer.window.pair.layout.columns import MARGIN_NUMBER

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView

HEIGHT = 62
TAG = 18


class Heads(QWidget):
    """Headline, source, date, byline and figures of both articles, above their texts."""

    def __init__(self, view: PairView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.laid_out.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines high; twice that in one column."""
        inline = self.view.scene.columns.inline
        return QSize(200, 2 * HEIGHT - 14 if inline else HEIGHT)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.update()

    def text(self, comparison: Comparison, side: Side, room: float | None = None) -> str:
        """The second line of a side: all of it, or what of it has room, whole phrases only; the outlet stays."""
        article, fits = comparison.articles[side], QFontMetricsF(self._quiet()).horizontalAdvance
        name = known_as(article)
        byline = isolated(article.byline) if article.byline not in facts(article) else ""
        sentences = say_kind(SENTENCES, count_sentences(article, article.content()).sentences)
        only = count_only(comparison, side, firm=self.view.wish.firm).brief(say_kind)
        only = say_kind(TABLE[Kind.only(side)].counted).format(count=only)
        both = self.tr("{sentences}, {only}").format(sentences=sentences, only=only)
        date = day(article.published)
        told = ((name, date, byline, both), (name, date, both), (name, both), (name, only), (name,))
        lines = [" · ".join(filter(None, parts)) for parts in told]
        return next((line for line in lines if room is None or fits(line) <= room), lines[-1])

    def _quiet(self) -> QFont:
        quiet = QFont(self.font())
        quiet.setPixelSize(12)
        return quiet

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint both heads."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["paper"])
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self.theme["line"])
        scene = self.view.scene
        if self.view.shown is None:
            return
        inline = scene.columns.inline
        if self.height() != self.sizeHint().height():
            self.updateGeometry()
        for side in Side:
            columns = scene.columns
            x, room = columns.from_text(side, MARGIN_NUMBER - 12, 10)
            if inline:
                x, room = (10 if columns.mirrored else 12), columns.width - 22
            y = (HEIGHT - 14) * side if inline else 0
            self._paint_head(painter, QRectF(x, y, room, HEIGHT), side, scene.shown.comparison)

    def _paint_head(self, painter: QPainter, area: QRectF, side: Side, comparison: Comparison) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.isRightToLeft()
        tag = QRectF(area.right() - TAG if rtl else area.left(), area.top() + 12, TAG, TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.edge(side))
        painter.drawRoundedRect(tag, 5, 5)
        small = QFont(self.font())
        small.setPixelSize(11)
        small.setBold(True)
        painter.setFont(small)
        painter.setPen(self.theme["on_tag"])
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, "AB"[side])
        title = self.view.reading.font()
        title.setPixelSize(15)
        title.setWeight(QFont.Weight.DemiBold)
        line = QRectF(area.left() + (0 if rtl else TAG + 8), area.top() + 9, area.width() - TAG - 8, 24)
        painter.setFont(title)
        painter.setPen(self.theme["text"])
        write(painter, line, comparison.articles[side].title, rtl=rtl, quoted=True)
        ink(painter, self._quiet(), self.theme["quiet"])
        told = self.text(comparison, side, area.width())
        write(painter, QRectF(area.left(), line.top() + 23, area.width(), 24), told, rtl=rtl)
