"""Evidence from other open articles: if a third has both sentences of a cell, they more likely say the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.match_cache import MANY
from viewer.comparing.matching.cells import Ints, Values, distinct, spread
from viewer.comparing.matching.matching import Likelihood
from viewer.comparing.matching.scorer import logit_of, probability_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.comparing.matching.prepared import Flags, Prepared
    from viewer.model import Pair

THIRDS = 4
"""Number of thirds used per pair: those most similar to both, if they are `RELATED` to both. On the event corpus, with
eight reports per topic, recall is .41 with none, .48 with four and .50 with all
(`python -m tests.accuracy.shown --thirds`)."""
NEAR = 12
"""See `MANY`."""
GAIN = 4.0
"""See `DOUBT`."""
DOUBT = 0.4
"""Evidence, 0 to 1, raises the logit by `GAIN` times the amount by which it exceeds `DOUBT`. Lower values gain more on
the event corpus (recall .50 at .3, .48 at .4, precision .98 throughout), but in the sample story the leads of different
news that name the same two people then support each other, and a unique sentence is lost."""
RELATED = 2
"""Sentences that a third must surely share with each of the two articles. Unrelated articles share none."""
SETTLED = 0.9
"""Probability from which a cell needs no evidence."""
_SURELY = 0.5
"""Probability from which a cell counts for `RELATED`: likelier than not. It is taken from the two articles alone, so
that thirds cannot raise each other in a circle."""


class Neighbours:
    """Similarity between open articles, computed lazily and independent of their order."""

    def __init__(self, articles: Sequence[Prepared], names: Sequence[str]) -> None:
        """`names` are the digests of the articles. They break ties."""
        self._articles = articles
        self._names = names
        self._rows: dict[int, list[float]] = {}
        self._near: dict[int, frozenset[int]] = {}

    def candidates(self, one: int, other: int) -> list[int]:
        """Indices of possible thirds for a pair, most similar to both first, each text once.

        Empty if the two are too dissimilar; see `MANY`.
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
            prepared = self._articles[article]
            self._rows[article] = [alike(prepared, other) for other in self._articles]
        return self._rows[article]


def alike(one: Prepared, other: Prepared) -> float:
    """A quick similarity of two articles, 0 to 1: Dice's coefficient of their words without stop words."""
    fewer, more = one.types[~one.is_stop], other.types[~other.is_stop]
    if len(fewer) > len(more):
        fewer, more = more, fewer
    if not len(fewer):
        return 0.0
    place = np.minimum(np.searchsorted(more, fewer), len(more) - 1)
    return 2 * float((more[place] == fewer).sum()) / (len(fewer) + len(more))


def with_evidence(likelihood: Likelihood, thirds: Iterable[Pair[Likelihood]]) -> Likelihood:
    """The likelihood of a pair, raised by the evidence of thirds.

    Each third is given by its likelihoods with the two articles: (left, third) and (third, right). Evidence never
    lowers a probability, because a sentence missing from a third says nothing about articles that have it. If nothing
    changes, `likelihood` itself is returned.
    """
    unsettled = likelihood.probability < SETTLED
    if not unsettled.any():
        return likelihood
    evidence = np.zeros(len(likelihood.keys))
    for there, back in thirds:
        _add_evidence(evidence, likelihood, there, back)
    raised = np.flatnonzero(unsettled & (evidence > DOUBT))
    if not len(raised):
        return likelihood
    probability = likelihood.probability.copy()
    logits = logit_of(probability[raised]) + GAIN * (evidence[raised] - DOUBT)
    probability[raised] = np.maximum(probability_of(logits), probability[raised])
    return replace(likelihood, probability=probability)


def turned(likelihood: Likelihood) -> Likelihood:
    """The likelihood with its sides exchanged."""
    row, column = np.divmod(likelihood.keys, max(likelihood.shape[1], 1))
    keys = column * likelihood.shape[0] + row
    order = np.argsort(keys, kind="stable")
    flags = likelihood.in_words[order], likelihood.adds[order], likelihood.copied[order]
    return Likelihood(likelihood.shape[::-1], keys[order], likelihood.probability[order], *flags)


def surely_shared(likelihood: Likelihood) -> int:
    """Number of sentences that two articles surely share: the smaller of the counts on each side."""
    sides = np.divmod(likelihood.keys[likelihood.probability >= _SURELY], max(likelihood.shape[1], 1))
    return min(len(distinct(sentences)) for sentences in sides) if len(sides[0]) else 0


def _add_evidence(evidence: Values, likelihood: Likelihood, there: Likelihood, back: Likelihood) -> None:
    """Raise `evidence` to the best product of probabilities via a third: left to its sentence, to right. In place.

    A copy resembles whatever the original resembles, so it is an echo and not a second opinion; but what the editor
    said of the original by hand holds for its copy.
    """
    _add_products(evidence, likelihood, _likely(there, ~there.copied), _likely(back, ~back.copied))
    for one, other in ((_likely(there, there.by_hand), _likely(back)), (_likely(there), _likely(back, back.by_hand))):
        if len(one[0]) and len(other[0]):
            _add_products(evidence, likelihood, one, other)


def _add_products(
    evidence: Values, likelihood: Likelihood, there: tuple[Ints, Ints, Values], back: tuple[Ints, Ints, Values]
) -> None:
    left, middle, one = there
    middles, right, other = back
    low, high = (np.searchsorted(middles, middle, side) for side in ("left", "right"))
    first, second = spread(low, high)
    keys = left[first] * likelihood.shape[1] + right[second]
    place = np.minimum(np.searchsorted(likelihood.keys, keys), len(likelihood.keys) - 1)
    present = likelihood.keys[place] == keys
    np.maximum.at(evidence, place[present], (one[first] * other[second])[present])


def _likely(likelihood: Likelihood, cells: Flags | bool = True) -> tuple[Ints, Ints, Values]:
    """Row, column and probability of those of the `cells` that are likely enough to lift a product above `DOUBT`."""
    enough = (likelihood.probability > DOUBT) & cells
    row, column = np.divmod(likelihood.keys[enough], max(likelihood.shape[1], 1))
    return row, column, likelihood.probability[enough]
