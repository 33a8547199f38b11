"""Shows what would be printed, and lets the editor print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog

from viewer.window.kit.screen import resize_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


class PrintPreview(QPrintPreviewDialog):
    """Pages that are painted anew whenever the editor chooses other paper."""

    def __init__(self, printer: QPrinter, paint: Callable[[QPrinter], object], parent: QWidget) -> None:
        super().__init__(printer, parent)
        # The dialog does not own its printer, and crashes when it is gone.
        self._kept = printer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(paint)
        resize_within(self, 1100, 800)  # its tool bar would be cut
