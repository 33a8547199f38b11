"""The list of articles: what is open, which two are shown, what can be done with each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from viewer.model import Pair
from viewer.window.articles.article_delegate import ArticleDelegate
from viewer.window.articles.article_model import ROWS_TYPE, ArticleModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.window.kit.theme import Theme
    from viewer.window.session.open_articles import Opened


class ArticleList(QListView):
    """The articles; a click or Enter shows one beside the base article, a click on the base only goes there.

    Signals carry indices of the collection.
    """

    left_chosen = Signal(int)
    right_chosen = Signal(int)
    pair_chosen = Signal(object)
    removed = Signal(list)
    copy_asked = Signal(list)
    naming_asked = Signal(int)
    """Another headline or outlet is wanted for an article."""
    menu_asked = Signal(list, QPoint)
    """A menu is wanted for these articles, at a point of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleModel(self)
        self.setViewport(QWidget(self))  # of our own making, see PairView
        self.setModel(self.articles)
        self._delegate = ArticleDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # rows are shown whole
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Articles"))
        self.clicked.connect(self._click)
        self._chosen: tuple[set[int], int | None] = (set(), None)
        """Keys of what was selected and current before the rows changed."""
        self.articles.modelAboutToBeReset.connect(self._note_choice)
        self.articles.modelReset.connect(self._choose_again)

    def show_items(self, items: tuple[Opened, ...], pair: Pair[int] | None) -> None:
        """Show these articles, two of them beside each other."""
        self.articles.show_items(items, pair)

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Mark the two that are shown; B, just chosen, is brought into sight, and A where there is room for both.

        What was selected for being shown as B is no longer, where another was stepped to.
        """
        before = self.articles.pair
        selected = [self.articles.index_of_row(index.row()) for index in self.selectedIndexes()]
        self.articles.show_pair(pair)
        if pair and before and selected == [before.right] and before.right not in pair:
            self.select([pair.right])
        self._bring_pair()

    def _bring_pair(self) -> None:
        for row in self.articles.pair_rows():
            self.scrollTo(self.articles.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is shown as B stays in sight, if it was."""
        seen = self._sees_pair(event.oldSize().height())
        super().resizeEvent(event)
        self._leave_rest()
        if seen:
            self._bring_pair()

    def _sees_pair(self, height: int) -> bool:
        areas = [self.visualRect(self.articles.index(row)) for row in self.articles.pair_rows()]
        return bool(areas) and areas[-1].top() >= 0 and areas[-1].bottom() < height

    def _leave_rest(self) -> None:
        """Leave room below the rows where one more would be cut."""
        rest = self.height() % self._delegate.row_height(self.font())
        if self.viewportMargins().bottom() != rest:
            self.setViewportMargins(0, 0, 0, rest)

    def show_dense(self, *, dense: bool) -> None:
        """Show each article in two lines, or in three."""
        if dense == self._delegate.dense:
            return
        seen = self._sees_pair(self.viewport().height())
        self._delegate.dense = dense
        self.doItemsLayout()
        self._leave_rest()
        if seen:
            self._bring_pair()

    @property
    def dense(self) -> bool:
        """Whether each article is shown in two lines."""
        return self._delegate.dense

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def chosen(self) -> list[int]:
        """What is selected, or else current, as indices from the top down."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self.articles.index_of_row(row) for row in rows]

    def select(self, indices: Iterable[int]) -> None:
        """Select articles and no others."""
        rows = [row for index in indices if (row := self.articles.row_of_index(index)) is not None]
        self._select_rows(rows)
        if rows:
            self._make_current(rows[-1])

    def _note_choice(self) -> None:
        keys = {self.articles.key_of_row(index.row()) for index in self.selectedIndexes()}
        current = self.currentIndex()
        self._chosen = (keys, self.articles.key_of_row(current.row()) if current.isValid() else None)

    def _choose_again(self) -> None:
        keys, current = self._chosen
        rows = {self.articles.key_of_row(row): row for row in range(self.articles.rowCount())}
        self._select_rows([rows[key] for key in keys if key in rows])
        if current in rows:
            self._make_current(rows[current])

    def _select_rows(self, rows: Sequence[int]) -> None:
        selection = self.selectionModel()
        selection.clearSelection()
        for row in rows:
            selection.select(self.articles.index(row), QItemSelectionModel.SelectionFlag.Select)

    def _make_current(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self.articles.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)

    def shift(self, step: int) -> None:
        """Move what is selected one row up or down."""
        rows = sorted(index.row() for index in self.selectedIndexes()) or [self.currentIndex().row()]
        if rows[0] >= 0:
            self.articles.move_rows(
                rows, max(0, rows[0] - 1) if step < 0 else min(self.articles.rowCount(), rows[-1] + 2)
            )

    def _click(self, index: QModelIndex) -> None:
        """Show it as B; the base stays what it is."""
        clicked = self.articles.index_of_row(index.row())
        is_base = self.articles.pair is not None and clicked == self.articles.pair.left
        if len(self.selectedIndexes()) <= 1 and not is_base:
            self.right_chosen.emit(clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what is chosen, two side by side; Shift+Enter makes it A; Delete takes it off.

        What is chosen is copied by the platform's key.
        """
        chosen = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self.show_chosen(left=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and chosen:
            self.removed.emit(chosen)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit(chosen)
        else:
            super().keyPressEvent(event)

    def show_chosen(self, *, left: bool = False) -> None:
        """Show what is chosen: two side by side, or one as A or B."""
        chosen = self.chosen()
        if len(chosen) == 2:
            self.pair_chosen.emit(Pair(*chosen))
        elif chosen:
            (self.left_chosen if left else self.right_chosen).emit(chosen[0])

    def rename(self) -> None:
        """Ask for another headline or outlet of the current article."""
        if self.currentIndex().isValid():
            self.setFocus()
            self.naming_asked.emit(self.articles.index_of_row(self.currentIndex().row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the article under the pointer; by key of the current one, or of B where none is."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if by_key and not index.isValid() and (rows := self.articles.pair_rows()):
            index = self.articles.index(rows[-1])
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self._select_rows([index.row()])
        self._make_current(index.row())
        at = self.visualRect(index).bottomLeft() + QPoint(24, 0) if by_key else event.pos()
        self.menu_asked.emit(self.chosen(), self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take rows of this list; leave all other drops to the window, which takes them everywhere."""
        if isinstance(event, QDropEvent) and not event.mimeData().hasFormat(ROWS_TYPE):
            event.ignore()
            return False
        if isinstance(event, QMouseEvent):  # as Qt notes it, for itself
            self._delegate.hovered = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        elif event.type() is QEvent.Type.Leave:
            self._delegate.hovered = QPersistentModelIndex()
        return super().viewportEvent(event)
