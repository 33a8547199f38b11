"""Prepares an article for matching: words folded, stemmed and numbered, once for all its comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from viewer.comparing.matching.cells import begins, distinct
from viewer.comparing.matching.features.clauses import Clauses, cut_clauses
from viewer.comparing.matching.features.letters import Letters, letters, together
from viewer.comparing.matching.features.retold import Retold, find_retold
from viewer.comparing.words.folding import Folder, bare, digest, digest_of_word, fold, folder_of, set_in_capitals
from viewer.model.record import unique_record

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Digests = NDArray[np.uint64]
_BLOCK = 256
"""Sentences processed between two checkpoints: about 5 ms."""


@unique_record
class Prepared:
    """The sentences of one article as arrays. A type is a distinct folded word."""

    types: Digests
    """`(types,)`: the hash of every distinct word, the same in all articles; ascending."""
    is_stop: Flags
    """`(types,)`: whether it is a stop word."""
    is_name: Flags
    """`(types,)`: whether the article mostly capitalises it within sentences."""
    is_number: Flags
    """`(types,)`."""
    words: Ints
    """Indices into `types`, grouped by sentence; unique and ascending within one."""
    starts: Ints
    """`(sentences + 1,)`: where each sentence begins in `words`, and the end."""
    lengths: Ints
    """`(sentences,)`: number of words, counting repetitions."""
    texts: Digests
    """`(sentences,)`: hash of the text without case, marks and white space."""
    text_before: Digests
    """`(sentences,)`: how many earlier sentences have the same text."""
    text_count: Ints
    """`(sentences,)`: how many sentences have the same text, including itself."""
    letters: Letters
    clauses: Clauses
    retold: Retold
    kinds: Ints
    """`(sentences,)`: only sentences of one kind are scored against each other; those of a negative kind never
    match."""

    def __len__(self) -> int:
        return len(self.lengths)

    def sentence_of_words(self) -> Ints:
        """The sentence of each entry of `words`."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def prepare(
    sentences: Sequence[str],
    language: str = "en",
    kinds: Sequence[int] = (),
    checkpoint: Callable[[], None] = lambda: None,
) -> Prepared:
    """Prepare the sentences of an article in `language` (ISO 639-1; empty if unknown).

    `kinds`, one number per sentence, separates headlines and subheads from the rest: sentences of different kinds
    match only if their words are the same, those of a negative kind never. By default all have kind 0. `checkpoint`
    is called often and may raise to stop the work.
    """
    folder = folder_of(language)
    read = _read(folder, sentences, checkpoint)
    stems = []
    for number, word in enumerate(read.written):
        if number % _BLOCK == 0:
            checkpoint()
        stems.append(folder.stem(word))
    checkpoint()
    types, of_written = np.unique(np.array([digest_of_word(stem) for stem in stems], np.uint64), return_inverse=True)
    first = np.zeros(len(types), np.int64)
    first[of_written] = np.arange(len(stems))
    type_stems = [stems[index] for index in first]
    checkpoint()
    numbered = of_written[read.words]
    starts, words = _distinct(numbered, read.lengths, len(types))
    clause_starts, clause_words = _distinct(numbered, read.clause_lengths, len(types))
    text_before, text_count = _occurrences(read.texts)
    checkpoint()
    is_stop = np.array([stem in folder.stops for stem in type_stems], bool)
    return Prepared(
        types=types,
        is_stop=is_stop,
        is_name=_names(read, of_written, len(types)),
        is_number=np.array([stem[:1].isdigit() for stem in type_stems], bool),
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


@unique_record
class _Read:
    """The words of the sentences as written, before stemming."""

    words: Ints
    """Indices into `written`, grouped by sentence, with repetitions."""
    lengths: Ints
    in_capitals: Flags
    """`(sentences,)`: whether it is all capitals, so that they do not indicate names."""
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
    """Numbers words in the order of their first lookup."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


def _distinct(words: Ints, lengths: Ints, count: int) -> tuple[Ints, Ints]:
    """Starts `(units + 1,)` and the unique sorted words of each unit; `words` are numbers below `count`."""
    sentences = np.repeat(np.arange(len(lengths)), lengths)
    keys = distinct(sentences * max(count, 1) + words)
    starts = np.searchsorted(keys, np.arange(len(lengths) + 1) * max(count, 1))
    return starts, keys % max(count, 1)


def _occurrences(texts: Digests) -> tuple[Digests, Ints]:
    """For each text, how many equal ones precede it and how many there are in all."""
    order = np.argsort(texts, kind="stable")
    starts = begins(texts[order])
    counts = np.diff(starts, append=len(texts))
    before, count = np.empty(len(texts), np.uint64), np.empty(len(texts), np.int64)
    before[order] = np.arange(len(texts)) - np.repeat(starts, counts)
    count[order] = np.repeat(counts, counts)
    return before, count


def _names(read: _Read, of_written: Ints, count: int) -> Flags:
    """`(types,)`: whether a word is capitalised more often than not, ignoring the first word of each sentence."""
    capital = np.array([token[:1].isupper() for token in read.written], bool)
    upper = np.array([len(token) > 1 and token.isupper() for token in read.written], bool)
    opening = np.zeros(len(read.words), bool)
    ends = np.cumsum(read.lengths)
    opening[(ends - read.lengths)[read.lengths > 0]] = True
    large = (capital[read.words] & ~opening) | upper[read.words]
    small = ~capital[read.words] & ~np.repeat(read.in_capitals, read.lengths)
    words = of_written[read.words]
    return np.bincount(words[large], minlength=count) > np.bincount(words[small], minlength=count)
