"""Finding words in both texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from viewer.model import Article, Comparison, Passage, Side, Span

MOST_HITS = 20_000
ALIKE = ("'’‘ʼ", '"“”„«»', "-–—‑")
"""Quotation marks and dashes that stand for each other."""


class Hit(NamedTuple):
    """Where the words stand."""

    side: Side
    passage: Passage


def find_all(comparison: Comparison, words: str, *, case: bool = False, whole: bool = False) -> list[Hit]:
    """Every place where `words` stand, row by row as they are shown, left side first; at most MOST_HITS a side."""
    pattern = _pattern(words, case=case, whole=whole)
    if pattern is None:
        return []
    articles, row_of = comparison.articles, comparison.row_numbers()
    hits = [hit for side in Side for hit in islice(_in_article(articles[side], side, pattern), MOST_HITS)]
    return sorted(hits, key=lambda hit: row_of[hit.side][hit.passage.paragraph])


def find_in_article(article: Article, words: str, *, case: bool = False, whole: bool = False) -> list[Passage]:
    """Every place of one article where `words` stand, in order; at most MOST_HITS."""
    pattern = _pattern(words, case=case, whole=whole)
    if pattern is None:
        return []
    return [hit.passage for hit in islice(_in_article(article, Side.LEFT, pattern), MOST_HITS)]


def _in_article(article: Article, side: Side, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for number, paragraph in enumerate(article.paragraphs):
        for found in pattern.finditer(paragraph.text):
            yield Hit(side, Passage(number, Span(found.start(), found.end())))


def _pattern(words: str, *, case: bool, whole: bool) -> re.Pattern[str] | None:
    """The words as typed, whatever quotation marks and spaces the texts use."""
    if not words.strip():
        return None
    text = r"\s+".join("".join(_alike(c) for c in part) for part in words.split())
    if whole:  # an edge is asked for only beside a letter or a figure: “$5” and “U.S.” are whole words, too
        typed = words.strip()
        text = (r"(?<!\w)" if typed[0].isalnum() else "") + text + (r"(?!\w)" if typed[-1].isalnum() else "")
    return re.compile(text, 0 if case else re.IGNORECASE)


def _alike(character: str) -> str:
    """A character, or whichever of its kind the text uses."""
    kind = next((kind for kind in ALIKE if character in kind), None)
    return f"[{re.escape(kind)}]" if kind else re.escape(character)
