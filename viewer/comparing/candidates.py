"""Which pairs of sentences are worth a look: all of a short pair of articles, else those that share rare words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.cells import Cells
from viewer.model import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.cells import Ints
    from viewer.comparing.overlap import Vocabulary
    from viewer.comparing.words import Digests

ALL = 6400
"""So many cells are looked at one and all; above, the rare words lead."""
_RAREST = 8
_COMMON = 48
_NEAR_BEST = 0.5
_BLOCK = 512


def candidates(vocabulary: Vocabulary, checkpoint: Callable[[], None], whole: int = ALL) -> Cells:
    """The cells to be scored. Sentences of different kinds, or of a negative one, never share one."""
    left, right = vocabulary.articles
    shape = len(left), len(right)
    if shape[0] * shape[1] <= whole:
        keys = np.arange(shape[0] * shape[1])
    else:
        from_left = _by_rare_words(vocabulary, Side.LEFT, checkpoint)
        from_right = _by_rare_words(vocabulary, Side.RIGHT, checkpoint)
        twins = _twins(left.texts, right.texts)
        rows = np.concatenate([from_left[0], from_right[1], twins[0]])
        columns = np.concatenate([from_left[1], from_right[0], twins[1]])
        keys = _with_surroundings(rows, columns, shape)
    checkpoint()
    row, column = np.divmod(keys, max(shape[1], 1))
    return Cells(shape, keys[(left.kinds[row] == right.kinds[column]) & (left.kinds[row] >= 0)])


def _by_rare_words(vocabulary: Vocabulary, side: Side, checkpoint: Callable[[], None]) -> tuple[Ints, Ints]:
    """For each sentence of a side those of the other that share the most of its rarest words, or half as much."""
    article, other = vocabulary.articles[side], vocabulary.articles[side.other]
    starts, sentences = _postings(vocabulary, side.other)
    frequency = np.where(vocabulary.stop, 0, np.diff(starts))
    of_words = article.sentence_of_words()
    mine, theirs = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for first in range(0, len(article), _BLOCK):
        checkpoint()
        block = slice(*article.starts[[first, min(first + _BLOCK, len(article))]])
        sentence, word = _rarest(of_words[block], vocabulary.words[side][block], frequency)
        counts = frequency[word]
        owner = np.repeat(np.arange(len(word)), counts)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
        keys = sentence[owner] * len(other) + sentences[starts[word[owner]] + within]
        here, there = _near_best(keys, vocabulary.weight[word[owner]] ** 2, len(other))
        mine.append(here)
        theirs.append(there)
    return np.concatenate(mine), np.concatenate(theirs)


def _rarest(sentences: Ints, words: Ints, frequency: Ints) -> tuple[Ints, Ints]:
    known = words >= 0
    sentences, words = sentences[known], words[known]
    known = (frequency[words] > 0) & (frequency[words] <= _COMMON)
    sentences, words = sentences[known], words[known]
    order = np.lexsort((frequency[words], sentences))
    sentences, words = sentences[order], words[order]
    begins = np.flatnonzero(np.diff(sentences, prepend=-1))
    rank = np.arange(len(words)) - np.repeat(begins, np.diff(begins, append=len(words)))
    return sentences[rank < _RAREST], words[rank < _RAREST]


def _near_best(keys: Ints, weights: Ints, width: int) -> tuple[Ints, Ints]:
    if not len(keys):
        return keys, keys
    found, of_key = np.unique(keys, return_inverse=True)
    shared = np.bincount(of_key, weights)
    line, across = np.divmod(found, width)
    begins = np.flatnonzero(np.diff(line, prepend=-1))
    best = np.repeat(np.maximum.reduceat(shared, begins), np.diff(begins, append=len(line)))
    near = shared >= _NEAR_BEST * best
    return line[near], across[near]


def _postings(vocabulary: Vocabulary, side: Side) -> tuple[Ints, Ints]:
    """For each word that both articles have, where in the second list its sentences of that side begin."""
    words = vocabulary.words[side]
    known = np.flatnonzero(words >= 0)
    order = known[np.argsort(words[known], kind="stable")]
    starts = np.searchsorted(words[order], np.arange(len(vocabulary.weight) + 1))
    return starts, vocabulary.articles[side].sentence_of_words()[order]


def _twins(left: Digests, right: Digests) -> tuple[Ints, Ints]:
    """The first left sentence with the first right one of the same text, the second with the second, and so on."""
    numbered = [_occurrences(texts) for texts in (left, right)]
    both = np.concatenate([np.stack(one, 1) for one in numbered])
    _, same = np.unique(both, axis=0, return_inverse=True)
    _, rows, columns = np.intersect1d(same[: len(left)], same[len(left) :], assume_unique=True, return_indices=True)
    return rows, columns


def _occurrences(texts: Digests) -> tuple[Digests, Digests]:
    """Each text and how often it stood before."""
    order = np.argsort(texts, kind="stable")
    begins = np.flatnonzero(np.diff(texts[order], prepend=~texts[order[:1]]))
    rank = np.empty(len(texts), texts.dtype)
    rank[order] = np.arange(len(texts)) - np.repeat(begins, np.diff(begins, append=len(texts)))
    return texts, rank


def _with_surroundings(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Ints:
    """The cells and the eight around each: what stands beside a match is often the rest of it."""
    keys = []
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            row, column = rows + down, columns + right
            inside = (row >= 0) & (row < shape[0]) & (column >= 0) & (column < shape[1])
            keys.append((row * shape[1] + column)[inside])
    return np.unique(np.concatenate(keys))
