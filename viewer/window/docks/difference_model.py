"""The differences of a pair as a Qt model, and how an entry is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.comparing.differences import Kind
from viewer.model import Side
from viewer.window.lines import Turned, ink
from viewer.window.spoken import first_words, head_of, tell_difference

if TYPE_CHECKING:
    from viewer.window.pair.presentation import Presentation
    from viewer.window.theme import Theme

Index = QModelIndex | QPersistentModelIndex
KIND = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1
WORDS = Qt.ItemDataRole.UserRole + 2
EDGE = 3
"""Width of the coloured edge of an entry, in pixels."""


class DifferenceModel(QAbstractListModel):
    """One row a difference of the kind chosen; texts are made when they are first seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Presentation | None = None
        self.kind: Kind | None = None
        self.numbers: list[int] = []
        """For each row the number of its difference."""
        self._rows: dict[int, int] = {}

    def show(self, shown: Presentation | None, kind: Kind | None) -> None:
        """Take on another pair or another kind."""
        self.beginResetModel()
        self.shown, self.kind = shown, kind
        differences = shown.differences if shown else ()
        self.numbers = [n for n, d in enumerate(differences) if kind is None or d.is_of(kind)]
        self._rows = {number: row for row, number in enumerate(self.numbers)}
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The row of a difference; -1 where it is of another kind."""
        return self._rows.get(number, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """How many differences there are."""
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and said of a difference."""
        if self.shown is None or not index.isValid():
            return None
        comparison, difference = self.shown.comparison, self.shown.differences[self.numbers[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return tell_difference(comparison, difference)
        if role == HEAD:
            return head_of(comparison, difference)
        if role == WORDS:
            return first_words(comparison, difference)
        return difference.kind if role == KIND else None


class DifferenceDelegate(QStyledItemDelegate):
    """Paints a difference: kind and place, and below them how it begins."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """As high as two lines."""
        return QSize(160, 2 * QFontMetrics(option.font).height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an entry."""
        painter.save()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._faded())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self.theme["window"])
        turned = Turned(area, rtl=option.direction == Qt.LayoutDirection.RightToLeft)
        edge = turned.rect(QRect(area.left(), area.top() + 5, EDGE, area.height() - 10))
        painter.fillRect(edge, self._colour(index.data(KIND)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme["accent"])
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        inner = area.adjusted(14, 7, -10, -7)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        tall = QFontMetrics(option.font).height()
        line = QRect(inner.left(), inner.top(), inner.width(), tall)
        ink(painter, bold, self.theme["text"])
        turned.write(painter, line, index.data(HEAD))
        ink(painter, option.font, self.theme["quiet"])
        turned.write(painter, line.translated(0, tall + 2), index.data(WORDS), quoted=True)
        painter.restore()

    def _faded(self) -> QColor:
        colour = QColor(self.theme["accent"])
        colour.setAlpha(40)
        return colour

    def _colour(self, kind: Kind) -> QColor:
        colours = {
            Kind.CHANGED: self.theme["accent"],
            Kind.ONLY_LEFT: self.theme.edge(Side.LEFT),
            Kind.ONLY_RIGHT: self.theme.edge(Side.RIGHT),
            Kind.MOVED: self.theme["moved_edge"],
        }
        return colours.get(kind, self.theme["quiet"])
