"""Where the two texts stand from left to right, at any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Side
from viewer.window.pair.layout.columns import (
    GUTTER,
    INLINE_BELOW,
    MARGIN_AFTER,
    MARGIN_INLINE,
    MARGIN_NUMBER,
    NARROW_GUTTER,
    lay_columns,
)

WIDE = lay_columns(1056, 2000)
"""Two panes of 500 pixels."""


def test_two_panes_share_the_width_around_the_gutter():
    assert [*WIDE.panes] == [(0.0, 500), (556, 500)]
    assert (WIDE.gutter, WIDE.gutter_left) == (GUTTER, 500)
    assert WIDE.measure == 500 - MARGIN_NUMBER - MARGIN_AFTER
    assert [*WIDE.texts] == [MARGIN_NUMBER, 556 + MARGIN_NUMBER]


def test_what_the_left_text_does_not_need_stands_before_it():
    columns = lay_columns(1056, 300)
    assert columns.measure == 300
    assert columns.texts.left == 500 - MARGIN_AFTER - 300
    assert columns.texts.right == 556 + MARGIN_NUMBER


def test_both_texts_are_as_wide_as_the_narrower_pane_allows():
    columns = lay_columns(1056, 2000, 0.3)
    assert columns.panes.left[1] == 300
    assert columns.measure == 300 - MARGIN_NUMBER - MARGIN_AFTER
    assert lay_columns(1056, 2000, 0.7).measure == columns.measure


@pytest.mark.parametrize(("width", "gutter"), [(INLINE_BELOW - 1, NARROW_GUTTER), (INLINE_BELOW, GUTTER)])
def test_a_narrow_view_has_a_narrow_gutter(width: int, gutter: int):
    assert lay_columns(width, 500).gutter == gutter


def test_one_column_is_the_whole_width_and_its_text_in_the_middle():
    columns = lay_columns(800, 400, inline=True)
    assert [*columns.panes] == [(0.0, 800), (0.0, 800)]
    assert [*columns.texts] == [200, 200]
    assert (columns.gutter, columns.inline) == (0, True)
    assert lay_columns(400, 400, inline=True).texts.left == MARGIN_INLINE


def test_a_text_has_a_least_width():
    assert lay_columns(100, 500).measure == 60
    assert lay_columns(100, 500, inline=True).measure == 60


@pytest.mark.parametrize(
    ("x", "rtl", "side", "in_gutter"),
    [
        (0, False, Side.LEFT, False),
        (499, False, Side.LEFT, False),
        (500, False, Side.LEFT, True),
        (527, False, Side.LEFT, True),
        (528, False, Side.RIGHT, True),
        (555, False, Side.RIGHT, True),
        (556, False, Side.RIGHT, False),
        (0, True, Side.RIGHT, False),
        (1000, True, Side.LEFT, False),
    ],
)
def test_a_point_has_a_side(x: int, rtl: bool, side: Side, in_gutter: bool):
    columns = lay_columns(1056, 2000, rtl=rtl)
    assert (columns.side_at(x), columns.in_gutter(x)) == (side, in_gutter)


def test_in_one_column_every_point_is_of_the_left_side():
    columns = lay_columns(800, 400, inline=True)
    assert {columns.side_at(x) for x in (0, 400, 799)} == {Side.LEFT}
    assert not columns.in_gutter(400)


def test_places_beside_a_text():
    assert WIDE.beside(Side.LEFT, 8, 20) == MARGIN_NUMBER - 28
    assert WIDE.edge(Side.RIGHT, 4) == 556
    assert WIDE.from_text(Side.LEFT, 10, 16) == (MARGIN_NUMBER - 10, 500 - 16 - MARGIN_NUMBER + 10)


@given(st.integers(100, 3000), st.integers(50, 1500), st.floats(0.25, 0.75), st.booleans())
def test_a_mirror_turns_everything_round(width: int, most: int, share: float, inline: bool):
    plain = lay_columns(width, most, share, inline=inline)
    turned = lay_columns(width, most, share, inline=inline, rtl=True)
    assert turned.turned() == plain
    for side in Side:
        left, room = plain.panes[side]
        assert turned.panes[side] == (width - left - room, room)
        assert turned.beside(side, 8, 20) == pytest.approx(width - plain.beside(side, 8, 20) - 20)
        assert turned.edge(side, 4) == pytest.approx(width - plain.edge(side, 4) - 4)
        start, length = plain.from_text(side, 10, 16)
        assert turned.from_text(side, 10, 16) == pytest.approx((width - start - length, length))
