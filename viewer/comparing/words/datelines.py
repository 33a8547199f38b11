"""Finds the dateline that a report begins with: place, date and agency, which say nothing of what happened."""

from __future__ import annotations

import re

_AGENCY = r"\([^()]{2,30}\)"
_SHORT_AGENCY = r"\([^\W_/]{2,14}(?:/[^\W_]{2,14})?\)"
_CAPITAL = "[^\\Wa-z\xdf-\xf6\xf8-\xff\u0430-\u045f\\d_]"
_NAME = rf"{_CAPITAL}[^\W\d_]{{1,20}}"
_PART = rf"(?:{_CAPITAL}[\w.]*|\d{{1,2}}\.?(?:\s(?:de\s)?[^\W\d_]{{3,12}})?|\d{{4}}|of|de|le)"
"""Of a region or a date: Kazakhstan, March 5, 5 de julio."""
_DASH = r"(?:--|[-–—])"
_DATELINE = re.compile(
    # KELMAR, March 5 (Norpress) -
    rf"(?:{_CAPITAL}{{2,}}\.?(?:[ .'’/-]{_CAPITAL}+)*(?:,\s{_PART}(?:,?\s{_PART}){{0,4}})?(?:\s?{_AGENCY})?\s?{_DASH}"
    # Berlin (dpa) -
    rf"|{_NAME}(?:[ -]{_NAME}){{0,2}}(?:, [\w. ]{{2,20}})?\s{_SHORT_AGENCY}\s?{_DASH}"
    # (Reuters) -
    rf"|{_AGENCY}\s?{_DASH})\s+(?=\S+\s+\S+\s+\S)"
)
"""Three words must follow: what a heading has before its dash is no dateline."""


def without_dateline(sentence: str) -> str:
    """The sentence without the dateline that it begins with, if it does.

    Else the leads of two days, which have place and agency in common, would count as the same.
    """
    return sentence[dateline_end(sentence) :]


def dateline_end(sentence: str) -> int:
    """Where the dateline that a sentence begins with ends; 0 if there is none."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0
