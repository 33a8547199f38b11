"""Removes characters that libraries and screens cannot handle."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from viewer.reading.patterns import lazily

_LINE_ENDS = lazily("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
_SURROGATES = lazily("[\ud800-\udfff]")
# Control and non-characters; also soft hyphens and byte order marks, which mean nothing inside a sentence.
_CONTROLS = lazily("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u2060\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_HIGH_NONCHARACTERS = lazily(
    "[" + "".join(f"{chr(0x10000 * p + 0xFFFE)}-{chr(0x10000 * p + 0xFFFF)}" for p in range(1, 17)) + "]"
)
_MOST_MARKS = 30
_LONG_RUNS = lazily(rf"[^\x00-\u02ff\u2000-\u206f]{{{_MOST_MARKS + 1},}}")
"""Runs of characters among which so many combining marks may be; in Latin letters there is none. (To leave out Han,
too, would take more time to compile than to look at it.)"""
_BLANKS = lazily("[\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_EDGES = " \u00a0\u2007\u202f\u200b"
# 2,000 characters are longer than any real word or address, and too short to freeze a layout. Scripts without spaces
# are exempt, because their lines can break after every character.
_UNBROKEN = r"[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]{2000}(?=\S)"


class Cleaned(NamedTuple):
    """Text that can be displayed."""

    text: str
    lost: int
    """Number of lone surrogates replaced by U+FFFD, plus control characters removed."""


def clean_text(text: str) -> Cleaned:
    """`text` with LF line ends, in Unicode normal form C, without control characters."""
    text, surrogates = _SURROGATES.subn("\ufffd", text)
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text, controls = _CONTROLS.subn("", text.removeprefix("\ufeff"))
    text = _HIGH_NONCHARACTERS.sub("", text)
    return Cleaned(unicodedata.normalize("NFC", _LONG_RUNS.sub(_bound_marks, text)), surrogates + controls)


def _bound_marks(run: re.Match[str]) -> str:
    """The run with a combining grapheme joiner, which is invisible, after every `_MOST_MARKS` combining marks.

    Normalisation sorts the marks of a character in quadratic time. This is the Stream-Safe Text Format of UAX #15.
    """
    if not any(map(unicodedata.combining, run[0])):
        return run[0]
    pieces, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            pieces.append("\u034f")
            marks = 1
        pieces.append(character)
    return "".join(pieces)


def tidy_line(line: str) -> str:
    """A line or block with single spaces, stripped. No-break spaces inside are kept."""
    return _BLANKS.sub(" ", line.replace("\n", " ")).strip(_EDGES)


def break_runs(text: str) -> str:
    """`text` with a space inserted after every 2,000 characters that have no line break opportunity.

    Laying out such a word freezes the window for seconds.
    """
    return re.sub(_UNBROKEN, r"\g<0> ", text) if len(text) > 2000 else text
