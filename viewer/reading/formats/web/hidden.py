"""Takes out of a page what it has, but does not show on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_HIDDEN = re.compile(r"(?i)display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden")
_SHRUNK = re.compile(
    r"(?i)(?:^|[;\s])(?:max-height|opacity)\s{0,9}:\s{0,9}0(?:px|em|%)?\s{0,9}(?:!|;|$)|mso-hide\s{0,9}:\s{0,9}all"
)
_NO_SIZE = re.compile(r"(?i)font-size\s{0,9}:\s{0,9}0(?:px|pt|em|%)?\s{0,9}(?:!|;|$)")
_SIZE = re.compile(r"(?i)font(?:-size)?\s{0,9}:")
_HIDDEN_MOST = 0.6
"""The share of a page's words that may be hidden; where it is more, a script shows the page."""
_UNREAD = frozenset(["script", "style", "noscript", "template", "head", "svg", "iframe"])
_PAGE = frozenset(["html", "body", "head"])
_FOR_READERS = re.compile(
    r"(?i)(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader-?(?:text|only)|(?:vh|a11y|aria|accessib\w+)-?hidden)(?:$|\s)"
    r"|(?:^|\s)(?:is-|u-)?hidden(?:$|\s)|(?:^|\s)d-none(?:$|\s)"
)
"""Classes of what only a screen reader says, and of what a style sheet hides."""
_SHOWN_WIDE = re.compile(r"(?:^|\s)(?:\w{2,9}:(?:block|flex|grid|table|inline)|d-\w\w-(?!none)\w)")
"""Classes by which the same is shown on a wide screen: `hidden md:block`."""
_MOST_SAID = 25
"""Words of what a class hides. Longer text is rather that of a page that a script shows."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def drop_hidden(root: Any, *, shrunk: bool = False) -> None:
    """Take out what the page says is not shown, unless that is most of its text: a script shows such pages.

    With `shrunk` also what has no height, size or colour, as mails hide their previews: on pages that is a movement.
    """
    for element in _outermost([*_marks(root), *(each for each in root.iter() if _is_for_readers(each))]):
        element.drop_tree()
    outer = _outermost([each for each in root.iter() if _is_hidden(each, shrunk=shrunk)])
    if sum(map(_words_in, outer)) < _HIDDEN_MOST * _words_in(root):
        for element in outer:
            element.drop_tree()


def _outermost(elements: list[Any]) -> list[Any]:
    """The elements, each once, that none of the others holds."""
    every = dict.fromkeys(elements)
    return [element for element in every if every.keys().isdisjoint(element.iterancestors())]


def _is_hidden(element: Any, *, shrunk: bool) -> bool:
    """Whether an attribute hides an element, or its own style."""
    if not isinstance(element.tag, str) or element.tag in _PAGE:
        return False
    style = element.get("style") or ""
    if element.get("hidden") not in (None, "until-found") or _HIDDEN.search(style):
        return True
    # Mails are tables without size around columns that have one.
    sizeless = _NO_SIZE.search(style) and not any(
        _SIZE.search(each.get("style") or "") for each in element.iterdescendants()
    )
    return shrunk and bool(_SHRUNK.search(style) or sizeless)


def _marks(root: Any) -> Iterator[Any]:
    """What screen readers pass over at links and headings: an arrow, "(opens in new tab)".

    Not where it is all that these say, or where readers are told something in its place.
    """
    for holder in root.iter("a", *_HEADINGS):
        inside = list(holder.iterdescendants())
        silent = _outermost([each for each in inside if each.get("aria-hidden") == "true"])
        told = any(_FOR_READERS.search(each.get("class") or "") for each in inside)
        if silent and not told and sum(map(_words_in, silent)) < _words_in(holder):
            yield from silent


def _is_for_readers(element: Any) -> bool:
    """Whether the class of a short text says that only screen readers are given it."""
    names = element.get("class") or ""
    if not _FOR_READERS.search(names) or element.tag in _PAGE or element.get("aria-hidden") == "true":
        return False
    if _SHOWN_WIDE.search(names) or _words_in(element) > _MOST_SAID:
        return False
    # Of an initial that is a picture the letter is there for readers alone: "T" before "he council".
    text, tail = "".join(element.itertext()), element.tail or ""
    return not (text[-1:].isalpha() and tail[:1].islower()) or _has_copy(element)


def _has_copy(element: Any) -> bool:
    """Whether the same is shown beside it, passed over by readers."""
    beside = (element.getprevious(), element.getnext())
    return any(each is not None and each.get("aria-hidden") == "true" and _words_in(each) for each in beside)


def _words_in(root: Any) -> int:
    return sum(
        len((element.text or "").split()) + sum(len((child.tail or "").split()) for child in element)
        for element in root.iter()
        if element.tag not in _UNREAD
    )
