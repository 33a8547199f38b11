"""Which rows are shown: tables of small comparisons, a letter a row."""

import pytest

from tests.support.making import make_article
from viewer.model import Comparison, Pair, Role, Row, Side, Span
from viewer.presenting.arrangement import CONTEXT, Mode, ViewLine, Wish, arrange
from viewer.presenting.kinds import DIFFERENCES
from viewer.presenting.stops import Kind, list_differences, list_shared

WORDS = "The minister met the engineers of the northern dam at Orsk on Tuesday."


def comparison_of(rows: str) -> Comparison:
    """Rows in order: `f` page furniture, `l` only left, `r` only right, `=` level, without a match."""
    sides: Pair[list[object]] = Pair([], [])
    laid = []
    for row in rows:
        spans = []
        for side, letters in zip(Side, ("fl=", "fr="), strict=True):
            start = len(sides[side])
            if row in letters:
                sides[side].append((Role.FURNITURE, "Share this") if row == "f" else WORDS)
            spans.append(Span(start, len(sides[side])))
        laid.append(Row(Pair(*spans)))
    articles = Pair(*(make_article(*side) for side in sides))  # type: ignore[arg-type]
    return Comparison(articles, tuple(laid), (), ())


def shown(rows: str, stops_in: set[int], wish: Wish) -> str:
    """What is seen of each row: its letter, `.` in a bar of rows, `,` in one of furniture; `|` parts lines."""
    comparison = comparison_of(rows)
    stops = tuple(stop for stop in list_differences(comparison) if stop.row in stops_in)
    found = []
    for line in arrange(comparison, stops, wish).lines:
        bar = ("," if line.furniture else ".") if line.folded else ""
        found.append("".join(bar or rows[row] for row in line.rows))
    return "|".join(found)


@pytest.mark.parametrize(
    ("rows", "stops_in", "wish", "expected"),
    [
        ("ll", {0, 1}, Wish(), "l|l"),
        ("flrff", {1, 2}, Wish(), ",|l|r|,,"),
        ("ff", set(), Wish(), ",,"),
        # of changes, three rows stay on either side; what is farther is folded
        ("l" * 12, {5}, Wish(Mode.CHANGES), "..|l|l|l|l|l|l|l|..."),
        ("l" * 9, {5}, Wish(Mode.CHANGES), "..|l|l|l|l|l|l|l"),
        # no bar for one row alone, but for one of furniture
        ("l" * 8, {4}, Wish(Mode.CHANGES), "l|l|l|l|l|l|l|l"),
        ("f" + "l" * 8, {5}, Wish(Mode.CHANGES), ",|l|l|l|l|l|l|l|l"),
        ("ll" + "f" + "ll" + "llll", {8}, Wish(Mode.CHANGES), "..|,|..|l|l|l|l"),
        # only what one side has: no context, bars of one row too
        ("lll", {1}, Wish(Mode.ONLY), ".|l|."),
        ("lrl", {0, 1}, Wish(Mode.ONLY), "l|r|."),
        # of one kind, one row on either side
        ("l" * 7, {3}, Wish(Mode.ALL, Kind.ONLY_LEFT), "..|l|l|l|.."),
        ("llrll", {2}, Wish(Mode.ALL, Kind.ONLY_LEFT), "....."),
        # alone, and opened by hand
        ("lllll", {0, 1, 2}, Wish(alone=2), "..|l|.."),
        ("lll", {0, 1, 2}, Wish(alone=1), ".|l|."),
        ("flf", {1}, Wish(opened=frozenset({0})), "f|l|,"),
        ("l" * 9, {0}, Wish(Mode.CHANGES, opened=frozenset({7})), "l|l|l|l|...|l|l"),
    ],
)
def test_rows_are_shown_as_wished(rows: str, stops_in: set[int], wish: Wish, expected: str):
    assert shown(rows, stops_in, wish) == expected


def test_bars_hold_the_paragraphs_of_both_sides():
    lines = arrange(comparison_of("lrrl" + "llll"), (), Wish(alone=7)).lines
    assert lines[0] == ViewLine(Span(0, 7), Pair(Span(0, 5), Span(0, 2)), folded=True)
    assert lines[1] == ViewLine(Span(7, 8), Pair(Span(5, 6), Span(2, 2)))


def test_each_paragraph_has_its_line_and_each_line_its_size():
    found = arrange(comparison_of("f=lr"), (), Wish())
    assert found.line_of == Pair({0: 0, 1: 1, 2: 2}, {0: 0, 1: 1, 2: 3})
    full = (len(WORDS), 1)
    assert found.sizes == (Pair((0, 0), (0, 0)), Pair(full, full), Pair(full, (0, 0)), Pair((0, 0), full))


def test_a_headline_takes_more_room_than_its_characters():
    articles = Pair(make_article((Role.HEADLINE, "x" * 10)), make_article("x" * 10))
    comparison = Comparison(articles, (Row(Pair(Span(0, 1), Span(0, 1))),), (), ())
    assert arrange(comparison, ()).sizes == (Pair((17, 1), (10, 1)),)


@pytest.mark.parametrize(
    ("wish", "kinds", "context"),
    [
        (Wish(), frozenset(DIFFERENCES), None),
        (Wish(Mode.CHANGES), frozenset(DIFFERENCES), CONTEXT),
        (Wish(Mode.ONLY), {Kind.ONLY_LEFT, Kind.ONLY_RIGHT}, 0),
        (Wish(Mode.CHANGES, Kind.MOVED), {Kind.MOVED}, 1),
        (Wish(Mode.ALL, Kind.SHARED), {Kind.SHARED}, 0),
    ],
)
def test_a_wish_says_what_it_is_about(wish: Wish, kinds: frozenset[Kind], context: int | None):
    assert (wish.kinds, wish.context) == (kinds, context)


def test_what_is_shared_stands_without_its_surroundings():
    comparison = comparison_of("lll")
    assert list_shared(comparison) == ()
    assert arrange(comparison, (), Wish(kind=Kind.SHARED)).lines == (
        ViewLine(Span(0, 3), Pair(Span(0, 3), Span(0, 0)), folded=True),
    )
