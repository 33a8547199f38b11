"""Rows of words, and the lines that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.model.record import record
from viewer.reading.formats.pdf.words import Word, is_rtl

_SPACE = 0.16
"""The gap in ems from which two words that follow in no order have a space between them; a space is .25 in most fonts,
set tight .18."""


@record
class Line:
    """A line of text in one column."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    """Whether all of it is."""
    rtl: bool = False
    gap: float = 0.0
    """The widest gap between two of its words, in ems."""
    first: float = 0.0
    """The width of its first word."""
    other: float = 0.0
    """The second size in which it is set, if a quarter of it is; else 0."""

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.right - self.left

    def mirrored(self) -> Line:
        """The line as if seen in a mirror: one that is written from the right starts at the left."""
        return replace(self, left=-self.right, right=-self.left)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand on one line across the page, from the top down, each row from left to right."""
    rows: list[list[Word]] = []
    # The small ones last: notes and indices are raised, and belong to the line beside them.
    for word in sorted(words, key=lambda word: word.base):
        for row in reversed(rows[-3:]):
            if _beside(row[0], word):
                row.append(word)
                # The first word stands for the row: the largest, because small ones are raised or lowered.
                if word.size > 1.1 * row[0].size:
                    row[0], row[-1] = row[-1], row[0]
                break
        else:
            rows.append([word])
    rows.sort(key=lambda row: row[0].base)
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _beside(one: Word, other: Word) -> bool:
    """Whether two words overlap so far in height that they stand on one line; small ones may be raised or lowered."""
    small, large = sorted((one.size, other.size))
    overlap = min(one.base, other.base) - max(one.top, other.top)
    return overlap > (0.18 if small < 0.85 * large else 0.35) * small


def cells_of(row: Sequence[Word], gap: float = 3.0) -> list[list[Word]]:
    """A row cut where a gap of so many ems is."""
    cells = [[row[0]]]
    for before, word in pairwise(row):
        if word.left - before.right > gap * max(before.size, word.size):
            cells.append([])
        cells[-1].append(word)
    return cells


def line_of(row: Sequence[Word]) -> Line:
    """The line that a row of words in one column makes."""
    sizes: Counter[float] = Counter()
    for word in row:
        sizes[round(word.size, 1)] += len(word.text)
    size = sizes.most_common(1)[0][0]
    main = [word for word in row if abs(word.size - size) < 0.15 * size] or row
    rtl = is_rtl("".join(word.text for word in row))
    text = _end_marks_last(_text(_in_order(row), size)) if rtl else _text(row, size)
    gaps = [(right.left - left.right) / max(size, 1.0) for left, right in pairwise(row)]
    return Line(
        text,
        min(word.left for word in row),
        max(word.right for word in row),
        main[0].base,
        size,
        all(word.bold for word in row if word.text.isalpha()) and any(word.bold for word in row),
        rtl,
        max(gaps, default=0.0),
        row[-1 if rtl else 0].right - row[-1 if rtl else 0].left,
        next((each for each, count in sizes.most_common(2)[1:] if 4 * count > sizes.total()), 0.0),
    )


def _in_order(row: Sequence[Word]) -> list[Word]:
    """The words of a row as one reads them from the right; words from left to right among them keep their order."""
    ordered: list[Word] = []
    run: list[Word] = []
    for word in sorted(row, key=lambda word: -word.right):
        if re.search(r"[A-Za-z\u00c0-\u058f]", word.text):
            run.append(word)
            continue
        ordered += [*reversed(run), word]
        run = []
    return ordered + run[::-1]


def _text(row: Sequence[Word], size: float) -> str:
    pieces = [row[0].text]
    for before, word in pairwise(row):
        follows = word.order == before.order + 1
        gap = max(word.left - before.right, before.left - word.right)
        if (word.spaced if follows else gap > _SPACE * size) or gap > size:
            pieces.append(" ")
        pieces.append(word.text)
    return re.sub(r" {2,}", " ", "".join(pieces))


def _end_marks_last(text: str) -> str:
    """A text from the right with the marks after its figures: PDFium takes them for a part of the figures."""
    return re.sub(r"(?<!\S)([،؛,.:;]{1,3})([\d٠-٩۰-۹]{1,30})(?!\S)", r"\2\1", text)
