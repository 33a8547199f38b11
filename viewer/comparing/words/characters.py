"""Classes of characters, by which text is cut into tokens that keep words and grapheme clusters whole.

After Unicode Standard Annex 29 (text segmentation): marks, joiners and selectors belong to the character before them.
"""

from __future__ import annotations

import unicodedata

UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),
    (0x3031, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),  # Han
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x323AF),
)
"""Code points of scripts that are written without spaces between words."""
_VISIBLE_FORMATS = frozenset((*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
"""Characters of category Cf that are seen: Arabic signs that enclose a number and the like."""
_OWN = (
    {"\u0e33": "m", "\u0eb3": "m"} | dict.fromkeys("'’ʼ", "'") | dict.fromkeys("-‐‑", "-") | {c: c for c in ".,:`[]_"}
)
_JOINER, _TAGS = 0x200D, range(0xE0020, 0xE0080)
_SELECTORS = ((0xFE00, 0xFE0F), (0x180B, 0x180F), (0xE0100, 0xE01EF))


class _Classes(dict[int, str]):
    """A lazy table for `str.translate`: one class, a character, for each code point."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _class_of(code)
        return found


CLASSES = _Classes()
"""Classes: `a` letter, `A` capital, `u` letter of a script without spaces, `d` digit, `n` other number, `m` mark, `j`
joiner, `z` invisible, `t` tag, `s` white space, `e` symbol, `k` skin tone, `r` regional indicator, `p` all else; the
characters of `_OWN` are classes of their own."""
_BY_CATEGORY = {
    **dict.fromkeys(("Mn", "Mc", "Me"), "m"), **dict.fromkeys(("Lu", "Lt"), "A"),
    **dict.fromkeys(("Ll", "Lm", "Lo"), "a"), "Nd": "d", "No": "n", "Nl": "n", "So": "e",
}  # fmt: skip
_BY_RANGE = (
    ("t", 0xE0020, 0xE007F), ("r", 0x1F1E6, 0x1F1FF), ("k", 0x1F3FB, 0x1F3FF), ("j", _JOINER, _JOINER),
)  # fmt: skip


def _class_of(code: int) -> str:
    character = chr(code)
    if character in _OWN:
        return _OWN[character]
    for name, first, last in _BY_RANGE:
        if first <= code <= last:
            return name
    if is_invisible(character):
        return "z"
    if character.isspace():
        return "s"
    found = _BY_CATEGORY.get(unicodedata.category(character), "p")
    return "u" if found == "a" and any(first <= code <= last for first, last in UNSPACED) else found


def is_invisible(character: str) -> bool:
    """Whether a character shows nothing: joiners, direction marks, selectors, soft hyphens, breaks of no width."""
    code = ord(character)
    if any(first <= code <= last for first, last in _SELECTORS):
        return True
    return unicodedata.category(character) == "Cf" and code not in _VISIBLE_FORMATS and code not in _TAGS


def without_invisible(text: str) -> str:
    """The text without what shows nothing; joiners between symbols stay, for they make one picture of them."""
    if text.isascii():
        return text
    classes = text.translate(CLASSES)
    kept = []
    for place, (character, kind) in enumerate(zip(text, classes, strict=True)):
        if kind == "j":
            joins = "e" in classes[max(0, place - 3) : place] and classes[place + 1 : place + 2] == "e"
            if not joins:
                continue
        elif kind == "z":
            continue
        kept.append(character)
    return "".join(kept)
