"""Paints an article of the list: outlet, headline, facts, and how much of it the base article has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from viewer.window.articles.article_model import ROW
from viewer.window.articles.article_rows import facts_text, share_text, state_text, version_text
from viewer.window.kit.phrases import isolated
from viewer.window.kit.text_painting import Turned, ink
from viewer.window.kit.type_settings import best_serif

if TYPE_CHECKING:
    from viewer.window.articles.article_rows import Row
    from viewer.window.kit.theme import Theme

HEIGHT = 64
DENSE_HEIGHT = 37
BESIDE = 14
"""Pixels left free at both ends of a row."""
GAP = 8
"""Pixels between what stands in one line."""
TAG = 18


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article of the list, in three lines or, dense, in two."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.dense = False
        self.hovered = QPersistentModelIndex()
        """The entry that the pointer moved to last; invalid for none."""

    def sizeHint(self, option: QStyleOptionViewItem, _: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its lines, the same for all."""
        return QSize(120, self.row_height(option.font))

    def row_height(self, font: QFont) -> int:
        """Pixels of a row: what the drawing says, more where the system's type is larger."""
        line = QFontMetrics(font).height()
        return max(DENSE_HEIGHT, 2 * line + 1) if self.dense else max(HEIGHT, 3 * line + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint its ground and its lines."""
        painter.save()
        row: Row = index.data(ROW)
        area: QRect = option.rect
        turned = Turned(area, rtl=option.direction == Qt.LayoutDirection.RightToLeft)
        self._ground(painter, turned, row, index)
        above = 1 if self.dense else 5
        count = 2 if self.dense else 3
        height = (area.height() - 2 * above) // count
        lines = [
            QRect(area.left() + BESIDE, area.top() + above + height * n, area.width() - 2 * BESIDE, height)
            for n in range(count)
        ]
        self._first(painter, turned, lines[0], row, option.font)
        if self.dense:
            self._second(painter, turned, lines[1], row, option.font)
        else:
            self._headline(painter, turned, lines[1], row, option.font)
            self._third(painter, turned, lines[2], row, option.font)
        painter.restore()

    # Lines

    def _first(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> None:
        """Outlet, stars, and the tag at the end; dense, its share before that."""
        line = self._tag(painter, turned, line, row, font)
        if self.dense:
            ink(painter, _scaled(font, 0.92), self.theme["quiet"])
            line = _at_end(painter, turned, line, share_text(row, short=True))
        if row.stars:
            ink(painter, _scaled(font, 0.92, QFont.Weight.DemiBold), self.theme["text"])
            line = _at_end(painter, turned, line, f"★\u00a0{row.stars}")
        name = _scaled(font, 1, QFont.Weight.DemiBold if row.outlet else QFont.Weight.Normal)
        name.setItalic(not row.outlet)
        ink(painter, name, self.theme["text" if row.outlet else "quiet"])
        turned.write(painter, line, row.name, quoted=True)

    def _second(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> None:
        """What the third line would say that rows cannot do without, and the headline."""
        small = _scaled(font, 0.88)
        line = self._version(painter, turned, line, row, small)
        ink(painter, small, self.theme["problem"])
        line = _at_start(painter, turned, line, state_text(row))
        ink(painter, small, self.theme["quiet"])
        line = _at_start(painter, turned, line, isolated(row.apart), most=line.width() // 2)
        self._headline(painter, turned, line, row, font)

    def _third(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> None:
        """Version, state, date, words; at the end its share."""
        small = _scaled(font, 0.92)
        ink(painter, small, self.theme["quiet"])
        line = _at_end(painter, turned, line, share_text(row))
        line = self._version(painter, turned, line, row, _scaled(font, 0.88))
        ink(painter, small, self.theme["problem"])
        line = _at_start(painter, turned, line, state_text(row))
        ink(painter, small, self.theme["quiet"])
        turned.write(painter, line, facts_text(row))

    def _headline(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> None:
        serif = _scaled(font, 0.96)
        serif.setFamilies([best_serif(), font.family()])
        ink(painter, serif, self.theme["text"])
        turned.write(painter, line, row.headline, quoted=True)

    # Parts of lines; each gives back what it leaves of its line

    def _tag(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> QRect:
        small = _scaled(font, 0.85, QFont.Weight.Bold if row.side is not None else QFont.Weight.Normal)
        width = max(TAG, QFontMetrics(small).horizontalAdvance(row.mark) + 4)
        height = min(TAG, line.height() - 1)
        tag = QRect(line.right() + 1 - width, line.center().y() - height // 2, width, height)
        colour = self.theme["quiet"]
        if row.side is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.edge(row.side))
            painter.drawRoundedRect(turned.rect(tag), 5, 5)
            colour = self.theme["on_tag"]
        ink(painter, small, colour)
        painter.drawText(turned.rect(tag), Qt.AlignmentFlag.AlignCenter, row.mark)
        return line.adjusted(0, 0, -width - GAP, 0)

    def _version(self, painter: QPainter, turned: Turned, line: QRect, row: Row, font: QFont) -> QRect:
        text = version_text(row)
        if not text:
            return line
        metrics = QFontMetrics(font)
        height = min(metrics.height() + 1, line.height() - 1)
        width = min(metrics.horizontalAdvance(text) + 10, line.width() // 2)  # the headline, or the date, needs room
        box = QRect(line.left(), line.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["quiet"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(turned.rect(box)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        ink(painter, font, self.theme["text"])
        turned.write(painter, box.adjusted(5, 0, -4, 0), text)
        return line.adjusted(box.width() + GAP - 2, 0, 0, 0)

    def _bracket(self, painter: QPainter, turned: Turned, row: Row) -> None:
        """A line at the edge that joins the texts of one file."""
        above, below = row.joined
        if above or below:
            area, middle = turned.area, turned.area.center().y()
            top, bottom = (area.top() if above else middle), (area.bottom() if below else middle)
            painter.fillRect(turned.rect(QRect(area.left() + 6, top, 2, bottom - top + 1)), self.theme["quiet"])
            if above != below:
                painter.fillRect(turned.rect(QRect(area.left() + 6, middle, 5, 2)), self.theme["quiet"])

    def _ground(self, painter: QPainter, turned: Turned, row: Row, index: QModelIndex | QPersistentModelIndex) -> None:
        """What the list knows is asked of the list: for `option.state` PySide would load the 500 names of QStyle."""
        area, side = turned.area, row.side
        if side is not None:
            painter.fillRect(area, self.theme.wash(side))
            edge = turned.rect(QRect(area.left(), area.top(), 3, area.height()))
            painter.fillRect(edge, self.theme.edge(side))
        elif index == self.hovered:
            painter.fillRect(area, self.theme["window"])
        self._bracket(painter, turned, row)
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(turned.rect(area.adjusted(3, 0, 0, 0)), self.theme.selected())
        dragged = self._view.state() is QAbstractItemView.State.DraggingState  # then its picture is painted
        if self._view.hasFocus() and self._view.currentIndex() == index and not dragged:
            painter.setPen(self.theme["accent"])
            painter.drawRect(area.adjusted(1, 1, -2, -2))


def _scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The list's font in another size and weight."""
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    else:
        scaled.setPixelSize(round(font.pixelSize() * factor))
    scaled.setWeight(weight)
    return scaled


def _at_end(painter: QPainter, turned: Turned, line: QRect, text: str) -> QRect:
    """Write at the end of a line; what is left of it."""
    if not text:
        return line
    turned.write(painter, line, text, at_end=True)
    return line.adjusted(0, 0, -QFontMetrics(painter.font()).horizontalAdvance(text) - GAP, 0)


def _at_start(painter: QPainter, turned: Turned, line: QRect, text: str, most: int | None = None) -> QRect:
    """Write at the start of a line, in at most so many pixels of it; what is left of it."""
    if not text:
        return line
    width = min(QFontMetrics(painter.font()).horizontalAdvance(text) + 1, line.width() if most is None else most)
    turned.write(painter, QRect(line.left(), line.top(), width, line.height()), text)
    return line.adjusted(width + GAP, 0, 0, 0)
