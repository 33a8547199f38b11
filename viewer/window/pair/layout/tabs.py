"""Tabs in the gutter: where a link ends of which the other end is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from viewer.model import Pair, Passage, Side

if TYPE_CHECKING:
    from viewer.window.pair.layout.scene import Scene

TAB = 10.0
"""Pixels that a link reaches into the gutter when its other end is out of sight."""


class Stretch(NamedTuple):
    """What a passage takes of the height of the view, in pixels."""

    top: float
    bottom: float


def across(scene: Scene) -> tuple[Side, Side]:
    """The sides as they stand from left to right."""
    return (Side.RIGHT, Side.LEFT) if scene.columns.mirrored else (Side.LEFT, Side.RIGHT)


def stretch_of(scene: Scene, passage: Passage, side: Side, tops: Pair[dict[int, float]]) -> Stretch | None:
    """Where a passage is in sight; `tops` has the tops of the lines in sight, by number; None where it is not."""
    for number, placed in scene.boxes_of(passage, side):
        if number in tops[side]:
            y = tops[side][number] + placed.origin.y()
            boxes = list(placed.block.boxes(passage.span))
            return Stretch(y + boxes[0].top(), y + boxes[-1].bottom())
    return None


def tab_area(scene: Scene, end: Stretch, *, first: bool) -> QRectF:
    """Where a link that is in sight on one side only, the `first` from the left or the other, has its tab."""
    x = scene.columns.gutter_left + (0 if first else scene.columns.gutter - TAB)
    return QRectF(x, end.top, TAB, end.bottom - end.top)


def tab_at(scene: Scene, visible: Pair[list[tuple[int, float]]], point: QPointF) -> tuple[Side, Pair[Passage]] | None:
    """The side on which the link whose tab is at a point of the view is in sight, and the link's ends."""
    tops = Pair(*(dict(lines) for lines in visible))
    sides = across(scene)
    for link in scene.links_at(tops.left.keys(), tops.right.keys()):
        ends = [stretch_of(scene, link.ends[side], side, tops) for side in sides]
        for k, end in enumerate(ends):
            if end and not ends[1 - k] and tab_area(scene, end, first=k == 0).contains(point):
                return sides[k], link.ends
    return None
