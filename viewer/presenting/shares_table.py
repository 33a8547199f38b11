"""What the heat map shows: articles, or groups of like ones, and how much they share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from viewer.model import Pair
from viewer.presenting.shares import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.presenting.clusters import Cluster

_UNKNOWN = bytes([UNKNOWN])
MOST_CELLS = 12
"""So many articles or groups are shown side by side; more would be too small to read."""


@dataclass(frozen=True)
class SharesTable:
    """Percentages of all pairs of the open articles, in groups where there are many. Articles by their indices."""

    order: tuple[int, ...] = ()
    """The articles that the list shows, in the order that they have whichever is the base."""
    marks: Mapping[int, str] = field(default_factory=dict)
    """What each is called for short."""
    titles: tuple[str, ...] = ()
    shares: tuple[bytes, ...] = ()
    """`shares[a][b]`: how much of article `a` article `b` has; UNKNOWN where nobody knows."""
    tree: Cluster | None = None
    """All articles by likeness; None while nobody knows."""
    path: tuple[int, ...] = ()
    """Which group is looked into, and which one in that."""

    grids: dict[tuple[int, ...] | None, Grid] = field(default_factory=dict, compare=False)
    """The grids worked out by now, by path; None for that of few articles. Handed on to tables with the same shares."""

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """What is shown: groups of articles, each of one where there are few."""
        return self._grid.groups

    @cached_property
    def _grid(self) -> Grid:
        if len(self.order) <= MOST_CELLS:
            return make_grid(tuple((index,) for index in self.order), self.shares)
        if self.path not in self.grids:
            self.grids[self.path] = make_grid(tuple(c.members for c in self._clusters()), self.shares)
        return self.grids[self.path]

    def prepare(self) -> SharesTable:
        """The same table, with what is shown first worked out: a thousand articles take a moment."""
        return replace(self, grids={self.path: self._grid})

    def _clusters(self) -> tuple[Cluster, ...]:
        from viewer.presenting.clusters import split_cluster

        clusters = split_cluster(self.tree, MOST_CELLS) if self.tree else ()
        for number in self.path:
            clusters = split_cluster(clusters[number], MOST_CELLS)
        return clusters

    def looking_into(self, path: tuple[int, ...]) -> SharesTable:
        """The same table at another group; at the nearest one around where there is no such group."""
        table = replace(self, path=())
        for number in path:
            groups = table.groups
            if number >= len(groups) or len(groups[number]) < 2:
                break
            table = replace(table, path=(*table.path, number))
        return table

    def share(self, row: int, column: int) -> int | None:
        """How much the articles of one group have in those of another, on average, rounded; None if nobody knows."""
        return self._grid.means[row][column]

    def typical(self, number: int) -> int:
        """The article of a group that has most in common with the others of it."""
        return self._grid.typical[number]

    def best_pair(self, row: int, column: int) -> Pair[int]:
        """The articles of two groups that are most alike."""
        rows, columns = self.groups[row], self.groups[column]
        best = max(rows, key=lambda one: max(_cut(self.shares[one], columns).replace(_UNKNOWN, b"") or b"\0"))
        shares = _cut(self.shares[best], columns)
        return Pair(best, max(zip(shares.replace(_UNKNOWN, b"\0"), columns, strict=True))[1])

    def label(self, number: int) -> str:
        """What stands at the edge: an article's mark, or how many a group has."""
        group = self.groups[number]
        if len(group) > 1:
            return f"{len(group)}×"
        return self.marks.get(group[0], "")

    def cell_of(self, pair: Pair[int]) -> tuple[int, int] | None:
        """The cell that a pair is in, or None where it is not shown."""
        places = self._grid.places
        if pair.left not in places or pair.right not in places:
            return None
        return places[pair.left], places[pair.right]


@dataclass(frozen=True, slots=True)
class Grid:
    """Groups of articles, and how much they share."""

    groups: tuple[tuple[int, ...], ...]
    means: tuple[tuple[int | None, ...], ...]
    """Of each group with each; of a group with itself between its different articles."""
    typical: tuple[int, ...]
    """Of each group the article that has most in common with the others."""
    places: dict[int, int]
    """Which group an article is in."""


def make_grid(groups: tuple[tuple[int, ...], ...], shares: tuple[bytes, ...]) -> Grid:
    """The grid of some groups; a step for each two articles, most of them in bytes at once."""
    members = tuple(index for group in groups for index in group)
    bounds = list(accumulate((len(group) for group in groups), initial=0))
    means, typical = [], []
    for number, group in enumerate(groups):
        totals, counts = [0] * len(groups), [0] * len(groups)
        likest = (-1, group[0])
        for one in group:
            row = _cut(shares[one], members)
            parts = [row[start:stop] for start, stop in pairwise(bounds)]
            unknown = [part.count(UNKNOWN) for part in parts]
            sums = [sum(part) - UNKNOWN * many for part, many in zip(parts, unknown, strict=True)]
            totals = [total + more for total, more in zip(totals, sums, strict=True)]
            counts = [c + len(part) - many for c, part, many in zip(counts, parts, unknown, strict=True)]
            if sums[number] > likest[0]:
                likest = (sums[number], one)
        totals[number], counts[number] = totals[number] - 100 * len(group), counts[number] - len(group)
        means.append(tuple(round(total / c) if c else None for total, c in zip(totals, counts, strict=True)))
        typical.append(likest[1])
    places = {index: number for number, group in enumerate(groups) for index in group}
    return Grid(groups, tuple(means), tuple(typical), places)


def _cut(shares: bytes, others: tuple[int, ...]) -> bytes:
    return bytes(itemgetter(*others)(shares)) if len(others) > 1 else bytes([shares[others[0]]])
