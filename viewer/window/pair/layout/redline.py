"""Two paragraphs that say the same as one text: A's words, and behind what differs B's, as an editor marks a proof.

    A: The dam held on Tuesday.        The dam held on Tuesday Friday, he said.
    B: The dam held on Friday, he said.

Between what only A has and what only B has there is always a gap, be it narrow: "to share, delayed" would be read as
words of one text. White space that neither text has there belongs to neither, and is not copied.

It is for one column only, and for paragraphs that pair as wholes, in the same order; all others stand below each other.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.model import Pair, Side, Span
from viewer.model.record import record
from viewer.presenting.marks import NONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Edit
    from viewer.presenting.presentation import Presentation

_UNSPACED = "\u0e00"
"""From Thai on, letters may be of scripts that are written without spaces."""
_GAP = "\u202f"
"""A narrow space at which no line ends: a mark of B stands on the line of the word of A that it is behind."""


@record
class Piece:
    """Characters of one side, and where they stand in the text of both. Code points."""

    own: Span
    at: int


@dataclass(slots=True)
class Redline:
    """The text of both sides, and where each side's characters stand in it."""

    text: str = ""
    pieces: Pair[list[Piece]] = field(default_factory=lambda: Pair(list[Piece](), list[Piece]()))

    def add(self, text: str, own: Pair[Span | None]) -> None:
        """Add text that stands for these spans of either side, or of one alone."""
        for side, span in zip(Side, own, strict=True):
            if span:
                self.pieces[side].append(Piece(span, len(self.text)))
        self.text += text

    # Each edit and each step of a caret asks for these: the pieces, which stand in order on both counts, are not all
    # looked at, or a paragraph of many edits takes their square.

    def spans(self, side: Side, span: Span) -> Iterator[Span]:
        """Where a span of one side stands, in as many stretches as there are words of the other side within it."""
        pieces = self.pieces[side]
        for number in range(max(0, self._at_offset(side, span.start)), len(pieces)):
            own, at = pieces[number].own, pieces[number].at
            if own.start >= span.stop:
                return
            start, stop = max(span.start, own.start), min(span.stop, own.stop)
            if start < stop:
                yield Span(start + at - own.start, stop + at - own.start)

    def place(self, side: Side, offset: int) -> int:
        """Where a place of one side is: at the end of what it follows."""
        number = self._at_offset(side, offset)
        if number < 0:
            return 0
        piece = self.pieces[side][number]
        return piece.at + min(offset, piece.own.stop) - piece.own.start

    def own(self, side: Side, place: int) -> int:
        """The place of one side that is nearest at or before a place of the text."""
        number = self._at_place(side, place)
        if number < 0:
            return 0
        piece = self.pieces[side][number]
        return piece.own.start + min(place - piece.at, len(piece.own))

    def has(self, side: Side, place: int) -> bool:
        """Whether the character at a place is one of this side."""
        number = self._at_place(side, place)
        return number >= 0 and place < self.pieces[side][number].at + len(self.pieces[side][number].own)

    def _at_offset(self, side: Side, offset: int) -> int:
        """The number of the piece that begins last at or before a place of one side; -1 where none does."""
        return bisect_right(self.pieces[side], offset, key=lambda piece: piece.own.start) - 1

    def _at_place(self, side: Side, place: int) -> int:
        """The number of the piece that begins last at or before a place of the text; -1 where none does."""
        return bisect_right(self.pieces[side], place, key=lambda piece: piece.at) - 1


def make_redline(shown: Presentation, left: int, right: int) -> Redline | None:
    """Two paragraphs as one text; None where they do not pair as wholes, or nothing in them differs."""
    both = Pair(left, right)
    for side, paragraph in zip(Side, both, strict=True):
        marks = shown.marks[side].get(paragraph, NONE)
        if marks.only or marks.moves or marks.rewritten or shown.linked[side].get(paragraph):
            return None
    texts = Pair(*(shown.comparison.articles[side].paragraphs[both[side]].text for side in Side))
    edits = _edits(shown, texts, left, right)
    return _merged(texts, edits) if edits else None


def _edits(shown: Presentation, texts: Pair[str], left: int, right: int) -> list[Pair[Span]] | None:
    """What differs between two paragraphs, in order; None where something crosses or leads to another paragraph."""
    found: dict[Edit, None] = {}
    for side, paragraph in ((Side.LEFT, left), (Side.RIGHT, right)):
        for sentence in shown.comparison.articles[side].paragraphs[paragraph].sentences:
            for match in shown.joined[side].get(sentence, ()):
                found |= dict.fromkeys((*match.edits, *match.style))
    spans = []
    for edit in found:
        one, other = edit.passages
        if (one.paragraph == left) != (other.paragraph == right):
            return None
        if one.paragraph == left:
            spans.append(_behind_white_space(texts, one.span, other.span))
    spans.sort(key=lambda pair: (pair.left.start, pair.left.stop, pair.right.start))
    return spans


def _behind_white_space(texts: Pair[str], left: Span, right: Span) -> Pair[Span]:
    """What differs; words that A lacks, if they begin a word of B, stand before A's word, not before its space."""
    begins = (
        texts.right[right.start - 1 : right.start].isspace() and not texts.right[right.stop : right.stop + 1].isspace()
    )
    if left or not begins:
        return Pair(left, right)
    behind = texts.left[left.start :]
    start = left.start + len(behind) - len(behind.lstrip())
    return Pair(Span(start, start), right)


def _merged(texts: Pair[str], edits: list[Pair[Span]]) -> Redline | None:
    made, at = Redline(), Pair(0, 0)
    ends = Pair(*(Span(len(text), len(text)) for text in texts))
    for edit in (*edits, ends):
        if any(edit[side].start < at[side] for side in Side):
            return None
        shared = Pair(*(Span(at[side], edit[side].start) for side in Side))
        if not _add_shared(made, texts, shared):
            return None
        if edit is not ends:
            _add_edit(made, texts, edit)
        at = Pair(*(edit[side].stop for side in Side))
    return made


def _add_shared(made: Redline, texts: Pair[str], spans: Pair[Span]) -> bool:
    """Add what both say; False where that is not the same after all, but for white space at the ends."""
    words = [spans[side].cut(texts[side]) for side in Side]
    bare = [text.strip() for text in words]
    if bare[0] != bare[1]:  # what the options ignore, a capital, is another letter all the same
        return False
    begin = len(made.text)
    first = [len(text) - len(text.lstrip()) for text in words]
    alike = len(words[0]) == len(words[1]) and first[0] == first[1]
    made.add(words[0], Pair(spans.left, spans.right if alike else None))
    if not alike and bare[1]:  # white space is other at an end
        own = spans.right.start + first[1]
        made.pieces.right.append(Piece(Span(own, own + len(bare[1])), begin + first[0]))
    return True


def _add_edit(made: Redline, texts: Pair[str], edit: Pair[Span]) -> None:
    """Add A's words and B's behind them, with the white space that keeps them apart in either text."""
    left, right = (edit[side].cut(texts[side]) for side in Side)
    if left:
        _set_apart(made, Side.LEFT)
        made.add(left, Pair(edit.left, None))
    if not right:
        return
    around = [texts[side][: edit[side].start][-1:] or " " for side in Side]
    after = texts.left[edit.left.stop :][:1]
    apart = around[1].isspace() and (left == "" or around[0].isspace())
    if made.text and not made.text[-1].isspace() and (apart or _run_together(made.text, right)):
        made.text += " "
    _set_apart(made, Side.RIGHT)
    made.add(right, Pair(None, edit.right))
    apart = texts.right[edit.right.stop :][:1].isspace() and not right[-1:].isspace()
    if after and not after.isspace() and (apart or _run_together(right, after)):
        made.text += " "


def _set_apart(made: Redline, side: Side) -> None:
    """Words of a side come next: they are apart from those that only the other has."""
    last = len(made.text) - 1
    if last >= 0 and not made.text[last].isspace() and made.has(side.other, last) and not made.has(side, last):
        made.text += _GAP


def _run_together(before: str, after: str) -> bool:
    """Whether two texts, one behind the other, would make one word of two; in scripts without spaces none do."""
    last, first = before[-1:], after[:1]
    return last.isalnum() and first.isalnum() and max(last, first) < _UNSPACED
