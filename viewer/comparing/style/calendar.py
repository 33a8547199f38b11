"""Dates and times as houses write them: 15 June, June 15, 2024-06-15; Sept. or September; 5.30pm or 17:30."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viewer.comparing.tidy import Unit, Word

if TYPE_CHECKING:
    from viewer.comparing.style.lists import Lists

_DAY = re.compile(r"([0-3]?\d)(\D*)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TIME = re.compile(r"([0-2]?\d)(?:[.:]([0-5]\d))?([^\W\d_]*)(?:([0-5]\d))?")
_SHORT = re.compile(r"([0-3]?\d)\.([01]?\d)")
_DOTTED = re.compile(r"([0-3]?\d)\.([01]?\d)\.((?:19|20)\d\d)")


def dates_at(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    """The dates that begin with a word; the key is `@`, the year if it stands there, month and day, or the name's."""
    word = words[at].text
    if word in lists.months or word in lists.days:
        yield from _names(words, at, lists)
    if word in lists.months and not _is_verb(words[at]):
        yield from _month_first(words, at, lists)
    elif word[:1].isdigit():
        yield from _figures(words, at, lists)
        yield from _day_first(words, at, lists)


def _names(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    word = words[at].text
    pointed = len(word) <= 5 and _is(words, at + 1, ".")
    if len(word) <= 2 or (not pointed and (len(word) <= 3 or (len(word) == 4 and words[at].raw.islower()))):
        return  # So, Sun, mar
    key = f"@month {lists.months[word]}" if word in lists.months else f"@day {lists.days[word]}"
    yield Unit(at, at + 1, key)
    if pointed:
        yield Unit(at, at + 2, key)


def _figures(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    """2024-06-15, 15.06.2024, and 15.06. where days have points."""
    short = _SHORT.fullmatch(words[at].text) if "." in lists.ordinals and _is(words, at + 1, ".") else None
    if short:
        yield from _dated(at, at + 2, int(short[2]), int(short[1]), "")
    dotted = _DOTTED.fullmatch(words[at].text)
    if dotted and ("." in lists.ordinals or int(dotted[1]) > 12 or lists.decimal == ","):
        yield from _dated(at, at + 1, int(dotted[2]), int(dotted[1]), dotted[3])
    if _YEAR.fullmatch(words[at].text) and _is(words, at + 1, "-") and _is(words, at + 3, "-"):
        month, day = (words[k].text if k < len(words) else "" for k in (at + 2, at + 4))
        if len(month) == len(day) == 2 and month.isdigit() and day.isdigit():
            yield from _dated(at, at + 5, int(month), int(day), words[at].text)


def _day_first(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    day, end = _day(words, at, lists)
    if end < len(words) and words[end].text in lists.links:
        end += 1
    if not day or end >= len(words) or words[end].text not in lists.months or _is_verb(words[end]):
        return
    month = lists.months[words[end].text]
    yield from _dated(at, end + 1, month, day, "")
    for stop in _after_month(words, end):
        if stop > end + 1:
            yield from _dated(at, stop, month, day, "")
        yield from _with_year(words, at, stop, month, day, lists)


def _month_first(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    month = lists.months[words[at].text]
    for start in _after_month(words, at):
        day, end = _day(words, start, lists)
        if day:
            yield from _dated(at, end, month, day, "")
            yield from _with_year(words, at, end, month, day, lists)


def _after_month(words: Sequence[Word], at: int) -> tuple[int, ...]:
    """Where a month's name may end: with its point or without."""
    pointed = len(words[at].text) <= 5 and _is(words, at + 1, ".")
    return (at + 1, at + 2) if pointed else (at + 1,)


def _day(words: Sequence[Word], at: int, lists: Lists) -> tuple[int, int]:
    """A day of the month and where it ends; 0 if there is none."""
    found = _DAY.fullmatch(words[at].text) if at < len(words) else None
    if not found or not 1 <= int(found[1]) <= 31 or (found[2] and found[2] not in lists.ordinals):
        return 0, at
    pointed = "." in lists.ordinals and _is(words, at + 1, ".")
    return int(found[1]), at + 1 + pointed


def _with_year(words: Sequence[Word], at: int, end: int, month: int, day: int, lists: Lists) -> Iterator[Unit]:
    if end < len(words) and (words[end].text == "," or words[end].text in lists.links):
        end += 1
    if end < len(words) and _YEAR.fullmatch(words[end].text):
        yield from _dated(at, end + 1, month, day, words[end].text)
        if end + 1 < len(words) and words[end + 1].text in lists.after_year:
            yield from _dated(at, end + 2, month, day, words[end].text)
            if _is(words, end + 2, "."):
                yield from _dated(at, end + 3, month, day, words[end].text)


def _dated(at: int, end: int, month: int, day: int, year: str) -> Iterator[Unit]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Unit(at, end, f"@{year}-{month}-{day}" if year else f"@{month}-{day}")


def times_at(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    """The times of the day that begin with a word; the key is `@` and the time of a clock with 24 hours."""
    found = _TIME.fullmatch(words[at].text)
    if not found or not words[at].text[:1].isdigit():
        return
    hour, minute, suffix = int(found[1]), int(found[2] or found[4] or 0), found[3]
    if found[4] and suffix != "h":
        return
    half, end = suffix, at + 1
    if not suffix and end < len(words):
        half = words[end].text
        end += 1
    if half in lists.forenoon or half in lists.afternoon:
        if 1 <= hour <= 12:
            yield Unit(at, end, f"@{hour % 12 + 12 * (half in lists.afternoon)}:{minute:02}")
        return
    if half in lists.hours and (found[2] or found[4] or half == "uhr"):
        yield Unit(at, end, f"@{hour}:{minute:02}")
    if found[2] and ":" in words[at].text and not suffix and hour < 24:
        yield Unit(at, at + 1, f"@{hour}:{minute:02}")


def _is_verb(word: Word) -> bool:
    return word.raw in {"may", "march"}


def _is(words: Sequence[Word], at: int, text: str) -> bool:
    return at < len(words) and words[at].text == text
