"""Pens that are told apart by their shape."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen


def dotted(colour: QColor) -> QPen:
    """Round dots; Qt's own look like short dashes."""
    pen = QPen(colour, 2.2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.0])
    return pen


def dashed(colour: QColor) -> QPen:
    """Long dashes, told from dots by their shape alone."""
    pen = QPen(colour, 1.2)
    pen.setDashPattern([6.0, 4.0])
    return pen
