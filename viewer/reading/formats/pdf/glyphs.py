"""Takes characters with their places out of a page, with PDFium."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from viewer.reading.formats.pdf.letters import guess, written
from viewer.reading.formats.pdf.words import MIRRORED, Glyph

_BLANKS = "\r\n\t \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\0"
_HYPHENS = (0x2, 0xFFFE)
"""PDFium's marks for a hyphen at a line's end."""
_BOLD = 600
"""The weight from which a font is bold; 400 is that of ordinary type, 700 that of bold."""
_FARTHEST = 1e5
"""Points from a page's corner; the largest pages have 14,400."""
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi|fett|gras", re.IGNORECASE)


class PageText(NamedTuple):
    """What a page holds."""

    glyphs: list[Glyph]
    width: float
    height: float
    unmapped: int
    """Characters whose font does not say what they are."""
    left_out: int
    """Characters beyond those wanted, and without a place that makes sense."""


class _Style(NamedTuple):
    size: float
    angle: int
    bold: bool
    run: int


def page_text(page: Any, most: int) -> PageText:
    """The characters of a page, at most `most`."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        return _read(raw, text.raw, page.get_size(), most)
    finally:
        text.close()


def _read(raw: Any, text: Any, size: tuple[float, float], most: int) -> PageText:
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    # As an address: the pointer that the binding makes of each is half of what reading a character costs.
    find = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    object_of = find(ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0)
    address = ctypes.cast(text, ctypes.c_void_p)
    styles: dict[int, _Style] = {}
    glyphs: list[Glyph] = []
    unmapped: dict[int, str] = {}
    count = raw.FPDFText_CountChars(text)
    left_out = max(0, count - most)
    for index, character, spaced in _characters(raw, text, min(count, most)):
        handle = object_of(address, index) or 0
        style = styles.get(handle)
        if style is None:
            style = styles[handle] = _style(raw, text, index, len(styles))
        placed = style.size and raw.FPDFText_GetCharOrigin(text, index, x, y)
        if not placed or not max(abs(x.value), abs(y.value)) < _FARTHEST:
            left_out += 1
            continue
        if raw.FPDFText_HasUnicodeMapError(text, index) == 1:
            unmapped[len(glyphs)] = character
        end = box.right if style.angle == 0 and raw.FPDFText_GetLooseCharBox(text, index, box) else x.value
        glyphs.append(Glyph(written(character), x.value, y.value, end, *style[:3], spaced, style.run))
    for number, character in unmapped.items():
        beside = [unmapped.get(n, glyphs[n].text) for n in (number - 1, number + 1) if 0 <= n < len(glyphs)]
        glyphs[number] = glyphs[number]._replace(text=guess(character, "".join(beside)))
    return PageText(glyphs, *size, len(unmapped), left_out)


def _characters(raw: Any, text: Any, count: int) -> Iterator[tuple[int, str, bool]]:
    """The places of the characters that are no blanks, what they are, and whether a blank stands before them."""
    spaced, high = True, ""
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        character = "-" if code in _HYPHENS else chr(code) if code < 0x110000 else "\ufffd"
        if character in _BLANKS:
            spaced = True
        elif "\ud800" <= character <= "\udbff":
            high = character
        else:
            if high and "\udc00" <= character <= "\udfff":
                character = (high + character).encode("utf-16", "surrogatepass").decode("utf-16")
            yield index, character, spaced
            spaced, high = False, ""


def _style(raw: Any, text: Any, index: int, number: int) -> _Style:
    """What the characters of a text object have in common. A size of 0 is that of text that cannot be placed."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, index, matrix):
        return _Style(0.0, 0, bold=False, run=number)
    size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    if matrix.a * matrix.d - matrix.b * matrix.c < 0:
        angle += MIRRORED
    if not math.isfinite(size):
        size = 0.0
    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(text, index, name, len(name), None)
    bold = raw.FPDFText_GetFontWeight(text, index) >= _BOLD or bool(_BOLD_NAME.search(name.value))
    return _Style(abs(size), angle, bold, number)
