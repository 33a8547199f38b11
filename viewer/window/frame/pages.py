"""The middle of the window: the pair, or while there is none what to do next.

At the start it is the pair's page, empty: a page of words that goes after a tenth of a second only flickers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.phrases import in_turn

if TYPE_CHECKING:
    from viewer.window.frame.empty_page import EmptyState
    from viewer.window.session.session import Session

PATIENCE_MS = 250
"""How long the pair's page stays empty while a pair may come; too short to be taken for a fault."""


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
        self._patience.stop()
        self.setCurrentIndex(0)

    def invite(self) -> None:
        """Show what to do next: at once, or in a moment if by then no pair has come of what is under way."""
        if self._busy or self._session.restoring.under_way:
            self._patience.start()
        else:
            self._show_empty()

    def _show_empty(self) -> None:
        self._patience.stop()
        self.setCurrentWidget(self.empty)

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
