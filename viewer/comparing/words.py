"""A text's sentences made ready for matching: words folded, stemmed and numbered, once for all comparisons."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.comparing.folding import digest, fold, folder_of
from viewer.comparing.letters import Letters, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Digests = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """The sentences of one article, read once for all its comparisons."""

    types: Digests
    """Every different word of the article, as a number of its own in every article, ascending."""
    is_stop: Flags
    """Per type: whether it carries no content."""
    is_name: Flags
    """Per type: whether the article writes it with a capital where others are small."""
    is_number: Flags
    words: Ints
    """Indices into `types`, sentence after sentence; each once in a sentence, ascending."""
    starts: Ints
    """Where in `words` each sentence begins, and the end: one more than there are sentences."""
    lengths: Ints
    """How many words each sentence has, repeated ones counted."""
    texts: Digests
    """A number for each sentence as it reads without case, quotation style and white space."""
    letters: Letters
    kinds: Ints
    """Only sentences of one kind are matched with each other; those of a negative kind with none."""

    def __len__(self) -> int:
        return len(self.lengths)

    def sentence_of_words(self) -> Ints:
        """The sentence in which each of `words` stands."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def prepare(sentences: Sequence[str], language: str = "en", kinds: Sequence[int] = ()) -> Prepared:
    """Read the sentences of an article in `language` (ISO 639-1; empty where unknown) for matching.

    `kinds`, one number a sentence, keeps headlines to headlines and subheads to subheads: sentences of different
    kinds are never matched, those of a negative kind not at all. Left out, all are of one kind.
    """
    folder = folder_of(language)
    folded = [fold(sentence) for sentence in sentences]
    tokens = [folder.split(sentence) for sentence in sentences]
    lengths = np.array([len(of_sentence) for of_sentence in tokens], np.int64)
    written: dict[str, int] = {}
    flat = np.array([written.setdefault(token, len(written)) for token in chain.from_iterable(tokens)], np.int64)
    stems = [folder.stem(token) for token in written]
    types, of_written = np.unique(np.array([digest(stem) for stem in stems], np.uint64), return_inverse=True)
    first = np.zeros(len(types), np.int64)
    first[of_written] = np.arange(len(stems))
    known = [stems[index] for index in first]
    starts, words = _distinct(of_written[flat], lengths, len(types))
    return Prepared(
        types=types,
        is_stop=np.array([stem in folder.stops for stem in known], bool),
        is_name=_names(list(written), flat, of_written, lengths, len(types)),
        is_number=np.array([stem[:1].isdigit() for stem in known], bool),
        words=words,
        starts=starts,
        lengths=lengths,
        texts=np.array([digest(text) for text in folded], np.uint64),
        letters=letters(folded),
        kinds=np.array(kinds if len(kinds) else [0] * len(tokens), np.int64),
    )


def _distinct(words: Ints, lengths: Ints, count: int) -> tuple[Ints, Ints]:
    sentences = np.repeat(np.arange(len(lengths)), lengths)
    keys = np.unique(sentences * max(count, 1) + words)
    starts = np.searchsorted(keys, np.arange(len(lengths) + 1) * max(count, 1))
    return starts, keys % max(count, 1)


def _names(written: list[str], flat: Ints, of_written: Ints, lengths: Ints, count: int) -> Flags:
    """A word is a name where it has its capital more often than not; the first of a sentence says nothing."""
    capital = np.array([token[:1].isupper() for token in written], bool)
    loud = np.array([len(token) > 1 and token.isupper() for token in written], bool)
    opening = np.zeros(len(flat), bool)
    ends = np.cumsum(lengths)
    opening[(ends - lengths)[lengths > 0]] = True
    large = (capital[flat] & ~opening) | loud[flat]
    small = ~capital[flat]
    words = of_written[flat]
    return np.bincount(words[large], minlength=count) > np.bincount(words[small], minlength=count)
