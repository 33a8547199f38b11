"""Decodes the bytes of RTF: their code page is that of the font in which they are set."""

from __future__ import annotations

import codecs

from viewer.reading.formats.office.symbols import symbol

_CHARSETS = {
    0: "", 1: "", 77: "mac_roman", 78: "cp932", 79: "cp949", 80: "cp936", 81: "cp950", 128: "cp932", 129: "cp949",
    130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp437",
}  # fmt: skip
"""Code pages by the numbers of Windows' character sets; empty for that of the document."""
_SYMBOLS = 2
_PAGES = {10000: "mac_roman", 10001: "cp932", 10007: "mac_cyrillic", 10029: "mac_latin2", 65001: "utf-8", 0: "", 42: ""}
_WIDE = frozenset(("cp932", "cp949", "cp936", "cp950", "johab"))


def code_page(number: int) -> str:
    """The codec of a Windows code page; empty if there is none."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name and name
    except LookupError:
        return ""


class Fonts:
    """The fonts of a document by number."""

    def __init__(self) -> None:
        self.document = "cp1252"
        """The code page of the document."""
        self._codecs: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._symbols: set[int] = set()

    def name(self, font: int, text: str) -> None:
        """Give a font more of its name."""
        self._names[font] = (self._names.get(font, "") + text)[:100]

    def set_charset(self, font: int, charset: int) -> None:
        """Say which of Windows' character sets a font has."""
        self._codecs[font] = _CHARSETS.get(charset, "")
        if charset == _SYMBOLS:
            self._symbols.add(font)

    def set_page(self, font: int, page: int) -> None:
        """Say which code page a font has."""
        self._codecs[font] = code_page(page) or self._codecs.get(font, "")

    def decode(self, data: bytes, font: int) -> str:
        """Text set in a font."""
        if font in self._symbols and not data.isascii():
            return "".join(symbol(byte, self._names.get(font, "")) for byte in data)
        codec = self._codecs.get(font, "")
        if not codec and self.document in _WIDE:
            # A Western font in an East Asian document, or a program that gives all fonts the same character set.
            # Two bytes of the latter are seldom text in the former.
            try:
                return data.decode(self.document) if sum(byte > 127 for byte in data) > 1 else data.decode("cp1252")
            except UnicodeDecodeError:
                codec = "cp1252"
        return data.decode(codec or self.document, "replace")

    def character(self, code: int, font: int) -> str:
        """The character of a Unicode number, which for symbol fonts stands in the private area."""
        return symbol(code, self._names.get(font, "")) if 0xF000 <= code <= 0xF0FF else chr(code)
