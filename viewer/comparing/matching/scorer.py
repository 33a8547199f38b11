"""Features to probabilities: two opinions, and how far to trust them in this pair of articles.

The first opinion is a logistic function that has seen independent reports of one event; it finds more. The second, a
forest of small trees, has seen careful edits and translations only; it errs less. Where they differ neither is right
often enough, so their logits are averaged (`python -m tests.accuracy.train --check` prints each alone beside the mean).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, reduce
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, largest
from viewer.comparing.matching.features.contextual import contextual
from viewer.comparing.matching.features.lexical import lexical
from viewer.comparing.matching.forest import Forest, read_forest
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.features.lexical import Features
    from viewer.comparing.matching.features.overlap import Vocabulary
    from viewer.comparing.matching.prepared import Flags

THINKABLE = 0.01
"""What the first stage thinks less likely is not looked at again: of a pair's cells one in twenty stays."""
LIMIT = 30.0
"""Beyond such a logit a probability is 0 or 1 to twelve places."""
SURE_LOGIT = 9.21
"""No opinion counts as surer than 1 in 10,000: one of two must not outvote the other by being extreme."""
IN_WORDS = 0.18
"""Likeness in letters from which sentences have words in common. Of the cells between .2 and .45 without a partner, out
of fold, 8 in 100 under it are links and 30 above; in free retellings 19 and 38."""
COPIED = 0.8
"""Likeness in letters from which a sentence is a copy of the other."""
ADDS = 0.05
"""Share of a sentence's words that must be new beside its best rival's. Under it 11 in 100 are links, above it 30."""
_PARTNER = 0.3
"""How likely a sentence's best partner must be to tell how closely the two articles follow each other."""
_SHARE = 0.4
"""Shares of .1 to .5 and the mean were tried, out of fold: link F1 is .961 to .963 on wmt21, .58 to .59 on ecb."""
_UNTOLD = 0.45
"""Where the correction is next to nothing: unrelated texts, and the shortest ones, are left as they are judged."""
_FEW = 4.0
"""Two partners, each seen from both sides, tell half of what many would."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A logistic function: a weight for each feature it reads, and a constant."""

    constant: float
    weights: Mapping[str, float]

    def logits(self, features: Features) -> Values:
        """One for each cell."""
        return reduce(np.add, (weight * features[name] for name, weight in self.weights.items())) + self.constant

    def probabilities(self, features: Features) -> Values:
        """One for each cell, 0 to 1."""
        return probability_of(self.logits(features))


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the mean opinion is corrected by how closely the two articles follow each other.

    Where most is told word for word, half-alike sentences are two different ones; where everything is reworded they
    are often one. The scorer sees single pairs of sentences and cannot tell. Four numbers, fitted to predictions for
    documents that the opinions were learned without.
    """

    constant: float
    logit: float
    closeness: float
    logit_closeness: float

    def corrected(self, logits: Values, closeness: float) -> Values:
        """The logits of a pair of articles; `closeness`: see `close_of`."""
        slope = self.logit + self.logit_closeness * closeness
        out: Values = self.constant + self.closeness * closeness + slope * logits
        return out


@dataclass(frozen=True, slots=True)
class Scorer:
    """What was learned of when two sentences say the same."""

    first: Stage
    second: Stage
    forest: Forest
    calibration: Calibration

    def judge(self, cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Judgement:
        """How likely the two sentences of each cell say the same, leaving out those where it is out of the question."""
        common = vocabulary.common(cells, checkpoint)
        checkpoint()
        base = lexical(cells, vocabulary, common, checkpoint)
        checkpoint()
        cells, common, base, first = thinkable(cells, common, base, self.first.probabilities(base))
        if not len(cells):
            return Judgement(cells, first, *[first > 0] * 3)
        checkpoint()
        features = base | contextual(cells, vocabulary, common, base, first, checkpoint)
        checkpoint()
        logits = mean_opinion(self.second.logits(features), self.forest.logits(features))
        closeness = close_of(cells, probability_of(logits), features["cosine"])
        probability = probability_of(self.calibration.corrected(logits, closeness))
        letters = features["letters"]
        return Judgement(cells, probability, letters >= IN_WORDS, features["new_least"] >= ADDS, letters >= COPIED)


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What the scorer makes of two articles; a value a cell each."""

    cells: Cells
    probability: Values
    in_words: Flags
    """Whether the two sentences have as much in common as any that say the same: places apart."""
    adds: Flags
    """Whether they share what the best rival of either does not account for."""
    copied: Flags
    """Whether one is the other, but for a few letters."""


def probability_of(logits: Values) -> Values:
    """Logits as probabilities."""
    out: Values = 1 / (1 + np.exp(-np.clip(logits, -LIMIT, LIMIT)))
    return out


def logit_of(probability: Values) -> Values:
    """Probabilities as logits, none beyond `SURE_LOGIT`."""
    clipped = np.clip(probability, 1e-4, 1 - 1e-4)
    out: Values = np.log(clipped / (1 - clipped))
    return out


def mean_opinion(*logits: Values) -> Values:
    """The mean of some opinions on the same cells."""
    return reduce(np.add, (np.clip(one, -SURE_LOGIT, SURE_LOGIT) for one in logits)) / len(logits)


def close_of(cells: Cells, probability: Values, cosine: Values) -> float:
    """How closely two articles follow each other, 0 to 1: how alike in words sentences and their best partners are.

    About .9 for two states of one text, .4 for two translations, .2 for independent reports, and `_UNTOLD` where no
    sentence has a partner to tell. Not the mean but the likeness that 40 % do not reach: wire copy that two outlets
    share word for word must not hide that they tell the rest in words of their own.
    """
    alike: list[Values] = []
    for lines in (cells.rows, cells.columns):
        best, _, which = largest(lines, probability)
        alike.append(cosine[which[best >= _PARTNER]])
    ordered = np.sort(np.concatenate(alike))
    count = len(ordered)
    told = float(ordered[int(_SHARE * (count - 1))]) if count else _UNTOLD
    return (told * count + _UNTOLD * _FEW) / (count + _FEW)


def thinkable(
    cells: Cells, common: tuple[Ints, Ints], base: Features, first: Values
) -> tuple[Cells, tuple[Ints, Ints], Features, Values]:
    """What the first stage does not rule out; the second has a tenth of the work."""
    kept = np.flatnonzero((first >= THINKABLE) | (base["same"] > 0))
    number = np.full(len(cells), -1)
    number[kept] = np.arange(len(kept))
    cell, word = number[common[0]], common[1]
    known = np.flatnonzero(cell >= 0)
    return (
        Cells(cells.shape, cells.keys[kept]),
        (cell[known], word[known]),
        {name: values[kept] for name, values in base.items()},
        first[kept],
    )


@cache
def scorer() -> Scorer:
    """The one that comes with the program."""
    read = json.loads(resource("matcher/weights.json").read_text(encoding="utf-8"))
    first, second = (Stage(read[name]["constant"], read[name]["weights"]) for name in ("first", "second"))
    forest = read_forest(read["forest"]["constant"], read["forest"]["trees"])
    return Scorer(first, second, forest, Calibration(**read["calibration"]))
