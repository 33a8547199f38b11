"""What differs in what is folded away."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import DAM, STORM, make_article
from viewer.comparing.furniture import different_furniture
from viewer.model import Pair, Role

SHARE, MORE = (Role.FURNITURE, "Share this"), (Role.FURNITURE, "More on the flood")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param([DAM], [STORM], ((), ()), id="no furniture"),
        pytest.param([SHARE, DAM], [SHARE, STORM], ((), ()), id="the same"),
        pytest.param([SHARE, MORE], [MORE, SHARE], ((), ()), id="in another order"),
        pytest.param([SHARE], [(Role.FURNITURE, "SHARE  this:")], ((), ()), id="in another style"),
        pytest.param([SHARE, MORE], [SHARE], ((1,), ()), id="a line more on the left"),
        pytest.param([DAM], [SHARE, DAM], ((), (0,)), id="on one side alone"),
        pytest.param([(Role.FURNITURE, "Rovers 12 2")], [(Role.FURNITURE, "Rovers 12 1")], ((0,), (0,)), id="a figure"),
        pytest.param([SHARE, DAM, SHARE], [SHARE], ((2,), ()), id="twice for once"),
        pytest.param([(Role.FURNITURE, DAM)], [DAM], ((), ()), id="story in the other"),
        pytest.param([DAM, (Role.FURNITURE, DAM)], [DAM], ((1,), ()), id="as story and as furniture for once"),
    ],
)
def test_a_line_of_furniture_is_wanted_in_the_other_article(left, right, expected):
    assert different_furniture(Pair(make_article(*left), make_article(*right))) == expected


lines = st.lists(
    st.tuples(st.sampled_from([Role.FURNITURE, Role.BODY]), st.sampled_from(["Share", "More", "It held."]))
)


@given(lines, lines)
def test_exchanged_articles_exchange_the_lines_and_equal_ones_have_none(one, other):
    pair = Pair(make_article(*one), make_article(*other))
    assert different_furniture(pair.swapped()) == different_furniture(pair).swapped()
    assert different_furniture(Pair(pair.left, replace(pair.left))) == ((), ())
