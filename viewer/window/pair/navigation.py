"""Going from place to place in a pair view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication

from viewer.model import Pair, Passage, Side

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stops import Stop
    from viewer.window.pair.layout.scene import Place, Placed
    from viewer.window.pair.view import PairView

FLASH_MS = 500
STEP = 57
"""Pixels of one arrow key: about two lines."""


class Navigation(QObject):
    """Brings stops and passages into sight, and lets them shine."""

    stepped = Signal(int)
    """Stands at stop number …"""

    def __init__(self, view: PairView) -> None:
        super().__init__(view)
        self.view = view
        self._stood: tuple[tuple[Stop, ...], int] = ((), -1)
        """The stop stood at, by number, and of which stops it is one."""
        self._coming: tuple[int, float, Pair[tuple[Passage, ...]] | None] | None = None
        """Where to go on when the same two are there again: a row, pixels of it, the passages of a stop."""
        self._alone: int | None = None
        """The row that was shown alone."""
        view.laid_out.connect(self._arrive)
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InQuad)
        self._flash.valueChanged.connect(lambda _: view.viewport().update())

    @property
    def current(self) -> int:
        """The stop stood at; -1 for none, and where others are stepped through by now."""
        stops, number = self._stood
        return number if stops is self.view.stops else -1

    @property
    def shine(self) -> float:
        """How strongly what is chosen shines just now, 0 to 1."""
        running = self._flash.state() == QVariantAnimation.State.Running
        return float(self._flash.currentValue() or 0.0) if running else 0.0

    def step_to(self, number: int, *, flash: bool = True) -> None:
        """Stand at a stop: centred, lit on both sides."""
        if self.view.scene is None or not 0 <= number < len(self.view.stops):
            return
        self._stand(number)
        stop = self.view.stops[number]
        self.unfold(stop.row)
        self._light(stop.passages)
        side = Side.LEFT if stop.passages.left else Side.RIGHT
        self.centre(side, stop.passages[side][0])
        if flash:
            self.flash()
        self.stepped.emit(number)

    def stand_at(self, place: Place) -> None:
        """Stand at the stop at a place, which is in sight; stay where there is none."""
        at: int | None = None
        for number, stop in enumerate(self.view.stops):
            spans = [p.span for p in stop.passages[place.side] if p.paragraph == place.paragraph]
            if any(place.offset in span for span in spans):
                at = number
                break
            if at is None and any(place.offset == span.stop for span in spans):
                at = number  # unless another begins there
        if at is not None:
            self._stand(at)
            self.stepped.emit(at)

    def held(self) -> tuple[Side, Passage, float] | None:
        """A passage of the stop stood at that is in sight, its side, and how far down the view it is."""
        if self.view.scene is None or self.current < 0:
            return None
        stop, height = self.view.stops[self.current], self.view.viewport().height()
        for side in Side:
            tops = dict(self.view.visible(side))
            for passage in stop.passages[side][:1]:
                for number, placed in self.view.scene.boxes_of(passage, side):
                    y = tops.get(number, -1.0) + placed.origin.y() + self._box(placed, passage).center().y()
                    if number in tops and 0 <= y <= height:
                        return side, passage, y
        return None

    def _light(self, passages: Pair[tuple[Passage, ...]]) -> None:
        self.view.highlights.choose({side: passages[side] for side in Side})

    def _stand(self, number: int) -> None:
        self._stood = self.view.stops, number

    def leave(self, shown: Presentation | None, *, turned: bool) -> None:
        """Something else comes: stand at no stop, or where we stand now if it is the same two, `turned` or not."""
        before, stops, current = self.view.shown, self.view.stops, self.current
        self._stood, self._coming, self._alone = ((), -1), None, None
        if before is None or shown is None:
            return
        row = before.comparison.rows[self.view.top_row] if before.comparison.rows else None
        side = next((side for side in Side if row and row.paragraphs[side]), None)
        if row is None or side is None:
            return
        there = shown.comparison.row_numbers()[side.other if turned else side][row.paragraphs[side].start]
        passages = stops[current].passages if current >= 0 else None
        self._coming = there, self.view.offset, passages.swapped() if passages and turned else passages

    def _arrive(self) -> None:
        """All lines are broken anew: go back to where we were before."""
        alone, self._alone = self._alone, self.view.wish.alone
        if self._coming is not None:
            (row, offset, passages), self._coming = self._coming, None
            self._stand(next((n for n, stop in enumerate(self.view.stops) if stop.passages == passages), -1))
            if self.current >= 0 and passages:
                self._light(passages)
            self.return_to(row, offset)
        elif alone is not None and self._alone is None:
            self.return_to(alone, 0.0)

    def place(self) -> tuple[int, float]:
        """The row of the comparison at the top, and how many pixels of it are above the view."""
        return self.view.top_row, self.view.offset

    def return_to(self, row: int, offset: float) -> None:
        """Bring a row to the top again, as `place` told it."""
        if self.view.scene is not None and self.view.scene.lines:
            number = next((n for n, line in enumerate(self.view.scene.lines) if row in line.rows), 0)
            self.view.bring_to_top(number, offset)

    def scroll(self, key: Qt.Key) -> bool:
        """Scroll by a key; False for one that scrolls nothing."""
        bar, page = self.view.verticalScrollBar(), self.view.viewport().height() - 40
        ends = {Qt.Key.Key_Home: -(2**30), Qt.Key.Key_End: 2**30}
        steps = {Qt.Key.Key_Down: STEP, Qt.Key.Key_Up: -STEP, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        step = {**ends, **steps, Qt.Key.Key_Space: page}.get(key)
        if step is not None:
            bar.setValue(max(0, min(bar.maximum(), bar.value() + step)))
        return step is not None

    def show(self, side: Side, passage: Passage, *, at: float | None = None) -> None:
        """Bring a passage to the middle of the view, or to the height `at`, unfolding its row."""
        if self.view.shown is None:
            return
        self.unfold(self.view.shown.comparison.row_numbers()[side][passage.paragraph])
        self.centre(side, passage, at=at)

    def unfold(self, row: int) -> None:
        """Make sure that a row of the comparison is not folded away."""
        if self.view.scene and any(line.folded and row in line.rows for line in self.view.scene.lines):
            self.view.open_rows([row])

    def flash(self) -> None:
        """Let what is chosen shine for half a second, unless the system asks for calm."""
        self._flash.stop()
        if QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
            self._flash.start()

    def centre(self, side: Side, passage: Passage, *, at: float | None = None) -> None:
        """Bring a passage to the middle of the view, or to the height `at`; both sides are level again."""
        if self.view.scene is None:
            return
        self.view.drift = 0.0
        room = self.view.viewport().height()
        above = room / 2 if at is None else at
        for number, placed in self.view.scene.boxes_of(passage, side):
            self._set_around(number, above, room - above)
            self.view.settle()
            box = self._box(placed, passage)
            y = self.view.scene.heights.top(number) + placed.origin.y() + box.center().y()
            self.view.verticalScrollBar().setValue(round(y - above))
        self.view.changed()

    def _set_around(self, number: int, above: float, below: float) -> None:
        """Set the lines that will be in sight with a line, so that their heights are known."""
        scene = self.view.scene
        for step, room in ((-1, above), (1, below)):
            near = number
            while scene is not None and 0 <= near < len(scene.lines) and room > 0:
                height = scene.height(near)
                room -= height if near != number else 0.0
                near += step

    def _box(self, placed: Placed, passage: Passage) -> QRectF:
        """The first line of a passage in its paragraph."""
        return next(placed.block.boxes(passage.span), QRectF(0, 0, 0, placed.block.line_height))

    def reveal(self, place: Place) -> None:
        """Scroll as little as needed for a place to be in sight."""
        if self.view.scene is None:
            return
        number = self.view.scene.line_of[place.side].get(place.paragraph)
        placed = next(
            (
                p
                for p in self.view.scene.place_line(number or 0)
                if (p.side, p.paragraph) == (place.side, place.paragraph)
            ),
            None,
        )
        if number is not None and placed is not None:
            y = self.view.scene.heights.top(number) + placed.origin.y() + placed.block.caret(place.offset).top()
            bar = self.view.verticalScrollBar()
            room = self.view.viewport().height() - placed.block.line_height
            bar.setValue(round(min(max(bar.value(), y - room), y)))
        self.view.changed()

    def first_after(self, *, back: bool = False) -> int:
        """The stop nearest below the top of the view, or above it: where stepping begins."""
        if self.view.scene is None:
            return -1
        top = self.view.top_row
        numbers = [n for n, d in enumerate(self.view.stops) if (d.row < top if back else d.row >= top)]
        if back:
            return numbers[-1] if numbers else 0
        return numbers[0] if numbers else len(self.view.stops) - 1
