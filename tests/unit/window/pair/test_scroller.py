"""Where in a scene a view stands: a scroller with a bar and no view."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair, Passage, Side, Span
from viewer.presenting.presentation import NOTHING, Presentation, present
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import lay_columns
from viewer.window.pair.layout.scene import Place, Scene
from viewer.window.pair.scroller import STEP, Scroller

ROOM = 300
TEXT = "The commission of inquiry published its report on the flood of the northern valley on Tuesday. "
ARTICLE = make_article(*[f"Number {n}. {TEXT * (1 + n % 3)}" for n in range(40)])
SHOWN = present(compare(Pair(ARTICLE, ARTICLE)))


def scene_of(shown: Presentation = SHOWN, width: int = 1000) -> Scene:
    reading = TypeSettings()
    return Scene(shown, shown.whole, lay_columns(width, 600), reading, reading.font())


@pytest.fixture
def scroller(qtbot: QtBot) -> Scroller:
    bar = QScrollBar()
    qtbot.addWidget(bar)
    made = Scroller(bar, scene_of(NOTHING), bar)
    made.show(scene_of(), ROOM)
    return made


def bar_of(scroller: Scroller) -> QScrollBar:
    bar = scroller.parent()
    assert isinstance(bar, QScrollBar)
    return bar


def told(scroller: Scroller) -> list[str]:
    """The names of the signals that come, in order."""
    names: list[str] = []
    scroller.scrolled.connect(lambda: names.append("scrolled"))
    scroller.moved.connect(lambda: names.append("moved"))
    scroller.slid.connect(lambda step: names.append(f"slid {step}"))
    return names


def test_it_begins_at_the_top(scroller: Scroller):
    assert (scroller.top_row, scroller.offset, scroller.drift) == (0, 0.0, 0.0)
    assert scroller.visible()[0] == (0, 0.0)
    assert (bar_of(scroller).pageStep(), bar_of(scroller).singleStep()) == (ROOM, STEP)


def test_nothing_has_nowhere_to_go(scroller: Scroller):
    scroller.show(scene_of(NOTHING), ROOM)
    scroller.scroll_by(500)
    scroller.return_to(7, 3.0)
    scroller.centre(Side.LEFT, Passage(3, Span(0, 4)))
    scroller.reveal(Place(Side.RIGHT, 2, 1))
    assert (scroller.top_row, scroller.visible(), bar_of(scroller).maximum()) == (0, [], 0)
    assert scroller.line_at(QPointF(10, 10)) is None
    assert scroller.place_at(QPointF(10, 10)) is None


def test_a_small_step_slides_what_is_painted_and_a_large_one_does_not(scroller: Scroller):
    for number in range(len(scroller.scene.lines)):
        scroller.scene.height(number)
    scroller.settle()
    names = told(scroller)
    scroller.scroll_by(40)
    scroller.scroll_by(-15)
    scroller.scroll_by(ROOM)
    assert names == ["scrolled", "slid -40", "scrolled", "slid 15", "scrolled", "moved"]


def test_sides_that_stand_apart_do_not_slide(scroller: Scroller):
    scroller.scroll_side(Side.RIGHT, 40)
    names = told(scroller)
    scroller.scroll_by(10)
    assert names == ["scrolled", "moved"]


def test_the_line_at_the_top_stays_there_while_heights_become_known(scroller: Scroller):
    scroller.return_to(20, 7.0)
    before = scroller.visible()
    for number in range(20):
        scroller.scene.height(number)
    scroller.settle()
    assert (scroller.top_row, scroller.offset) == (20, 7.0)
    assert scroller.visible() == before


def test_another_scene_begins_where_the_last_one_stood(scroller: Scroller):
    scroller.return_to(12, 5.0)
    scroller.show(scene_of(width=800), ROOM)
    assert (scroller.top_row, scroller.offset) == (12, 5.0)
    scroller.restart()
    scroller.scroll_side(Side.RIGHT, 9)
    scroller.restart()
    scroller.show(scene_of(), ROOM)
    assert (scroller.top_row, scroller.drift) == (0, 0.0)


def test_with_its_row_the_top_stays_though_lines_before_it_are_folded(scroller: Scroller):
    scroller.return_to(12, 5.0)
    folded = scene_of()
    first, *_ = folded.lines
    bar = type(first)(Span(0, 10), Pair(Span(0, 10), Span(0, 10)), folded=True)
    folded.lines = (bar, *folded.lines[10:])
    scroller.show(folded, ROOM, keep_row=True)
    assert (scroller.top_row, scroller.offset) == (12, 5.0)
    scroller.return_to(11, 6.0)
    scroller.show(scene_of(), ROOM, keep_row=True)
    assert scroller.top_row == 11


def test_a_line_that_is_another_now_begins_at_its_top(scroller: Scroller):
    scroller.return_to(12, 5.0)
    folded = scene_of()
    bar = type(folded.lines[0])(Span(10, 15), Pair(Span(10, 15), Span(10, 15)), folded=True)
    folded.lines = (*folded.lines[:10], bar, *folded.lines[15:])
    scroller.show(folded, ROOM, keep_row=True)
    assert (scroller.top_row, scroller.offset) == (10, 0.0)


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Qt.Key.Key_Down, STEP),
        (Qt.Key.Key_Up, -STEP),
        (Qt.Key.Key_PageDown, ROOM - 40),
        (Qt.Key.Key_PageUp, 40 - ROOM),
        (Qt.Key.Key_Space, ROOM - 40),
    ],
)
def test_keys_scroll(scroller: Scroller, key: Qt.Key, step: int):
    scroller.scroll_by(1000)
    assert scroller.scroll_by_key(key)
    assert bar_of(scroller).value() == 1000 + step


def test_home_and_end_go_to_the_ends_and_other_keys_nowhere(scroller: Scroller):
    assert scroller.scroll_by_key(Qt.Key.Key_End)
    assert bar_of(scroller).value() == bar_of(scroller).maximum() > 0
    assert scroller.scroll_by_key(Qt.Key.Key_Home)
    assert bar_of(scroller).value() == 0
    assert not scroller.scroll_by_key(Qt.Key.Key_A)


def test_one_side_scrolls_alone(scroller: Scroller):
    scroller.scroll_by(200)
    scroller.scroll_side(Side.RIGHT, 50)
    assert (bar_of(scroller).value(), scroller.drift) == (200, 50.0)
    right = scroller.visible(Side.RIGHT)
    scroller.scroll_side(Side.LEFT, 30)
    assert (bar_of(scroller).value(), scroller.drift) == (230, 20.0)
    assert scroller.visible(Side.RIGHT)[0][0] == right[0][0]
    scroller.scroll_side(Side.RIGHT, -10_000)
    assert scroller.drift == -230.0, "not above the beginning"
    scroller.level()
    assert scroller.visible(Side.LEFT) == scroller.visible(Side.RIGHT)


def test_a_passage_comes_to_the_middle_or_to_a_height(scroller: Scroller):
    passage = Passage(25, Span(0, 6))
    scroller.scroll_side(Side.RIGHT, 50)
    assert scroller.height_of(Side.RIGHT, passage) is None
    scroller.centre(Side.RIGHT, passage)
    assert scroller.drift == 0.0
    assert scroller.height_of(Side.RIGHT, passage) == pytest.approx(ROOM / 2, abs=1)
    scroller.centre(Side.LEFT, passage, at=40.0)
    assert scroller.height_of(Side.LEFT, passage) == pytest.approx(40, abs=1)


def test_a_place_is_revealed_with_as_little_scrolling_as_needed(scroller: Scroller):
    scroller.scroll_by(500)
    number = scroller.visible()[1][0]
    scroller.reveal(Place(Side.LEFT, number, 0))
    assert bar_of(scroller).value() == 500
    scroller.reveal(Place(Side.LEFT, 0, 0))
    assert 0 <= bar_of(scroller).value() < 30
    scroller.reveal(Place(Side.LEFT, 30, 0))
    height = scroller.height_of(Side.LEFT, Passage(30, Span(0, 1)))
    assert height is not None
    assert height > ROOM / 2, "below what was in sight, so it is near the lower edge"


def test_a_point_is_in_a_line_and_a_text(scroller: Scroller):
    number, top = scroller.visible()[1]
    x = scroller.scene.columns.texts.right + 2
    assert scroller.line_at(QPointF(x, top + 1)) == (number, top)
    assert scroller.place_at(QPointF(x, top + 12)) == Place(Side.RIGHT, number, 0)
