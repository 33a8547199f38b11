"""Features to probabilities: a logistic function, then a second one that sees what the first made of the rest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.context import contextual
from viewer.comparing.features import lexical
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.comparing.cells import Cells, Values
    from viewer.comparing.features import Features
    from viewer.comparing.overlap import Vocabulary

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

    def probabilities(
        self, cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]
    ) -> tuple[Values, Values]:
        """How likely the two sentences of each cell say the same, and how much of one it covers with its best rival."""
        common = vocabulary.common(cells, checkpoint)
        checkpoint()
        base = lexical(cells, vocabulary, common)
        checkpoint()
        first = self.first.probabilities(base)
        checkpoint()
        features = base | contextual(cells, vocabulary, common, base, first)
        checkpoint()
        return self.second.probabilities(features), features["spread"]


@cache
def scorer() -> Scorer:
    """The one that comes with the program."""
    read = json.loads(resource("matcher/weights.json").read_text(encoding="utf-8"))
    return Scorer(*(Stage(read[name]["constant"], read[name]["weights"]) for name in ("first", "second")))
