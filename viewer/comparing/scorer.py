"""Features to probabilities: a logistic function, then a second one that sees what the first made of the rest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.cells import Cells
from viewer.comparing.context import contextual
from viewer.comparing.features import lexical
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.cells import Ints, Values
    from viewer.comparing.features import Features
    from viewer.comparing.overlap import Vocabulary

THINKABLE = 0.01
"""What the first stage thinks less likely is not looked at again."""
LIMIT = 30.0
"""Beyond such a sum a probability is 0 or 1 to twelve places."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A logistic function: a weight for each feature it reads, and a constant."""

    constant: float
    weights: Mapping[str, float]

    def probabilities(self, features: Features) -> Values:
        """One for each cell."""
        total = sum((weight * features[name] for name, weight in self.weights.items()), np.float64(self.constant))
        out: Values = 1 / (1 + np.exp(-np.clip(total, -LIMIT, LIMIT)))
        return out


@dataclass(frozen=True, slots=True)
class Scorer:
    """What was learned of when two sentences say the same."""

    first: Stage
    second: Stage

    def judge(self, cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Judgement:
        """How likely the two sentences of each cell say the same, leaving out those where it is out of the question."""
        common = vocabulary.common(cells, checkpoint)
        checkpoint()
        base = lexical(cells, vocabulary, common, checkpoint)
        checkpoint()
        cells, common, base, first = thinkable(cells, common, base, self.first.probabilities(base))
        if not len(cells):
            return Judgement(cells, first, first)
        checkpoint()
        features = base | contextual(cells, vocabulary, common, base, first, checkpoint)
        checkpoint()
        return Judgement(cells, self.second.probabilities(features), features["spread"])


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the scorer makes of two articles."""

    cells: Cells
    probability: Values
    spread: Values
    """How much of one of its sentences a cell covers together with its best rival."""


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
    return Scorer(*(Stage(read[name]["constant"], read[name]["weights"]) for name in ("first", "second")))
