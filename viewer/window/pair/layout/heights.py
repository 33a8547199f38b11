"""Where rows stand, when their heights are known only bit by bit."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """Row heights in pixels; sums and look-ups cost the logarithm of their number (Fenwick 1994)."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for i in range(1, len(self._tree)):
            above = i + (i & -i)
            if above < len(self._tree):
                self._tree[above] += self._tree[i]
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> float:
        return self._heights[row]

    def change(self, row: int, height: float) -> None:
        """Give a row its height."""
        step = height - self._heights[row]
        self._heights[row] = height
        self.total += step
        i = row + 1
        while i < len(self._tree):
            self._tree[i] += step
            i += i & -i

    def top(self, row: int) -> float:
        """Pixels above a row."""
        total = 0.0
        while row > 0:
            total += self._tree[row]
            row &= row - 1
        return total

    def at(self, y: float) -> tuple[int, float]:
        """The row at `y` pixels and how far below its top that is; the last row for what lies below all."""
        row, step = 0, 1 << max(0, len(self._heights).bit_length() - 1)
        while step:
            below = row + step
            if below < len(self._tree) and self._tree[below] <= y:
                y -= self._tree[below]
                row = below
            step >>= 1
        if row >= len(self._heights):
            row = max(0, len(self._heights) - 1)
            y += self._heights[row] if self._heights else 0.0
        return row, y
