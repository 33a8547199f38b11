"""What a match joins that does not stand level is linked, and once."""

import pytest
from hypothesis import given
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article, related_articles
from tests.support.views import view_of
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Match, Pair, Passage, Row, Side, Span
from viewer.presenting.presentation import Bond, Link, Presentation, present
from viewer.presenting.stops import Kind
from viewer.window.pair.view import PairView

SPLIT = make_article([MAYOR, DAM], COST)


APART = make_article(MAYOR, STORM, DAM, COST)
"""The paragraph of the other, in two, and something of its own between them."""


IN_LEFT, IN_RIGHT = Passage(0, Span(len(MAYOR) + 1, len(MAYOR) + 1 + len(DAM))), Passage(2, Span(0, len(DAM)))


def shown_of(pair: Pair[object]) -> Presentation:
    return present(compare(pair))  # type: ignore[arg-type]


def test_what_stands_in_other_rows_is_linked_once():
    forth = shown_of(Pair(SPLIT, APART))
    assert forth.links == (Link(Pair(IN_LEFT, IN_RIGHT), Bond.SHARED),)
    back = shown_of(Pair(APART, SPLIT))
    assert back.links == (Link(Pair(IN_RIGHT, IN_LEFT), Bond.SHARED),)


@pytest.mark.parametrize("surely", [False, True])
def test_what_may_be_the_same_in_one_row_is_linked_where_nothing_joins_that_row(surely: bool):
    articles = Pair(make_article([MAYOR, DAM]), make_article([COST, STORM]))
    first, second = (Match(Pair(Span(n, n + 1), Span(n, n + 1)), 0.3) for n in (0, 1))
    row = Row(Pair(Span(0, 1), Span(0, 1)))
    sure, possible = ((first,), (second,)) if surely else ((), (first,))
    made = present(Comparison(articles, (row,), sure, possible))
    assert made.joined_rows == ({0} if surely else set())
    assert [link.bond for link in made.links] == ([] if surely else [Bond.POSSIBLE])


def test_what_stands_level_and_what_is_moved_is_not_linked_so():
    assert not shown_of(Pair(APART, APART)).links
    neighbours = make_article(MAYOR, DAM, STORM, COST)  # both parts in one row
    assert not shown_of(Pair(SPLIT, neighbours)).links
    moved = shown_of(Pair(make_article(DAM, STORM, COST, MAYOR), make_article(MAYOR, DAM, STORM, COST)))
    assert [link.bond for link in moved.links] == [Bond.MOVED]


@given(related_articles())
def test_both_ways_round_the_same_is_linked(articles: tuple[Article, Article]):
    comparison = compare(Pair(*articles))
    forth, back = (
        {(link.ends.left, link.ends.right, link.bond) for link in present(c).links}
        for c in (comparison, comparison.swapped())
    )
    assert forth == {(right, left, bond) for left, right, bond in back}
    row_of = comparison.row_numbers()
    linked = Pair(*({end for link in present(comparison).links for end in [link.ends[side]]} for side in Side))
    for match in comparison.matches:
        passages = Pair(*(comparison.articles[side].passages(match.sentences[side]) for side in Side))
        for side in Side:
            level = {row_of[side.other][passage.paragraph] for passage in passages[side.other]}
            for passage in passages[side]:
                assert match.moved or row_of[side][passage.paragraph] in level or passage in linked[side]


def linked(qtbot: QtBot, height: int = 700) -> PairView:
    view = view_of(qtbot, SPLIT, APART)
    view.resize(1200, height)
    return view


@pytest.fixture
def shown() -> Presentation:
    """One sentence shared, one changed, one moved, and one only in A."""
    left = make_article(MAYOR, DAM, COST, STORM)
    right = make_article(STORM, MAYOR, DAM.replace("Tuesday", "Wednesday"))
    return present(compare(Pair(left, right)))


def test_a_sentence_is_told_with_what_says_the_same(shown: Presentation):
    places = shown.places(Side.LEFT, 3)
    assert (places[Side.LEFT][0].paragraph, places[Side.RIGHT][0].paragraph) == (3, 0)
    assert shown.places(Side.RIGHT, 0)[Side.LEFT][0].paragraph == 3
    assert shown.places(Side.LEFT, 2) == {Side.LEFT: (Passage(2, Span(0, len(COST))),), Side.RIGHT: ()}


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        (Kind.CHANGED, True),
        (Kind.MOVED, True),
        (Kind.ONLY_LEFT, True),
        (Kind.ONLY_RIGHT, False),
        (Kind.SHARED, True),
    ],
)
def test_it_knows_which_kinds_it_has(shown: Presentation, kind: Kind, there: bool):
    assert shown.has(kind) is there
    assert shown.stops(kind) is (shown.shared if kind is Kind.SHARED else shown.differences)
    assert shown.stops(None) is shown.differences


@pytest.mark.parametrize(
    ("kind", "turned", "then"),
    [
        (None, False, None),
        (Kind.CHANGED, True, Kind.CHANGED),
        (Kind.ONLY_LEFT, False, Kind.ONLY_LEFT),
        (Kind.ONLY_RIGHT, True, Kind.ONLY_LEFT),
        (Kind.ONLY_LEFT, True, None),
    ],
)
def test_a_kind_goes_on_in_the_next_pair_where_that_has_it(
    shown: Presentation, kind: Kind | None, turned: bool, then: Kind | None
):
    assert shown.going_on(kind, turned=turned) is then
