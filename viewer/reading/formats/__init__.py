"""The table of formats: which bytes and which file names go to which reader.

A format is one module here with `read(text: str) -> Draft`, and one line in `FORMATS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from viewer.reading.formats.draft import NotReadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.reading.formats.draft import Draft


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file that can be read."""

    module: str
    """Its module in this package."""
    suffixes: frozenset[str]
    declares: bool = False
    """Whether such a file may declare its own encoding."""
    opening: re.Pattern[bytes] | None = None
    """What its first bytes, lower case and without NUL bytes, look like, whatever the file is called."""

    @property
    def read(self) -> Callable[[str], Draft]:
        """The reader; imported when first asked for. Raises NotReadableError."""
        reader: Callable[[str], Draft] = import_module(f"{__name__}.{self.module}").read
        return reader


_PAGE = re.compile(
    rb"\A[\xef\xbb\xbf\xff\xfe\s]{0,99}(?:<\?xml[^>]{0,300}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?"
    rb"<(?:!doctype html|html\b)",
    re.DOTALL,
)
TEXT = Format("text", frozenset((".txt", ".text")))
FORMATS = (
    TEXT,
    Format(
        "html",
        frozenset((".html", ".htm", ".xhtml")),
        declares=True,
        opening=_PAGE,
    ),
    Format("markdown", frozenset((".md", ".markdown"))),
)
FRAGMENT = Format("fragment", frozenset())
"""From the clipboard only."""
SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)

_OFFICE = "cannot be read yet; save it as text or as a web page and open that"
_UNREADABLE = (
    (b"%PDF-", f"PDF files {_OFFICE}"),
    (b"{\\rtf", f"RTF files {_OFFICE}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"old Word and Outlook files {_OFFICE}"),
    (b"\x89PNG", "it is a picture, not an article"),
    (b"\xff\xd8\xff", "it is a picture, not an article"),
    (b"GIF8", "it is a picture, not an article"),
    (b"RIFF", "it is a picture, sound or film, not an article"),
    (b"ID3", "it is a sound, not an article"),
    (b"OggS", "it is a sound or film, not an article"),
    (b"\x7fELF", "it is a program, not an article"),
    (b"MZ\x90\x00", "it is a program, not an article"),
    (b"\xcf\xfa\xed\xfe", "it is a program, not an article"),
    (b"\xca\xfe\xba\xbe", "it is a program, not an article"),
    (b"\x1f\x8b", "it is a compressed archive; unpack it first"),
    (b"7z\xbc\xaf", "it is a compressed archive; unpack it first"),
    (b"Rar!", "it is a compressed archive; unpack it first"),
    (b"BZh", "it is a compressed archive; unpack it first"),
    (b"\xfd7zXZ", "it is a compressed archive; unpack it first"),
    (b"SQLite format 3\x00", "it is a database, not an article"),
    (b"bplist00", "Safari's web archives cannot be read yet; save the page as “Page Source” and open that"),
)


def choose_format(data: bytes, name: str) -> Format:
    """The format of a file by its bytes, then by its name. Raises NotReadableError for what is no text we can read."""
    _refuse(data)
    head = data[:4096].replace(b"\0", b"").lower()
    for known in FORMATS:
        if known.opening and known.opening.search(head):
            return known
    suffix = PurePath(name).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), TEXT)


def named_format(name: str) -> Format:
    """The format whose module is called `name`. Raises NotReadableError for one that this version does not have."""
    for known in (*FORMATS, FRAGMENT):
        if known.module == name:
            return known
    raise NotReadableError("this version of Diptych does not read its format")


def _refuse(data: bytes) -> None:
    for magic, reason in _UNREADABLE:
        if data.startswith(magic):
            raise NotReadableError(reason)
    if data.startswith(b"PK\x03\x04"):
        raise NotReadableError(_zip_reason(data[:65_536]))


def _zip_reason(head: bytes) -> str:
    if b"word/" in head:
        return f"Word files {_OFFICE}"
    if b"vnd.oasis.opendocument" in head:
        return f"OpenDocument files {_OFFICE}"
    if b"application/epub" in head:
        return f"e-books {_OFFICE}"
    return "it is a compressed archive; unpack it first"
