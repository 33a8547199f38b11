"""What is chosen, lit and selected."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import point_of, view_of
from viewer.model import Pair, Passage, Role, Side, Span
from viewer.window.pair.highlights import Highlights
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.painting.rows import Highlighted
from viewer.window.pair.search import Hit
from viewer.window.pair.view import PairView


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article((Role.HEADLINE, "Dam holds"), [DAM, MAYOR], STORM, COST)
    right = make_article((Role.HEADLINE, "Orsk is saved"), DAM.replace("Tuesday", "Wednesday"), [MAYOR], STORM)
    return view_of(qtbot, left, right)


def test_text_is_selected_by_dragging_across_paragraphs_of_one_side(view: PairView):
    assert view.shown is not None
    lines = [(n, y) for n, y in view.scroller.visible() if view.scene.lines[n].paragraphs.left]
    first, last = lines[1], lines[2]

    def point(line: tuple[int, float], x: int) -> QPoint:
        placed = view.scene.place_line(line[0])[0]
        return QPoint(int(placed.x) + x, int(line[1] + placed.top + 20))

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point(first, 0))
    QTest.mouseMove(view.viewport(), point(last, 5))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point(last, 5))
    text = view.highlights.selected_text(view.scene.articles)
    assert text.startswith("The Orsk dam")
    assert MAYOR in text


@pytest.fixture
def long_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))
    view.setFocus()
    return view


def test_what_was_lit_under_the_pointer_goes_out_when_something_else_lies_there(long_view: PairView):
    QTest.mouseMove(long_view.viewport(), point_of(long_view, Side.LEFT, 0, 5))
    lit = bool(long_view.highlights._hovered)
    QTest.keyClick(long_view, Qt.Key.Key_PageDown)
    assert [lit, bool(long_view.highlights._hovered)] == [True, False]


ARTICLES = Pair(make_article("The dam held.", "It rained.", "Geese flew."), make_article("The dam held."))


TEXTS = [paragraph.text for paragraph in ARTICLES.left.paragraphs]


def left(paragraph: int, offset: int) -> Place:
    return Place(Side.LEFT, paragraph, offset)


@pytest.mark.parametrize(
    ("start", "stop", "selected"),
    [
        (left(0, 4), left(0, 7), "dam"),
        (left(0, 7), left(0, 4), "dam"),
        (left(0, 4), left(0, 4), ""),
        (left(0, 8), left(2, 5), "held.\n\nIt rained.\n\nGeese"),
        (left(2, 5), left(0, 8), "held.\n\nIt rained.\n\nGeese"),
        (left(0, 13), left(1, 2), "It"),  # nothing of a paragraph at whose end it begins
    ],
)
@pytest.mark.usefixtures("qapp")
def test_what_lies_between_two_places_is_selected(start: Place, stop: Place, selected: str):
    made = Highlights()
    assert (made.caret, made.selected(ARTICLES)) == (None, {})
    made.select(start, stop)
    assert made.selected_text(ARTICLES) == selected
    assert made.caret == stop
    assert made.lit(ARTICLES).selected == made.selected(ARTICLES)


@pytest.mark.usefixtures("qapp")
def test_a_selection_covers_what_lies_in_it():
    made = Highlights()
    assert not made.covers(left(0, 5), ARTICLES)
    made.select(left(0, 4), left(1, 2))
    covered = [left(0, 4), left(0, 9), left(1, 0), left(1, 1)]
    assert all(made.covers(place, ARTICLES) for place in covered)
    others = [left(0, 3), left(1, 2), left(2, 0), Place(Side.RIGHT, 0, 5)]
    assert not any(made.covers(place, ARTICLES) for place in others)


@pytest.mark.usefixtures("qapp")
def test_a_selection_is_widened_on_its_own_side_only():
    made = Highlights()
    made.begin_selection(left(0, 4), extend=True)  # nothing is there to be widened
    made.begin_selection(left(0, 7), extend=True)
    assert made.selected_text(ARTICLES) == "dam"
    made.extend_selection(Place(Side.RIGHT, 0, 2))
    assert made.caret == left(0, 7)
    made.begin_selection(left(1, 3))
    assert made.selected_text(ARTICLES) == ""


@pytest.mark.usefixtures("qapp")
def test_what_is_lit_is_told_once_and_goes_out_together():
    made = Highlights()
    told: list[bool] = []
    made.changed.connect(lambda: told.append(True))
    passage, other = Passage(0, Span(4, 7)), Passage(0, Span(0, 3))
    made.choose({Side.LEFT: (passage, passage, other)})
    made.hover({Side.RIGHT: (passage,)})
    count = len(told)
    made.hover({Side.RIGHT: (passage,)})
    assert len(told) == count, "the pointer moves all the time"
    hit = Hit(Side.LEFT, other)
    made.show_found([hit], hit)
    lit = made.lit(ARTICLES)
    assert lit.chosen == {(Side.LEFT, 0): [passage.span, other.span]}
    assert lit.hovered == {(Side.RIGHT, 0): [passage.span]}
    assert (lit.found, lit.found_now) == ({(Side.LEFT, 0): [other.span]}, (Side.LEFT, 0, other.span))
    made.select(left(0, 0), left(0, 3))
    made.clear()
    assert made.lit(ARTICLES) == Highlighted({}, {}, {}, {}, None, 0.0)
