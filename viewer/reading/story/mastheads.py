"""Recognises what stands above a headline: an outlet's name or address, and the way to the page."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from viewer.reading.patterns import lazily
from viewer.reading.story.dates import is_date_line
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Container

_ADDRESS = lazily(
    r"(?i)(?:[\w.+-]{1,60}@|https?://)?(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}\.[a-z]{2,12}(?:/\S{0,300})?"
)
_TRAIL = lazily(r"(?:[^\W_][^>»›/|]{0,40}(?:\s?[>»›]\s?|\s[/|]\s)){2,8}[^\W_][^>»›/|]{0,60}")
"""At least two steps, "Home > News > Local": one may be a pair of terms in a headline."""
_SLUG = lazily(r"(?=[\d_-]{0,60}[a-z])[a-z0-9]{1,30}(?:[-_][a-z0-9]{1,30}){1,12}")
"""With a letter: "2-1" is a score."""
_WIRE = lazily(r"(?:[A-Z]{2,6}-?\d{3,5}\s\d{1,4}\s|(?=[^a-z]{0,80}/[A-Z][A-Z0-9-]{2,40}/))[^a-z]{0,100}")
"""The first line of an agency's copy: "NPA1204 4 GEN 0487 /HALDEN-FERRY/"."""
_AFTER_NAME = lazily(r"\s[-–—|•·/]\s|[,|]\s")
_MOST_WORDS, _LONGEST_NAME = 5, 50
_SHORT_WORD = 3
"""Letters of words that need no capital: "Voice of the Coast"."""


def is_masthead(text: str, story_words: Container[str]) -> bool:
    """Whether a line may be what a page or its copy has above the headline."""
    return names_outlet(text, story_words) or is_address(text)


def names_outlet(text: str, story_words: Container[str]) -> bool:
    """Whether a line names an outlet.

    `story_words` are the words of the story that are no names: with "review" among them, "Council Orders Review" is a
    headline.
    """
    name = outlet_in(text)
    return bool(name) and _naming_word(name) not in story_words


def outlet_in(text: str) -> str:
    """The outlet that a line names, without what stands behind it: "Halden Herald, 5 July 2024"; empty if none.

    A headline may be like it, "Council Saves The Post": the caller must know that another line is the headline.
    """
    name, *rest = _AFTER_NAME.split(text, maxsplit=1) if len(text) <= 2 * _LONGEST_NAME else [text]
    if rest and not is_date_line(rest[0]) and not all(map(_is_beside_name, _AFTER_NAME.split(rest[0]))):
        return ""
    return name.strip() if _naming_word(name) else ""


def is_address(text: str) -> bool:
    """Whether a line is an address, a slug, or the way to a page: "ferry-landing-2", "Home > News > Local"."""
    return is_web_address(text) or any(each.fullmatch(text) for each in (_SLUG, _TRAIL, _WIRE))


def is_web_address(text: str) -> bool:
    """Whether a line is the address of a page or of a mailbox."""
    return bool(_ADDRESS.fullmatch(text))


def is_section(text: str) -> bool:
    """Whether all words of a line are those of sections: "Local", "World News"."""
    return _words().section.issuperset(text.casefold().split())


def _is_beside_name(text: str) -> bool:
    return is_section(text) or is_date_line(text)


def _naming_word(text: str) -> str:
    """The word that makes a line an outlet's name; empty if it is none."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST_NAME or not text[-1].isalnum():
        return ""
    if any(word[:1].islower() and len(word) > _SHORT_WORD for word in words):
        return ""
    if is_section(text):
        return ""
    line, table = text.casefold(), _words()
    begins = (word for word in table.first if line.startswith((f"{word} ", f"{word}-")))
    ends = (word for word in table.last if line.endswith((f" {word}", f"-{word}")))
    compound = (word for word in table.compound if line.endswith(word) and line != word)
    return next(chain(begins, ends, compound), "")


class _Words(NamedTuple):
    first: tuple[str, ...]
    last: tuple[str, ...]
    compound: tuple[str, ...]
    section: frozenset[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(resource("reading/outlets.toml").read_text("utf-8"))
    return _Words(tuple(table["first"]), tuple(table["last"]), tuple(table["compound"]), frozenset(table["section"]))
