"""What joins the sides over the gutter: ribbons, and tabs where the other end is out of sight."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import pointing, view_of
from viewer.comparing.compare import compare
from viewer.model import Comparison, Match, Pair, Passage, Role, Side, Span
from viewer.presenting.presentation import Bond, present
from viewer.presenting.stars import NO_STARS
from viewer.presenting.stops import Kind
from viewer.window.accessibility.spoken_texts import name_line
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView


@pytest.fixture
def long_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))
    view.setFocus()
    return view


def test_a_tab_points_to_where_it_leads(long_view: PairView):
    assert pointing(long_view, Side.RIGHT, 0) == "down"
    long_view.scroller.centre(Side.LEFT, Passage(60, Span(0, 5)))
    assert pointing(long_view, Side.LEFT, 60) == "up"


SPLIT = make_article([MAYOR, DAM], COST)


APART = make_article(MAYOR, STORM, DAM, COST)
"""The paragraph of the other, in two, and something of its own between them."""


IN_LEFT, IN_RIGHT = Passage(0, Span(len(MAYOR) + 1, len(MAYOR) + 1 + len(DAM))), Passage(2, Span(0, len(DAM)))


def test_what_may_be_the_same_is_linked_too(qtbot: QtBot):
    spread = (Match(Pair(Span(1, 2), Span(1, 2)), 0.3),)
    articles = Pair(make_article(DAM, STORM, COST), make_article(MAYOR, STORM, DAM))
    bare = compare(articles)
    shown = present(Comparison(articles, bare.rows, (), spread))
    (link,) = shown.links
    assert (link.bond, link.ends.left.paragraph, link.ends.right.paragraph) == (Bond.POSSIBLE, 1, 1)
    assert any("perhaps paragraph 2 of B" in name_line(shown, line, NO_STARS) for line in shown.whole.lines)
    pictures = []
    for each in (shown, replace(shown, links=(), linked=Pair({}, {}))):
        view = PairView(own_theme("light"))
        qtbot.addWidget(view)
        view.resize(1200, 700)
        view.show()
        view.show_pair(each)
        wait_for(view, qtbot)
        assert view.shown is not None
        pictures.append(colours(view, view.scene.columns.gutter_left + view.scene.columns.gutter / 2))
    assert pictures[0] > pictures[1]  # its edge


def wait_for(view: PairView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.refiner.busy)


def linked(qtbot: QtBot, height: int = 700) -> PairView:
    view = view_of(qtbot, SPLIT, APART)
    view.resize(1200, height)
    return view


def colours(view: PairView, x: float) -> set[str]:
    image = view.viewport().grab().toImage()
    return {QColor(image.pixel(round(x), y)).name() for y in range(image.height())}


def test_a_ribbon_joins_them(qtbot: QtBot):
    view = linked(qtbot)
    assert view.shown is not None
    columns = view.scene.columns
    number = view.scene.line_of.right[2]
    (_, placed), *_ = view.scene.boxes_of(IN_RIGHT, Side.RIGHT)
    y = dict(view.scroller.visible(Side.RIGHT))[number] + placed.origin.y() + 8
    image = view.viewport().grab().toImage()
    at_its_end = QColor(image.pixel(round(columns.gutter_left + columns.gutter - 2), round(y)))
    assert at_its_end == view.theme["ribbon"]
    assert view.theme["moved_wash"].name() not in colours(view, columns.gutter_left + columns.gutter / 2)


def test_what_only_stands_level_is_not_joined(qtbot: QtBot):
    """Two headlines that have nothing in common, and two that have."""
    for right, joined in (("Geese over the harbour", False), ("Dam holds at Orsk", True)):
        head = (Role.HEADLINE, "Dam holds at Orsk")
        view = view_of(qtbot, make_article(head, DAM), make_article((Role.HEADLINE, right), DAM))
        assert view.shown is not None
        assert view.shown is not None
        assert [len(side) for side in view.scene.lines[0].paragraphs] == [1, 1]
        middle = view.scene.columns.gutter_left + view.scene.columns.gutter / 2
        image = view.viewport().grab().toImage()
        at = QColor(image.pixel(round(middle), round(view.scene.height(0) / 2)))
        assert (at == view.theme["ribbon"]) is joined


def move_to_a_bar(qtbot: QtBot) -> PairView:
    """What moved from A ¶13 to B ¶7, shown in A only: in B it is folded away."""
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    left, right = make_article(*between, COST, MAYOR), make_article(*between[:6], COST, *between[6:])
    view = view_of(qtbot, left, right)
    view.show_kind(Kind.ONLY_LEFT)
    return view


def test_a_tab_beside_a_bar_in_sight_points_to_it(qtbot: QtBot):
    view = move_to_a_bar(qtbot)
    assert view.shown is not None
    bar = view.scene.line_of.right[6]
    assert view.scene.lines[bar].folded
    assert bar in dict(view.scroller.visible(Side.RIGHT))
    assert pointing(view, Side.LEFT, 12) == "up"
