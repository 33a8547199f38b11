"""The way back, as in a browser: from what the editor followed to where he went from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.model import Pair
    from viewer.window.pair.navigation import Navigation, Standing
    from viewer.window.session.session import Session

MOST = 100
"""How many places are remembered."""


@record
class _Place:
    keys: Pair[int]
    """Of the two articles."""
    standing: Standing
    aside: bool
    """Whether something else was read in place of the pair."""


class History(QObject):
    """Remembers where the editor stood when he followed something; what was closed is forgotten."""

    changed = Signal()
    """There may be another way back, or forward."""
    returned = Signal(bool)
    """Stands again where the editor was, who read something else in place of the pair if this says so."""

    def __init__(self, navigation: Navigation, session: Session, is_aside: Callable[[], bool], parent: QObject) -> None:
        """`is_aside` says whether something else is read in place of the pair."""
        super().__init__(parent)
        self._navigation = navigation
        self._session = session
        self._is_aside = is_aside
        self._shown: Pair[int] | None = None
        """The keys of the two on the screen: a pair that was chosen comes a moment later."""
        self._back: list[_Place] = []
        self._forward: list[_Place] = []
        self._going: _Place | None = None
        navigation.leaving.connect(self._note)
        session.leaving.connect(self._note)
        session.collection_changed.connect(lambda _: self._forget())

    @property
    def can_go_back(self) -> bool:
        """Whether there is anything to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether the editor went back and followed nothing else since."""
        return bool(self._forward)

    def go_back(self) -> None:
        """Go to where the editor was before he followed something."""
        self._go(self._back, self._forward)

    def go_forward(self) -> None:
        """Take the last way back again, the other way."""
        self._go(self._forward, self._back)

    def arrive(self) -> None:
        """A pair is shown: stand where the editor stood in it, if it was chosen for that."""
        self._shown = self._session.open_articles.keys(self._session.pair)
        going, self._going = self._going, None
        if going and going.keys == self._shown:
            self._navigation.return_to(going.standing)
            self.returned.emit(going.aside)

    def _here(self) -> list[_Place]:
        """Where the editor is; nowhere while his pair is still to come."""
        keys = self._session.open_articles.keys(self._session.pair)
        here = keys is not None and keys == self._shown
        return [_Place(keys, self._navigation.standing(), self._is_aside())] if keys and here else []

    def _note(self) -> None:
        self._back = [*self._back, *self._here()][-MOST:]
        self._forward.clear()
        self.changed.emit()

    def _go(self, there: list[_Place], here: list[_Place]) -> None:
        if there:
            here += self._here()
            self._going = there.pop()
            if self._going.keys == self._session.open_articles.keys(self._session.pair) == self._shown:
                self.arrive()
            else:
                self._session.choose_keys(self._going.keys)
            self.changed.emit()

    def _forget(self) -> None:
        """Drop what is no longer open."""
        for places in (self._back, self._forward):
            places[:] = [place for place in places if self._session.open_articles.indices(place.keys)]
        self.changed.emit()
