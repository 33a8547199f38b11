"""Mouse, wheel and keys in the pair."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import point_of, view_of
from viewer.model import Role, Side, Span
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.pair.input import GRIP
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.layout.tabs import TAB
from viewer.window.pair.view import PairView

LEFT, KEYS = Qt.MouseButton.LeftButton, QKeySequence.StandardKey


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article([DAM, MAYOR], STORM, COST)
    right = make_article(STORM, DAM.replace("Tuesday", "Wednesday"), [MAYOR])
    view = view_of(qtbot, left, right)
    view.setFocus()
    return view


def test_a_double_click_selects_the_word_a_third_click_the_paragraph(view: PairView):
    assert view.shown is not None
    articles = view.scene.articles
    point = point_of(view, Side.LEFT, 0, 6)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.highlights.selected_text(articles) == "Orsk"
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.highlights.selected_text(articles) == articles.left.paragraphs[0].text


def test_the_key_asks_for_a_copy_of_what_is_selected(view: PairView, qtbot: QtBot):
    view.highlights.select(Place(Side.LEFT, 1, 0), Place(Side.LEFT, 2, 8))
    with qtbot.waitSignal(view.pair_input.copy_asked):
        QTest.keySequence(view, QKeySequence(KEYS.Copy))
    assert view.pair_input.selected() == {(Side.LEFT, 1): Span(0, len(STORM)), (Side.LEFT, 2): Span(0, 8)}


def drag(view: PairView, start: QPoint, by: int) -> None:
    """Press, move and let go, as a mouse does."""
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in (by // 2, by):
        to = QPointF(start + QPoint(step, 0))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, to, to, none, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), event)
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(by, 0))


def test_what_is_selected_can_be_dragged_out_and_stays_selected(view: PairView):
    asked: list[Place | None] = []
    view.pair_input.drag_asked.connect(asked.append)
    view.highlights.select(Place(Side.LEFT, 0, 4), Place(Side.LEFT, 0, 40))
    drag(view, point_of(view, Side.LEFT, 0, 10), 80)
    assert asked == [None]
    assert view.pair_input.selected() == {(Side.LEFT, 0): Span(4, 40)}


def test_a_press_on_the_selection_that_is_no_drag_ends_it(view: PairView):
    asked: list[Place | None] = []
    view.pair_input.drag_asked.connect(asked.append)
    view.highlights.select(Place(Side.LEFT, 0, 4), Place(Side.LEFT, 0, 40))
    drag(view, point_of(view, Side.LEFT, 0, 10), 2)
    assert asked == []
    assert view.pair_input.selected() == {}
    assert view.highlights.caret == Place(Side.LEFT, 0, 10)


def test_beside_the_selection_one_selects_anew(view: PairView):
    asked: list[Place | None] = []
    view.pair_input.drag_asked.connect(asked.append)
    view.highlights.select(Place(Side.LEFT, 0, 0), Place(Side.LEFT, 0, 4))
    drag(view, point_of(view, Side.LEFT, 0, 10), 120)
    assert asked == []
    (span,) = view.pair_input.selected().values()
    assert span.start == 10
    assert len(span) > 3


@pytest.mark.parametrize(("before", "dragged"), [(GRIP + 8, True), (GRIP - 6, False)])
def test_a_paragraph_is_dragged_by_its_number(view: PairView, before: int, dragged: bool):
    asked: list[Place] = []
    view.pair_input.drag_asked.connect(asked.append)
    top = point_of(view, Side.RIGHT, 1, 0).y()
    drag(view, QPoint(round(view.scene.columns.texts.right) - before, top), 60)
    assert [(place.side, place.paragraph) for place in asked] == ([(Side.RIGHT, 1)] if dragged else [])


def test_the_pointer_says_what_can_be_held(view: PairView):
    view.highlights.select(Place(Side.LEFT, 0, 4), Place(Side.LEFT, 0, 40))
    over, beside = (QPointF(point_of(view, Side.LEFT, 0, offset)) for offset in (10, 60))
    number = QPointF(view.scene.columns.texts.left - GRIP - 8, over.y())
    shapes = [view.pair_input._cursor(point) for point in (over, beside, number)]
    assert shapes == [Qt.CursorShape.ArrowCursor, Qt.CursorShape.IBeamCursor, Qt.CursorShape.OpenHandCursor]


def test_select_all_takes_the_side_of_the_caret(view: PairView):
    assert view.shown is not None
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(view, Side.RIGHT, 0, 3))
    QTest.keySequence(view, QKeySequence(KEYS.SelectAll))
    text = view.highlights.selected_text(view.scene.articles)
    assert text.startswith(STORM)
    assert text.endswith(MAYOR)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Shift+Right", "T"),
        ("Ctrl+Shift+Right", "The "),
        ("Shift+End", f"{DAM} {MAYOR}"),
        ("Ctrl+Shift+End", f"{DAM} {MAYOR}\n\n{STORM}\n\n{COST}"),
    ],
)
def test_text_is_selected_by_keyboard(view: PairView, keys: str, text: str):
    assert view.shown is not None
    view.highlights.begin_selection(Place(Side.LEFT, 0, 0))
    QTest.keySequence(view, QKeySequence(keys))
    assert view.highlights.selected_text(view.scene.articles) == text


def test_a_line_down_selects_about_a_line(view: PairView):
    assert view.shown is not None
    view.highlights.begin_selection(Place(Side.LEFT, 0, 0))
    QTest.keySequence(view, QKeySequence("Shift+Down"))
    first = view.scene.block(Side.LEFT, 0).layout.lineAt(0).textLength()
    assert abs(len(view.highlights.selected_text(view.scene.articles)) - first) <= 1


def test_the_chip_of_a_moved_paragraph_leads_to_its_place(view: PairView):
    assert view.shown is not None
    moved = next((s, p) for s in Side for p in range(3) if view.scene.chip(s, p))
    number = view.scene.line_of[moved[0]][moved[1]]
    placed = next(p for p in view.scene.place_line(number) if (p.side, p.paragraph) == moved)
    top = dict(view.scroller.visible())[number]
    chip = view.scene.chip(*moved)
    assert chip is not None
    area = view.scene.chip_area(chip, placed)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(round(area.center().x()), round(top + area.center().y())))
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert {side for side, _ in chosen} == {Side.LEFT, Side.RIGHT}


def test_unlocked_the_wheel_moves_one_side_and_relocked_the_offset_stays(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(60)]
    view = view_of(qtbot, make_article(*many), make_article(*many))
    turn = wheel(view)
    view.pair_input.unlock(unlocked=True)
    turn(Side.RIGHT, -240)
    assert view.verticalScrollBar().value() == 0
    assert view.scroller.visible(Side.RIGHT)[0] != view.scroller.visible(Side.LEFT)[0]
    view.pair_input.unlock(unlocked=False)
    apart = view.scroller.drift
    turn(Side.LEFT, -120)
    assert view.verticalScrollBar().value() > 0
    assert view.scroller.drift == apart == 240
    view.scroller.level()
    assert view.scroller.visible(Side.RIGHT) == view.scroller.visible(Side.LEFT)


def test_one_side_scrolls_no_further_than_its_text(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(60)]
    view = view_of(qtbot, make_article(*many), make_article(*many))
    turn = wheel(view)
    view.pair_input.unlock(unlocked=True)
    for side in Side:
        for _ in range(5):
            turn(side, 240)
        assert view.scroller.drift == 0
        assert view.verticalScrollBar().value() == 0
    turn(Side.RIGHT, -120)
    assert view.scroller.drift == 120


def wheel(view: PairView) -> Callable[[Side, int], None]:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    def turn(side: Side, delta: int) -> None:
        x = 100.0 if side is Side.LEFT else view.width() - 100.0
        point = QPointF(x, 100)
        none = Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(
            point,
            QPointF(view.mapToGlobal(point)),
            QPoint(0, 0),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own form
        )
        view.wheelEvent(event)

    return turn


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


def test_what_is_folded_away_is_not_copied(qtbot: QtBot):
    left = make_article(DAM, (Role.FURNITURE, "Share this page"), STORM)
    view = view_of(qtbot, left, make_article(DAM, COST))
    view.pair_input.select_all(Side.LEFT)
    assert [paragraph for _, paragraph in view.pair_input.selected()] == [0, 2]
    view.show_mode(Mode.ONLY)
    assert [paragraph for _, paragraph in view.pair_input.selected()] == [2]
    view.show_mode(Mode.ALL)
    view.open_all()
    assert [paragraph for _, paragraph in view.pair_input.selected()] == [0, 1, 2]


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


SPLIT = make_article([MAYOR, DAM], COST)


def test_out_of_sight_it_is_a_tab_that_leads_there(qtbot: QtBot):
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    view = view_of(qtbot, SPLIT, make_article(MAYOR, *between, DAM, COST))
    view.resize(1200, 400)
    assert view.shown is not None
    (link,) = view.shown.links
    far = view.scene.line_of.right[link.ends.right.paragraph]
    assert far not in dict(view.scroller.visible(Side.RIGHT))
    (number, placed), *_ = view.scene.boxes_of(link.ends.left, Side.LEFT)
    box = next(iter(placed.block.boxes(link.ends.left.span)))
    y = dict(view.scroller.visible(Side.LEFT))[number] + placed.origin.y() + box.center().y()
    tab = QPointF(view.scene.columns.gutter_left + TAB / 2, y)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(tab.x()), round(tab.y())))
    assert far in dict(view.scroller.visible(Side.RIGHT))


def click_chip(view: PairView, paragraph: int) -> None:
    """Click the chip of a paragraph of A."""
    assert view.shown is not None
    number = view.scene.line_of.left[paragraph]
    (placed,) = [p for p in view.scene.place_line(number) if (p.side, p.paragraph) == (Side.LEFT, paragraph)]
    chip = view.scene.chip(Side.LEFT, paragraph)
    assert chip is not None
    at = view.scene.chip_area(chip, placed).center() + QPointF(0, dict(view.scroller.visible())[number])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())


def move_to_a_bar(qtbot: QtBot) -> PairView:
    """What moved from A ¶13 to B ¶7, shown in A only: in B it is folded away."""
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    left, right = make_article(*between, COST, MAYOR), make_article(*between[:6], COST, *between[6:])
    view = view_of(qtbot, left, right)
    view.show_kind(Kind.ONLY_LEFT)
    return view


def test_a_chip_leads_to_what_is_folded_away(qtbot: QtBot):
    view = move_to_a_bar(qtbot)
    assert view.shown is not None
    chip = view.scene.chip(Side.LEFT, 12)
    assert chip is not None
    assert chip.there.paragraph == 6
    folded = [view.scene.lines[view.scene.line_of.right[6]].folded]
    click_chip(view, 12)
    there = view.scene.line_of.right[6]
    folded.append(view.scene.lines[there].folded)
    assert folded == [True, False]
    assert there in dict(view.scroller.visible(Side.RIGHT))
