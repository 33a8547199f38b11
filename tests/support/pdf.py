"""Writes small PDF files: text at places, in the fonts that every reader has."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
_FONTS = {
    "F": b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "B": b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    # Codes without a table of what they mean.
    "U": b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
    b"/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>]>>",
    # Japanese, upright.
    "V": b"<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UTF16-V/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>"
    b"/DW 1000>>]>>",
}


class Put(NamedTuple):
    """A text at a place, in points from the page's lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "F"
    angle: float = 0


def lines(x: float, y: float, texts: Iterable[str], size: float = 10, step: float = 12, font: str = "F") -> list[Put]:
    """Lines one below another."""
    return [Put(x, y - step * number, text, size, font) for number, text in enumerate(texts)]


def make_pdf(
    pages: Sequence[Iterable[Put]],
    *,
    info: Mapping[str, str] | None = None,
    trailer: bytes = b"",
    page: bytes = b"",
) -> bytes:
    """A PDF file with these pages. `page` and `trailer` are added to their dictionaries."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    fonts = b""
    for name, font in _FONTS.items():
        objects.append(font)
        fonts += b"/%s %d 0 R" % (name.encode(), len(objects))
    kids = b""
    for puts in pages:
        stream = b"\n".join([b"0 0 9 9 re f", *map(_operators, puts)])
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<<%s>>>>/Contents %d 0 R%s>>"
            % (WIDTH, HEIGHT, fonts, len(objects), page)
        )
        kids += b"%d 0 R " % len(objects)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)
    if info:
        entries = b"".join(b"/%s %s" % (key.encode(), _string(value)) for key, value in info.items())
        objects.append(b"<<" + entries + b">>")
        trailer += b"/Info %d 0 R" % len(objects)
    return _file(objects, trailer)


def _operators(put: Put) -> bytes:
    cos, sin = math.cos(math.radians(put.angle)), math.sin(math.radians(put.angle))
    coded = put.text.encode("utf-16-be" if put.font in "UV" else "cp1252").hex().encode()
    return b"BT /%s %g Tf %.5f %.5f %.5f %.5f %g %g Tm <%s> Tj ET" % (
        put.font.encode(), put.size, cos, sin, -sin, cos, put.x, put.y, coded
    )  # fmt: skip


def _string(text: str) -> bytes:
    return b"<feff" + text.encode("utf-16-be").hex().encode() + b">"


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, trailer, len(data)
    )  # fmt: skip
