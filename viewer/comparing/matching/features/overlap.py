"""The words that two sentences share, for many pairs of sentences at once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, among, parts, spread
from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.prepared import Flags, Prepared

STOP_SHARE = 0.15
"""Weight of a stop word relative to a content word of the same frequency. Part of the features' definition: changing it
requires training again."""
TABLE = 1 << 22
"""Maximum size, in bytes, of a lookup table of sentences and words, which replaces a binary search. An article of 100
sentences takes 50 kB; one of 2,000 would take 20 MB and gain nothing, because it has few cells per sentence."""


class Vocabulary:
    """The words of two articles: which are shared, their weights, and the sentences that contain them.

    A shared word is indexed by its position among all types that both articles have, `(shared,)`.
    """

    def __init__(self, articles: Pair[Prepared]) -> None:
        self.articles = articles
        found = np.intersect1d(articles.left.types, articles.right.types, assume_unique=True, return_indices=True)
        self.places = Pair(found[1], found[2])
        """Per side, `(shared,)`: the index of each shared word in the article's types."""
        counts = Pair(*(np.bincount(side.words, minlength=len(side.types)) for side in articles))
        shared = counts.left[self.places.left] + counts.right[self.places.right]
        sentences = len(articles.left) + len(articles.right)
        self.weights = Pair(
            *(
                _weights(side, count, places, shared, sentences)
                for side, count, places in zip(articles, counts, self.places, strict=True)
            )
        )
        """Per side, `(types,)`: the weight of each type; see `rarity`."""
        self.weight = self.weights.left[self.places.left]
        """`(shared,)`: the weight of each shared word."""
        self.once = (counts.left[self.places.left] == 1) & (counts.right[self.places.right] == 1) & ~self.stop
        """`(shared,)`: whether a content word is in exactly one sentence of each article."""
        numbers = [_numbers(side, places) for side, places in zip(articles, self.places, strict=True)]
        self.sentence_words = Pair(
            *(
                Membership(number[side.words], side.starts, len(shared))
                for side, number in zip(articles, numbers, strict=True)
            )
        )
        """Per side, which shared words each sentence contains."""
        self.words = Pair(*(side.words for side in self.sentence_words))
        self._numbers = numbers

    @cached_property
    def clause_words(self) -> Pair[Membership]:
        """Per side, which shared words each clause contains."""
        sides = zip(self.articles, self._numbers, strict=True)
        return Pair(
            *(Membership(number[side.clauses.words], side.clauses.starts, len(self.weight)) for side, number in sides)
        )

    @cached_property
    def clause_weights(self) -> Pair[Values]:
        """Per side, `(clauses,)`: the total weight of each clause."""
        sides = zip(self.articles, self.weights, strict=True)
        return Pair(*(totals(weight[side.clauses.words], side.clauses.starts) for side, weight in sides))

    @property
    def stop(self) -> Flags:
        """`(shared,)`: whether a shared word is a stop word."""
        stop: Flags = self.articles.left.is_stop[self.places.left]
        return stop

    def sums(self, values: Pair[Values]) -> Pair[Values]:
        """Per side, `(sentences,)`: the sum of `values`, `(types,)`, over the types of each sentence."""
        sides = zip(self.articles, values, strict=True)
        return Pair(*(totals(value[side.words], side.starts) for side, value in sides))

    def has_left(self, sentences: Ints, words: Ints) -> Flags:
        """Whether each left sentence has the shared word at the same position; shape of `words`."""
        return self.sentence_words.left.has(sentences, words)

    def has_right(self, sentences: Ints, words: Ints) -> Flags:
        """Whether each right sentence has the shared word at the same position; shape of `words`."""
        return self.sentence_words.right.has(sentences, words)

    def common(self, cells: Cells, checkpoint: Callable[[], None]) -> tuple[Ints, Ints]:
        """All words shared by the sentences of a cell: cell indices and shared-word indices, parallel arrays."""
        starts, words = self.articles.left.starts, self.words.left
        owners, shared = [], []
        counts = np.diff(starts)[cells.row]
        for part in parts(counts):
            checkpoint()
            owner, place = spread(starts[cells.row[part]], starts[cells.row[part] + 1])
            owner += part.start
            word = words[place]
            both = np.flatnonzero(word >= 0)
            both = both[self.has_right(cells.column[owner[both]], word[both])]
            owners.append(owner[both])
            shared.append(word[both])
        return np.concatenate(owners), np.concatenate(shared)


class Membership:
    """Tells whether a unit (sentence or clause) has a word: by a table if small enough, else by binary search."""

    def __init__(self, words: Ints, starts: Ints, count: int) -> None:
        """`words`: indices of shared words below `count`, or -1 for others, by unit; `starts`: `(units + 1,)`."""
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
        """Whether each unit has the word at the same position; shape of `words`."""
        wanted = units * self.count + words
        if self.table is not None:
            listed: Flags = self.table[wanted]
            return listed
        return among(self.keys, wanted)


def _numbers(side: Prepared, places: Ints) -> Ints:
    """`(types,)`: the index of each type among the shared words, -1 if it is not shared."""
    number = np.full(len(side.types), -1, np.int64)
    number[places] = np.arange(len(places))
    return number


def _weights(side: Prepared, counts: Ints, places: Ints, shared: Ints, sentences: int) -> Values:
    counts = counts.copy()
    counts[places] = shared
    return rarity(counts, side.is_stop, sentences)


def rarity(counts: Ints, is_stop: Flags, sentences: int) -> Values:
    """Weights `(types,)` of words in `counts` sentences: inverse frequency, times `STOP_SHARE` for stop words."""
    return np.log((sentences + 1) / (counts + 0.5)) * np.where(is_stop, STOP_SHARE, 1.0)


def totals(values: Values, starts: Ints) -> Values:
    """The sums of `values` between consecutive `starts`, 0 for empty ranges: `(len(starts) - 1,)`."""
    count = len(starts) - 1
    sums: Values = np.bincount(np.repeat(np.arange(count), np.diff(starts)), values, count).astype(np.float64)
    return sums
