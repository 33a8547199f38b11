"""The data of the heat map: articles, or clusters of similar ones, and the percentages that they share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from viewer.model import Pair
from viewer.model.record import record
from viewer.presenting.shares import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.presenting.clusters import Cluster

_UNKNOWN = bytes([UNKNOWN])
MOST_CELLS = 12
"""Rows and columns of the heat map at most. With more, the cells would be too small to read."""


@dataclass(frozen=True)
class SharesTable:
    """Shared percentages of all pairs of open articles, clustered if there are many. Articles are given by index."""

    order: tuple[int, ...] = ()
    """The articles that the list shows, in an order that does not depend on the base article."""
    marks: Mapping[int, str] = field(default_factory=dict)
    """Short names of the articles."""
    titles: tuple[str, ...] = ()
    shares: tuple[bytes, ...] = ()
    """`shares[a][b]`: the percentage of article `a` that article `b` has; `UNKNOWN` if unknown."""
    tree: Cluster | None = None
    """The cluster tree of all articles; None if not computed yet."""
    path: tuple[int, ...] = ()
    """The group that is open, as indices from the outermost group inwards."""

    grids: dict[tuple[int, ...] | None, Grid] = field(default_factory=dict, compare=False)
    """A cache of grids by path, shared with copies of this table that have the same shares."""

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The groups shown as rows and columns; groups of one article if there are few."""
        return self._grid.groups

    @cached_property
    def _grid(self) -> Grid:
        if len(self.order) <= MOST_CELLS:
            return make_grid(tuple((index,) for index in self.order), self.shares)
        if self.path not in self.grids:
            self.grids[self.path] = make_grid(tuple(c.members for c in self._clusters()), self.shares)
        return self.grids[self.path]

    def prepare(self) -> SharesTable:
        """A copy with its first grid computed, to be called in a worker: a thousand articles take a moment."""
        return replace(self, grids={self.path: self._grid})

    def _clusters(self) -> tuple[Cluster, ...]:
        from viewer.presenting.clusters import split_cluster

        clusters = split_cluster(self.tree, MOST_CELLS) if self.tree else ()
        for number in self.path:
            clusters = split_cluster(clusters[number], MOST_CELLS)
        return clusters

    def looking_into(self, path: tuple[int, ...]) -> SharesTable:
        """A copy with another group open; if the path does not exist, its longest valid part."""
        table = replace(self, path=())
        for number in path:
            groups = table.groups
            if number >= len(groups) or len(groups[number]) < 2:
                break
            table = replace(table, path=(*table.path, number))
        return table

    def share(self, row: int, column: int) -> int | None:
        """The average percentage of one group's articles that another's have, rounded; None if unknown."""
        return self._grid.means[row][column]

    def typical(self, number: int) -> int:
        """The article of a group that shares most with the rest of it."""
        return self._grid.typical[number]

    def best_pair(self, row: int, column: int) -> Pair[int]:
        """The two articles, one of each group, that share most."""
        rows, columns = self.groups[row], self.groups[column]
        best = max(rows, key=lambda one: max(_cut(self.shares[one], columns).replace(_UNKNOWN, b"") or b"\0"))
        shares = _cut(self.shares[best], columns)
        return Pair(best, max(zip(shares.replace(_UNKNOWN, b"\0"), columns, strict=True))[1])

    def label(self, number: int) -> str:
        """The label at the edge: an article's short name, or the size of a group."""
        group = self.groups[number]
        if len(group) > 1:
            return f"{len(group)}×"
        return self.marks.get(group[0], "")

    def cell_of(self, pair: Pair[int]) -> tuple[int, int] | None:
        """The cell that contains a pair; None if it is not shown."""
        places = self._grid.places
        if pair.left not in places or pair.right not in places:
            return None
        return places[pair.left], places[pair.right]


@record
class Grid:
    """Groups of articles, and the percentages that they share."""

    groups: tuple[tuple[int, ...], ...]
    means: tuple[tuple[int | None, ...], ...]
    """Average percentage of each group with each; on the diagonal, between different articles of the group."""
    typical: tuple[int, ...]
    """For each group, the article that shares most with the rest of it."""
    places: dict[int, int]
    """The group of each article."""


def make_grid(groups: tuple[tuple[int, ...], ...], shares: tuple[bytes, ...]) -> Grid:
    """Compute the grid of these groups: O(articles²), mostly in byte-string operations."""
    members = tuple(index for group in groups for index in group)
    bounds = list(accumulate((len(group) for group in groups), initial=0))
    means, typical = [], []
    for number, group in enumerate(groups):
        totals, counts = [0] * len(groups), [0] * len(groups)
        most_shared = (-1, group[0])
        for one in group:
            row = _cut(shares[one], members)
            parts = [row[start:stop] for start, stop in pairwise(bounds)]
            unknown = [part.count(UNKNOWN) for part in parts]
            sums = [sum(part) - UNKNOWN * many for part, many in zip(parts, unknown, strict=True)]
            totals = [total + more for total, more in zip(totals, sums, strict=True)]
            counts = [c + len(part) - many for c, part, many in zip(counts, parts, unknown, strict=True)]
            if sums[number] > most_shared[0]:
                most_shared = (sums[number], one)
        totals[number], counts[number] = totals[number] - 100 * len(group), counts[number] - len(group)
        means.append(tuple(round(total / c) if c else None for total, c in zip(totals, counts, strict=True)))
        typical.append(most_shared[1])
    places = {index: number for number, group in enumerate(groups) for index in group}
    return Grid(groups, tuple(means), tuple(typical), places)


def _cut(shares: bytes, others: tuple[int, ...]) -> bytes:
    return bytes(itemgetter(*others)(shares)) if len(others) > 1 else bytes([shares[others[0]]])
