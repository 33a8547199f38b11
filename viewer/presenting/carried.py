"""How many of the open sources carry each sentence of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.model import Coverage, Pair, Side
from viewer.model.record import record

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation


@dataclass(frozen=True, slots=True)
class Carried:
    """Of one article, by sentence id, how many voices surely say it: its own, and each other once."""

    counts: Mapping[int, int] = field(default_factory=dict)
    """2 and more; a sentence that no other voice has is missing."""
    of: int = 0
    """How many voices are open."""


NOT_CARRIED = Pair(Carried(), Carried())


def collect_carried(coverage: Coverage, indices: Pair[int]) -> Pair[Carried]:
    """The figures of two articles of a collection. Versions of one article are one voice, as they are for stars."""
    articles = coverage.collection.articles
    voices = [coverage.voice(each) for each in range(len(articles))]
    speaking = {voice for voice, article in zip(voices, articles, strict=True) if article.content()}
    return Pair(*(Carried(_counts(coverage, index, voices), len(speaking)) for index in indices))


def _counts(coverage: Coverage, index: int, voices: Sequence[frozenset[int]]) -> dict[int, int]:
    counts = {}
    for sentence in coverage.collection.articles[index].content():
        others = {voices[other] for other in coverage.carriers[index][sentence]} - {voices[index]}
        if others:
            counts[sentence] = 1 + len(others)
    return counts


@record
class Figure:
    """How many sources carry what begins at a place of a paragraph."""

    start: int
    """Code points into the paragraph's text."""
    count: int


Figures = Mapping[int, tuple[Figure, ...]]
"""By paragraph, in order."""


def collect_figures(shown: Presentation, carried: Pair[Carried]) -> Pair[Figures]:
    """Where to say how many sources carry a sentence: in A where that changes, in B where A says something else.

    A figure on each sentence of a reprint would say the same forty times.
    """
    return Pair(*(_figures_of(shown, carried, side) for side in Side))


def _figures_of(shown: Presentation, carried: Pair[Carried], side: Side) -> Figures:
    article, counts = shown.comparison.articles[side], carried[side].counts
    opposite = _opposite(shown, carried.left) if side is Side.RIGHT and counts else {}
    found: dict[int, tuple[Figure, ...]] = {}
    for number, paragraph in enumerate(article.paragraphs if counts else ()):
        last = 0
        for sentence in paragraph.sentences:
            count = counts.get(sentence, 0)
            if count not in {0, last, *opposite.get(sentence, ())}:
                figure = Figure(article.sentences[sentence].span.start, count)
                found[number] = (*found.get(number, ()), figure)
            last = count
    return found


def _opposite(shown: Presentation, carried: Carried) -> dict[int, set[int]]:
    """For each sentence of B what A's figures say of those that surely say the same."""
    told: dict[int, set[int]] = {}
    for match in shown.comparison.matches:
        said = {carried.counts.get(sentence, 0) for sentence in match.sentences.left}
        for sentence in match.sentences.right:
            told.setdefault(sentence, set()).update(said)
    return told
