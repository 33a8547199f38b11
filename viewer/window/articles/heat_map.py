"""All pairs at a glance: how many sentences each article, or group of like ones, shares with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.presenting.shares_table import SharesTable
from viewer.window.kit.phrases import isolated, plain_tip
from viewer.window.kit.text_painting import mirrored

if TYPE_CHECKING:
    from viewer.model import Pair
    from viewer.window.kit.theme import Theme

LABEL = 18
GAP = 3
HIGHEST = 30
"""Pixels of a cell's height, at most."""


class HeatMap(QWidget):
    """A grid of all pairs; a click shows one. Many articles stand in groups; a click on a group looks into it."""

    pair_chosen = Signal(object)
    zoomed = Signal()
    """Other groups are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.table = SharesTable()
        self.pair: Pair[int] | None = None
        self._room = True
        """Whether there is room for the map."""
        self.at = (0, 1)
        """Row and column of the cell that the keyboard is at."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Shared sentences of all pairs"))

    # What is shown

    def show_table(self, table: SharesTable) -> None:
        """Take on other figures; where the same articles are open, what is looked into stays so."""
        self.table = table.looking_into(self.table.path)
        self.show_where_room(room=self._room)
        self._show()

    def show_where_room(self, *, room: bool) -> None:
        """Show the map where there is room for it, and something to see."""
        self._room = room
        self.setVisible(room and len(self.table.groups) >= 2)

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Frame the pair that is shown."""
        self.pair = pair
        self._show()

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.update()

    def look_into(self, number: int) -> None:
        """Show the articles of a group."""
        self.table = self.table.looking_into((*self.table.path, number))
        self._show()
        self.zoomed.emit()

    def look_wider(self) -> None:
        """Show the groups around again."""
        self.table = self.table.looking_into(self.table.path[:-1])
        self._show()
        self.zoomed.emit()

    def _show(self) -> None:
        if self.pair is not None and (cell := self.table.cell_of(self.pair)):
            self.at = cell
        last = max(0, len(self.table.groups) - 1)
        self.at = (min(self.at[0], last), min(self.at[1], last))
        self.setAccessibleDescription(self.text_of(*self.at) if self.table.groups else "")
        self.updateGeometry()
        self.update()

    def text_of(self, row: int, column: int) -> str:
        """What is said of one cell."""
        left, right = (self._name(number) for number in (row, column))
        share = self.table.share(row, column)
        if row == column:
            return self.tr("{group}: look into it").format(group=left)
        if share is None:
            return self.tr("{left} and {right}: not compared yet").format(left=left, right=right)
        return self.tr("{share} % of the sentences of {left} are in {right}").format(
            share=share, left=left, right=right
        )

    def _name(self, number: int) -> str:
        group = self.table.groups[number]
        title = isolated(self.table.titles[self.table.typical(number)])
        if len(group) == 1:
            return self.tr("“{title}”").format(title=title)
        return self.tr("%Ln article(s) like “{title}”", "", len(group)).format(title=title)

    def has_cell(self, row: int, column: int) -> bool:
        """Whether there is anything in the grid there: an article is not beside itself, a group can be opened."""
        return row != column or len(self.table.groups[row]) > 1

    # Places

    def sizeHint(self) -> QSize:
        """Cells at most as high as a line needs."""
        count = len(self.table.groups)
        return QSize(200, LABEL + count * (min(HIGHEST, max(8, 200 // max(1, count))) + GAP) if count else 0)

    def area(self, row: int, column: int) -> QRect:
        """Where a cell is."""
        return self._cell(row, column).toRect()

    def _cell(self, row: int, column: int) -> QRectF:
        count = max(1, len(self.table.groups))
        width, height = (self.width() - LABEL) / count, (self.height() - LABEL) / count
        return self._turned(QRectF(LABEL + column * width, LABEL + row * height, width - GAP, height - GAP))

    def _turned(self, area: QRectF) -> QRectF:
        """Where an area is: the first column stands at the right where one reads from there."""
        return mirrored(area, self.width()) if self.isRightToLeft() else area

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a point."""
        count = len(self.table.groups)
        x = self.width() - x if self.isRightToLeft() else x
        if not count or x < LABEL or y < LABEL:
            return None
        column = int((x - LABEL) * count / (self.width() - LABEL))
        row = int((y - LABEL) * count / (self.height() - LABEL))
        inside = row < count and column < count and self.has_cell(row, column)
        return (row, column) if inside else None

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the grid."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        if self.table.groups and QFontMetricsF(font).horizontalAdvance("100") > self._cell(0, 0).width() - 4:
            font.setPixelSize(9)
        painter.setFont(font)
        if self.table.path:
            painter.setPen(self.theme["text"])
            corner = self._turned(QRectF(0, 0, LABEL - 2, LABEL - 2))
            painter.drawText(corner, _CENTRE, "›" if self.isRightToLeft() else "‹")
        for row in range(len(self.table.groups)):
            painter.setPen(self.theme["quiet"])
            cell = self._cell(row, 0)
            edge = self._turned(QRectF(0, cell.top(), LABEL - 4, cell.height()))
            painter.drawText(edge, _CENTRE, self.table.label(row))
            cell = self._cell(0, row)
            painter.drawText(QRectF(cell.left(), 0, cell.width(), LABEL - 2), _CENTRE, self.table.label(row))
            for column in range(len(self.table.groups)):
                if self.has_cell(row, column):
                    self._paint_cell(painter, row, column)

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        cell, share = self._cell(row, column), self.table.share(row, column)
        colour = QColor(self.theme["accent"])
        colour.setAlphaF(0.08 + 0.72 * (share or 0) / 100)
        shown = self.pair is not None and self.table.cell_of(self.pair) == (row, column)
        pen = QPen(self.theme["text"], 2) if shown else QPen(Qt.PenStyle.NoPen)
        if self.hasFocus() and self.at == (row, column):
            pen = QPen(self.theme["text"] if shown else self.theme["accent"], 2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(colour if share is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell, 4, 4)
        light_on_dark = (share or 0) > 60 and not self.theme.dark
        painter.setPen(self.theme["on_accent" if light_on_dark else "text"])
        text = "+" if row == column else "·" if share is None else str(share)
        painter.drawText(cell, _CENTRE, text)

    # Mouse and keyboard

    def choose(self, row: int, column: int) -> None:
        """Show the pair of a cell; of groups the pair most alike, and of a group with itself what is in it."""
        if row == column:
            self.look_into(row)
        else:
            self.pair_chosen.emit(self.table.best_pair(row, column))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        x, y = event.position().x(), event.position().y()
        cell = self.cell_at(x, y)
        if cell is not None:
            self.at = cell
            self.choose(*cell)
        elif (self.width() - x if self.isRightToLeft() else x) < LABEL and y < LABEL and self.table.path:
            self.look_wider()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from cell to cell; Enter looks into a group, Escape looks at all again."""
        right = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -right),
            Qt.Key.Key_Right: (0, right),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.table.groups:
            self._step(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.table.groups:
            self.choose(*self.at)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.table.path:
            self.look_wider()
        else:
            super().keyPressEvent(event)

    def _step(self, down: int, right: int) -> None:
        row, column = self.at[0] + down, self.at[1] + right
        count = len(self.table.groups)
        if 0 <= row < count and 0 <= column < count and not self.has_cell(row, column):
            row, column = row + down, column + right
        if not (0 <= row < count and 0 <= column < count):
            return
        self.at = (row, column)
        self.setAccessibleDescription(self.text_of(row, column))
        self.update()
        if len(self.table.groups[row]) == len(self.table.groups[column]) == 1:
            self.choose(row, column)

    def event(self, event: QEvent) -> bool:
        """Name the pair under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos().x(), event.pos().y())
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.text_of(*cell)), self)
            return True
        return super().event(event)


_CENTRE = Qt.AlignmentFlag.AlignCenter
