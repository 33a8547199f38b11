"""The lists by which quantities, dates and abbreviations of a language are known (`resources/style`)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from viewer.model.record import record
from viewer.resources import resource

LANGUAGES = frozenset({"de", "en", "es", "fr", "ru"})
"""Languages with lists of their own. For others those of English serve: their numbers, units and clock are the most
widely used in other languages' texts."""


@record
class Lists:
    """What a language calls things. All words are in lower case."""

    decimal: str
    """The sign before the decimals, `.` or `,`; the other one groups thousands. Empty if the language is not known."""
    numbers: dict[str, int]
    scales: dict[str, int]
    """The power of ten by word or abbreviation: `million` is 6."""
    percent: frozenset[tuple[str, ...]]
    """Each a sequence of words, as `("per", "cent")`."""
    measures: dict[tuple[str, ...], str]
    """The symbol of a measure, as `km`, by the words for it, as `("square", "kilometres")`."""
    joined_measures: dict[str, str]
    """The same by what may stand right behind the figures: 94km, but `in` for inches only there."""
    months: dict[str, int]
    """Number, from 1, by name or abbreviation without its point."""
    days: dict[str, int]
    """Number, from Monday's 0, by name or abbreviation without its point."""
    links: frozenset[str]
    """Words between day, month and year."""
    ordinals: frozenset[str]
    """What may stand behind the number of a day."""
    after_year: frozenset[str]
    forenoon: frozenset[str]
    afternoon: frozenset[str]
    hours: frozenset[str]
    """What stands behind a time of the day."""
    abbreviations: frozenset[str]
    """Those that one house writes with a point and another without."""
    beginnings: frozenset[str]
    """All words with which a quantity, a date or an abbreviation may begin."""


@cache
def lists_of(language: str) -> Lists:
    """The lists of an ISO 639-1 language."""
    name = language if language in LANGUAGES else "en"
    read: dict[str, Any] = json.loads(resource(f"style/{name}.json").read_text(encoding="utf-8").casefold())
    clock = read["clock"]
    months = {name: number for number, names in enumerate(read["months"], 1) for name in names}
    measures = {words: symbol for symbol, *others in read["measures"] for words in (symbol, *others)}
    days = {name: number for number, names in enumerate(read["days"]) for name in names}
    return Lists(
        decimal=read["decimal"] if name == language else "",
        numbers=read["numbers"],
        scales=read["scales"],
        percent=frozenset(tuple(words.split()) for words in read["percent"]),
        measures={tuple(words.split()): symbol for words, symbol in measures.items() if not words.startswith("+")},
        joined_measures={words.removeprefix("+"): symbol for words, symbol in measures.items() if " " not in words},
        months=months,
        days=days,
        links=frozenset(read["of"]),
        ordinals=frozenset(read["ordinals"]),
        after_year=frozenset(read["year"]),
        forenoon=frozenset(clock["am"]),
        afternoon=frozenset(clock["pm"]),
        hours=frozenset(clock["hours"]),
        abbreviations=frozenset(read["abbreviations"]),
        beginnings=frozenset((*read["numbers"], *months, *days, *read["abbreviations"])),
    )


@cache
def calendar_names() -> frozenset[str]:
    """What months and days are called in any of the languages, in lower case."""
    lists = [lists_of(language) for language in LANGUAGES]
    return frozenset().union(*(each.months for each in lists), *(each.days for each in lists))
