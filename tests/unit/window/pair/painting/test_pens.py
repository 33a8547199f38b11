"""Underlines are told apart by their shape, not by their colour alone."""

from itertools import groupby

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from viewer.window.pair.painting.pens import dashed, dotted


def stretches(pen: QPen, scale: float) -> list[int]:
    """How many pixels of a line are painted together, piece by piece."""
    image = QImage(round(200 * scale), round(12 * scale), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QPointF(10, 6), QPointF(190, 6))
    painter.end()
    rows, columns = range(image.height()), range(image.width())
    row = [sum(QColor.fromRgba(image.pixel(x, y)).alpha() for y in rows) > 100 for x in columns]
    return [len(list(run)) for painted, run in groupby(row) if painted][1:-1]


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.usefixtures("qapp")
def test_dots_are_round_and_dashes_are_long(scale: float):
    dots, dashes = (stretches(made(QColor("black")), scale) for made in (dotted, dashed))
    assert len(dots) > 25
    assert max(dots) <= 3.2 * scale
    assert len(dashes) > 10
    assert min(dashes) >= 5 * scale
