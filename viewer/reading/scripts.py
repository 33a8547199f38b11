"""East Asian characters, whose words have no spaces between them: lines of them are joined without one.

Ranges are compared, not compiled: a regular expression with one of these takes 1 to 2 ms to compile, which all texts
would pay at the start (`python -m tests.benchmarks.desktop`).
"""

from __future__ import annotations

_WIDE = (("\u3000", "\u30ff"), ("\u3400", "\u9fff"), ("\uff00", "\uffef"))
"""Marks, kana; Han; forms of full width."""


def begins_wide(text: str) -> bool:
    """Whether the first character, if there is one, is East Asian: a letter or a mark of full width."""
    return any(first <= text[:1] <= last for first, last in _WIDE)


def is_wide(text: str) -> bool:
    """Whether any character is East Asian."""
    return max(text, default="") >= _WIDE[0][0] and any(map(begins_wide, text))
