"""The lines of a pair with their places: what the painters paint and the mouse hits.

`present(comparison)` has worked out before, off the window's thread, everything that needs no pixels. A `Scene` sets
only what is seen: a `QTextLayout` a paragraph, heights estimated first and refined in idle slices (`heights.py`,
`refining.py`). Painters then draw the same lines: rows, ribbons, bars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.model import Pair, Passage, Side
from viewer.presenting.marks import NONE, Marks
from viewer.window.pair.layout.chips import Chip, chip_of
from viewer.window.pair.layout.heights import Heights
from viewer.window.pair.layout.redline import make_redline
from viewer.window.pair.layout.typesetting import SideBlock, TextBlock, Typesetter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.presenting.arrangement import Arrangement
    from viewer.presenting.presentation import Link, Presentation
    from viewer.window.kit.type_settings import TypeSettings
    from viewer.window.pair.layout.columns import Columns

PAD = 9
"""Pixels above and below a paragraph."""
KEPT_LINES = 200
BAR = 32
"""Height of a folding bar."""


class Placed(NamedTuple):
    """A paragraph of a line. Pixels; `top` counts from the line's top to the paragraph's upper padding."""

    side: Side
    paragraph: int
    x: float
    top: float
    block: TextBlock
    both: bool = False
    """Whether it stands for both sides, which say the same: in one column only."""
    beside: int | None = None
    """The paragraph of the other side that stands in the same text: in one column only, see `redline.py`."""

    @property
    def height(self) -> float:
        """With padding."""
        return self.block.height + 2 * PAD

    @property
    def origin(self) -> QPointF:
        """Where its text begins, from the line's left top corner."""
        return QPointF(self.x, self.top + PAD)


class Place(NamedTuple):
    """A point in one of the texts."""

    side: Side
    paragraph: int
    offset: int
    """Code points into the paragraph's text."""


class Scene:
    """Lines, their heights, and the paragraphs set in them; of `NOTHING`, where no pair is shown, it has none."""

    def __init__(
        self, shown: Presentation, arranged: Arrangement, columns: Columns, reading: TypeSettings, chip_font: QFont
    ) -> None:
        self.shown = shown
        self.lines = arranged.lines
        self.line_of = arranged.line_of
        self._sizes = arranged.sizes
        self.columns = columns
        self.reading = reading
        self.articles = shown.comparison.articles
        self._chip_metrics = QFontMetricsF(chip_font)
        self.typesetter = Typesetter(self.articles, reading, columns.measure)
        self._placed: dict[int, list[Placed]] = {}
        self._merged: dict[int, Pair[TextBlock] | None] = {}
        """By line, both sides of it as one text."""
        self._refined = 0
        self._exact = bytearray(len(self.lines))
        metrics = QFontMetricsF(reading.font())
        self._across = columns.measure / max(1.0, metrics.averageCharWidth())
        self._line_height = max(round(reading.size * reading.leading), metrics.height())
        self.heights = Heights(self._estimates(arranged))

    def marks(self, side: Side, paragraph: int) -> Marks:
        """What is marked in a paragraph."""
        return self.shown.marks[side].get(paragraph, NONE)

    def links_at(self, left: Iterable[int], right: Iterable[int]) -> list[Link]:
        """The links that have an end in one of these lines of a side."""
        found = (
            link
            for side, numbers in zip(Side, (left, right), strict=True)
            for number in numbers
            if not self.lines[number].folded
            for paragraph in self.lines[number].paragraphs[side]
            for link in self.shown.linked[side].get(paragraph, ())
        )
        return list(dict.fromkeys(found))

    def chip(self, side: Side, paragraph: int) -> Chip | None:
        """The chip before a paragraph, if it has one."""
        return chip_of(self.shown, side, paragraph, self.line_of, inline=self.columns.inline)

    def chip_area(self, chip: Chip, placed: Placed) -> QRectF:
        """Where a paragraph's chip stands, from its line's left top corner."""
        width = self._chip_metrics.horizontalAdvance(chip.text) + 16
        left = placed.block.layout.lineAt(0).width() + 8 if placed.block.is_rtl else 0.0
        return QRectF(placed.x + left + 0.5, placed.top + PAD + (placed.block.line_height - 19) / 2, width, 18)

    def chip_at(self, number: int, point: QPointF) -> tuple[Placed, Chip] | None:
        """The chip at a point, counted from the left top corner of line `number`, and its paragraph."""
        for placed in self.place_line(number):
            chip = self.chip(placed.side, placed.paragraph)
            if chip and self.chip_area(chip, placed).contains(point):
                return placed, chip
        return None

    def merged(self, number: int) -> Pair[TextBlock] | None:
        """Both sides of a line as one text, where one column shows them so."""
        if not self.columns.inline:
            return None
        if number not in self._merged:
            if len(self._merged) > KEPT_LINES:
                self._merged.clear()
            self._merged[number] = self._merge(number)
        return self._merged[number]

    def _merge(self, number: int) -> Pair[TextBlock] | None:
        line = self.lines[number]
        if line.folded or any(len(span) != 1 for span in line.paragraphs):
            return None
        left, right = (span.start for span in line.paragraphs)
        redline = make_redline(self.shown, left, right)
        return self.typesetter.merged(redline, self.articles.left.paragraphs[left].role) if redline else None

    def block(self, side: Side, paragraph: int) -> TextBlock:
        """A paragraph, set."""
        number = self.line_of[side].get(paragraph)
        if number is not None and (merged := self.merged(number)):
            return merged[side]
        chip = self.chip(side, paragraph)
        if chip:
            self.typesetter.indent(side, paragraph, self._chip_metrics.horizontalAdvance(chip.text) + 24)
        return self.typesetter.block(side, paragraph)

    def place_line(self, number: int) -> list[Placed]:
        """The paragraphs of a line; none for a folding bar."""
        placed = self._placed.get(number)
        if placed is None:
            if len(self._placed) > KEPT_LINES:
                self._placed.clear()
            placed = self._placed[number] = self._place(number)
        return placed

    def _place(self, number: int) -> list[Placed]:
        line = self.lines[number]
        if line.folded:
            return []
        if merged := self.merged(number):
            left, right = (span.start for span in line.paragraphs)
            return [
                Placed(Side.LEFT, left, self.columns.texts.left, 0.0, merged.left, beside=right),
                Placed(Side.RIGHT, right, self.columns.texts.right, 0.0, merged.right, beside=left),
            ]
        placed: list[Placed] = []
        top = 0.0
        sides = self._shown_sides(number)
        both = self.columns.inline and len(sides) == 1
        for side in sides:
            top = top if self.columns.inline else 0.0
            for paragraph in line.paragraphs[side]:
                block = self.block(side, paragraph)
                placed.append(Placed(side, paragraph, self.columns.texts[side], top, block, both))
                top += block.height + 2 * PAD
        return placed

    def height(self, number: int) -> float:
        """The true height of a line; sets its paragraphs if need be."""
        if not self._exact[number]:
            self._exact[number] = 1
            placed = self.place_line(number)
            height = max((p.top + p.height for p in placed), default=float(BAR))
            self.heights.change(number, height)
        return self.heights[number]

    def refine(self, count: int) -> bool:
        """Find the true heights of `count` more lines; returns whether any are left to find."""
        stop = min(len(self.lines), self._refined + count)
        for number in range(self._refined, stop):
            self.height(number)
        self._refined = stop
        return stop < len(self.lines)

    def _shown_sides(self, number: int) -> Sequence[Side]:
        """In one column a line that says the same on both sides is shown once."""
        left, right = self.lines[number].paragraphs
        if self.columns.inline and left and right:
            here = [(side, p) for side in Side for p in self.lines[number].paragraphs[side]]
            marked = any(self.marks(side, p).any or self.chip(side, p) for side, p in here)
            texts = [[self.articles[side].paragraphs[p].text for p in (left, right)[side]] for side in Side]
            if not marked and texts[0] == texts[1]:
                return (Side.LEFT,)
        return tuple(Side)

    def _estimates(self, arranged: Arrangement) -> list[float]:
        """Heights by numbers of characters alone: half a line is wasted at the end of each paragraph."""
        a_character = self._line_height / self._across
        a_paragraph = 2 * PAD + self._line_height / 2
        sides = (
            (chars * a_character + count * a_paragraph, more * a_character + number * a_paragraph)
            for (chars, count), (more, number) in arranged.sizes
        )
        if self.columns.inline:
            return [left + right or float(BAR) for left, right in sides]
        return [max(left, right) or float(BAR) for left, right in sides]

    def visible(self, top_line: int, offset: float, height: float) -> Iterator[tuple[int, float]]:
        """The lines in a view `height` pixels high that begins `offset` pixels into line `top_line`, and their tops."""
        y = -offset
        for number in range(top_line, len(self.lines)):
            if y >= height:
                return
            yield number, y
            y += self.height(number)

    def line_of_row(self, row: int) -> int:
        """The line that shows a row of the comparison, or the bar that it is folded in; the first where none does."""
        return next((number for number, line in enumerate(self.lines) if row in line.rows), 0)

    def boxes_of(self, passage: Passage, side: Side) -> list[tuple[int, Placed]]:
        """The line and the place of a passage's paragraph; empty where it is folded away."""
        number = self.line_of[side].get(passage.paragraph)
        if number is None:
            return []
        return [(number, p) for p in self.place_line(number) if (p.side, p.paragraph) == (side, passage.paragraph)]

    def hit(self, number: int, point: QPointF) -> Place | None:
        """The place in a text nearest to a point, counted from the line's left top corner."""
        placed = self.place_line(number)
        side = self.columns.side_at(point.x())
        own = [p for p in placed if self.columns.inline or p.side is side]
        if not own:
            return None
        nearest = min(own, key=lambda p: max(p.top - point.y(), point.y() - p.top - p.height, 0.0))
        if isinstance(nearest.block, SideBlock):
            nearest = placed[nearest.block.side_at(point - nearest.origin)]
        return Place(nearest.side, nearest.paragraph, nearest.block.place_at(point - nearest.origin))

    def text(self, place: Place) -> str:
        """The paragraph that a place is in."""
        return self.articles[place.side].paragraphs[place.paragraph].text

    def sentence_at(self, place: Place) -> int | None:
        """The id of the sentence at a place."""
        article = self.articles[place.side]
        for i in article.paragraphs[place.paragraph].sentences:
            span = article.sentences[i].span
            if span.start <= place.offset <= span.stop:
                return i
        return None

    def characters(self) -> int:
        """How many are to be set, on both sides."""
        return sum(size for sizes in self._sizes for size, _ in sizes)

    def folded_paragraphs(self) -> set[tuple[Side, int]]:
        """The paragraphs that are folded away."""
        bars = (line for line in self.lines if line.folded)
        return {(side, paragraph) for line in bars for side in Side for paragraph in line.paragraphs[side]}
