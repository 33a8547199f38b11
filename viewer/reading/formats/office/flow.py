"""Gathers running text into blocks: paragraphs that join, cells of tables, and what stands beside the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.text.lines import join_lines, runs_of_lines
from viewer.reading.hyphens import words_in

TITLE, HEADING, AUTHOR, DATE, CAPTION, ASIDE, NOTE, ROW = (
    "title", "heading", "author", "date", "caption", "aside", "note", "row",
)  # fmt: skip
_GAP = re.compile(r"\n[ \t]{0,99}\n")
_WORDS_MEET = re.compile(r"[^\s(\[{/“‘«„\u2e80-\uffef-][^\W_]")
"""Who deletes a paragraph's mark seldom adds the space that has to stand there instead."""
_LAYOUT = 400
"""Characters of a cell with several paragraphs from which on a table serves to place text on the page. One that shows
data has a few words in a cell, and rarely two paragraphs."""


class Block(NamedTuple):
    """A paragraph, heading or row of a table."""

    text: str
    kind: str = ""
    """One of the names above, by the style; empty for any other. A heading has its level after the name."""


class _Stream:
    """A run of paragraphs: the body, a cell, a frame, a note."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.gaps: set[int] = set()
        """The numbers of the blocks that have an empty paragraph before them."""
        self.beside: list[Block] = []
        self.cells: list[list[Block]] = []
        self.text: list[str] = []
        self.joined = 0
        """Pieces of `text` that are of paragraphs before the one under way, which joined it."""
        self.kind = ""
        self.seam = False
        """Whether the text goes on after a mark that was deleted."""
        self.open = False


class Flow:
    """The text of a document as it is read. What is opened must be closed in turn; `finish` closes the rest."""

    def __init__(self) -> None:
        self._streams = [_Stream()]
        self._notes: list[Block] = []

    @property
    def in_paragraph(self) -> bool:
        """Whether a paragraph is under way."""
        return self._streams[-1].open

    def write(self, text: str) -> None:
        """Add to the paragraph under way. One LF is a line that ends inside it, two end it."""
        stream = self._streams[-1]
        if stream.seam and text:
            stream.seam = False
            if stream.text and _WORDS_MEET.fullmatch(stream.text[-1][-1:] + text[0]):
                stream.text.append(" ")
        if text:
            stream.text.append(text)

    def begin_paragraph(self) -> None:
        """Begin a paragraph, or go on with one that was joined."""
        self._streams[-1].open = True

    def end_paragraph(self, kind: str = "", *, joins: bool = False, seam: bool = False) -> None:
        """End a paragraph; one that `joins` has no mark at its end in this view, and goes on in the next.

        What it is says the last paragraph that has text. At a `seam` two words do not become one.
        """
        stream = self._streams[-1]
        stream.open = False
        if any(piece.strip() for piece in stream.text[stream.joined :]):
            stream.kind = kind
        elif not joins and not stream.joined:
            stream.gaps.add(len(stream.blocks))
        stream.joined, stream.seam = len(stream.text), seam and joins
        if not joins:
            self._flush(stream)

    def _flush(self, stream: _Stream) -> None:
        for piece in _GAP.split("".join(stream.text)) if stream.text else ():
            if text := tidy_line(piece):
                stream.blocks.append(Block(text, stream.kind))
        stream.blocks += stream.beside
        stream.text, stream.beside, stream.joined, stream.kind = [], [], 0, ""

    def open(self) -> None:
        """Begin a run of paragraphs of its own: a frame, note, row or cell."""
        self._streams.append(_Stream())

    def _close(self) -> tuple[_Stream, _Stream]:
        inner = self._streams.pop()
        self._flush(inner)
        if not self._streams:
            self._streams.append(_Stream())
        return inner, self._streams[-1]

    def close_frame(self) -> None:
        """Its text stands after the paragraph in which it is anchored."""
        inner, outer = self._close()
        (outer.beside if outer.open else outer.blocks).extend(inner.blocks)

    def close_note(self) -> None:
        """Notes stand after the whole text, so that a mark cuts no sentence."""
        inner, _ = self._close()
        self._notes += (Block(block.text, NOTE) for block in inner.blocks)

    def open_row(self) -> None:
        """Begin a row of a table; each cell in it is opened and closed."""
        self._flush(self._streams[-1])
        self.open()

    def close_cell(self) -> None:
        """End a cell of the row that is open."""
        inner, outer = self._close()
        outer.cells.append(inner.blocks)

    def close_row(self) -> None:
        """Its cells become a block."""
        inner, outer = self._close()
        outer.blocks += [*row_of(inner.cells), *inner.blocks]

    def finish(self) -> list[Block]:
        """All blocks, notes last. Of a wrapped text that was opened in a word processor, paragraphs are whole again."""
        while len(self._streams) > 1:
            self._streams[-2].open = True
            self.close_frame()
        whole = self._streams[0]
        self._flush(whole)
        return _unwrapped(whole.blocks, whole.gaps) + self._notes


def _unwrapped(blocks: Sequence[Block], gaps: Collection[int]) -> list[Block]:
    """The blocks, with those put together that were each a line of a paragraph."""
    lines: list[str] = []
    at: dict[int, int] = {}
    for number, block in enumerate(blocks):
        if number in gaps:
            lines.append("")
        at[len(lines)] = number
        lines.append("" if block.kind else block.text)
    words = words_in("\n".join(lines))
    joined = {at[run[0]]: join_lines([lines[line] for line in run], words) for run in runs_of_lines(lines)}
    return [
        block if block.kind else Block(joined[number])
        for number, block in enumerate(blocks)
        if block.kind or number in joined
    ]


def row_of(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """The row of a table as one block, or the paragraphs of its cells if it serves to place text on the page."""
    filled = [cell for cell in cells if cell]
    laid_out = any(len(cell) > 1 and sum(len(block.text) for block in cell) > _LAYOUT for cell in filled)
    if len(filled) < 2 or laid_out:
        return [block for cell in filled for block in cell]
    return [Block(" | ".join(" ".join(block.text for block in cell) for cell in filled), ROW)]
