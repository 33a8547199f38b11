"""What characters stand for, and when they stand for nothing."""

import pytest

from viewer.reading.formats.pdf.letters import guess, is_nonsense, written

ENGLISH = (
    "the council of the town said that it was to close the old bridge and that all of this is for the best " * 3
).split()


@pytest.mark.parametrize(
    ("character", "text"),
    [("ﬁ", "fi"), ("ﬄ", "ffl"), ("\x1c", "\ufffd"), ("\ue000", "\ufffd"), ("é", "é"), ("ﻻ", "لا"), ("½", "½")],
)
def test_characters(character: str, text: str) -> None:
    assert written(character) == text


@pytest.mark.parametrize(
    ("character", "beside", "text"),
    [("\x1c", "su", "fi"), ("\x0e", "a", "ffi"), ("\x10", "W", "“"), ("\x1c", "की", "\ufffd"), ("a", "b", "a")],
)
def test_characters_without_a_table(character: str, beside: str, text: str) -> None:
    assert guess(character, beside) == text


@pytest.mark.parametrize(
    ("words", "unmapped", "nonsense"),
    [
        (ENGLISH, 0.0, False),
        (ENGLISH, 1.0, False),  # without a table, but what comes out is English
        (["".join(chr(ord(letter) + 3) for letter in word) for word in ENGLISH], 1.0, True),
        (["\ufffd\ufffdab"] * 5, 0.0, True),
        (["ab\ufffd", *ENGLISH], 0.0, False),
        (["жaщbλ"] * 40, 0.0, True),
        (["日本語のテキスト"] * 40, 0.0, False),
        (["Табл.", "λ-частицы"] * 40, 0.0, False),
        (["मरम्मत", "नि!णय"] * 40, 0.12, True),
        (["मरम्मत", "निर्णय"] * 40, 0.02, False),
        (["12", "345"] * 40, 0.0, False),
        ([], 0.0, False),
    ],
)
def test_nonsense(words: list[str], unmapped: float, nonsense: bool) -> None:
    assert is_nonsense(words, unmapped) is nonsense
