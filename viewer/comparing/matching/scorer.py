"""Turns features into probabilities: the mean of two models, calibrated for each pair of articles.

The first model is a logistic function trained on independent reports of one event, too; it has the higher recall. The
second, a forest of small trees, is trained on careful edits and translations only; it has the higher precision. Where
they disagree neither is right often enough, so their logits are averaged (`python -m tests.accuracy.train --check`
prints each of them beside the mean).
"""

from __future__ import annotations

import json
from functools import cache, reduce
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, largest
from viewer.comparing.matching.features.contextual import contextual
from viewer.comparing.matching.features.lexical import Features, lexical
from viewer.comparing.matching.forest import Forest, read_forest
from viewer.model.record import record, unique_record
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.matching.features.overlap import Vocabulary
    from viewer.comparing.matching.prepared import Flags

PLAUSIBLE = 0.01
"""Probability in the first stage below which a cell is dropped. About one cell in twenty remains."""
LIMIT = 30.0
"""Logits are clipped here, where a probability is 0 or 1 to twelve places, so that `exp` does not overflow."""
SURE_LOGIT = 9.21
"""Logit of a probability of 0.9999. Each model is clipped to it, so that an extreme one does not outvote the other."""
IN_WORDS = 0.18
"""Letter similarity from which sentences count as having words in common. Of cells with a probability of .2 to .45 and
no partner, in cross-validation, 8 in 100 below it are links and 30 above; in free retellings 19 and 38."""
COPIED = 0.8
"""Letter similarity from which a sentence counts as a copy of the other, and so is no evidence (`evidence.py`). Lower,
and reworded sentences are no evidence either; higher, and copies with a corrected word vouch for themselves."""
ADDS = 0.05
"""Share of a sentence's words that must be new beyond its best rival's. Below it 11 in 100 are links, above it 30."""
_PARTNER = 0.3
"""Probability of a sentence's best partner from which it counts for `close_of`. Lower, and chance partners blur the
measure; higher, and reworded articles have too few partners to measure."""
_QUANTILE = 0.4
"""The quantile used by `close_of`. Quantiles of .1 to .5 and the mean were tried in cross-validation: link F1 is .961
to .963 on wmt21, .58 to .59 on ecb."""
_NEUTRAL = 0.45
"""The closeness assumed without any partner. Here the calibration changes next to nothing, so that unrelated and very
short texts keep their probabilities."""
_NEUTRAL_WEIGHT = 4.0
"""Weight of `_NEUTRAL` in the mean: two partners, each counted from both sides, get half of the weight."""


@record
class Stage:
    """A logistic function: a weight per feature, and a constant."""

    constant: float
    weights: Mapping[str, float]

    def logits(self, features: Features) -> Values:
        """The logit of each cell, `(cells,)`."""
        return reduce(np.add, (weight * features[name] for name, weight in self.weights.items())) + self.constant

    def probabilities(self, features: Features) -> Values:
        """The probability of each cell, `(cells,)`, 0 to 1."""
        return probability_of(self.logits(features))


@record
class Calibration:
    """Corrects the mean logit by how closely the two articles follow each other.

    Among sentences that are mostly verbatim, half-similar ones are usually different statements; where everything is
    reworded they often say the same. The models see single pairs of sentences and cannot know. The four coefficients
    are fitted to predictions for documents that the models were not trained on.
    """

    constant: float
    logit: float
    closeness: float
    logit_closeness: float

    def corrected(self, logits: Values, closeness: float) -> Values:
        """The calibrated logits of one pair of articles. `closeness` comes from `close_of`."""
        slope = self.logit + self.logit_closeness * closeness
        out: Values = self.constant + self.closeness * closeness + slope * logits
        return out


@record
class Scorer:
    """The trained models."""

    first: Stage
    second: Stage
    forest: Forest
    calibration: Calibration

    def judge(self, cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Judgement:
        """Score the cells. The result leaves out those that the first stage rules out."""
        common = vocabulary.common(cells, checkpoint)
        checkpoint()
        base = lexical(cells, vocabulary, common, checkpoint)
        checkpoint()
        cells, common, base, first = plausible(cells, common, base, self.first.probabilities(base))
        if not len(cells):
            return Judgement(cells, first, *[first > 0] * 3)
        checkpoint()
        features = base | contextual(cells, vocabulary, common, base, first, checkpoint)
        checkpoint()
        logits = mean_opinion(self.second.logits(features), self.forest.logits(features))
        closeness = close_of(cells, probability_of(logits), features["cosine"])
        probability = probability_of(self.calibration.corrected(logits, closeness))
        return judged(cells, probability, features)


@unique_record
class Judgement:
    """The scores of two articles; all arrays are `(cells,)`."""

    cells: Cells
    probability: Values
    in_words: Flags
    """Whether the two sentences have words in common, whatever their positions suggest."""
    adds: Flags
    """Whether they share words that the best rival of either does not account for."""
    copied: Flags
    """Whether one is the other except for a few letters."""


def judged(cells: Cells, probability: Values, features: Features) -> Judgement:
    """What decides on matches, from probabilities and from features of the second stage; all arrays `(cells,)`."""
    letters = features["letters"]
    return Judgement(cells, probability, letters >= IN_WORDS, features["new_least"] >= ADDS, letters >= COPIED)


def probability_of(logits: Values) -> Values:
    """Convert logits to probabilities."""
    out: Values = 1 / (1 + np.exp(-np.clip(logits, -LIMIT, LIMIT)))
    return out


def logit_of(probability: Values) -> Values:
    """Convert probabilities to logits, clipped to about `SURE_LOGIT`."""
    clipped = np.clip(probability, 1e-4, 1 - 1e-4)
    out: Values = np.log(clipped / (1 - clipped))
    return out


def mean_opinion(*logits: Values) -> Values:
    """The mean logit of several models for the same cells, each clipped to `SURE_LOGIT`."""
    return reduce(np.add, (np.clip(one, -SURE_LOGIT, SURE_LOGIT) for one in logits)) / len(logits)


def close_of(cells: Cells, probability: Values, cosine: Values) -> float:
    """How closely two articles follow each other, 0 to 1: the word similarity of sentences and their best partners.

    About .9 for two states of one text, .4 for two translations, .2 for independent reports, and `_NEUTRAL` if no
    sentence has a partner. It is a quantile, not the mean, because wire copy that two outlets share verbatim must not
    hide that the rest is in their own words.
    """
    alike: list[Values] = []
    for lines in (cells.rows, cells.columns):
        best, _, which = largest(lines, probability)
        alike.append(cosine[which[best >= _PARTNER]])
    ordered = np.sort(np.concatenate(alike))
    count = len(ordered)
    closeness = float(ordered[int(_QUANTILE * (count - 1))]) if count else _NEUTRAL
    return (closeness * count + _NEUTRAL * _NEUTRAL_WEIGHT) / (count + _NEUTRAL_WEIGHT)


def plausible(
    cells: Cells, common: tuple[Ints, Ints], base: Features, first: Values
) -> tuple[Cells, tuple[Ints, Ints], Features, Values]:
    """Keep the cells that the first stage does not rule out, which saves the second stage nine tenths of its work."""
    kept = np.flatnonzero((first >= PLAUSIBLE) | (base["same"] > 0))
    number = np.full(len(cells), -1)
    number[kept] = np.arange(len(kept))
    cell, word = number[common[0]], common[1]
    remaining = np.flatnonzero(cell >= 0)
    return (
        Cells(cells.shape, cells.keys[kept]),
        (cell[remaining], word[remaining]),
        {name: values[kept] for name, values in base.items()},
        first[kept],
    )


@cache
def scorer() -> Scorer:
    """The trained scorer that comes with the program."""
    read = json.loads(resource("matcher/weights.json").read_text(encoding="utf-8"))
    first, second = (Stage(read[name]["constant"], read[name]["weights"]) for name in ("first", "second"))
    forest = read_forest(read["forest"]["constant"], read["forest"]["trees"])
    return Scorer(first, second, forest, Calibration(**read["calibration"]))
