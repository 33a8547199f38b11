"""What the heat map shows: articles, or groups of like ones, and how much they share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from viewer.comparing.clusters import Cluster, split_cluster
from viewer.model import Pair
from viewer.window.shares import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """What is shown: groups of articles, each of one where there are few."""
        if len(self.order) <= MOST_CELLS:
            return tuple((index,) for index in self.order)
        return tuple(cluster.members for cluster in self._clusters())

    def _clusters(self) -> tuple[Cluster, ...]:
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
        return self._grid[row][column]

    @cached_property
    def _grid(self) -> list[list[int | None]]:
        return [[self._mean(rows, columns) for columns in self.groups] for rows in self.groups]

    def _mean(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> int | None:
        total = count = 0
        for one in rows:
            known = self._row(one, columns).replace(_UNKNOWN, b"")
            total, count = total + sum(known), count + len(known)
        if rows == columns:
            total, count = total - 100 * len(rows), count - len(rows)
        return round(total / count) if count else None

    def _row(self, one: int, others: tuple[int, ...]) -> bytes:
        shares = self.shares[one]
        return bytes(itemgetter(*others)(shares)) if len(others) > 1 else bytes([shares[others[0]]])

    def best_pair(self, row: int, column: int) -> Pair[int]:
        """The articles of two groups that are most alike."""
        rows, columns = self.groups[row], self.groups[column]
        best = max(rows, key=lambda one: max(self._row(one, columns).replace(_UNKNOWN, b"") or b"\0"))
        shares = self._row(best, columns)
        return Pair(best, max(zip(shares.replace(_UNKNOWN, b"\0"), columns, strict=True))[1])

    def typical(self, number: int) -> int:
        """The article of a group that has most in common with the others of it."""
        group = self.groups[number]
        return max(group, key=lambda one: sum(self._row(one, group).replace(_UNKNOWN, b"")))

    def label(self, number: int) -> str:
        """What stands at the edge: an article's mark, or how many a group has."""
        group = self.groups[number]
        if len(group) > 1:
            return f"{len(group)}×"
        return self.marks.get(group[0], "")

    def cell_of(self, pair: Pair[int]) -> tuple[int, int] | None:
        """The cell that a pair is in, or None where it is not shown."""
        if pair.left not in self._places or pair.right not in self._places:
            return None
        return self._places[pair.left], self._places[pair.right]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {index: number for number, group in enumerate(self.groups) for index in group}
