"""Pairs of sentences that might say the same: cells of a sparse grid, left sentences rows, right ones columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Values = NDArray[np.floating[Any]]
_STEP = 1 << 16
"""Shared words or stretches worked on between two checkpoints: half a megabyte for each array held beside the result,
where all at once would be gigabytes in a book."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The rows or the columns of a grid that have cells."""

    order: Ints
    """The cells, line after line."""
    starts: Ints
    """Where in `order` each line begins."""
    numbers: Ints
    """The number of each line."""
    of_cell: Ints
    """For each cell the index of its line in `numbers`."""
    of_order: Ints
    """The same for each of `order`."""


class Cells:
    """Cells of a grid of `shape`, in order of row and column; `row` and `column` say which."""

    def __init__(self, shape: tuple[int, int], keys: Ints) -> None:
        """`keys`: row times width plus column of each cell, ascending, none twice."""
        self.shape = shape
        self.keys = keys
        self.row, self.column = np.divmod(keys, max(shape[1], 1))
        self.full = len(keys) == shape[0] * shape[1]
        self.rows = _lines(np.arange(len(keys)), self.row)
        self.columns = _lines(np.argsort(self.column, kind="stable"), self.column)

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def around(self) -> tuple[Ints, ...]:
        """The cells before and after each on its diagonal, above, below, left and right: as `find` names them."""
        steps = ((-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1))
        return tuple(self.find(self.row + down, self.column + right) for down, right in steps)

    def find(self, row: Ints, column: Ints) -> Ints:
        """The index of each such cell, or the number of cells where there is none."""
        height, width = self.shape
        inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
        wanted = row * width + column
        if not len(self):
            return np.zeros(len(wanted), np.int64)
        if self.full:
            return np.where(inside, wanted, len(self))
        place = np.minimum(np.searchsorted(self.keys, wanted), len(self) - 1)
        return np.where(inside & (self.keys[place] == wanted), place, len(self))


def _lines(order: Ints, line: Ints) -> Lines:
    sorted_lines = line[order]
    starts = begins(sorted_lines)
    of_order = np.zeros(len(order), np.int64)
    of_order[starts[1:]] = 1
    of_order = np.cumsum(of_order)
    of_cell = np.empty(len(order), np.int64)
    of_cell[order] = of_order
    return Lines(order, starts, sorted_lines[starts], of_cell, of_order)


def largest(lines: Lines, values: Values) -> tuple[Values, Values, Ints]:
    """For each line its largest value, the largest of its other cells (0 where none), and the first largest cell."""
    ordered = values[lines.order]
    best = np.maximum.reduceat(ordered, lines.starts)
    place = np.flatnonzero(ordered == best[lines.of_order])[::-1]
    first = np.empty(len(best), np.int64)
    first[lines.of_order[place]] = place
    without = ordered.copy()
    without[first] = 0
    return best, np.maximum.reduceat(without, lines.starts), lines.order[first]


def others(lines: Lines, values: Values) -> tuple[Values, Ints]:
    """For each cell the largest value of the other cells in its line (0 where none), and which that is.

    Where there is none, the cell itself is named.
    """
    best, second, which = largest(lines, values)
    without = values.copy()
    without[which] = -1
    _, _, runner = largest(lines, without)
    is_best = np.zeros(len(values), bool)
    is_best[which] = True
    value = np.where(is_best, second[lines.of_cell], best[lines.of_cell])
    return value, np.where(is_best, runner[lines.of_cell], which[lines.of_cell])


def begins(ordered: NDArray[Any]) -> Ints:
    """Where each stretch of equal numbers begins."""
    first = np.ones(len(ordered), bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return np.flatnonzero(first)


def distinct(numbers: Ints) -> Ints:
    """The numbers in order, each once; faster than NumPy's own, which imports its masked arrays for it."""
    ordered = np.sort(numbers)
    return ordered[begins(ordered)]


def among(ordered: NDArray[Any], wanted: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each wanted number is one of those in order."""
    if not len(ordered):
        return np.zeros(len(wanted), bool)
    found: NDArray[np.bool_] = ordered[np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)] == wanted
    return found


def ranks(lines: Ints) -> Ints:
    """For cells in order of their lines: how many of its line stand before each."""
    first = np.ones(len(lines), bool)
    first[1:] = lines[1:] != lines[:-1]
    ranked: Ints = np.arange(len(lines)) - np.flatnonzero(first)[np.cumsum(first) - 1]
    return ranked


def spread(starts: Ints, stops: Ints) -> tuple[Ints, Ints]:
    """Of every number of every stretch `starts[k]:stops[k]` its `k`, and the number."""
    counts = stops - starts
    owner = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, starts[owner] + within


def total(lines: Lines, values: Values) -> Values:
    """For each cell the sum of its line."""
    sums = np.add.reduceat(values[lines.order], lines.starts)
    out: Values = sums[lines.of_cell]
    return out


def parts(counts: Ints) -> list[slice]:
    """Slices of neighbours whose counts add up to a moderate number."""
    ends = np.cumsum(counts)
    bounds = np.searchsorted(ends, np.arange(_STEP, int(ends[-1]) if len(ends) else 0, _STEP)) + 1
    edges = [0, *distinct(bounds).tolist(), len(counts)]
    return [slice(a, b) for a, b in pairwise(edges) if a < b] or [slice(0, 0)]
