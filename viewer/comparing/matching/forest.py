"""Many small decision trees, and the sum of what they say of each pair of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.features.lexical import Features

LEAVES = 8
"""Leaves of a tree at most: as many as a byte has bits, see `Forest`."""
_BLOCK = 512
"""Cells looked at together: 512 of them times 840 splits stay in the processor's cache."""
_LOWEST = np.array([(byte & -byte).bit_length() - 1 for byte in range(256)], np.intp)
"""Per byte the place of its lowest bit that is set."""


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Regression trees whose values add up to a logit.

    Read the way QuickScorer does (Lucchese and others, SIGIR 2015): leaves are numbered from left to right, and each
    split that a cell fails rules out the leaves on its left. What is left over from the right of all failed splits
    begins with the cell's leaf. No tree is walked, so all cells and all trees are looked at in a few array operations.
    """

    constant: float
    names: tuple[str, ...]
    """The features that are asked."""
    feature: Ints
    """`(trees * (LEAVES - 1),)`: which feature each split asks, an index into `names`."""
    threshold: Values
    """The same shape; a cell with a larger value fails the split. Splits that a tree lacks have infinity."""
    keeps: NDArray[np.uint8]
    """The same shape: a bit for each leaf that stays possible where the split is failed."""
    leaves: Values
    """`(trees, LEAVES)`: what each leaf adds."""

    def logits(self, features: Features) -> Values:
        """One for each cell."""
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
    """The forest of nested trees: `[feature, threshold, not above it, above it]`, a leaf being a number.

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
    """Number the leaves from left to right; of each split note which of them a failure leaves possible."""
    if not isinstance(tree, list):
        values.append(float(tree))
        return
    name, limit, low, high = tree
    first = len(values)
    _flatten(low, values, splits)
    ruled_out = sum(1 << leaf for leaf in range(first, len(values)))
    splits.append((name, limit, 255 & ~ruled_out))
    _flatten(high, values, splits)
