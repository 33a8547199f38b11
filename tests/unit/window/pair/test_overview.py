"""The whole text beside the pair, small."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import view_of
from viewer.model import Passage, Side, Span
from viewer.presenting.arrangement import Mode
from viewer.window.kit.theme import own_theme
from viewer.window.pair.overview import Overview
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
