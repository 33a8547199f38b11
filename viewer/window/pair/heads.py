"""The two headlines above the pair, with their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model import Comparison, Side
from viewer.presenting.kinds import TABLE
from viewer.presenting.stops import Kind
from viewer.window.kit.phrases import facts, isolated, say_kind
from viewer.window.kit.text_painting import write
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

    def text(self, comparison: Comparison, side: Side) -> str:
        """The second line of a side."""
        article = comparison.articles[side]
        byline = article.byline if article.byline not in facts(article) else ""
        sentences = self.tr("%Ln sentence(s)", "", len(article.content()))
        only = say_kind(TABLE[Kind.only(side)].counted).format(count=len(comparison.only(side)))
        told = facts(article), isolated(byline), self.tr("{sentences}, {only}").format(sentences=sentences, only=only)
        return " · ".join(part for part in told if part)

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
        quiet = QFont(self.font())
        quiet.setPixelSize(12)
        painter.setFont(quiet)
        painter.setPen(self.theme["quiet"])
        write(painter, QRectF(area.left(), line.top() + 23, area.width(), 24), self.text(comparison, side), rtl=rtl)
