"""Sentences as sets of four-letter groups (n-grams): a similarity robust to endings, misspellings and foreign names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, among, distinct, parts, spread
from viewer.model import Pair
from viewer.model.record import unique_record

_LENGTH = 4
"""Letters per group. It is part of a feature's definition, so that changing it requires training again."""
_BITS = 36
"""Bits kept of a hash. The sentence index is stored above them in 63 bits, which leaves room for 2^27 sentences."""
_FACTORS = tuple(pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(1, _LENGTH + 1))
"""Powers of an odd multiplier (see `candidates._ODD`). The hash of a group is the polynomial of its letters at that
number (Karp and Rabin, Efficient randomized pattern-matching algorithms, 1987)."""
_GAP = re.compile(r"[^\w\n]+")
_BREAK = re.compile(r" ?\n ?")


@unique_record
class Letters:
    """The distinct letter groups of each sentence of an article."""

    groups: Ints
    """Sentence index and group hash in one number, ascending."""
    starts: Ints
    """`(sentences + 1,)`: where each sentence begins in `groups`, and the end."""


def letters(folded: Sequence[str]) -> Letters:
    """The letter groups of folded sentences, which must not contain line breaks."""
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
    groups = distinct(keys[~crosses])
    return Letters(groups, np.searchsorted(groups, np.arange(len(folded) + 1) << _BITS))


def together(blocks: Sequence[Letters]) -> Letters:
    """Concatenate the groups of an article that was processed in blocks."""
    groups, starts, sentences = [np.empty(0, np.int64)], [np.zeros(1, np.int64)], 0
    for block in blocks:
        groups.append(block.groups + (sentences << _BITS))
        starts.append(block.starts[1:] + starts[-1][-1])
        sentences += len(block.starts) - 1
    return Letters(np.concatenate(groups), np.concatenate(starts))


def likeness(articles: Pair[Letters], cells: Cells, checkpoint: Callable[[], None]) -> Values:
    """The similarity of each cell's sentences, `(cells,)`: shared groups over the geometric mean of their counts."""
    left, right = articles
    counts, others = np.diff(left.starts)[cells.row], np.diff(right.starts)[cells.column]
    shared = np.zeros(len(cells))
    for part in parts(counts):
        checkpoint()
        cell, place = spread(left.starts[cells.row[part]], left.starts[cells.row[part] + 1])
        cell += part.start
        group = left.groups[place] & ((1 << _BITS) - 1)
        wanted = (cells.column[cell] << _BITS) | group
        shared += np.bincount(cell[among(right.groups, wanted)], minlength=len(cells))
    out: Values = shared / np.maximum(np.sqrt(counts * others), 1)
    return out
