"""Features to probabilities: a logistic function, then a second one that sees what the first made of the neighbours."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.features import Grid, diagonals, grids, margins
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.words import Prepared
    from viewer.model import Pair


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: a weight a feature and a constant, for each stage."""

    first: tuple[float, ...]
    second: tuple[float, ...]


@cache
def weights() -> Weights:
    """The weights that come with the program."""
    read = json.loads(resource("matcher/weights.json").read_text(encoding="utf-8"))
    return Weights(tuple(read["first"]), tuple(read["second"]))


def probabilities(articles: Pair[Prepared], checkpoint: Callable[[], None]) -> Grid:
    """How likely each left sentence says what each right one says; 0 between sentences of different kinds."""
    columns = grids(articles)
    checkpoint()
    first = _logistic(columns, weights().first)
    rivals = [first.sum(1, keepdims=True) - first, first.sum(0, keepdims=True) - first]
    columns += [first, *margins(first), *diagonals(first), *rivals]
    kinds = [np.array(side.kinds) for side in articles]
    allowed = (kinds[0][:, None] == kinds[1][None]) & (kinds[0][:, None] >= 0)
    probable: Grid = _logistic(columns, weights().second) * allowed
    return probable


def _logistic(columns: list[Grid], learned: tuple[float, ...]) -> Grid:
    *slopes, constant = learned
    total = sum((np.float32(slope) * column for slope, column in zip(slopes, columns, strict=True)), np.float32(0))
    return (1 / (1 + np.exp(-(total + np.float32(constant))))).astype(np.float32)
