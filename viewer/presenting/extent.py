"""Positions along the whole text, independent of folding."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from viewer.model import Comparison, Pair, Passage, Role, Row, Side, Span
from viewer.model.record import record

PARAGRAPH = 60
"""Height of a paragraph beyond its text, in characters: padding and the unused part of its last line."""
FURNITURE = 40
"""Height of a row of page furniture, in characters: that of the bar into which it is folded."""


@record
class Extent:
    """Maps rows and passages to positions along a pair, from 0 at the beginning to 1 at the end."""

    starts: tuple[float, ...]
    """`(rows + 1,)`: where each row of the comparison begins, and the end of the last."""
    row_of: Pair[dict[int, int]]
    """For each side, the row of every paragraph."""
    lengths: Pair[tuple[int, ...]]
    """For each side, the characters of every paragraph."""

    def of_passage(self, side: Side, passage: Passage) -> tuple[float, float]:
        """The positions at which a passage begins and ends."""
        row = self.row_of[side][passage.paragraph]
        start, length = self.starts[row], self.starts[row + 1] - self.starts[row]
        whole = max(1, self.lengths[side][passage.paragraph])
        return start + length * passage.span.start / whole, start + length * passage.span.stop / whole

    def of_rows(self, rows: Span, fraction: float) -> float:
        """The position at `fraction`, clamped to 0 to 1, of the way through a range of rows."""
        start, stop = self.starts[rows.start], self.starts[rows.stop]
        return start + (stop - start) * min(1.0, max(0.0, fraction))

    def row_at(self, place: float) -> tuple[int, float]:
        """The row at a position, and the fraction of the row above it, 0 to 1."""
        row = max(0, min(len(self.starts) - 2, bisect_right(self.starts, place) - 1))
        length = self.starts[row + 1] - self.starts[row]
        return row, (place - self.starts[row]) / length if length else 0.0


def measure_extent(comparison: Comparison) -> Extent:
    """Measure a comparison in characters."""
    lengths = Pair(*(tuple(len(p.text) for p in article.paragraphs) for article in comparison.articles))
    weights = [_weight(comparison, row, lengths) for row in comparison.rows]
    total = sum(weights) or 1.0
    return Extent(tuple(sum_ / total for sum_ in accumulate(weights, initial=0.0)), comparison.row_numbers(), lengths)


def _weight(comparison: Comparison, row: Row, lengths: Pair[tuple[int, ...]]) -> float:
    roles = {comparison.articles[side].paragraphs[p].role for side in Side for p in row.paragraphs[side]}
    if roles == {Role.FURNITURE}:
        return FURNITURE
    return max(sum(lengths[side][p] + PARAGRAPH for p in row.paragraphs[side]) for side in Side)
