"""Reduces words to the form in which they are compared: no case, accents, possessives, spelling variants or endings."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from viewer.model.record import record
from viewer.resources import resource

_QUOTES = str.maketrans("“”„«»‘’ʼ–—−\u00a0\u2011", '"""""\'\'\'--- -')
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_NUMBER = r"\d[\d.,]*\d|\d"
_WORD = r"{number}|(?:{letter}\.)+{letter}(?!\w)|{letter}+(?:'\w+)?"
_ASCII_WORD = re.compile(_WORD.format(number=_NUMBER, letter="[A-Za-z]"), re.ASCII)
_SPACED_WORD = re.compile(_WORD.format(number=_NUMBER, letter=r"[^\W\d_]"))
# Not compiled until needed, because compiling takes longer than a comparison.
_MIXED_WORD = rf"[{UNSPACED}]+|" + _WORD.format(number=_NUMBER, letter=rf"[^\W\d_{UNSPACED}]")
_FIRST_UNSPACED = UNSPACED[0]
"""If all characters of a text are below this one, it has no script without spaces: a shortcut for most texts."""
_STEMMED = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_PREFIX = 5
"""Letters that are compared in languages without a stemmer. Most roots are shorter, and most endings begin later."""
_LONGEST_ENDING = 8
"""Length of the longest ending in `spelling.txt`, in letters."""
_SHORTEST_ROOT = 4
"""Letters that must precede a variant ending: "organise" and "organize" are one word, "prise" and "prize" are two."""


def fold(text: str) -> str:
    """The text in lower case, with uniform quotation marks, dashes and spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return " ".join(text.split()).lower()


def bare(folded: str) -> str:
    """A folded text without punctuation, so that a subhead equals its sentence and 「 equals “.

    A text without words keeps its marks. Currency, percent and minus signs stay, because they change a figure.
    """
    folded = _MINUS.sub(" minus ", folded)
    if folded.isascii():
        return " ".join(_ASCII_MARKS.split(folded)).strip() or folded
    return " ".join(folded.translate(_MARKS).split()) or folded


class _Marks(dict[int, int | str]):
    """A lazy table for `str.translate`: punctuation, symbols and spaces become spaces; vowel signs stay."""

    def __missing__(self, code: int) -> int | str:
        kind = unicodedata.category(chr(code))
        self[code] = kept = " " if kind[0] in "PSZ" and kind != "Sc" and chr(code) not in "%\u2030" else code
        return kept


_MARKS = _Marks()
_ASCII_MARKS = re.compile(r"(?:[^\w$%]|_)+", re.ASCII)
_MINUS = re.compile(r"(?<!\S)-(?=[\d$€£])")


def set_in_capitals(text: str) -> bool:
    """Whether a sentence of three or more words is all capitals, which then say nothing of names or abbreviations."""
    return text.isupper() and text.count(" ") >= 2


def digest(text: str) -> int:
    """A 64-bit hash of a text, the same on every computer, unlike `hash`."""
    import hashlib  # imported on first use: it loads OpenSSL, and the window's process asks for no hash of a word

    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


digest_of_word = lru_cache(maxsize=1 << 17)(digest)
"""The same for words, which come again; of sentences, which hardly do, the cache would take tens of megabytes."""


@record
class Folder:
    """Folds the words of one language."""

    stops: frozenset[str]
    """Stop words, folded."""
    ending: Callable[[str], str]
    """Returns a word without its ending."""
    numbers: dict[str, str]
    """Digits by number word, folded."""

    def split(self, text: str) -> list[str]:
        """The words of a text as written. Scripts without spaces give overlapping pairs of characters."""
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
        in_capitals = len(word) > 1 and word.isupper()
        word = standard(plain(word))
        if in_capitals and word in self.stops:
            return word.upper()  # the US is not us
        if word in self.numbers:
            return self.numbers[word]
        return word if word in self.stops else self.ending(word)


def plain(word: str) -> str:
    """A word without case, accents, abbreviation points and possessive ending."""
    word = word.lower()
    if not word.isascii():
        parts = unicodedata.normalize("NFD", word)
        word = unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))
    word = word.replace(".", "")
    return word.removesuffix("'s") if "'" in word else word


@cache
def folder_of(language: str) -> Folder:
    """The folder for an ISO 639-1 code. Languages without word lists have no stop words and no number words."""
    stops = _listed("stop_words.json").get(language, "").split()
    numbers = _listed("number_words.json").get(language, "").split()
    return Folder(
        stops=frozenset(plain(word) for word in stops),
        ending=_ending(language),
        numbers={plain(word): str(value) for value, word in enumerate(numbers)},
    )


def standard(word: str, own: str | None = None) -> str:
    """The standard spelling of a folded word: `türkiye` and `turkey` are one word, and so are -ise and -ize.

    `own` is the text of the editor's list; None means the built-in one.
    """
    spellings = variants(own)
    if word in spellings:
        return spellings[word]
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_ROOT), 2, -1):
        ending = spellings.get(f"-{word[-length:]}")
        if ending:
            return word[:-length] + ending[1:]
    return word


def spelling_list() -> str:
    """The built-in list of spelling variants: one word per line, comments after a number sign."""
    return resource("matcher/spelling.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def variants(own: str | None = None) -> dict[str, str]:
    """Variant spellings and their standard forms, all folded. Keys for endings begin with a hyphen."""
    standard_forms: dict[str, str] = {}
    for line in (spelling_list() if own is None else own).splitlines():
        first, *others = [plain(word) for word in line.partition("#")[0].split()] or [""]
        standard_forms.update(dict.fromkeys(others, first))
    return standard_forms


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
    """A number without digit separators and trailing zeros: 1,200.50 and 1200.5 are the same."""
    whole, point, rest = word.replace(",", "").partition(".")
    rest = rest.rstrip("0") if "." not in rest else rest
    return whole + point + rest if rest else whole


def _pairs(word: str) -> list[str]:
    """A word, or the overlapping pairs of characters of a run in a script without spaces."""
    if len(word) < 2 or word[0] < _FIRST_UNSPACED or not re.match(f"[{UNSPACED}]", word):
        return [word]
    return [word[start : start + 2] for start in range(len(word) - 1)]
