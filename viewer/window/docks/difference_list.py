"""The differences, or what is shared, as a list to read, filter and walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from viewer.presenting.counts import count_kind, tell_kind
from viewer.presenting.kinds import DIFFERENCES, TABLE
from viewer.presenting.stops import Kind
from viewer.window.docks.difference_model import DifferenceDelegate, DifferenceModel
from viewer.window.kit.phrases import name_box, say_kind

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView

Index = QModelIndex | QPersistentModelIndex
KINDS = (None, *DIFFERENCES, Kind.STYLE, Kind.SHARED)
"""What the filter offers, in order; None for all differences."""


class DifferenceView(QListView):
    """The list itself; a choice is told each time it is made, also of the entry that is current already."""

    chosen = Signal(int)
    """A row was chosen by arrow, click or Enter."""
    copy_asked = Signal(list)
    """Some rows are to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiet = False
        """Whether the current entry is being set from elsewhere."""
        self.setViewport(QWidget(self))  # of our own making, see PairView
        self.setObjectName("differenceList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_row(self, row: int) -> None:
        """Make a row current without telling so; -1 for none."""
        self.quiet = True
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self.quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell what was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.quiet:
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        self.copy_asked.emit([index.row() for index in self.selectedIndexes()])

    def _copy_all(self) -> None:
        self.copy_asked.emit(list(range(self.model().rowCount())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is chosen, or all that is listed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy"), self._copy).setEnabled(bool(self.selectedIndexes()))
        every = menu.addAction(self.tr("Copy &all that is listed"), self._copy_all)
        every.setEnabled(self.model().rowCount() > 0)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the current entry goes there again."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        if before.isValid() and self.indexAt(event.position().toPoint()) == before:
            self.chosen.emit(before.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses nothing yet: Qt would make the first entry current."""
        before = self.currentIndex()
        self.quiet = True
        super().focusInEvent(event)
        if not before.isValid():
            self.setCurrentIndex(QModelIndex())
        self.quiet = False


class DifferenceList(QWidget):
    """The list with its filter; list and pair view follow each other."""

    kind_chosen = Signal(object)
    """A Kind to step through, or None for all."""
    copied = Signal(object)
    """Entries were copied: a Copied."""

    def __init__(self, view: PairView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dockInner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = view
        self.model = DifferenceModel(self)
        self.list = DifferenceView(self)
        self.list.setModel(self.model)
        self._delegate = DifferenceDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.kinds = self._make_kinds()
        self.count = QLabel(self)
        self._build()
        self.list.chosen.connect(self._go)
        self.list.copy_asked.connect(lambda rows: self.copied.emit(self.model.copied(rows)))
        self.kinds.activated.connect(lambda row: self._choose(KINDS[row]))
        view.navigation.stepped.connect(self.follow)
        view.laid_out.connect(self._follow_wish)
        self.show_pair(view.shown)

    def _make_kinds(self) -> QComboBox:
        kinds = QComboBox(self)
        name_box(kinds, self.tr("What is listed"))
        kinds.addItems([say_kind(TABLE[kind].name) if kind else self.tr("All kinds") for kind in KINDS])
        return kinds

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(6)
        top.setContentsMargins(10, 8, 10, 8)
        top.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeading)
        top.addWidget(self.count)
        self.count.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_pair(self, shown: Presentation | None) -> None:
        """List the stops of another pair, of the kind that is shown."""
        self._fill(shown, self.view.wish.kind)
        items = self.kinds.model()
        assert isinstance(items, QStandardItemModel)  # noqa: S101 - what a combo box has
        for row, kind in enumerate(KINDS):
            items.item(row).setEnabled(kind is None or (shown is not None and shown.has(kind)))

    def show_kind(self, kind: Kind | None) -> None:
        """List one kind only, or all."""
        if kind is not self.model.kind:
            self._fill(self.model.shown, kind)

    def _follow_wish(self) -> None:
        """List again where what may be elsewhere, or what is style, was left out in the view or is shown again."""
        wish = self.view.wish
        if (wish.firm, wish.style) != (self.model.wish.firm, self.model.wish.style):
            self._fill(self.model.shown, self.model.kind)

    def _fill(self, shown: Presentation | None, kind: Kind | None) -> None:
        self.list.quiet = True
        self.model.show(shown, kind, self.view.wish)
        self.list.quiet = False
        self.kinds.setCurrentIndex(KINDS.index(kind))
        firm = self.view.wish.firm
        if shown is None or kind in (None, Kind.CHANGED, Kind.MOVED, Kind.STYLE):
            self.count.setText(self.tr("%Ln difference(s)", "", len(self.model.numbers)))
        else:
            counted = count_kind(shown.comparison, kind, firm=firm)
            self.count.setText(counted.gathered(counted.amount(say_kind), say_kind))
        self.count.setToolTip(tell_kind(shown.comparison, kind, say_kind, firm=firm)[0] if shown and kind else "")
        self.list.setAccessibleName(self.tr("Shared passages") if kind is Kind.SHARED else self.tr("Differences"))
        self.follow(self.view.navigation.current)

    def _choose(self, kind: Kind | None) -> None:
        self.show_kind(kind)
        self.kind_chosen.emit(kind)

    def follow(self, number: int) -> None:
        """Make the stop that the view stands at the current one."""
        row = self.model.row_of(number) if self.model.stops is self.view.stops else -1
        if row != self.list.currentIndex().row():
            self.list.show_row(row)

    def _go(self, row: int) -> None:
        self.view.navigation.step_to(self.model.numbers[row])
