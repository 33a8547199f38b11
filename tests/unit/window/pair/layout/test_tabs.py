"""Where a link ends whose other end is out of sight."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from tests.support.making import DAM, STORM, make_article
from tests.support.views import view_of
from viewer.model import Pair, Passage, Side, Span
from viewer.window.pair.layout.tabs import TAB, across, stretch_of, tab_area, tab_at
from viewer.window.pair.view import PairView

MOVED = Passage(0, Span(0, len(STORM)))


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    return view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))


def visible(view: PairView) -> Pair[list[tuple[int, float]]]:
    return Pair(*(list(view.scroller.visible(side)) for side in Side))


def tops(view: PairView) -> Pair[dict[int, float]]:
    return Pair(*map(dict, visible(view)))


def test_a_passage_in_sight_takes_its_own_height_and_one_out_of_sight_none(view: PairView):
    end = stretch_of(view.scene, MOVED, Side.RIGHT, tops(view))
    assert end
    assert end.bottom - end.top == view.scene.block(Side.RIGHT, 0).height
    assert stretch_of(view.scene, Passage(60, MOVED.span), Side.LEFT, tops(view)) is None


def test_its_tab_is_at_its_own_edge_of_the_gutter_and_nowhere_else(view: PairView):
    columns = view.scene.columns
    end = stretch_of(view.scene, MOVED, Side.RIGHT, tops(view))
    assert end
    assert across(view.scene) == (Side.LEFT, Side.RIGHT)
    area = tab_area(view.scene, end, first=False)
    assert (area.right(), area.width()) == (columns.gutter_left + columns.gutter, TAB)
    assert tab_area(view.scene, end, first=True).left() == columns.gutter_left
    found = tab_at(view.scene, visible(view), area.center())
    assert found
    assert found[0] is Side.RIGHT
    assert found[1] == Pair(Passage(60, MOVED.span), MOVED)
    for away in (QPointF(-TAB, 0), QPointF(0, -area.height()), QPointF(TAB, 0)):
        assert tab_at(view.scene, visible(view), area.center() + away) is None


def test_a_link_of_which_both_ends_are_in_sight_has_no_tab(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, STORM), make_article(STORM, DAM))
    assert view.shown
    assert view.shown.links
    columns = view.scene.columns
    for x in (columns.gutter_left + 1, columns.gutter_left + columns.gutter - 1):
        assert all(tab_at(view.scene, visible(view), QPointF(x, y)) is None for y in range(0, 300, 5))
