"""The drawings: of one style, in the colours of the theme, as sharp as the screen."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from viewer.resources import resource
from viewer.window.kit.icons import SIZE, draw_icon
from viewer.window.kit.theme import OWN_THEMES, own_theme

FILES = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "diptych")


STYLE = {
    "viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor", "stroke-width": "1.75",
    "stroke-linecap": "round", "stroke-linejoin": "round",
}  # fmt: skip


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: int = 1) -> QImage:
    return icon.pixmap(QSize(SIZE, SIZE), ratio, mode).toImage()


def ink_of(image: QImage) -> list[QColor]:
    """The colours of the pixels that have any."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for x, y in points if (colour := image.pixelColor(x, y)).alpha()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_are_drawn_in_one_style(path: Path):
    root = ET.parse(path).getroot()
    assert {name: root.get(name) for name in STYLE} == STYLE
    assert not [part.attrib for part in root if {"fill", "stroke", "stroke-width", "style"} & set(part.attrib)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", OWN_THEMES)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_is_seen_in_each_theme_and_dimmed_where_it_cannot_be_used(path: Path, name: str):
    theme = own_theme(name)
    icon = draw_icon(path.stem, theme, 1)
    ink, dim = ink_of(drawn(icon)), ink_of(drawn(icon, QIcon.Mode.Disabled))
    strong = [colour for colour in ink if colour.alpha() > 200]
    assert len(strong) >= 5
    assert all(abs(colour.lightness() - theme["text"].lightness()) < 12 for colour in strong)
    assert max(colour.alpha() for colour in dim) < 120


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_an_icon_has_the_pixels_of_its_screen(ratio: int):
    assert drawn(draw_icon("find", own_theme("light"), ratio), ratio=ratio).size() == QSize(SIZE * ratio, SIZE * ratio)
