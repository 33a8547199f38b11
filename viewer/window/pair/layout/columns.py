"""Where the two texts stand from left to right.

Where the language runs from right to left everything is mirrored, the pair too: A stands at the right, its numbers,
bars and stars right of its text, B left of it, the overview at the left edge. Editors of such a newsroom look for
what comes first at the right, in the list, in a spread and in Word; a pair that stayed would put B first and set it
apart from its place in the list and the map. It goes by the interface, not by the articles, so that nothing jumps
when another pair is chosen. An article's paragraphs and headlines are set as their own letters run, in any interface.
`Columns.turned`, `text_painting.write` and `text_painting.Turned` are where places are mirrored; Qt does the rest,
but for docks.
"""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Pair, Side
from viewer.model.record import record

MARGIN_NUMBER = 38
"""Pixels left of a text, where the paragraph's number stands."""
MARGIN_INLINE = MARGIN_NUMBER + 30
"""The same in one column, where the letter of its side stands, too."""
MARGIN_AFTER = 46
"""Pixels right of a text, where it stands how many sources carry a sentence."""
GUTTER = 56
NARROW_GUTTER = 32
INLINE_BELOW = 900
"""Window widths under this show the pair in one column."""


@record
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
    mirrored: bool = False
    """Whether A stands at the right, and margins right of their texts."""

    @property
    def gutter_left(self) -> float:
        """Left edge of the gutter."""
        return sum(self.panes[Side.RIGHT if self.mirrored else Side.LEFT])

    def in_gutter(self, x: float) -> bool:
        """Whether `x` is between the panes."""
        return self.gutter_left <= x < self.gutter_left + self.gutter

    def side_at(self, x: float) -> Side:
        """The side whose pane is nearest to `x`."""
        if self.inline:
            return Side.LEFT
        before = x < self.gutter_left + self.gutter / 2
        return Side.LEFT if before != self.mirrored else Side.RIGHT

    def beside(self, side: Side, gap: float, width: float) -> float:
        """Left edge of what is `width` pixels wide and stands in the margin, `gap` pixels before a text begins."""
        x = self.texts[side]
        return x + self.measure + gap if self.mirrored else x - gap - width

    def after(self, side: Side, gap: float, width: float) -> float:
        """Left edge of what is `width` pixels wide and stands `gap` pixels behind where a text ends."""
        x = self.texts[side]
        return x - gap - width if self.mirrored else x + self.measure + gap

    def edge(self, side: Side, width: float) -> float:
        """Left edge of what is `width` pixels wide and stands where a pane begins."""
        left, room = self.panes[side]
        return left + room - width if self.mirrored else left

    def from_text(self, side: Side, before: float, after: float) -> tuple[float, float]:
        """Left edge and width of a line from `before` pixels before a text to `after` pixels before its pane ends."""
        left, room = self.panes[side]
        if self.mirrored:
            return left + after, self.texts[side] + self.measure + before - left - after
        return self.texts[side] - before, left + room - after - self.texts[side] + before

    def turned(self) -> Columns:
        """The same as in a mirror, for an interface that reads from right to left."""
        panes = Pair(*((self.width - left - room, room) for left, room in self.panes))
        texts = Pair(*(self.width - left - self.measure for left in self.texts))
        return replace(self, panes=panes, texts=texts, mirrored=not self.mirrored)


def lay_columns(width: int, most: float, share: float = 0.5, *, inline: bool = False, rtl: bool = False) -> Columns:
    """Columns for a view `width` pixels wide whose texts are at most `most` pixels wide.

    `share` is how much of the room the left pane takes; both texts are as wide as the narrower pane allows, so that
    a row's two paragraphs break alike.
    """
    columns = _lay_inline(width, most) if inline else _lay_panes(width, most, share)
    return columns.turned() if rtl else columns


def _lay_inline(width: int, most: float) -> Columns:
    measure = max(60.0, min(most, width - MARGIN_INLINE - MARGIN_AFTER))
    left = max(float(MARGIN_INLINE), (width - measure) / 2)
    return Columns(width, True, 0, Pair((0.0, width), (0.0, width)), Pair(left, left), measure)  # noqa: FBT003


def _lay_panes(width: int, most: float, share: float) -> Columns:
    gutter = GUTTER if width >= INLINE_BELOW else NARROW_GUTTER
    room = width - gutter
    first = round(room * share)
    narrower = min(first, room - first)
    measure = max(60.0, min(most, narrower - MARGIN_NUMBER - MARGIN_AFTER))
    spare = first - MARGIN_NUMBER - MARGIN_AFTER - measure
    texts = Pair(MARGIN_NUMBER + max(0.0, spare), first + gutter + float(MARGIN_NUMBER))
    return Columns(width, False, gutter, Pair((0.0, first), (first + gutter, room - first)), texts, measure)  # noqa: FBT003
