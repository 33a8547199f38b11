"""Puts paragraphs together of which a program made an element for every line: Outlook of plain text, Gmail's `div`s."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import Any

from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.text.lines import join_lines, runs_of_lines
from viewer.reading.hyphens import HYPHENS, words_in

_LINES = ("p", "div")
_PLAIN = "MsoPlainText"
"""Outlook's class of what was plain text."""
_LEAST = 3
"""Elements that may be wrapped lines."""
_INLINE = frozenset([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
])  # fmt: skip
_PARENTS = ("body", "div", "article", "section", "main", "blockquote", "td", "center", "font")


def join_wrapped_lines(root: Any) -> None:
    """Make one element of those that hold the lines of one paragraph; empty ones between paragraphs part them.

    Those of a paragraph have the same attributes: what has others is a caption, a signature or the head of a quotation.
    """
    for parent in list(root.iter(*_PARENTS)):
        for is_line, series in groupby(list(parent), _is_line):
            elements = list(series)
            if is_line and len(elements) >= _LEAST:
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
    texts = list(map(_text_of, elements))
    kinds = Counter(_kind(element) for element, text in zip(elements, texts, strict=True) if text)
    kind = max(kinds, key=kinds.__getitem__, default=None)
    lines = [text if _kind(element) == kind else "" for element, text in zip(elements, texts, strict=True)]
    words = words_in("\n".join(lines))
    is_plain = any(_PLAIN in attribute for attribute in kind or ())
    for run in runs_of_lines(lines, plain=is_plain):
        first = elements[run[0]]
        if not any(len(elements[number]) for number in run):
            first.text = join_lines([lines[number] for number in run], words)
        else:
            for before, number in pairwise(run):
                _append(first, elements[number], lines[before], lines[number], words)
        for number in run[1:]:
            parent.remove(elements[number])


def _kind(element: Any) -> tuple[str, ...]:
    """What tells an element from others: its name and its attributes."""
    return (element.tag, *(f"{name}={value}" for name, value in sorted(element.items()) if name != "id"))


def _append(first: Any, element: Any, before: str, line: str, words: frozenset[str]) -> None:
    """Put the content of an element, a `line`, behind that of another, which ends with the line `before`."""
    joined = join_lines([before, line], words)
    gap = joined[len(before) : len(joined) - len(line)]  # nothing where a word goes on, or in Chinese
    _trim_end(first, hyphen=len(joined) < len(before) + len(line))
    head, last = gap + (element.text or "").lstrip(), _last(first)
    if last is not None:
        last.tail = (last.tail or "") + head
    else:
        first.text = (first.text or "") + head
    first.extend(list(element))


def _last(element: Any) -> Any | None:
    """The last element in another; to ask how many there are would count all of them."""
    return next(element.iterchildren(reversed=True), None)


def _trim_end(element: Any, *, hyphen: bool) -> None:
    """Take white space, empty elements and, if it is not one of the word, the hyphen from the end of an element."""
    while (last := _last(element)) is not None and not (last.tail or "").strip():
        last.tail = None
        if _text_of(last):
            _trim_end(last, hyphen=hyphen)
            return
        element.remove(last)
    if last is not None:
        last.tail = _trimmed(last.tail, hyphen=hyphen)
    else:
        element.text = _trimmed(element.text or "", hyphen=hyphen)


def _trimmed(text: str, *, hyphen: bool) -> str:
    text = text.rstrip()
    return text[:-1] if hyphen and text.endswith(tuple(HYPHENS)) else text


def _text_of(element: Any) -> str:
    return tidy_line("".join(element.itertext()))
