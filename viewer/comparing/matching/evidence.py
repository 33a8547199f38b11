"""What other open articles say about two: if a third has both sentences, the two say the same more likely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.match_cache import MANY
from viewer.comparing.matching.cells import distinct, spread
from viewer.comparing.matching.matching import Likelihood
from viewer.comparing.matching.scorer import logit_of, probability_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.prepared import Prepared
    from viewer.model import Pair

THIRDS = 4
"""So many articles count as thirds of a pair: those most like both that are `RELATED` to them. Over the event corpus,
eight reports a topic, recall is .41 with none, .48 with four and .50 with all
(`python -m tests.accuracy.shown --thirds`)."""
NEAR = 12
"""See `MANY`."""
GAIN = 4.0
"""See `DOUBT`."""
DOUBT = 0.4
"""What a third says, from 0 to 1, raises the logit by `GAIN` times what it exceeds `DOUBT` by. With lower doubts the
event corpus gains more (recall .50 at .3, .48 at .4, precision .98 throughout), but in the sample story leads of
different news that name the same two people vouch for each other, and a star is lost."""
RELATED = 2
"""So many sentences a third must surely share with each of the two to count: an unrelated article shares none."""
SETTLED = 0.9
"""Sentences that say the same as likely as this need no evidence."""
_SURELY = 0.5
"""How likely two sentences must say the same to be counted for `RELATED`: likelier than not. By these two articles
alone, so that no chain of thirds lifts itself."""


class Neighbours:
    """Which of the open articles are most like each other; as far as it is asked, and independent of their order."""

    def __init__(self, articles: Sequence[Prepared], names: Sequence[str]) -> None:
        """`names` settle what is equally like: a digest for each article."""
        self._articles = articles
        self._names = names
        self._rows: dict[int, list[float]] = {}
        self._near: dict[int, frozenset[int]] = {}

    def candidates(self, one: int, other: int) -> list[int]:
        """The articles, by index, that may be thirds of two, those most like both first; each text once.

        None where the two are too far apart.
        """
        count = len(set(self._names))
        if count > MANY and one not in self._nearest(other) and other not in self._nearest(one):
            return []
        rows = self._likeness(one), self._likeness(other)
        named = {name: k for k, name in enumerate(self._names) if name not in (self._names[one], self._names[other])}
        order = sorted(named.values(), key=lambda k: (-min(rows[0][k], rows[1][k]), self._names[k]))
        return order if count <= MANY else order[:NEAR]

    def _nearest(self, article: int) -> frozenset[int]:
        if article not in self._near:
            row = self._likeness(article)
            texts = {name: k for k, name in enumerate(self._names) if name != self._names[article]}
            near = sorted(texts.values(), key=lambda k: (-row[k], self._names[k]))[:NEAR]
            names = {self._names[k] for k in near}
            self._near[article] = frozenset(k for k, name in enumerate(self._names) if name in names)
        return self._near[article]

    def _likeness(self, article: int) -> list[float]:
        if article not in self._rows:
            mine = self._articles[article]
            self._rows[article] = [alike(mine, other) for other in self._articles]
        return self._rows[article]


def alike(one: Prepared, other: Prepared) -> float:
    """How alike two articles are at a glance, 0 to 1: Dice's coefficient of the words that say something."""
    mine, theirs = one.types[~one.is_stop], other.types[~other.is_stop]
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if not len(mine):
        return 0.0
    place = np.minimum(np.searchsorted(theirs, mine), len(theirs) - 1)
    return 2 * float((theirs[place] == mine).sum()) / (len(mine) + len(theirs))


def with_evidence(likelihood: Likelihood, thirds: Iterable[Pair[Likelihood]]) -> Likelihood:
    """How likely the sentences of two articles say the same, with what others say.

    Each third is given as its likelihoods with the two: (left article, third) and (third, right article). It makes no
    two sentences less likely to say the same: that a third lacks a sentence says nothing of those that have it. Where
    nobody says anything new `likelihood` itself is returned.
    """
    unsettled = likelihood.probability < SETTLED
    if not unsettled.any():
        return likelihood
    said = np.zeros(len(likelihood.keys))
    for there, back in thirds:
        _add_evidence(said, likelihood, there, back)
    raised = np.flatnonzero(unsettled & (said > DOUBT))
    if not len(raised):
        return likelihood
    probability = likelihood.probability.copy()
    logits = logit_of(probability[raised]) + GAIN * (said[raised] - DOUBT)
    probability[raised] = np.maximum(probability_of(logits), probability[raised])
    return replace(likelihood, probability=probability)


def turned(likelihood: Likelihood) -> Likelihood:
    """The same seen from the other side."""
    row, column = np.divmod(likelihood.keys, max(likelihood.shape[1], 1))
    keys = column * likelihood.shape[0] + row
    order = np.argsort(keys, kind="stable")
    flags = likelihood.in_words[order], likelihood.adds[order], likelihood.copied[order]
    return Likelihood(likelihood.shape[::-1], keys[order], likelihood.probability[order], *flags)


def surely_shared(likelihood: Likelihood) -> int:
    """How many sentences two articles surely share: the fewer of those that either side counts."""
    sides = np.divmod(likelihood.keys[likelihood.probability >= _SURELY], max(likelihood.shape[1], 1))
    return min(len(distinct(sentences)) for sentences in sides) if len(sides[0]) else 0


def _add_evidence(said: Values, likelihood: Likelihood, there: Likelihood, back: Likelihood) -> None:
    """Raise `said` to the best product by way of a third: left sentence to its sentence to right sentence."""
    left, middle, one = _likely(there)
    middles, right, other = _likely(back)
    low, high = (np.searchsorted(middles, middle, side) for side in ("left", "right"))
    first, second = spread(low, high)
    keys = left[first] * likelihood.shape[1] + right[second]
    place = np.minimum(np.searchsorted(likelihood.keys, keys), len(likelihood.keys) - 1)
    known = likelihood.keys[place] == keys
    np.maximum.at(said, place[known], (one[first] * other[second])[known])


def _likely(likelihood: Likelihood) -> tuple[Ints, Ints, Values]:
    """Row, column and probability of the cells that have something to say.

    Enough to lift a product above `DOUBT`; and no copies, for what the copy of a sentence is like, is what it is like
    itself: an echo, not a second opinion.
    """
    enough = (likelihood.probability > DOUBT) & ~likelihood.copied
    row, column = np.divmod(likelihood.keys[enough], max(likelihood.shape[1], 1))
    return row, column, likelihood.probability[enough]
