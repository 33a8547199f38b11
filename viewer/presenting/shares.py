"""Percentages shared between open articles, as far as they have been computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

UNKNOWN = 255
"""The byte that stands for a share not computed yet; the shares themselves are 0 to 100."""
MOST_CLOSED = 500
"""Articles that are not open any more but may be put back: as many as can be."""


class Shares:
    """A table of percentages, one byte each, of articles by their keys; of closed ones it keeps some for a while."""

    def __init__(self) -> None:
        self._rows: list[bytearray] = []
        self._places: dict[int, int] = {}
        """Where the row and the column of a key are."""

    def of(self, one: int, other: int) -> int | None:
        """The percentage of `one` that `other` has; None if unknown."""
        if one not in self._places or other not in self._places:
            return None
        share = self._rows[self._places[one]][self._places[other]]
        return None if share == UNKNOWN else share

    def make_room(self, keys: Sequence[int]) -> None:
        """Have the table hold these keys, and no more than `MOST_CLOSED` others and as many again as these."""
        if len(self._places) > MOST_CLOSED + 2 * len(keys):
            self._keep([key for key in keys if key in self._places])
        new = [key for key in keys if key not in self._places]
        if new:
            for row in self._rows:
                row.extend(bytes([UNKNOWN]) * len(new))
            self._places |= {key: place for place, key in enumerate(new, start=len(self._rows))}
            self._rows.extend(bytearray([UNKNOWN]) * len(self._places) for _ in new)

    def _keep(self, keys: Sequence[int]) -> None:
        """Drop all but these."""
        places = [self._places[key] for key in keys]
        self._rows = [bytearray(_cut(places)(self._rows[place])) for place in places]
        self._places = {key: place for place, key in enumerate(keys)}

    def enter(self, one: int, other: int, there: int, back: int) -> None:
        """Record that `other` has `there` percent of `one`, and `one` has `back` percent of `other`."""
        place, beside = self._places[one], self._places[other]
        self._rows[place][beside] = there
        self._rows[beside][place] = back

    def forget(self, key: int) -> None:
        """Mark everything about one article as unknown."""
        place = self._places.get(key)
        if place is not None:
            self._rows[place] = bytearray([UNKNOWN]) * len(self._rows)
            for row in self._rows:
                row[place] = UNKNOWN

    def forget_all(self) -> None:
        """Mark everything as unknown."""
        self._rows = [bytearray([UNKNOWN]) * len(self._rows) for _ in self._rows]

    def row(self, one: int, others: Sequence[int]) -> bytes:
        """The percentages of `one` that each of `others` has; `UNKNOWN` if unknown, 100 for itself."""
        shares = bytearray(_cut([self._places[key] for key in others])(self._rows[self._places[one]]))
        if one in others:
            shares[others.index(one)] = 100
        return bytes(shares)

    def rows(self, keys: Sequence[int]) -> tuple[bytes, ...]:
        """The rows, as from `row`, of all these articles against each other."""
        places = [self._places[key] for key in keys]
        cut, rows = _cut(places), []
        for number, place in enumerate(places):
            shares = bytearray(cut(self._rows[place]))
            shares[number] = 100
            rows.append(bytes(shares))
        return tuple(rows)

    def column(self, one: int, others: Sequence[int]) -> list[int | None]:
        """The percentages of each of `others` that `one` has; None if unknown."""
        rows, place = self._rows, self._places[one]
        shares = (rows[self._places[other]][place] for other in others)
        return [None if share == UNKNOWN else share for share in shares]


def _cut(places: Sequence[int]) -> Callable[[bytearray], Iterable[int]]:
    """A function that selects these columns from a row; slices where possible, because they are fastest."""
    if places == list(range(len(places))):
        return lambda row: row[: len(places)]
    if len(places) == 1:
        return lambda row: (row[places[0]],)
    return itemgetter(*places)
