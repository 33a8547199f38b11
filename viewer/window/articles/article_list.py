"""The list of articles: headline, source, date, words, and how much of each the base article shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.model import Pair, Side
from viewer.window.articles.article_model import FACTS, SHARE, SIDE, ArticleModel
from viewer.window.theme import faded

if TYPE_CHECKING:
    from viewer.model import Collection, Coverage
    from viewer.window.theme import Theme

HEIGHT = 58


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article of the list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as two lines and a bar."""
        metrics = QFontMetrics(option.font)
        return QSize(120, max(HEIGHT, 2 * metrics.height() + 24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint headline, facts and bar."""
        painter.save()
        area: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        self._ground(painter, area, index.data(SIDE), state)
        inner = area.adjusted(16, 8, -14, -9)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        badge = self._badge(index)
        room = QFontMetrics(font).horizontalAdvance(badge) + 8 if badge else 0
        self._line(painter, inner.adjusted(0, 0, -room, 0), bold, self.theme["text"], index.data())
        self._line(painter, inner, font, self.theme["quiet"], badge, right=True)
        small = QFont(font)
        small.setPointSizeF(max(6.0, font.pointSizeF() * 0.92)) if font.pointSizeF() > 0 else small.setPixelSize(12)
        second = inner.adjusted(0, QFontMetrics(bold).height() + 2, 0, 0)
        self._line(painter, second, small, self.theme["quiet"], index.data(FACTS))
        self._meter(painter, QRect(inner.left(), area.bottom() - 7, inner.width(), 3), index.data(SHARE))
        painter.restore()

    def _badge(self, index: QModelIndex | QPersistentModelIndex) -> str:
        side, share = index.data(SIDE), index.data(SHARE)
        if side == Side.LEFT:
            return "A"
        percentage = "" if share is None else f"{share}%"
        return f"B  {percentage}".strip() if side == Side.RIGHT else percentage

    def _ground(self, painter: QPainter, area: QRect, side: int | None, state: QStyle.StateFlag) -> None:
        if side is not None:
            painter.fillRect(area, self.theme.wash(Side(side)))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), self.theme.edge(Side(side)))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self.theme["window"])
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area.adjusted(3, 0, 0, 0), faded(self.theme["accent"], 40 / 255))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme["accent"])
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _line(
        self, painter: QPainter, area: QRect, font: QFont, colour: QColor, text: str, *, right: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        flags = Qt.AlignmentFlag.AlignTop
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, flags | side | Qt.AlignmentFlag.AlignAbsolute if right else flags | side, elided)

    def _meter(self, painter: QPainter, area: QRect, share: int | None) -> None:
        if share is None:
            return
        painter.fillRect(area, self.theme["line"])
        painter.fillRect(QRect(area.left(), area.top(), area.width() * share // 100, 3), self.theme["accent"])


class ArticleList(QListView):
    """The articles; a click or Enter shows one beside the base article."""

    left_chosen = Signal(int)
    right_chosen = Signal(int)
    pair_chosen = Signal(object)
    removed = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleModel(self)
        self.setModel(self.articles)
        self._delegate = ArticleDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Articles"))
        self.clicked.connect(self._click)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_collection(self, collection: Collection) -> None:
        """Show these articles."""
        row = self.currentIndex().row()
        self.articles.show_collection(collection)
        if 0 <= row < len(collection.articles):
            self.selectionModel().setCurrentIndex(self.articles.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Mark which two are shown."""
        self.articles.show_pair(pair)

    def show_coverage(self, coverage: Coverage) -> None:
        """Show how much each article shares with the base."""
        self.articles.show_coverage(coverage)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def rows(self) -> list[int]:
        """The rows selected, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def _click(self, index: QModelIndex) -> None:
        if len(self.rows()) <= 1:
            self.right_chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what is chosen, two of them side by side; Shift+Enter makes it A; Delete takes it off."""
        rows = self.rows() or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and rows:
            self._enter(rows, left=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and rows:
            self.removed.emit(rows)
        else:
            super().keyPressEvent(event)

    def _enter(self, rows: list[int], *, left: bool) -> None:
        if len(rows) == 2:
            self.pair_chosen.emit(Pair(*rows))
        else:
            (self.left_chosen if left else self.right_chosen).emit(rows[0])

    def _show_menu(self, point: object) -> None:
        from PySide6.QtCore import QPoint

        assert isinstance(point, QPoint)  # noqa: S101 - the signal's type
        index = self.indexAt(point)
        if index.isValid():
            self.menu_of(index.row()).popup(self.viewport().mapToGlobal(point))

    def menu_of(self, row: int) -> QMenu:
        """The menu of one article."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = self.rows() if row in self.rows() else [row]
        entries = (
            (self.tr("Make this &A"), lambda: self.left_chosen.emit(row)),
            (self.tr("Make this &B"), lambda: self.right_chosen.emit(row)),
            (self.tr("&Remove from the list"), lambda: self.removed.emit(rows)),
        )
        for text, act in entries:
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave drops to the window, which takes them everywhere."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            event.ignore()
            return False
        return super().viewportEvent(event)
