"""Brings articles back from what was kept of them: a desk at the start, a set."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from viewer.library.removal import Removal, Removed
from viewer.model import Article, Pair, Source
from viewer.window.session.open_articles import OpenArticles, Opened, open_article, stand_in
from viewer.window.session.problem import problem_of
from viewer.window.session.tasks import Failed, Tasks, attempt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from viewer.library.desk import Desk, Entry


class EditableList(Protocol):
    """The list that articles come back to.

    They come in batches while the editor works at it: each is placed by what stands there at that moment.
    """

    @property
    def open_articles(self) -> OpenArticles:
        """What is open now."""

    def put(self, opened: Sequence[Opened], place: int) -> None:
        """Insert articles."""

    def change(self, item: Opened) -> None:
        """Another state of an open article."""

    def arrange(self, order: Sequence[int]) -> None:
        """Put the articles in another order: indices, each once."""

    def add_removal(self, removal: Removal[Opened]) -> None:
        """Articles that can be put back."""

    def show_again(self, keys: Pair[int]) -> None:
        """Show the pair of the last time, by its keys."""


class Returned(NamedTuple):
    """An entry that was read again, and its number."""

    number: int
    opened: Opened


SHARE = 4
"""A batch is this part of what is back already: the list changes often at first, and seldom enough in all that bringing
back takes time in proportion to what comes back."""

Outcome: TypeAlias = Returned | Removal[Opened] | Exception | None
"""What comes of one step; None: more is to be read before there is anything to tell."""


class _Batch:
    """The entries that come back together, by their numbers."""

    def __init__(self, pair: Pair[int] | None, before: int) -> None:
        """`pair` is to be shown, if any is; the entries stand after `before` articles."""
        self._pair = pair
        self._before = before
        self.here: list[Returned] = []
        """What was read and is not in the list yet."""
        self.keys: dict[int, int] = {}
        """Of those that are back."""

    @property
    def is_due(self) -> bool:
        """Whether enough is here to change the list."""
        return SHARE * len(self.here) > len(self.keys)

    def place_of(self, number: int) -> int:
        """Where an entry is to be put."""
        return self._before + sum(other < number for other in self.keys)

    def take_pair(self) -> Pair[int] | None:
        """The keys of the pair, once, when both are back."""
        if self._pair is None or not all(each in self.keys for each in self._pair):
            return None
        pair, self._pair = self._pair, None
        return Pair(*(self.keys[each] for each in pair))


class Restoring(QObject):
    """Reads entries again, the two that are shown first, and puts each where it stood."""

    began = Signal()
    """What was kept is being looked for."""
    ended = Signal()
    """All are there that could be read."""

    def __init__(
        self,
        tasks: Tasks,
        editable: EditableList,
        make: Callable[[Source], Article],
        next_key: Callable[[], int],
        failed: Failed,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._list = editable
        self._make = make
        self._next_key = next_key
        self._failed = failed
        self._expected = 0

    @property
    def under_way(self) -> bool:
        """Whether articles are still to come back: what is open now is not all."""
        return self._expected > 0

    def wait(self) -> None:
        """Count the look at what was kept as under way."""
        self._expected += 1
        self.began.emit()

    def end_one(self) -> None:
        """What was waited for is here, or never will be."""
        self._expected -= 1
        if not self._expected:
            self.ended.emit()

    def restore(self, desk: Desk) -> None:
        """Open what was kept, after what is open; its pair is shown if nothing was open."""
        before = len(self._list.open_articles.items)
        batch = _Batch(None if before else desk.pair, before)
        self._expected += 1
        self._tasks.stream(
            self._read(desk), partial(self._take, batch), partial(self._end, batch), partial(self._fail, batch)
        )

    # In the worker

    def _read(self, desk: Desk) -> Iterator[Outcome]:
        for number in _shown_first(desk):
            opened, error = self._open(desk.entries[number])
            if error:
                yield error
            yield Returned(number, opened)
        for removal in desk.removals:
            read: list[Removed[Opened]] = []
            for place, entry in removal.items:
                opened, error = self._open(entry)
                yield error
                read.append(Removed(place, opened))
            yield Removal(tuple(read))

    def _open(self, entry: Entry) -> tuple[Opened, Exception | None]:
        """The article of an entry; what stands for it in the list, and why, where this version cannot read it."""
        made = attempt(partial(self._make, entry.source))
        if isinstance(made, Exception):
            problem = problem_of(made)
            title = self.tr("Cannot be read by this version: {name}").format(name=entry.source.name)
            kept = self.tr("It is kept as it is, and shown again by a version that can read it.")
            article = stand_in(entry.source, title, f"{problem.reason}. {kept}" if problem else kept)
            labels = entry.labels  # as they are, though these paragraphs are not there
            opened = Opened(self._next_key(), entry.source, article, article, entry.title, entry.outlet, labels)
        else:
            opened = open_article(self._next_key(), entry.source, made, dict(entry.labels))
            opened = opened.named(entry.title, entry.outlet)
        return replace(opened, voice=entry.voice, earlier=entry.earlier), made if isinstance(made, Exception) else None

    # In the window's thread

    def _take(self, batch: _Batch, outcome: Outcome) -> None:
        if isinstance(outcome, Returned):
            batch.here.append(outcome)
            if batch.is_due:
                self._bring_back(batch)
        elif isinstance(outcome, Exception):
            self._failed(outcome)
        else:
            self._bring_back(batch)  # all: what was removed comes after them
            if outcome is not None:
                self._list.add_removal(outcome)

    def _bring_back(self, batch: _Batch) -> None:
        if not batch.here:
            return
        here, batch.here = batch.here, []
        there = {item.source.identity: item for item in self._list.open_articles.items}
        new: list[Opened] = []
        place = batch.place_of(here[0].number)
        for number, opened in here:
            anew = there.get(opened.source.identity) if opened.source.path else None
            if anew is None:
                new.append(opened)
            else:  # opened anew meanwhile: what its file says now, under the name and with the labels it had
                self._list.change(replace(opened.read_anew(anew.source, anew.original), key=anew.key))
            batch.keys[number] = (anew or opened).key
        if new:
            self._list.put(new, place)
        self._put_in_order([batch.keys[each] for each in sorted(batch.keys)])
        if pair := batch.take_pair():
            self._list.show_again(pair)

    def _put_in_order(self, keys: Sequence[int]) -> None:
        """Let articles stand in this order, though one of them was opened anew; all others stay where they are."""
        place_of = {item.key: n for n, item in enumerate(self._list.open_articles.items)}
        places = [place_of[key] for key in keys if key in place_of]  # some may be off the list again
        if places != sorted(places):
            order = list(range(len(place_of)))
            for there, place in zip(sorted(places), places, strict=True):
                order[there] = place
            self._list.arrange(order)

    def _end(self, batch: _Batch) -> None:
        self._bring_back(batch)
        self.end_one()

    def _fail(self, batch: _Batch, error: Exception) -> None:
        self._failed(error)
        self._end(batch)


def _shown_first(desk: Desk) -> list[int]:
    """The numbers of the entries, those of the pair first."""
    numbers = range(len(desk.entries))
    return list(dict.fromkeys([*(n for n in desk.pair or () if n in numbers), *numbers]))
