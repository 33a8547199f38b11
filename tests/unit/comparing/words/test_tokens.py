from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.words.characters import CLASSES
from viewer.comparing.words.tokens import Token, cut_tokens


@given(st.text(max_size=80))
def test_tokens_tile_the_text(text: str):
    tokens = cut_tokens(text)
    assert [token.start for token in tokens] == [sum(len(t.text) for t in tokens[:k]) for k in range(len(tokens))]
    assert "".join(token.text for token in tokens) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("António’s U.N.-led plan", ["António’s", " ", "U.N.-led", " ", "plan"]),
        ("4,200 at 7:30", ["4,200", " ", "at", " ", "7:30"]),
        ("the 5th, 5.2m", ["the", " ", "5th", ",", " ", "5.2m"]),
        ("8-year-old 2020-2021", ["8-year-old", " ", "2020", "-", "2021"]),
        ("re-elected, twice.", ["re-elected", ",", " ", "twice", "."]),
        ("re-", ["re", "-"]),
        ("x1_y", ["x1_y"]),
        ("A. B.C. D", ["A", ".", " ", "B.C.", " ", "D"]),
        ("9.", ["9", "."]),
        ("example.com ended.The", ["example.com", " ", "ended", ".", "The"]),
        ("it''s ``so'' -- or...", ["it", "''", "s", " ", "``", "so", "''", " ", "--", " ", "or", "..."]),
        ("Varn[1] Orsk²", ["Varn", "[1]", " ", "Orsk", "²"]),
        ("two\n\nlines", ["two", "\n\n", "lines"]),
        ("Ol\u200csen", ["Ol\u200csen"]),
        ("नमस्ते दुनिया", ["नमस्ते", " ", "दुनिया"]),
        ("وَافَقَت", ["وَافَقَت"]),
        ("שָׁלוֹם", ["שָׁלוֹם"]),
        ("🇳🇴🇸🇪", ["🇳🇴", "🇸🇪"]),
        ("👩\u200d👩\u200d👧❤\ufe0f👍🏽", ["👩\u200d👩\u200d👧", "❤\ufe0f", "👍🏽"]),
        ("5\ufe0f\u20e3 e\u0301te\u0301", ["5\ufe0f\u20e3", " ", "e\u0301te\u0301"]),
        ("水位A4", ["水位", "A4"]),
        ("東京都知事は火曜日", ["東京都知事", "は", "火曜日"]),
        ("สี่เมตร", ["สี่", "เมตร"]),
        ("", []),
    ],
)
def test_words_are_cut_as_the_eye_cuts_them(text: str, words: list[str]):
    assert [token.text for token in cut_tokens(text)] == words


SCRIPTS = (
    "abcé1.,-'’ ", "жйё", "αώ", "אבגָ", "ابتَـ", "कखगि्ा", "কখি্", "தகி", "ไทยก็", "ລາວ", "中文字", "かなガ", "한국어",
    "👩\u200d👧🏽❤\ufe0f🇳🇴\u200b\u200c\u00ad\u0301",
)  # fmt: skip


@given(st.text(alphabet="".join(SCRIPTS), max_size=60))
def test_no_mark_joiner_or_selector_begins_a_token(text: str):
    for before, token in pairwise(cut_tokens(text)):
        kind, last = token.text[0].translate(CLASSES), before.text[-1].translate(CLASSES)
        assert kind not in "mzjk" or (kind == "k" and last != "e")
        assert not (kind in "aAd" and last in "aAd"), "a word is cut"


def test_where_a_token_ends_and_what_is_a_word():
    assert Token("Varn", 3).stop == 7
    assert [token.is_word for token in cut_tokens("Varn 9, 水 ’")] == [
        True, False, True, False, False, True, False, False,
    ]  # fmt: skip
