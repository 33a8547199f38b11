"""Which sentences of two articles say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.candidates import candidates, twins
from viewer.comparing.matching.cells import Cells, distinct
from viewer.comparing.matching.decision import joined, likeliest, possible, repeats, same_words, span_of, surest
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.scorer import Judgement, scorer
from viewer.model import Match, Pair
from viewer.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.prepared import Flags, Prepared

SAME = 0.99
"""How likely sentences of the same words are to say the same: the same question may be asked twice."""
_KEPT = 0.02
"""Cells less likely than this are not kept: no evidence of other articles makes a match of them."""
_DEFAULT = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Likelihood:
    """A `Judgement` by two articles alone, as it is kept: without the cells that no evidence could lift."""

    shape: tuple[int, int]
    """Left and right sentences."""
    keys: Ints
    """`(cells,)`: left sentence times right sentences plus right sentence, ascending."""
    probability: Values
    """`(cells,)`, `_KEPT` to 1."""
    in_words: Flags
    adds: Flags
    copied: Flags

    def judgement(self) -> Judgement:
        """The cells with their rows and columns."""
        return Judgement(Cells(self.shape, self.keys), self.probability, self.in_words, self.adds, self.copied)


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two articles share."""

    matches: tuple[Match, ...]
    """Sentences held to say the same, ordered by place; each sentence may stand in several."""
    possible: tuple[Match, ...]
    """Those that may: at least one of the two sentences has no match."""


def judge(articles: Pair[Prepared], checkpoint: Callable[[], None] = lambda: None) -> Likelihood:
    """How likely each two sentences say the same."""
    shape = len(articles.left), len(articles.right)
    vocabulary = Vocabulary(articles)
    checkpoint()
    cells = candidates(vocabulary, checkpoint)
    if len(cells):
        judged = scorer().judge(cells, vocabulary, checkpoint)
        probability = with_twins(judged.cells, articles, judged.probability)
        kept = np.flatnonzero(probability >= _KEPT)
        flags = judged.in_words[kept], judged.adds[kept], judged.copied[kept]
        return Likelihood(shape, judged.cells.keys[kept], probability[kept], *flags)
    return Likelihood(shape, np.empty(0, np.int64), np.empty(0), *[np.empty(0, bool)] * 3)


def decide(
    articles: Pair[Prepared],
    likelihood: Likelihood,
    options: Options = _DEFAULT,
    checkpoint: Callable[[], None] = lambda: None,
    alone: Likelihood | None = None,
) -> Alignment:
    """Which sentences say the same, and which may, wherever they stand.

    `alone`: the likelihood before others were heard, of the same cells.
    """
    judged = likelihood.judgement()
    cells, probability = judged.cells, judged.probability
    sure, best = np.empty(0, np.int64), np.empty(0, np.int64)
    if len(cells):
        best = likeliest(cells, probability)
        sure = surest(probability, best, options.strictness)
        if alone is not None:  # a rival that others vouch for takes nothing away from what was sure without them
            before = likeliest(cells, alone.probability)
            sure = distinct(np.concatenate([sure, surest(alone.probability, before, options.strictness)]))
    checkpoint()
    links = _links(cells, sure, probability)
    links |= dict.fromkeys(repeats(articles, cells.row[sure], cells.column[sure]), SAME)
    same = same_words(articles, links)
    unsure = possible(judged, best, [*links, *same], options.strictness)
    matches = [*joined(links, checkpoint)]
    matches += [Match(Pair(span_of(i, i + 1), span_of(j, j + 1)), SAME) for i, j in same]
    matches.sort(key=lambda match: match.sentences)
    return Alignment(tuple(matches), joined(_links(cells, unsure, probability), checkpoint))


def align(
    articles: Pair[Prepared], options: Options = _DEFAULT, checkpoint: Callable[[], None] = lambda: None
) -> Alignment:
    """Find which sentences of two articles say the same, by these two alone."""
    return decide(articles, judge(articles, checkpoint), options, checkpoint)


def with_twins(cells: Cells, articles: Pair[Prepared], probability: Values) -> Values:
    """Sentences of the same words that stand equally often in both articles say the same: in their order."""
    rows, columns, even = twins(articles)
    place = cells.find(rows[even], columns[even])
    place = place[place < len(cells)]
    probability = probability.copy()
    probability[place] = np.maximum(probability[place], SAME)
    return probability


def _links(cells: Cells, chosen: Ints, probability: Values) -> dict[tuple[int, int], float]:
    places = zip(cells.row[chosen].tolist(), cells.column[chosen].tolist(), strict=True)
    return dict(zip(places, probability[chosen].tolist(), strict=True))
