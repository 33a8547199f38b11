"""Where in its scene the pair view stands, and the ways to other places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from viewer.model import Pair, Passage, Side, Span

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from viewer.window.pair.layout.scene import Place, Placed, Scene

STEP = 57
"""Pixels of one arrow key: about two lines."""
_OVERLAP = 40
"""Pixels of a page that stay in sight when it is turned, so that the eye finds its line again."""


class _Anchor(NamedTuple):
    """What is at the top of the view. It holds while heights above it become known, or the type changes."""

    line: int = 0
    offset: float = 0.0
    """Pixels of that line above the view."""


class Scroller(QObject):
    """Keeps the place in a scene, brings the scroll bar in line with it, and finds what is in sight.

    The scroll bar counts pixels of the whole scene, whose height is an estimate at first. So what is kept is the line
    at the top, and the bar follows. Scrolled apart, the right side is read `drift` pixels further down than the left.
    """

    moved = Signal()
    """Something else is in sight, or is set where: all of it is to be painted anew."""
    slid = Signal(int)
    """What is in sight stands so many pixels further down; nothing else about it has changed."""
    scrolled = Signal()
    """The scroll bar was moved, by whomever; before `moved` or `slid`."""

    def __init__(self, bar: QScrollBar, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = scene
        self.drift = 0.0
        self.room = 0
        """Height of the view in pixels."""
        self._bar = bar
        self._anchor = _Anchor()
        self._settling = False
        bar.setSingleStep(STEP)
        bar.valueChanged.connect(self._bar_moved)

    # Where we are

    @property
    def top_row(self) -> int:
        """The row of the comparison at the top of the view."""
        return self.scene.lines[self._anchor.line].rows.start if self.scene.lines else 0

    @property
    def offset(self) -> float:
        """How many pixels of the first line in sight are above the view."""
        return self._anchor.offset

    def visible(self, side: Side = Side.LEFT) -> list[tuple[int, float]]:
        """The lines in sight on a side, by number, with their tops."""
        anchor = self._anchor
        if side is Side.RIGHT and self.drift and not self.scene.columns.inline:
            heights = self.scene.heights
            anchor = _Anchor(*heights.at(max(0.0, heights.top(anchor.line) + anchor.offset + self.drift)))
        return list(self.scene.visible(*anchor, self.room))

    def visible_on_sides(self) -> Pair[list[tuple[int, float]]]:
        """The lines in sight, by side."""
        return Pair(*(self.visible(side) for side in Side))

    def line_at(self, point: QPointF) -> tuple[int, float] | None:
        """The line under a point of the view, by number, and its top."""
        side = self.scene.columns.side_at(point.x())
        return next(((n, top) for n, top in reversed(self.visible(side)) if point.y() >= top), None)

    def place_at(self, point: QPointF) -> Place | None:
        """The place in a text under a point of the view."""
        line = self.line_at(point)
        return self.scene.hit(line[0], point - QPointF(0, line[1])) if line else None

    # Another scene

    def show(self, scene: Scene, room: int, *, keep_row: bool = False) -> None:
        """Stand at the same line of another scene, by number; with `keep_row` at the same row of the comparison."""
        before = self.scene.lines[self._anchor.line] if keep_row and self.scene.lines else None
        self.scene, self.room = scene, room
        line, offset = self._anchor
        if before is not None and scene.lines:
            line = scene.line_of_row(before.rows.start)
            offset = offset if scene.lines[line].paragraphs == before.paragraphs else 0.0
        self._anchor = _Anchor(min(line, max(0, len(scene.lines) - 1)), offset)
        self.settle()

    def restart(self) -> None:
        """Stand at the beginning, both sides level, once the next scene is shown."""
        self._anchor = _Anchor()
        self.drift = 0.0

    def settle(self) -> None:
        """Bring the scroll bar in line with the heights known by now; what is at the top stays there."""
        heights, bar = self.scene.heights, self._bar
        self._settling = True
        bar.setPageStep(self.room)
        bar.setRange(0, max(0, round(heights.total - self.room)))
        bar.setValue(round(heights.top(self._anchor.line) + self._anchor.offset))
        self._settling = False
        if len(heights) and bar.value() == bar.maximum():
            self._anchor = _Anchor(*heights.at(bar.value()))

    def _bar_moved(self, value: int) -> None:
        if self._settling or not self.scene.lines:
            return
        self.scrolled.emit()
        heights = self.scene.heights
        before, total = heights.top(self._anchor.line) + self._anchor.offset, heights.total
        number, offset = heights.at(value)
        self._anchor = _Anchor(number, min(offset, self.scene.height(number)))
        step = round(before) - value
        if heights.total == total and not self.drift and abs(step) < self.room // 2:
            self.slid.emit(step)
        else:
            self.moved.emit()

    # Elsewhere

    def return_to(self, row: int, offset: float) -> None:
        """Bring a row of the comparison to the top, `offset` pixels of it above the view."""
        self._anchor = _Anchor(self.scene.line_of_row(row), max(0.0, offset))
        self.settle()
        self.moved.emit()

    def scroll_by(self, step: int) -> None:
        """Scroll so many pixels down, as far as there is text."""
        self._bar.setValue(max(0, min(self._bar.maximum(), self._bar.value() + step)))

    def scroll_by_key(self, key: Qt.Key) -> bool:
        """Scroll by a key; False for one that scrolls nothing."""
        page = self.room - _OVERLAP
        ends = {Qt.Key.Key_Home: -(2**30), Qt.Key.Key_End: 2**30}
        steps = {Qt.Key.Key_Down: STEP, Qt.Key.Key_Up: -STEP, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        step = {**ends, **steps, Qt.Key.Key_Space: page}.get(key)
        if step is not None:
            self.scroll_by(step)
        return step is not None

    def scroll_side(self, side: Side, step: int) -> None:
        """Scroll one side alone, as far as its text goes; the other stays where it is."""
        before = self._bar.value()
        if side is Side.LEFT:
            self._bar.setValue(before + step)
            self.drift -= self._bar.value() - before
        else:
            self.drift = max(0.0, min(self._bar.maximum(), before + self.drift + step)) - before
        self.moved.emit()

    def level(self) -> None:
        """Let rows stand level again."""
        self.drift = 0.0
        self.moved.emit()

    def height_of(self, side: Side, passage: Passage) -> float | None:
        """How far down the view the middle of a passage's first line is; None where it is out of sight."""
        tops = dict(self.visible(side))
        for number, placed in self.scene.boxes_of(passage, side):
            y = tops.get(number, -1.0) + placed.origin.y() + _first_box(placed, passage).center().y()
            if number in tops and 0 <= y <= self.room:
                return y
        return None

    def centre(self, side: Side, passage: Passage, *, at: float | None = None) -> None:
        """Bring a passage to the middle of the view, or to the height `at`; both sides are level again."""
        self.drift = 0.0
        above = self.room / 2 if at is None else at
        for number, placed in self.scene.boxes_of(passage, side):
            self._set_around(number, above, self.room - above)
            self.settle()
            y = self.scene.heights.top(number) + placed.origin.y() + _first_box(placed, passage).center().y()
            self._bar.setValue(round(y - above))
        self.moved.emit()

    def _set_around(self, number: int, above: float, below: float) -> None:
        """Set the lines that will be in sight with a line, so that their heights are known."""
        for step, room in ((-1, above), (1, below)):
            near = number
            while 0 <= near < len(self.scene.lines) and room > 0:
                height = self.scene.height(near)
                room -= height if near != number else 0.0
                near += step

    def reveal(self, place: Place) -> None:
        """Scroll as little as needed for a place to be in sight."""
        there = Passage(place.paragraph, Span(place.offset, place.offset))
        for number, placed in self.scene.boxes_of(there, place.side):
            y = self.scene.heights.top(number) + placed.origin.y() + placed.block.caret(place.offset).top()
            highest = y - (self.room - placed.block.line_height)
            self._bar.setValue(round(min(max(self._bar.value(), highest), y)))
        self.moved.emit()


def _first_box(placed: Placed, passage: Passage) -> QRectF:
    """The first line of a passage in its paragraph."""
    return next(placed.block.boxes(passage.span), QRectF(0, 0, 0, placed.block.line_height))
