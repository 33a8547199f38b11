"""Pairs of sentences as cells of a sparse grid: rows are left sentences, columns right ones."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.model.record import unique_record

Ints = NDArray[np.int64]
Values = NDArray[np.floating[Any]]
_STEP = 1 << 16
"""Shared words or letter groups processed between two checkpoints: half a megabyte per temporary array, where a book
processed at once would take gigabytes."""


@unique_record
class Lines:
    """The non-empty rows, or columns, of a grid."""

    order: Ints
    """`(cells,)`: cell indices, grouped by line."""
    starts: Ints
    """`(lines,)`: where each line begins in `order`."""
    numbers: Ints
    """`(lines,)`: the row or column number of each line."""
    of_cell: Ints
    """`(cells,)`: for each cell, the index of its line in `numbers`."""
    of_order: Ints
    """The same, for the cells in `order`."""


class Cells:
    """Cells of a sparse grid, ordered by row and column. `row` and `column` are `(cells,)`."""

    def __init__(self, shape: tuple[int, int], keys: Ints) -> None:
        """`shape`: left and right sentences. `keys`: row times width plus column of each cell, ascending, unique."""
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
        """For each cell its neighbours, as from `find`: before and after on the diagonal, above, below, left, right."""
        steps = ((-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1))
        return tuple(self.find(self.row + down, self.column + right) for down, right in steps)

    def find(self, row: Ints, column: Ints) -> Ints:
        """The index of each cell at `row`, `column`; `len(self)` if there is none."""
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
    """For each line, its largest value, the second largest (0 if none), and the first cell with the largest.

    `values` is `(cells,)`; all results are `(lines,)`.
    """
    ordered = values[lines.order]
    best = np.maximum.reduceat(ordered, lines.starts)
    place = np.flatnonzero(ordered == best[lines.of_order])[::-1]
    first = np.empty(len(best), np.int64)
    first[lines.of_order[place]] = place
    without = ordered.copy()
    without[first] = 0
    return best, np.maximum.reduceat(without, lines.starts), lines.order[first]


def others(lines: Lines, values: Values) -> tuple[Values, Ints]:
    """For each cell, the largest value of the other cells in its line, and the index of that cell; both `(cells,)`.

    A cell alone in its line gets 0 and its own index.
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
    """The start index of each run of equal numbers."""
    first = np.ones(len(ordered), bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return np.flatnonzero(first)


def distinct(numbers: Ints) -> Ints:
    """The sorted unique numbers. Faster than `np.unique`, which imports masked arrays."""
    ordered = np.sort(numbers)
    return ordered[begins(ordered)]


def among(ordered: NDArray[Any], wanted: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each of `wanted` is in the sorted array `ordered`; shape of `wanted`."""
    if not len(ordered):
        return np.zeros(len(wanted), bool)
    present: NDArray[np.bool_] = ordered[np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)] == wanted
    return present


def ranks(lines: Ints) -> Ints:
    """For cells grouped by line, the rank of each within its line, from 0."""
    first = np.ones(len(lines), bool)
    first[1:] = lines[1:] != lines[:-1]
    ranked: Ints = np.arange(len(lines)) - np.flatnonzero(first)[np.cumsum(first) - 1]
    return ranked


def spread(starts: Ints, stops: Ints) -> tuple[Ints, Ints]:
    """Expand the ranges `starts[k]:stops[k]`: for each number in them, its `k` and the number itself."""
    counts = stops - starts
    owner = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, starts[owner] + within


def total(lines: Lines, values: Values) -> Values:
    """For each cell, the sum of its line; `(cells,)`."""
    sums = np.add.reduceat(values[lines.order], lines.starts)
    out: Values = sums[lines.of_cell]
    return out


def parts(counts: Ints) -> list[slice]:
    """Split indices into slices whose counts add up to about `_STEP` each, at least one slice."""
    ends = np.cumsum(counts)
    bounds = np.searchsorted(ends, np.arange(_STEP, int(ends[-1]) if len(ends) else 0, _STEP)) + 1
    edges = [0, *distinct(bounds).tolist(), len(counts)]
    return [slice(a, b) for a, b in pairwise(edges) if a < b] or [slice(0, 0)]
