"""Pairs of similar sentences within one article: a standfirst and the paragraph that it announces, or a refrain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, begins, spread
from viewer.comparing.matching.features.overlap import rarity, totals
from viewer.model.record import unique_record

if TYPE_CHECKING:
    from viewer.comparing.matching.features.lexical import Features
    from viewer.comparing.matching.prepared import Flags

_ALIKE = 0.3
"""Similarity from which two sentences count as saying the same twice: double that of random sentences of one
article."""
_COMMON = 20
"""Words in more sentences than this are ignored. They do not characterise any two of them, and would pair them all."""
_LIKELY = 0.1
"""Probability from which a cell supports the cells of similar sentences. Lower costs time, for products that change
nothing; higher loses support from cells that the first stage rates low."""


@unique_record
class Retold:
    """Pairs of similar sentences of one article, in both directions, ordered by `sentence`; all arrays `(pairs,)`."""

    sentence: Ints
    kin: Ints
    likeness: Values
    """Dice's coefficient of the weights of their words, from `_ALIKE` to 1."""


def find_retold(words: Ints, starts: Ints, is_stop: Flags) -> Retold:
    """Find similar sentences. `words`, `starts` and `is_stop` are those of `Prepared`."""
    sentences = len(starts) - 1
    owner = np.repeat(np.arange(sentences), np.diff(starts))
    count = np.bincount(words, minlength=len(is_stop))
    weight = rarity(count, is_stop, sentences)
    whole = totals(weight[words], starts)
    # An inverted index of the words in a few sentences: `ordered` are the words, `order` their places in `words`.
    telling = np.flatnonzero((count[words] > 1) & (count[words] <= _COMMON))
    order = telling[np.argsort(words[telling], kind="stable")]
    ordered = words[order]
    first = begins(ordered)
    # Every entry with all later ones of its word: the pairs of sentences that share it, the earlier sentence first.
    run = np.repeat(np.arange(len(first)), np.diff(first, append=len(ordered)))
    stop = np.append(first[1:], len(ordered))[run] if len(ordered) else run
    one, other = spread(np.arange(len(ordered)) + 1, stop)
    keys = owner[order[one]] * sentences + owner[order[other]]
    by_pair = np.argsort(keys, kind="stable")
    if not len(keys):
        nothing = np.empty(0, np.int64)
        return Retold(nothing, nothing, np.empty(0))
    # Per pair of sentences, the sum of the weights of the words that they share.
    edges = begins(keys[by_pair])
    low, high = np.divmod(keys[by_pair][edges], sentences)
    shared = np.add.reduceat(weight[ordered[one]][by_pair], edges)
    likeness = 2 * shared / (whole[low] + whole[high])
    alike = likeness >= _ALIKE
    low, high, likeness = low[alike], high[alike], likeness[alike]
    sentence, kin = np.concatenate([low, high]), np.concatenate([high, low])
    order = np.lexsort((kin, sentence))
    return Retold(sentence[order], kin[order], np.concatenate([likeness, likeness])[order])


def kin_features(cells: Cells, probability: Values, left: Retold, right: Retold) -> Features:
    """Support for each cell from a likely cell of a similar sentence in either article; each `(cells,)`."""
    likely = np.flatnonzero(probability >= _LIKELY)
    by_left = _support(cells, probability, likely, left, cells.row, cells.column, turned=False)
    by_right = _support(cells, probability, likely, right, cells.column, cells.row, turned=True)
    return {"kin_most": np.maximum(by_left, by_right), "kin_least": np.minimum(by_left, by_right)}


def _support(
    cells: Cells, probability: Values, likely: Ints, retold: Retold, along: Ints, across: Ints, *, turned: bool
) -> Values:
    """For each cell, the best product of a likely cell's probability and its sentence's similarity to this cell's."""
    support = np.zeros(len(cells) + 1)
    low, high = (np.searchsorted(retold.sentence, along[likely], side) for side in ("left", "right"))
    which, pair = spread(low, high)
    kin, other = retold.kin[pair], across[likely[which]]
    place = cells.find(other, kin) if turned else cells.find(kin, other)
    np.maximum.at(support, place, probability[likely[which]] * retold.likeness[pair])
    return support[:-1]
