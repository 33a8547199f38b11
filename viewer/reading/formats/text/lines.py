"""Splits plain text into paragraphs: one per non-blank line, unless the text is hard-wrapped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.text.wrapping import (
    ENDED,
    LIST_ITEM,
    MANY,
    TABLE_ROW,
    even_width,
    filled_width,
    is_overlong,
    single_spaced,
)
from viewer.reading.hyphens import join_line, words_in
from viewer.reading.scripts import begins_wide

_RAGGED = 0.85
"""The share of the column up to which any line is full where the lines of a text are not filled to the last word."""
_SHORT = 0.4
"""The share of the column up to which a line is short: "bread", "butter from the farm" is a list, not a paragraph."""
_REST = 20
"""Characters of what a second wrapping leaves of a line."""


def split_paragraphs(text: str, wrapped: int = 0) -> list[str]:
    """The paragraphs of `text`, which has LF line ends; tidied, none empty.

    `wrapped` is the column at which it is wrapped if its lines, being few, do not tell.
    """
    groups = _uncombed(_groups(single_spaced(text.split("\n"))))
    if wrap := _wrap_of(groups, wrapped):
        words = words_in(text)
        return [join_lines(run, words) for group in groups for run in _runs(group, wrap)]
    return [tidy_line(line) for group in groups for line in group]


def runs_of_lines(lines: Sequence[str], *, plain: bool = False) -> list[list[int]]:
    """Which lines make up a paragraph each, by number, where a program took every line of a wrapped text for one.

    Blank lines are those that stood between paragraphs; what is no running text is given as blank, too. Without blank
    lines each is a run of its own if the text is not wrapped. `plain`: they are known to be those of a plain text, of
    which fewer lines show that it is wrapped.
    """
    numbers = [number for number, line in enumerate(lines) if tidy_line(line)]
    groups = _groups(single_spaced(lines))
    wrap = _wrap_of(groups, 0) if plain else _wrap_of_many(groups)
    if not wrap:
        return [[number] for number in numbers]
    counted = iter(numbers)
    return [[next(counted) for _ in run] for group in groups for run in _runs(group, wrap)]


def _wrap_of_many(groups: Sequence[Sequence[str]]) -> _Wrap | None:
    width = filled_width(groups, MANY)
    return _Wrap(width, least=round(_SHORT * width)) if width else None


def _groups(lines: Iterable[str]) -> list[list[str]]:
    """Groups of consecutive non-blank lines; indents are kept, because they may start a paragraph."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if tidy_line(line):
            groups[-1].append(line.rstrip())
        elif groups[-1]:
            groups.append([])
    return groups if groups[-1] else groups[:-1]


def _uncombed(groups: list[list[str]]) -> list[list[str]]:
    """The groups with what was wrapped twice in one line again: each long line is followed by the word or two too many.

    Only if a quarter of the lines are such rests, three at least; a verse has short lines, but not after long ones.
    """
    rests = {
        (g, i)
        for g, group in enumerate(groups)
        for i in range(1, len(group) - 1)
        if len(group[i]) <= _REST < 2 * _REST <= len(group[i - 1])
        and not ENDED.search(group[i - 1])
        and not ENDED.search(group[i])
        and not LIST_ITEM.match(group[i])
    }
    if len(rests) < 3 or len(rests) < 0.25 * sum(map(len, groups)):
        return groups
    joined: list[list[str]] = []
    for g, group in enumerate(groups):
        joined.append([])
        for i, line in enumerate(group):
            if (g, i) in rests:
                joined[-1][-1] += " " + line.strip()
            else:
                joined[-1].append(line)
    return joined


class _Wrap(NamedTuple):
    """How a text is wrapped."""

    width: int
    full: float = 1
    """The share of the column from which on a line is full with the first word of the next."""
    least: int = 0
    """Characters of a line up to which it is rather one of a list, though the next goes on in lower case."""


def _wrap_of(groups: Sequence[Sequence[str]], told: int) -> _Wrap | None:
    if filled := filled_width(groups):
        return _Wrap(filled)
    # Short lines are what a second wrapping left, where the text shows that it is wrapped; else rather a list.
    if even := even_width(groups):
        return _Wrap(even, _RAGGED)
    return _Wrap(told, _RAGGED, round(_SHORT * told)) if told else None


def _runs(group: Sequence[str], wrap: _Wrap) -> list[list[str]]:
    """The lines of each paragraph of a group."""
    base = min(map(_indent, group))
    deep = [
        bool(ENDED.search(previous)) or len(previous) < 0.7 * wrap.width
        for previous, line in pairwise(group)
        if _indent(line) > base + 1
    ]
    # Paragraphs with their first line farther in, or with all others, which then follow on full lines. What stands
    # above the first of them is a headline.
    indented = _indent(group[0]) > base + 1 or (any(deep) and all(deep[1:]))
    if deep and not indented and not any(deep):
        group = [line.strip() for line in group]
    paragraphs = [[group[0]]]
    whole = partial(is_overlong, width=wrap.width)
    for previous, line in pairwise(group):
        begins = indented and _indent(line) > base + 1
        if not begins and not whole(previous) and not whole(line) and _continues(previous, line, wrap):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _continues(previous: str, line: str, wrap: _Wrap) -> bool:
    """Whether `line` continues a full line: its first word would not have fitted on `previous`.

    One that begins in lower case continues any but a short one of a list.
    """
    if LIST_ITEM.match(line) or _indent(line) > _indent(previous) + 1:
        return False
    if TABLE_ROW.search(line.strip()) and TABLE_ROW.search(previous.strip()):
        return False
    first = line.lstrip()
    if first[:1].islower() and len(previous) > wrap.least:
        return True
    word = first.split(" ", 1)[0] if not begins_wide(first) else first[:1]
    return len(previous) + 1 + len(word) > wrap.full * wrap.width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\u3000"))


def join_lines(lines: Sequence[str], words: frozenset[str]) -> str:
    """The lines of a paragraph in one; `words` are those of the whole text."""
    joined = tidy_line(lines[0])
    for line in map(tidy_line, lines[1:]):
        joined = join_line(joined, line, words, typeset=False)
    return joined
