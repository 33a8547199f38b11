"""By which keys tokens are compared."""

from dataclasses import replace

import pytest

from viewer.comparing.words.keys import faces, is_ignored, lowered, meaning_key, unpointed, written_key
from viewer.model.options import Options, Strictness, verdict_on


@pytest.mark.parametrize(
    ("one", "other", "switch"),
    [
        ("Dam", "dam", "ignore_case"),
        ("“", '"', "ignore_quotes"),
        ("--", "—", "ignore_quotes"),
        ("organisation", "organization", "ignore_spelling"),
        ("U.N.", "UN", "ignore_spelling"),
    ],
)
def test_what_is_written_in_another_way_means_the_same_and_is_hidden_by_its_switch(one: str, other: str, switch: str):
    assert meaning_key(one) == meaning_key(other)
    assert written_key(one, Options()) != written_key(other, Options())
    hiding = Options(**{switch: True})  # type: ignore[arg-type]
    assert written_key(one, hiding) == written_key(other, hiding)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("WHO", "who"),
        ("й", "и"),
        ("か", "が"),
        ("कि", "की"),
        ("5", "6"),
        ("re", "red"),
        ("12", "1.2"),
        ("w\u00fcrde", "wurde"),
        ("accus\u00e9", "accuse"),
        ("\u0432\u0441\u0451", "\u0432\u0441\u0435"),
    ],
)
def test_what_means_something_else_has_another_key(one: str, other: str):
    assert meaning_key(one) != meaning_key(other)


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
        ("U.S.-led", "USled"),
        ("US-led", "USled"),
        ("IT", "IT"),
        ("A4", "a4"),
        ("9.5", "9.5"),
        ("x\u00adx", "xx"),
        ("Ol\u200csen", "olsen"),
        ("🌡\ufe0f", "🌡"),
        ("…", "..."),
        ("\u00a0", ""),
        ("ß", "ss"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("USA", "US"),
        ("ё", "\u0435"),
        ("المينـــاء", "الميناء"),
        ("وَافَقَت", "وافقت"),
        ("٣١٠", "310"),
        ("co-operate", "cooperate"),
        ("advisors", "advisers"),
        ("Zelenskyy", "zelensky"),
        ("``", '"'),
        ("‘", '"'),
        ("-", "-"),
    ],
)
def test_what_a_token_means(text: str, key: str):
    assert meaning_key(text) == key


def test_the_editors_own_list_of_spellings_is_used():
    own = "Orsk Orske  # a town\n"
    assert meaning_key("Orske", own) == meaning_key("Orsk", own)
    assert meaning_key("Türkiye", own) != meaning_key("Turkey", own)
    assert meaning_key("Orske") != meaning_key("Orsk")


def test_what_takes_no_part():
    assert is_ignored(" ", Options())
    assert is_ignored(" \u200b", Options())
    assert is_ignored("\ufe0f", replace(Options(), ignore_spaces=False))
    assert not is_ignored(" ", replace(Options(), ignore_spaces=False))
    assert not is_ignored(",", Options())
    assert is_ignored(",", replace(Options(), ignore_punctuation=True))
    assert not is_ignored("a-", replace(Options(), ignore_punctuation=True))


def test_a_word_is_written_as_it_stands_but_for_what_is_invisible():
    assert written_key("U.N.", Options()) == "U.N."
    assert written_key("e\u0301", Options()) == "é"
    assert written_key("Ol\u200csen", Options()) == "Olsen"
    assert written_key(" ", Options(ignore_spaces=False)) == " "


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


@pytest.mark.parametrize(
    ("text", "expected"), [("José", "Jose"), ("й", "й"), ("が", "が"), ("के", "के"), ("ø", "o"), ("Ж", "Ж")]
)
def test_accents_go_where_they_are_style(text: str, expected: str):
    assert unpointed(text) == expected


def test_faces_are_kept_whatever_is_said_by_hand_and_of_few_options_only():
    said = [(verdict_on("It held.", f"It held {n} days.", same=True),) for n in range(50)]
    assert len({id(faces(Options(by_hand=each, strictness=Strictness.LOOSE))) for each in said}) == 1
    variants = [faces(Options(variants=f"grey gray{n}")) for n in range(5)]
    assert faces(Options(variants="grey gray4")) is variants[4]
    assert faces(Options(variants="grey gray0")) is not variants[0], "else each list that was ever tried is kept"
