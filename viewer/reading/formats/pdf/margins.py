"""Tells running heads and feet, page numbers and printer's marks from the text of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from viewer.reading.formats.pdf.lines import cells_of, line_of, rows_of

if TYPE_CHECKING:
    from viewer.reading.formats.pdf.words import Word

_OUTER = 4
"""Rows at the top and at the bottom of a page among which running heads and feet are looked for."""
_EDGE = 0.15
"""The share of a page's height at its top and bottom in which such rows stand."""
_SAME_PLACE = 6.0
"""Points that a running head may move from page to page."""
_GAP = 1.25
"""How much farther than lines from each other a running head stands from the text."""
_NUMBER = re.compile(
    r"[-–—|·•()\[\]\s]{0,3}(?:(?:page|seite|página|pagina|стр\.?|p\.|s\.)\s?)?(?:\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s?(?:of|/|von|sur|de|di|van|из|\|)\s?\d{1,5})?[-–—|·•()\[\]\s]{0,3}",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"https?://|www\.|file:/|\d{1,2}:\d\d|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|[A-Z]:\\|©|\bdoi\b|\bISSN\b|\bISBN\b",
    re.IGNORECASE,
)


class Sheet(NamedTuple):
    """The words of a page, and where its top and bottom edges are."""

    words: list[Word]
    top: float
    bottom: float


class Parted(NamedTuple):
    """The words of a page, told apart."""

    head: list[list[Word]]
    """Rows above the text."""
    text: list[Word]
    foot: list[list[Word]]
    """Rows below it."""


class _Row(NamedTuple):
    words: list[Word]
    text: str
    key: frozenset[str]
    """Its words without figures, in no order: left and right pages turn them about."""
    base: float
    outward: int
    """How many rows stand between it and the edge."""
    is_foot: bool
    gap: float
    """How far it stands from the next row towards the text, in distances of lines."""
    alike: bool
    """Whether that row is set in the same size."""
    depth: float
    """How far from the edge, as a share of the page."""


def part_pages(sheets: Sequence[Sheet], body_size: float) -> list[Parted]:
    """Heads and feet of all pages told from their text."""
    edges = [list(_edge_rows(sheet)) for sheet in sheets]
    places: dict[tuple[frozenset[str], bool], list[float]] = {}
    for rows in edges:
        for row in rows:
            if row.key:
                places.setdefault((row.key, row.is_foot), []).append(row.base)
    repeated = {key: bases for key, bases in places.items() if len(bases) > 1}
    return [_part(sheet, rows, repeated, body_size) for sheet, rows in zip(sheets, edges, strict=True)]


def body_size_of(words: Sequence[Word]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _edge_rows(sheet: Sheet) -> Iterator[_Row]:
    rows = rows_of(sheet.words)
    steps = [(below[0].base - above[0].base) / max(below[0].size, 1.0) for above, below in pairwise(rows)]
    leading = max(1.1, median(steps)) if steps else 1.1
    height = max(sheet.bottom - sheet.top, 1.0)
    for is_foot, ordered in ((False, rows), (True, rows[::-1])):
        for number, words in enumerate(ordered[:_OUTER]):
            base = line_of(words).base
            depth = (sheet.bottom - base if is_foot else base - sheet.top) / height
            if depth > _EDGE or (is_foot and number >= len(rows) - _OUTER):
                break
            inner = ordered[number + 1] if number + 1 < len(ordered) else words
            line, next_ = line_of(words), line_of(inner)
            distance = abs(base - next_.base) / max(word.size for word in words)
            text, alike = line.text, abs(line.size - next_.size) < 0.06 * line.size
            key = frozenset(re.sub(r"[\d\W]+", " ", text).casefold().split())
            yield _Row(words, text, key, base, number, is_foot, distance / leading, alike, depth)


def _part(
    sheet: Sheet, rows: Sequence[_Row], repeated: dict[tuple[frozenset[str], bool], list[float]], body_size: float
) -> Parted:
    head, foot = (
        [row for row in rows if row.is_foot == is_foot][
            : _furniture([r for r in rows if r.is_foot == is_foot], repeated, body_size)
        ]
        for is_foot in (False, True)
    )
    taken = {id(word) for row in (*head, *foot) for word in row.words}
    text = [word for word in sheet.words if id(word) not in taken]
    return Parted([row.words for row in head], text, [row.words for row in reversed(foot)])


def _furniture(rows: Sequence[_Row], repeated: dict[tuple[frozenset[str], bool], list[float]], body_size: float) -> int:
    """How many of the rows from the edge on are furniture: as far as the innermost that surely is."""
    return max((row.outward + 1 for row in rows if _is_furniture(row, repeated, body_size)), default=0)


def _is_furniture(row: _Row, repeated: dict[tuple[frozenset[str], bool], list[float]], body_size: float) -> bool:
    places = repeated.get((row.key, row.is_foot), ())
    if sum(abs(place - row.base) < _SAME_PLACE for place in places) > 1:
        return row.gap > _GAP or row.alike is False
    cells = [line_of(cell).text for cell in cells_of(row.words)]
    if any(_NUMBER.fullmatch(cell) for cell in (cells[0], cells[-1])) and (row.outward == 0 or len(cells) > 1):
        return row.gap > _GAP
    small = max(word.size for word in row.words) < 0.75 * body_size
    return row.depth < 0.07 and row.gap > 1.5 and (small or bool(_MARK.search(row.text)))
