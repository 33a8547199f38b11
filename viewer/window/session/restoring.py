"""Brings articles back from what was kept of them: a desk at the start, a set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model import Pair
from viewer.window.session import reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.library.desk import Entry
    from viewer.window.session.open_articles import Opened
    from viewer.window.session.session import Session

READ = 1
"""Its place in the queue: as files that are opened."""


class Restoring(QObject):
    """Reads entries again, the two that are shown first, and puts each where it stood."""

    began = Signal()
    """What was kept is being looked for."""
    ended = Signal()
    """All are there that could be read."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._expected = 0

    @property
    def under_way(self) -> bool:
        """Whether articles are still to come back: what is open now is not all."""
        return self._expected > 0

    def wait(self) -> None:
        """What was kept is being looked for: it is under way from now on."""
        self._expected += 1
        self.began.emit()

    def end_one(self) -> None:
        """One of those expected is here, or never will be; or all that was kept is known."""
        self._expected -= 1
        self._tell_end()

    def restore(
        self,
        entries: Sequence[Entry],
        pair: Pair[int] | None,
        removed: Sequence[Entry] = (),
        removals: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Open what was kept, after what is open; the pair, by the entries' numbers, is shown if nothing was open.

        `removals` tells of each entry removed its place and with which others it went, as Session.removals.
        """
        session = self._session
        first = [n for n in dict.fromkeys(pair or ()) if n < len(entries)]
        order = first + [n for n in range(len(entries)) if n not in first]
        base = len(session.open_articles.items)
        keys: dict[int, int] = {}

        def add(opened: Opened, number: int) -> None:
            self._expected -= 1
            there = session.opened_from(opened.source.path)
            keys[number] = there.key if there else opened.key
            if there is None:
                session.note_name(opened.source)
                place = base + sum(n < number for n in keys)
                session.put([opened], min(place, len(session.open_articles.items)))
            else:  # opened anew meanwhile: what its file says now, under the name and with the labels it had
                session.change(opened.read_anew(there.source, there.original)._replace(key=there.key))
            _put_in_order(session, [keys[n] for n in sorted(keys)])
            if pair and not base and not session.pending_pair.shown and number in pair and all(n in keys for n in pair):
                session.choose_keys(Pair(*(keys[n] for n in pair)))
            self._tell_end()

        self._expected += len(order) + len(removed)
        for number in order:
            work = partial(reader.read_entry, entries[number], session.next_key(), session.engine)
            session.start(work, partial(add, number=number), READ, self._fail)
        if len(removals) != len(removed):
            removals = [(len(entries), number) for number in range(len(removed))]
        came: list[int] = []

        def throw_away(opened: Opened, place: int, number: int) -> None:
            session.throw_away(opened, place, together=came[-1:] == [number])
            came.append(number)
            self.end_one()

        for entry, (place, number) in zip(removed, removals, strict=True):
            work = partial(reader.read_entry, entry, session.next_key(), session.engine)
            session.start(work, partial(throw_away, place=place, number=number), READ, self._fail)

    def _fail(self, error: Exception) -> None:
        self._session.fail(error)
        self.end_one()

    def _tell_end(self) -> None:
        if not self._expected:
            self.ended.emit()


def _put_in_order(session: Session, kept: Sequence[int]) -> None:
    """What was kept stands as it stood, though one of it was opened anew: by keys, in that order."""
    place_of = {item.key: n for n, item in enumerate(session.open_articles.items)}
    places = [place_of[key] for key in kept]
    order = list(range(len(place_of)))
    for there, place in zip(sorted(places), places, strict=True):
        order[there] = place
    if places != sorted(places):
        session.arrange(order)
