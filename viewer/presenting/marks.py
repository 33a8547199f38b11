"""Collects what is marked in each paragraph of a pair."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from viewer.model import Comparison, Edit, Match, Pair, Passage, Sentence, Side, Span


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
    for side in Side:
        _add_edits(comparison, side, marks[side])
    for match in comparison.matches:
        if match.moved:
            _add_move(comparison, marks, match, rows)
        if match.rewritten:
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


def _add_edits(comparison: Comparison, side: Side, marks: dict[int, Marks]) -> None:
    """Mark the words of a side that differ.

    A sentence that several passages of the other side have is matched with each of them: of its words those are marked
    that none of them has.
    """
    article, several = comparison.articles[side], _matched_often(comparison, side)
    for match in comparison.matches:
        apart = [article.sentences[i] for i in match.sentences[side] if i in several]
        for paragraph, span in _edited(match.edits, side):
            cuts = [sentence.span for sentence in apart if sentence.paragraph == paragraph]
            _of(marks, paragraph).edits.extend(_without(span, cuts) if cuts else [span])
        for paragraph, span in _edited(match.style, side):
            _of(marks, paragraph).style.append(span)
        for edit in () if match.rewritten else match.edits:
            if not edit.passages[side].span:
                _of(marks, edit.passages[side].paragraph).missing.append(edit.passages[side].span.start)
    for i, matches in several.items():
        if in_none := _in_none(article.sentences[i], side, matches):
            _of(marks, article.sentences[i].paragraph).edits.extend(in_none)


def _edited(edits: Iterable[Edit], side: Side) -> Iterator[Passage]:
    """The words of a side that edits concern."""
    return (edit.passages[side] for edit in edits if edit.passages[side].span)


def _matched_often(comparison: Comparison, side: Side) -> dict[int, list[Match]]:
    """The matches of the sentences of a side that are in more than one."""
    found: dict[int, list[Match]] = {}
    for match in comparison.matches:
        for i in match.sentences[side]:
            found.setdefault(i, []).append(match)
    return {i: matches for i, matches in found.items() if len(matches) > 1}


def _in_none(sentence: Sentence, side: Side, matches: list[Match]) -> list[Span]:
    """What differs in a sentence from all of its matches; of those in quite other words only figures and names tell."""
    left = [sentence.span]
    for match in [match for match in matches if not match.rewritten] or matches:
        here = [span for paragraph, span in _edited(match.edits, side) if paragraph == sentence.paragraph]
        overlaps = [(max(a.start, b.start), min(a.stop, b.stop)) for a in left for b in here]
        left = [Span(*overlap) for overlap in overlaps if overlap[0] < overlap[1]]
    return left


def _without(span: Span, cuts: list[Span]) -> list[Span]:
    """The parts of a span that none of the cuts covers; these are in order."""
    inner = (min(max(end, span.start), span.stop) for cut in cuts for end in (cut.start, cut.stop))
    ends = [span.start, *inner, span.stop]
    return [Span(start, stop) for start, stop in zip(ends[::2], ends[1::2], strict=True) if start < stop]


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
