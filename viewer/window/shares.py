"""How much each open article has of each other, as far as it is known by now."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNKNOWN = 255


class Shares:
    """Percentages by the keys of articles."""

    def __init__(self) -> None:
        self._rows: list[bytearray] = []

    def of(self, one: int, other: int) -> int | None:
        """How much of article `one` article `other` has, 0 to 100; None while nobody knows."""
        if max(one, other) >= len(self._rows):
            return None
        share = self._rows[one][other]
        return None if share == UNKNOWN else share

    def make_room(self, keys: Iterable[int]) -> None:
        """Let there be a row and a column for each of these."""
        size = max(keys, default=-1) + 1
        more = size - len(self._rows)
        if more > 0:
            for row in self._rows:
                row.extend(bytes([UNKNOWN]) * more)
            self._rows.extend(bytearray([UNKNOWN]) * size for _ in range(more))

    def enter(self, one: int, other: int, there: int, back: int) -> None:
        """`other` has `there` percent of `one`, `one` has `back` percent of `other`."""
        self._rows[one][other] = there
        self._rows[other][one] = back

    def forget(self, key: int) -> None:
        """What was known of an article holds no longer."""
        if key < len(self._rows):
            self._rows[key] = bytearray([UNKNOWN]) * len(self._rows)
            for row in self._rows:
                row[key] = UNKNOWN

    def forget_all(self) -> None:
        """Nothing holds any longer."""
        self._rows = [bytearray([UNKNOWN]) * len(self._rows) for _ in self._rows]

    def row(self, one: int, others: Sequence[int]) -> bytes:
        """How much of `one` each of `others` has; UNKNOWN where nobody knows, 100 for itself."""
        row = self._rows[one]
        shares = bytearray(itemgetter(*others)(row)) if len(others) > 1 else bytearray(row[key] for key in others)
        if one in others:
            shares[others.index(one)] = 100
        return bytes(shares)
