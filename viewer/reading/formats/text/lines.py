"""Splits plain text into paragraphs: one per non-blank line, unless the text is hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from viewer.reading.formats.clean import tidy_line

_ENDED = re.compile(r"[.!?…。！？؟।:;][”’\"'»)\]]?$")
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\u3000-\u303f\uff00-\uffef]"
_REST = 20
"""Characters of what a second wrapping leaves of a line."""
_LIST_ITEM = re.compile(r"\s*(?:[-*•–—·▪◦>#]|\d{1,3}[.)])\s")


def split_paragraphs(text: str, wrapped: int = 0) -> list[str]:
    """The paragraphs of `text`, which has LF line ends; tidied, none empty.

    `wrapped` is the column at which it is wrapped if its lines, being few, do not tell.
    """
    groups = _uncombed(_groups(text.split("\n")))
    seen = _wrap_width(groups)
    if width := seen or wrapped:
        # Short lines are what a second wrapping left, where the text shows that it is wrapped; else rather a list.
        least = 0 if seen else round(0.4 * width)
        return [paragraph for group in groups for paragraph in _rejoin(group, width, least, text)]
    return [tidy_line(line) for group in groups for line in group]


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
        and not _ENDED.search(group[i - 1])
        and not _ENDED.search(group[i])
        and not _LIST_ITEM.match(group[i])
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


def _wrap_width(groups: Sequence[Sequence[str]]) -> int:
    """The column at which the text is hard-wrapped; 0 if it is not.

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
    unspaced = sum(bool(re.search(_UNSPACED, line)) for line in inner) * 2 > len(inner)
    if not (18 if unspaced else 45) <= width <= 100 or longest > width * 1.25 + 5:
        return 0
    full = sum(length >= 0.7 * width for length in lengths)
    unended = sum(not _ENDED.search(line) for line in inner)
    # A verse has lines that end early without an end mark, though the next word would have fitted;
    # so has what stands above a story, headline and byline.
    early = sum(
        not _ENDED.search(line) and len(line) + len(following.split(None, 1)[0]) < 0.75 * width
        for group in groups[1:] or groups
        for line, following in pairwise(group)
    )
    if early > 0.45 * len(inner):
        return 0
    return width if full >= 0.6 * len(inner) and unended >= 0.5 * len(inner) else 0


def _rejoin(group: Sequence[str], width: int, least: int, text: str) -> list[str]:
    base = min(map(_indent, group))
    deep = [
        bool(_ENDED.search(previous)) or len(previous) < 0.7 * width
        for previous, line in pairwise(group)
        if _indent(line) > base + 1
    ]
    # Paragraphs with their first line farther in, or with all others, which then follow on full lines. What stands
    # above the first of them is a headline.
    indented = _indent(group[0]) > base + 1 or (any(deep) and all(deep[1:]))
    if deep and not indented and not any(deep):
        group = [line.strip() for line in group]
    paragraphs = [[group[0]]]
    for previous, line in pairwise(group):
        if not (indented and _indent(line) > base + 1) and _continues(previous, line, width, least):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_join(lines, text) for lines in paragraphs]


def _continues(previous: str, line: str, width: int, least: int) -> bool:
    """Whether `line` continues a full line: its first word would not have fitted on `previous`.

    One that begins in lower case continues any of more than `least` characters.
    """
    if _LIST_ITEM.match(line) or _indent(line) > _indent(previous) + 1:
        return False
    first = line.lstrip()
    if first[:1].islower() and len(previous) > least:
        return True
    word = first.split(" ", 1)[0] if not re.match(_UNSPACED, first) else first[:1]
    return len(previous) + 1 + len(word) > 0.85 * width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\u3000"))


def _join(lines: Sequence[str], text: str) -> str:
    joined = tidy_line(lines[0])
    for line in map(tidy_line, lines[1:]):
        if re.match(_UNSPACED, joined[-1:]) and re.match(_UNSPACED, line):
            joined += line
        elif re.search(r"\w-$", joined) and line[:1].islower():
            joined = _join_hyphen(joined, line, text)
        else:
            joined += " " + line
    return joined


def _join_hyphen(head: str, tail: str, text: str) -> str:
    """Join a word hyphenated at a line end. The hyphen is kept unless the text has the word without it elsewhere."""
    word = head[:-1].rsplit(None, 1)[-1] + tail.split(None, 1)[0].rstrip(".,;:!?")
    return (head[:-1] if re.search(rf"\b{re.escape(word)}\b", text) else head) + tail
