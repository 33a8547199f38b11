"""From probabilities of single pairs of sentences to matches of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.cells import distinct, largest
from viewer.model import Match, Pair, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.cells import Cells, Ints, Values
    from viewer.comparing.words import Flags, Prepared

_BLOCK = 1024
_STRIDE = 64


def likeliest(cells: Cells, probability: Values, threshold: float) -> Ints:
    """The cells that are likely enough and the likeliest of their row or of their column, in order."""
    best = np.concatenate([largest(lines, probability)[2] for lines in (cells.rows, cells.columns)])
    return distinct(best[probability[best] >= threshold])


def repeats(articles: Pair[Prepared], rows: Ints, columns: Ints) -> list[tuple[int, int]]:
    """Links of unlinked sentences that read the same and follow on from a link, or from either end, without a gap.

    Which of many like sentences goes with which, only their places tell.
    """
    free = [np.ones(len(side), bool) for side in articles]
    free[0][rows], free[1][columns] = False, False
    found: list[tuple[int, int]] = []
    for step, left, right in ((1, -1, -1), (-1, len(articles.left), len(articles.right))):
        i, j = np.append(rows, left) + step, np.append(columns, right) + step
        inside = np.flatnonzero((i >= 0) & (i < len(articles.left)) & (j >= 0) & (j < len(articles.right)))
        inside = inside[_alike(articles, i[inside], j[inside]) & free[0][i[inside]] & free[1][j[inside]]]
        for row, column in zip(i[inside].tolist(), j[inside].tolist(), strict=True):
            length = _run(articles, free, row, column, step)
            found += [(row + step * k, column + step * k) for k in range(length)]
    return found


def _alike(articles: Pair[Prepared], rows: Ints, columns: Ints) -> Flags:
    left, right = articles
    kinds = left.kinds[rows]
    same: Flags = (left.texts[rows] == right.texts[columns]) & (kinds == right.kinds[columns]) & (kinds >= 0)
    return same


def _run(articles: Pair[Prepared], free: list[Flags], row: int, column: int, step: int) -> int:
    """How many free sentences from here on read the same; they are free no longer."""
    left, right = (len(side) - at if step > 0 else at + 1 for side, at in zip(articles, (row, column), strict=True))
    length, size = 0, min(left, right)
    while length < size:
        places = step * np.arange(length, min(length + _STRIDE, size))
        rows, columns = row + places, column + places
        fits = _alike(articles, rows, columns) & free[0][rows] & free[1][columns]
        count = len(fits) if fits.all() else int(np.argmin(fits))
        free[0][rows[:count]], free[1][columns[:count]] = False, False
        length += count
        if count < len(fits):
            break
    return length


def joined(links: Mapping[tuple[int, int], float], checkpoint: Callable[[], None]) -> tuple[Match, ...]:
    """A few blocks of neighbours that hold exactly these links, a probability each: splits and merges in one piece."""
    rest, matches = dict(links), []
    for number, (i, j) in enumerate(sorted(links)):
        if number % _BLOCK == 0:
            checkpoint()
        if (i, j) not in rest:
            continue
        below, beside = i + 1, j + 1
        while (below, j) in rest:
            below += 1
        while all((row, beside) in rest for row in range(i, below)):
            beside += 1
        block = [rest.pop((row, column)) for row in range(i, below) for column in range(j, beside)]
        matches.append(Match(Pair(Span(i, below), Span(j, beside)), sum(block) / len(block)))
    return tuple(sorted(matches, key=lambda match: match.sentences))
