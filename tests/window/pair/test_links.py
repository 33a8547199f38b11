"""What a match joins that does not stand level: ribbons, tabs, and what is said of it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.making import make_article
from tests.window.pair.test_view import COST, DAM, MAYOR, STORM, view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Passage, Side, Span
from viewer.window.pair.presentation import Link, Presentation, present
from viewer.window.pair.ribbons import TAB
from viewer.window.pair.view import PairView
from viewer.window.spoken import name_line

SPLIT = make_article([MAYOR, DAM], COST)
APART = make_article(MAYOR, STORM, DAM, COST)
"""The paragraph of the other, in two, and something of its own between them."""
IN_LEFT, IN_RIGHT = Passage(0, Span(len(MAYOR) + 1, len(MAYOR) + 1 + len(DAM))), Passage(2, Span(0, len(DAM)))


def shown_of(pair: Pair[object]) -> Presentation:
    return present(compare(pair))  # type: ignore[arg-type]


def test_what_stands_in_other_rows_is_linked_once():
    forth = shown_of(Pair(SPLIT, APART))
    assert forth.links == (Link(Pair(IN_LEFT, IN_RIGHT), moved=False),)
    back = shown_of(Pair(APART, SPLIT))
    assert back.links == (Link(Pair(IN_RIGHT, IN_LEFT), moved=False),)


def test_what_stands_level_and_what_is_moved_is_not_linked_so():
    assert not shown_of(Pair(APART, APART)).links
    neighbours = make_article(MAYOR, DAM, STORM, COST)  # both parts in one row
    assert not shown_of(Pair(SPLIT, neighbours)).links
    moved = shown_of(Pair(make_article(DAM, STORM, COST, MAYOR), make_article(MAYOR, DAM, STORM, COST)))
    assert [link.moved for link in moved.links] == [True]


def linked(qtbot: QtBot, height: int = 700) -> PairView:
    view = view_of(qtbot, SPLIT, APART)
    view.resize(1200, height)
    return view


def colours(view: PairView, x: float) -> set[str]:
    image = view.viewport().grab().toImage()
    return {QColor(image.pixel(round(x), y)).name() for y in range(image.height())}


def test_a_ribbon_joins_them(qtbot: QtBot):
    view = linked(qtbot)
    assert view.scene is not None
    columns = view.scene.columns
    number = view.scene.line_of.right[2]
    (_, placed), *_ = view.scene.boxes_of(IN_RIGHT, Side.RIGHT)
    y = dict(view.visible(Side.RIGHT))[number] + placed.origin.y() + 8
    image = view.viewport().grab().toImage()
    at_its_end = QColor(image.pixel(round(columns.gutter_left + columns.gutter - 2), round(y)))
    assert at_its_end == view.theme["ribbon"]
    assert view.theme["moved_wash"].name() not in colours(view, columns.gutter_left + columns.gutter / 2)


def test_out_of_sight_it_is_a_tab_that_leads_there(qtbot: QtBot):
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    view = view_of(qtbot, SPLIT, make_article(MAYOR, *between, DAM, COST))
    view.resize(1200, 400)
    assert view.scene is not None
    (link,) = view.shown.links if view.shown else ()
    far = view.scene.line_of.right[link.ends.right.paragraph]
    assert far not in dict(view.visible(Side.RIGHT))
    (number, placed), *_ = view.scene.boxes_of(link.ends.left, Side.LEFT)
    box = next(iter(placed.block.boxes(link.ends.left.span)))
    y = dict(view.visible(Side.LEFT))[number] + placed.origin.y() + box.center().y()
    tab = QPointF(view.scene.columns.gutter_left + TAB / 2, y)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(tab.x()), round(tab.y())))
    assert far in dict(view.visible(Side.RIGHT))


def test_it_is_said_where_the_rest_stands():
    shown = shown_of(Pair(SPLIT, APART))
    none: Pair[frozenset[int]] = Pair(frozenset(), frozenset())
    told = [name_line(shown, line, none) for line in shown.whole.lines]
    assert told[0] == "Paragraph 1: shared with paragraph 3 of B; opposite paragraph 1"
    assert told[2] == "Paragraph 3 of B: shared with paragraph 1 of A"
