"""The differences of a pair, or what it shares, as a Qt model, and how an entry is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.presenting.arrangement import Wish
from viewer.presenting.stops import Kind, Stop
from viewer.window.accessibility.spoken_texts import first_words, head_of, tell_stop
from viewer.window.kit.text_painting import Turned, ink
from viewer.window.preferences.choices import SOURCED, load_choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.presenting.presentation import Presentation
    from viewer.window.export.copying import Copied
    from viewer.window.kit.theme import Theme

NO_WISH = Wish()
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
        self.wish = NO_WISH
        self.stops: tuple[Stop, ...] = ()
        """What is listed, if it is of the kind."""
        self.numbers: list[int] = []
        """For each row the number of its stop."""
        self._rows: dict[int, int] = {}

    def show(self, shown: Presentation | None, kind: Kind | None, wish: Wish = NO_WISH) -> None:
        """Take on another pair or another kind; of `wish` counts what is left out and whether style is listed, too."""
        self.beginResetModel()
        self.shown, self.kind, self.wish = shown, kind, Wish(kind=kind, firm=wish.firm, style=wish.style)
        self.stops = shown.stops(kind) if shown else ()
        self.numbers = [n for n, stop in enumerate(self.stops) if self.wish.meets(stop)]
        self._rows = {number: row for row, number in enumerate(self.numbers)}
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An entry can be dragged out."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """As what entries are copied."""
        return ["text/plain", "text/html"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The sentences of entries, in order."""
        return self.copied([index.row() for index in indexes]).data()

    def copied(self, rows: Iterable[int]) -> Copied:
        """The sentences of some entries, in order."""
        from viewer.window.export.copying import Copied, copy_stops

        if self.shown is None:
            return Copied("", "")
        stops = [self.stops[self.numbers[row]] for row in sorted(rows)]
        return copy_stops(self.shown, stops, sourced=bool(load_choice(SOURCED)))

    def row_of(self, number: int) -> int:
        """The row of a stop; -1 where it is of another kind."""
        return self._rows.get(number, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """How many entries there are."""
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and said of a stop."""
        if self.shown is None or not index.isValid():
            return None
        comparison, stop = self.shown.comparison, self.stops[self.numbers[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return tell_stop(comparison, stop)
        if role == HEAD:
            return head_of(comparison, stop)
        if role == WORDS:
            return first_words(comparison, stop)
        return stop.kind if role == KIND else None


class DifferenceDelegate(QStyledItemDelegate):
    """Paints a stop: kind and place, and below them how it begins."""

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
            painter.fillRect(area, self.theme.selected())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self.theme["window"])
        turned = Turned(area, rtl=option.direction == Qt.LayoutDirection.RightToLeft)
        edge = turned.rect(QRect(area.left(), area.top() + 5, EDGE, area.height() - 10))
        above, below = self.theme.of_kind(Kind(index.data(KIND)))
        painter.fillRect(edge, above)
        painter.fillRect(edge.adjusted(0, edge.height() // 2, 0, 0), below)
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
