"""The day on which an article appeared, as it is written for people, in whatever language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
"""Year, month and day; what follows is the time."""
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ](\d\d:\d\d)")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def in_english(month: int) -> str:
    """The name of a month, shortly."""
    return _MONTHS[month - 1]


def tell_day(
    published: str | None, order: str = "{day} {month} {year}", name: Callable[[int], str] = in_english
) -> str:
    """An ISO 8601 date, or date and time, as `3 Nov 2026`; empty for none, and what is no full date unchanged.

    The day is that of the date's own zone, as the article has it.
    """
    found = _FULL.match(published or "")
    if not found:
        return published or ""
    year, month, day = map(int, found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return published or ""
    return order.format(day=day, month=name(month), year=f"{year:04}")


def tell_moment(published: str | None) -> str:
    """The day as `tell_day` has it, with the time if it is known: `3 Nov 2026, 11:05`. So versions of a day differ."""
    day, time = tell_day(published), _TIME.match(published or "")
    return f"{day}, {time[1]}" if time and day != published else day
