"""The pair view: two articles in level rows, scrolled, painted, stepped through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.model import Pair, Side
from viewer.presenting.arrangement import Arrangement, Mode, Wish, arrange
from viewer.presenting.presentation import Presentation, same_articles
from viewer.window.kit.text_painting import fill
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.highlights import Highlights
from viewer.window.pair.input import PairInput
from viewer.window.pair.layout.columns import INLINE_BELOW, lay_columns
from viewer.window.pair.layout.refining import Refiner
from viewer.window.pair.layout.scene import Place, Scene
from viewer.window.pair.navigation import STEP, Navigation
from viewer.window.pair.painting.bars import BarPainter
from viewer.window.pair.painting.ribbons import RibbonPainter
from viewer.window.pair.painting.rows import RowPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.presenting.stops import Kind, Stop
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.painting.rows import Highlighted


class PairView(QAbstractScrollArea):
    """Two articles in level rows."""

    moved_on = Signal()
    """What is in sight, or what is set where, has changed."""
    laid_out = Signal()
    """Columns, texts or colours stand otherwise than before."""
    zoomed = Signal(float)
    """The reader asked for another reading size, in pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paper = QWidget(self)  # of our own making: a widget that Qt made has PySide6 look through all its classes
        paper.setMouseTracking(True)
        paper.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewport(paper)
        self.setAccessibleName(self.tr("The two articles side by side"))
        self.shown: Presentation | None = None
        self.scene: Scene | None = None
        self.reading = TypeSettings()
        self.wish = Wish()
        self.inline: bool | None = None
        """One column; None for where the window is narrow."""
        self.split = 0.5
        self.locked = True
        self.drift = 0.0
        """How many pixels further down the right side is read than the left."""
        self.highlights = Highlights()
        self.pair_input = PairInput(self)
        self._unique: Pair[frozenset[int]] = Pair(frozenset(), frozenset())
        self._anchor: tuple[int, float] = (0, 0.0)
        self._settling = False
        self.navigation = Navigation(self)
        self.refiner = Refiner(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.show_theme(theme)

    # What is shown

    def bring_to_top(self, line: int, offset: float) -> None:
        """Scroll so that a line, by number, begins `offset` pixels above the view."""
        self._anchor = (line, max(0.0, offset))
        self.settle()
        self.changed()

    @property
    def offset(self) -> float:
        """How many pixels of the first line in sight are above the view."""
        return self._anchor[1]

    def show_pair(self, shown: Presentation | None) -> None:
        """Show another pair, or nothing: the same two where they were, others from the beginning, of the same kind."""
        same, turned = (same_articles(self.shown, shown, turned=turned) for turned in (False, True))
        self.navigation.leave(shown if same or turned else None, turned=turned)
        kind = shown.going_on(self.wish.kind, turned=turned) if shown else None
        self.shown = shown
        self.wish = self.wish._replace(kind=kind) if same else Wish(self.wish.mode, kind)
        if not same:
            self._anchor = (0, 0.0)
            self.drift = 0.0
        self.highlights.clear()
        self.show_unique(Pair(frozenset(), frozenset()))
        self.lay_out(keep_row=same)
        if shown is not None:
            self.refiner.start(new=not same)

    def show_unique(self, unique: Pair[frozenset[int]]) -> None:
        """Star the sentences that no other open article has, by id on each side."""
        if unique != self._unique:
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

    def show_reading(self, reading: TypeSettings) -> None:
        """Set the text in another type, the line at the top staying there."""
        self.reading = reading
        self.lay_out()

    def show_mode(self, mode: Mode) -> None:
        """Show everything, only rows with differences, or only what one side has."""
        self._rearrange(Wish(mode))

    def show_kind(self, kind: Kind | None) -> None:
        """Show only what is near the stops of one kind, or everything again."""
        self._rearrange(Wish(self.wish.mode, kind))

    def show_inline(self, *, inline: bool) -> None:
        """Show one column, or let the width decide."""
        self.inline = inline or None
        self._rearrange(self.wish)

    def unlock(self, unlocked: bool) -> None:
        """Let the wheel move one side alone, or both again by as much as they stand apart now."""
        self.locked = not unlocked

    def level(self) -> None:
        """Let rows stand level again."""
        self.drift = 0.0
        self.changed()

    def show_alone(self, row: int) -> None:
        """Fold everything but one row of the comparison."""
        self.wish = self.wish._replace(alone=row, opened=frozenset())
        self.lay_out()

    def show_split(self, share: float) -> None:
        """Give the left text this share of the width."""
        self.split = min(0.75, max(0.25, share))
        self.lay_out()

    def open_rows(self, rows: Sequence[int]) -> None:
        """Unfold rows, by number."""
        self.wish = self.wish._replace(opened=self.wish.opened | set(rows))
        self.lay_out(keep_row=True)

    def open_all(self) -> None:
        """Unfold everything, page furniture too."""
        if self.shown is not None:
            self.open_rows(range(len(self.shown.comparison.rows)))

    def fold_again(self) -> None:
        """Fold what was unfolded by hand."""
        self._rearrange(self.wish._replace(opened=frozenset(), alone=None))

    def _rearrange(self, wish: Wish) -> None:
        """Lay out otherwise: the stop that is stood at stays where it is on the screen, or else the row at the top."""
        held = None if self.drift else self.navigation.held()
        self.wish = wish
        self.lay_out(keep_row=True)
        if held:
            self.navigation.centre(*held[:2], at=held[2])

    @property
    def unfolded(self) -> bool:
        """Whether anything was unfolded by hand, or all but one row was folded."""
        return bool(self.wish.opened) or self.wish.alone is not None

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What is stepped through in the pair shown."""
        return self.shown.stops(self.wish.kind) if self.shown else ()

    # Laying out

    def lay_out(self, *, keep_row: bool = False) -> None:
        """Break all lines anew; with `keep_row` the row at the top stays there though others fold or open."""
        if self.shown is None:
            self.refiner.stop()
            self.scene = None
            self.verticalScrollBar().setRange(0, 0)
            self.laid_out.emit()
            self.changed()
            return
        before = self.scene.lines[self._anchor[0]] if keep_row and self.scene and self.scene.lines else None
        row = before.rows.start if before else None
        most = self.reading.measure * QFontMetricsF(self.reading.font()).averageCharWidth()
        inline, rtl = self._is_inline(), self.isRightToLeft()
        columns = lay_columns(self.viewport().width(), most, self.split, inline=inline, rtl=rtl)
        arranged = self._arranged()
        lines = arranged.lines
        self.scene = Scene(self.shown, arranged, columns, self.reading, self.rows.chip_font)
        if row is not None:
            number = next((n for n, line in enumerate(lines) if row in line.rows), 0)
            same = before is not None and lines[number].paragraphs == before.paragraphs
            self._anchor = (number, self._anchor[1] if same else 0.0)
        self._anchor = (min(self._anchor[0], max(0, len(lines) - 1)), self._anchor[1])
        self.settle()
        self.refiner.start()
        self.laid_out.emit()
        self.changed()

    def _is_inline(self) -> bool:
        return self.window().width() < INLINE_BELOW if self.inline is None else self.inline

    def _arranged(self) -> Arrangement:
        assert self.shown is not None  # noqa: S101 - asked only while a pair is shown
        if self.wish == Wish():
            return self.shown.whole
        return arrange(self.shown.comparison, self.stops, self.wish)

    def settle(self) -> None:
        """Bring the scroll bar in line with the heights known by now; what is at the top stays there."""
        if self.scene is None:
            return
        heights, bar = self.scene.heights, self.verticalScrollBar()
        self._settling = True
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(STEP)
        bar.setRange(0, max(0, round(heights.total - self.viewport().height())))
        bar.setValue(round(heights.top(self._anchor[0]) + self._anchor[1]))
        self._settling = False
        if len(heights) and bar.value() == bar.maximum():
            self._anchor = heights.at(bar.value())

    def _scrolled(self, value: int) -> None:
        if self._settling or self.scene is None or not self.scene.lines:
            return
        self.refiner.put_off()
        heights = self.scene.heights
        before, total = heights.top(self._anchor[0]) + self._anchor[1], heights.total
        number, offset = heights.at(value)
        self._anchor = (number, min(offset, self.scene.height(number)))
        step = round(before) - value
        if heights.total == total and not self.drift and abs(step) < self.viewport().height() // 2:
            self._slide(step)
        else:
            self.viewport().update()
        self.moved_on.emit()

    def _slide(self, step: int) -> None:
        """Move what is painted; only what comes into sight, and the ribbons, are painted anew."""
        self.viewport().scroll(0, step)
        if self.scene is not None and self.scene.columns.gutter:
            left = int(self.scene.columns.gutter_left)
            self.viewport().update(left, 0, self.scene.columns.gutter, self.viewport().height())

    def changed(self) -> None:
        """Something else is in sight, or set where."""
        self.viewport().update()
        self.moved_on.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if self.scene is not None and self.scene.columns.inline != self._is_inline():
            self._rearrange(self.wish)
        else:
            self.lay_out()

    # Painting

    def visible(self, side: Side = Side.LEFT) -> list[tuple[int, float]]:
        """The lines in sight on a side, by number, with their tops."""
        if self.scene is None or not self.scene.lines:
            return []
        anchor = self._anchor
        if side is Side.RIGHT and self.drift and not self.scene.columns.inline:
            anchor = self.scene.heights.at(max(0.0, self.scene.heights.top(anchor[0]) + anchor[1] + self.drift))
        return list(self.scene.visible(*anchor, self.viewport().height()))

    def visible_on_sides(self) -> Pair[list[tuple[int, float]]]:
        """The lines in sight, by side."""
        return Pair(*(self.visible(side) for side in Side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        fill(painter, event.rect(), self.theme["paper"])
        if self.scene is None:
            return
        before = self.scene.heights.total
        visible = self.visible_on_sides()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.highlights.spans(self.scene, self.navigation.shine)
        clip = QRectF(event.rect())
        if not self.scene.columns.inline:
            self.ribbons.paint(painter, self.scene, visible)
        for side in Side:
            left, width = self.scene.columns.panes[side]
            if clip.right() < left or clip.left() > left + width:
                continue
            for number, y in visible[side]:
                if y <= clip.bottom() and y + self.scene.heights[number] >= clip.top():
                    self._paint_line(painter, number, y, side, lit, clip)
        if self.scene.heights.total != before:
            self.settle()

    def _paint_line(self, painter: QPainter, number: int, y: float, side: Side, lit: Highlighted, clip: QRectF) -> None:
        assert self.scene is not None  # noqa: S101 - asked only while a pair is shown
        if self.scene.lines[number].folded:
            self.bars.paint(painter, self.scene, number, y, side)
        for placed in self.scene.place_line(number):
            if placed.side is side:
                self.rows.paint(painter, self.scene, placed, y, lit, clip)

    # Finding places

    @property
    def top_row(self) -> int:
        """The row of the comparison at the top of the view."""
        return self.scene.lines[self._anchor[0]].rows.start if self.scene and self.scene.lines else 0

    def line_at(self, point: QPointF) -> tuple[int, float] | None:
        """The line under a point, by number, and its top."""
        side = self.scene.columns.side_at(point.x()) if self.scene else Side.LEFT
        return next(((n, top) for n, top in reversed(self.visible(side)) if point.y() >= top), None)

    def place_at(self, point: QPointF) -> Place | None:
        """The place in a text under a point of the view."""
        line = self.line_at(point)
        if line is None or self.scene is None:
            return None
        return self.scene.hit(line[0], point - QPointF(0, line[1]))

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """One click chooses, the third selects the paragraph."""
        self.pair_input.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks select the word."""
        self.pair_input.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light or select."""
        self.pair_input.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press was ours, so its end is too."""
        self.pair_input.release()
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Put out what was lit under the pointer."""
        super().leaveEvent(event)
        self.highlights.hover({})
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.highlights.caret if by_key else self.place_at(point)
        self.pair_input.menu_asked.emit(place, event.globalPos() if not by_key else self.mapToGlobal(QPoint(80, 80)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the reading size; unlocked, only the side under the pointer."""
        if not self.pair_input.wheel(event):
            super().wheelEvent(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching changes the reading size."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(self.reading.size * (1 + event.value()))
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select, copy, scroll by the keys of the platform."""
        if not self.pair_input.key(event):
            super().keyPressEvent(event)
