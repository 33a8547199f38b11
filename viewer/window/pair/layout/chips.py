"""Chips: what stands before a paragraph of which something stands elsewhere on the other side."""

from __future__ import annotations

from typing import NamedTuple

from viewer.model import Pair, Passage, Side, Span
from viewer.presenting.marks import NONE
from viewer.presenting.presentation import Bond, Presentation
from viewer.window.kit.phrases import Translator

chips = Translator("chips")


class Chip(NamedTuple):
    """The chip of a paragraph: what it says, and where it leads."""

    text: str
    bond: Bond
    here: Span
    """Code points in its paragraph: what stands elsewhere."""
    there: Passage
    """Where it stands on the other side, the first place of several; of a move the whole paragraph."""


def chip_of(
    shown: Presentation, side: Side, paragraph: int, line_of: Pair[dict[int, int]], *, inline: bool
) -> Chip | None:
    """The chip of a paragraph: what was joined by hand before what moved, and that before what may stand elsewhere.

    In one column also what bands join in the gutter otherwise.
    """
    moves = shown.marks[side].get(paragraph, NONE).moves
    by_hand = any(link.bond is Bond.BY_HAND for link in shown.linked[side].get(paragraph, ()))
    if moves and not by_hand:
        first, more = moves[0], len({move.target for move in moves}) - 1
        text = shown.comparison.articles[side.other].paragraphs[first.target].text
        there = Passage(first.target, Span(0, len(text)))
        return Chip(_tell(Bond.MOVED, side.other, there, more, down=first.down), Bond.MOVED, first.span, there)
    bonds = (Bond.BY_HAND,) if by_hand else (Bond.SHARED, Bond.POSSIBLE) if inline else (Bond.POSSIBLE,)
    linked = [link for link in shown.linked[side].get(paragraph, ()) if link.bond in bonds]
    if not linked:
        return None
    here, there, bond = linked[0].ends[side], linked[0].ends[side.other], linked[0].bond
    more = len({link.ends[side.other].paragraph for link in linked if link.bond is bond}) - 1
    down = line_of[side.other][there.paragraph] > line_of[side][paragraph]
    return Chip(_tell(bond, side.other, there, more, down=down), bond, here.span, there)


def _tell(bond: Bond, other: Side, there: Passage, more: int, *, down: bool) -> str:
    texts = {
        Bond.MOVED: chips.tr("{arrow} moved, ¶ {number} in {side}"),
        Bond.SHARED: chips.tr("{arrow} shared, ¶ {number} in {side}"),
        Bond.POSSIBLE: chips.tr("{arrow} perhaps ¶ {number} in {side}"),
        Bond.BY_HAND: chips.tr("by hand: ¶ {number} in {side}"),
    }
    told = texts[bond].format(arrow="↓" if down else "↑", number=there.paragraph + 1, side="AB"[other])
    return chips.tr("{moved}, %Ln more", "", more).format(moved=told) if more else told
