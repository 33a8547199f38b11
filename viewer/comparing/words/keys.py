"""The keys by which tokens are compared: of what they say, and of how they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from viewer.comparing.words.characters import without_invisible
from viewer.comparing.words.folding import standard
from viewer.model.options import Options

_ABBREVIATIONS = {"IT": "IT", "US": "US", "USA": "US", "WHO": "WHO"}
"""Abbreviations that are different words in lower case: the US is not us, and who is not the WHO."""
_QUOTES = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟″「」〝〞〟\uff02", '"'),
        **dict.fromkeys("‘’‚‹›ʼ′`´『』", "'"),
        **dict.fromkeys("–—−‑‐‒―⸺", "-"),
        "…": "...",
        "\u00a0": " ",
    }
)
_ALIKE = {"''": '"', "``": '"', "`": '"', "'": '"', "--": "-", "---": "-"}
"""Marks that stand for one another in one house or another: single quotation marks for double, TeX's, typed dashes."""
_PLAIN = Options()
"""Under these options nothing is ignored but white space."""
_SHORTENED = {"ll": "will", "re": "are", "ve": "have", "m": "am"}
_TATWEEL = "\u0640"
_OTHER_WORDS = frozenset({"\u0432\u0441\u0451"})
"""Words that only their sign tells from another: the Russian for everything, and for all."""
_STROKES = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "\u0451": "\u0435",
        **dict.fromkeys("\u0622\u0623\u0625\u0671", "\u0627"), "\u0649": "\u064a",
    }
)  # fmt: skip
"""Letters that some houses write without their stroke or sign and that have no decomposition, or another letter's: the
Cyrillic ё, the Arabic alef with its signs."""
_POINTED = re.compile("[A-Za-zªº\u00aa-\u024f\u0370-\u03ff\u0590-\u06ff\u1e00-\u1fff]")
"""Letters whose accents and vowel signs are a matter of style: Latin, Greek, Hebrew, Arabic. In Cyrillic, Indic scripts
and kana a sign makes another letter (й, が)."""


_LATIN = re.compile("[a-z\u00aa-\u024f\u1e00-\u1eff]")
"""Letters whose accents make other words in most languages: wurde and würde, accuse and accusé."""


class Face(NamedTuple):
    """A token as it is compared."""

    key: str
    """Of what it says; empty if it takes no part."""
    written: str
    text: str
    raw: str
    is_word: bool


def faces(options: Options) -> Callable[[str, bool], Face]:
    """What gives the face of a token under some options, and of one of a sentence in capitals; see `Word`."""
    return _faces(replace(options, strictness=_PLAIN.strictness, by_hand=()))


@lru_cache(maxsize=2)
def _faces(options: Options) -> Callable[[str, bool], Face]:
    """Only by what tells how words are written: what was said by hand is new with every verdict."""
    plain = replace(options, ignore_punctuation=False, variants=None) == _PLAIN

    @lru_cache(maxsize=32768)
    def face_of(text: str, in_capitals: bool) -> Face:
        raw = written_key(text, _PLAIN)
        small = lowered(text) if in_capitals else text
        key = "" if is_ignored(text, options) else meaning_key(small, options.variants) or " "
        written = raw if plain else written_key(text, options)
        return Face(key, written, _plain_text(small), raw, raw[:1].isalnum())

    return face_of


def _plain_text(text: str) -> str:
    """A token as lists of words have it: in lower case, its digits 0 to 9."""
    return meaning_key(text) if text[:1].isdigit() and not text.isascii() else without_invisible(text).casefold()


def meaning_key(text: str, variants: str | None = None) -> str:
    """The key of what a token says, whatever house writes it: no capitals, hyphens, points; one spelling, one mark.

    `variants` is the editor's own list of spellings. Some abbreviations are not the words in lower case: US, IT, WHO.
    """
    text = without_invisible(text)
    if text.isspace():
        return ""
    key = text if text.isascii() else unicodedata.normalize("NFC", text).translate(_QUOTES)
    key = _marks_alike(key)
    if "'" in key:
        key = _in_full(key)
    if "-" in key.strip("-"):
        return _respelt("".join(_part_key(part, variants) for part in key.split("-")), variants)
    return _part_key(key, variants)


def _in_full(key: str) -> str:
    """What English shortens, in one word: `isn't` as `is not`, `they'll` as `they will`; `'s` may be is, has or of."""
    if key.lower().endswith("n't"):
        stem = {"ca": "can", "wo": "will", "sha": "shall"}.get(key[:-3].lower(), key[:-3])
        return f"{stem}not"
    stem, _, end = key.rpartition("'")
    return stem + _SHORTENED[end.lower()] if stem and end.lower() in _SHORTENED else key


def _part_key(key: str, variants: str | None) -> str:
    letters = key.replace(".", "") if "." in key else key
    if letters in _ABBREVIATIONS:
        return _ABBREVIATIONS[letters]
    if (
        (letters is not key or key.isupper())
        and letters.isalpha()
        and (key.count(".") > 1 or (len(letters) > 1 and letters.isupper()))
    ):
        key = letters  # U.N. and UN are one word
    key = key.casefold()
    if not (key.isascii() or key in _OTHER_WORDS or _LATIN.search(key)):
        key = unpointed(key)
    if not key.isascii():
        key = "".join(str(unicodedata.digit(c, c)) if unicodedata.category(c) == "Nd" else c for c in key)
    return _respelt(key, variants)


def _respelt(word: str, variants: str | None) -> str:
    """The standard spelling of a word, also of its plural in s."""
    found = standard(word, variants)
    if found == word and word[-1:] == "s":
        return f"{standard(word[:-1], variants)}s"
    return found


def written_key(text: str, options: Options) -> str:
    """The key of how a token is written, without what the options ignore; empty for white space."""
    key = text if text.isascii() else unicodedata.normalize("NFC", without_invisible(text))
    if options.ignore_spaces and key.isspace():
        return ""
    if options.ignore_quotes:
        key = _marks_alike(key.translate(_QUOTES))
    if options.ignore_case:
        key = key.casefold()
    if options.ignore_accents:
        key = unpointed(key)
    if options.ignore_spelling:
        folded = key.casefold()
        if key.count(".") > 1 and key.replace(".", "").isalpha():
            key, folded = key.replace(".", ""), folded.replace(".", "")
        spelling = _respelt(folded, options.variants)
        key = key if spelling == folded else spelling
    return key


def unpointed(text: str) -> str:
    """The text without accents, vowel signs and tatweel, where they are style; Cyrillic, Indic and kana keep theirs."""
    if text.isascii():
        return text
    kept: list[str] = []
    base = ""
    for character in unicodedata.normalize("NFD", text.translate(_STROKES)):
        if not unicodedata.combining(character):
            base = character
            if character != _TATWEEL:
                kept.append(character)
        elif not _POINTED.match(base or "a"):
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def is_ignored(text: str, options: Options) -> bool:
    """Whether a token takes no part in a comparison: white space, and under an option what is no word."""
    seen = without_invisible(text)
    if not seen.strip():
        return options.ignore_spaces or not seen
    return options.ignore_punctuation and not any(c.isalnum() for c in text)


def lowered(text: str) -> str:
    """A token of an all-capitals sentence in lower case, except US and U.S., mostly the country."""
    return text if text == "US" or "." in text[:-1] else text.lower()


def _marks_alike(text: str) -> str:
    return _ALIKE.get(text, text)
