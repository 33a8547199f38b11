"""How well two colours are told apart: contrast, and distance, also by eyes that lack a kind of cone."""

from PySide6.QtGui import QColor

VISIONS = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""On linear RGB, of Machado, Oliveira and Fernandes 2009, severity 1."""
XYZ = ((0.433891, 0.376235, 0.189906), (0.212673, 0.715152, 0.072175), (0.017725, 0.109473, 0.872955))
"""From linear sRGB, for the white D65."""

Triple = tuple[float, float, float]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    low, high = sorted(_turned(XYZ, _linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: QColor, other: QColor, vision: str = "normal") -> float:
    """CIE76; what is less than 2.3 is hardly seen."""
    both = zip(_lab(one, vision), _lab(other, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in both) ** 0.5)


def _linear(colour: QColor) -> Triple:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return red, green, blue


def _turned(matrix: tuple[Triple, ...], values: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix)
    return x, y, z


def _lab(colour: QColor, vision: str) -> Triple:
    red, green, blue = (min(1.0, max(0.0, value)) for value in _turned(VISIONS[vision], _linear(colour)))
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        for value in _turned(XYZ, (red, green, blue))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
