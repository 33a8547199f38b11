"""Recognises what stands above a headline: an outlet's name or address, and the way to the page."""

from __future__ import annotations

import tomllib
from functools import cache

from viewer.reading.patterns import lazily
from viewer.reading.story.dates import is_date_line
from viewer.resources import resource

_ADDRESS = lazily(
    r"(?i)(?:[\w.+-]{1,60}@|https?://)?(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}\.[a-z]{2,12}(?:/\S{0,300})?"
)
_TRAIL = lazily(r"(?:[^\W_][^>»›/|]{0,40}(?:\s?[>»›]\s?|\s[/|]\s)){2,8}[^\W_][^>»›/|]{0,60}")
"""At least two steps, "Home > News > Local": one may be a pair of terms in a headline."""
_SLUG = lazily(r"[a-z0-9]{1,30}(?:[-_][a-z0-9]{1,30}){1,12}")
_AFTER_NAME = lazily(r"\s[-–—|•·]\s|[,|]\s")
_MOST_WORDS, _LONGEST_NAME = 5, 50
_COMPOUND = 6
"""Letters of a word that may end a compound one: "Abendzeitung", "Landbote" not."""
_SHORT_WORD = 3
"""Letters of words that need no capital: "Voice of the Coast"."""


def is_masthead(text: str) -> bool:
    """Whether a line may be what a page or its copy has above the headline."""
    return bool(outlet_in(text)) or is_address(text)


def outlet_in(text: str) -> str:
    """The outlet that a line names, without the date behind it: "The Halden Herald, 5 July 2024"; empty if none.

    A headline may be like it, "Council Saves The Post": the caller must know that another line is the headline.
    """
    name, *rest = _AFTER_NAME.split(text, maxsplit=1) if len(text) <= 2 * _LONGEST_NAME else [text]
    if rest and not is_date_line(rest[0]):
        return ""
    return name.strip() if _is_name(name) else ""


def is_address(text: str) -> bool:
    """Whether a line is an address, part of one, or the way to a page: "ferry-landing-2", "Home > News > Local"."""
    return bool(_ADDRESS.fullmatch(text) or _SLUG.fullmatch(text) or _TRAIL.fullmatch(text))


def is_section(text: str) -> bool:
    """Whether all words of a line are those of sections: "Local", "World News"."""
    return _words()[2].issuperset(text.casefold().split())


def _is_name(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST_NAME or not text[-1].isalnum():
        return False
    if any(word[:1].islower() and len(word) > _SHORT_WORD for word in words):
        return False
    if is_section(text):
        return False
    line = text.casefold()
    first, last, _ = _words()
    begins = any(line.startswith(word) and line[len(word) : len(word) + 1] in (" ", "-") for word in first)
    return begins or any(line.endswith(word) and _may_end(line[: -len(word)], word) for word in last)


def _may_end(before: str, word: str) -> bool:
    """Whether a word ends a name behind `before`: a short one of Latin letters does not end another word, "compost"."""
    return bool(before) and (before[-1] in " -" or len(word) >= _COMPOUND or not word.isascii())


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    table = tomllib.loads(resource("reading/outlets.toml").read_text("utf-8"))
    return tuple(table["first"]), tuple(table["last"]), frozenset(table["section"])
