"""Shows what would be printed of a pair, and lets the editor print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from viewer.window.pair.printing import print_pair, set_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.model import Pair
    from viewer.presenting.arrangement import Arrangement
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stars import Stars


class PrintPreview(QPrintPreviewDialog):
    """Pages as they stood when it was opened, whatever the window shows since."""

    def __init__(self, shown: Presentation, arranged: Arrangement, stars: Pair[Stars], parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        # The dialog does not own its printer, and crashes without it.
        self.printer_shown = printer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_page(printer)
        font, rtl = parent.font(), parent.isRightToLeft()
        self.paintRequested.connect(lambda device: print_pair(device, shown, arranged, stars, font, rtl=rtl))
