"""The middle of the window: the pair, or while there is none what to do next.

At the start the window is laid out, but not on the screen: its first picture is the pair, unless that takes longer than
a quarter of a second (`Pages.wait`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.phrases import in_turn

if TYPE_CHECKING:
    from viewer.window.frame.empty_page import EmptyState
    from viewer.window.session.session import Session

PATIENCE_MS = 250
"""How long a window waits for its first pair before it comes without; too short to be taken for a fault."""


class Pages(QStackedWidget):
    """Two pages; the one without a pair is made when it is first wanted."""

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, session: Session, pair: QWidget, view: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.addWidget(pair)
        self._session = session
        self._view = view
        self._busy = False
        self._empty: EmptyState | None = None
        self._patience = debounce_timer(self, self._show_empty, PATIENCE_MS)
        self._appearing = debounce_timer(self, self._appear)
        self._held: list[QWidget] = []
        """Windows that are not on the screen yet: the main one, then docks that float."""
        session.busy_changed.connect(self._note_work)
        session.restoring.ended.connect(self._stop_waiting)
        for changed in (session.collection_changed, session.restoring.began, session.restoring.ended):
            changed.connect(self._tell)

    @property
    def empty(self) -> EmptyState:
        """What to do next, made if need be."""
        if self._empty is None:
            from viewer.window.frame.empty_page import EmptyState

            self._empty = empty = EmptyState(self)
            empty.open_asked.connect(self.open_asked)
            empty.paste_asked.connect(self.paste_asked)
            empty.sample_asked.connect(self._session.open_sample)
            self.addWidget(empty)
            in_turn(self._view, *empty.buttons)
            self._tell()
        return self._empty

    def show_pair(self) -> None:
        """Show the pair."""
        self.setCurrentIndex(0)
        self._wait_no_longer()

    def wait(self, *windows: QWidget) -> None:
        """Keep those of these that are windows off the screen until the first pair is there: no page flashes up.

        They are laid out when they are shown, as any window, so that the pair finds its place.
        """
        self._held = [each for each in windows if each.isWindow()]
        for held in self._held:
            held.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._patience.start()

    def invite(self) -> None:
        """Show what to do next, unless a pair is waited for that somebody works at."""
        if self._patience.isActive() and (self._busy or self._session.restoring.under_way):
            self._patience.start()
        else:
            self._show_empty()

    def _show_empty(self) -> None:
        self.setCurrentWidget(self.empty)
        self._wait_no_longer()

    def _wait_no_longer(self) -> None:
        self._patience.stop()
        if self._held:
            self._appearing.start()  # when what else changes is laid out, too

    def _appear(self) -> None:
        while self._held:
            held = self._held.pop(0)
            held.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
            if held.isVisible():  # to itself: it was shown
                held.windowHandle().setVisible(True)

    def _note_work(self, busy: bool) -> None:
        self._busy = busy
        self._tell()
        if not busy:
            self._stop_waiting()

    def _stop_waiting(self) -> None:
        if self._patience.isActive():
            self.invite()

    def _tell(self) -> None:
        if self._empty is not None:
            count, coming = len(self._session.collection.articles), self._session.restoring.under_way
            self._empty.tell(count, more_to_come=coming, busy=self._busy)
