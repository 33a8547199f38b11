"""How far along the whole text a place is, whatever is folded away."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from viewer.model import Comparison, Pair, Role, Row, Side

if TYPE_CHECKING:
    from viewer.model import Passage, Span

PARAGRAPH = 60
"""What a paragraph takes beyond its characters, in characters: its padding and the rest of its last line."""
FURNITURE = 40
"""What a row of page furniture takes, as it is folded away."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Places along a pair: 0 at its beginning, 1 at its end."""

    starts: tuple[float, ...]
    """Where each row of the comparison begins, and where the last one ends."""
    row_of: Pair[dict[int, int]]
    """For each side the row in which a paragraph stands."""
    lengths: Pair[tuple[int, ...]]
    """Characters of each paragraph."""

    def of_passage(self, side: Side, passage: Passage) -> tuple[float, float]:
        """Where a passage begins and ends."""
        row = self.row_of[side][passage.paragraph]
        start, length = self.starts[row], self.starts[row + 1] - self.starts[row]
        whole = max(1, self.lengths[side][passage.paragraph])
        return start + length * passage.span.start / whole, start + length * passage.span.stop / whole

    def of_rows(self, rows: Span, fraction: float) -> float:
        """How far along a place is that is `fraction` of the way through some rows."""
        start, stop = self.starts[rows.start], self.starts[rows.stop]
        return start + (stop - start) * min(1.0, max(0.0, fraction))

    def row_at(self, place: float) -> tuple[int, float]:
        """The row at a place, and how far into it that is, 0 to 1."""
        row = max(0, min(len(self.starts) - 2, bisect_right(self.starts, place) - 1))
        length = self.starts[row + 1] - self.starts[row]
        return row, (place - self.starts[row]) / length if length else 0.0


def measure_extent(comparison: Comparison) -> Extent:
    """The extent of a comparison, by its characters."""
    lengths = Pair(*(tuple(len(p.text) for p in article.paragraphs) for article in comparison.articles))
    weights = [_weight(comparison, row, lengths) for row in comparison.rows]
    total = sum(weights) or 1.0
    return Extent(tuple(sum_ / total for sum_ in accumulate(weights, initial=0.0)), comparison.row_numbers(), lengths)


def _weight(comparison: Comparison, row: Row, lengths: Pair[tuple[int, ...]]) -> float:
    roles = {comparison.articles[side].paragraphs[p].role for side in Side for p in row.paragraphs[side]}
    if roles == {Role.FURNITURE}:
        return FURNITURE
    return max(sum(lengths[side][p] + PARAGRAPH for p in row.paragraphs[side]) for side in Side)
