"""Tokens of RTF."""

import pytest

from tests.support.growth import grows_evenly
from viewer.reading.formats.office.rtf_tokens import Token, tokens


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (rb"{\b a}", [Token("{"), Token("b"), Token(text=b"a"), Token("}")]),
        (rb"\u-10\'3F?", [Token("u", -10), Token(text=b"?", coded=True), Token(text=b"?")]),
        (b"a\r\nb\\\r\nc", [Token(text=b"a"), Token(text=b"b"), Token("par"), Token(text=b"c")]),
        (b"a\\\nb", [Token(text=b"a"), Token("par"), Token(text=b"b")]),
        (rb"\{\\\}", [Token(text=each, coded=True) for each in (b"{", b"\\", b"}")]),
        (rb"\*\~\_", [Token("*"), Token("~"), Token("_")]),
        (b"\\bin5 {{{{{x", [Token(text=b"x")]),
        (b"\\bin999999999 x", []),
        (b"\\bin-5 x", [Token(text=b"x")]),
        (b"a\\", [Token(text=b"a")]),
        (b"\\'zz", [Token("'"), Token(text=b"zz")]),
        (b"", []),
    ],
)  # fmt: skip
def test_tokens(data: bytes, expected: list[Token]) -> None:
    assert list(tokens(data)) == expected


@pytest.mark.parametrize("piece", [b"\\", b"\\a", b"\\'", b"{", b"a" * 100 + b"-", b"\\bin0", b"\r"])
def test_time_is_linear(piece: bytes) -> None:
    assert grows_evenly(lambda count: sum(1 for _ in tokens(piece * count)), 5_000)
