"""Words and sentences without what does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.words.folding import bare, digest, fold, folder_of, plain, set_in_capitals, standard, variants


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  The  Quay\tat Varn\n", "the quay at varn"),
        ("“No” — ‘yes’", "\"no\" - 'yes'"),
        ("„Nein“ «non»", '"nein" "non"'),
        ("ﬁne \uff36arn", "fine varn"),
        ("co-op\u00a0x − y – z ʼn", "co-op x - y - z 'n"),
    ],
)
def test_fold(text: str, folded: str):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the port of varn.", "the port of varn"),
        ('"the port" - of_varn!', "the port of varn"),
        ("?!", "?!"),
        ("", ""),
        ("「水位」上升。", "水位 上升"),
        ("…", "…"),
        ("café, naïve: 3 €", "café naïve 3 €"),
        ("it cost $5m.", "it cost $5m"),
        ("«5 %» du total…", "5 % du total"),
        ("up 5%!", "up 5%"),
        ("«5‰»", "5‰"),
        ("down -5%", "down minus 5%"),
        ("-5", "minus 5"),
        ("-$5m", "minus $5m"),
        ("-€5m", "minus €5m"),
        ("3-5 ships", "3 5 ships"),
        ("co-op - varn -x", "co op varn x"),
        ("2 + 2 = 4", "2 2 4"),
        ("नदी, का", "नदी का"),
    ],
)
def test_bare_is_the_words_alone(text: str, words: str):
    assert bare(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Port of Varn closed", "Port of Varn closed."),
        ("PORT OF VARN CLOSED", "Port of Varn closed"),
        ("“Port of Varn closed”", "Port of Varn closed."),
        ("Port of Varn — closed", "Port of Varn: closed"),
        ("「水位上升」", "“水位上升”。"),
    ],
)
def test_the_same_words_are_the_same_sentence(one: str, other: str):
    assert bare(fold(one)) == bare(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pier cost $5m.", "The pier cost €5m."),
        ("The pier cost $5m.", "The pier cost £5m."),
        ("The pier cost €5m.", "The pier cost £5m."),
        ("The pier cost ¥5m.", "The pier cost 5m."),
        ("The pier cost $5m.", "The pier cost 5m."),
        ("Trade fell by 5%.", "Trade fell by 5."),
        ("Trade fell by 5‰.", "Trade fell by 5%."),
        ("Trade stood at -5%.", "Trade stood at 5%."),
        ("Trade stood at −5%.", "Trade stood at 5%."),
        ("Frost of -5 was felt in Orsk", "Frost of 5 was felt in Orsk"),
    ],
)
def test_what_makes_another_figure_is_another_sentence(one: str, other: str):
    assert bare(fold(one)) != bare(fold(other))
    assert bare(fold(f"“{one}”")) == bare(fold(one)), "marks still vanish"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PORT OF VARN", True),
        ("PORT OF VARN: 9 SHIPS", True),
        ("PORT VARN", False),
        ("U.N.", False),
        ("Port of VARN", False),
        ("9 30 12", False),
        ("A B C", True),
    ],
)
def test_capitals_tell_nothing_where_all_are(text: str, expected: bool):
    assert set_in_capitals(text) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Varn's", "varn"), ("Café", "cafe"), ("U.N", "un"), ("don't", "don't"), ("ÅNGSTRÖM", "angstrom"), ("'s", "")],
)
def test_plain(word: str, expected: str):
    assert plain(word) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varn's 1,200.5 km, U.S.-led", ["Varn's", "1,200.5", "km", "U.S", "led"]),
        ("7. x_y", ["7", "x", "y"]),
        ("naïve — “déjà”", ["naïve", "déjà"]),
        ("水位上升 Varn 9", ["水位", "位上", "上升", "Varn", "9"]),
        ("水", ["水"]),
        ("水 x 水位", ["水", "x", "水位"]),
        ("水 naïve", ["水", "naïve"]),
        ("", []),
    ],
)
def test_split(text: str, words: list[str]):
    assert folder_of("en").split(text) == words


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [
        ("en", "US", "US"),
        ("en", "us", "us"),
        ("en", "A", "a"),
        ("en", "UN", "un"),
        ("en", "seven", "7"),
        ("en", "zero", "0"),
        ("en", "The", "the"),
        ("en", "closing", "close"),
        ("en", "1,200.50", "1200.5"),
        ("en", "3.0", "3"),
        ("en", "1.2.0", "1.2.0"),
        ("en", "100", "100"),
        ("xx", "verkaufte", "verka"),
        ("xx", "Varn", "varn"),
    ],
)
def test_stem(language: str, word: str, stem: str):
    assert folder_of(language).stem(word) == stem


OWN = "grey gray  # a colour\n\nVarn Värne VARNE\n-ise -ize\n-ouring -oring\n# nothing\n"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("gray", "grey"),
        ("grey", "grey"),
        ("varne", "varn"),
        ("colour", "colour"),
        ("realize", "realise"),
        ("size", "size"),
        ("prize", "prize"),
        ("abcdize", "abcdise"),
        ("abcize", "abcize"),
        ("harboring", "harbouring"),
        ("a", "a"),
        ("nothing", "nothing"),
    ],
)
def test_the_editors_own_spellings(word: str, expected: str):
    assert standard(word, OWN) == expected


def test_endings_of_three_to_eight_letters_are_looked_for_the_longest_first():
    assert standard("rootabcdefg", "-x -abcdefg\n-y -bcdefg") == "rootx"
    assert standard("rootsabcdefgh", "-x -abcdefgh") == "rootsx"
    assert standard("rootsabcdefghi", "-x -abcdefghi") == "rootsabcdefghi"
    assert standard("rootsabc", "-x -abc") == "rootsx"
    assert standard("rootsab", "-x -ab") == "rootsab"


def test_the_programs_own_spellings_are_read():
    assert standard("organize") == standard("organise")
    assert standard("colour") == standard("color")
    assert standard("reorganisations") == standard("reorganizations")
    assert standard("prise") != standard("prize")
    assert variants()["usa"] == "us"


def test_a_word_has_one_number_on_every_computer():
    assert digest("varn") == 17526031619478508825
    assert digest("varn") != digest("orsk")
    assert digest("") < 1 << 64


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30))
def test_folding_twice_is_folding_once(text: str):
    """No article has control characters in it."""
    once = bare(fold(text))
    assert bare(once) == once
