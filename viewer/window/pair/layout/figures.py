"""The figures behind the texts, of how many open sources have a sentence: where they stand, and what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from viewer.model import Pair, Side
from viewer.window.kit.phrases import Translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.presenting.carried import Figure, Figures
    from viewer.window.pair.layout.columns import Columns
    from viewer.window.pair.layout.scene import Placed, Scene

WIDTH = 40
"""Pixels behind a text for a figure."""
tips = Translator("tips")


def place_figures(placed: Placed, columns: Columns, figures: Pair[Figures]) -> Iterator[tuple[Figure, QRectF]]:
    """A paragraph's figures and where each stands: behind the line where its sentence begins, from the line's top.

    There is one a line, the next one slips down. Where both sides stand in one text there are A's alone.
    """
    if placed.beside is not None and placed.side is Side.RIGHT:
        return
    block, lowest = placed.block, 0.0
    for figure in figures[placed.side].get(placed.paragraph, ()):
        top = max(block.caret(figure.start).top(), lowest)
        lowest = top + block.line_height
        left = columns.after(placed.side, 6, WIDTH)
        yield figure, QRectF(left, placed.origin.y() + top, WIDTH, block.line_height)


def figure_tip(number: int, scene: Scene, figures: Pair[Figures], sources: int, point: QPointF) -> str:
    """What the figure at a point of line `number` counts, from its top; empty where none is."""
    for placed in scene.place_line(number):
        for figure, area in place_figures(placed, scene.columns, figures):
            if area.contains(point):
                text = tips.tr("{count} of {total} sources have this; versions of one another count as one")
                return text.format(count=figure.count, total=sources)
    return ""
