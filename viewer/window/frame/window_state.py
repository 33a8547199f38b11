"""How the window stands: size, docks, what is shown of the pair; remembered and taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QObject

from viewer.presenting.arrangement import Mode
from viewer.window.articles.article_model import Order
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.icons import paint_icons
from viewer.window.preferences.settings import settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.window.frame.main_window import MainWindow

SETTLE_MS = 500
"""How long after the last change of its size the window's stand is written."""
_MOVES = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange))
_VERSION = 1
"""Of the state that Qt writes; docks are where they usually are after a change of it."""


class WindowState(QObject):
    """Size and docks stand in the settings, before the window is shown; what is read stands on the desk."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._place: tuple[int, float] | None = None
        """Where to read on, once the pair is there."""
        self._timer = debounce_timer(self, self.remember, SETTLE_MS)
        window.installEventFilter(self)
        for dock in (window.differences, window.reading_pane):
            dock.visibilityChanged.connect(lambda _: self._timer.start())
            dock.topLevelChanged.connect(lambda _: self._paint_icons())  # Qt puts its own icons back
        window.splitter.splitterMoved.connect(lambda *_: self._timer.start())
        window.autosave.view = self.view
        window.pair_view.moved_on.connect(window.autosave.note_change)
        window.articles.articles.order_changed.connect(lambda _: window.autosave.note_change())

    def take_up(self) -> None:
        """Stand as the last time; called when the window is wired, so that it shows a pair before this reads on."""
        self._window.session.comparison_ready.connect(lambda _: self._read_on())
        window, kept = self._window, settings()
        geometry, state, splitter = (_bytes(kept.value(f"window/{name}")) for name in ("geometry", "state", "splitter"))
        if geometry:
            window.restoreGeometry(geometry)
        if state:
            window.restoreState(state, self._version())
        if splitter:
            window.splitter.restoreState(splitter)

    def remember(self) -> None:
        """Keep how the window stands now."""
        self._timer.stop()
        window, kept = self._window, settings()
        kept.setValue("window/geometry", window.saveGeometry())
        kept.setValue("window/state", window.saveState(self._version()))
        kept.setValue("window/splitter", window.splitter.saveState())
        kept.sync()

    def _version(self) -> int:
        """Docks stand at the other side where the interface runs the other way."""
        return _VERSION + 100 * self._window.isRightToLeft()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window was moved or made larger or smaller; on another screen icons may have to be sharper."""
        kind = event.type()
        if kind in _MOVES:
            self._timer.start()
        elif kind is QEvent.Type.DevicePixelRatioChange:
            self._paint_icons()
        return super().eventFilter(watched, event)

    def _paint_icons(self) -> None:
        paint_icons(self._window, self._window.pair_view.theme)

    # What is read

    def view(self) -> dict[str, Any]:
        """What the desk is to remember of the pair and the list."""
        window = self._window
        view = window.pair_view
        row, offset = view.scroller.top_row, view.scroller.offset
        return {
            "row": row,
            "offset": round(offset, 1),
            "mode": view.wish.mode.value,
            "one_column": bool(view.inline),
            "order": window.articles.articles.order.value,
        }

    def return_to(self, view: Mapping[str, Any]) -> None:
        """Show the pair and the list as they were; invalid values fall back to the defaults."""
        commands = self._window.commands
        row, offset = view.get("row"), view.get("offset")
        if isinstance(row, int) and isinstance(offset, int | float):
            self._place = (row, float(offset))
        mode, order = view.get("mode"), view.get("order")
        if mode in list(Mode):
            commands.view.choose_mode(Mode(mode))
        if order in list(Order):
            commands.article.orders[Order(order)].trigger()
        commands.view.inline.setChecked(view.get("one_column") is True)
        self._read_on()

    def _read_on(self) -> None:
        if self._place is not None and self._window.pair_view.shown is not None:
            self._window.pair_view.scroller.return_to(*self._place)
            self._place = None


def _bytes(value: object) -> QByteArray | None:
    return value if isinstance(value, QByteArray) and not value.isEmpty() else None
