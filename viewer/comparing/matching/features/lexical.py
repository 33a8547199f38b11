"""First-stage features of a cell: shared words, names, numbers, and positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, largest, others
from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.features.overlap import Vocabulary
    from viewer.comparing.matching.prepared import Flags

Features = dict[str, "Values"]
"""Arrays `(cells,)` by feature name."""
_TINY = 1e-6
"""Avoids a division by zero for sentences without words."""


def lexical(
    cells: Cells, vocabulary: Vocabulary, common: tuple[Ints, Ints], checkpoint: Callable[[], None] = lambda: None
) -> Features:
    """The features of the first stage, which need no probabilities of other cells; each `(cells,)`.

    They go back to a trial that weighed word overlap, containment, names, numbers and position. `common` comes from
    `Vocabulary.common`.
    """
    features = _words(cells, vocabulary, common)
    checkpoint()
    features |= _names_and_numbers(cells, vocabulary, common)
    features |= _shapes(cells, vocabulary)
    checkpoint()
    features |= compete(cells, (features["cosine"] + features["cover_most"]) / 2, "word")
    checkpoint()
    best = [
        np.mean(_filled(lines.numbers, largest(lines, features["cosine"])[0], count))
        for lines, count in zip((cells.rows, cells.columns), cells.shape, strict=True)
    ]
    related = np.full(len(cells), (best[0] + best[1]) / 2)
    return features | {
        "related": related,
        "related_cosine": related * features["cosine"],
        "related_place": related * features["place"],
    }


def compete(cells: Cells, values: Values, name: str) -> Features:
    """Features that compare a cell's value with its row and column and with its neighbours."""
    rivals = others(cells.rows, values)[0], others(cells.columns, values)[0]
    padded = np.append(values, 0)
    before, after, *beside = (padded[place] for place in cells.around)
    return exceed(values, rivals, name) | {
        f"{name}_diagonal_best": np.maximum(before, after),
        f"{name}_diagonal_mean": (before + after) / 2,
        f"{name}_beside": np.maximum.reduce(beside),
    }


def exceed(values: Values, rivals: tuple[Values, Values], name: str) -> Features:
    """Margins over the best other value of the row and of the column.

    They are named by size, not by side, so that exchanging the articles changes nothing.
    """
    over_row, over_column = values - rivals[0], values - rivals[1]
    return {
        f"{name}_over_both": np.minimum(over_row, over_column),
        f"{name}_over_one": np.maximum(over_row, over_column),
    }


def _filled(numbers: Ints, values: Values, count: int) -> Values:
    """`values` of the lines `numbers`, as an array `(count,)` with 0 for all other lines."""
    out = np.zeros(count)
    out[numbers] = values
    return out


def _words(cells: Cells, vocabulary: Vocabulary, common: tuple[Ints, Ints]) -> Features:
    cell, word = common
    weight = vocabulary.weight
    shared = np.bincount(cell, weight[word], len(cells))
    squared = np.bincount(cell, (weight**2)[word], len(cells))
    once = np.bincount(cell, (weight * vocabulary.once)[word], len(cells))
    whole = vocabulary.sums(vocabulary.weights)
    left, right = whole.left[cells.row] + _TINY, whole.right[cells.column] + _TINY
    lengths = vocabulary.sums(Pair(*(side**2 for side in vocabulary.weights)))
    norm = np.sqrt(lengths.left[cells.row] * lengths.right[cells.column]) + _TINY
    return {
        "cosine": squared / norm,
        "jaccard": shared / (left + right - shared),
        "cover_most": np.maximum(shared / left, shared / right),
        "cover_least": np.minimum(shared / left, shared / right),
        "shared": np.log1p(shared),
        "shared_once": np.log1p(once),
    }


def _names_and_numbers(cells: Cells, vocabulary: Vocabulary, common: tuple[Ints, Ints]) -> Features:
    left, right = vocabulary.articles
    numbers = _sets(cells, vocabulary, common, Pair(left.is_number, right.is_number))
    names = _sets(cells, vocabulary, common, Pair(left.is_name & ~left.is_stop, right.is_name & ~right.is_stop))
    return {
        "numbers": numbers[0],
        "numbers_differ": numbers[1],
        "names": names[0],
        "names_differ": names[1],
        "names_covered": names[2],
    }


def _sets(
    cells: Cells, vocabulary: Vocabulary, common: tuple[Ints, Ints], flags: Pair[Flags]
) -> tuple[Values, Values, Values]:
    """Jaccard index of the flagged words, whether both sentences have some but share none, and coverage; `(cells,)`."""
    cell, word = common
    of_shared = flags.left[vocabulary.places.left] & flags.right[vocabulary.places.right]
    both = np.bincount(cell, of_shared[word], len(cells))
    counts = vocabulary.sums(Pair(*(side.astype(float) for side in flags)))
    left, right = counts.left[cells.row], counts.right[cells.column]
    comparable = (left > 0) & (right > 0)
    return (
        both / np.maximum(left + right - both, 1),
        (comparable & (both == 0)).astype(float),
        np.where(comparable, both / np.maximum(np.minimum(left, right), 1), 0),
    )


def _shapes(cells: Cells, vocabulary: Vocabulary) -> Features:
    left, right = vocabulary.articles
    lengths = np.maximum(left.lengths, 1)[cells.row], np.maximum(right.lengths, 1)[cells.column]
    height, width = cells.shape
    place = (cells.row + 0.5) / height - (cells.column + 0.5) / width
    return {
        "length_ratio": np.log(np.minimum(*lengths) / np.maximum(*lengths)),
        "length": np.log(np.minimum(*lengths)),
        "place": np.abs(place),
        "same": (left.texts[cells.row] == right.texts[cells.column]).astype(float),
    }
