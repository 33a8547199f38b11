from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.words.tokens import Token, cut_tokens, fold_token, lowered
from viewer.model.options import Options


@given(st.text(max_size=80))
def test_tokens_tile_the_text(text: str):
    tokens = cut_tokens(text)
    assert [token.start for token in tokens] == [sum(len(t.text) for t in tokens[:k]) for k in range(len(tokens))]
    assert "".join(token.text for token in tokens) == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("António’s U.N.-led plan", ["António’s", " ", "U.N.", "-", "led", " ", "plan"]),
        ("4,200 at 7:30", ["4,200", " ", "at", " ", "7:30"]),
        ("水位上升", ["水", "位", "上", "升"]),
        ("re-elected, twice.", ["re-elected", ",", " ", "twice", "."]),
        ("re-", ["re", "-"]),
        ("x1_y", ["x1", "_", "y"]),
        ("A. B.C. D", ["A", ".", " ", "B.C.", " ", "D"]),
        ("9.", ["9", "."]),
        ("水A4", ["水", "A4"]),
        ("か9", ["か", "9"]),
        ("two\n\nlines", ["two", "  ", "lines"]),
        ("", []),
    ],
)
def test_words_are_cut_as_the_eye_cuts_them(text: str, words: list[str]):
    assert [token.text for token in cut_tokens(text)] == words


@pytest.mark.parametrize(
    ("one", "other", "switch"),
    [
        ("Dam", "dam", "ignore_case"),
        ("“", '"', "ignore_quotes"),
        ("António", "Antonio", "ignore_accents"),
        ("organisation", "organization", "ignore_spelling"),
        ("U.N.", "UN", "ignore_spelling"),
    ],
)
def test_what_is_ignored_is_the_same_word_and_else_is_not(one: str, other: str, switch: str):

    assert fold_token(one, Options()) == fold_token(other, Options())
    strict = Options(**{switch: False})  # type: ignore[arg-type]
    assert fold_token(one, strict) != fold_token(other, strict)


def test_a_country_is_not_a_pronoun():
    assert fold_token("US", Options()) != fold_token("us", Options())


def test_ignored_marks_have_no_key():
    assert fold_token(",", Options()) == ","
    assert fold_token(",", replace(Options(), ignore_punctuation=True)) == ""
    assert fold_token(" ", Options()) == ""


def test_the_editors_own_list_of_spellings_is_used():
    own = Options(variants="Orsk Orske  # a town\n")
    assert fold_token("Orske", own) == fold_token("Orsk", own)
    assert fold_token("Türkiye", own) != fold_token("Turkey", own)
    assert fold_token("Orske", Options()) != fold_token("Orsk", Options())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US", "US"),
        ("U.S.", "U.S."),
        ("U.S", "U.S"),
        ("VARN", "varn"),
        ("VARN.", "varn."),
        ("IT", "it"),
        (".", "."),
        ("", ""),
    ],
)
def test_a_word_of_a_sentence_in_capitals_is_lowered_unless_it_is_a_country(text: str, expected: str):
    assert lowered(text) == expected


def test_where_a_token_ends_and_what_is_a_word():
    assert Token("Varn", 3).stop == 7
    assert [token.is_word for token in cut_tokens("Varn 9, 水 ’")] == [
        True,
        False,
        True,
        False,
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Varn", "varn"),
        ("US", "US"),
        ("U.S.", "US"),
        ("us", "us"),
        ("I", "i"),
        ("UN", "un"),
        ("U.N.", "un"),
        ("USA", "us"),
        ("IT", "IT"),
        ("A4", "a4"),
        ("9.5", "9.5"),
        ("x\u00adx", "xx"),
        ("…", "..."),
        ("\u00a0", ""),
        ("ß", "ss"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_what_a_token_is_compared_by(text: str, key: str):
    assert fold_token(text, Options()) == key


def test_what_each_switch_leaves():
    off = partial(replace, Options())
    assert fold_token("Varn", off(ignore_case=False)) == "Varn"
    assert fold_token("UN", off(ignore_case=False)) == "UN"
    assert fold_token("U.N.", off(ignore_case=False)) == "UN"
    assert fold_token("I", off(ignore_case=False)) == "I"
    assert fold_token(" ", off(ignore_spaces=False)) == " "
    assert fold_token("e\u0301te\u0301", off(ignore_accents=False)) == "été"
    assert fold_token("U.N.", off(ignore_spelling=False)) == "u.n."
    assert fold_token("U.N.", off(ignore_punctuation=True)) == "un"
    assert fold_token("re-elected", off(ignore_punctuation=True)) == "re-elected"
    assert fold_token("“", off(ignore_quotes=False)) == "“"
    assert fold_token("Organisation", off(ignore_case=False)) in ("Organisation", "organization")
