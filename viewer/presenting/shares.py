"""Percentages shared between open articles, as far as they have been computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

UNKNOWN = 255
"""The byte that stands for a share not computed yet; the shares themselves are 0 to 100."""


class Shares:
    """A growing table of percentages, one byte each, indexed by the keys of articles."""

    def __init__(self) -> None:
        self._rows: list[bytearray] = []

    def of(self, one: int, other: int) -> int | None:
        """The percentage of `one` that `other` has; None if unknown."""
        if max(one, other) >= len(self._rows):
            return None
        share = self._rows[one][other]
        return None if share == UNKNOWN else share

    def make_room(self, keys: Iterable[int]) -> None:
        """Grow the table to hold these keys."""
        size = max(keys, default=-1) + 1
        more = size - len(self._rows)
        if more > 0:
            for row in self._rows:
                row.extend(bytes([UNKNOWN]) * more)
            self._rows.extend(bytearray([UNKNOWN]) * size for _ in range(more))

    def enter(self, one: int, other: int, there: int, back: int) -> None:
        """Record that `other` has `there` percent of `one`, and `one` has `back` percent of `other`."""
        self._rows[one][other] = there
        self._rows[other][one] = back

    def forget(self, key: int) -> None:
        """Mark everything about one article as unknown."""
        if key < len(self._rows):
            self._rows[key] = bytearray([UNKNOWN]) * len(self._rows)
            for row in self._rows:
                row[key] = UNKNOWN

    def forget_all(self) -> None:
        """Mark everything as unknown."""
        self._rows = [bytearray([UNKNOWN]) * len(self._rows) for _ in self._rows]

    def row(self, one: int, others: Sequence[int]) -> bytes:
        """The percentages of `one` that each of `others` has; `UNKNOWN` if unknown, 100 for itself."""
        shares = bytearray(_cut(others)(self._rows[one]))
        if one in others:
            shares[others.index(one)] = 100
        return bytes(shares)

    def rows(self, keys: Sequence[int]) -> tuple[bytes, ...]:
        """The rows, as from `row`, of all these articles against each other."""
        cut = _cut(keys)
        rows = []
        for place, key in enumerate(keys):
            shares = bytearray(cut(self._rows[key]))
            shares[place] = 100
            rows.append(bytes(shares))
        return tuple(rows)

    def column(self, one: int, others: Sequence[int]) -> list[int | None]:
        """The percentages of each of `others` that `one` has; None if unknown."""
        rows = self._rows
        return [None if (share := rows[other][one]) == UNKNOWN else share for other in others]


def _cut(keys: Sequence[int]) -> Callable[[bytearray], Iterable[int]]:
    """A function that selects the columns of these keys from a row; slices where possible, because they are fastest."""
    if list(keys) == list(range(len(keys))):
        return lambda row: row[: len(keys)]
    if len(keys) == 1:
        return lambda row: (row[keys[0]],)
    return itemgetter(*keys)
