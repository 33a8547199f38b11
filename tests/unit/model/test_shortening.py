"""Where texts are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.shortening import shorten


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("Dam holds", 9, "Dam holds"),
        ("Dam holds at Orsk", 9, "Dam holds"),
        ("Dam holds at Orsk", 10, "Dam holds"),
        ("Dam holds at Orsk", 6, "Dam"),
        ("The dam holds at Orsk", 10, "The dam"),
        ("大坝在奥尔斯克守住了", 4, "大坝在奥"),
        ("新华 大坝在奥尔斯克守住了", 6, "新华 大坝在"),
        ("A" * 20, 6, "A" * 6),
        ("", 3, ""),
    ],
)
def test_a_text_ends_with_a_word_or_anywhere_where_there_is_no_space(text: str, most: int, cut: str):
    assert shorten(text, most) == cut


@given(st.text(alphabet="ab 水", max_size=40), st.integers(1, 30))
def test_a_text_that_is_cut_is_as_long_as_there_is_room_or_ends_with_a_word(text: str, most: int):
    cut = shorten(text, most)
    assert text.startswith(cut)
    assert len(cut) <= most
    assert cut in (text, text[:most]) or text[len(cut)] == " "
