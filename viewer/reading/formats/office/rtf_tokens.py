"""Cuts RTF into its groups, control words and text, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?"  # a control word
    rb"|\\'([0-9a-fA-F]{2})"  # a byte
    rb"|\\(\r\n|[^a-zA-Z])"  # a control symbol
    rb"|([{}])"
    rb"|([^\\{}\r\n\0]+)"
    rb"|[\r\n\0]+|\\",
    re.DOTALL,
)


class Token(NamedTuple):
    """One of a control word with its number, a symbol, `{` or `}`, or text as bytes."""

    word: str = ""
    number: int | None = None
    text: bytes = b""
    coded: bool = False
    """Whether the text is one byte that was written as its number, or after a backslash."""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file. The bytes after `bin` are passed over."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        word, number, byte, mark, brace, text = match.groups()
        if text:
            yield Token(text=text)
        elif mark and mark in b"\\{}":
            yield Token(text=mark, coded=True)
        elif byte:
            yield Token(text=bytes((int(byte, 16),)), coded=True)
        elif word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Token(word.decode("ascii"), None if number is None else int(number))
        elif mark or brace:
            # A line end after a backslash ends the paragraph.
            yield Token("par" if mark and mark in b"\r\n" else (mark or brace).decode("latin-1"))
