"""Going to a place, and staying there."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import point_of, view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Paragraph, Passage, Role, Sentence, Side, Span
from viewer.model.options import Options, verdict_on
from viewer.presenting.arrangement import Mode
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.window.pair.view import PairView


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article((Role.HEADLINE, "Dam holds"), [DAM, MAYOR], STORM, COST)
    right = make_article((Role.HEADLINE, "Orsk is saved"), DAM.replace("Tuesday", "Wednesday"), [MAYOR], STORM)
    return view_of(qtbot, left, right)


def test_a_click_lights_the_sentence_on_both_sides(view: PairView, qtbot: QtBot):
    assert view.shown is not None
    number, y = next((n, y) for n, y in view.scroller.visible() if view.scene.lines[n].paragraphs.left == Span(1, 2))
    placed = view.scene.place_line(number)[0]
    point = QPoint(int(placed.x) + 40, int(y + placed.top + 20))
    with qtbot.waitSignal(view.navigation.sentence_chosen) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args == [Side.LEFT, 1]
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert {side for side, _ in chosen} == {Side.LEFT, Side.RIGHT}


LEFT = Qt.MouseButton.LeftButton


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


def height_of(view: PairView) -> float | None:
    """How far down the view the stop is that is stood at; None where it is out of sight."""
    held = view.navigation.held()
    return held.height if held else None


def fold_some(view: PairView) -> None:
    view.show_mode(Mode.CHANGES)
    view.open_all()


WAYS: dict[str, tuple[Callable[[PairView], None], Callable[[PairView], None]]] = {
    "changes": (lambda _: None, lambda view: view.show_mode(Mode.CHANGES)),
    "all": (lambda view: view.show_mode(Mode.CHANGES), lambda view: view.show_mode(Mode.ALL)),
    "kind": (lambda _: None, lambda view: view.show_kind(Kind.CHANGED)),
    "all kinds": (lambda view: view.show_kind(Kind.CHANGED), lambda view: view.show_kind(None)),
    "one column": (lambda _: None, lambda view: view.show_inline(inline=True)),
    "fold again": (fold_some, lambda view: view.fold_again()),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_stop_stays_where_it_is_when_other_things_are_folded(qtbot: QtBot, way: str):
    """Of short paragraphs in a high view, so that many lines stand above the stop."""
    texts = [f"{n} cranes flew over the river Orsk at {n % 12} in the morning." for n in range(240)]
    changed = [text.replace("flew", "passed") if n % 12 == 0 else text for n, text in enumerate(texts)]
    view = view_of(qtbot, make_article(*texts), make_article(*changed))
    view.resize(1200, 1300)
    prepare, act = WAYS[way]
    prepare(view)
    view.navigation.step_to(10)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - 400)  # far from the row at the top
    there = height_of(view)
    before = view.scene
    act(view)
    now = height_of(view)
    assert before is not None
    assert view.shown is not None
    assert view.scene.lines != before.lines or view.scene.columns != before.columns
    assert there is not None
    assert now is not None
    assert abs(now - there) < 2


def test_where_sentences_abut_the_one_that_begins_is_stood_at(qtbot: QtBot):
    """As in Chinese, where nothing stands between two sentences."""
    own, shared = "河水在夜里又上涨了两米。", "市长星期二说大坝会守住。"
    one = Paragraph(own + shared, Role.BODY, Span(0, 2))
    sentences = (Sentence(own, 0, Span(0, len(own))), Sentence(shared, 0, Span(len(own), len(own + shared))))
    left = replace(make_article(own, language="zh"), paragraphs=(one,), sentences=sentences)
    right = make_article(shared.replace("二", "三"), language="zh")
    view = view_of(qtbot, left, right)
    assert [stop.kind for stop in view.stops] == [Kind.ONLY_LEFT, Kind.CHANGED]
    view.navigation.show_counterpart(Side.LEFT, 1)
    assert view.navigation.current == 1


@pytest.fixture
def changed_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, of which two are changed; the last of A is the first of B."""
    body = [f"{DAM} {n}" for n in range(60)]
    changed = [text.replace("Tuesday", "Wednesday") if n in (20, 40) else text for n, text in enumerate(body)]
    return view_of(qtbot, make_article(*body, STORM), make_article(STORM, *changed))


def in_sight(view: PairView, side: Side, paragraph: int) -> bool:
    return view.scene.line_of[side][paragraph] in dict(view.scroller.visible(side))


def test_a_step_stands_there_tells_so_and_lights_both_sides(changed_view: PairView):
    going = changed_view.navigation
    went: list[int] = []
    going.stepped.connect(went.append)
    number = next(n for n, stop in enumerate(changed_view.stops) if stop.kind is Kind.CHANGED)
    for beyond in (-1, len(changed_view.stops)):
        going.step_to(beyond)
    assert (going.current, went) == (-1, [])
    going.step_to(number)
    assert (going.current, went) == (number, [number])
    assert in_sight(changed_view, Side.LEFT, 20)
    assert set(changed_view.highlights.lit(changed_view.scene.articles).chosen) == {(Side.LEFT, 20), (Side.RIGHT, 21)}


def test_stepping_begins_at_what_is_in_sight(changed_view: PairView):
    going = changed_view.navigation
    rows = [stop.row for stop in changed_view.stops]
    assert rows == sorted(rows)
    assert going.first_after() == 0
    assert going.first_after(back=True) == 0
    changed_view.scroller.centre(Side.LEFT, Passage(35, Span(0, 3)))
    top = changed_view.scroller.top_row
    assert rows[0] < top < rows[-1]
    assert rows[going.first_after()] >= top > rows[going.first_after() - 1]
    assert rows[going.first_after(back=True)] < top <= rows[going.first_after(back=True) + 1]


@pytest.mark.parametrize("row", [1, 5, 30])
def test_where_every_row_differs_stepping_begins_with_the_row_at_the_top(qtbot: QtBot, row: int):
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body), make_article(*(text.replace("Tuesday", "Wednesday") for text in body)))
    view.scroller.return_to(row, 0.0)
    going = view.navigation
    assert [view.stops[n].row for n in (going.first_after(), going.first_after(back=True))] == [row, row - 1]


def test_a_counterpart_out_of_sight_is_brought_there(changed_view: PairView):
    going = changed_view.navigation
    assert not in_sight(changed_view, Side.LEFT, 60)
    sentence = changed_view.scene.articles.right.paragraphs[0].sentences.start
    assert going.show_counterpart(Side.RIGHT, sentence)
    assert in_sight(changed_view, Side.LEFT, 60)
    assert changed_view.stops[going.current].kind is Kind.MOVED


def test_what_has_no_counterpart_leads_nowhere(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, STORM), make_article(DAM))
    assert not view.navigation.show_counterpart(Side.LEFT, 1)
    assert view.navigation.current == -1


def test_what_is_folded_away_is_unfolded_to_be_shown(qtbot: QtBot):
    body = [f"{DAM} {n}" for n in range(30)]
    view = view_of(qtbot, make_article(*body), make_article(*body[:-1], STORM))
    view.show_mode(Mode.CHANGES)
    folded = [view.scene.lines[view.scene.line_of.left[3]].folded]
    view.navigation.show_sentence(Side.LEFT, 3)
    folded.append(view.scene.lines[view.scene.line_of.left[3]].folded)
    assert folded == [True, False]
    assert in_sight(view, Side.LEFT, 3)


def test_another_pair_is_entered_at_no_stop_and_the_same_one_turned_at_the_same(changed_view: PairView):
    going = changed_view.navigation
    going.step_to(1)
    stop = changed_view.stops[1]
    assert changed_view.shown
    changed_view.show_pair(present(changed_view.shown.comparison.swapped()))
    assert going.current >= 0
    assert changed_view.stops[going.current].passages == stop.passages.swapped()
    changed_view.show_pair(present(compare(Pair(make_article(DAM), make_article(MAYOR)))))
    assert going.current == -1
    assert going.held() is None


NUMBERS = [f"Boat {n} stayed in harbour {n} because of the storm on day {n}." for n in range(60)]


@pytest.fixture
def long(qtbot: QtBot) -> PairView:
    """Every fifth paragraph has a difference: stops at 0, 5, 10 …"""
    right = [text.replace("storm", "gale") if n % 5 == 0 else text for n, text in enumerate(NUMBERS)]
    return view_of(qtbot, make_article(*NUMBERS), make_article(*right))


def next_and_before(view: PairView) -> tuple[int, int]:
    """The paragraphs of the stops to which the next step leads, forwards and back."""
    on, back = view.navigation.step_from(), view.navigation.step_from(back=True)
    return view.stops[on + 1].passages.left[0].paragraph, view.stops[back - 1].passages.left[0].paragraph


def test_steps_go_on_from_the_stop_stood_at(long: PairView):
    long.navigation.step_to(3)
    assert next_and_before(long) == (20, 10)


def test_steps_go_on_from_what_was_found_or_shown(long: PairView):
    long.navigation.step_to(1)
    long.navigation.show(Side.RIGHT, Passage(42, Span(0, 4)))
    assert next_and_before(long) == (45, 40)
    long.navigation.show_sentence(Side.LEFT, long.scene.articles.left.paragraphs[33].sentences.start)
    assert next_and_before(long) == (35, 30)


def test_steps_go_on_from_a_click_beside_all_stops(long: PairView):
    long.navigation.step_to(2)
    QTest.mouseClick(long.viewport(), LEFT, pos=point_of(long, Side.LEFT, 12, 3))
    assert long.navigation.current == 2
    assert next_and_before(long) == (15, 10)
    QTest.mouseClick(long.viewport(), LEFT, pos=point_of(long, Side.LEFT, 10, 3))  # on the stop itself
    assert next_and_before(long) == (15, 5)


def test_steps_go_on_from_what_is_in_sight_after_scrolling_away(long: PairView):
    long.navigation.step_to(1)
    bar = long.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = long.scroller.top_row
    on, back = next_and_before(long)
    assert back < top <= on
    assert on - top < 5


def test_a_stop_whose_beginning_is_above_the_view_is_not_stepped_to_again(qtbot: QtBot):
    tall = " ".join(NUMBERS)
    view = view_of(qtbot, make_article(tall, *NUMBERS), make_article(tall.replace("storm", "gale"), *NUMBERS))
    view.navigation.step_to(0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 400)
    assert view.navigation.step_from() == 0


def test_a_stop_that_becomes_another_kind_is_still_stood_at(qtbot: QtBot):
    """What was only in A was joined with a sentence of B by hand: that is where one stands then."""
    left, right = make_article(DAM, COST, MAYOR), make_article(DAM, STORM, MAYOR)
    view = view_of(qtbot, left, right)
    only = next(n for n, stop in enumerate(view.stops) if stop.kind is Kind.ONLY_LEFT)
    view.navigation.step_to(only)
    joined = Options(by_hand=(verdict_on(COST, STORM, same=True),))
    view.show_pair(present(compare(Pair(left, right), joined)))
    stop = view.navigation.stop
    assert stop
    assert stop.kind is Kind.BY_HAND
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert {side for side, _ in chosen} == set(Side)


def hits_and_clicks(view: PairView, way: str) -> None:
    """Stand at a stop, then go to what is none."""
    view.navigation.step_to(3)
    if way == "hit":
        view.navigation.show(Side.LEFT, Passage(42, Span(2, 9)))
    elif way == "sentence":
        view.navigation.show_sentence(Side.LEFT, view.scene.articles.left.paragraphs[42].sentences.start)
    else:
        QTest.mouseClick(view.viewport(), LEFT, pos=point_of(view, Side.LEFT, 17, 3))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("way", ["hit", "sentence", "click"])
def test_compared_anew_or_turned_the_pair_is_left_where_the_editor_went_from_a_stop(
    long: PairView, way: str, turned: bool
):
    hits_and_clicks(long, way)
    there, steps = long.navigation.elsewhere, next_and_before(long)
    assert there
    assert long.shown
    comparison = compare(long.shown.comparison.articles, Options(ignore_case=True))
    long.show_pair(present(comparison.swapped() if turned else comparison))
    now = long.navigation.elsewhere
    assert now
    assert (now.side, now.passage) == (Side.RIGHT if turned else Side.LEFT, there.passage)
    assert next_and_before(long) == steps
    chosen = long.highlights.lit(long.scene.articles).chosen
    assert set(chosen) == {(side, there.passage.paragraph) for side in Side}


def test_a_way_back_leads_to_a_hit_as_to_a_stop(long: PairView):
    hits_and_clicks(long, "hit")
    there = long.navigation.standing()
    long.navigation.step_to(0)
    stop = long.navigation.standing()
    told: list[object] = []
    long.navigation.stepped.connect(told.append)
    long.navigation.went_elsewhere.connect(lambda: told.append("elsewhere"))
    long.navigation.return_to(there)
    assert long.navigation.elsewhere == there.visited
    long.navigation.return_to(stop)
    assert long.navigation.elsewhere is None
    assert told == ["elsewhere", 0]


def test_a_click_beside_all_stops_tells_that_it_went_elsewhere_and_one_at_a_stop_does_not(long: PairView):
    told: list[object] = []
    long.navigation.stepped.connect(told.append)
    long.navigation.went_elsewhere.connect(lambda: told.append("elsewhere"))
    long.navigation.step_to(2)
    QTest.mouseClick(long.viewport(), LEFT, pos=point_of(long, Side.LEFT, 12, 3))
    QTest.mouseClick(long.viewport(), LEFT, pos=point_of(long, Side.LEFT, 10, 3))
    assert told == [2, "elsewhere", 2]
