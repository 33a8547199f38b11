"""Classes of characters, and what is invisible."""

import pytest

from viewer.comparing.words.characters import CLASSES, is_invisible, without_invisible


def test_each_character_has_its_class():
    text = "aÄ1²\u0301\u200d\u00ad \U0001f469\U0001f3fd\U0001f1f3中ไはא'’-_.!"
    assert text.translate(CLASSES) == "aAdnmjz sekruuua''-_.p".replace(" s", "s")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("Ol\u200csen\u200b \u200e5\u200f", "Olsen 5"),
        ("coas\u200dtal", "coastal"),
        ("x\u00adx \ufeff", "xx "),
        ("❤\ufe0f", "❤"),
        ("👩\u200d👧 👩🏽\u200d👧", "👩\u200d👧 👩🏽\u200d👧"),
        ("\u0600\u0661", "\u0600\u0661"),
    ],
)
def test_what_shows_nothing_goes_and_what_joins_symbols_stays(text: str, expected: str):
    assert without_invisible(text) == expected


def test_an_arabic_sign_around_a_number_is_seen():
    assert is_invisible("\u200e")
    assert not is_invisible("\u0600")
    assert not is_invisible("a")
