"""The pair view: scrolls, steps, and passes what the painters need to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.model import Pair, Passage, Side, Span
from viewer.window.pair.arrangement import Line, Mode, arrange
from viewer.window.pair.bars import BarPainter
from viewer.window.pair.columns import INLINE_BELOW, lay_columns
from viewer.window.pair.lighting import Lighting
from viewer.window.pair.painting import RowPainter
from viewer.window.pair.ribbons import RibbonPainter
from viewer.window.pair.scene import Place, Scene
from viewer.window.pair.typesetting import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetricsF

    from viewer.comparing.differences import Difference
    from viewer.window.pair.presentation import Presentation
    from viewer.window.theme import Theme

FLASH_MS = 500
REFINE_LINES = 24
"""Lines whose true height is found in one idle slice."""


class PairView(QAbstractScrollArea):
    """Two articles in level rows."""

    moved_on = Signal()
    """What is in sight, or what is set where, has changed."""
    stepped = Signal(int)
    """Stands at difference number … (-1: at none)."""
    zoomed = Signal(float)
    """The reader asked for another reading size, in pixels."""
    sentence_chosen = Signal(object, int)
    """A sentence was clicked: its side and id."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("The two articles side by side"))
        self.shown: Presentation | None = None
        self.scene: Scene | None = None
        self.reading = Reading()
        self.mode = Mode.ALL
        self.split = 0.5
        self.current = -1
        self.lighting = Lighting()
        self._unique: Pair[frozenset[int]] = Pair(frozenset(), frozenset())
        self._opened: set[int] = set()
        self._anchor: tuple[int, float] = (0, 0.0)
        self._settling = False
        self._flash = QVariantAnimation(self, duration=FLASH_MS, startValue=1.0, endValue=0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InQuad)
        self._flash.valueChanged.connect(self._shine)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._refine)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.show_theme(theme)

    # What is shown

    def show_pair(self, shown: Presentation | None) -> None:
        """Show another pair from its beginning, or nothing."""
        self.shown = shown
        self.current = -1
        self._opened.clear()
        self._anchor = (0, 0.0)
        self.lighting.clear()
        self._unique = Pair(frozenset(), frozenset())
        self._lay_out()

    def show_unique(self, unique: Pair[frozenset[int]]) -> None:
        """Star the sentences that no other open article has, by id on each side."""
        self._unique = self.rows.unique = unique
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.rows = RowPainter(theme, self.font())
        self.rows.unique = self._unique
        self.ribbons = RibbonPainter(theme)
        self.bars = BarPainter(theme, self.font())
        self.viewport().update()

    def show_reading(self, reading: Reading) -> None:
        """Set the text in another type, the line at the top staying there."""
        self.reading = reading
        self._lay_out()

    def show_mode(self, mode: Mode) -> None:
        """Show everything, only rows with differences, or only what one side has."""
        self.mode = mode
        self._opened.clear()
        self._lay_out(keep_row=True)

    def show_split(self, share: float) -> None:
        """Give the left text this share of the width."""
        self.split = min(0.75, max(0.25, share))
        self._lay_out()

    def open_rows(self, rows: Sequence[int]) -> None:
        """Unfold rows, by number."""
        self._opened.update(rows)
        self._lay_out(keep_row=True)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The stops of the pair shown."""
        return self.shown.differences if self.shown else ()

    # Laying out

    def _lay_out(self, *, keep_row: bool = False) -> None:
        self._idle.stop()
        if self.shown is None:
            self.scene = None
            self.verticalScrollBar().setRange(0, 0)
            self._changed()
            return
        row = self.scene.lines[self._anchor[0]].rows.start if keep_row and self.scene and self.scene.lines else None
        width = self.viewport().width()
        most = self.reading.measure * _average(self.reading)
        columns = lay_columns(width, most, self.split, inline=width < INLINE_BELOW * 0.72)
        lines = self._lines()
        self.scene = Scene(self.shown, lines, columns, self.reading, self.rows.chip_font)
        if row is not None:
            self._anchor = (next((n for n, line in enumerate(lines) if row in line.rows), 0), 0.0)
        self._anchor = (min(self._anchor[0], max(0, len(lines) - 1)), self._anchor[1])
        self._settle()
        self._idle.start()
        self._changed()

    def _lines(self) -> tuple[Line, ...]:
        assert self.shown is not None  # noqa: S101 - asked only while a pair is shown
        if self.mode is Mode.ALL and not self._opened:
            return self.shown.lines
        return arrange(self.shown.comparison, self.shown.differences, self.mode, self._opened)

    def _settle(self) -> None:
        """Bring the scroll bar in line with the heights known by now; what is at the top stays there."""
        if self.scene is None:
            return
        heights, bar = self.scene.heights, self.verticalScrollBar()
        self._settling = True
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(57)
        bar.setRange(0, max(0, round(heights.total - self.viewport().height())))
        bar.setValue(round(heights.top(self._anchor[0]) + self._anchor[1]))
        self._settling = False
        if len(heights) and bar.value() == bar.maximum():
            self._anchor = heights.at(bar.value())

    def _scrolled(self, value: int) -> None:
        if self._settling or self.scene is None or not self.scene.lines:
            return
        number, offset = self.scene.heights.at(value)
        self._anchor = (number, min(offset, self.scene.height(number)))
        self._changed()

    def _refine(self) -> None:
        if self.scene is None or not self.scene.refine(REFINE_LINES):
            self._idle.stop()
        self._settle()
        self.moved_on.emit()

    def _changed(self) -> None:
        self.viewport().update()
        self.moved_on.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._lay_out()

    # Painting

    def visible(self) -> list[tuple[int, float]]:
        """The lines in sight, by number, with their tops."""
        if self.scene is None:
            return []
        return list(self.scene.visible(*self._anchor, self.viewport().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme["paper"])
        if self.scene is None:
            return
        before = self.scene.heights.total
        visible = self.visible()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.lighting.highlights(self.scene, self._flash.currentValue() or 0.0)
        clip = QRectF(event.rect())
        if not self.scene.columns.inline:
            self.ribbons.paint(painter, self.scene, visible)
        for number, y in visible:
            if self.scene.lines[number].folded:
                self.bars.paint(painter, self.scene, number, y)
            for placed in self.scene.place_line(number):
                self.rows.paint(painter, self.scene, placed, y, lit, clip)
        if self.scene.heights.total != before:
            self._settle()

    def _shine(self) -> None:
        self.viewport().update()

    # Stepping

    def step_to(self, number: int, *, flash: bool = True) -> None:
        """Stand at a difference: centred, lit on both sides."""
        if self.scene is None or not 0 <= number < len(self.differences):
            return
        self.current = number
        difference = self.differences[number]
        if difference.row not in self._rows_shown():
            self.open_rows([difference.row])
        self.lighting.choose({side: difference.passages[side] for side in Side})
        side = Side.LEFT if difference.passages.left else Side.RIGHT
        self.centre(side, difference.passages[side][0])
        if flash:
            self.flash()
        self.stepped.emit(number)

    def flash(self) -> None:
        """Let what is chosen shine for half a second."""
        self._flash.stop()
        self._flash.start()

    def centre(self, side: Side, passage: Passage) -> None:
        """Bring a passage to the middle of the view."""
        if self.scene is None:
            return
        for number, placed in self.scene.boxes_of(passage, side):
            for near in range(max(0, number - 12), min(len(self.scene.lines), number + 12)):
                self.scene.height(near)
            self._settle()
            box = next(placed.block.boxes(passage.span), QRectF(0, 0, 0, placed.block.line_height))
            y = self.scene.heights.top(number) + placed.origin.y() + box.center().y()
            self.verticalScrollBar().setValue(round(y - self.viewport().height() / 2))
        self._changed()

    def _rows_shown(self) -> set[int]:
        assert self.scene is not None  # noqa: S101 - asked only while a pair is shown
        return {row for line in self.scene.lines if not line.folded for row in line.rows}

    def first_after(self, *, back: bool = False) -> int:
        """The difference nearest below the middle of the view, or above it: where stepping begins."""
        if self.scene is None:
            return -1
        rows = [self.scene.lines[n].rows.start for n, _ in self.visible()] or [0]
        after = [n for n, difference in enumerate(self.differences) if difference.row >= rows[0]]
        if back:
            before = [n for n, difference in enumerate(self.differences) if difference.row < rows[0]]
            return before[-1] if before else 0
        return after[0] if after else len(self.differences) - 1

    # Mouse and keyboard

    def place_at(self, point: QPointF) -> Place | None:
        """The place in a text under a point of the view."""
        number = self._line_at(point.y())
        if number is None or self.scene is None:
            return None
        return self.scene.hit(number[0], point - QPointF(0, number[1]))

    def _line_at(self, y: float) -> tuple[int, float] | None:
        for number, top in reversed(self.visible()):
            if y >= top:
                return number, top
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a bar, follow a chip, choose a sentence, begin a selection."""
        if event.button() != Qt.MouseButton.LeftButton or self.scene is None:
            return
        at = self._line_at(event.position().y())
        if at is None:
            return
        line = self.scene.lines[at[0]]
        if line.folded:
            self.open_rows(list(line.rows))
            return
        if self._follow_chip(at[0], event.position() - QPointF(0, at[1])):
            return
        place = self.place_at(event.position())
        if place is not None:
            self.lighting.begin_selection(place, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self._choose(place)

    def _choose(self, place: Place) -> None:
        assert self.scene is not None  # noqa: S101 - a place was hit
        sentence = self.scene.sentence_at(place)
        self.lighting.choose(self._both_sides(place.side, sentence))
        self.viewport().update()
        if sentence is not None:
            self.sentence_chosen.emit(place.side, sentence)

    def _both_sides(self, side: Side, sentence: int | None) -> dict[Side, tuple[Passage, ...]]:
        """Where a sentence and what says the same stand."""
        if sentence is None or self.scene is None or self.shown is None:
            return {}
        comparison = self.shown.comparison
        spans: dict[Side, list[Span]] = {side: [Span(sentence, sentence + 1)], side.other: []}
        for match in (*comparison.matches, *comparison.possible):
            if sentence in match.sentences[side]:
                for each in Side:
                    spans[each].append(match.sentences[each])
        return {
            each: tuple(p for span in spans[each] for p in self.scene.articles[each].passages(span)) for each in Side
        }

    def _follow_chip(self, number: int, point: QPointF) -> bool:
        assert self.scene is not None  # noqa: S101 - a line was hit
        for placed in self.scene.place_line(number):
            chip = self.scene.chip(placed.side, placed.paragraph)
            if chip and self.rows.chip_area(chip, placed).contains(point):
                move = self.scene.marks(placed.side, placed.paragraph).moves[0]
                there = self.scene.whole(placed.side.other, move.target)
                self.lighting.choose(
                    {placed.side: (Passage(placed.paragraph, move.span),), placed.side.other: (there,)}
                )
                self.centre(placed.side.other, there)
                self.flash()
                return True
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what is under the pointer on both sides, or widen the selection."""
        place = self.place_at(event.position())
        if place is None or self.scene is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.lighting.extend_selection(place)
        else:
            self.lighting.hover(self._both_sides(place.side, self.scene.sentence_at(place)))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press was ours, so its end is too."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Put out what was lit under the pointer."""
        super().leaveEvent(event)
        self.lighting.hover({})
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the reading size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(self.reading.size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys of the platform."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        steps = {
            Qt.Key.Key_Down: 57,
            Qt.Key.Key_Up: -57,
            Qt.Key.Key_PageDown: page - 40,
            Qt.Key.Key_Space: page - 40,
            Qt.Key.Key_PageUp: 40 - page,
            Qt.Key.Key_Home: -(2**30),
            Qt.Key.Key_End: 2**30,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        bar.setValue(max(0, min(bar.maximum(), bar.value() + step)))


def _average(reading: Reading) -> float:
    from PySide6.QtGui import QFontMetricsF

    metrics: QFontMetricsF = QFontMetricsF(reading.font())
    return metrics.averageCharWidth()
