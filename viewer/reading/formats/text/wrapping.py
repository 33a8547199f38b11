"""Tells whether a text is hard-wrapped, and at which column; the text as groups of consecutive lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from viewer.reading.scripts import begins_wide, is_wide

ENDED = re.compile(r"[.!?…。！？؟।:;][”’\"'»)\]]?$")
_ENDED_WITHIN = re.compile(r"[.!?…。！？؟।][”’\"'»)\]]?\s+\S|[。！？]")
"""The end of a sentence with another behind it on its line. Neither lists nor headlines have any."""
LIST_ITEM = re.compile(r"\s*(?:[-*•–—·▪◦>#]|\d{1,3}[.)])\s")
TABLE_ROW = re.compile(r"\S(?: {3}|\s?\t)\s*\S")
"""Words far apart: the cells of a table, which are no running text."""
_OVERLONG = 1.25, 5
"""How much longer than the column, times and plus, a line may be that was wrapped there. Programs that count bytes, or
that leave a long word whole, exceed it a little; what is longer has not been wrapped."""
_WIDTHS = 45, 100
"""Columns at which few lines already tell that a text is wrapped."""
_RARE_WIDTHS = 30, 140
"""Columns of narrow columns and of wide windows. Verses and lists have lines as short, and paragraphs are as long: so
`MANY` lines have to show it."""
MANY = 6
"""Lines that go on in the next from which on some may be exceptions. Of fewer all have to be filled, and half of them
to go on in lower case."""
_DOUBLED = 0.6
"""The share of lines after which there is one blank line in a double-spaced text. The others end a paragraph, of which
there is one to four lines of newspaper copy, or are of a head."""
_LOOSE = 0.2
"""The share of lines that may end early, though the next word would have fitted, as where someone changed a word after
the wrapping. In verses of several authors it is over a half."""
_GOES_ON = 0.3
"""The share of lines without an end mark that the next one continues in lower case. In wrapped English it is four in
five, in German, whose nouns have capitals, a half; in lists of headlines hardly any."""
_HARDLY = 0.15
"""The same share for lines of nearly one length: less, and they have nothing to do with each other. Of 750 texts from
real pages, files and mails none that is wrapped has less."""
_OTHERS = 1 / 2
"""How many lines that are not wrapped a text has at most for each that is; one it may always have. Some verses or a
table in an article of one line a paragraph do not make the article wrapped."""


def single_spaced(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a double-spaced text without the blank line after each; any others as they are.

    Paragraphs one line long have blank lines between them, too: what tells is that the lines are filled.
    """
    at = [number for number, line in enumerate(lines) if line.strip()]
    gaps = [after - before - 1 for before, after in pairwise(at)]
    if len(gaps) < MANY or gaps.count(1) < _DOUBLED * len(gaps):
        return lines
    single = [line for number, line in enumerate(lines) if line.strip() or not lines[number - 1].strip()]
    return single if filled_width(_parted(single)) else lines


def _parted(lines: Sequence[str]) -> list[list[str]]:
    return [list(group) for blank, group in groupby(lines, key=lambda line: not line.strip()) if not blank]


def is_overlong(line: str, width: int) -> bool:
    """Whether a line was not wrapped at a column. A word alone, as an address is, cannot be."""
    return len(line) > width * _OVERLONG[0] + _OVERLONG[1] and len(line.split(None, 1)) > 1


def even_width(groups: Sequence[Sequence[str]]) -> int:
    """The column of a text that is wrapped throughout, told by the lengths of its lines; 0 if it is not.

    In hard-wrapped text, lines that another line follows have nearly the same length, and most end mid-sentence:

        The council voted on Tuesday to close the old
        bridge for repairs. Work on it is to begin in
        March and, the engineers say, will take until
        the summer.

    Widths of 45 to 100 columns are accepted, or 18 to 100 in East Asian scripts, whose characters are wider.
    """
    inner = [line for group in groups for line in group[:-1]]
    if len(inner) < 3:
        return 0
    lengths = sorted(map(len, inner))
    width = lengths[int(0.95 * (len(lengths) - 1))]
    longest = max(len(line) for group in groups for line in group)
    narrowest = 18 if _are_unspaced(inner) else _WIDTHS[0]
    if not narrowest <= width <= _WIDTHS[1] or longest > width * _OVERLONG[0] + _OVERLONG[1]:
        return 0
    full = sum(length >= 0.7 * width for length in lengths)
    unended = sum(not ENDED.search(line) for line in inner)
    # A verse has lines that end early without an end mark, though the next word would have fitted;
    # so has what stands above a story, headline and byline.
    early = sum(
        not ENDED.search(line) and len(line) + len(_word(following)) < 0.75 * width
        for group in groups[1:] or groups
        for line, following in pairwise(group)
    )
    if early > 0.45 * len(inner):
        return 0
    if full < 0.6 * len(inner) or unended < 0.5 * len(inner):
        return 0
    # Lines of one length may still be headlines in a row, or the names of those who were there.
    going_on = _running(groups[1:]) or _running(groups)
    small = any(letter.islower() for line in inner for letter in line)
    continued = sum(_is_small(following) for _, following in going_on)
    return 0 if small and continued < _HARDLY * len(going_on) else width


def filled_width(groups: Sequence[Sequence[str]], least: int = 2) -> int:
    """The column of a text of which most is wrapped, told by its lines being filled and going on in the next, or 0.

    This is harder to meet by chance than lines of one length. So it holds for a few lines, for narrow and wide columns,
    and beside lines that are not wrapped: a headline, an address, a paragraph from elsewhere. At least `least` lines
    have to go on in the next.
    """
    # Above a story may stand lines of a head.
    return _filled_width(groups, groups[1:], least) or _filled_width(groups, groups, least)


def _filled_width(groups: Sequence[Sequence[str]], body: Sequence[Sequence[str]], least: int) -> int:
    lines = [line for group in groups for line in group]
    inner = [line for group in groups for line in group[:-1]]
    if len(inner) < 2 or not any(ENDED.search(line.rstrip()) or _ENDED_WITHIN.search(line) for line in lines):
        return 0  # no sentence ends: a list, or headlines
    typical = sorted(map(len, inner))[len(inner) // 2]
    overlong = sum(is_overlong(line, typical) for line in lines)
    pairs = [pair for pair in _pairs(body) if not any(is_overlong(line, typical) for line in pair)]
    lengths = sorted(len(line) for line, _ in pairs if len(line) <= typical * _OVERLONG[0] + _OVERLONG[1])
    if len(lengths) < 2 or overlong > max(1, _OTHERS * len(pairs)):
        return 0
    width = lengths[-1 - len(lengths) // 20]  # but for one line in twenty, which may be of a head
    fit = _fit([pair for pair in pairs if not ENDED.search(pair[0])], width)
    if fit.lines < max(least, 0.5 * len(pairs)):
        return 0
    narrowest, widest = _RARE_WIDTHS if fit.lines >= MANY else _WIDTHS
    if not (18 if _are_unspaced(inner) else narrowest) <= width <= widest:
        return 0
    early, lower = (_LOOSE, _GOES_ON) if fit.lines >= MANY else (0, 0.5)
    return width if fit.early <= early * fit.lines and fit.lower >= lower * fit.lines else 0


class _Fit(NamedTuple):
    """How lines that end without an end mark go on in the next."""

    lines: int
    early: int
    """How many end early, though the next word would have fitted."""
    lower: int
    """How many the next one continues in lower case."""


def _fit(pairs: Sequence[tuple[str, str]], width: int) -> _Fit:
    return _Fit(
        len(pairs),
        sum(len(line) + len(_gap(line) + _first_word(following)) <= width for line, following in pairs),
        sum(_is_small(following) for _, following in pairs),
    )


def _pairs(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Each line with the one after it, but for items of a list and rows of a table."""
    return [
        (line, following)
        for group in groups
        for line, following in pairwise(group)
        if not LIST_ITEM.match(following) and not TABLE_ROW.search(line) and not TABLE_ROW.search(following)
    ]


def _running(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    return [pair for pair in _pairs(groups) if not ENDED.search(pair[0])]


def _are_unspaced(lines: Sequence[str]) -> bool:
    return sum(map(is_wide, lines)) * 2 > len(lines)


def _gap(line: str) -> str:
    return "" if begins_wide(line[-1:]) else " "


def _first_word(line: str) -> str:
    return _word(line) if not begins_wide(line.lstrip()) else line.lstrip()[:1]


def _word(line: str) -> str:
    """What stands before the first space; nothing in a line of separators."""
    return "".join(line.split(None, 1)[:1])


def _is_small(line: str) -> bool:
    """Whether a line begins with a small letter, or with one of a script that has no capitals."""
    return line.lstrip()[:1].isalpha() and not line.lstrip()[:1].isupper()
