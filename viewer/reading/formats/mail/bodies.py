"""Cuts the pages of mails into pieces, and tells which form of a mail is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from viewer.reading.formats.text.pieces import Piece, plain_pieces, words_of
from viewer.reading.formats.web.markup import page_blocks
from viewer.reading.formats.web.shown import shown_page

_FILE = re.compile(r"^begin [0-7]{3,4} (\S.{0,200})\n(?:[ -`]{1,90}\n){1,400000}end[ \t]*$", re.MULTILINE)
_MARKS = {"quote": ("\ue000", "\ue001"), "signature": ("\ue002", "\ue003")}
"""Blocks put at the beginning and the end of what a page says is quoted, or a signature. No mail has them."""
_QUOTED_CLASS = re.compile(r"\b(?:gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra|moz-cite-prefix)\b")
_SIGNATURE_CLASS = re.compile(r"\b(?:gmail_signature|moz-signature|Signature)\b")


def html_pieces(text: str) -> list[Piece]:
    """The pieces of a page: all its visible text. Raises NotReadableError."""
    if "<" not in text:
        return plain_pieces(text)
    root = shown_page(text, shrunk=True)
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


def is_page_shown(plain: Sequence[Piece], page: Sequence[Piece]) -> bool:
    """Whether of two forms of a mail the page is shown: if it has the words of the plain text, or clearly more."""
    one, other = words_of(plain), words_of(page)
    return sorted(one) == sorted(other) or len(other) > 1.3 * len(one)


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
