"""Reads the lines that name who wrote a text."""

from __future__ import annotations

import re

from viewer.reading.patterns import lazily
from viewer.reading.story.dates import find_date

_DONE = (
    "story|words|report|special report|reported|reporting|written|posted|submitted|text|article|exclusive|analysis"
    "|interview|commentary|opinion|column|review|feature|text und bild|propos recueillis"
)
_BY = lazily(
    rf"(?i:(?:(?:{_DONE})\s{{1,3}})?by|von|par|por|di|da|door|от|автор|autor|текст|przez|بقلم):?\s{{1,3}}[^\Wa-zà-ÿа-я\d_]"
    r"|(?:Words|WORDS|Story|STORY|Byline|BYLINE)\s?:\s{1,3}(?=(?:[^\Wa-zà-ÿа-я\d_][\w.’'-]{0,30}(?:\s|$)){2,4}$)"
    r"[^\Wa-zà-ÿа-я\d_]"
    r"|(?:作者|记者|記者|撰文)\s?[:：]\s{0,3}(?=[^。]{1,20}$)\S"
)
_PARTS = lazily(
    r"\s{1,3}(?=[\u4e00-\u9fff]{2,4}[:：]\S)|\s{0,3}[|•·]\s{0,3}|\s[–—]\s|\s{1,3}(?=(?:by|von|par|por|door)\s[^\Wa-zà-ÿа-я\d_])"
)
_NAME_ENDS = lazily(
    r",?\s{1,3}(?:on|at|am|le|el|op)\s.{0,60}\d.*$|\s{0,3}[,(–—-]?\s{0,3}[<(]?\S{1,60}@\S.*$", re.DOTALL
)
_DATE = lazily(r",?\s{1,3}(?=\S{0,12}\s{0,1}\d)")
_PERSON = lazily(r"(?:[^\Wa-zà-ÿа-я\d_][\w.’'-]{0,30}\s){1,3}[^\Wa-zà-ÿа-я\d_][\w’'-]{1,30}(?:\s?[,|–-]\s?.{2,60})?")
_NOT_NAMES = lazily(
    r"(?i)\b(?:news|world|politics|business|sports?|europe|asia|africa|top|home|more|live|opinion|media|desk|the|a(?!\.)"
    r"|published|posted|updated|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_NAMES_MEET = lazily(r"\s(?:and|und|et|y|e|en|och|og|и|&)\s")
_PLACE = lazily(r"\s(?:in|aus|à|en|da|from)\s[^\Wa-zà-ÿа-я\d_][\w’'-]{1,30}(?:\s[^\Wa-zà-ÿа-я\d_][\w’'-]{1,30})?$")
_MOST_BESIDE = 3
"""Words of an outlet or a place behind a name."""
_LONGEST, _MOST_WORDS = 120, 16


def opens_byline(text: str) -> bool:
    """Whether a text begins like "By Anna Berg", in one of many languages."""
    return bool(_BY.match(text))


def is_byline(text: str) -> bool:
    """Whether `text` is a byline such as "By Anna Berg", in one of many languages, and not a sentence."""
    return len(text) <= 120 and opens_byline(text) and not text.endswith((".", "!", "?")) and len(text.split()) <= 14


def is_person(text: str) -> bool:
    """Whether `text` may name persons, such as "Anna Berg, Oslo" or "Anna Berg and Per Lie in Oslo".

    That is a few capitalised words, none of a section or of a date.
    """
    if len(text) > 80 or _NOT_NAMES.search(text):
        return False
    text, *others = text.split(" | ")  # "Anna Berg | Norpress | Oslo"
    if any(not other[:1].isupper() or len(other.split()) > _MOST_BESIDE for other in others):
        return False
    return all(map(_PERSON.fullmatch, _NAMES_MEET.split(_PLACE.sub("", text))))


def joints_in(text: str) -> int:
    """How many words of `text` join names: "and" and "in" of "Anna Berg and Per Lie in Oslo"."""
    return len(_NAMES_MEET.findall(text)) + len(_PLACE.findall(text))


def is_dated_byline(text: str) -> bool:
    """Whether a line has a byline and a date: "6 February 2024 by Anna Berg"."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or text.endswith((".", "!", "?")):
        return False
    return bool(find_date(text) and signed(text))


def signed(text: str) -> str:
    """The authors in a byline, without the word "by", an address, and a date; empty if it is none."""
    for part in _PARTS.split(text[:300]):
        match = _BY.match(part)
        if match:
            name = _NAME_ENDS.sub("", part[match.end() - 1 :])
            gaps = [gap.start() for gap in _DATE.finditer(name) if find_date(name[gap.end() :])]
            name = name[: gaps[-1]] if gaps else name
            return name.strip(" ,;–—-")
    return ""
