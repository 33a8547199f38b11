"""Where the two texts stand from left to right."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model import Pair, Side

MARGIN_NUMBER = 38
"""Pixels left of a text, where the paragraph's number stands."""
MARGIN_INLINE = MARGIN_NUMBER + 22
"""The same in one column, where the letter of its side stands, too."""
MARGIN_AFTER = 22
GUTTER = 56
NARROW_GUTTER = 32
INLINE_BELOW = 900
"""Window widths under this show the pair in one column."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The two panes and the gutter between them; in one column both panes are the whole width. Pixels."""

    width: int
    inline: bool
    gutter: int
    panes: Pair[tuple[float, float]]
    """Left edge and width of each pane."""
    texts: Pair[float]
    """Left edge of each text."""
    measure: float
    """Width of both texts."""

    @property
    def gutter_left(self) -> float:
        """Left edge of the gutter."""
        return sum(self.panes.left)

    def side_at(self, x: float) -> Side:
        """The side whose pane is nearest to `x`."""
        return Side.LEFT if self.inline or x < self.gutter_left + self.gutter / 2 else Side.RIGHT


def lay_columns(width: int, most: float, share: float = 0.5, *, inline: bool = False) -> Columns:
    """Columns for a view `width` pixels wide whose texts are at most `most` pixels wide.

    `share` is how much of the room the left pane takes; both texts are as wide as the narrower pane allows, so that
    a row's two paragraphs break alike.
    """
    if inline:
        measure = max(60.0, min(most, width - MARGIN_INLINE - MARGIN_AFTER))
        left = max(float(MARGIN_INLINE), (width - measure) / 2)
        return Columns(width, True, 0, Pair((0.0, width), (0.0, width)), Pair(left, left), measure)  # noqa: FBT003
    gutter = GUTTER if width >= INLINE_BELOW else NARROW_GUTTER
    room = width - gutter
    first = round(room * share)
    narrower = min(first, room - first)
    measure = max(60.0, min(most, narrower - MARGIN_NUMBER - MARGIN_AFTER))
    spare = first - MARGIN_NUMBER - MARGIN_AFTER - measure
    texts = Pair(MARGIN_NUMBER + max(0.0, spare), first + gutter + float(MARGIN_NUMBER))
    return Columns(width, False, gutter, Pair((0.0, first), (first + gutter, room - first)), texts, measure)  # noqa: FBT003
