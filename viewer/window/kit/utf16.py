"""Places in a text as Qt counts them.

Python counts code points, Qt counts UTF-16 units; they part at the first character beyond the basic plane.
"""

from __future__ import annotations

from bisect import bisect_left


class Utf16:
    """Converts places in one text between code points and UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._wide = [] if max(text, default="") <= "\uffff" else [i for i, c in enumerate(text) if c > "\uffff"]
        self._starts = [place + k for k, place in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """UTF-16 units before code point number `place`."""
        return place + bisect_left(self._wide, place)

    def from_qt(self, place: int) -> int:
        """Code points before UTF-16 unit number `place`; the middle of a character counts as its start."""
        return place - bisect_left(self._starts, place)
