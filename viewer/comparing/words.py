"""A text's sentences made ready for matching: folded words, names, numbers, character n-grams."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTES = str.maketrans("“”„«»‘’–—\u00a0\u2011", '"""""\'\'-- -')
_WORD = re.compile(r"\d[\d,.]*\d|\d|[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?")
_ACRONYM = re.compile(r"(?:[a-z]\.)+[a-z]")
_NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
)  # fmt: skip
_NUMBERS = {word: str(value) for value, word in enumerate(_NUMBER_WORDS)}
_LETTERS = re.compile(r"\w+")
_STEM = 5
_GRAM = 4


@dataclass(frozen=True, slots=True)
class Prepared:
    """The sentences of one article, read once for all its comparisons."""

    folded: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    names: tuple[frozenset[str], ...]
    numbers: tuple[frozenset[str], ...]
    grams: tuple[tuple[str, ...], ...]
    kinds: tuple[int, ...]
    """Only sentences of one kind are matched with each other; those of a negative kind with none."""

    def __len__(self) -> int:
        return len(self.folded)


def prepare(sentences: Sequence[str], language: str = "en", kinds: Sequence[int] = ()) -> Prepared:
    """Read the sentences of an article in `language` (ISO 639-1; empty where unknown) for matching.

    `kinds`, one number a sentence, keeps headlines to headlines and subheads to subheads: sentences of different
    kinds are never matched, those of a negative kind not at all. Left out, all are of one kind.
    """
    del language  # the first five letters do for every language that has letters
    folded = tuple(fold(sentence) for sentence in sentences)
    read = [_read(unicodedata.normalize("NFKC", sentence).translate(_QUOTES)) for sentence in sentences]
    return Prepared(
        folded,
        tuple(words for words, _, _ in read),
        tuple(names for _, names, _ in read),
        tuple(numbers for _, _, numbers in read),
        tuple(_grams(sentence) for sentence in folded),
        tuple(kinds) or (0,) * len(folded),
    )


def fold(text: str) -> str:
    """The text without what does not matter to a match: case, kinds of quotation mark and dash, white space."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_QUOTES).split()).lower()


def _read(text: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    words: list[str] = []
    names: set[str] = set()
    numbers: set[str] = set()
    for place, match in enumerate(_WORD.finditer(text)):
        written = match[0].rstrip(".").removesuffix("'s").removesuffix("'S")
        word = _fold_word(written.lower())
        if word[:1].isdigit():
            numbers.add(word)
        words.append(word[:_STEM])
        if written[:1].isupper() and (place > 0 or (written.isupper() and len(written) > 1)):
            names.add(word[:_STEM])
    return tuple(words), frozenset(names), frozenset(numbers)


def _fold_word(word: str) -> str:
    if word[:1].isdigit():
        whole, point, rest = word.replace(",", "").partition(".")
        rest = rest.rstrip("0") if "." not in rest else rest
        return whole + point + rest if rest else whole
    if _ACRONYM.fullmatch(word):
        return word.replace(".", "")
    return _NUMBERS.get(word, word)


def _grams(folded: str) -> tuple[str, ...]:
    words = " ".join(_LETTERS.findall(folded))
    text = f" {words} "
    return tuple(text[start : start + _GRAM] for start in range(max(1, len(text) - _GRAM + 1)))
