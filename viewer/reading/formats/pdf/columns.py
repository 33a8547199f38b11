"""Finds the columns of a page and the order in which one reads them, by the white between words.

A gutter is a white strip that goes down through several rows with text on both sides. The page is cut at gutters, and
above and below them, until no part has one (a recursive X-Y cut, with gutters that need not reach through the whole
part: a headline over two columns does not hide them).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from statistics import mean, median
from typing import NamedTuple

from viewer.reading.formats.pdf.lines import cells_of, rows_of
from viewer.reading.formats.pdf.words import Word, is_rtl

_GUTTER = 0.9
"""Ems of white that a gutter has at least. Newspapers have .8 to 1.5; between the words of a justified line there may
be as much, but never one below the other in all of `_ROWS` rows."""
_TIGHT = 0.1
"""Ems of white that a gutter has at least if all on its left stands in the file before all on its right."""
_ROWS = 4
"""Rows that a gutter goes through."""
_NARROW = 7.5
"""Ems that lines beside a gutter have on average. Narrower ones are cells of a table or the numbers of a list, which
are read row by row."""
_HEAD = 6
"""Rows above a wide white band at the top of a page that are a head of its own, whatever stands below."""
_BAND = 1.7
"""Ems of white, more than between paragraphs, under such a head."""
_LAST_WORD = re.compile(r"[^\W\d_]{2}[.!?…。][”’\"'»)]?$")
_LARGE = 1.4
"""How much larger than the text type is whose lines are a headline of another story. Headings inside one are seldom a
fifth larger."""
_WORDS = 3
"""Ems of a headline at least. Narrower are the letters over the entries of an index."""
_MAX_ROWS = 5_000
"""Rows that are looked at on a page, again in every part of it. A page of a newspaper has some hundred rows, and a
dozen cuts; a page of dots would keep the worker busy for a minute."""
_MAX_STRIPS = 30
"""Strips that are followed at a time, the longest. A page has a few gutters."""

Row = list[Word]


class _Strip(NamedTuple):
    left: float
    right: float
    first: int
    last: int


def columns_of(words: Sequence[Word]) -> list[list[Row]]:
    """The parts of a page in reading order, each as rows of words."""
    rtl = is_rtl("".join(word.text for word in words))
    parts: list[list[Row]] = []
    waiting = [list(words)] if words else []
    looked_at = 0
    while waiting:
        part = waiting.pop()
        rows = rows_of(part)
        looked_at += len(rows)
        cut = _cut(rows, rtl=rtl) if looked_at < _MAX_ROWS else []
        if len(cut) > 1:
            waiting += reversed(cut)
        else:
            parts.append(rows)
    return parts


def _cut(rows: Sequence[Row], *, rtl: bool) -> list[list[Word]]:
    """The pieces into which a part falls, in order; one or none if it is not to be cut."""
    head = _head(rows)
    if head:
        return [_flat(rows[:head]), _flat(rows[head:])]
    strip = _best(_strips(rows), rows)
    if strip is None:
        return []
    below = _next_story(strip, rows)
    if below:
        return [_flat(rows[:below]), _flat(rows[below:])]
    inside = _flat(rows[strip.first : strip.last + 1])
    middle = (strip.left + strip.right) / 2
    sides = [[word for word in inside if word.left < middle], [word for word in inside if word.left >= middle]]
    pieces = [_flat(rows[: strip.first]), *(reversed(sides) if rtl else sides), _flat(rows[strip.last + 1 :])]
    return [piece for piece in pieces if piece]


def _flat(rows: Sequence[Row]) -> list[Word]:
    return [word for row in rows for word in row]


def _head(rows: Sequence[Row]) -> int:
    """How many rows at the top are a head of their own: over a wide band of white, and columns below it."""
    for number in range(1, min(_HEAD, len(rows) - _ROWS)):
        above, below = rows[number - 1], rows[number]
        size = max(word.size for word in below)
        band = min(word.top for word in below) - max(word.base for word in above)
        if band > _BAND * size and _best(_strips(rows[number:]), rows[number:]) is not None:
            # Without a gutter of its own through the head, a cut changes nothing but what is joined.
            return number
    return 0


def _next_story(strip: _Strip, rows: Sequence[Row]) -> int:
    """The row in which another story begins beside a gutter that goes on through it; 0 if none does.

    It begins with a headline that has nothing beside it, since it is no wider than the columns on its side. A heading
    inside a story may have a picture beside it: there the file goes down the column first, and the columns neither end
    nor begin at one height.
    """
    middle = (strip.left + strip.right) / 2
    inside = rows[strip.first : strip.last + 1]
    typical = median(word.size for row in inside for word in row)
    sides = [_sides(row, middle) for row in inside]
    filled = [[number for number, both in enumerate(sides) if both[side]] for side in (0, 1)]
    latest = [*accumulate((max(word.order for word in row) for row in inside), max)]
    earliest = [*accumulate((min(word.order for word in row) for row in reversed(inside)), min)][::-1]
    large = [
        not all(both)
        and min(word.size for word in row) >= _LARGE * typical
        and row[-1].right - row[0].left > _WORDS * row[0].size
        for row, both in zip(inside, sides, strict=True)
    ]
    for number, run in ((each[0], each) for each in _runs(large) if each[0] and each[-1] + 1 < len(inside)):
        ends = [_last(each, number - 1) for each in filled]
        begins = [_first(each, run[-1] + 1) for each in filled]
        if None in (*ends, *begins):
            continue
        bases = [[inside[each or 0][0].base for each in edge] for edge in (ends, begins)]
        # The columns end at one height, but for the last lines of a text, and begin at one height.
        level = abs(bases[0][0] - bases[0][1]) < 4 * typical and abs(bases[1][0] - bases[1][1]) < 2 * typical
        if level or latest[number - 1] < earliest[number]:
            return strip.first + number
    return 0


def _runs(marked: Sequence[bool]) -> Iterator[list[int]]:
    """The numbers of those that are marked, those next to each other together."""
    for is_marked, group in groupby(range(len(marked)), key=lambda number: marked[number]):
        if is_marked:
            yield list(group)


def _last(numbers: Sequence[int], at_most: int) -> int | None:
    place = bisect_right(numbers, at_most)
    return numbers[place - 1] if place else None


def _first(numbers: Sequence[int], at_least: int) -> int | None:
    place = bisect_left(numbers, at_least)
    return numbers[place] if place < len(numbers) else None


def _strips(rows: Sequence[Row]) -> Iterator[_Strip]:
    """White strips with the rows that they go through, as far as each goes, without those inside wider ones."""
    left, right = (
        min((w.left for row in rows for w in row), default=0),
        max((w.right for row in rows for w in row), default=0),
    )
    open_: list[_Strip] = []
    for number, row in enumerate(rows):
        whites = _whites(row, left, right)
        size = max(word.size for word in row)
        kept: dict[tuple[float, float], _Strip] = {}
        for strip in open_:
            narrowed = [
                _Strip(max(strip.left, start), min(strip.right, stop), strip.first, number)
                for start, stop in whites
                if min(strip.right, stop) - max(strip.left, start) >= _TIGHT * size
            ]
            if not any(each.left == strip.left and each.right == strip.right for each in narrowed):
                yield strip
            for each in narrowed:
                old = kept.get(each[:2])
                if old is None or each.first < old.first:
                    kept[each[:2]] = each
        for start, stop in whites:
            kept.setdefault((start, stop), _Strip(start, stop, number, number))
        open_ = sorted(kept.values(), key=lambda strip: (strip.first, strip.left - strip.right))[:_MAX_STRIPS]
    yield from open_


def _whites(row: Row, left: float, right: float) -> list[tuple[float, float]]:
    """The white between the words of a row, and beside it as far as the part reaches."""
    whites, end, order = [], left - 1.0, -1
    for word in row:
        wanted = _GUTTER * min(word.size, 12) if word.order == order + 1 else _TIGHT * word.size
        if word.left - end >= wanted or end < left:
            whites.append((end, word.left))
        end, order = max(end, word.right), word.order
    whites.append((end, right + 1.0))
    return [(start, stop) for start, stop in whites if stop > start]


def _best(strips: Iterator[_Strip], rows: Sequence[Row]) -> _Strip | None:
    """The gutter that goes through most rows with text on both sides; None if there is no gutter."""
    best, most = None, 0
    for strip in strips:
        if strip.last - strip.first + 1 < max(_ROWS, most):
            continue
        fitted = _fitted(strip, rows)
        if fitted is not None and fitted.last - fitted.first + 1 > most:
            best, most = fitted, fitted.last - fitted.first + 1
    return best


def _fitted(strip: _Strip, rows: Sequence[Row]) -> _Strip | None:
    """A strip between the first and the last row with text on both sides of it; None if it is no gutter."""
    middle = (strip.left + strip.right) / 2
    widths: tuple[list[float], list[float]] = ([], [])
    cells: tuple[list[float], list[float]] = ([], [])
    for number in range(strip.first, strip.last + 1):
        size = max(word.size for word in rows[number])
        for side, words in enumerate(_sides(rows[number], middle)):
            if words:
                widths[side].append((words[-1].right - words[0].left) / size)
                cells[side].append(widths[side][-1] / len(cells_of(words, 1.2)))
    shorter = min(map(len, widths))
    if 0 < shorter < _ROWS and strip.right - strip.left >= _GUTTER * _type(strip, rows):
        return strip if _ends_early(strip, rows) else None
    if shorter < _ROWS or min(map(mean, widths)) < _NARROW:
        return None
    # A table beside a text is a column; between two columns of a table there is no gutter.
    inner = sorted(map(mean, cells))
    if inner[0] < _NARROW and inner[1] < 2 * _NARROW:
        return None
    return strip if strip.right - strip.left >= _GUTTER * _type(strip, rows) or _is_apart(strip, rows) else None


def _type(strip: _Strip, rows: Sequence[Row]) -> float:
    """The size of the type beside a strip, or that of text where there is larger type."""
    return min(12.0, max(word.size for row in rows[strip.first : strip.last + 1] for word in row))


def _ends_early(strip: _Strip, rows: Sequence[Row]) -> bool:
    """Whether on one side of a strip stand the last lines of a text: at the top, and in the file after the other side.

    In a file that goes row by row, what follows down the other side would come after them.
    """
    middle = (strip.left + strip.right) / 2
    inside = rows[strip.first : strip.last + 1]
    sides = [_sides(row, middle) for row in inside]
    counts = [sum(bool(both[side]) for both in sides) for side in (0, 1)]
    long, short = (0, 1) if counts[0] > counts[1] else (1, 0)
    last = max((number for number, both in enumerate(sides) if both[short]), default=-1)
    if counts[long] < _ROWS or last + 1 == len(sides) or not all(sides[last]):
        return False
    widths = [
        [(both[side][-1].right - both[side][0].left) / both[side][0].size for both in sides if both[side]]
        for side in (long, short)
    ]
    orders = [[word.order for both in sides for word in both[side]] for side in (long, short)]
    # The very last line may be short, but ends a sentence; else it is a number beside a paragraph, a cell of a table.
    is_text = max(widths[1]) >= _NARROW or _LAST_WORD.search(sides[last][short][-1].text)
    return bool(is_text) and mean(widths[0]) >= _NARROW and max(orders[0]) < min(orders[1])


def _is_apart(strip: _Strip, rows: Sequence[Row]) -> bool:
    """Whether all on one side of a strip stands in the file before all on the other."""
    middle = (strip.left + strip.right) / 2
    sides = [
        [word.order for row in rows[strip.first : strip.last + 1] for word in _sides(row, middle)[side]]
        for side in (0, 1)
    ]
    return max(sides[0]) < min(sides[1]) or max(sides[1]) < min(sides[0])


def _sides(row: Row, middle: float) -> tuple[Row, Row]:
    return [word for word in row if word.left < middle], [word for word in row if word.left >= middle]
