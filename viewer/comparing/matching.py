"""Which sentences of two articles say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.candidates import candidates
from viewer.comparing.cells import largest
from viewer.comparing.options import Options, Strictness
from viewer.comparing.overlap import Vocabulary
from viewer.comparing.scorer import scorer
from viewer.model import Match, Pair, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.cells import Cells, Values
    from viewer.comparing.words import Prepared

Links = set[tuple[int, int]]
MATCHED = {Strictness.STRICT: 0.65, Strictness.NORMAL: 0.45, Strictness.LOOSE: 0.3}
"""How likely it must be that two sentences say the same for them to be joined."""
POSSIBLE = 0.12
"""How unlikely, for a sentence to be called its article's own."""
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
    vocabulary = Vocabulary(articles)
    checkpoint()
    cells = candidates(vocabulary, checkpoint)
    if not len(cells):
        return Alignment((), ())
    probability = scorer().probabilities(cells, vocabulary, checkpoint)
    checkpoint()
    links = decide(cells, probability, MATCHED[options.strictness])
    rows, columns = {i for i, _ in links}, {j for _, j in links}
    unsure = {(i, j) for i, j in decide(cells, probability, POSSIBLE) if i not in rows or j not in columns}
    scores = dict(zip(zip(cells.row.tolist(), cells.column.tolist(), strict=True), probability.tolist(), strict=True))
    checkpoint()
    return Alignment(joined(links, scores), joined(unsure - links, scores))


def decide(cells: Cells, probability: Values, threshold: float = MATCHED[Strictness.NORMAL]) -> Links:
    """The cells that are likely enough and the likeliest of their row or of their column."""
    best = np.concatenate([largest(lines, probability)[2] for lines in (cells.rows, cells.columns)])
    chosen = best[probability[best] >= threshold]
    return set(zip(cells.row[chosen].tolist(), cells.column[chosen].tolist(), strict=True))


def joined(links: Links, scores: Mapping[tuple[int, int], float]) -> tuple[Match, ...]:
    """A few blocks of neighbours that hold exactly these links: splits and merges in one piece."""
    rest, matches = set(links), []
    for i, j in sorted(links):
        if (i, j) not in rest:
            continue
        below, beside = i + 1, j + 1
        while (below, j) in rest:
            below += 1
        while all((row, beside) in rest for row in range(i, below)):
            beside += 1
        block = [(row, column) for row in range(i, below) for column in range(j, beside)]
        rest.difference_update(block)
        score = sum(scores[cell] for cell in block) / len(block)
        matches.append(Match(Pair(Span(i, below), Span(j, beside)), score))
    return tuple(sorted(matches, key=lambda match: match.sentences))
