"""Symbol fonts."""

import pytest

from viewer.reading.formats.office.symbols import symbol, without_private


@pytest.mark.parametrize(
    ("code", "font", "character"),
    [
        (0xF061, "Symbol", "\u03b1"),
        (0x61, "Symbol", "\u03b1"),
        (0xF0B7, "Symbol", "•"),
        (0xF0B3, "Symbol", "≥"),
        (0xF0C6, "Symbol", "∅"),
        (0xF0DE, "Symbol", "⇒"),
        (0xF0FC, "Wingdings", "✓"),
        (0xF033, "Wingdings", "•"),
        (0xF041, "Arial", "A"),
        (0x2022, "Arial", "•"),
        (0, "Arial", "\ufffd"),
        (0xD800, "", "\ufffd"),
        (1 << 40, "", "\ufffd"),
    ],
)
def test_symbols_are_unicode(code: int, font: str, character: str) -> None:
    assert symbol(code, font) == character


def test_characters_that_only_a_symbol_font_has_are_bullets() -> None:
    assert without_private("\uf0b7 One \uf0a7") == "• One •"
