"""How the window stands: size, docks, splitter; remembered and taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Signal

from viewer.window.kit.debounce import debounce_timer
from viewer.window.preferences.settings import settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter

SETTLE_MS = 500
"""How long after the last change of its size the window's stand is written."""
_MOVES = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange))
_VERSION = 1
"""Of the state that Qt writes; docks are where they usually are after a change of it."""


class WindowState(QObject):
    """Stands in the settings, which are there before the window is shown."""

    icons_lost = Signal()
    """Qt has put its own icons back, or on another screen they have to be sharper."""

    def __init__(self, window: QMainWindow, splitter: QSplitter, docks: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._timer = debounce_timer(self, self.remember, SETTLE_MS)
        window.installEventFilter(self)
        for dock in docks:
            dock.visibilityChanged.connect(lambda _: self._timer.start())
            dock.topLevelChanged.connect(lambda _: self.icons_lost.emit())
        splitter.splitterMoved.connect(lambda *_: self._timer.start())

    def take_up(self) -> None:
        """Stand as the last time."""
        window, kept = self._window, settings()
        geometry, state, splitter = (_bytes(kept.value(f"window/{name}")) for name in ("geometry", "state", "splitter"))
        if geometry:
            window.restoreGeometry(geometry)
        if state:
            window.restoreState(state, self._version())
        if splitter:
            self._splitter.restoreState(splitter)

    def remember(self) -> None:
        """Keep how the window stands now."""
        self._timer.stop()
        window, kept = self._window, settings()
        kept.setValue("window/geometry", window.saveGeometry())
        kept.setValue("window/state", window.saveState(self._version()))
        kept.setValue("window/splitter", self._splitter.saveState())
        kept.sync()

    def _version(self) -> int:
        """Docks stand at the other side where the interface runs the other way."""
        return _VERSION + 100 * self._window.isRightToLeft()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window was moved or made larger or smaller, or is on another screen."""
        kind = event.type()
        if kind in _MOVES:
            self._timer.start()
        elif kind is QEvent.Type.DevicePixelRatioChange:
            self.icons_lost.emit()
        return super().eventFilter(watched, event)


def _bytes(value: object) -> QByteArray | None:
    return value if isinstance(value, QByteArray) and not value.isEmpty() else None
