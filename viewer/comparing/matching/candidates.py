"""Which pairs of sentences are worth a look: all of a short pair of articles, else those that share rare words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, begins, distinct, ranks, spread
from viewer.model import Pair, Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.cells import Ints, Values
    from viewer.comparing.matching.features.overlap import Vocabulary
    from viewer.comparing.matching.prepared import Flags, Prepared

ALL = 6400
"""So many cells are looked at one and all; above, the rare words lead."""
_RAREST = 8
"""So many of a sentence's words lead to others. With 4, independent reports lose 15 links in 1,000; 16 gain none
(`python -m tests.accuracy.candidates`, for `_COMMON` and `_BEST`, too)."""
_COMMON = 48
"""A word in more sentences than this leads nowhere. In texts of the sets' sizes 24 and 96 find the same; in a book, it
bounds what a common word costs."""
_BEST = 4
"""So many sentences are kept of those found for one. With 2, independent reports lose 34 links in 1,000; 8 find 14
more, for an eighth more cells to score. Only articles above `ALL` cells are searched at all."""
_BLOCK = 512
"""Sentences searched between two checkpoints: some milliseconds."""
_LONG = 5
"""Words from which a sentence that stands once in both articles needs no search: "He declined to comment." may have
another partner, too."""
_ODD = np.uint64(0x9E3779B97F4A7C15)
"""An odd number without a pattern in its bits (2^64 by the golden ratio; Knuth, The Art of Computer Programming 3,
6.4): `texts + _ODD * n` is another number for every n."""


def candidates(vocabulary: Vocabulary, checkpoint: Callable[[], None], whole: int = ALL) -> Cells:
    """The cells to be scored. Sentences of different kinds, or of a negative one, never share one."""
    left, right = vocabulary.articles
    shape = len(left), len(right)
    if shape[0] * shape[1] <= whole:
        keys = np.arange(shape[0] * shape[1])
    else:
        same = twins(vocabulary.articles)
        open_lines = _open(vocabulary, same)
        from_left = _by_rare_words(vocabulary, Side.LEFT, open_lines, checkpoint)
        from_right = _by_rare_words(vocabulary, Side.RIGHT, open_lines, checkpoint)
        first = [found[2] == 0 for found in (from_left, from_right)]
        rows = np.concatenate([from_left[0][first[0]], from_right[1][first[1]], same[0]])
        columns = np.concatenate([from_left[1][first[0]], from_right[0][first[1]], same[1]])
        found = [from_left[0] * shape[1] + from_left[1], from_right[1] * shape[1] + from_right[0]]
        found += [same[0] * shape[1] + same[1], *_surroundings(rows, columns, open_lines)]
        keys = distinct(np.concatenate(found))
    checkpoint()
    row, column = np.divmod(keys, max(shape[1], 1))
    return Cells(shape, keys[(left.kinds[row] == right.kinds[column]) & (left.kinds[row] >= 0)])


def _open(vocabulary: Vocabulary, same: tuple[Ints, Ints, Flags]) -> Pair[Flags]:
    """Per sentence of each article whether it needs a search: not if one and only one of the other has its text."""
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
    """For each sentence of a side the few of the other that share the most of its rarest words.

    Returns sentences of the side, those of the other, and which of the few each is from 0, all `(found,)`.
    """
    article, other = vocabulary.articles[side], vocabulary.articles[side.other]
    starts, sentences = _postings(vocabulary, side.other)
    frequency = np.where(vocabulary.stop, 0, np.diff(starts))
    of_words = article.sentence_of_words()
    words = np.where(open_lines[side][of_words], vocabulary.words[side], -1)
    found = []
    for first in range(0, len(article), _BLOCK):
        checkpoint()
        block = slice(*article.starts[[first, min(first + _BLOCK, len(article))]])
        sentence, word = _rarest(of_words[block], words[block], frequency)
        owner, place = spread(starts[word], starts[word + 1])
        keys = sentence[owner] * len(other) + sentences[place]
        found.append(_best(keys, vocabulary.weight[word[owner]] ** 2, len(other)))
    mine, theirs, rank = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return mine, theirs, rank


def _rarest(sentences: Ints, words: Ints, frequency: Ints) -> tuple[Ints, Ints]:
    """Of the words beside their sentences those that both articles have and that lead to few; `(kept,)` each."""
    known = words >= 0
    sentences, words = sentences[known], words[known]
    known = (frequency[words] > 0) & (frequency[words] <= _COMMON)
    sentences, words = sentences[known], words[known]
    order = np.lexsort((frequency[words], sentences))
    sentences, words = sentences[order], words[order]
    few = ranks(sentences) < _RAREST
    return sentences[few], words[few]


def _best(keys: Ints, weights: Values, width: int) -> tuple[Ints, Ints, Ints]:
    """Of the cells `keys`, one for each word shared, those of a row that share most weight: row, column, rank."""
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
    """For each word that both articles have, where in the second list its sentences of that side begin."""
    words = vocabulary.words[side]
    known = np.flatnonzero(words >= 0)
    order = known[np.argsort(words[known], kind="stable")]
    starts = np.searchsorted(words[order], np.arange(len(vocabulary.weight) + 1))
    return starts, vocabulary.articles[side].sentence_of_words()[order]


def twins(articles: Pair[Prepared]) -> tuple[Ints, Ints, Flags]:
    """The first left sentence with the first right one of the same text, the second with the second, and so on.

    And whether the text stands equally often in both.
    """
    left, right = articles
    keys = [side.texts + side.text_before * _ODD for side in articles]
    _, rows, columns = np.intersect1d(keys[0], keys[1], assume_unique=True, return_indices=True)
    return rows, columns, left.text_count[rows] == right.text_count[columns]


def _surroundings(rows: Ints, columns: Ints, open_lines: Pair[Flags]) -> list[Ints]:
    """The cells and the eight around each: what stands beside a match is often the rest of it."""
    height, width = len(open_lines.left), len(open_lines.right)
    keys = []
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            row, column = rows + down, columns + right
            inside = np.flatnonzero((row >= 0) & (row < height) & (column >= 0) & (column < width))
            row, column = row[inside], column[inside]
            keys.append((row * width + column)[open_lines.left[row] & open_lines.right[column]])
    return keys
