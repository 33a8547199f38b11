"""Lists the stops of a comparison: its differences, and what both articles share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from viewer.model import Comparison, Pair, Passage, Side, Span
from viewer.model.record import record


class Kind(StrEnum):
    """The kind of a stop. Moved and changed sentences are `MOVED`, because the position is noticed first; what the
    editor joined is `BY_HAND` before all.
    """

    CHANGED = "changed"
    MOVED = "moved"
    ONLY_LEFT = "only left"
    ONLY_RIGHT = "only right"
    BY_HAND = "by hand"
    STYLE = "style"
    """Both say the same, written in another house's style. Not stepped through unless asked for."""
    SHARED = "shared"
    """Not a difference: sentences that both articles have, moved or changed or not."""

    @staticmethod
    def only(side: Side) -> Kind:
        """The kind for sentences that only this side has."""
        return Kind.ONLY_LEFT if side is Side.LEFT else Kind.ONLY_RIGHT

    def swapped(self) -> Kind:
        """The kind after the sides are exchanged."""
        return {Kind.ONLY_LEFT: Kind.ONLY_RIGHT, Kind.ONLY_RIGHT: Kind.ONLY_LEFT}.get(self, self)


@record
class Stop:
    """One place to step to in a comparison."""

    kind: Kind
    row: int
    """Index into `Comparison.rows`: the row where it is shown."""
    passages: Pair[tuple[Passage, ...]]
    """The passages that it covers on each side; empty on a side that has none."""
    sentences: Pair[Span | None]
    """The sentence ids that it covers; None on a side that has none."""
    changed: bool = False
    """Whether words differ, also in a moved match or one by hand."""
    styled: bool = False
    """Whether something is written in another style, also in a match that is changed, moved or by hand."""
    moved: bool = False
    """Whether it is out of order, also if by hand."""
    perhaps: bool = False
    """Whether the other side may have it after all: its sentences stand in possible matches."""

    def is_of(self, *kinds: Kind) -> bool:
        """Whether stepping through these kinds stops here. A match by hand, moved and changed is of all three kinds."""
        also = {Kind.CHANGED: self.changed, Kind.STYLE: self.styled, Kind.MOVED: self.moved}
        return self.kind in kinds or any(holds and kind in kinds for kind, holds in also.items())


def list_differences(comparison: Comparison) -> tuple[Stop, ...]:
    """Every difference, those of style too, in reading order, row by row, the left side first."""
    rows = comparison.row_numbers()
    stops = [*_in_matches(comparison, rows), *_only(comparison, rows)]
    return tuple(sorted(stops, key=_place))


def list_shared(comparison: Comparison) -> tuple[Stop, ...]:
    """Every shared passage in reading order.

    Matches that are consecutive on both sides, within one paragraph of each, are one stop.
    """
    rows = comparison.row_numbers()
    content = Pair(*(comparison.shared(side) for side in Side))
    runs: list[Pair[Span]] = []
    ending: dict[tuple[int, int], int] = {}
    """Index in `runs` by the sentence ids at which a run ends."""
    for match in sorted(comparison.matches, key=lambda match: sum(span.start for span in match.sentences)):
        left, right = match.sentences
        if content.left.isdisjoint(left) and content.right.isdisjoint(right):
            continue
        k = ending.get((left.start, right.start), -1)
        if k >= 0 and all(_continues(comparison, side, runs[k][side], match.sentences[side]) for side in Side):
            runs[k] = Pair(Span(runs[k].left.start, left.stop), Span(runs[k].right.start, right.stop))
        else:
            k = len(runs)
            runs.append(match.sentences)
        ending[left.stop, right.stop] = k
    return tuple(sorted((_stop_of_match(comparison, rows, run, Kind.SHARED) for run in runs), key=_place))


def _continues(comparison: Comparison, side: Side, run: Span, following: Span) -> bool:
    """Whether `following` continues `run` within its paragraph."""
    sentences = comparison.articles[side].sentences
    return run.stop == following.start and sentences[run.start].paragraph == sentences[following.stop - 1].paragraph


def _place(stop: Stop) -> tuple[int, int, int, int]:
    side = Side.LEFT if stop.passages.left else Side.RIGHT
    first = stop.passages[side][0]
    return stop.row, int(side), first.paragraph, first.span.start


def _in_matches(comparison: Comparison, rows: Pair[dict[int, int]]) -> Iterator[Stop]:
    for match in comparison.matches:
        changed, styled = match.rewritten or bool(match.edits), bool(match.style)
        first = {Kind.BY_HAND: match.by_hand, Kind.MOVED: match.moved, Kind.CHANGED: changed, Kind.STYLE: styled}
        kind = next((kind for kind, holds in first.items() if holds), None)
        if kind:
            stop = _stop_of_match(comparison, rows, match.sentences, kind)
            yield replace(stop, changed=changed, styled=styled, moved=match.moved)


def _stop_of_match(comparison: Comparison, rows: Pair[dict[int, int]], sentences: Pair[Span], kind: Kind) -> Stop:
    passages = Pair(*(comparison.articles[side].passages(sentences[side]) for side in Side))
    return Stop(kind, rows.left[passages.left[0].paragraph], passages, Pair(*sentences))


def only_runs(comparison: Comparison, side: Side) -> list[Span]:
    """Consecutive sentences of a paragraph that only this side has: of a run all, or none, are perhaps elsewhere."""
    article, perhaps = comparison.articles[side], frozenset(comparison.perhaps(side))
    runs: list[Span] = []
    for i in comparison.only(side):
        last = runs[-1].stop - 1 if runs else -1
        together = last >= 0 and article.sentences[i].paragraph == article.sentences[last].paragraph
        if together and i == last + 1 and (i in perhaps) == (last in perhaps):
            runs[-1] = Span(runs[-1].start, i + 1)
        else:
            runs.append(Span(i, i + 1))
    return runs


def _only(comparison: Comparison, rows: Pair[dict[int, int]]) -> Iterator[Stop]:
    """One stop for each run of what only one side has."""
    for side in Side:
        article, perhaps = comparison.articles[side], frozenset(comparison.perhaps(side))
        for run in only_runs(comparison, side):
            passages = article.passages(run)
            halves: tuple[Passage, ...] = ()
            place = Pair(passages, halves) if side is Side.LEFT else Pair(halves, passages)
            ids = Pair(run, None) if side is Side.LEFT else Pair(None, run)
            row = rows[side][passages[0].paragraph]
            yield Stop(Kind.only(side), row, place, ids, perhaps=run.start in perhaps)
