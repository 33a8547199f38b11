"""The overview at the right edge: two lanes with what differs, and a box around what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.comparing.differences import Kind
from viewer.model import Side

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from viewer.comparing.differences import Difference
    from viewer.window.pair.view import PairView
    from viewer.window.theme import Theme

WIDTH = 18
GLIDE_MS = 160


class Overview(QWidget):
    """Where the pair differs, over its whole length."""

    def __init__(self, view: PairView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview"))
        self._glide = QPropertyAnimation(view.verticalScrollBar(), b"value", self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        view.moved_on.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lanes wide."""
        return QSize(WIDTH, 100)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.theme = theme
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint lanes and box."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["panel"])
        painter.fillRect(0, 0, 1, self.height(), self.theme["line"])
        for difference in self.view.differences:
            for side in Side:
                self._mark(painter, difference, side)
        bar = self.view.verticalScrollBar()
        if bar.maximum():
            whole = bar.maximum() + bar.pageStep()
            top = self.height() * bar.value() / whole
            box = QRectF(1.5, top + 0.75, self.width() - 3, max(12.0, self.height() * bar.pageStep() / whole) - 1.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme["quiet"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)

    def _mark(self, painter: QPainter, difference: Difference, side: Side) -> None:
        scene = self.view.scene
        if scene is None:
            return
        total = max(scene.heights.total, float(self.view.viewport().height()))
        lane = (self.width() - 6) / 2
        for passage in difference.passages[side]:
            number = scene.line_of[side].get(passage.paragraph)
            if number is None:
                continue
            length = max(1, len(scene.articles[side].paragraphs[passage.paragraph].text))
            height = scene.heights[number]
            top = (scene.heights.top(number) + height * passage.span.start / length) / total * self.height()
            tall = max(2.0, height * len(passage.span) / length / total * self.height() - 1)
            area = QRectF(3 + lane * side, top, lane - 1, tall)
            painter.fillRect(area, self._colour(difference, side))

    def _colour(self, difference: Difference, side: Side) -> QColor:
        if difference.kind is Kind.MOVED:
            return self.theme["moved_edge"]
        if difference.kind is Kind.POSSIBLE:
            return self.theme["line"]
        if difference.kind is Kind.CHANGED:
            return self.theme.words(side)
        return self.theme.edge(side)

    def _value_at(self, y: float) -> int:
        bar = self.view.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        return round(max(0.0, min(bar.maximum(), whole * y / max(1, self.height()) - bar.pageStep() / 2)))

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
