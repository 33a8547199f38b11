"""What speaks for two sentences saying the same: one array a feature, a cell for every pair of sentences."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from viewer.comparing.words import Prepared
    from viewer.model import Pair

Grid = NDArray[np.floating[Any]]


@cache
def stop_words(language: str) -> frozenset[str]:
    """The words of a language that carry no content, as they are folded for matching."""
    listed = json.loads(resource("matcher/stop_words.json").read_text(encoding="utf-8"))
    return frozenset(word[:5] for word in listed.get(language, listed["en"]).split())


def grids(articles: Pair[Prepared]) -> list[Grid]:
    """The features in the order of the weights."""
    left, right = articles
    shared, counts = _words(articles)
    overlap, weight_left, weight_right, cosine = shared
    cover_left, cover_right = overlap / (weight_left + 1e-6), overlap / (weight_right + 1e-6)
    letters = _cosine(*_bags(left.grams, right.grams, frozenset()))
    numbers, other_numbers, _ = _sets(left.numbers, right.numbers)
    names, other_names, names_covered = _sets(left.names, right.names)
    shorter, longer = np.minimum(*counts), np.maximum(*counts)
    base = (cosine + letters) / 2
    by_row, by_column = margins(base)
    places = [(np.arange(len(side), dtype=np.float32) + 0.5) / len(side) for side in articles]
    same = np.array([[x == y for y in right.folded] for x in left.folded], np.float32)
    return [
        cosine,
        overlap / (weight_left + weight_right - overlap + 1e-6),
        np.maximum(cover_left, cover_right),
        np.minimum(cover_left, cover_right),
        letters,
        numbers,
        other_numbers,
        names,
        other_names,
        names_covered,
        np.log(shorter / longer),
        np.log(shorter),
        np.abs(places[0][:, None] - places[1][None]),
        same,
        by_row,
        by_column,
        np.minimum(by_row, by_column),
        np.maximum(by_row, by_column),
        *diagonals(base),
    ]


def margins(grid: Grid) -> tuple[Grid, Grid]:
    """How far each cell is above the best other cell of its row, and of its column."""
    return _margin(grid), _margin(grid.T).T


def diagonals(grid: Grid) -> tuple[Grid, Grid, Grid]:
    """Best and mean of the two neighbours along the diagonal, best of the four beside."""
    wide = np.pad(grid, 1)
    before, after = wide[:-2, :-2], wide[2:, 2:]
    beside = np.maximum.reduce([wide[:-2, 1:-1], wide[2:, 1:-1], wide[1:-1, :-2], wide[1:-1, 2:]])
    return np.maximum(before, after), (before + after) / 2, beside


def _margin(grid: Grid) -> Grid:
    if grid.shape[1] < 2:
        return grid
    top = np.partition(grid, grid.shape[1] - 2, axis=1)
    best, second = top[:, -1:], top[:, -2:-1]
    margin: Grid = grid - np.where(grid >= best, second, best)
    return margin


def _words(articles: Pair[Prepared]) -> tuple[tuple[Grid, Grid, Grid, Grid], tuple[Grid, Grid]]:
    left, right, weights = _bags(articles.left.words, articles.right.words, stop_words("en"))
    has_left, has_right = (left > 0).astype(np.float32) * weights, (right > 0).astype(np.float32)
    overlap = has_left @ has_right.T
    counts = [np.array([max(1, len(words)) for words in side.words], np.float32) for side in articles]
    sums = has_left.sum(1)[:, None], (has_right * weights).sum(1)[None]
    return (overlap, *sums, _cosine(left, right, weights)), (counts[0][:, None], counts[1][None])


def _bags(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], light: frozenset[str]
) -> tuple[Grid, Grid, Grid]:
    found: dict[str, int] = {}
    for words in (*left, *right):
        for word in set(words):
            found[word] = found.get(word, 0) + 1
    total = len(left) + len(right)
    weights = [np.log((total + 1) / (n + 0.5)) * (0.15 if word in light else 1) for word, n in found.items()]
    place = {word: column for column, word in enumerate(found)}
    return _counted(left, place), _counted(right, place), np.array(weights, np.float32)


def _counted(side: Sequence[Sequence[str]], place: dict[str, int]) -> Grid:
    out = np.zeros((len(side), max(1, len(place))), np.float32)
    for row, words in enumerate(side):
        np.add.at(out[row], [place[word] for word in words], 1)
    return out


def _cosine(left: Grid, right: Grid, weights: Grid) -> Grid:
    left, right = np.log1p(left) * weights, np.log1p(right) * weights
    length = np.linalg.norm(left, axis=1)[:, None] * np.linalg.norm(right, axis=1)[None]
    cosine: Grid = left @ right.T / (length + 1e-9)
    return cosine


def _sets(left: Sequence[AbstractSet[str]], right: Sequence[AbstractSet[str]]) -> tuple[Grid, Grid, Grid]:
    place = {word: column for column, word in enumerate(frozenset().union(*left, *right))}
    has_left, has_right = _counted([list(x) for x in left], place), _counted([list(x) for x in right], place)
    both = has_left @ has_right.T
    n, m = has_left.sum(1)[:, None], has_right.sum(1)[None]
    known = (n > 0) & (m > 0)
    covered = np.where(known, both / np.maximum(np.minimum(n, m), 1), 0)
    return both / np.maximum(n + m - both, 1), (known & (both == 0)).astype(np.float32), covered
