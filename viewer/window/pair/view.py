"""The pair view: two articles in level rows, scrolled, painted, stepped through."""

from __future__ import annotations

from dataclasses import replace
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
from viewer.presenting.carried import NOT_CARRIED, Carried, collect_figures
from viewer.presenting.presentation import NOTHING, Presentation, same_articles, same_files
from viewer.presenting.stars import NO_STARS, Stars
from viewer.window.kit.phrases import plain_tip
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.highlights import Highlights
from viewer.window.pair.input import PairInput
from viewer.window.pair.layout.columns import INLINE_BELOW, lay_columns
from viewer.window.pair.layout.figures import figure_tip
from viewer.window.pair.layout.refining import Refiner
from viewer.window.pair.layout.scene import Scene
from viewer.window.pair.layout.tips import tip_at
from viewer.window.pair.navigation import Navigation
from viewer.window.pair.painting.bars import BarPainter
from viewer.window.pair.painting.ribbons import RibbonPainter
from viewer.window.pair.painting.rows import Highlighted, RowPainter
from viewer.window.pair.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent

    from viewer.presenting.stops import Kind, Stop
    from viewer.window.kit.theme import Theme


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
        paper = QWidget(self)  # of our own making: for one that Qt made, PySide6 first makes all names of QStyle
        paper.setMouseTracking(True)
        paper.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewport(paper)
        self.setAccessibleName(self.tr("The two articles side by side"))
        self.shown: Presentation | None = None
        self.reading = TypeSettings()
        self.wish = Wish()
        self.inline: bool | None = None
        """One column; None for where the window is narrow."""
        self.split = 0.5
        self._stars, self._carried = NO_STARS, NOT_CARRIED
        self._take_painters(theme)
        self.highlights = Highlights(self)
        self.scroller = Scroller(self.verticalScrollBar(), self._laid(), self)
        self.navigation = Navigation(self.scroller, self.highlights, self.open_rows, self)
        self.pair_input = PairInput(self.scroller, self.highlights, self.navigation, self)
        self.refiner = Refiner(self.scene, self)
        self._wire()

    def _wire(self) -> None:
        paper = self.viewport()
        self.highlights.changed.connect(paper.update)
        self.scroller.scrolled.connect(self.refiner.put_off)
        self.scroller.slid.connect(self._slide)
        for moved in (self.scroller.moved, self.scroller.slid, self.refiner.refined):
            moved.connect(self.moved_on)
        self.scroller.moved.connect(paper.update)
        self.refiner.refined.connect(self.scroller.settle)
        self.pair_input.rows_asked.connect(self.open_rows)
        self.pair_input.split_asked.connect(self.show_split)
        self.pair_input.zoom_asked.connect(lambda step: self.zoomed.emit(self.reading.size + step))
        self.pair_input.cursor_asked.connect(lambda shape: self.viewport().setCursor(shape))

    # What is shown

    @property
    def scene(self) -> Scene:
        """The lines of the pair that is shown; none where none is."""
        return self.scroller.scene

    def show_pair(self, shown: Presentation | None) -> None:
        """Show another pair, or nothing: the same two where they were, others from the beginning, of the same kind.

        Two whose files say something else now are the same two.
        """
        same, turned = (same_articles(self.shown, shown, turned=turned) for turned in (False, True))
        same = same or (not turned and same_files(self.shown, shown))
        self.navigation.leave(self.shown, shown if same or turned else None, turned=turned)
        kind = shown.going_on(self.wish.kind, turned=turned) if shown else None
        self.shown = shown
        fresh = self.wish if same else Wish(self.wish.mode, firm=self.wish.firm, style=self.wish.style)
        self.wish = replace(fresh, kind=kind)
        if not same:
            self.scroller.restart()
        self.highlights.clear()
        self.show_stars(NO_STARS)
        self._carried = NOT_CARRIED
        self.lay_out(keep_row=same)
        self._show_figures()
        if shown is not None:
            self.refiner.start(self.scene, new=not same)

    def show_stars(self, stars: Pair[Stars]) -> None:
        """Star the sentences that no other open article has, on each side."""
        if stars != self._stars:
            self._stars = self.rows.stars = stars
            self.viewport().update()

    def show_carried(self, carried: Pair[Carried]) -> None:
        """Say behind the texts how many of the open sources carry each sentence."""
        self._carried = carried
        self._show_figures()
        self.viewport().update()

    def _show_figures(self) -> None:
        self.rows.sources = self._carried.left.of
        self.rows.figures = collect_figures(self.scene.shown, self._carried)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._take_painters(theme)
        self._show_figures()
        self.viewport().update()

    def _take_painters(self, theme: Theme) -> None:
        self.theme = theme
        self.rows = RowPainter(theme, self.font())
        self.rows.stars = self._stars
        self.ribbons = RibbonPainter(theme)
        self.bars = BarPainter(theme, self.font())

    def show_reading(self, reading: TypeSettings) -> None:
        """Set the text in another type, the line at the top staying there."""
        self.reading = reading
        self.lay_out()

    def show_mode(self, mode: Mode) -> None:
        """Show everything, only rows with differences, or only what one side has."""
        self._rearrange(Wish(mode, firm=self.wish.firm, style=self.wish.style))

    def show_kind(self, kind: Kind | None) -> None:
        """Show only what is near the stops of one kind, or everything again."""
        self._rearrange(Wish(self.wish.mode, kind, firm=self.wish.firm, style=self.wish.style))

    def show_firm(self, *, firm: bool) -> None:
        """Leave what may be on the other side after all out of the steps and of what is shown alone; or keep it."""
        self._rearrange(replace(self.wish, firm=firm))

    def show_style(self, *, style: bool) -> None:
        """Show and step through what is written in another style, too; or only what says something else."""
        self._rearrange(replace(self.wish, style=style))

    def show_inline(self, *, inline: bool) -> None:
        """Show one column, or let the width decide."""
        self.inline = inline or None
        self._rearrange(self.wish)

    def show_alone(self, row: int) -> None:
        """Fold everything but one row of the comparison."""
        self.wish = replace(self.wish, alone=row, opened=frozenset())
        self.lay_out()

    def show_split(self, share: float) -> None:
        """Give the left text this share of the width."""
        self.split = min(0.75, max(0.25, share))
        self.lay_out()

    def open_rows(self, rows: Sequence[int]) -> None:
        """Unfold rows, by number."""
        self.wish = replace(self.wish, opened=self.wish.opened | set(rows))
        self.lay_out(keep_row=True)

    def open_all(self) -> None:
        """Unfold everything, page furniture too."""
        self.open_rows(range(len(self.scene.shown.comparison.rows)))

    def fold_again(self) -> None:
        """Fold what was unfolded by hand."""
        self._rearrange(replace(self.wish, opened=frozenset(), alone=None))

    def _rearrange(self, wish: Wish) -> None:
        """Lay out otherwise: the stop that is stood at stays where it is on the screen, or else the row at the top."""
        held = None if self.scroller.drift else self.navigation.held()
        self.wish = wish
        self.lay_out(keep_row=True)
        if held:
            self.scroller.centre(held.side, held.passage, at=held.height)

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
        self.navigation.show_stops(self.stops)
        self.scroller.show(self._laid(), self.viewport().height(), keep_row=keep_row)
        self.refiner.start(self.scene) if self.shown else self.refiner.stop()
        self.navigation.arrive(self.wish.alone)
        self.laid_out.emit()
        self.scroller.moved.emit()

    def _laid(self) -> Scene:
        most = self.reading.measure * QFontMetricsF(self.reading.font()).averageCharWidth()
        inline, rtl = self._is_inline(), self.isRightToLeft()
        columns = lay_columns(self.viewport().width(), most, self.split, inline=inline, rtl=rtl)
        return Scene(self.shown or NOTHING, self.arranged, columns, self.reading, self.rows.chip_font)

    def _is_inline(self) -> bool:
        return self.window().width() < INLINE_BELOW if self.inline is None else self.inline

    @property
    def arranged(self) -> Arrangement:
        """The lines that are shown, and what is folded."""
        shown = self.shown or NOTHING
        return shown.whole if self.wish == Wish() else arrange(shown.comparison, self.stops, self.wish)

    def _slide(self, step: int) -> None:
        """Move what is painted; only what comes into sight, and the ribbons, are painted anew."""
        self.viewport().scroll(0, step)
        columns = self.scene.columns
        if columns.gutter:
            self.viewport().update(int(columns.gutter_left), 0, columns.gutter, self.viewport().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if self.scene.columns.inline != self._is_inline():
            self._rearrange(self.wish)
        else:
            self.lay_out()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme["paper"])
        scene, visible = self.scene, self.scroller.visible_on_sides()
        before = scene.heights.total
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.highlights.lit(scene.articles)
        clip = QRectF(event.rect())
        if not scene.columns.inline:
            self.ribbons.paint(painter, scene, visible)
        for side in Side:
            left, width = scene.columns.panes[side]
            if clip.right() < left or clip.left() > left + width:
                continue
            for number, y in visible[side]:
                if y <= clip.bottom() and y + scene.heights[number] >= clip.top():
                    self._paint_line(painter, number, y, side, lit, clip)
        if scene.heights.total != before:
            self.scroller.settle()

    def _paint_line(self, painter: QPainter, number: int, y: float, side: Side, lit: Highlighted, clip: QRectF) -> None:
        if self.scene.lines[number].folded:
            self.bars.paint(painter, self.scene, number, y, side)
        for placed in self.scene.place_line(number):
            if placed.side is side:
                self.rows.paint(painter, self.scene, placed, y, lit, clip)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.pair_input.menu_of_chosen_asked.emit(self.mapToGlobal(QPoint(80, 80)))
        else:
            point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
            self.pair_input.menu_asked.emit(self.scroller.place_at(point), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the reading size; unlocked, only the side under the pointer."""
        if not self.pair_input.wheel(event):
            super().wheelEvent(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching changes the reading size; what is marked under a resting pointer is told."""
        if event.type() == QEvent.Type.ToolTip:
            self._tell_mark(event)  # type: ignore[arg-type]
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(self.reading.size * (1 + event.value()))
            return True
        return super().viewportEvent(event)

    def _tell_mark(self, event: QHelpEvent) -> None:
        from PySide6.QtWidgets import QToolTip  # few starts need it

        point = QPointF(event.pos())
        tip = tip_at(self.scroller.visible_on_sides(), self.scene, self._stars, point)
        if not tip and (line := self.scroller.line_at(point)):
            number, top = line
            figures, sources = self.rows.figures, self.rows.sources
            tip = figure_tip(number, self.scene, figures, sources, point - QPointF(0.0, top))
        QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select, copy, scroll by the keys of the platform; Escape shows the other rows again."""
        if event.key() == Qt.Key.Key_Escape and self.wish.alone is not None:
            self.fold_again()
        elif not self.pair_input.key(event):
            super().keyPressEvent(event)
