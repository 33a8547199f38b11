"""How much each open article has of each other, as far as it is known by now."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
        shares = bytearray(_cut(others)(self._rows[one]))
        if one in others:
            shares[others.index(one)] = 100
        return bytes(shares)

    def rows(self, keys: Sequence[int]) -> tuple[bytes, ...]:
        """How much of each of these articles each has, as `row` tells it."""
        cut = _cut(keys)
        rows = []
        for place, key in enumerate(keys):
            shares = bytearray(cut(self._rows[key]))
            shares[place] = 100
            rows.append(bytes(shares))
        return tuple(rows)

    def column(self, one: int, others: Sequence[int]) -> list[int | None]:
        """How much of each of `others` article `one` has; None where nobody knows."""
        rows = self._rows
        return [None if (share := rows[other][one]) == UNKNOWN else share for other in others]


def _cut(keys: Sequence[int]) -> Callable[[bytearray], Iterable[int]]:
    """Cuts the columns of these keys out of a row."""
    if list(keys) == list(range(len(keys))):
        return lambda row: row[: len(keys)]
    if len(keys) == 1:
        return lambda row: (row[keys[0]],)
    return itemgetter(*keys)
