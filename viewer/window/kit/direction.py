"""Whether text runs from right to left."""

from __future__ import annotations

from unicodedata import bidirectional

FIRST_RTL = "\u0590"
"""The first character whose script runs from right to left."""


def is_rtl(text: str) -> bool:
    """Whether a text runs from right to left, by its first letter with a direction."""
    if max(text, default="") < FIRST_RTL:
        return False
    for character in text[:500]:
        direction = bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def has_rtl(text: str) -> bool:
    """Whether any part of a text runs from right to left."""
    return max(text, default="") >= FIRST_RTL and any(bidirectional(c) in ("R", "AL", "AN") for c in text)


def has_ltr(text: str) -> bool:
    """Whether any part of a text runs from left to right."""
    return any(bidirectional(character) == "L" for character in text)
