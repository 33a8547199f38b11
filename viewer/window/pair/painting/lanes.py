"""Paints the strokes of the overview. In high contrast their shapes, too, tell the kinds apart.

There the tints of changed words are the ground itself, and amber, blue and violet are alike to some eyes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.model import Side
from viewer.presenting.stops import Kind

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme

WIDTH, WIDE = 18, 24
"""Pixels of both lanes; in high contrast there is room for shapes."""
MARGIN = 3
"""Pixels at either side of both lanes, where the box around what is in sight is."""
LEAST, LEAST_HOLLOW = 2.0, 7.0
"""Pixels: a stroke is never shorter, for a lower one is not seen, or its shape is not. Of seven the pen takes two at
either end, which leaves a hole of three; one of a single pixel looks filled."""
STRIP = 3.0
"""Pixels of what is narrower than its lane: of the eight of a lane in high contrast so many that strips at both edges,
for changed words and for style in the same row, have two between them."""


def lanes_width(theme: Theme) -> int:
    """How wide both lanes are together."""
    return WIDE if theme.outlines else WIDTH


def lane_of(side: Side, width: int) -> tuple[float, float]:
    """Where a side's lane begins, and how wide it is, where one reads from the left."""
    lane = (width - 2 * MARGIN) / 2
    return MARGIN + lane * side, lane - 1


def paint_stroke(painter: QPainter, lane: QRectF, kind: Kind, side: Side, theme: Theme, *, mirrored: bool) -> None:
    """Paint what stands for a difference, from the top of `lane` to its bottom; `mirrored` with A's lane at the right.

    In high contrast a block for what only one has, a strip at the outer edge for changed words and at the inner one for
    style, a hollow block for what moved, a ring for what was joined by hand.
    """
    if not theme.outlines:
        painter.fillRect(_at_least(lane, LEAST), theme.lanes_of(kind)[side])
        return
    colour = theme.of_kind(kind)[side]
    if kind in (Kind.CHANGED, Kind.STYLE):
        at_outer = (side is Side.LEFT) != mirrored  # A's lane has its outer edge at the left
        strip = _at_least(lane, LEAST)
        strip.setLeft(strip.left() if at_outer is (kind is Kind.CHANGED) else strip.right() - STRIP)
        strip.setWidth(STRIP)
        painter.fillRect(strip, colour)
    elif kind in (Kind.MOVED, Kind.BY_HAND):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(theme["panel"])
        shape = _at_least(lane, LEAST_HOLLOW).adjusted(1, 1, -1, -1)
        painter.drawEllipse(shape) if kind is Kind.BY_HAND else painter.drawRect(shape)
        painter.restore()
    else:
        painter.fillRect(_at_least(lane, LEAST + 1), colour)


def paint_hit(painter: QPainter, lane: QRectF, theme: Theme) -> None:
    """Paint where words were found, over all else: in high contrast in the text's colour, with ground around it."""
    if not theme.outlines:
        painter.fillRect(_at_least(lane, LEAST), theme["found_now"])
        return
    hit = _at_least(lane, LEAST + 1)
    painter.fillRect(hit.adjusted(-1, -1, 1, 1), theme["panel"])
    painter.fillRect(hit, theme["text"])


def paint_sight(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the box around what is in sight."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["text"], 2) if theme.outlines else QPen(theme["quiet"], 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)


def _at_least(area: QRectF, height: float) -> QRectF:
    return QRectF(area.left(), area.top(), area.width(), max(height, area.height()))
