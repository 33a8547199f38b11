"""A comparison made ready to be shown: everything that can be worked out before the first pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.comparing.differences import Difference, list_differences
from viewer.model import Comparison, Match, Pair, Passage, Side, Span
from viewer.window.pair.arrangement import Arrangement, arrange
from viewer.window.pair.extent import Extent, measure_extent
from viewer.window.pair.marks import Marks, collect_marks

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Link:
    """Two paragraphs that a match joins though they do not stand level."""

    ends: Pair[Passage]
    moved: bool
    """Whether the match is a move; else a paragraph has been split, and something stands between its parts."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the pair view shows."""

    comparison: Comparison
    differences: tuple[Difference, ...]
    marks: Pair[dict[int, Marks]]
    joined: Pair[dict[int, list[Match]]]
    """For each side the matches, sure and possible, that a sentence stands in."""
    links: tuple[Link, ...]
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
        links=(*_join_moves(comparison), *_join_rows(comparison)),
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


def _join_moves(comparison: Comparison) -> Iterator[Link]:
    """One for each two paragraphs that moved matches join."""
    joined: dict[tuple[int, int], Pair[Passage]] = {}
    for match in comparison.moved():
        ends = Pair(*(comparison.articles[side].passages(match.sentences[side])[0] for side in Side))
        key = (ends.left.paragraph, ends.right.paragraph)
        before = joined.get(key, ends)
        joined[key] = Pair(*(_widened(before[side], ends[side].span) for side in Side))
    return (Link(ends, moved=True) for ends in joined.values())


def _join_rows(comparison: Comparison) -> Iterator[Link]:
    """One for each stretch of a paragraph whose match, in the common order, stands in other rows only."""
    row_of = comparison.row_numbers()
    for match in comparison.matches:
        if match.moved:
            continue
        passages = Pair(*(comparison.articles[side].passages(match.sentences[side]) for side in Side))
        rows = Pair(*({row_of[side][passage.paragraph] for passage in passages[side]} for side in Side))
        for side in Side:
            for passage in passages[side]:
                row = row_of[side][passage.paragraph]
                if row in rows[side.other] or (side is Side.RIGHT and rows.left.isdisjoint(rows.right)):
                    continue  # it is level, or the left side has drawn it
                other = min(passages[side.other], key=lambda p: abs(row_of[side.other][p.paragraph] - row))
                yield Link(Pair(passage, other) if side is Side.LEFT else Pair(other, passage), moved=False)


def _widened(passage: Passage, span: Span) -> Passage:
    return Passage(passage.paragraph, Span(min(passage.span.start, span.start), max(passage.span.stop, span.stop)))
