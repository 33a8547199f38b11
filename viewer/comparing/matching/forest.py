"""An additive ensemble of small regression trees, evaluated for many cells at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from viewer.model.record import unique_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.features.lexical import Features

LEAVES = 8
"""Maximum number of leaves per tree: one bit each in a byte, see `Forest`."""
_BLOCK = 512
"""Cells evaluated together: 512 cells times 840 splits fit into the processor's cache."""
_LOWEST = np.array([(byte & -byte).bit_length() - 1 for byte in range(256)], np.intp)
"""`(256,)`: for each byte, the position of its lowest set bit."""


@unique_record
class Forest:
    """Regression trees whose values add up to a logit.

    Evaluated as in QuickScorer (Lucchese and others, SIGIR 2015): leaves are numbered from left to right, and each
    split that a cell fails rules out the leaves of its left branch. The first leaf that no failed split rules out is
    the cell's leaf. No tree is traversed, so all cells and all trees take a few array operations.
    """

    constant: float
    names: tuple[str, ...]
    """Names of the features that the splits test."""
    feature: Ints
    """`(trees * (LEAVES - 1),)`: the feature that each split tests, as an index into `names`."""
    threshold: Values
    """Same shape: a cell with a larger value fails the split. Unused splits have infinity."""
    keeps: NDArray[np.uint8]
    """Same shape: a bit mask of the leaves that remain possible if the split fails."""
    leaves: Values
    """`(trees, LEAVES)`: the value that each leaf adds to the logit."""

    def logits(self, features: Features) -> Values:
        """The logit of each cell, `(cells,)`."""
        table = np.stack([features[name] for name in self.names], 1)
        total = np.full(len(table), self.constant)
        trees = np.arange(len(self.leaves))
        for start in range(0, len(table), _BLOCK):
            block = table[start : start + _BLOCK]
            failed = block[:, self.feature] > self.threshold
            kept = np.where(failed, self.keeps, np.uint8(255)).reshape(len(block), len(trees), LEAVES - 1)
            leaf = _LOWEST[np.bitwise_and.reduce(kept, axis=2)]
            total[start : start + _BLOCK] += self.leaves[trees, leaf].sum(1)
        return total


def read_forest(constant: float, trees: Sequence[Any]) -> Forest:
    """Build a forest from nested lists: a split is `[feature, threshold, low, high]`, a leaf is a number.

    Raises ValueError for a tree with more than `LEAVES` leaves.
    """
    names = tuple(sorted({name for tree in trees for name in _asked(tree)}))
    number = {name: k for k, name in enumerate(names)}
    feature = np.zeros((len(trees), LEAVES - 1), np.int64)
    threshold = np.full(feature.shape, np.inf)
    keeps = np.full(feature.shape, 255, np.uint8)
    leaves = np.zeros((len(trees), LEAVES))
    for k, tree in enumerate(trees):
        values: list[float] = []
        splits: list[tuple[str, float, int]] = []
        _flatten(tree, values, splits)
        if len(values) > LEAVES:
            message = f"a tree of {len(values)} leaves; {LEAVES} are the most"
            raise ValueError(message)
        leaves[k, : len(values)] = values
        for at, (name, limit, mask) in enumerate(splits):
            feature[k, at], threshold[k, at], keeps[k, at] = number[name], limit, mask
    return Forest(constant, names, feature.ravel(), threshold.ravel(), keeps.ravel(), leaves)


def _asked(tree: Any) -> set[str]:
    if not isinstance(tree, list):
        return set()
    name, _, low, high = tree
    return {name} | _asked(low) | _asked(high)


def _flatten(tree: Any, values: list[float], splits: list[tuple[str, float, int]]) -> None:
    """Append the leaves from left to right to `values`, and each split, with its mask, to `splits`."""
    if not isinstance(tree, list):
        values.append(float(tree))
        return
    name, limit, low, high = tree
    first = len(values)
    _flatten(low, values, splits)
    ruled_out = sum(1 << leaf for leaf in range(first, len(values)))
    splits.append((name, limit, 255 & ~ruled_out))
    _flatten(high, values, splits)
