"""The strokes of the overview: seen on their ground, and in high contrast told apart by shape alone."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.support.colours import VISIONS, contrast, distance
from viewer.model import Side
from viewer.presenting.stops import Kind
from viewer.window.kit.theme import OWN_THEMES, Theme, own_theme
from viewer.window.pair.painting.lanes import MARGIN, lane_of, lanes_width, paint_hit, paint_sight, paint_stroke

CONTRAST = ("contrast-light", "contrast-dark")
HEIGHT = 40
KINDS = [kind for kind in Kind if kind is not Kind.SHARED]


def painted(theme: Theme, paint: Callable[[QPainter], None]) -> QImage:
    """What is painted on the ground of the overview."""
    image = QImage(lanes_width(theme), HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(theme["panel"])
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def lane(theme: Theme, side: Side, tall: float, *, mirrored: bool = False) -> QRectF:
    """A part of a side's lane, from the eighth pixel on."""
    width = lanes_width(theme)
    left, wide = lane_of(side, width)
    return QRectF(width - left - wide if mirrored else left, 8, wide, tall)


def stroke(theme: Theme, kind: Kind, side: Side, tall: float = 20, *, mirrored: bool = False) -> QImage:
    area = lane(theme, side, tall, mirrored=mirrored)
    return painted(theme, lambda painter: paint_stroke(painter, area, kind, side, theme, mirrored=mirrored))


def shape(image: QImage, ground: QColor) -> frozenset[tuple[int, int]]:
    """The pixels that are clearly not the ground, in whatever colour."""
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return frozenset(at for at in pixels if contrast(image.pixelColor(*at), ground) > 3)


def sides_of(kind: Kind) -> list[Side]:
    return {Kind.ONLY_LEFT: [Side.LEFT], Kind.ONLY_RIGHT: [Side.RIGHT]}.get(kind, list(Side))


@pytest.mark.parametrize("tall", [0.3, 20])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", OWN_THEMES)
def test_every_difference_is_seen_on_its_ground(name: str, kind: Kind, tall: float):
    theme = own_theme(name)
    for side in sides_of(kind):
        image = stroke(theme, kind, side, tall)
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(HEIGHT)]
        if theme.outlines:
            assert len(shape(image, theme["panel"])) >= 6
            assert max(contrast(each, theme["panel"]) for each in pixels) >= 7
        else:
            assert max(distance(each, theme["panel"]) for each in pixels) > 5


@pytest.mark.parametrize("name", CONTRAST)
def test_in_high_contrast_the_shape_alone_tells_the_kind(name: str):
    theme = own_theme(name)
    for tall in (9, 20):
        for side in Side:
            kinds = [kind for kind in KINDS if side in sides_of(kind)]
            shapes = {kind: shape(stroke(theme, kind, side, tall), theme["panel"]) for kind in kinds}
            for one, other in combinations(kinds, 2):
                assert len(shapes[one] ^ shapes[other]) >= 9, (one, other)


@pytest.mark.parametrize("name", CONTRAST)
@pytest.mark.parametrize("vision", VISIONS)
def test_in_high_contrast_either_lane_has_its_colour_for_all_eyes(name: str, vision: str):
    theme = own_theme(name)
    left, right = theme.of_kind(Kind.CHANGED)
    assert distance(left, right, vision) > 15


@pytest.mark.parametrize("mirrored", [False, True])
def test_changed_words_are_at_the_outer_edge_and_style_at_the_inner_one(mirrored: bool):
    theme = own_theme("contrast-light")
    middle = lanes_width(theme) / 2
    for side in Side:
        away = {}
        for kind in (Kind.CHANGED, Kind.STYLE):
            columns = [x for x, _ in shape(stroke(theme, kind, side, mirrored=mirrored), theme["panel"])]
            at_right = (side is Side.RIGHT) != mirrored
            assert (sum(columns) / len(columns) + 0.5 > middle) is at_right
            away[kind] = min(abs(x + 0.5 - middle) for x in columns)
        assert away[Kind.CHANGED] > away[Kind.STYLE] + 2


@pytest.mark.parametrize("name", CONTRAST)
def test_in_high_contrast_a_hit_is_seen_within_what_only_one_has(name: str):
    theme = own_theme(name)
    area, hit = lane(theme, Side.LEFT, 20), lane(theme, Side.LEFT, 20).adjusted(0, 8, 0, -11)

    def paint(painter: QPainter) -> None:
        paint_stroke(painter, area, Kind.ONLY_LEFT, Side.LEFT, theme, mirrored=False)
        paint_hit(painter, hit, theme)

    column = [painted(theme, paint).pixelColor(MARGIN + 3, y) for y in range(8, 28)]
    assert theme["text"] in column
    at = column.index(theme["text"])
    assert column[at - 1] == theme["panel"], "parted from it"


@pytest.mark.parametrize("name", CONTRAST)
def test_the_box_of_what_is_in_sight_is_the_colour_of_the_text_in_high_contrast(name: str):
    theme = own_theme(name)
    image = painted(theme, lambda painter: paint_sight(painter, QRectF(1, 1, 22, 38), theme))
    assert image.pixelColor(12, 1) == theme["text"]
