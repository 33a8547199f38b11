"""Second-stage features of a cell, from the first stage's probabilities of all cells: rivals, neighbours, anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Lines, Values, largest, others, total
from viewer.comparing.matching.features.clauses import clause_features
from viewer.comparing.matching.features.lexical import Features, compete, exceed
from viewer.comparing.matching.features.retold import kin_features
from viewer.comparing.matching.features.similarity import SIMILARITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.features.overlap import Vocabulary

_CONFIDENT = 0.5
"""Probability from which a cell anchors those around it: likelier than not. It is part of a feature's definition, so
that changing it requires training again."""
_PART = 0.15
"""Share of a sentence's words that a partner must have to count as covering a part of it. A name and a weekday, which
any sentence of a report may contain, are two words of fifteen. Part of a feature's definition, as `_CONFIDENT`."""
_TINY = 1e-6
"""Avoids a division by zero for sentences without words."""


def contextual(
    cells: Cells,
    vocabulary: Vocabulary,
    common: tuple[Ints, Ints],
    base: Features,
    probability: Values,
    checkpoint: Callable[[], None] = lambda: None,
) -> Features:
    """The features of the second stage; each `(cells,)`.

    `common` comes from `Vocabulary.common`, `base` from `lexical`, `probability` from the first stage.
    """
    clipped = np.clip(probability, 1e-4, 1 - 1e-4)
    rows, columns = (total(lines, probability) - probability for lines in (cells.rows, cells.columns))
    features = {
        "first": probability,
        "first_logit": np.log(clipped / (1 - clipped)),
        "rivals_most": np.maximum(rows, columns),
        "rivals_least": np.minimum(rows, columns),
    }
    features |= compete(cells, probability, "first")
    checkpoint()
    features |= kin_features(cells, probability, *(side.retold for side in vocabulary.articles))
    features |= _anchored(cells, probability)
    checkpoint()
    features |= _left_over(cells, vocabulary, common, probability)
    checkpoint()
    features |= _alike(cells, vocabulary, checkpoint)
    checkpoint()
    features |= _clauses(cells, vocabulary, checkpoint)
    checkpoint()
    related = np.full(len(cells), _related(cells, probability))
    alone = _alone(cells, probability)
    return features | {
        "alone": alone,
        "alone_cosine": alone * base["cosine"],
        "first_related": related,
        "first_logit_related": related * features["first_logit"],
        "first_related_place": related * base["place"],
        "between_unlike": features["between_least"] * (1 - base["cosine"]),
    }


def _alike(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Features:
    features: Features = {}
    for name, similarity in SIMILARITIES.items():
        alike = similarity(vocabulary.articles, cells, checkpoint)
        rivals = others(cells.rows, alike)[0], others(cells.columns, alike)[0]
        features |= {name: alike} | exceed(alike, rivals, name)
    return features


def _clauses(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Features:
    features = clause_features(cells, vocabulary, checkpoint)
    pair = features["clause_pair"]
    rivals = others(cells.rows, pair)[0], others(cells.columns, pair)[0]
    return features | exceed(pair, rivals, "clause_pair")


def _related(cells: Cells, probability: Values) -> float:
    """How related the articles are, 0 to 1: the mean probability of each sentence's best partner."""
    sums = [largest(lines, probability)[0].sum() for lines in (cells.rows, cells.columns)]
    return float(sum(one / count for one, count in zip(sums, cells.shape, strict=True)) / 2)


def _anchored(cells: Cells, probability: Values) -> Features:
    """The position of a cell relative to the confident links before and after it, from either side; each `(cells,)`."""
    by_row = _between(cells.row, cells.column, _links(cells.rows, cells.column, probability, cells.shape))
    by_column = _between(cells.column, cells.row, _links(cells.columns, cells.row, probability, cells.shape[::-1]))
    out: Features = {}
    for name, one, other in zip(
        ("near", "near_both", "between", "within", "gap", "forced"), by_row, by_column, strict=True
    ):
        out[name] = (one + other) / 2
        if name in ("between", "within", "near_both"):
            out[f"{name}_least"] = np.minimum(one, other)
    return out


def _links(lines: Lines, across: Ints, probability: Values, shape: tuple[int, int]) -> tuple[Ints, Ints, Ints, Ints]:
    """For each line, the nearest confident lines around it and where their best cells are across; all `(count,)`."""
    count, width = shape
    best, _, which = largest(lines, probability)
    sure = best >= _CONFIDENT
    target = np.full(count + 2, -1)
    target[-1] = width
    numbers = np.arange(-1, count + 1)
    confident = np.zeros(count + 2, bool)
    confident[[0, -1]] = True
    confident[lines.numbers[sure] + 1] = True
    target[lines.numbers[sure] + 1] = across[which[sure]]
    before = np.maximum.accumulate(np.where(confident, numbers, -1))[:-2]
    after = np.minimum.accumulate(np.where(confident, numbers, count)[::-1])[::-1][2:]
    return before, after, target[before + 1], target[after + 1]


def _between(along: Ints, across: Ints, links: tuple[Ints, Ints, Ints, Ints]) -> tuple[Values, ...]:
    """The values of `_anchored` from one side: how near to the links' diagonals, and whether between the links."""
    before, after, low, high = (link[along] for link in links)
    nearness = [
        1 / (1 + np.abs((across - low) - (along - before))) / np.sqrt(along - before),
        1 / (1 + np.abs((high - across) - (after - along))) / np.sqrt(after - along),
    ]
    between = ((across >= low) & (across <= high)).astype(float)
    within = ((across > low) & (across < high)).astype(float)
    return (
        np.maximum(*nearness),
        nearness[0] * nearness[1],
        between,
        within,
        between / (1 + np.maximum(0, high - low - 1)),
        within / (1 + np.maximum(0, high - low - 2)) / np.maximum(1, after - before - 1),
    )


def _alone(cells: Cells, probability: Values) -> Values:
    """Near 1 if no other sentence has a likely partner, near 0 if many have; `(cells,)`."""
    support = np.zeros(len(cells))
    for lines in (cells.rows, cells.columns):
        best = largest(lines, probability)[0]
        support += (best.sum() - best[lines.of_cell]) / 2
    return 1 / (1 + support)


def _together(shared: Values | Ints, new: Values | Ints, whole: Values, other: Ints) -> Values:
    """Share of a sentence that a cell and its best rival cover together; 0 if either adds little; `(cells,)`."""
    rival = np.where(other == np.arange(len(other)), 0, shared[other]) / whole
    return np.where((new / whole >= _PART) & (rival >= _PART), rival + new / whole, 0)


def _left_over(cells: Cells, vocabulary: Vocabulary, common: tuple[Ints, Ints], probability: Values) -> Features:
    """Features for two-to-one matches: the shared weight beyond what the best rival of either sentence covers."""
    cell, word = common
    rival_row, of_row = others(cells.rows, probability)
    rival_column, of_column = others(cells.columns, probability)
    other_right, other_left = cells.column[of_row], cells.row[of_column]
    weight = vocabulary.weight[word]
    new_row = np.bincount(cell, weight * ~vocabulary.has_right(other_right[cell], word), len(cells))
    new_column = np.bincount(cell, weight * ~vocabulary.has_left(other_left[cell], word), len(cells))
    whole = vocabulary.sums(vocabulary.weights)
    left, right = whole.left[cells.row] + _TINY, whole.right[cells.column] + _TINY
    beside_row = (np.abs(other_right - cells.column) == 1) * rival_row
    beside_column = (np.abs(other_left - cells.row) == 1) * rival_column
    shared = np.bincount(cell, weight, len(cells))
    covered = np.maximum(_together(shared, new_row, left, of_row), _together(shared, new_column, right, of_column))
    out = {
        "spread": covered,
        "new_least": np.minimum(new_row / right, new_column / left),
        "rival_most": np.maximum(rival_row, rival_column),
        "rival_least": np.minimum(rival_row, rival_column),
        "rival_both": rival_row * rival_column,
    }
    for name, one, other in (
        ("new_of_whole", new_row / left * rival_row, new_column / right * rival_column),
        ("new_of_part", new_row / right * rival_row, new_column / left * rival_column),
        ("beside_rival", beside_row, beside_column),
        ("beside_new", beside_row * new_row / right, beside_column * new_column / left),
    ):
        out[f"{name}_most"], out[f"{name}_sum"] = np.maximum(one, other), one + other
    return out
