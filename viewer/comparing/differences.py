"""The differences of a comparison as a list to step through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.model import Comparison, Match, Pair, Passage, Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """What a difference is called. What is moved and changed is called moved: the place is what the eye sees first."""

    CHANGED = "changed"
    MOVED = "moved"
    POSSIBLE = "possible"
    ONLY_LEFT = "only left"
    ONLY_RIGHT = "only right"

    @staticmethod
    def only(side: Side) -> Kind:
        """The kind of what only that side has."""
        return Kind.ONLY_LEFT if side is Side.LEFT else Kind.ONLY_RIGHT


@dataclass(frozen=True, slots=True)
class Difference:
    """One stop on the way through a comparison."""

    kind: Kind
    row: int
    """Index into `Comparison.rows`: where it is shown."""
    passages: Pair[tuple[Passage, ...]]
    """What it covers on each side; empty for the side that has nothing."""
    sentences: Pair[Span | None]
    changed: bool = False
    """Whether words differ in it, be it moved or not."""

    def is_of(self, *kinds: Kind) -> bool:
        """Whether it is met by who goes through differences of some kinds: what is moved and changed is of both."""
        return self.kind in kinds or (self.changed and Kind.CHANGED in kinds)


def list_differences(comparison: Comparison) -> tuple[Difference, ...]:
    """Every difference in reading order, row by row, the left side first."""
    rows = comparison.row_numbers()
    found = [*_in_matches(comparison, rows), *_only(comparison, rows)]
    return tuple(sorted(found, key=_place))


def _place(difference: Difference) -> tuple[int, int, int, int]:
    side = Side.LEFT if difference.passages.left else Side.RIGHT
    first = difference.passages[side][0]
    return difference.row, int(side), first.paragraph, first.span.start


def _in_matches(comparison: Comparison, rows: Pair[dict[int, int]]) -> Iterator[Difference]:
    for match in comparison.matches:
        changed = match.rewritten or bool(match.edits)
        if match.moved or changed:
            kind = Kind.MOVED if match.moved else Kind.CHANGED
            yield _difference(comparison, rows, match, kind, changed=changed)
    for match in comparison.possible:
        yield _difference(comparison, rows, match, Kind.POSSIBLE)


def _difference(
    comparison: Comparison, rows: Pair[dict[int, int]], match: Match, kind: Kind, *, changed: bool = False
) -> Difference:
    passages = Pair(*(comparison.articles[side].passages(match.sentences[side]) for side in Side))
    return Difference(kind, rows.left[passages.left[0].paragraph], passages, Pair(*match.sentences), changed)


def _only(comparison: Comparison, rows: Pair[dict[int, int]]) -> Iterator[Difference]:
    """Neighbouring sentences of one paragraph that only one side has are one difference."""
    for side in Side:
        article = comparison.articles[side]
        run: Span | None = None
        for i in [*comparison.only(side), -1]:
            if run and i == run.stop and article.sentences[i].paragraph == article.sentences[run.start].paragraph:
                run = Span(run.start, i + 1)
                continue
            if run:
                passages = article.passages(run)
                halves: tuple[Passage, ...] = ()
                place = Pair(passages, halves) if side is Side.LEFT else Pair(halves, passages)
                ids = Pair(run, None) if side is Side.LEFT else Pair(None, run)
                yield Difference(Kind.only(side), rows[side][passages[0].paragraph], place, ids)
            run = Span(i, i + 1) if i >= 0 else None
