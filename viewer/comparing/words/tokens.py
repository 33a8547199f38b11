"""Splits text into the tokens that word marks apply to."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from viewer.comparing.words.folding import standard
from viewer.model.options import Options

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


def _tokens(unspaced: str) -> str:
    return (
        r"\d+(?:[.,:]\d+)*"  # numbers, with digit separators
        rf"|(?:[^\W\d_{unspaced}]\.){{2,}}"  # U.N., U.S.
        rf"|[^\W\d_{unspaced}](?:[^\W_{unspaced}]|[\u0300-\u036f]|['’ʼ‑-](?=[^\W_]))*"  # words, with ’s and hyphens
        r"|\s+|."  # white space; single marks; single characters of scripts without spaces
    )


_ABBREVIATIONS = frozenset({"IT", "US", "WHO"})
"""Abbreviations that are different words in lower case: the US is not us, and who is not the WHO."""
_TOKEN = re.compile(_tokens(""))
# Not compiled until needed, because compiling takes longer than a comparison.
_MIXED_TOKEN = _tokens(_UNSPACED)
_QUOTES = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟″「」", '"'),
        **dict.fromkeys("‘’‚‹›ʼ′`´『』", "'"),
        **dict.fromkeys("–—−‑‐‒―", "-"),
        "…": "...",
        "\u00a0": " ",
        "\u00ad": "",
    }
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, mark or stretch of white space."""

    text: str
    start: int
    """Offset in the original text, in code points."""

    @property
    def stop(self) -> int:
        """End offset, in code points."""
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()


@lru_cache(maxsize=8192)
def cut_tokens(text: str) -> tuple[Token, ...]:
    """Split `text` into tokens that together cover all of it."""
    pattern = _TOKEN if max(text, default="") < _UNSPACED[0] else _MIXED_TOKEN
    return tuple(Token(piece[0], piece.start()) for piece in re.finditer(pattern, text.replace("\n", " ")))


def lowered(text: str) -> str:
    """A token of an all-capitals sentence in lower case, except US and U.S., mostly the country."""
    return text if text == "US" or "." in text[:-1] else text.lower()


@lru_cache(maxsize=32768)
def fold_token(text: str, options: Options) -> str:
    """The key by which tokens are compared under these options; empty for a token that is ignored."""
    key = unicodedata.normalize("NFC", text)
    if options.ignore_spaces and key.isspace():
        return ""
    if options.ignore_quotes:
        key = key.translate(_QUOTES)
    if options.ignore_case:
        key = key.casefold()
    if options.ignore_accents:
        key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    if options.ignore_spelling:
        key = _respelt(text, key, options.variants, ignore_case=options.ignore_case)
    if options.ignore_punctuation and not any(c.isalnum() for c in key):
        return ""
    return key


def _respelt(text: str, key: str, variants: str | None, *, ignore_case: bool) -> str:
    """The key of the word's standard spelling. U.N. and UN are one word; US and us are not."""
    letters = text.replace(".", "")
    word = key.casefold()
    if len(letters) > 1 and letters.isalpha() and letters.isupper():
        if not ignore_case or letters in _ABBREVIATIONS:
            return letters
        word = letters.casefold()
        key = word
    spelling = standard(word, variants)
    return key if spelling == word else spelling
