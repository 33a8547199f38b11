"""Collects what is marked in each paragraph of a pair."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from viewer.model import Comparison, Match, Pair, Side, Span


class Group(StrEnum):
    """Marks that are left out of reports together."""

    CHANGED = "changed"
    """Words that differ, what is in quite other words, and where words are missing."""
    STYLE = "style"
    ONLY = "only"
    PERHAPS = "perhaps"
    """What the other may have after all: paler marks, and the chips that lead there."""
    MOVED = "moved"
    """What has moved, or was joined by hand: its shade, and the chips that lead there."""


class Move(NamedTuple):
    """Sentences that moved."""

    span: Span
    """Code points into this paragraph's text."""
    target: int
    """Index of the other article's paragraph that has them."""
    down: bool
    """Whether that paragraph is further down."""


@dataclass(slots=True)
class Marks:
    """The marks of one paragraph. Spans are code points into its text."""

    edits: list[Span] = field(default_factory=list)
    style: list[Span] = field(default_factory=list)
    """What the other side writes in another style."""
    missing: list[int] = field(default_factory=list)
    """Where the other side has words, and this one has none."""
    only: list[tuple[Span, int]] = field(default_factory=list)
    """Sentences that only this side has: their spans and ids."""
    perhaps: set[int] = field(default_factory=set)
    """Ids of those of `only` that the other side may have after all."""
    moves: list[Move] = field(default_factory=list)
    rewritten: list[Span] = field(default_factory=list)
    whole_only: bool = False
    """Whether all of its sentences are only on this side."""
    whole_moved: bool = False
    """Whether moved sentences cover all of its text."""

    @property
    def any(self) -> bool:
        """Whether there is any mark."""
        return bool(self.edits or self.missing or self.style or self.only or self.moves or self.rewritten)

    def without(self, left_out: Collection[Group]) -> Marks:
        """The same without the marks of some groups."""
        changed, moved = Group.CHANGED in left_out, Group.MOVED in left_out
        only = [] if Group.ONLY in left_out else self.only
        if Group.PERHAPS in left_out:  # doubt is no certainty: what may be elsewhere has no mark then
            only = [each for each in only if each[1] not in self.perhaps]
        return Marks(
            edits=[] if changed else self.edits,
            style=[] if Group.STYLE in left_out else self.style,
            missing=[] if changed else self.missing,
            only=only,
            perhaps={sentence for _, sentence in only if sentence in self.perhaps},
            moves=[] if moved else self.moves,
            rewritten=[] if changed else self.rewritten,
            whole_only=self.whole_only and len(only) == len(self.only),
            whole_moved=self.whole_moved and not moved,
        )


NONE = Marks()


def collect_marks(comparison: Comparison) -> Pair[dict[int, Marks]]:
    """For each side, the marks of the paragraphs that have any, by paragraph index."""
    marks: Pair[dict[int, Marks]] = Pair({}, {})
    rows = comparison.row_numbers()
    for match in comparison.matches:
        _add_edits(marks, match)
        if match.moved:
            _add_move(comparison, marks, match, rows)
        elif match.rewritten:
            for side, paragraph, span in _passages(comparison, match):
                _of(marks[side], paragraph).rewritten.append(span)
    for side in Side:
        _add_only(comparison, side, marks[side])
    return marks


def _of(marks: dict[int, Marks], paragraph: int) -> Marks:
    return marks.setdefault(paragraph, Marks())


def _passages(comparison: Comparison, match: Match) -> Iterable[tuple[Side, int, Span]]:
    for side in Side:
        for passage in comparison.articles[side].passages(match.sentences[side]):
            yield side, passage.paragraph, passage.span


def _add_edits(marks: Pair[dict[int, Marks]], match: Match) -> None:
    for edits, of_style in ((match.edits, False), (match.style, True)):
        for edit in edits:
            for side in Side:
                passage = edit.passages[side]
                if passage.span:
                    found = _of(marks[side], passage.paragraph)
                    (found.style if of_style else found.edits).append(passage.span)
                elif not (of_style or match.rewritten):
                    _of(marks[side], passage.paragraph).missing.append(passage.span.start)


def _add_move(comparison: Comparison, marks: Pair[dict[int, Marks]], match: Match, rows: Pair[dict[int, int]]) -> None:
    for side, paragraph, span in _passages(comparison, match):
        there = comparison.articles[side.other].sentences[match.sentences[side.other].start].paragraph
        down = rows[side.other][there] > rows[side][paragraph]
        moved = _of(marks[side], paragraph)
        moved.moves.append(Move(span, there, down))
        text = comparison.articles[side].paragraphs[paragraph].text
        covered = sum(len(move.span) for move in moved.moves)
        moved.whole_moved = covered >= len(text) - len(moved.moves)  # allow one character of white space per move


def _add_only(comparison: Comparison, side: Side, marks: dict[int, Marks]) -> None:
    article, perhaps = comparison.articles[side], frozenset(comparison.perhaps(side))
    for i in comparison.only(side):
        sentence = article.sentences[i]
        found = _of(marks, sentence.paragraph)
        found.only.append((sentence.span, i))
        found.perhaps |= perhaps & {i}
    for paragraph, own in marks.items():
        own.whole_only = len(own.only) == len(article.paragraphs[paragraph].sentences) and bool(own.only)
