"""The keyboard goes from pane to pane: the list, the map, the pair, the docks that are shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.window.docks.dock import Dock


class Panes:
    """What of the window takes the keyboard, in turn."""

    def __init__(self, side: Sequence[QWidget], pair: QWidget, docks: Sequence[Dock]) -> None:
        self._side = side
        self._pair = pair
        self._docks = docks

    def step(self, by: int) -> None:
        """Give the keyboard to the next pane, or with -1 to the one before."""
        docks = [dock.pane() for dock in self._docks if dock.isVisible()]
        panes = [pane for pane in (*self._side, self._pair, *docks) if pane.isVisible()]
        if not panes:
            return
        at = next((n for n, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(at + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_keyboard(self, dock: Dock, shown: bool) -> None:
        """A dock that goes leaves the keyboard to the pair, not to the first button of the tool bar."""
        if not shown and self._pair.isVisible() and dock.isAncestorOf(self._pair.window().focusWidget()):
            self._pair.setFocus()


def take_menu_key(window: QWidget) -> None:
    """Let Shift+F10 ask for a menu in a window; Windows has it itself, Qt elsewhere knows only the menu key."""
    if sys.platform != "win32":
        QShortcut(QKeySequence("Shift+F10"), window, ask_for_menu)


def ask_for_menu() -> None:
    """Ask what has the keyboard for its menu."""
    widget = QApplication.focusWidget()
    if widget is not None:
        point = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)
