"""The comparison of two articles: matching sentences, rows of paragraphs, and edits within matches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Generic, NamedTuple, TypeVar

from viewer.model.article import Article, Passage, Span
from viewer.model.record import record

T = TypeVar("T")


class Side(IntEnum):
    """Left or right; an index into `Pair`."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side(1 - self)


class Pair(NamedTuple, Generic[T]):
    """Two values of one type, one per side."""

    left: T
    right: T

    def swapped(self) -> Pair[T]:
        """The pair with its sides exchanged."""
        return Pair(self.right, self.left)


class Edit(NamedTuple):
    """Words that differ between the two sides. An empty passage marks where the other side's words would go.

    Replacing the left passages of a match's edits and style with the right ones, in order, turns its left words into
    its right words, apart from white space, what is invisible, and whatever else the options ignore. The edits of a
    rewritten match are only the figures, days and names that one side has.
    """

    passages: Pair[Passage]


class Match(NamedTuple):
    """A run of sentences in each article that say the same: 1–1, 1–2, 2–1, n–m.

    A tuple, for a collection makes a hundred thousand: as a data class, one more article beside fifty took an eighth
    longer (`python -m tests.benchmarks.ours fifty`).
    """

    sentences: Pair[Span]
    """Sentence ids on each side; neither span is empty."""
    score: float
    """Estimated probability that they say the same, 0 to 1."""
    moved: bool = False
    """Whether it is out of the order that both articles share; see `comparing/moves.py`."""
    edits: tuple[Edit, ...] = ()
    rewritten: bool = False
    """Whether so many words differ that of the edits only figures, days and names are listed."""
    by_hand: bool = False
    """Whether the editor said so; it then joins one sentence to one."""
    style: tuple[Edit, ...] = ()
    """Where both say the same and write it in other ways."""
    hidden: int = 0
    """Differences in style that the options ignore."""

    def swapped(self) -> Match:
        """The match with its sides exchanged."""
        edits, style = (tuple(Edit(edit.passages.swapped()) for edit in found) for found in (self.edits, self.style))
        return self._replace(sentences=self.sentences.swapped(), edits=edits, style=style)


class Row(NamedTuple):
    """Paragraphs shown side by side; one side may be empty."""

    paragraphs: Pair[Span]
    """Paragraph indices on each side. Together, the rows of a comparison cover both articles in order."""


@record
class Comparison:
    """The result of comparing two articles."""

    articles: Pair[Article]
    rows: tuple[Row, ...]
    matches: tuple[Match, ...]
    """Sure matches, ordered by left sentence."""
    possible: tuple[Match, ...]
    """Matches too uncertain to count as sure but worth showing, in the same order."""
    apart: tuple[Pair[int], ...] = ()
    """Sentence ids that the editor said do not say the same, ordered by left sentence."""

    def matched(self, side: Side) -> frozenset[int]:
        """Ids of that side's sentences that are in a sure match."""
        return frozenset(i for match in self.matches for i in match.sentences[side])

    def shared(self, side: Side) -> frozenset[int]:
        """Ids of that side's content sentences that are in a sure match."""
        return self.matched(side).intersection(self.articles[side].content())

    def only(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's content sentences without a sure match."""
        carried = self.matched(side)
        return tuple(i for i in self.articles[side].content() if i not in carried)

    def perhaps(self, side: Side) -> tuple[int, ...]:
        """The part of `only` that is in a possible match."""
        doubtful = {i for match in self.possible for i in match.sentences[side]}
        return tuple(i for i in self.only(side) if i in doubtful)

    def perhaps_in(self, side: Side, sentences: Iterable[int]) -> tuple[int, ...]:
        """Paragraphs of the other side, ascending, that may have some of these sentences."""
        wanted, other = frozenset(sentences), self.articles[side.other]
        found = {
            other.sentences[i].paragraph
            for match in self.possible
            if wanted.intersection(match.sentences[side])
            for i in match.sentences[side.other]
        }
        return tuple(sorted(found))

    def row_numbers(self) -> Pair[dict[int, int]]:
        """For each side, the row index of every paragraph."""
        return Pair(*({p: n for n, row in enumerate(self.rows) for p in row.paragraphs[side]} for side in Side))

    def moved(self) -> tuple[Match, ...]:
        """The matches that moved."""
        return tuple(match for match in self.matches if match.moved)

    def swapped(self) -> Comparison:
        """The comparison with its sides exchanged."""
        return Comparison(
            self.articles.swapped(),
            tuple(_left_first([row.paragraphs.swapped() for row in self.rows])),
            swap_matches(self.matches),
            swap_matches(self.possible),
            tuple(sorted(pair.swapped() for pair in self.apart)),
        )


def _left_first(rows: Iterable[Pair[Span]]) -> Iterator[Row]:
    """The rows, reordered so that between two full rows those with only a left side precede those with only a right."""
    waiting: list[Span] = []
    place = 0
    for left, right in rows:
        if left and right:
            yield from (Row(Pair(Span(place, place), span)) for span in waiting)
            waiting.clear()
            yield Row(Pair(left, right))
        elif left:
            at = waiting[0].start if waiting else right.start
            yield Row(Pair(left, Span(at, at)))
        else:
            waiting.append(right)
        place = max(place, left.stop)
    yield from (Row(Pair(Span(place, place), span)) for span in waiting)


def swap_matches(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches with their sides exchanged, in the order of the new left side."""
    return tuple(sorted((match.swapped() for match in matches), key=lambda match: match.sentences))
