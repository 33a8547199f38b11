"""The whole text beside the pair, small."""

from collections.abc import Iterable
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import near, view_of
from viewer.model import Passage, Side, Span
from viewer.presenting.arrangement import Mode
from viewer.window.kit.theme import OWN_THEMES, own_theme
from viewer.window.pair.overview import Overview
from viewer.window.pair.painting.lanes import WIDE, WIDTH
from viewer.window.pair.search import Hit
from viewer.window.pair.view import PairView

MANY = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(80)]


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    changed = [*MANY]
    changed[60] = changed[60].replace("river", "stream")
    return view_of(qtbot, make_article(*MANY), make_article(*changed))


@pytest.fixture
def overview(view: PairView, qtbot: QtBot) -> Overview:
    made = Overview(view, own_theme("light"))
    qtbot.addWidget(made)
    made.resize(18, 600)
    made.show()
    return made


def test_places_are_of_the_whole_text_when_folded(view: PairView):
    assert view.shown is not None
    extent = view.shown.extent
    before = extent.of_passage(Side.RIGHT, Passage(60, Span(0, 5)))
    assert before[0] == pytest.approx(60 / 80, abs=0.02)
    view.show_mode(Mode.CHANGES)
    assert view.shown.extent.of_passage(Side.RIGHT, Passage(60, Span(0, 5))) == before


@pytest.mark.parametrize("mode", [Mode.ALL, Mode.CHANGES])
def test_a_click_brings_its_place_into_sight(view: PairView, overview: Overview, mode: Mode, qtbot: QtBot):
    view.resize(1200, 300)
    view.show_mode(mode)
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(9, round(600 * 60.5 / 80)))

    def there() -> bool:
        assert view.shown is not None
        return any(60 in view.scene.lines[n].rows for n, _ in view.scroller.visible())

    qtbot.waitUntil(there)


def test_the_box_follows_the_view(view: PairView, overview: Overview):
    top = overview._in_sight()
    assert top[0] == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    bottom = overview._in_sight()
    assert bottom[1] == pytest.approx(1, abs=0.02)
    assert bottom[0] > top[1]


def test_differences_are_strokes_in_their_lanes(overview: Overview):
    picture = overview.grab().toImage()
    y = round(600 * 60.3 / 80)
    theme = own_theme("light")
    column = {picture.pixelColor(x, each).name() for x in range(3, 15) for each in range(y - 4, y + 8)}
    assert theme.words(Side.LEFT).name() in column
    assert theme.words(Side.RIGHT).name() in column


def colours_of(overview: Overview, xs: Iterable[int], ys: Iterable[int]) -> list[list[str]]:
    """Row by row."""
    picture = overview.grab().toImage()
    columns = list(xs)
    return [[picture.pixelColor(x, y).name() for x in columns] for y in ys]


def test_the_box_is_painted_around_what_is_in_sight_and_only_where_not_all_is(view: PairView, overview: Overview):
    top, bottom = (600 * place for place in overview._in_sight())
    assert bottom < 300
    quiet = QColor(own_theme("light")["quiet"])
    inside, below = round((top + bottom) / 2), round(bottom) + 100
    picture = overview.grab().toImage()
    for x in (1, 16):
        assert near(picture.pixelColor(x, inside), quiet), x
        assert not near(picture.pixelColor(x, below), quiet)
    edge = [picture.pixelColor(9, y) for y in range(round(bottom) - 3, round(bottom) + 1)]
    assert any(near(colour, quiet) for colour in edge)
    view.resize(1200, 60_000)
    assert view.verticalScrollBar().maximum() == 0
    assert not near(overview.grab().toImage().pixelColor(1, inside), quiet)


def test_what_was_found_is_painted_in_its_lane(view: PairView, overview: Overview):
    found = own_theme("light")["found_now"].name()
    rows = range(round(600 * 40 / 80), round(600 * 42 / 80))
    lanes = range(3, 8), range(9, 14)
    for lane in lanes:
        assert found not in chain(*colours_of(overview, lane, rows))
    view.highlights.show_found([Hit(Side.RIGHT, Passage(40, Span(0, 9)))])
    assert found not in chain(*colours_of(overview, lanes[0], rows))
    assert found in chain(*colours_of(overview, lanes[1], rows))


@pytest.mark.parametrize("name", OWN_THEMES)
def test_where_one_reads_from_the_right_it_is_the_picture_in_a_mirror(overview: Overview, name: str):
    """Also the strips at one edge of a lane, by which changed words are known in high contrast."""
    overview.show_theme(own_theme(name))
    overview.resize(overview.sizeHint().width(), 600)
    y = round(600 * 60.3 / 80)
    rows = range(y - 4, y + 8)
    forth = colours_of(overview, range(overview.width()), rows)
    assert any(row != row[::-1] for row in forth)
    overview.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    overview._painted = ()
    assert colours_of(overview, range(overview.width()), rows) == [row[::-1] for row in forth]


def test_it_is_as_wide_as_the_lanes_of_its_theme(view: PairView, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    overview = Overview(view, own_theme("light"), window)
    row.addWidget(QWidget(window), 1)
    row.addWidget(overview)
    window.resize(200, 300)
    window.show()
    for name, width in (("light", WIDTH), ("contrast-dark", WIDE), ("dark", WIDTH)):
        overview.show_theme(own_theme(name))
        qtbot.waitUntil(lambda width=width: overview.width() == width)  # type: ignore[misc]
    assert WIDTH < WIDE
