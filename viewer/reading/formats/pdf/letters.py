"""Which letters a PDF's characters are, and whether they are letters at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from viewer.reading.story.language import tell_language

_LIGATURES = {chr(0xFB00 + n): text for n, text in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}
# TeX's fonts often say nothing of what their characters are: the codes are those of its encodings T1 and OT1.
_TEX = {
    "\x0b": "ff", "\x0c": "fi", "\x0d": "fl", "\x0e": "ffi", "\x0f": "ffl", "\x10": "“", "\x11": "”", "\x12": "„",
    "\x13": "«", "\x14": "»", "\x15": "–", "\x16": "—", "\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi",
    "\x1f": "ffl",
}  # fmt: skip
_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_NO_LETTERS = 0.1
"""The share of characters without a meaning from which a text is nonsense. A page with formulas or a few symbols of a
font of its own stays below, text in a font without a table has half or all such characters."""
_MIXED = 0.1
"""The share of neighbours in different scripts from which words are nonsense; in ordinary text there are next to
none."""
_HOLES = 0.1
"""The share of characters without a table from which text in another than Latin script is nonsense: every other word
has one."""
_SAMPLE = 20_000
_WORDS = 40
"""Words that a text must have to be judged by its language."""


@lru_cache(maxsize=4096)
def written(character: str) -> str:
    """What a character stands for: ligatures and Arabic shapes as their letters, U+FFFD for what means nothing."""
    if character in _LIGATURES:
        return _LIGATURES[character]
    if _FORMS.match(character):
        return unicodedata.normalize("NFKC", character)
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Co", "Cn", "Cs") else character


def guess(character: str, beside: str) -> str:
    """What a character stands for that is only its number in a font: beside a Latin letter it may be one of TeX's."""
    return _TEX[character] if character in _TEX and re.search("[A-Za-z]", beside) else written(character)


def is_nonsense(words: Iterable[str], unmapped: float) -> bool:
    """Whether words are none: what a font without a table gives. `unmapped`: the share of characters that have none.

    Characters without a meaning and words in several scripts at once tell it in any language; without a table also
    that no language is recognised.
    """
    words = list(words)
    text = "".join(words)
    if not text or text.count("\ufffd") > _NO_LETTERS * len(text):
        return bool(text)
    pairs = [pair for word in words for pair in pairwise(filter(None, map(_script, word)))]
    if len(pairs) > _WORDS and sum(one != other for one, other in pairs) > _MIXED * len(pairs):
        return True
    # Fonts of other than Latin script without a table for all of their shapes: most words have holes.
    if unmapped > _HOLES and not _is_latin(text):
        return True
    return unmapped > 0.5 and len(words) >= _WORDS and not tell_language(" ".join(words))


def _is_latin(text: str) -> bool:
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 >= len(letters)


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """A name for the script of a letter, empty for anything else. Japanese mixes three of them."""
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "").split(" ", 1)[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA") else name
