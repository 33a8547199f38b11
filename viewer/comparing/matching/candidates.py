"""Selects the pairs of sentences to score: all of them for short articles, else those that share rare words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, begins, distinct, ranks, spread
from viewer.model import Pair, Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.features.overlap import Vocabulary
    from viewer.comparing.matching.prepared import Flags, Prepared

ALL = 6400
"""Up to this many cells are all scored. Above it, only candidates found through rare words are, because the number of
cells grows with the product of the lengths."""
_RAREST = 8
"""Number of a sentence's rarest words that are looked up. With 4, independent reports lose 15 links in 1,000; 16 gain
none (`python -m tests.accuracy.candidates`, for `_COMMON` and `_BEST`, too)."""
_COMMON = 48
"""Words in more sentences than this are not looked up. For texts of the sizes in the accuracy sets, 24 and 96 find the
same; in a book it bounds the cost of a common word."""
_BEST = 4
"""Number of candidates kept per sentence. With 2, independent reports lose 34 links in 1,000; 8 find 14
more, for an eighth more cells to score. Only pairs above `ALL` cells are searched at all."""
_BLOCK = 512
"""Sentences searched between two checkpoints: a few milliseconds."""
_LONG = 5
"""Words that a sentence must have to need no search if it is in both articles exactly once. Shorter ones such as "He
declined to comment." may have another partner as well."""
_ODD = np.uint64(0x9E3779B97F4A7C15)
"""An odd multiplier for hashing (2^64 divided by the golden ratio; Knuth, The Art of Computer Programming 3, 6.4):
`texts + _ODD * n` is a different number for every n."""


def candidates(vocabulary: Vocabulary, checkpoint: Callable[[], None], whole: int = ALL) -> Cells:
    """The cells to score. They join only sentences of the same kind, and none of a negative kind."""
    left, right = vocabulary.articles
    shape = len(left), len(right)
    if shape[0] * shape[1] <= whole:
        keys = np.arange(shape[0] * shape[1])
    else:
        same = twins(vocabulary.articles)
        open_lines = _open(vocabulary, same)
        from_left = _by_rare_words(vocabulary, Side.LEFT, open_lines, checkpoint)
        from_right = _by_rare_words(vocabulary, Side.RIGHT, open_lines, checkpoint)
        first = [candidate[2] == 0 for candidate in (from_left, from_right)]
        rows = np.concatenate([from_left[0][first[0]], from_right[1][first[1]], same[0]])
        columns = np.concatenate([from_left[1][first[0]], from_right[0][first[1]], same[1]])
        parts = [from_left[0] * shape[1] + from_left[1], from_right[1] * shape[1] + from_right[0]]
        parts += [same[0] * shape[1] + same[1], *_surroundings(rows, columns, open_lines)]
        keys = distinct(np.concatenate(parts))
    checkpoint()
    row, column = np.divmod(keys, max(shape[1], 1))
    return Cells(shape, keys[(left.kinds[row] == right.kinds[column]) & (left.kinds[row] >= 0)])


def _open(vocabulary: Vocabulary, same: tuple[Ints, Ints, Flags]) -> Pair[Flags]:
    """Flags `(sentences,)` per side: whether a sentence needs a search.

    It does not if its text, of `_LONG` words or more, is in both articles exactly once.
    """
    left, right = vocabulary.articles
    rows, columns, even = same
    once = even & (left.text_count[rows] == 1) & (left.lengths[rows] >= _LONG)
    needed = Pair(np.ones(len(left), bool), np.ones(len(right), bool))
    needed.left[rows[once]] = False
    needed.right[columns[once]] = False
    return needed


def _by_rare_words(
    vocabulary: Vocabulary, side: Side, open_lines: Pair[Flags], checkpoint: Callable[[], None]
) -> tuple[Ints, Ints, Ints]:
    """For each sentence of a side, the other side's sentences that share most of its rarest words.

    Returns the sentences, their candidates, and the rank of each candidate from 0; all `(candidates,)`.
    """
    article, other = vocabulary.articles[side], vocabulary.articles[side.other]
    starts, sentences = _postings(vocabulary, side.other)
    frequency = np.where(vocabulary.stop, 0, np.diff(starts))
    of_words = article.sentence_of_words()
    words = np.where(open_lines[side][of_words], vocabulary.words[side], -1)
    blocks = []
    for first in range(0, len(article), _BLOCK):
        checkpoint()
        block = slice(*article.starts[[first, min(first + _BLOCK, len(article))]])
        sentence, word = _rarest(of_words[block], words[block], frequency)
        owner, place = spread(starts[word], starts[word + 1])
        keys = sentence[owner] * len(other) + sentences[place]
        blocks.append(_best(keys, vocabulary.weight[word[owner]] ** 2, len(other)))
    own, candidate, rank = (np.concatenate(parts) for parts in zip(*blocks, strict=True))
    return own, candidate, rank


def _rarest(sentences: Ints, words: Ints, frequency: Ints) -> tuple[Ints, Ints]:
    """Filter parallel arrays of sentences and words to each sentence's rarest shared words; both `(kept,)`."""
    kept = words >= 0
    sentences, words = sentences[kept], words[kept]
    kept = (frequency[words] > 0) & (frequency[words] <= _COMMON)
    sentences, words = sentences[kept], words[kept]
    order = np.lexsort((frequency[words], sentences))
    sentences, words = sentences[order], words[order]
    few = ranks(sentences) < _RAREST
    return sentences[few], words[few]


def _best(keys: Ints, weights: Values, width: int) -> tuple[Ints, Ints, Ints]:
    """The best candidates of each row: row, column, rank. `keys` and `weights` have one entry per shared word."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = begins(ordered)
    line, across = np.divmod(ordered[starts], width)
    shared = np.add.reduceat(weights[order], starts) if len(starts) else weights
    order = np.lexsort((-shared, line))
    line, across = line[order], across[order]
    rank = ranks(line)
    few = rank < _BEST
    return line[few], across[few], rank[few]


def _postings(vocabulary: Vocabulary, side: Side) -> tuple[Ints, Ints]:
    """An inverted index of one side: `(words + 1,)` starts into the second array, which lists sentences by word."""
    words = vocabulary.words[side]
    kept = np.flatnonzero(words >= 0)
    order = kept[np.argsort(words[kept], kind="stable")]
    starts = np.searchsorted(words[order], np.arange(len(vocabulary.weight) + 1))
    return starts, vocabulary.articles[side].sentence_of_words()[order]


def twins(articles: Pair[Prepared]) -> tuple[Ints, Ints, Flags]:
    """Sentences of the same text, paired in order: first with first, second with second, and so on.

    Returns left sentences, right sentences, and whether the text is equally frequent in both; all `(twins,)`.
    """
    left, right = articles
    keys = [side.texts + side.text_before * _ODD for side in articles]
    _, rows, columns = np.intersect1d(keys[0], keys[1], assume_unique=True, return_indices=True)
    return rows, columns, left.text_count[rows] == right.text_count[columns]


def _surroundings(rows: Ints, columns: Ints, open_lines: Pair[Flags]) -> list[Ints]:
    """Keys of the given cells and their eight neighbours, because the other half of a match is often next to it."""
    height, width = len(open_lines.left), len(open_lines.right)
    keys = []
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            row, column = rows + down, columns + right
            inside = np.flatnonzero((row >= 0) & (row < height) & (column >= 0) & (column < width))
            row, column = row[inside], column[inside]
            keys.append((row * width + column)[open_lines.left[row] & open_lines.right[column]])
    return keys
