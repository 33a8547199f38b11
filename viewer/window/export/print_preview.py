"""Shows what would be printed, and lets the editor print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QToolBar, QToolButton

from viewer.window.kit.screen import resize_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

ICON = 18
"""Pixels. With Qt's own 24 the bar is wider than 1,280 pixels, and its last buttons, those that print, are cut off."""


class PrintPreview(QPrintPreviewDialog):
    """Pages that are painted anew whenever the editor chooses other paper."""

    def __init__(self, printer: QPrinter, paint: Callable[[QPrinter], object], parent: QWidget) -> None:
        super().__init__(printer, parent)
        # The dialog does not own its printer, and crashes when it is gone.
        self._kept = printer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(paint)
        (bar,) = self.findChildren(QToolBar)
        bar.setIconSize(QSize(ICON, ICON))
        for action in bar.actions():
            if isinstance(button := bar.widgetForAction(action), QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt leaves the page's set-up and Print to the mouse
        bar.actions()[-1].setShortcut(QKeySequence.StandardKey.Print)
        resize_within(self, max(1100, bar.sizeHint().width()), 800)
