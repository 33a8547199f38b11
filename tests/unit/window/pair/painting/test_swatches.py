"""Samples of the marks: in the colours that the marks have."""

import pytest
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from viewer.presenting.kinds import LEGEND, Mark
from viewer.presenting.stops import Kind
from viewer.window.kit.theme import OWN_THEMES, faded, own_theme
from viewer.window.pair.painting.swatches import HEIGHT, WIDTH, paint_swatch

ROLES: dict[Kind | Mark, tuple[str, ...]] = {
    Kind.SHARED: ("ribbon",),
    Kind.CHANGED: ("left_words", "right_words"),
    Kind.ONLY_LEFT: ("left_wash", "left_edge"),
    Kind.ONLY_RIGHT: ("right_wash", "right_edge"),
    Kind.MOVED: ("moved_wash", "moved_edge"),
    Mark.REWRITTEN: ("left_edge", "right_edge"),
    Mark.PARAGRAPH: ("right_wash", "right_edge"),
    Mark.PERHAPS: ("left_edge", "quiet"),
    Kind.BY_HAND: ("ribbon", "text"),
    Mark.PERHAPS_BAND: ("quiet",),
    Mark.STAR: ("left_wash", "left_edge"),
    Mark.STAR_PERHAPS: ("left_wash", "left_edge"),
    Mark.MOVED_BAND: ("moved_wash", "moved_edge"),
    Mark.FURNITURE: (),
    Mark.CURRENT: ("accent",),
}
"""What is painted so plainly that single pixels have just these colours."""


def painted(what: Kind | Mark, theme: str = "light", *, rtl: bool = False) -> QImage:
    image = QImage(WIDTH * 2, HEIGHT * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_swatch(painter, what, own_theme(theme), QFont(), rtl=rtl)
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("what", LEGEND)
def test_a_sample_has_the_colours_of_its_mark(qtbot: QtBot, what: Kind | Mark, theme: str):
    del qtbot
    found = colours(painted(what, theme))
    assert {own_theme(theme)[role].name() for role in ROLES[what]} <= found


def test_what_may_be_elsewhere_is_paler_than_what_is_not(qtbot: QtBot):
    del qtbot
    theme = own_theme("light")
    pale = QImage(1, 1, QImage.Format.Format_RGB32)
    with QPainter(pale) as painter:
        painter.fillRect(0, 0, 1, 1, theme["paper"])
        painter.fillRect(0, 0, 1, 1, faded(theme["left_wash"], 0.5))
    found = colours(painted(Mark.PERHAPS))
    assert pale.pixelColor(0, 0).name() in found
    assert theme["left_wash"].name() not in found


@pytest.mark.parametrize("theme", OWN_THEMES)
def test_no_two_samples_look_alike(qtbot: QtBot, theme: str):
    del qtbot
    assert len({bytes(painted(what, theme).constBits()) for what in LEGEND}) == len(LEGEND)


@pytest.mark.parametrize("what", [Mark.PARAGRAPH, Mark.MOVED_BAND, Mark.CURRENT])
def test_a_sample_is_mirrored_where_one_reads_from_the_right(qtbot: QtBot, what: Mark):
    del qtbot

    def middle(image: QImage) -> float:
        theme = own_theme("light")
        edges = {theme[role].name() for role in ROLES[what]}
        xs = [
            x
            for x in range(image.width())
            for y in range(0, image.height(), 4)
            if image.pixelColor(x, y).name() in edges - {theme["right_wash"].name()}
        ]
        return sum(xs) / len(xs) - WIDTH

    assert middle(painted(what)) < 0 < middle(painted(what, rtl=True))
