"""The words that two sentences have in common, for many pairs of sentences at once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import among, parts, spread
from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.cells import Cells, Ints, Values
    from viewer.comparing.matching.prepared import Flags, Prepared

STOP_SHARE = 0.15
"""What a word without content weighs beside one with."""
TABLE = 1 << 22
"""Bytes up to which a table says which sentence has which word: one look instead of a search. An article of 100
sentences takes 50 kB, one of 2,000 would take 20 MB and gain nothing, for it has few cells a sentence."""


class Vocabulary:
    """The words of two articles: which both have, how much each tells, where each stands."""

    def __init__(self, articles: Pair[Prepared]) -> None:
        self.articles = articles
        found = np.intersect1d(articles.left.types, articles.right.types, assume_unique=True, return_indices=True)
        self.places = Pair(found[1], found[2])
        """Per word that both have, its index into each article's types."""
        counts = Pair(*(np.bincount(side.words, minlength=len(side.types)) for side in articles))
        shared = counts.left[self.places.left] + counts.right[self.places.right]
        sentences = len(articles.left) + len(articles.right)
        self.weights = Pair(
            *(
                _weights(side, count, places, shared, sentences)
                for side, count, places in zip(articles, counts, self.places, strict=True)
            )
        )
        """Per type of each article: how much it tells."""
        self.weight = self.weights.left[self.places.left]
        """The same per word that both have."""
        self.once = (counts.left[self.places.left] == 1) & (counts.right[self.places.right] == 1) & ~self.stop
        """Per word that both have: whether it stands in one sentence of each."""
        numbers = [_numbers(side, places) for side, places in zip(articles, self.places, strict=True)]
        self.sentence_words = Pair(
            *(
                Membership(number[side.words], side.starts, len(shared))
                for side, number in zip(articles, numbers, strict=True)
            )
        )
        """Which of the words that both have stand in a sentence of either."""
        self.words = Pair(*(side.words for side in self.sentence_words))
        self._numbers = numbers

    @cached_property
    def clause_words(self) -> Pair[Membership]:
        """Which of the words that both have stand in a clause of either."""
        sides = zip(self.articles, self._numbers, strict=True)
        return Pair(
            *(Membership(number[side.clauses.words], side.clauses.starts, len(self.weight)) for side, number in sides)
        )

    @cached_property
    def clause_weights(self) -> Pair[Values]:
        """Per clause of each article what its words weigh."""
        sides = zip(self.articles, self.weights, strict=True)
        return Pair(*(totals(weight[side.clauses.words], side.clauses.starts) for side, weight in sides))

    @property
    def stop(self) -> Flags:
        """Per word that both have: whether it carries no content."""
        stop: Flags = self.articles.left.is_stop[self.places.left]
        return stop

    def sums(self, values: Pair[Values]) -> Pair[Values]:
        """Per sentence of each article the sum of a value that each of its types has."""
        sides = zip(self.articles, values, strict=True)
        return Pair(*(totals(value[side.words], side.starts) for side, value in sides))

    def has_left(self, sentences: Ints, words: Ints) -> Flags:
        """Whether each left sentence has the word beside it, a number of a word that both articles have."""
        return self.sentence_words.left.has(sentences, words)

    def has_right(self, sentences: Ints, words: Ints) -> Flags:
        """Whether each right sentence has the word beside it."""
        return self.sentence_words.right.has(sentences, words)

    def common(self, cells: Cells, checkpoint: Callable[[], None]) -> tuple[Ints, Ints]:
        """Every word that the two sentences of a cell share: the cell, and the word."""
        starts, words = self.articles.left.starts, self.words.left
        owners, found = [], []
        counts = np.diff(starts)[cells.row]
        for part in parts(counts):
            checkpoint()
            owner, place = spread(starts[cells.row[part]], starts[cells.row[part] + 1])
            owner += part.start
            word = words[place]
            both = np.flatnonzero(word >= 0)
            both = both[self.has_right(cells.column[owner[both]], word[both])]
            owners.append(owner[both])
            found.append(word[both])
        return np.concatenate(owners), np.concatenate(found)


class Membership:
    """Whether a sentence, or a clause, has a word: a table where that is small, else a search."""

    def __init__(self, words: Ints, starts: Ints, count: int) -> None:
        """`words`: numbers below `count` of words that both articles have, or -1, unit after unit as `starts` tell."""
        self.words = words
        self.starts = starts
        self.count = count
        units = len(starts) - 1
        keys = (np.repeat(np.arange(units), np.diff(starts)) * count + words)[words >= 0]
        self.keys = keys
        self.table: Flags | None = None
        if units * count <= TABLE:
            self.table = np.zeros(units * count, bool)
            self.table[keys] = True

    def has(self, units: Ints, words: Ints) -> Flags:
        """Whether each unit has the word beside it."""
        wanted = units * self.count + words
        if self.table is not None:
            listed: Flags = self.table[wanted]
            return listed
        return among(self.keys, wanted)


def _numbers(side: Prepared, places: Ints) -> Ints:
    """Per type of an article its number among the words that both have, -1 where the other has it not."""
    number = np.full(len(side.types), -1, np.int64)
    number[places] = np.arange(len(places))
    return number


def _weights(side: Prepared, counts: Ints, places: Ints, shared: Ints, sentences: int) -> Values:
    counts = counts.copy()
    counts[places] = shared
    return rarity(counts, side.is_stop, sentences)


def rarity(counts: Ints, is_stop: Flags, sentences: int) -> Values:
    """What words tell that stand in `counts` of so many sentences: `(types,)`, less where they carry no content."""
    return np.log((sentences + 1) / (counts + 0.5)) * np.where(is_stop, STOP_SHARE, 1.0)


def totals(values: Values, starts: Ints) -> Values:
    """The sum of each stretch of `values` between two `starts`; 0 for an empty one."""
    count = len(starts) - 1
    sums: Values = np.bincount(np.repeat(np.arange(count), np.diff(starts)), values, count).astype(np.float64)
    return sums
