"""Painter of the gutter: ribbons join what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from viewer.model import Pair, Side
from viewer.presenting.presentation import Bond, Link
from viewer.window.pair.layout.scene import PAD, Scene
from viewer.window.pair.layout.tabs import Stretch, across, stretch_of, tab_area
from viewer.window.pair.painting.pens import dashed

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme

ARROW = 5.0
"""How high the arrow in a tab is."""
RING = 5.0
"""Half the width of a ring."""


def ribbon(left: Stretch, right: Stretch, x: float, width: float) -> QPainterPath:
    """A closed band from `left` at `x` to `right` at `x + width`, its control points half way across."""
    path = QPainterPath(QPointF(x, left.top))
    middle = x + width / 2
    path.cubicTo(QPointF(middle, left.top), QPointF(middle, right.top), QPointF(x + width, right.top))
    path.lineTo(x + width, right.bottom)
    path.cubicTo(QPointF(middle, right.bottom), QPointF(middle, left.bottom), QPointF(x, left.bottom))
    path.closeSubpath()
    return path


def _arrow(tab: QRectF, *, up: bool) -> QPainterPath:
    """A small arrow in a tab, near its beginning or where that is out of sight in view: the other end is up or down."""
    x, y = tab.center().x(), min(max(tab.top(), 0.0) + ARROW + 5, tab.bottom() - ARROW)
    tip, base = (y - ARROW / 2, y + ARROW / 2) if up else (y + ARROW / 2, y - ARROW / 2)
    path = QPainterPath(QPointF(x, tip))
    path.lineTo(x - ARROW / 2 - 0.5, base)
    path.lineTo(x + ARROW / 2 + 0.5, base)
    path.closeSubpath()
    return path


class RibbonPainter:
    """Paints the ribbons of the lines in sight."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def paint(self, painter: QPainter, scene: Scene, visible: Pair[list[tuple[int, float]]]) -> None:
        """Paint the gutter of the lines `visible` on each side: their numbers and tops."""
        x, width = scene.columns.gutter_left, float(scene.columns.gutter)
        tops = Pair(*(dict(lines) for lines in visible))
        for number in sorted(tops.left.keys() | tops.right.keys()):
            ends = self._ends(scene, number)
            if ends:
                left, right = (self._shifted(scene, tops, side, number, ends[side]) for side in across(scene))
                self.band(painter, left, right, x, width)
        for link in scene.links_at(tops.left.keys(), tops.right.keys()):
            self._link(painter, scene, link, tops)

    def _shifted(self, scene: Scene, tops: Pair[dict[int, float]], side: Side, number: int, end: Stretch) -> Stretch:
        """An end of a line's ribbon on the screen, also where the line is out of sight on that side."""
        y = tops[side].get(number)
        if y is None:
            known, top = next(iter(tops[side].items()), (number, 0.0))
            y = top + scene.heights.top(number) - scene.heights.top(known)
        return Stretch(y + end.top, y + end.bottom)

    def _ends(self, scene: Scene, number: int) -> list[Stretch]:
        line, ends = scene.lines[number], []
        if line.folded or scene.shown.joined_rows.isdisjoint(line.rows):
            return []
        for side in Side:
            placed = [p for p in scene.place_line(number) if p.side is side]
            if not placed:
                return []
            ends.append(Stretch(placed[0].top + PAD / 2, placed[-1].top + placed[-1].height - PAD / 2))
        return ends

    def _link(self, painter: QPainter, scene: Scene, link: Link, tops: Pair[dict[int, float]]) -> None:
        """A ribbon between two passages, or a tab where only one is in sight."""
        x, width = scene.columns.gutter_left, float(scene.columns.gutter)
        sides = across(scene)
        left, right = (stretch_of(scene, link.ends[side], side, tops) for side in sides)
        if left and right:
            self.band(painter, left, right, x, width, link.bond)
        elif end := left or right:
            tab = tab_area(scene, end, first=left is not None)
            other = sides[left is not None]
            there = scene.line_of[other][link.ends[other].paragraph]
            up = tops[other][there] < tab.top() if there in tops[other] else there < min(tops[other], default=0)
            self.tab(painter, tab, link.bond, up=up)

    def band(
        self, painter: QPainter, left: Stretch, right: Stretch, x: float, width: float, bond: Bond | None = None
    ) -> None:
        """A ribbon from `left` at `x` to `right` at `x + width`: of a link, or of a row that stands level."""
        pen, wash = self._look(bond) if bond else (None, self.theme["ribbon"])
        self._fill(painter, ribbon(left, right, x, width), wash, pen)
        if bond is Bond.BY_HAND:
            middle = QPointF(x + width / 2, (left.top + left.bottom + right.top + right.bottom) / 4)
            self._rings(painter, middle)

    def _rings(self, painter: QPainter, middle: QPointF) -> None:
        """Two rings that hold on to each other: joined by hand."""
        painter.setPen(QPen(self.theme["text"], 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for step in (-RING * 0.6, RING * 0.6):
            painter.drawEllipse(middle + QPointF(step, 0.0), RING, RING * 0.8)

    def tab(self, painter: QPainter, area: QRectF, bond: Bond, *, up: bool) -> None:
        """The tab of a link of which one end is out of sight, up or down."""
        pen, wash = self._look(bond)
        path = QPainterPath()
        path.addRoundedRect(area, 4, 4)
        self._fill(painter, path, wash, pen)
        painter.fillPath(_arrow(area, up=up), pen.color())

    def _look(self, bond: Bond) -> tuple[QPen, QColor | None]:
        """The edge and the ground of a link: violet, grey, of ink by hand, or dashed and empty where it is not sure."""
        if bond is Bond.MOVED:
            return QPen(self.theme["moved_edge"], 1), self.theme["moved_wash"]
        if bond in (Bond.SHARED, Bond.BY_HAND):
            return QPen(self.theme["quiet" if bond is Bond.SHARED else "text"], 1), self.theme["ribbon"]
        return dashed(self.theme["quiet"]), None

    def _fill(self, painter: QPainter, path: QPainterPath, colour: QColor | None, pen: QPen | None) -> None:
        if colour is not None:
            painter.fillPath(path, colour)
        if pen is not None:
            painter.strokePath(path, pen)
