"""A text's sentences made ready for matching: words folded, stemmed and numbered, once for all comparisons."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.comparing.matching.cells import begins, distinct
from viewer.comparing.matching.features.clauses import Clauses, cut_clauses
from viewer.comparing.matching.features.letters import Letters, letters, together
from viewer.comparing.matching.features.retold import Retold, find_retold
from viewer.comparing.words.folding import Folder, bare, digest, fold, folder_of, set_in_capitals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Digests = NDArray[np.uint64]
_BLOCK = 256
"""Sentences read between two checkpoints: about 5 ms."""


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
    """A number for each sentence as it reads without case, marks and white space."""
    text_before: Digests
    """How often each sentence's text stood before it."""
    text_count: Ints
    """How often it stands at all."""
    letters: Letters
    clauses: Clauses
    retold: Retold
    kinds: Ints
    """Only sentences of one kind are judged, and those of the same words; sentences of a negative kind never are."""

    def __len__(self) -> int:
        return len(self.lengths)

    def sentence_of_words(self) -> Ints:
        """The sentence in which each of `words` stands."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def prepare(
    sentences: Sequence[str],
    language: str = "en",
    kinds: Sequence[int] = (),
    checkpoint: Callable[[], None] = lambda: None,
) -> Prepared:
    """Read the sentences of an article in `language` (ISO 639-1; empty where unknown) for matching.

    `kinds`, one number a sentence, keeps headlines to headlines and subheads to subheads: sentences of different
    kinds are matched where they have the same words, those of a negative kind not at all. Left out, all are
    alike. `checkpoint` is called often and ends the work by raising.
    """
    folder = folder_of(language)
    read = _read(folder, sentences, checkpoint)
    stems = []
    for number, word in enumerate(read.written):
        if number % _BLOCK == 0:
            checkpoint()
        stems.append(folder.stem(word))
    checkpoint()
    types, of_written = np.unique(np.array([digest(stem) for stem in stems], np.uint64), return_inverse=True)
    first = np.zeros(len(types), np.int64)
    first[of_written] = np.arange(len(stems))
    known = [stems[index] for index in first]
    checkpoint()
    numbered = of_written[read.words]
    starts, words = _distinct(numbered, read.lengths, len(types))
    clause_starts, clause_words = _distinct(numbered, read.clause_lengths, len(types))
    text_before, text_count = _occurrences(read.texts)
    checkpoint()
    is_stop = np.array([stem in folder.stops for stem in known], bool)
    return Prepared(
        types=types,
        is_stop=is_stop,
        is_name=_names(read, of_written, len(types)),
        is_number=np.array([stem[:1].isdigit() for stem in known], bool),
        words=words,
        starts=starts,
        lengths=read.lengths,
        texts=read.texts,
        text_before=text_before,
        text_count=text_count,
        letters=read.letters,
        clauses=Clauses(clause_words, clause_starts, read.first_clause),
        retold=find_retold(words, starts, is_stop),
        kinds=np.array(kinds if len(kinds) else [0] * len(sentences), np.int64),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """The sentences as they are written."""

    words: Ints
    """Indices into `written`, sentence after sentence."""
    lengths: Ints
    in_capitals: Flags
    """Per sentence: whether it is set in capitals, so that it says nothing of names."""
    clause_lengths: Ints
    first_clause: Ints
    written: list[str]
    texts: Digests
    letters: Letters


def _read(folder: Folder, sentences: Sequence[str], checkpoint: Callable[[], None]) -> _Read:
    written = _Numbering()
    words: list[int] = []
    lengths: list[int] = []
    clause_lengths: list[int] = []
    clause_counts: list[int] = [0]
    in_capitals: list[bool] = []
    texts: list[int] = []
    stretches: list[Letters] = []
    for start in range(0, len(sentences), _BLOCK):
        checkpoint()
        block = sentences[start : start + _BLOCK]
        folded = [fold(sentence) for sentence in block]
        for sentence in block:
            in_capitals.append(set_in_capitals(sentence))
            if in_capitals[-1]:
                sentence = sentence.lower()
            clauses = [tokens for clause in cut_clauses(sentence) if (tokens := folder.split(clause))] or [[]]
            words += map(written.__getitem__, chain.from_iterable(clauses))
            clause_lengths += map(len, clauses)
            clause_counts.append(len(clauses))
            lengths.append(sum(map(len, clauses)))
        texts += map(digest, map(bare, folded))
        stretches.append(letters(folded))
    return _Read(
        np.array(words, np.int64),
        np.array(lengths, np.int64),
        np.array(in_capitals, bool),
        np.array(clause_lengths, np.int64),
        np.cumsum(clause_counts),
        list(written),
        np.array(texts, np.uint64),
        together(stretches),
    )


class _Numbering(dict[str, int]):
    """Numbers words in the order in which they are asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


def _distinct(words: Ints, lengths: Ints, count: int) -> tuple[Ints, Ints]:
    sentences = np.repeat(np.arange(len(lengths)), lengths)
    keys = distinct(sentences * max(count, 1) + words)
    starts = np.searchsorted(keys, np.arange(len(lengths) + 1) * max(count, 1))
    return starts, keys % max(count, 1)


def _occurrences(texts: Digests) -> tuple[Digests, Ints]:
    """For each text, how often it stood before and how often it stands at all."""
    order = np.argsort(texts, kind="stable")
    starts = begins(texts[order])
    counts = np.diff(starts, append=len(texts))
    before, count = np.empty(len(texts), np.uint64), np.empty(len(texts), np.int64)
    before[order] = np.arange(len(texts)) - np.repeat(starts, counts)
    count[order] = np.repeat(counts, counts)
    return before, count


def _names(read: _Read, of_written: Ints, count: int) -> Flags:
    """A word is a name where it has its capital more often than not; the first of a sentence says nothing."""
    capital = np.array([token[:1].isupper() for token in read.written], bool)
    loud = np.array([len(token) > 1 and token.isupper() for token in read.written], bool)
    opening = np.zeros(len(read.words), bool)
    ends = np.cumsum(read.lengths)
    opening[(ends - read.lengths)[read.lengths > 0]] = True
    large = (capital[read.words] & ~opening) | loud[read.words]
    small = ~capital[read.words] & ~np.repeat(read.in_capitals, read.lengths)
    words = of_written[read.words]
    return np.bincount(words[large], minlength=count) > np.bincount(words[small], minlength=count)
