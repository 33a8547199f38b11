"""Unpacks the RTF of Outlook's messages (MS-OXRTFCP), and takes out the page that it may hold (MS-OXRTFEX)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from viewer.reading.formats.office.rtf_fonts import Fonts, code_page
from viewer.reading.formats.office.rtf_tokens import Token, tokens

_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the dictionary of the compression begins with."""
_WINDOW = 4096
_MAX_RTF = 20_000_000
"""Bytes of unpacked RTF. A reference of two bytes unpacks to at most 17: the message itself bounds it, too."""
_LZFU, _PLAIN = 0x75465A4C, 0x414C454D
_SKIPPED = frozenset(["fonttbl", "colortbl", "stylesheet", "info", "pict", "mhtmltag", "generator", "listtable"])
_BREAKS = {"par": "\r\n", "line": "\r\n", "tab": "\t", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
           "emdash": "—", "endash": "–", "bullet": "•", "~": "\u00a0", "_": "\u2011"}  # fmt: skip


def unpack(data: bytes) -> bytes:
    """The RTF, as far as it can be unpacked."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack("<4xII", data[:12])
    if kind == _PLAIN:
        return data[16 : 16 + size]
    return bytes(_unpacked(data)) if kind == _LZFU else b""


def _unpacked(data: bytes) -> bytearray:
    out = bytearray(_START)
    at = 16
    while at < len(data) and len(out) < _MAX_RTF:
        flags, at = data[at], at + 1
        for bit in range(8):
            if flags >> bit & 1:
                if at + 2 > len(data):
                    return out[len(_START) :]
                reference, at = data[at] << 8 | data[at + 1], at + 2
                offset, length = reference >> 4, (reference & 15) + 2
                back = (len(out) - offset) % _WINDOW
                if not back:
                    return out[len(_START) :]
                for _ in range(length):
                    # Before its beginning the dictionary holds spaces.
                    out.append(out[-back] if back <= len(out) else 32)
            elif at < len(data):
                out.append(data[at])
                at += 1
    return out[len(_START) :]


def page_in(rtf: bytes) -> str:
    """The HTML that RTF was made from; empty if it was made from none."""
    return "".join(_page(rtf)) if rb"\fromhtml1" in rtf[:4096] else ""


class _Group(NamedTuple):
    """What holds inside a group of the RTF."""

    passed: bool = False
    """Whether it is passed over."""
    own: bool = False
    """Whether it is RTF's own rendering of what the page says, too."""
    fallback: int = 1
    """Characters after a Unicode one, for programs that do not know it."""


def _page(rtf: bytes) -> Iterator[str]:
    fonts, group, outer = Fonts(), _Group(), list[_Group]()
    starred, skip, held = False, 0, bytearray()
    for token in tokens(rtf):
        if token.text:
            # A character may be two bytes, each written for itself.
            held += token.text[skip:] if not group.passed and not group.own else b""
            skip = max(0, skip - len(token.text))
            continue
        yield fonts.decode(bytes(held), 0)
        held.clear()
        if token.word == "{":
            outer.append(group)
        elif token.word == "}":
            group = outer.pop() if outer else _Group()
        elif token.word == "ansicpg":
            fonts.document = code_page(token.number or 0) or fonts.document
        else:
            group = _inside(group, token, starred=starred)
            if not group.passed and not group.own:
                yield _character(token)
        skip = group.fallback if token.word == "u" else 0
        starred = token.word == "*"
    yield fonts.decode(bytes(held), 0)


def _inside(group: _Group, token: Token, *, starred: bool) -> _Group:
    """The group after a control word in it."""
    if token.word == "htmlrtf":
        return group._replace(own=token.number != 0)
    if token.word == "uc":
        return group._replace(fallback=max(0, min(token.number or 0, 99)))
    if token.word in _SKIPPED or (starred and token.word not in ("*", "htmltag")):
        return group._replace(passed=True)
    return group


def _character(token: Token) -> str:
    if token.word == "u":
        return chr((token.number or 0) % 65536)
    return _BREAKS.get(token.word, "")
