"""Parses dates as pages print them, into ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from functools import cache
from typing import Any

from viewer.reading.patterns import lazily
from viewer.resources import resource

_NAME = r"([^\W\d_]{3,12}|[\u0900-\u097f]{2,12})\.?"
_TIME = lazily(r"(?<![\d:.])([01]?\d|2[0-3])\s?[:.hH時时]\s?([0-5]\d)(?![\d.])\s{0,3}([aApP]\.?[mM]\b)?")
_ISO = lazily(r"\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ZONED = lazily(r"((?:19|20)\d\d-\d\d-\d\d[Tt ]\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|z|[+-]\d\d:?\d\d)(?![\d:])")
_EAST_ASIAN = lazily(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DAY_FIRST = lazily(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s{{0,3}}(?:of |de |d')?{_NAME},?\s{{0,3}}(?:del? |of )?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MONTH_FIRST = lazily(rf"(?<!\w){_NAME}\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}((?:19|20)\d\d)\b", re.IGNORECASE)
_NUMBERS = lazily(r"\b(\d{1,2})([./-])(\d{1,2})[./-]((?:19|20)\d\d)\b")
_SHORT = lazily(r"(?:^|[:：]\s{0,3}|[^\W\d_],?\s)(\d\d)\.(\d\d)\.(\d\d)(?=$|,?\s)")
"""A year of two figures: only in a line that is hardly more than a date."""
_MOST_SHORT = 40
"""Characters of such a line."""
_MOST_DATES = 3
"""Dates in a line: of publication, of changes."""
_AGO = lazily(
    r"(?i)(?:(?:last )?(?:updated|published|posted|aktualisiert|publié|mis à jour|publicado|actualizado)\s?:?\s)?(?:"
    r"(?:an?|\d{1,2}\+?)\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?|months?|yrs?|years?)\sago"
    r"|vor\s(?:einer|einem|\d{1,2})\s(?:Stunden?|Minuten?|Tage?n?|Wochen?|Monate?n?)"
    r"|il y a\s(?:une?|\d{1,2})\s(?:heures?|minutes?|jours?|semaines?|mois)"
    r"|hace\s(?:una?|\d{1,2})\s(?:horas?|minutos?|días?|semanas?|meses)"
    r"|\d{1,2}\s\w{3,6}[ ]назад|\d{1,2}\s?(?:小时|分钟|天|時間|日)前)\.?"
)
"""Since when: pages that were saved or copied have it in place of a date."""
_AGO_WORDS = ("ago", "vor ", "l y a", "ace ", "назад", "前")
"""Each has one of them; of other lines none is tried, and most texts have no other."""
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)


def find_date(text: str) -> str | None:
    """The first date in `text`, with the time of day if there is one: `2024-07-05` or `2024-07-05T17:30`.

    Of a whole ISO date and time the zone stays: `2024-07-05T17:30+02:00`. Only the first 300 characters are searched.
    `5/7/2024` is ignored, because day and month are ambiguous.
    """
    text = text[:300].translate(_ARABIC_DIGITS)
    day_and_rest = _find_day(text)
    if not day_and_rest:
        return None
    zoned = _ZONED.match(text.strip())
    if zoned and _is_moment(whole := f"{zoned[1]}{'+00:00' if zoned[2] in 'Zz' else zoned[2]}"):
        return whole
    day, rest = day_and_rest
    time = _find_time(rest)
    return f"{day.isoformat()}T{time}" if time else day.isoformat()


def _is_moment(text: str) -> bool:
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_date_line(text: str) -> bool:
    """Whether `text` is only a date, with perhaps a weekday, place and time.

    "Oslo, Friday 5 July 2024, 17:30" is one; two unknown words are allowed for the place. So is "2 hours ago".
    """
    if len(text) <= _MOST_SHORT:
        folded = text.casefold()
        if any(word in folded for word in _AGO_WORDS) and _AGO.fullmatch(text):
            return True
    text = text.translate(_ARABIC_DIGITS)
    day_and_rest = _find_day(text) if len(text) <= 90 else None
    if not day_and_rest:
        return False
    rest = day_and_rest[1]
    for _ in range(_MOST_DATES - 1):
        rest = (_find_day(rest) or ("", rest))[1]
    words = [word for word in re.findall(r"[^\W\d_]+", rest.lower()) if word not in _words()]
    return len(words) <= 2 and not text.rstrip().endswith(("!", "?", "。"))


def _find_day(text: str) -> tuple[dt.date, str] | None:
    """The first valid date by the most specific pattern, and the text without it."""
    for pattern, order in (
        (_ISO, "ymd"),
        (_EAST_ASIAN, "ymd"),
        (_DAY_FIRST, "dmy"),
        (_MONTH_FIRST, "mdy"),
        (_NUMBERS, "d-my"),
    ):
        for match in pattern.finditer(text):
            day = _day(order, match)
            if day:
                return day, text[: match.start()] + " | " + text[match.end() :]
    return _short_day(text) if len(text) <= _MOST_SHORT else None


def _short_day(text: str) -> tuple[dt.date, str] | None:
    """The date "06.02.24" in a short line, and the line without it."""
    match = _SHORT.search(text)
    if not match:
        return None
    try:
        day = dt.date(2000 + int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
    return day, text[: match.start(1)] + " | " + text[match.end() :]


def _day(order: str, match: re.Match[str]) -> dt.date | None:
    groups = match.groups()
    if order == "d-my":
        parts = _numeric(groups[0], groups[1], groups[2], groups[3])
    else:
        named = dict(zip(order, groups[:3], strict=True))
        month = named["m"] if named["m"].isdigit() else str(_month(named["m"]))
        parts = (int(named["y"]), int(month), int(named["d"]))
    try:
        return dt.date(*parts)
    except ValueError:
        return None


def _numeric(first: str, mark: str, second: str, year: str) -> tuple[int, int, int]:
    one, two = int(first), int(second)
    if mark == "." or one > 12 or one == two:
        return int(year), two, one
    if two > 12:
        return int(year), one, two
    return 0, 0, 0


@cache
def _words() -> frozenset[str]:
    return frozenset(_table()["words"].split())


@cache
def _months() -> dict[str, int]:
    return {name: number for names in _table()["months"] for number, name in enumerate(names.split(), 1)}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("reading/dates.toml").read_text("utf-8"))


def _month(name: str) -> int:
    """The number of the month by the longest prefix of `name` that is in the table, such as "sept"; 0 if none."""
    name = name.lower()
    return next((_months()[name[:length]] for length in range(len(name), 1, -1) if name[:length] in _months()), 0)


def _find_time(rest: str) -> str:
    match = _TIME.search(rest)
    if not match:
        return ""
    hour, minute, half = int(match.group(1)), match.group(2), (match.group(3) or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute}"
