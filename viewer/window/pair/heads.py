"""The two headlines above the pair, with their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model import Side
from viewer.window.pair.columns import MARGIN_NUMBER
from viewer.window.words import facts, isolated

if TYPE_CHECKING:
    from viewer.model import Comparison
    from viewer.window.pair.view import PairView
    from viewer.window.theme import Theme

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
        inline = self.view.scene is not None and self.view.scene.columns.inline
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
        only = self.tr("{count} only here").format(count=len(comparison.only(side)))
        told = facts(article), isolated(byline), self.tr("{sentences}, {only}").format(sentences=sentences, only=only)
        return " · ".join(part for part in told if part)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint both heads."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["paper"])
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme["line"])
        scene = self.view.scene
        if scene is None:
            return
        inline = scene.columns.inline
        if self.height() != self.sizeHint().height():
            self.updateGeometry()
        for side in Side:
            left, width = scene.columns.panes[side]
            x = left + 12 if inline else scene.columns.texts[side] - (MARGIN_NUMBER - 12)
            y = (HEIGHT - 14) * side if inline else 0
            self._paint_head(painter, QRectF(x, y, left + width - x - 10, HEIGHT), side, scene.shown.comparison)

    def _paint_head(self, painter: QPainter, area: QRectF, side: Side, comparison: Comparison) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tag = QRectF(area.left(), area.top() + 12, TAG, TAG)
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
        line = QRectF(tag.right() + 8, area.top() + 9, area.right() - tag.right() - 8, 24)
        self._elided(painter, line, title, comparison.articles[side].title, "text")
        quiet = QFont(self.font())
        quiet.setPixelSize(12)
        self._elided(
            painter, line.translated(0, 23).adjusted(-TAG - 8, 0, 0, 0), quiet, self.text(comparison, side), "quiet"
        )

    def _elided(self, painter: QPainter, area: QRectF, font: QFont, text: str, role: str) -> None:
        painter.setFont(font)
        painter.setPen(self.theme[role])
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
