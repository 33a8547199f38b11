"""Cuts the bodies of mails into pieces: paragraphs, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from viewer.model import Role
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.web.markup import page_blocks, parse_page

_QUOTE = re.compile(r"(?:> ?){1,99}")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:)[^\s<>]{0,2000}>?|[\w.+-]{1,100}@[\w.-]{1,100}")
_FILE = re.compile(r"^begin [0-7]{3,4} (\S.{0,200})\n(?:[ -`]{1,90}\n){1,400000}end[ \t]*$", re.MULTILINE)
_WRAPPED = (60, 80)
"""Characters of the longest line of a mail that is wrapped: most programs wrap at 72 to 78."""
_MARKS = {"quote": ("\ue000", "\ue001"), "signature": ("\ue002", "\ue003")}
"""Blocks put at the beginning and the end of what a page says is quoted, or a signature. No mail has them."""
_QUOTED_CLASS = re.compile(r"\b(?:gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra|moz-cite-prefix)\b")
_SIGNATURE_CLASS = re.compile(r"\b(?:gmail_signature|moz-signature|Signature)\b")


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
    wrapped = _width(lines)
    return [
        Piece(paragraph, quoted=depth > 0)
        for depth, group in groupby(lines, key=lambda line: line[0])
        for paragraph in split_paragraphs("\n".join(line for _, line in group), wrapped)
    ]


def html_pieces(text: str) -> list[Piece]:
    """The pieces of a page: all its visible text. Raises NotReadableError."""
    if "<" not in text:
        return plain_pieces(text)
    root = parse_page(text)
    for element in list(root.iter("blockquote", "div", "span", "p")):
        kind = _marked(element)
        if kind:
            _mark(element, *_MARKS[kind])
    pieces, depths = [], dict.fromkeys(_MARKS, 0)
    marks = {mark: (kind, step) for kind, pair in _MARKS.items() for mark, step in zip(pair, (1, -1), strict=True)}
    for block in page_blocks(root):
        if block.text in marks:
            kind, step = marks[block.text]
            depths[kind] += step
        else:
            pieces.append(Piece(block.text, block.role, depths["quote"] > 0, depths["signature"] > 0))
    return pieces


def without_files(text: str) -> tuple[str, list[str]]:
    """Text without the files that are uuencoded in it, and their names."""
    return _FILE.sub("", text), [match[1] for match in _FILE.finditer(text)]


def words_of(pieces: Iterable[Piece]) -> list[str]:
    """The words of pieces, without addresses, which programs add to links."""
    return [word for piece in pieces for word in re.findall(r"\w+", _ADDRESS.sub(" ", piece.text).casefold())]


def is_page_shown(plain: Sequence[Piece], page: Sequence[Piece]) -> bool:
    """Whether of two forms of a mail the page is shown: if it has the words of the plain text, or clearly more."""
    one, other = words_of(plain), words_of(page)
    return sorted(one) == sorted(other) or len(other) > 1.3 * len(one)


def _width(lines: Iterable[tuple[int, str]]) -> int:
    """Where a mail's lines are wrapped: at its longest, if that is as long as programs let them be; else 0."""
    longest = max((len(line.rstrip()) for depth, line in lines if not depth and "://" not in line), default=0)
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


def _marked(element: Any) -> str:
    """Whether an element is a quotation or a signature by its attributes: the name of that, or nothing."""
    names = element.get("class") or ""
    if element.tag == "blockquote" and (element.get("type") == "cite" or "quote" in names):
        return "quote"
    if _QUOTED_CLASS.search(names):
        return "quote"
    return "signature" if _SIGNATURE_CLASS.search(names) or element.get("id") == "Signature" else ""


def _mark(element: Any, start: str, stop: str) -> None:
    first, last = element.makeelement("p"), element.makeelement("p")
    first.text, last.text = start, stop
    first.tail, element.text = element.text, None
    element.insert(0, first)
    element.append(last)
