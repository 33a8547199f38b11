"""A text to read, set by Qt in lines that are not too long; pages are built of it block by block."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from viewer.window.kit.clipboard import mime_data
from viewer.window.kit.direction import is_rtl

MARGIN = 28
"""Pixels between the text and the edge."""
LEADING = 135.0
"""Per cent of a line's own height."""
_SIGNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""What keeps texts of two directions apart on the screen (Unicode UAX 9)."""
WIDEST = 720
"""Pixels of the text: a longer line is hard to read."""


class ReadingText(QTextBrowser):
    """It opens no links by itself."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(name)

    def begin(self) -> None:
        """Empty it, for another text."""
        self.document().clear()
        self.document().setDocumentMargin(MARGIN)
        self._narrow()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is selected as clean text: no signs of direction, no links that lead nowhere else."""
        return mime_data(self.textCursor().selection().toPlainText().translate(_SIGNS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to be read."""
        super().resizeEvent(event)
        self._narrow()

    def _narrow(self) -> None:
        """Leave free what is wider than a line should be, on the side where reading ends."""
        root = self.document().rootFrame()
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        form, spare = root.frameFormat(), max(0, width - WIDEST - 2 * MARGIN)
        form.setLeftMargin(MARGIN + (spare if self.isRightToLeft() else 0))
        form.setRightMargin(MARGIN + (0 if self.isRightToLeft() else spare))
        root.setFrameFormat(form)


def begin_block(cursor: QTextCursor, text: str, *, above: int) -> None:
    """A new paragraph for some text, which runs as its letters do."""
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl(text) else Qt.LayoutDirection.LeftToRight)
    if cursor.position():
        cursor.insertBlock(form)
    else:
        cursor.setBlockFormat(form)
