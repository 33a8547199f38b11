"""Samples of the marks: in the colours that the marks have."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.support.colours import VISIONS, contrast, distance
from viewer.presenting.kinds import LEGEND, Mark
from viewer.presenting.stops import Kind
from viewer.window.kit.theme import OWN_THEMES, own_theme
from viewer.window.pair.painting.swatches import HEIGHT, WIDTH, paint_swatch

ROLES: dict[Kind | Mark, tuple[str, ...]] = {
    Kind.SHARED: ("ribbon",),
    Kind.CHANGED: ("left_words", "right_words"),
    Kind.ONLY_LEFT: ("left_wash", "left_edge"),
    Kind.ONLY_RIGHT: ("right_wash", "right_edge"),
    Kind.MOVED: ("moved_wash", "moved_edge"),
    Mark.REWRITTEN: ("left_edge", "right_edge"),
    Mark.MISSING: ("right_edge",),
    Kind.STYLE: ("quiet",),
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


def pixels(image: QImage) -> Iterator[int]:
    return (image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))


def colours(image: QImage) -> set[str]:
    return {QColor(pixel).name() for pixel in set(pixels(image))}


@pytest.mark.parametrize("theme", OWN_THEMES)
@pytest.mark.parametrize("what", LEGEND)
def test_a_sample_has_the_colours_of_its_mark(qtbot: QtBot, what: Kind | Mark, theme: str):
    del qtbot
    found = colours(painted(what, theme))
    assert {own_theme(theme)[role].name() for role in ROLES[what]} <= found


def ground(what: Kind | Mark, theme: str) -> QColor:
    """The colour that a mark has most of, the paper apart."""
    image, paper = painted(what, theme), own_theme(theme)["paper"]
    counted = Counter(pixels(image))
    del counted[paper.rgb()]
    return QColor(counted.most_common(1)[0][0])


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_may_be_elsewhere_is_paler_than_what_is_not_to_all_eyes(qtbot: QtBot, name: str, vision: str):
    del qtbot
    theme, pale = own_theme(name), ground(Mark.PERHAPS, name)
    assert pale not in (theme["left_wash"], theme["paper"])
    assert min(distance(pale, theme[other], vision) for other in ("left_wash", "paper")) >= 3
    assert distance(pale, theme["moved_wash"], vision) >= 5


def strongest(what: Kind | Mark, theme: str, x: range) -> tuple[QColor, float]:
    """What stands out most half way down some columns of a sample, and its contrast to what is there most."""
    image = painted(what, theme)
    there = Counter(image.pixelColor(column, y).rgb() for column in x for y in range(HEIGHT - 12, HEIGHT + 12))
    most = QColor(there.most_common(1)[0][0])
    return max(((QColor(rgb), contrast(QColor(rgb), most)) for rgb in there), key=lambda found: found[1])


STAR = range(10, 38)
"""Columns of the margin."""


@pytest.mark.parametrize("name", OWN_THEMES)
def test_stars_dashes_and_rings_stand_out_from_what_they_are_painted_on(qtbot: QtBot, name: str):
    del qtbot
    (sure, plain), (perhaps, paler) = (strongest(what, name, STAR) for what in (Mark.STAR, Mark.STAR_PERHAPS))
    assert (plain >= 3, paler >= 3) == (True, True)
    assert min(distance(sure, perhaps, vision) for vision in VISIONS) >= 20
    assert strongest(Kind.BY_HAND, name, range(WIDTH - 4, WIDTH + 4))[1] >= 7
    assert strongest(Mark.PERHAPS_BAND, name, range(60, 70))[1] >= 4.5


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


def test_a_wedge_stands_in_the_text_that_lacks_the_words(qtbot: QtBot):
    del qtbot
    found, theme = colours(painted(Mark.MISSING)), own_theme("light")
    assert not {theme[role].name() for role in ("right_wash", "right_words", "left_wash", "left_words")} & found


def test_figures_are_seen_where_one_reads_from_the_right_too(qtbot: QtBot):
    """They run from the left whatever the language of the window."""
    del qtbot
    ink = own_theme("light")["text"].rgb()
    assert Counter(pixels(painted(Kind.STYLE, rtl=True)))[ink] > 20
