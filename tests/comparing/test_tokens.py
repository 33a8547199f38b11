import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.options import Options
from viewer.comparing.tokens import cut_tokens, fold_token


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
    assert fold_token(",", Options()._replace(ignore_punctuation=True)) == ""
    assert fold_token(" ", Options()) == ""


def test_the_editors_own_list_of_spellings_is_used():
    own = Options(variants="Orsk Orske  # a town\n")
    assert fold_token("Orske", own) == fold_token("Orsk", own)
    assert fold_token("Türkiye", own) != fold_token("Turkey", own)
    assert fold_token("Orske", Options()) != fold_token("Orsk", Options())
