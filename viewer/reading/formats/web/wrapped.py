"""Puts paragraphs together of which a program made an element for every line: Outlook of plain text, Gmail's `div`s."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.text.lines import join_lines, runs_of_lines
from viewer.reading.formats.text.wrapping import MANY

_LINES = ("p", "div")
_INLINE = frozenset(
    "a abbr b bdi bdo br cite code em font i mark q s small span strong sub sup time u".split()  # noqa: SIM905
)


def join_wrapped_lines(root: Any) -> None:
    """Make one element of those that hold the lines of one paragraph; empty ones between paragraphs part them."""
    for parent in list(root.iter("body", "div", "article", "section", "main", "blockquote", "td", "center", "font")):
        for is_line, series in groupby(list(parent), _is_line):
            elements = list(series)
            if is_line and len(elements) >= MANY:
                _join(parent, elements)


def _is_line(element: Any) -> bool:
    """Whether an element may hold a line: text, perhaps with inline elements, and nothing behind it."""
    if element.tag not in _LINES or (element.tail or "").strip():
        return False
    # The first block in it settles it, or nested ones would be looked through again and again. <o:p> is Outlook's.
    if any(each.tag not in _INLINE and ":" not in str(each.tag) for each in element.iterdescendants()):
        return False
    breaks = list(element.iter("br"))
    return not breaks or not _text_of(element) or (len(breaks) == 1 and not tidy_line(breaks[0].tail or ""))


def _join(parent: Any, elements: list[Any]) -> None:
    lines = list(map(_text_of, elements))
    text = "\n".join(lines)
    for run in runs_of_lines(lines):
        first, *others = (elements[number] for number in run)
        if any(len(elements[number]) for number in run):
            for element in others:
                _append(first, element)
        elif others:
            first.text = join_lines([lines[number] for number in run], text)
        for element in others:
            parent.remove(element)


def _append(first: Any, element: Any) -> None:
    """Put the content of an element behind that of another, a space between."""
    head = f" {(element.text or '').lstrip()}"
    if len(first):
        first[-1].tail = (first[-1].tail or "").rstrip() + head
    else:
        first.text = (first.text or "").rstrip() + head
    first.extend(list(element))


def _text_of(element: Any) -> str:
    return tidy_line("".join(element.itertext()))
