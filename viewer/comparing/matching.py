"""Which sentences of two articles say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.options import Options, Strictness
from viewer.comparing.scorer import probabilities
from viewer.model import Match, Pair, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.features import Grid
    from viewer.comparing.words import Prepared

_MATCHED = {Strictness.STRICT: 0.6, Strictness.NORMAL: 0.4, Strictness.LOOSE: 0.25}
_POSSIBLE = 0.1
_USUAL = Options()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two articles share."""

    matches: tuple[Match, ...]
    """Sentences held to say the same, ordered by place; each sentence may stand in several."""
    possible: tuple[Match, ...]
    """Those that may: at least one of the two sentences has no match, and its content is not only there."""


def align(
    articles: Pair[Prepared], options: Options = _USUAL, checkpoint: Callable[[], None] = lambda: None
) -> Alignment:
    """Find which sentences say the same, wherever they stand."""
    if not len(articles.left) or not len(articles.right):
        return Alignment((), ())
    grid = probabilities(articles, checkpoint)
    links = _best(grid, _MATCHED[options.strictness])
    taken = Pair({i for i, _ in links}, {j for _, j in links})
    unsure = {
        (i, j)
        for i, j in _best(grid, _POSSIBLE)
        if (i not in taken.left or j not in taken.right) and (i, j) not in links
    }
    checkpoint()
    return Alignment(_joined(links, grid), _joined(unsure, grid))


def _best(grid: Grid, threshold: float) -> set[tuple[int, int]]:
    rows, columns = grid.argmax(1), grid.argmax(0)
    found = {(i, int(j)) for i, j in enumerate(rows) if grid[i, j] >= threshold}
    return found | {(int(i), j) for j, i in enumerate(columns) if grid[i, j] >= threshold}


def _joined(links: set[tuple[int, int]], grid: Grid) -> tuple[Match, ...]:
    """The fewest blocks of neighbours, largest first, that hold exactly these links."""
    rest, matches = set(links), []
    for i, j in sorted(links):
        if (i, j) not in rest:
            continue
        below, beside = i + 1, j + 1
        while (below, j) in rest:
            below += 1
        while all((row, beside) in rest for row in range(i, below)):
            beside += 1
        spans = Pair(Span(i, below), Span(j, beside))
        rest -= {(row, column) for row in spans.left for column in spans.right}
        matches.append(Match(spans, float(np.mean(grid[i:below, j:beside]))))
    return tuple(sorted(matches, key=lambda match: match.sentences))
