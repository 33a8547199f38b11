"""Which sentences of two articles say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.candidates import candidates, twins
from viewer.comparing.cells import distinct
from viewer.comparing.decision import joined, likeliest, repeats
from viewer.comparing.options import Options, Strictness
from viewer.comparing.overlap import Vocabulary
from viewer.comparing.scorer import scorer

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.cells import Cells, Ints, Values
    from viewer.comparing.words import Prepared
    from viewer.model import Match, Pair

MATCHED = {Strictness.STRICT: 0.65, Strictness.NORMAL: 0.45, Strictness.LOOSE: 0.3}
"""How likely it must be that two sentences say the same for them to be joined."""
POSSIBLE = 0.2
"""How likely it may be at most for a sentence to be called its article's own."""
SPREAD = 0.6
"""Nor may two sentences of the other article have so much of its content between them."""
COVERED = 0.75
"""Two sentences that have so much of a third one's content between them say it together, though neither does alone."""
_HINT = 0.1
"""How likely each of the two must be for that."""
_SAME = 0.99
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
    judged = scorer().judge(cells, vocabulary, checkpoint)
    cells = judged.cells
    if not len(cells):
        return Alignment((), ())
    probability = _with_twins(cells, articles, judged.probability)
    checkpoint()
    linked = likeliest(cells, probability, MATCHED[options.strictness])
    if options.strictness is not Strictness.STRICT:
        covered = np.flatnonzero((judged.spread >= COVERED) & (probability >= _HINT))
        linked = distinct(np.concatenate([linked, covered]))
    spread = np.flatnonzero(judged.spread >= SPREAD)
    unsure = distinct(np.concatenate([likeliest(cells, probability, POSSIBLE), spread]))
    free = np.ones(cells.shape[0], bool), np.ones(cells.shape[1], bool)
    free[0][cells.row[linked]] = False
    free[1][cells.column[linked]] = False
    unsure = unsure[free[0][cells.row[unsure]] | free[1][cells.column[unsure]]]
    checkpoint()
    links, possible = _links(cells, linked, probability), _links(cells, unsure, probability)
    links |= dict.fromkeys(repeats(articles, cells.row[linked], cells.column[linked]), _SAME)
    return Alignment(joined(links, checkpoint), joined(possible, checkpoint))


def _with_twins(cells: Cells, articles: Pair[Prepared], probability: Values) -> Values:
    """Sentences that read the same, and stand equally often in both articles, say the same: in their order."""
    rows, columns, even = twins(articles)
    place = cells.find(rows[even], columns[even])
    place = place[place < len(cells)]
    probability = probability.copy()
    probability[place] = np.maximum(probability[place], _SAME)
    return probability


def _links(cells: Cells, chosen: Ints, probability: Values) -> dict[tuple[int, int], float]:
    places = zip(cells.row[chosen].tolist(), cells.column[chosen].tolist(), strict=True)
    return dict(zip(places, probability[chosen].tolist(), strict=True))
