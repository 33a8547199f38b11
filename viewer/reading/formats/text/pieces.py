"""Cuts the text of a mail into pieces: paragraphs, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from viewer.model import Role
from viewer.reading.formats.text.lines import split_paragraphs

_QUOTE = re.compile(r"(?:> ?){1,99}")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:)[^\s<>]{0,2000}>?|[\w.+-]{1,100}@[\w.-]{1,100}")
_WRAPPED = (60, 80)
"""Characters of the longest line of a mail that is wrapped: most programs wrap at 72 to 78."""


class Piece(NamedTuple):
    """A paragraph of a body."""

    text: str
    role: Role | None = None
    quoted: bool = False
    """Whether the mail marks it as quoted."""
    signed: bool = False
    """Whether the mail marks it as a signature."""


def plain_pieces(text: str, *, flowed: bool = False, joined: bool = False) -> list[Piece]:
    """The pieces of plain text. `flowed`, `joined`: its format and DelSp (RFC 3676)."""
    lines = [_depth(line) for line in text.split("\n")]
    if flowed:
        lines = list(_flow(lines, joined=joined))
    wrapped = {quoted: _width(line for depth, line in lines if (depth > 0) is quoted) for quoted in (False, True)}
    return [
        Piece(paragraph, quoted=depth > 0)
        for depth, group in groupby(_filled(lines), key=lambda line: line[0])
        for paragraph in split_paragraphs("\n".join(line for _, line in group), wrapped[depth > 0])
    ]


def words_of(pieces: Iterable[Piece]) -> list[str]:
    """The words of pieces, without addresses, which programs add to links."""
    return [word for piece in pieces for word in re.findall(r"\w+", _ADDRESS.sub(" ", piece.text).casefold())]


def _filled(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines with blank ones as deep as what stands before them: they part paragraphs, not quotations."""
    last = 0
    for depth, line in lines:
        last = depth if depth or line.strip() else last
        yield last, line


def _width(lines: Iterable[str]) -> int:
    """Where a mail's lines are wrapped: at its longest, if that is as long as programs let them be; else 0."""
    longest = max((len(line.rstrip()) for line in lines if "://" not in line), default=0)
    return longest if _WRAPPED[0] <= longest <= _WRAPPED[1] else 0


def _depth(line: str) -> tuple[int, str]:
    line = line.rstrip("\r")
    if line.startswith(">From "):
        return 0, line[1:]  # so that it begins no new message in a mailbox
    quote = _QUOTE.match(line)
    return (quote[0].count(">"), line[quote.end() :]) if quote else (0, line)


def _flow(lines: Iterable[tuple[int, str]], *, joined: bool) -> Iterator[tuple[int, str]]:
    """Lines with those joined that a space at their end continues; `joined`: that space is no text."""
    held: list[str] = []
    depth = 0
    for level, line in lines:
        line = line.removeprefix(" ")
        if held and level != depth:
            yield depth, "".join(held)
            held = []
        depth = level
        goes_on = line.endswith(" ") and line != "-- "
        held.append(line[:-1] if goes_on and joined else line)
        if not goes_on:
            yield depth, "".join(held)
            held = []
    if held:
        yield depth, "".join(held)
