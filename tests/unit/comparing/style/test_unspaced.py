"""Words of scripts without spaces, cut alike on both sides."""

import pytest

from tests.support.words import words
from viewer.comparing.style.unspaced import cut_alike, without_shared_ends
from viewer.model import Pair, Span


def test_a_word_is_cut_where_the_other_side_cuts_it():
    pair = Pair(words("加深四米", "zh"), words("加深", "zh"))
    assert [word.raw for word in pair.right] == ["加深"]
    assert next(word.raw for word in cut_alike(pair).left) == "加深"
    assert "".join(word.raw for word in cut_alike(pair).left) == "加深四米"


def test_a_word_of_any_length_is_cut():
    pair = Pair(words("加深", "zh"), words("加深", "zh"))
    long = pair.right[0]._replace(key="加深" * 3000, raw="加深" * 3000, stop=pair.right[0].start + 6000)
    assert len(cut_alike(Pair(pair.left, [long])).right) == 3000


def test_other_scripts_stay_as_they_are():
    pair = Pair(words("Varnholm left"), words("Varn left"))
    assert cut_alike(pair) == pair


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("周二批准", "周三批准", (Span(0, 2), Span(0, 2))),
        ("加深四", "加深六", (Span(2, 3), Span(2, 3))),
        ("加深四米了", "加深六米了", (Span(2, 3), Span(2, 3))),
        ("四米", "六米", (Span(0, 2), Span(0, 2))),
        ("ฤดูใบไม้ผลิ", "ฤดูร้อน", (Span(3, 11), Span(3, 7))),
        ("加深", "加深加深", (Span(0, 2), Span(0, 4))),
    ],
)
def test_what_both_begin_and_end_with_is_no_part_of_a_change(one, other, expected):
    assert without_shared_ends(words(one, "zh"), words(other, "zh")) == expected


def test_words_with_spaces_have_no_shared_ends():
    assert without_shared_ends(words("Varnholm"), words("Varnheim")) is None
    assert without_shared_ends([], words("周二")) is None
