"""Paints an article of the list: headline, facts, and how much of it the base article shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.model import Side
from viewer.window.articles.article_model import FACTS, ON_DISK, SHARE, SIDE
from viewer.window.kit.text_painting import Turned, ink
from viewer.window.session.open_articles import OnDisk

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme

HEIGHT = 58


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article of the list."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.hovered = QPersistentModelIndex()
        """The entry that the pointer moved to last; invalid for none."""
        self.editor: QLineEdit | None = None
        """In which a name is being typed, or was typed last."""

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
        turned = Turned(area, rtl=option.direction == Qt.LayoutDirection.RightToLeft)
        self._ground(painter, turned, index)
        inner = area.adjusted(16, 8, -14, -9)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        badge = self._badge(index)
        room = QFontMetrics(font).horizontalAdvance(badge) + 8 if badge else 0
        first = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(bold).height())
        ink(painter, bold, self.theme["text"])
        turned.write(painter, first.adjusted(0, 0, -room, 0), index.data(), quoted=True)
        ink(painter, font, self.theme["quiet"])
        turned.write(painter, first, badge, at_end=True)
        small = QFont(font)
        small.setPointSizeF(max(6.0, font.pointSizeF() * 0.92)) if font.pointSizeF() > 0 else small.setPixelSize(12)
        second = QRect(inner.left(), first.bottom() + 3, inner.width(), QFontMetrics(small).height())
        ink(painter, small, self.theme["quiet" if index.data(ON_DISK) == OnDisk.SAME else "problem"])
        turned.write(painter, second, index.data(FACTS))
        self._meter(painter, turned, QRect(inner.left(), area.bottom() - 7, inner.width(), 3), index.data(SHARE))
        painter.restore()

    def _badge(self, index: QModelIndex | QPersistentModelIndex) -> str:
        side, share = index.data(SIDE), index.data(SHARE)
        if side == Side.LEFT:
            return "A"
        percentage = "" if share is None else f"{share}%"
        return f"B  {percentage}".strip() if side == Side.RIGHT else percentage

    def _ground(self, painter: QPainter, turned: Turned, index: QModelIndex | QPersistentModelIndex) -> None:
        """What the list knows is asked of the list: for `option.state` PySide would load the 500 names of QStyle."""
        area, side = turned.area, index.data(SIDE)
        if side is not None:
            painter.fillRect(area, self.theme.wash(Side(side)))
            edge = turned.rect(QRect(area.left(), area.top(), 3, area.height()))
            painter.fillRect(edge, self.theme.edge(Side(side)))
        elif index == self.hovered:
            painter.fillRect(area, self.theme["window"])
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(turned.rect(area.adjusted(3, 0, 0, 0)), self.theme.selected())
        dragged = self._view.state() is QAbstractItemView.State.DraggingState  # then its picture is painted
        if self._view.hasFocus() and self._view.currentIndex() == index and not dragged:
            painter.setPen(self.theme["accent"])
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _meter(self, painter: QPainter, turned: Turned, area: QRect, share: int | None) -> None:
        if share is None:
            return
        painter.fillRect(turned.rect(area), self.theme["line"])
        filled = QRect(area.left(), area.top(), area.width() * share // 100, 3)
        painter.fillRect(turned.rect(filled), self.theme["accent"])

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A field for the name."""
        self.editor = QLineEdit(parent)
        return self.editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """New figures in the list do not overwrite what is being typed."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A name is typed where it stands."""
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(8, 4, -8, -area.height() + 4 + editor.sizeHint().height()))
