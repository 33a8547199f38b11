"""What lies beyond the edge of the view, or is folded away: dragging to it, tabs, copying around it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, point_of, pointing, view_of
from viewer.model import Passage, Role, Side, Span
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.layout.tabs import TAB
from viewer.window.pair.view import PairView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def long_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))
    view.setFocus()
    return view


@pytest.mark.parametrize("beyond", [200, -200])
def test_a_selection_dragged_beyond_the_edge_scrolls_on(long_view: PairView, qtbot: QtBot, beyond: int):
    view, bar = long_view, long_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    port = view.viewport()
    before = bar.value()
    x = point_of(view, Side.LEFT, view.scroller.top_row + 2, 3).x()
    QTest.mousePress(port, LEFT, pos=QPoint(x, port.height() // 2))
    there = QPointF(x, port.height() + beyond if beyond > 0 else beyond)
    kind, none = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    where = QPointF(port.mapToGlobal(there.toPoint()))
    QApplication.sendEvent(port, QMouseEvent(kind, there, where, Qt.MouseButton.NoButton, LEFT, none))
    assert view.pair_input._pull.isActive()
    qtbot.waitUntil(lambda: abs(bar.value() - before) > port.height(), timeout=10_000)
    assert (bar.value() > before) == (beyond > 0)
    QTest.mouseRelease(port, LEFT, pos=QPoint(x, 5))
    assert not view.pair_input._pull.isActive()
    assert view.shown is not None
    assert len(view.highlights.selected(view.scene.articles)) > 8


def test_the_tab_of_a_move_leads_to_its_other_end(long_view: PairView):
    view = long_view
    assert view.shown is not None
    line = view.scene.line_of[Side.RIGHT][0]
    top = dict(view.scroller.visible(Side.RIGHT))[line]
    y = round(top + view.scene.heights[line] / 2)
    x = round(view.scene.columns.gutter_left + view.scene.columns.gutter - TAB / 2)
    far = view.scene.line_of[Side.LEFT][60]
    assert far not in dict(view.scroller.visible(Side.LEFT))
    assert view.pair_input._cursor(QPointF(x, y)) == Qt.CursorShape.PointingHandCursor
    assert view.pair_input._cursor(QPointF(x - TAB, y)) == Qt.CursorShape.SplitHCursor
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(x, y))
    assert far in dict(view.scroller.visible(Side.LEFT))
    assert view.stops[view.navigation.current].kind is Kind.MOVED  # it is a step
    split = view.split
    QTest.mouseMove(view.viewport(), QPoint(x + 90, y))
    assert view.split == split  # nothing is dragged


def test_a_tab_points_to_where_it_leads(long_view: PairView):
    assert pointing(long_view, Side.RIGHT, 0) == "down"
    long_view.scroller.centre(Side.LEFT, Passage(60, Span(0, 5)))
    assert pointing(long_view, Side.LEFT, 60) == "up"


def test_furniture_that_is_folded_away_is_not_copied(qtbot: QtBot):
    left = make_article(DAM, (Role.FURNITURE, "Share this page"), STORM)
    view = view_of(qtbot, left, make_article(DAM, COST))
    view.highlights.select(Place(Side.LEFT, 0, 0), Place(Side.LEFT, 2, len(STORM)))
    view.pair_input.copy()
    assert QGuiApplication.clipboard().text() == f"{DAM}\n\n{STORM}"
    view.open_all()
    view.pair_input.copy()
    assert QGuiApplication.clipboard().text() == f"{DAM}\n\nShare this page\n\n{STORM}"


def test_a_click_on_a_difference_stands_there(qtbot: QtBot):
    left = make_article(DAM, STORM, MAYOR, COST)
    right = make_article(DAM, STORM.replace("second", "third"), MAYOR, COST.replace("30", "40"))
    view = view_of(qtbot, left, right)
    with qtbot.waitSignal(view.navigation.stepped) as stepped:
        QTest.mouseClick(view.viewport(), LEFT, pos=point_of(view, Side.RIGHT, 3, 5))
    assert stepped.args == [view.navigation.current]
    assert view.stops[view.navigation.current].passages[Side.RIGHT][0].paragraph == 3
    now = view.navigation.current
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(view, Side.RIGHT, 2, 5))
    assert view.navigation.current == now  # nothing differs there


def test_what_was_lit_under_the_pointer_goes_out_when_something_else_lies_there(long_view: PairView):
    QTest.mouseMove(long_view.viewport(), point_of(long_view, Side.LEFT, 0, 5))
    lit = bool(long_view.highlights._hovered)
    QTest.keyClick(long_view, Qt.Key.Key_PageDown)
    assert [lit, bool(long_view.highlights._hovered)] == [True, False]


@pytest.mark.parametrize(("key", "at_end"), [(Qt.Key.Key_End, True), (Qt.Key.Key_Home, False)])
def test_control_home_and_end_go_to_the_ends(long_view: PairView, key: Qt.Key, at_end: bool):
    bar = long_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QTest.keyClick(long_view, key, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == (bar.maximum() if at_end else 0)


def test_escape_ends_a_paragraph_alone(long_view: PairView):
    long_view.show_alone(5)
    states = [long_view.unfolded]
    QTest.keyClick(long_view, Qt.Key.Key_Escape)
    assert [*states, long_view.unfolded] == [True, False]
    assert long_view.scroller.top_row == 5


def test_all_of_a_side_is_selected_whatever_was_clicked(long_view: PairView):
    assert long_view.scene is not None
    QTest.mouseClick(long_view.viewport(), LEFT, pos=point_of(long_view, Side.RIGHT, 1, 3))
    long_view.pair_input.select_all(Side.LEFT)
    assert long_view.highlights.selected_text(long_view.scene.articles).endswith(STORM)


def test_heights_of_a_new_pair_are_not_put_off_by_its_window(long_view: PairView):
    left = make_article(*[f"{MAYOR} {n}" for n in range(30)])
    assert long_view.shown is not None
    refiner = long_view.refiner
    refiner.start(long_view.scene, new=True)
    long_view.lay_out()  # as when the window makes room for it
    assert refiner.busy
    assert refiner._timer.interval() == 0
    refiner.put_off()
    assert refiner._timer.interval() > 0
    assert len(left.paragraphs) == 30


def test_in_one_column_a_bar_counts_both_sides(qtbot: QtBot):
    body = [f"{DAM} {n}" for n in range(12)]
    left = make_article(*body, COST)
    right = make_article([body[0], body[1]], *body[2:], STORM)
    view = view_of(qtbot, left, right)
    view.show_mode(Mode.ONLY)
    for inline, told in ((True, "A: 12 paragraphs folded · B: 11 paragraphs folded"), (False, "12 paragraphs folded")):
        view.show_inline(inline=inline)
        assert view.shown is not None
        number = next(n for n, line in enumerate(view.scene.lines) if line.folded)
        counts = [len(view.scene.lines[number].paragraphs[side]) for side in Side]
        assert counts == [12, 11]
        assert f"▸ {told}: " in view.bars.text(view.scene, number, Side.LEFT)
