"""What characters stand for, and when they stand for nothing."""

import pytest

from viewer.reading.formats.pdf.letters import is_nonsense, written

ENGLISH = (
    "the council of the town said that it was to close the old bridge and that all of this is for the best " * 3
).split()


@pytest.mark.parametrize(
    ("character", "mapped", "text"),
    [
        ("ﬁ", True, "fi"), ("ﬄ", True, "ffl"), ("\x1c", False, "fi"), ("\x0e", False, "ffi"), ("\x10", False, "“"),
        ("\x1c", True, "\ufffd"), ("\ue000", True, "\ufffd"), ("é", True, "é"), ("ﻻ", True, "لا"), ("½", True, "½"),
    ],
)  # fmt: skip
def test_characters(character: str, mapped: bool, text: str) -> None:
    assert written(character, mapped=mapped) == text


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
        (["12", "345"] * 40, 0.0, False),
        ([], 0.0, False),
    ],
)
def test_nonsense(words: list[str], unmapped: float, nonsense: bool) -> None:
    assert is_nonsense(words, unmapped) is nonsense
