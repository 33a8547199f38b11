"""Places along a pair, whatever is folded."""

import pytest

from tests.support.making import make_article
from viewer.model import Comparison, Pair, Passage, Role, Row, Side, Span
from viewer.presenting.extent import FURNITURE, PARAGRAPH, measure_extent

ARTICLES = Pair(
    make_article((Role.FURNITURE, "Share"), "x" * 100, "x" * 20), make_article((Role.FURNITURE, "Print"), "x" * 40)
)
ROWS = tuple(
    Row(Pair(Span(*left), Span(*right))) for left, right in (((0, 1), (0, 1)), ((1, 2), (1, 2)), ((2, 3), (2, 2)))
)
TOTAL = FURNITURE + (100 + PARAGRAPH) + (20 + PARAGRAPH)
EXTENT = measure_extent(Comparison(ARTICLES, ROWS, (), ()))


def test_a_row_is_as_long_as_its_longer_side_and_furniture_as_it_is_folded():
    expected = (0, FURNITURE / TOTAL, (FURNITURE + 160) / TOTAL, 1.0)
    assert EXTENT.starts == pytest.approx(expected)
    assert (FURNITURE, PARAGRAPH) == (40, 60)


@pytest.mark.parametrize(
    ("side", "passage", "start", "stop"),
    [
        (Side.LEFT, Passage(1, Span(0, 100)), 40, 200),
        (Side.LEFT, Passage(1, Span(50, 75)), 120, 160),
        (Side.RIGHT, Passage(1, Span(10, 20)), 80, 120),
        (Side.LEFT, Passage(2, Span(20, 20)), 280, 280),
    ],
)
def test_a_passage_lies_as_far_along_as_its_paragraph_s_characters(side: Side, passage: Passage, start: int, stop: int):
    assert EXTENT.of_passage(side, passage) == pytest.approx((start / TOTAL, stop / TOTAL))


@pytest.mark.parametrize(
    ("rows", "fraction", "place"),
    [(Span(0, 1), 0.5, 20), (Span(1, 3), 0.5, 160), (Span(1, 2), -1.0, 40), (Span(1, 2), 7.0, 200)],
)
def test_rows_are_entered_by_a_fraction(rows: Span, fraction: float, place: int):
    assert EXTENT.of_rows(rows, fraction) == pytest.approx(place / TOTAL)


@pytest.mark.parametrize(
    ("place", "row", "within"),
    [(-5, 0, -5 / 40), (0, 0, 0.0), (20, 0, 0.5), (40, 1, 0.0), (120, 1, 0.5), (279, 2, 79 / 80), (280, 2, 1.0)],
)
def test_a_place_is_in_a_row(place: int, row: int, within: float):
    found, far = EXTENT.row_at(place / TOTAL)
    assert found == row
    assert far == pytest.approx(within)


def test_nothing_has_no_length():
    empty = measure_extent(Comparison(Pair(make_article(), make_article()), (), (), ()))
    assert empty.starts == (0.0,)
    blank = measure_extent(Comparison(Pair(make_article(""), make_article("")), ROWS[:1], (), ()))
    assert blank.of_passage(Side.LEFT, Passage(0, Span(0, 0))) == (0.0, 0.0)
    assert blank.row_at(0.5) == (0, 0.5)
