"""Single lines of text in painted widgets, in an interface that reads from left or from right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCursor

from viewer.window.kit.direction import has_rtl, is_rtl

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def mirrored(area: QRectF, width: float) -> QRectF:
    """An area of something `width` pixels wide, at the other side of it."""
    return QRectF(width - area.right(), area.top(), area.width(), area.height())


def write(painter: QPainter, area: QRectF, text: str, *, rtl: bool, quoted: bool = False, at_end: bool = False) -> None:
    """Write one line, cut where it is too long, in the painter's font and pen.

    It stands where reading begins in the interface, or `at_end` where it ends. What is `quoted` from an article runs
    as its own letters do, anything else as the interface does.
    """
    runs_left = is_rtl(text) if quoted else rtl
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight)
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, RIGHT if rtl != at_end else LEFT, cut)


def ink(painter: QPainter, font: QFont, colour: QColor) -> None:
    """Write in this font and colour from now on."""
    painter.setFont(font)
    painter.setPen(colour)


class Turned:
    """The entry of a list, in pixels: places are given as from left to right, and turned where reading begins right."""

    def __init__(self, area: QRect, *, rtl: bool) -> None:
        self.area = area
        self.rtl = rtl

    def rect(self, place: QRect) -> QRect:
        """Where a place is."""
        x = self.area.left() + self.area.right() - place.right() if self.rtl else place.left()
        return QRect(x, place.top(), place.width(), place.height())

    def write(self, painter: QPainter, place: QRect, text: str, *, quoted: bool = False, at_end: bool = False) -> None:
        """Write one line there; see `write`."""
        write(painter, QRectF(self.rect(place)), text, rtl=self.rtl, quoted=quoted, at_end=at_end)


def run(field: QPlainTextEdit, *, rtl: bool) -> None:
    """Let the lines of a text field run from right to left or from left to right, whichever way the interface runs."""
    option = field.document().defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(RIGHT if rtl else LEFT)
    field.document().setDefaultTextOption(option)


def run_each(field: QTextEdit) -> None:
    """Let each line that is in a text field now run by its letters; one of ours that quotes, as the interface does."""
    block = field.document().begin()
    while block.isValid():
        form = block.blockFormat()
        rtl = is_rtl(block.text()) or (field.isRightToLeft() and has_rtl(block.text()))
        form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()
