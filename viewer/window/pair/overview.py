"""The overview at the right edge: two lanes with what differs, and a box around what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.model import Passage, Side
from viewer.presenting.stops import Kind, Stop
from viewer.window.kit.text_painting import mirrored
from viewer.window.pair.painting.lanes import lane_of, lanes_width, paint_hit, paint_sight, paint_stroke

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView

GLIDE_MS = 160


class Overview(QWidget):
    """Where the pair differs, over its whole length."""

    def __init__(self, view: PairView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(self.tr("Where the pair differs, over its whole length"))
        self._painted: tuple[object, ...] = ()
        """What the picture shows, and how."""
        self._picture = QPixmap()
        self._glide = QPropertyAnimation(view.verticalScrollBar(), b"value", self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        view.moved_on.connect(self.update)
        view.highlights.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lanes wide."""
        return QSize(lanes_width(self.theme), 100)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint lanes and box."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._lanes())
        if self.view.verticalScrollBar().maximum():
            top, bottom = (self.height() * place for place in self._in_sight())
            box = QRectF(1.5, top + 0.75, self.width() - 3, max(12.0, bottom - top) - 1.5)
            paint_sight(painter, box, self.theme)

    def _in_sight(self) -> tuple[float, float]:
        """Where the view begins and ends, 0 to 1 of the whole text, whatever is folded."""
        scene, visible = self.view.scene, self.view.scroller.visible()
        if not visible:
            return 0.0, 1.0
        (first, top), (last, bottom) = visible[0], visible[-1]
        extent = scene.shown.extent
        start = extent.of_rows(scene.lines[first].rows, -top / scene.heights[first])
        room = self.view.viewport().height() - bottom
        return start, extent.of_rows(scene.lines[last].rows, room / scene.heights[last])

    def _lanes(self) -> QPixmap:
        """The lanes, painted anew only where something about them changed."""
        ratio = self.devicePixelRatioF()
        shows = (self.view.shown, self.view.highlights.found, self.theme)
        how = (self.size(), ratio, round(self._reach(), 2))
        if self._painted[3:] != how or any(a is not b for a, b in zip(self._painted, shows, strict=False)):
            self._painted = (*shows, *how)
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self.theme["panel"])
            painter = QPainter(self._picture)
            border = self.width() - 1 if self.isRightToLeft() else 0
            painter.fillRect(QRect(border, 0, 1, self.height()), self.theme["line"])
            for difference in self.view.shown.differences if self.view.shown else ():
                for side in Side:
                    if self.view.wish.meets(difference) or difference.kind is not Kind.STYLE:
                        self._mark(painter, difference, side)
            self._paint_found(painter)
            painter.end()
        return self._picture

    def _mark(self, painter: QPainter, difference: Stop, side: Side) -> None:
        rtl = self.isRightToLeft()
        for passage in difference.passages[side]:
            paint_stroke(painter, self._lane(side, passage), difference.kind, side, self.theme, mirrored=rtl)

    def _paint_found(self, painter: QPainter) -> None:
        for (side, paragraph), spans in self.view.highlights.found.items():
            for span in spans:
                paint_hit(painter, self._lane(side, Passage(paragraph, span)), self.theme)

    def _lane(self, side: Side, passage: Passage) -> QRectF:
        """The part of a side's lane that a passage is of the whole text."""
        if self.view.shown is None:
            return QRectF()
        start, stop = (place * self._reach() for place in self.view.shown.extent.of_passage(side, passage))
        left, width = lane_of(side, self.width())
        area = QRectF(left, start * self.height(), width, (stop - start) * self.height() - 1)
        return mirrored(area, self.width()) if self.isRightToLeft() else area

    def _reach(self) -> float:
        """How much of the lanes a text takes: all, but for one that is shorter than the view."""
        return min(1.0, self.view.scene.heights.total / max(1, self.view.viewport().height()))

    def _value_at(self, y: float) -> int:
        """Where the scroll bar stands when the place of the whole text at `y` is in the middle of the view."""
        scene, bar = self.view.scene, self.view.verticalScrollBar()
        if not scene.lines:
            return 0
        row, fraction = scene.shown.extent.row_at(y / max(1, self.height()))
        number = scene.line_of_row(row)
        place = scene.heights.top(number) + fraction * scene.heights[number] - bar.pageStep() / 2
        return round(max(0.0, min(bar.maximum(), place)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        bar = self.view.verticalScrollBar()
        self._glide.stop()
        if not QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
            bar.setValue(self._value_at(event.position().y()))
            return
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(self._value_at(event.position().y()))
        self._glide.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._glide.stop()
            self.view.verticalScrollBar().setValue(self._value_at(event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as over the text."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
