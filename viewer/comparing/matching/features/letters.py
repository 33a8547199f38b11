"""Sentences as sets of four-letter stretches: likeness that survives endings, misspellings and foreign names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import among, distinct, parts, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.matching.cells import Cells, Ints, Values
    from viewer.model import Pair

_LENGTH = 4
"""Letters of a stretch. Part of what a feature means: another length needs weights learned anew."""
_BITS = 36
"""So many of a digest's bits are kept, that the sentence's number has room before it in 63: 2^27 sentences."""
_FACTORS = tuple(pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(1, _LENGTH + 1))
"""Powers of an odd number without a pattern in its bits: a digest is the polynomial of the letters at that number
(Karp and Rabin, Efficient randomized pattern-matching algorithms, 1987)."""
_GAP = re.compile(r"[^\w\n]+")
_BREAK = re.compile(r" ?\n ?")


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """For each sentence of an article its different stretches."""

    stretches: Ints
    """Sentence number and a digest of the stretch in one number, ascending."""
    starts: Ints
    """Where in `stretches` each sentence begins, and the end."""


def letters(folded: Sequence[str]) -> Letters:
    """The stretches of folded sentences, none of which holds a line break."""
    text = _GAP.sub(" ", "\n".join(folded)).strip(" ")
    text = " " + _BREAK.sub(" \n ", text) + " "
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    breaks = codes == ord("\n")
    count = max(len(codes) - _LENGTH + 1, 0)
    digests = np.zeros(count, np.uint64)
    crosses = np.zeros(count, bool)
    for offset, factor in enumerate(_FACTORS):
        part = slice(offset, offset + count)
        digests += codes[part] * np.uint64(factor)
        crosses |= breaks[part]
    digests = (digests ^ (digests >> np.uint64(29))) * np.uint64(_FACTORS[1])
    sentence = np.cumsum(breaks)[:count]
    keys = (sentence << _BITS) | (digests >> np.uint64(64 - _BITS)).astype(np.int64)
    stretches = distinct(keys[~crosses])
    return Letters(stretches, np.searchsorted(stretches, np.arange(len(folded) + 1) << _BITS))


def together(blocks: Sequence[Letters]) -> Letters:
    """The stretches of one article, read in blocks."""
    stretches, starts, sentences = [np.empty(0, np.int64)], [np.zeros(1, np.int64)], 0
    for block in blocks:
        stretches.append(block.stretches + (sentences << _BITS))
        starts.append(block.starts[1:] + starts[-1][-1])
        sentences += len(block.starts) - 1
    return Letters(np.concatenate(stretches), np.concatenate(starts))


def likeness(articles: Pair[Letters], cells: Cells, checkpoint: Callable[[], None]) -> Values:
    """How alike the two sentences of each cell are: shared stretches over the geometric mean of their counts."""
    left, right = articles
    counts, others = np.diff(left.starts)[cells.row], np.diff(right.starts)[cells.column]
    shared = np.zeros(len(cells))
    for part in parts(counts):
        checkpoint()
        cell, place = spread(left.starts[cells.row[part]], left.starts[cells.row[part] + 1])
        cell += part.start
        stretch = left.stretches[place] & ((1 << _BITS) - 1)
        wanted = (cells.column[cell] << _BITS) | stretch
        shared += np.bincount(cell[among(right.stretches, wanted)], minlength=len(cells))
    out: Values = shared / np.maximum(np.sqrt(counts * others), 1)
    return out
