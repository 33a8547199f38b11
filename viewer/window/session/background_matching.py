"""Compares every open article with every other, behind the window: what the editor looks at first.

The two that are shown are compared with all others first (`cover(of=pair)`), then the rest, those most like the base
first; of the rest only percentages are kept (`presenting/shares.py`), so that memory grows with the square of the
articles by one byte a pair. More than twelve articles are shown in groups (`presenting/clusters.py`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.comparing.match_cache import MANY, MatchCache
from viewer.model import Collection, Coverage, Pair
from viewer.model.options import Options
from viewer.presenting.shares import UNKNOWN, Shares
from viewer.window.kit.debounce import debounce_timer
from viewer.window.session.tasks import Failed, Priority, Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from viewer.presenting.shares_table import SharesTable
    from viewer.window.session.engine import Engine
    from viewer.window.session.open_articles import Opened

TOGETHER = 12
"""Pairs matched in one piece of work."""
GATHER_MS = 40
"""Articles that come one after the other are covered together, this long after the last."""
TELL_MS = 150
"""How often at most new figures are told of."""


class BackgroundMatching(QObject):
    """First the two articles that are shown with all others, then the rest: those most like the base first."""

    shares_changed = Signal()
    """More is known in `shares`."""
    coverage_ready = Signal(Coverage)
    """Who else carries the sentences of the two articles that are shown; of others it says nothing."""
    all_covered = Signal(Coverage)
    """Who else carries the sentences of all open articles."""
    progressed = Signal(int, int)
    """Pairs known, and pairs in all."""

    stopping_changed = Signal(bool)
    """The editor does not want the rest compared, or wants it again."""

    def __init__(self, tasks: Tasks, failed: Failed, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shares = Shares()
        self.stopped = False
        """The editor does not want the rest compared."""
        self._tasks = tasks
        self._failed = failed
        self._engine = engine
        self._items: Sequence[Opened] = ()
        self._digests: dict[int, str] = {}
        self._pair: Pair[int] | None = None
        self._options = Options()
        self._task: Task[Any] | None = None
        self._covered = self._settled = self._asked = False
        self._order: list[int] = []
        """Indices, in the order in which the rest is compared; empty until that begins."""
        self._at = 0
        self._done = 0
        self._gathering = debounce_timer(self, self._begin, GATHER_MS)
        self._telling = debounce_timer(self, self._tell, TELL_MS)

    def show(self, items: Sequence[Opened], pair: Pair[int] | None, options: Options) -> None:
        """These articles are open, these two are shown."""
        if (options.strictness, options.by_hand) != (self._options.strictness, self._options.by_hand):
            self.shares.forget_all()
        if self._task:
            self._task.cancel()
        self._items, self._pair, self._options = items, pair, options
        self.shares.make_room([item.key for item in items])
        before, self._digests = self._digests, {item.key: item.article.digest for item in items}
        for key, digest in self._digests.items():
            if before.get(key, digest) != digest:
                self.shares.forget(key)
        self._gathering.start()

    def cover_all(self) -> None:
        """Find who else carries the sentences of all articles, however many are open; `all_covered` tells."""
        if not self._asked:
            self._asked = True
            self._gathering.start()

    def stop(self, *, stopped: bool) -> None:
        """Leave the rest alone, or go on with it."""
        if stopped == self.stopped:
            return
        self.stopped = stopped
        self.stopping_changed.emit(stopped)
        if not stopped:
            self._gathering.start()

    def cancel(self) -> None:
        """End the work under way."""
        if self._task:
            self._task.cancel()
        for timer in (self._gathering, self._telling):
            timer.stop()

    def _begin(self) -> None:
        if self._task:
            self._task.cancel()
        self._engine.known.make_room(max(MatchCache.MOST, 3 * len(self._items)))
        self._covered, self._settled, self._order, self._at = False, False, [], 0
        self._done = self._count_known()
        self._go_on()

    def _count_known(self) -> int:
        return sum(len(row) - row.count(UNKNOWN) - 1 for row in self.rows()) // 2

    @property
    def known(self) -> int:
        """How many pairs are known."""
        return self._done

    @property
    def total(self) -> int:
        """How many pairs there are."""
        return len(self._items) * (len(self._items) - 1) // 2

    @property
    def is_unfinished(self) -> bool:
        """Whether there are pairs left to compare, now or when the editor wants it again."""
        return self.known < self.total

    def _go_on(self) -> None:
        """Start the next piece of work, or be done."""
        near = list(self._unknown(self._pair or ())) if not self._covered else []
        if near:
            self._match(near)
        elif not self._covered and self._pair is not None:
            self._cover(self._pair)
        elif (self._asked or not self.stopped) and (rest := self._rest()):
            self._match(rest)
        elif not self._settled and self._done == self.total and (2 < len(self._items) <= MANY or self._asked):
            self._settled = True
            self._cover(None)
        else:
            self._task = None
            self._tell()

    def _unknown(self, rows: Sequence[int]) -> Iterator[Pair[int]]:
        """Some pairs of the articles `rows` with others of which nothing is known."""
        keys = [item.key for item in self._items]
        found: set[tuple[int, int]] = set()
        for one in rows:
            for other, share in enumerate(self.shares.row(keys[one], keys)):
                if share == UNKNOWN and (other, one) not in found and len(found) < TOGETHER:
                    found.add((one, other))
                    yield Pair(one, other)

    def _rest(self) -> list[Pair[int]]:
        if not self._order:
            self._order = self._nearest_first()
        while self._at < len(self._order):
            found = list(self._unknown([self._order[self._at]]))
            if found:
                return found
            self._at += 1
        return []

    def _nearest_first(self) -> list[int]:
        base = self._items[self._pair.left].key if self._pair else None
        keys = [item.key for item in self._items]
        likeness = self.shares.row(base, keys) if base is not None else bytes(len(keys))
        return sorted(range(len(keys)), key=lambda n: -likeness[n])

    def _match(self, pairs: Sequence[Pair[int]]) -> None:
        """Match some pairs, and enter how much they share."""
        articles = [Pair(*(self._items[n].article for n in pair)) for pair in pairs]
        keys = [Pair(*(self._items[n].key for n in pair)) for pair in pairs]
        options, engine = self._options, self._engine
        keep = self.total <= engine.known.matches.most or not self._covered

        def work(checkpoint: Callable[[], None]) -> list[Pair[int]]:
            from viewer.comparing.coverage import pair_shares

            shares = []
            for pair in articles:
                checkpoint()
                shares.append(pair_shares(pair, engine.match(pair, options, checkpoint, keep=keep)[0]))
            return shares

        def done(shares: list[Pair[int]]) -> None:
            for (one, other), share in zip(keys, shares, strict=True):
                self.shares.enter(one, other, *share)
            self._done += len(keys)
            if not self._telling.isActive():
                self._telling.start()
            self._go_on()

        self._task = self._tasks.start(work, done, self._failed, Priority.COVER)

    def _cover(self, pair: Pair[int] | None) -> None:
        """Find who else carries the sentences of the two that are shown, or of all; the evidence of all counts."""
        items, options, engine = self._items, self._options, self._engine
        collection = Collection(tuple(item.article for item in items))
        ones = range(len(items)) if pair is None else pair
        voices = [item.voice for item in items]

        shares: dict[Pair[int], Pair[int]] = {}  # how much each two have of each other, by their keys

        def work(checkpoint: Callable[[], None]) -> Coverage:
            coverage = engine.cover(collection, options, checkpoint, pair, voices)
            for one in ones:
                for other in range(len(items)):
                    if one != other:
                        keys = Pair(items[one].key, items[other].key)
                        shares[keys] = Pair(coverage.share(one, other), coverage.share(other, one))
            return coverage

        def done(coverage: Coverage) -> None:
            for keys, share in shares.items():
                self.shares.enter(*keys, *share)
            self._tell_coverage(coverage, pair)
            self._go_on()

        self._task = self._tasks.start(work, done, self._failed, Priority.COVER)

    def _tell_coverage(self, coverage: Coverage, pair: Pair[int] | None) -> None:
        if pair is not None:
            self._covered = True
            self._tell()
            self.coverage_ready.emit(coverage)
        if pair is None or len(self._items) == len(pair):
            self._asked = False
            self.all_covered.emit(coverage)

    def tabulate(self, table: SharesTable, done: Callable[[SharesTable], None]) -> None:
        """Put the articles of a table in groups by what is known by now."""

        def work(checkpoint: Callable[[], None]) -> SharesTable:
            from viewer.presenting.clusters import cluster_articles

            known = [row.replace(bytes([UNKNOWN]), b"\0") for row in table.shares]
            return replace(table, tree=cluster_articles(known, len(known), checkpoint), grids={}).prepare()

        self._tasks.start(work, done, self._failed, Priority.COVER)

    def rows(self) -> tuple[bytes, ...]:
        """How much each open article has of each other, by index; UNKNOWN where nobody knows."""
        return self.shares.rows([item.key for item in self._items])

    def of_base(self) -> list[int | None]:
        """How much of each open article the base article has, by index."""
        keys = [item.key for item in self._items]
        return [None] * len(keys) if self._pair is None else self.shares.column(keys[self._pair.left], keys)

    def _tell(self) -> None:
        self._telling.stop()
        self.shares_changed.emit()
        self.progressed.emit(self._done, self.total)
