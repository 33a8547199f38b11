"""A comparison made ready to be shown: everything that can be worked out before the first pixel."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.comparing.differences import Difference, list_differences
from viewer.model import Comparison, Match, Pair, Passage, Side, Span
from viewer.window.pair.arrangement import Arrangement, arrange
from viewer.window.pair.extent import Extent, measure_extent
from viewer.window.pair.marks import Marks, collect_marks


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the pair view shows."""

    comparison: Comparison
    differences: tuple[Difference, ...]
    marks: Pair[dict[int, Marks]]
    joined: Pair[dict[int, list[Match]]]
    """For each side the matches, sure and possible, that a sentence stands in."""
    moves: tuple[Pair[Passage], ...]
    """Where moved matches stand: one passage a side for each two paragraphs that they join."""
    extent: Extent
    whole: Arrangement
    """The lines of the mode ALL with nothing opened."""


def present(comparison: Comparison) -> Presentation:
    """Work out what is shown of a comparison."""
    differences = list_differences(comparison)
    return Presentation(
        comparison,
        differences,
        marks=collect_marks(comparison),
        joined=_joined(comparison),
        moves=_join_moves(comparison),
        extent=measure_extent(comparison),
        whole=arrange(comparison, differences),
    )


def same_articles(one: Presentation | None, other: Presentation | None) -> bool:
    """Whether two presentations are of the same two articles, be they labelled or compared otherwise."""
    if one is None or other is None:
        return False
    pairs = zip(one.comparison.articles, other.comparison.articles, strict=True)
    return all(a.path == b.path and a.sentences == b.sentences for a, b in pairs)


def _joined(comparison: Comparison) -> Pair[dict[int, list[Match]]]:
    joined: Pair[dict[int, list[Match]]] = Pair({}, {})
    for match in (*comparison.matches, *comparison.possible):
        for side in Side:
            for sentence in match.sentences[side]:
                joined[side].setdefault(sentence, []).append(match)
    return joined


def _join_moves(comparison: Comparison) -> tuple[Pair[Passage], ...]:
    joined: dict[tuple[int, int], Pair[Passage]] = {}
    for match in comparison.moved():
        ends = Pair(*(comparison.articles[side].passages(match.sentences[side])[0] for side in Side))
        key = (ends.left.paragraph, ends.right.paragraph)
        before = joined.get(key, ends)
        joined[key] = Pair(*(_widened(before[side], ends[side].span) for side in Side))
    return tuple(joined.values())


def _widened(passage: Passage, span: Span) -> Passage:
    return Passage(passage.paragraph, Span(min(passage.span.start, span.start), max(passage.span.stop, span.stop)))
