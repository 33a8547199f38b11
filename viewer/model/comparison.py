"""Two articles compared: which sentences say the same, in which rows they stand, what differs in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from viewer.model.article import Article, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model.article import Article, Passage

T = TypeVar("T")


class Side(IntEnum):
    """Left or right; `pair[side]` picks that side's half."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side(1 - self)


class Pair(NamedTuple, Generic[T]):
    """A left and a right of one kind."""

    left: T
    right: T

    def swapped(self) -> Pair[T]:
        """The same two, sides changed over."""
        return Pair(self.right, self.left)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that stand differently on the two sides; an empty passage says where nothing stands.

    Replacing the left passages of a match's edits with the right ones, in order, turns its left words into its
    right words (white space and whatever else was ignored apart).
    """

    passages: Pair[Passage]


@dataclass(frozen=True, slots=True)
class Match:
    """Sentences of one article that say what sentences of the other say: 1–1, 1–2, 2–1, n–m."""

    sentences: Pair[Span]
    """Sentence ids on each side; never empty."""
    score: float
    """How sure it is that they say the same, 0 to 1."""
    moved: bool = False
    """Whether it joins first partners outside the heaviest run of matches that both articles have in one order."""
    edits: tuple[Edit, ...] = ()
    rewritten: bool = False
    """Whether the words differ so much that no word marks are given."""

    def swapped(self) -> Match:
        """The same match seen from the other side."""
        edits = tuple(Edit(edit.passages.swapped()) for edit in self.edits)
        return Match(self.sentences.swapped(), self.score, self.moved, edits, self.rewritten)


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stand beside each other; one side may be empty."""

    paragraphs: Pair[Span]
    """Paragraph numbers on each side. The rows of a comparison tile both articles in order."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything a reader wants to know of two articles."""

    articles: Pair[Article]
    rows: tuple[Row, ...]
    matches: tuple[Match, ...]
    """Sentences held to say the same, ordered by left sentence."""
    possible: tuple[Match, ...]
    """Sentences that may say the same: too unsure to join, worth a look."""

    def matched(self, side: Side) -> frozenset[int]:
        """Ids of that side's sentences that stand in a match."""
        return frozenset(i for match in self.matches for i in match.sentences[side])

    def shared(self, side: Side) -> frozenset[int]:
        """Ids of that side's content sentences that stand in a match."""
        return self.matched(side).intersection(self.articles[side].content())

    def only(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's content sentences that the other side does not surely have."""
        carried = self.matched(side)
        return tuple(i for i in self.articles[side].content() if i not in carried)

    def perhaps(self, side: Side) -> tuple[int, ...]:
        """Those of `only` that the other side perhaps has: they stand in a possible match."""
        doubtful = {i for match in self.possible for i in match.sentences[side]}
        return tuple(i for i in self.only(side) if i in doubtful)

    def firm(self, side: Side) -> tuple[int, ...]:
        """Those of `only` that the other side does not have even perhaps."""
        perhaps = set(self.perhaps(side))
        return tuple(i for i in self.only(side) if i not in perhaps)

    def row_numbers(self) -> Pair[dict[int, int]]:
        """For each side the number of the row in which a paragraph stands."""
        return Pair(*({p: n for n, row in enumerate(self.rows) for p in row.paragraphs[side]} for side in Side))

    def moved(self) -> tuple[Match, ...]:
        """The matches that stand in another order."""
        return tuple(match for match in self.matches if match.moved)

    def swapped(self) -> Comparison:
        """The same comparison seen from the other side."""
        return Comparison(
            self.articles.swapped(),
            tuple(_left_first([row.paragraphs.swapped() for row in self.rows])),
            swap_matches(self.matches),
            swap_matches(self.possible),
        )


def _left_first(rows: Iterable[Pair[Span]]) -> Iterator[Row]:
    """The same rows; where some stand alone on either side between two full rows, those of the left come first."""
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
    """The same matches seen from the other side."""
    return tuple(sorted((match.swapped() for match in matches), key=lambda match: match.sentences))
