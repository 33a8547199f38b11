"""What is told of a mark under the pointer."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import point_of, view_of
from viewer.model import Comparison, Edit, Match, Pair, Passage, Role, Row, Side, Span
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stars import NO_STARS, Stars
from viewer.window.pair.layout.tips import tell_character, tip_at
from viewer.window.pair.view import PairView

LEFT = make_article("Tuesday came early.", "He refused.", ["Geese flew.", "Cats slept."], "It moved.", "The end.")
RIGHT = make_article("Wednesday came.", "It moved.", "The man said no.", "Perhaps cats slept.", "The end.")


def matched(left: int, right: int, **more: Any) -> Match:
    return Match(Pair(Span(left, left + 1), Span(right, right + 1)), **{"score": 1.0, **more})


def edited(left: Span, right: Span) -> Edit:
    return Edit(Pair(Passage(0, left), Passage(0, right)))


@pytest.fixture(scope="module")
def shown() -> Presentation:
    """Changed, reworded, two only in A of which one is perhaps in B, moved and shared."""
    edits = (edited(Span(0, 7), Span(0, 9)), edited(Span(13, 18), Span(14, 14)))
    sure = (
        matched(0, 0, edits=edits),
        matched(1, 2, rewritten=True),
        matched(4, 1, moved=True),
        matched(5, 4, by_hand=True),
    )
    possible = (
        matched(0, 3, score=0.4, edits=(edited(Span(0, 19), Span(0, 19)),), moved=True),  # not sure: it marks nothing
        matched(3, 3, score=0.5),
    )
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(5))
    return present(Comparison(Pair(LEFT, RIGHT), rows, sure, possible))


@pytest.mark.parametrize(
    ("side", "paragraph", "offset", "told"),
    [
        (Side.LEFT, 0, 3, "Changed: these words are different in B, ¶ 1"),
        (Side.LEFT, 0, 8, ""),  # the word between them is the same
        (Side.LEFT, 0, 14, "Changed: B, ¶ 1, does not have these words"),
        (Side.RIGHT, 0, 0, "Changed: these words are different in A, ¶ 1"),
        (Side.LEFT, 1, 2, "The same in quite other words, ¶ 3 in B"),
        (Side.RIGHT, 2, 2, "The same in quite other words, ¶ 2 in A"),
        (Side.LEFT, 2, 4, "Only in A\n★ No other open article has it"),
        (Side.LEFT, 2, 14, "Only in A; perhaps ¶ 4 in B\n☆ Perhaps also in Asian Lite, Orsk Post"),
        (Side.LEFT, 2, 11, ""),  # the blank between two sentences
        (Side.LEFT, 4, 0, "By hand: you said that ¶ 5 in B says the same"),
        (Side.RIGHT, 3, 0, "Only in B; perhaps ¶ 1, 3 in A"),
        (Side.LEFT, 3, 0, "Moved: ¶ 2 in B"),
        (Side.RIGHT, 1, 0, "Moved: ¶ 4 in A"),
    ],
)
def test_a_character_tells_what_it_is_marked_for(
    shown: Presentation, side: Side, paragraph: int, offset: int, told: str
):
    stars = Pair(Stars(frozenset((2,)), {3: ("Asian Lite", "Orsk Post")}), Stars())
    assert tell_character(shown, stars[side], side, paragraph, offset) == told


def test_what_was_parted_by_hand_says_so_on_both_sides():
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(5))
    comparison = Comparison(Pair(LEFT, RIGHT), rows, (), (), (Pair(0, 0), Pair(0, 2)))
    shown = present(comparison)
    told = tell_character(shown, Stars(), Side.LEFT, 0, 3)
    assert told == "By hand: you said that ¶ 1, 3 in B does not say the same\nOnly in A"
    assert tell_character(shown, Stars(), Side.RIGHT, 1, 0) == "Only in B"
    assert "¶ 1 in A" in tell_character(shown, Stars(), Side.RIGHT, 2, 0)


def tip(view: PairView, x: float, y: float, stars: Pair[Stars] = NO_STARS) -> str:
    return tip_at(view.scroller.visible_on_sides(), view.scene, stars, QPointF(x, y))


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    """Page furniture, a changed sentence, one only in A, one that moved far down."""
    body = [f"{DAM} {n}" for n in range(60)]
    left = make_article((Role.FURNITURE, "Share this page"), STORM, MAYOR, COST, *body)
    right = make_article((Role.FURNITURE, "Print this page"), MAYOR.replace("400", "500"), *body, STORM)
    return view_of(qtbot, left, right)


def at(view: PairView, paragraph: int, offset: int) -> tuple[int, int]:
    point = point_of(view, Side.LEFT, paragraph, offset)
    return point.x() + 2, point.y()


def test_where_a_mark_is_in_the_text_it_is_told_and_beside_it_nothing(view: PairView):
    assert tip(view, *at(view, 2, MAYOR.index("400"))) == "Changed: these words are different in B, ¶ 2"
    assert tip(view, *at(view, 2, 0)) == ""
    assert tip(view, *at(view, 3, 0)) == "Only in A"
    x, y = at(view, 3, 0)
    assert tip(view, x - 20, y) == ""
    assert tip(view, x, 10_000) == ""


def test_a_star_in_the_margin_and_its_words_behind_the_text_are_told(view: PairView):
    stars = Pair(Stars(frozenset((3,))), Stars())
    x, y = at(view, 3, 0)
    assert tip(view, x - 10, y, stars) == "★ No other open article has it"
    behind, line = at(view, 3, len(COST))
    assert tip(view, behind + 20, line, stars) == "★ No other open article has it"
    assert tip(view, behind + 20, line) == ""


def test_a_chip_and_a_tab_tell_where_a_click_leads(view: PairView):
    number = view.scene.line_of.left[1]
    placed = view.scene.place_line(number)[0]
    chip = view.scene.chip(Side.LEFT, 1)
    assert chip
    top = dict(view.scroller.visible())[number]
    middle = view.scene.chip_area(chip, placed).center() + QPointF(0, top)
    assert tip(view, middle.x(), middle.y()) == "A click goes to ¶ 63 in B"
    columns = view.scene.columns
    assert tip(view, columns.gutter_left + 4, middle.y()) == "A click goes to ¶ 63 in B"
    assert tip(view, columns.gutter_left + columns.gutter / 2, middle.y()) == ""


def test_a_bar_tells_what_a_click_does(view: PairView):
    (furniture, top), *_ = view.scroller.visible()
    assert view.scene.lines[furniture].furniture
    assert tip(view, 200, top + 10) == "Page furniture, in no count: a click shows it\n1 only in A, 1 only in B"
    view.show_alone(2)
    folded = next(
        (y for n, y in view.scroller.visible() if view.scene.lines[n].folded and not view.scene.lines[n].furniture)
    )
    assert tip(view, 200, folded + 10) == "Folded away: a click shows it"


@pytest.mark.parametrize(
    ("side", "offset", "told"),
    [
        (Side.LEFT, 5, "Another style: B writes 1 000"),
        (Side.RIGHT, 5, "Another style: A writes 1,000"),
        (Side.LEFT, 16, "Another style: B writes nothing"),
        (Side.LEFT, 11, "Here B also has: old"),
        (Side.LEFT, 10, "Here B also has: old"),
        (Side.LEFT, 3, ""),
        (Side.RIGHT, 12, "Changed: A, ¶ 1, does not have these words"),
    ],
)
def test_what_is_in_another_style_or_missing_is_told_with_the_other_words(side: Side, offset: int, told: str):
    left, right = make_article("Over 1,000 dams[1] held."), make_article("Over 1 000 old dams held.")
    edits = (edited(Span(11, 11), Span(11, 14)),)
    style = (edited(Span(5, 10), Span(5, 10)), edited(Span(15, 18), Span(19, 19)))
    pair = Comparison(
        Pair(left, right), (Row(Pair(Span(0, 1), Span(0, 1))),), (matched(0, 0, edits=edits, style=style),), ()
    )
    text = tell_character(present(pair), NO_STARS.left, side, 0, offset)
    assert text.replace("\u2068", "").replace("\u2069", "") == told
