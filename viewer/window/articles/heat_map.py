"""All pairs at a glance: how many sentences each article shares with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.model import Pair

if TYPE_CHECKING:
    from viewer.model import Coverage
    from viewer.window.theme import Theme

LABEL = 18
GAP = 3
MOST_NUMBERS = 12
"""With more articles than this, cells are too small for figures."""


class HeatMap(QWidget):
    """A grid of all pairs; a click shows one."""

    pair_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.coverage: Coverage | None = None
        self.pair: Pair[int] | None = None
        self._shared: tuple[tuple[int, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Shared sentences of all pairs"))

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Take on other figures."""
        self.coverage = coverage
        self._shared = coverage.shared() if coverage else ()
        self.setVisible(len(self._shared) >= 2)
        self.updateGeometry()
        self._describe()
        self.update()

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Frame the pair that is shown."""
        self.pair = pair
        self._describe()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.text_of(self.pair) if self.pair else "")

    def text_of(self, pair: Pair[int]) -> str:
        """What is said of one pair."""
        if self.coverage is None or max(pair) >= len(self._shared):
            return ""
        left, right = (self.coverage.collection.articles[i].title for i in pair)
        share = self._shared[pair.left][pair.right]
        return self.tr("{share} % of the sentences of “{left}” are in “{right}”").format(
            share=share, left=left, right=right
        )

    def sizeHint(self) -> QSize:
        """Cells at most 30 pixels high."""
        count = len(self._shared)
        return QSize(200, LABEL + count * (min(30, max(8, 200 // max(1, count))) + GAP) if count else 0)

    def _cell(self, row: int, column: int) -> QRectF:
        count = max(1, len(self._shared))
        width = (self.width() - LABEL) / count
        height = (self.height() - LABEL) / count
        return QRectF(LABEL + column * width, LABEL + row * height, width - GAP, height - GAP)

    def area(self, pair: Pair[int]) -> QRect:
        """Where a pair's cell is."""
        return self._cell(*pair).toRect()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the grid."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        numbers = len(self._shared) <= MOST_NUMBERS
        for row in range(len(self._shared)):
            painter.setPen(self.theme["quiet"])
            if numbers:
                cell = self._cell(row, 0)
                painter.drawText(QRectF(0, cell.top(), LABEL - 4, cell.height()), _CENTRE, str(row + 1))
                cell = self._cell(0, row)
                painter.drawText(QRectF(cell.left(), 0, cell.width(), LABEL - 2), _CENTRE, str(row + 1))
            for column, share in enumerate(self._shared[row]):
                if row != column:
                    self._paint_cell(painter, Pair(row, column), share, numbers=numbers)

    def _paint_cell(self, painter: QPainter, pair: Pair[int], share: int, *, numbers: bool) -> None:
        cell = self._cell(*pair)
        colour = QColor(self.theme["accent"])
        colour.setAlphaF(0.08 + 0.72 * share / 100)
        painter.setPen(QPen(self.theme["text"], 2) if pair == self.pair else Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(cell, 4, 4)
        if numbers:
            light_on_dark = share > 60 and not self.theme.dark
            painter.setPen(self.theme["on_accent" if light_on_dark else "text"])
            painter.drawText(cell, _CENTRE, str(share))

    def pair_at(self, x: float, y: float) -> Pair[int] | None:
        """The pair whose cell is at a point."""
        for row in range(len(self._shared)):
            for column in range(len(self._shared)):
                if row != column and self._cell(row, column).adjusted(0, 0, GAP, GAP).contains(x, y):
                    return Pair(row, column)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the pair under the pointer."""
        pair = self.pair_at(event.position().x(), event.position().y())
        if pair is not None:
            self.pair_chosen.emit(pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from pair to pair."""
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.pair is None:
            super().keyPressEvent(event)
            return
        row, column = self.pair.left + step[0], self.pair.right + step[1]
        if row == column:
            row, column = row + step[0], column + step[1]
        if 0 <= row < len(self._shared) and 0 <= column < len(self._shared):
            self.pair_chosen.emit(Pair(row, column))

    def event(self, event: QEvent) -> bool:
        """Name the pair under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pair = self.pair_at(event.pos().x(), event.pos().y())
            if pair is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), _plain(self.text_of(pair)), self)
            return True
        return super().event(event)


_CENTRE = Qt.AlignmentFlag.AlignCenter


def _plain(text: str) -> str:
    """Text that a tool tip does not take for markup."""
    from html import escape

    return f"<qt>{escape(text)}</qt>"
