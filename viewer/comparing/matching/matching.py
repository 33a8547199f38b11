"""Scores and decides which sentences of two articles match."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.candidates import candidates, twins
from viewer.comparing.matching.cells import Cells, Ints, Values, distinct
from viewer.comparing.matching.decision import joined, likeliest, possible, repeats, same_words, span_of, surest
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.scorer import Judgement, scorer
from viewer.model import Match, Pair
from viewer.model.options import Options
from viewer.model.record import record, unique_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.matching.prepared import Flags, Prepared

SAME = 0.99
"""Probability of sentences with the same words. Not 1, because one question may be asked twice."""
_KEPT = 0.02
"""Probability below which a cell is dropped, because no evidence from other articles could make it a match."""
_DEFAULT = Options()


@unique_record
class Likelihood:
    """A cached `Judgement` from the two articles alone, without the cells below `_KEPT`."""

    shape: tuple[int, int]
    """Number of left and right sentences."""
    keys: Ints
    """`(cells,)`: left index times number of right sentences plus right index, ascending."""
    probability: Values
    """`(cells,)`, `_KEPT` to 1."""
    in_words: Flags
    adds: Flags
    copied: Flags

    @property
    def by_hand(self) -> Flags:
        """`(cells,)`: those that the editor said say the same. Of all others nothing is certain."""
        flags: Flags = self.probability == 1
        return flags

    def judgement(self) -> Judgement:
        """Rebuild the judgement, with rows and columns of its cells."""
        return Judgement(Cells(self.shape, self.keys), self.probability, self.in_words, self.adds, self.copied)


@record
class Alignment:
    """Matches between two articles, by index of their content sentences."""

    matches: tuple[Match, ...]
    """Sure matches, ordered by left sentence. A sentence may be in several."""
    possible: tuple[Match, ...]
    """Possible matches; at least one of the two sentences has no sure match."""


def judge(articles: Pair[Prepared], checkpoint: Callable[[], None] = lambda: None) -> Likelihood:
    """Score the sentences of two articles, from these two alone."""
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
    said: Mapping[Pair[int], bool] | None = None,
) -> Alignment:
    """Decide which sentences match, surely or possibly, at any position.

    `alone` is the likelihood of the same cells before evidence from other articles was added, if any was. `said` is
    what the editor said of sentences; the likelihoods must be `overruled` by it.
    """
    said = said or {}
    judged = likelihood.judgement()
    cells, probability = judged.cells, judged.probability
    sure, best = np.empty(0, np.int64), np.empty(0, np.int64)
    if len(cells):
        best = likeliest(cells, probability)
        sure = surest(judged, best, options.strictness)
        if alone is not None:  # evidence for a rival must not undo what was sure without it
            before = likeliest(cells, alone.probability)
            sure = distinct(np.concatenate([sure, surest(alone.judgement(), before, options.strictness)]))
    checkpoint()
    links = _links(cells, sure, probability)
    links |= dict.fromkeys(repeats(articles, cells.row[sure], cells.column[sure]), SAME)
    same = same_words(articles, links)
    unsure = possible(judged, best, [*links, *same], options.strictness)
    matches = [*joined({link: p for link, p in links.items() if link not in said}, checkpoint)]
    matches += [_single(link, SAME) for link in same if link not in said]
    matches += [_single(link, 1.0)._replace(by_hand=True) for link, is_same in said.items() if is_same]
    matches.sort(key=lambda match: match.sentences)
    return Alignment(tuple(matches), joined(_links(cells, unsure, probability), checkpoint))


def overruled(likelihood: Likelihood, said: Mapping[Pair[int], bool]) -> Likelihood:
    """The likelihood with what the editor said: cells of sentences that say the same at 1, no cells of the others."""
    if not said:
        return likelihood
    keys = np.array([i * likelihood.shape[1] + j for (i, j), same in said.items() if same], np.int64)
    parted = [i * likelihood.shape[1] + j for (i, j), same in said.items() if not same]
    kept = ~np.isin(likelihood.keys, [*keys, *parted])
    every = np.concatenate([likelihood.keys[kept], keys])
    order = np.argsort(every)
    flags = (
        np.concatenate([flag[kept], np.zeros(len(keys), bool)])[order]
        for flag in (likelihood.in_words, likelihood.adds, likelihood.copied)
    )
    probability = np.concatenate([likelihood.probability[kept], np.ones(len(keys))])[order]
    return Likelihood(likelihood.shape, every[order], probability, *flags)


def _single(link: tuple[int, int], score: float) -> Match:
    i, j = link
    return Match(Pair(span_of(i, i + 1), span_of(j, j + 1)), score)


def align(
    articles: Pair[Prepared], options: Options = _DEFAULT, checkpoint: Callable[[], None] = lambda: None
) -> Alignment:
    """Match the sentences of two articles, from these two alone."""
    return decide(articles, judge(articles, checkpoint), options, checkpoint)


def with_twins(cells: Cells, articles: Pair[Prepared], probability: Values) -> Values:
    """`probability`, raised to `SAME` for sentences of the same words that are equally frequent in both, in order."""
    rows, columns, even = twins(articles)
    place = cells.find(rows[even], columns[even])
    place = place[place < len(cells)]
    probability = probability.copy()
    probability[place] = np.maximum(probability[place], SAME)
    return probability


def _links(cells: Cells, chosen: Ints, probability: Values) -> dict[tuple[int, int], float]:
    """Probabilities of the chosen cells, by left and right sentence."""
    places = zip(cells.row[chosen].tolist(), cells.column[chosen].tolist(), strict=True)
    return dict(zip(places, probability[chosen].tolist(), strict=True))
