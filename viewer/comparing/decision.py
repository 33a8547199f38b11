"""From probabilities of single pairs of sentences to matches of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.cells import largest
from viewer.model import Match, Pair, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.cells import Cells, Ints, Values

_BLOCK = 1024


def likeliest(cells: Cells, probability: Values, threshold: float) -> Ints:
    """The cells that are likely enough and the likeliest of their row or of their column, in order."""
    best = np.concatenate([largest(lines, probability)[2] for lines in (cells.rows, cells.columns)])
    return np.unique(best[probability[best] >= threshold])


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
