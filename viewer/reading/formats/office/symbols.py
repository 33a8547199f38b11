"""Characters of symbol fonts, which have codes of their own, as Unicode."""

from __future__ import annotations

import re

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = (
    {0x41 + i: character for i, character in enumerate(_GREEK)}
    | {0x61 + i: character for i, character in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")}
    | dict(zip(range(0xA1, 0xC0), "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵", strict=True))
    | dict(zip(range(0xC0, 0xD9), "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬", strict=True))
    | dict(zip(range(0xD9, 0xE0), "∧∨⇔⇐⇑⇒⇓", strict=True))
    | {0x22: "∀", 0x24: "∃", 0x2D: "−", 0x5E: "⊥", 0x7E: "∼", 0xE5: "∑", 0xF2: "∫"}
)
_DINGBATS = dict.fromkeys((0x6C, 0x6E, 0x71, 0x73, 0x75, 0x77, 0x9F, 0xA7, 0xD8), "•") | {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6F: "☐", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def symbol(code: int, font: str) -> str:
    """The character of a font at a code, which may stand in the private area from U+F000; U+FFFD if it has none."""
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if font.lower().startswith(("wingdings", "webdings")):
        return _DINGBATS.get(low, "•")
    if font.lower().startswith("symbol"):
        return _SYMBOL.get(low, chr(low))
    return chr(low) if 0 < low < 0xD800 or 0xE000 <= low < 0x110000 else "\ufffd"


_PRIVATE = re.compile("[\uf020-\uf0ff]")


def without_private(text: str) -> str:
    """Text with bullets instead of the characters of symbol fonts that have no other name."""
    return _PRIVATE.sub("•", text)
