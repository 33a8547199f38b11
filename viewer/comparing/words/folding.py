"""Single words as they are compared: without case, accents, possessives, spelling variants and endings."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTES = str.maketrans("“”„«»‘’ʼ–—−\u00a0\u2011", '"""""\'\'\'--- -')
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_NUMBER = r"\d[\d.,]*\d|\d"
_WORD = r"{number}|(?:{letter}\.)+{letter}(?!\w)|{letter}+(?:'\w+)?"
_ASCII_WORD = re.compile(_WORD.format(number=_NUMBER, letter="[A-Za-z]"), re.ASCII)
_SPACED_WORD = re.compile(_WORD.format(number=_NUMBER, letter=r"[^\W\d_]"))
# Compiling these takes longer than a comparison: not for texts that do without.
_MIXED_WORD = rf"[{UNSPACED}]+|" + _WORD.format(number=_NUMBER, letter=rf"[^\W\d_{UNSPACED}]")
_FIRST_UNSPACED = UNSPACED[0]
"""A text whose letters all come before this one in Unicode has no script without spaces: no look at each is needed."""
_STEMMED = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_PREFIX = 5
"""Letters by which words are compared in languages without a stemmer: most roots end sooner, most endings later."""
_LONGEST_ENDING = 8
"""Letters of the longest ending in `spelling.txt`."""
_SHORTEST_ROOT = 4
"""Letters that must be left before an ending: "prise" and "prize" are two words, "organise" and "organize" are one."""


def fold(text: str) -> str:
    """The text without what does not matter to a match: case, kinds of quotation mark and dash, white space."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return " ".join(text.split()).lower()


def bare(folded: str) -> str:
    """A folded text's words alone: without marks, so that a subhead is its sentence and 「 is “.

    Marks are left where there is no word. What makes a figure another stays: currency, per cent and minus.
    """
    folded = _MINUS.sub(" minus ", folded)
    if folded.isascii():
        return " ".join(_ASCII_MARKS.split(folded)).strip() or folded
    return " ".join(folded.translate(_MARKS).split()) or folded


class _Marks(dict[int, int | str]):
    """For `translate`: punctuation, symbols and spaces become spaces; vowel signs are part of their words and stay."""

    def __missing__(self, code: int) -> int | str:
        kind = unicodedata.category(chr(code))
        self[code] = kept = " " if kind[0] in "PSZ" and kind != "Sc" and chr(code) not in "%\u2030" else code
        return kept


_MARKS = _Marks()
_ASCII_MARKS = re.compile(r"(?:[^\w$%]|_)+", re.ASCII)
_MINUS = re.compile(r"(?<!\S)-(?=[\d$€£])")


def set_in_capitals(text: str) -> bool:
    """Whether a sentence has nothing but capitals, as headlines do: they tell no name and no abbreviation then."""
    return text.isupper() and text.count(" ") >= 2


@lru_cache(maxsize=1 << 17)
def digest(word: str) -> int:
    """The same 64-bit number for the same word on every computer."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True)
class Folder:
    """How the words of one language are folded."""

    stops: frozenset[str]
    """Folded words without content of their own."""
    ending: Callable[[str], str]
    numbers: dict[str, str]

    def split(self, text: str) -> list[str]:
        """The words of a text as they are written; where a script has no spaces, its pairs of characters."""
        if text.isascii():
            return _ASCII_WORD.findall(text)
        text = unicodedata.normalize("NFKC", text).translate(_QUOTES)
        if max(text, default="") < _FIRST_UNSPACED:
            return _SPACED_WORD.findall(text)
        return [part for word in re.findall(_MIXED_WORD, text) for part in _pairs(word)]

    def stem(self, word: str) -> str:
        """The folded form of one written word."""
        return _number(word) if word[0].isdigit() else self._stem(word)

    def _stem(self, word: str) -> str:
        loud = len(word) > 1 and word.isupper()
        word = standard(plain(word))
        if loud and word in self.stops:
            return word.upper()  # the US is not us
        if word in self.numbers:
            return self.numbers[word]
        return word if word in self.stops else self.ending(word)


def plain(word: str) -> str:
    """One word without case, accents, points of abbreviation and the possessive."""
    word = word.lower()
    if not word.isascii():
        parts = unicodedata.normalize("NFD", word)
        word = unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))
    word = word.replace(".", "")
    return word.removesuffix("'s") if "'" in word else word


@cache
def folder_of(language: str) -> Folder:
    """The folder for an ISO 639-1 code; a language without lists of its own is folded by the shape of words."""
    stops = _listed("stop_words.json").get(language, "").split()
    numbers = _listed("number_words.json").get(language, "").split()
    return Folder(
        stops=frozenset(plain(word) for word in stops),
        ending=_ending(language),
        numbers={plain(word): str(value) for value, word in enumerate(numbers)},
    )


def standard(word: str, own: str | None = None) -> str:
    """The spelling that a folded word is compared as: `türkiye` and `turkey` are one word, so are -ise and -ize.

    `own` is the text of another list, None for the program's.
    """
    listed = variants(own)
    if word in listed:
        return listed[word]
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_ROOT), 2, -1):
        ending = listed.get(f"-{word[-length:]}")
        if ending:
            return word[:-length] + ending[1:]
    return word


def spelling_list() -> str:
    """The program's own list of spelling variants: a line a word, what follows a number sign is not read."""
    return resource("matcher/spelling.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def variants(own: str | None = None) -> dict[str, str]:
    """Other spellings and the ones they are compared as, all folded; those of endings begin with a hyphen."""
    found: dict[str, str] = {}
    for line in (spelling_list() if own is None else own).splitlines():
        first, *others = [plain(word) for word in line.partition("#")[0].split()] or [""]
        found.update(dict.fromkeys(others, first))
    return found


@cache
def _listed(name: str) -> dict[str, str]:
    read: dict[str, str] = json.loads(resource(f"matcher/{name}").read_text(encoding="utf-8"))
    return read


def _ending(language: str) -> Callable[[str], str]:
    if language not in _STEMMED:
        return lambda word: word[:_PREFIX]
    from Stemmer import Stemmer

    return lru_cache(maxsize=1 << 17)(Stemmer(_STEMMED[language]).stemWord)


def _number(word: str) -> str:
    whole, point, rest = word.replace(",", "").partition(".")
    rest = rest.rstrip("0") if "." not in rest else rest
    return whole + point + rest if rest else whole


def _pairs(word: str) -> list[str]:
    if len(word) < 2 or word[0] < _FIRST_UNSPACED or not re.match(f"[{UNSPACED}]", word):
        return [word]
    return [word[start : start + 2] for start in range(len(word) - 1)]
