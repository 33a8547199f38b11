"""The middle of the window: the pair, or while there is none what to do next.

At the start it is the pair's page, empty: a page of words that goes after a tenth of a second only flickers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.phrases import in_turn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from viewer.window.frame.empty_page import EmptyState
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session
    from viewer.window.sources.alone_page import AlonePage

PATIENCE_MS = 250
"""How long the pair's page stays empty while a pair may come; too short to be taken for a fault."""


class Pages(QStackedWidget):
    """The pair, what to do without one, and what each article has alone; the latter two are made when first wanted."""

    open_asked = Signal()
    paste_asked = Signal()
    sentence_chosen = Signal(int, int)
    """A sentence of what an article has alone: the article's index, and the sentence's id."""

    def __init__(self, session: Session, pair: QWidget, view: PairView, parent: QWidget) -> None:
        super().__init__(parent)
        self.addWidget(pair)
        self._session = session
        self._view = view
        self._busy = False
        self._empty: EmptyState | None = None
        self._alone: AlonePage | None = None
        self._patience = debounce_timer(self, self._show_empty, PATIENCE_MS)
        session.busy_changed.connect(self._note_work)
        session.restoring.ended.connect(self._stop_waiting)
        for changed in (session.collection_changed, session.restoring.began, session.restoring.ended):
            changed.connect(self._tell)
        view.laid_out.connect(self._tell)

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

    @property
    def alone(self) -> AlonePage:
        """What each article has alone, made if need be."""
        if self._alone is None:
            from viewer.window.sources.alone_page import AlonePage

            view = self._view
            self._alone = alone = AlonePage(view.theme, view.reading, self)
            alone.left.connect(self.leave)
            alone.sentence_chosen.connect(self._follow)
            view.laid_out.connect(lambda: alone.show_type(view.reading))
            self._session.whole_ready.connect(alone.show_coverage)
            self._session.collection_changed.connect(self._renew_alone)
            self.addWidget(alone)
        return self._alone

    @property
    def is_alone(self) -> bool:
        """Whether what each article has alone is shown."""
        return self.currentWidget() is self._alone

    @property
    def read(self) -> QTextEdit | None:
        """The text that is read in place of the pair."""
        if self.is_alone:
            return self.alone.text
        return self._empty.text if self._empty is not None and self.currentWidget() is self._empty else None

    def show_pair(self) -> None:
        """Show the pair, unless the editor reads something else about the same articles."""
        self._patience.stop()
        if not self.is_alone:
            self.setCurrentIndex(0)

    def show_alone(self) -> None:
        """Show what each article has alone; where that is shown, go back to the pair."""
        if self.is_alone:
            self.leave()
            return
        self._await_alone()
        self.setCurrentWidget(self.alone)
        self.alone.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew_alone(self) -> None:
        if self.is_alone:  # a hidden one is renewed when it is shown
            self._await_alone()

    def _await_alone(self) -> None:
        self.alone.show_coverage(self._session.whole)
        if self._session.whole is None:
            self._session.background_matching.cover_all()

    def leave(self) -> None:
        """Go back to the pair from what stands in its place."""
        if self.is_alone:
            self.setCurrentIndex(0)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, index: int, sentence: int) -> None:
        self._view.navigation.leaving.emit()
        self.leave()
        self.sentence_chosen.emit(index, sentence)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        if self._alone is not None:
            self._alone.show_theme(theme)
        self._tell()

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
            articles, coming = self._session.collection.articles, self._session.restoring.under_way
            self._empty.tell(len(articles), more_to_come=coming, busy=self._busy)
            alone = articles[0] if len(articles) == 1 and not (coming or self._busy) else None
            self._empty.show_article(alone, self._view.theme, self._view.reading)
