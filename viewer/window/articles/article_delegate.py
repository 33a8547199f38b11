"""Paints an article of the list: headline, facts, and how much of it the base article shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.model import Side
from viewer.window.articles.article_model import FACTS, ON_DISK, SHARE, SIDE
from viewer.window.shelf import OnDisk
from viewer.window.theme import faded

if TYPE_CHECKING:
    from viewer.window.theme import Theme

HEIGHT = 58


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article of the list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
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
        ink = self.theme["quiet" if index.data(ON_DISK) == OnDisk.SAME else "problem"]
        self._line(painter, second, small, ink, index.data(FACTS))
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
