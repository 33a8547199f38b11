"""The table of formats, which selects a reader by content and file name.

A format is a module in this package with `read(text: str) -> Draft`, and a line in `FORMATS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from viewer.model.message import Message, reasons
from viewer.reading.formats.draft import Draft, NotReadableError


@dataclass(frozen=True, slots=True)
class Format:
    """A file format that can be read."""

    module: str
    """Its module in this package."""
    suffixes: frozenset[str]
    declares: bool = False
    """Whether such files may declare their encoding."""
    opening: re.Pattern[bytes] | None = None
    """Matches the first bytes, in lower case and without NULs, of such files under any name."""
    isolated: bool = False
    """Whether such files are read in a process of their own, because their parser may hang or take all memory."""

    @property
    def read(self) -> Callable[[str], Draft]:
        """The reader, imported on first use. It raises NotReadableError."""
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
    Format("html", frozenset((".html", ".htm", ".xhtml")), declares=True, opening=_PAGE, isolated=True),
    Format("markdown", frozenset((".md", ".markdown"))),
)
FRAGMENT = Format("fragment", frozenset(), isolated=True)
"""For the clipboard only."""
SUFFIXES = frozenset(suffix for entry in FORMATS for suffix in entry.suffixes)

_PICTURE = reasons.tr("it is a picture, not an article")
_PROGRAM = reasons.tr("it is a program, not an article")
_ARCHIVE = reasons.tr("it is a compressed archive; unpack it first")
_UNREADABLE = (
    (b"%PDF-", reasons.tr("PDF files cannot be read yet; save it as text or as a web page and open that")),
    (b"{\\rtf", reasons.tr("RTF files cannot be read yet; save it as text or as a web page and open that")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        reasons.tr("old Word and Outlook files cannot be read yet; save it as text or as a web page and open that"),
    ),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"RIFF", reasons.tr("it is a picture, sound or film, not an article")),
    (b"ID3", reasons.tr("it is a sound, not an article")),
    (b"OggS", reasons.tr("it is a sound or film, not an article")),
    (b"\x7fELF", _PROGRAM),
    (b"MZ\x90\x00", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ", _ARCHIVE),
    (b"SQLite format 3\x00", reasons.tr("it is a database, not an article")),
    (b"bplist00", reasons.tr("Safari's web archives cannot be read yet; save the page as “Page Source” and open that")),
)


def choose_format(data: bytes, name: str) -> Format:
    """Choose the format by content, else by suffix, else plain text. Raises NotReadableError for known binary files."""
    _refuse(data)
    head = data[:4096].replace(b"\0", b"").lower()
    for entry in FORMATS:
        if entry.opening and entry.opening.search(head):
            return entry
    suffix = PurePath(name).suffix.lower()
    return next((entry for entry in FORMATS if suffix in entry.suffixes), TEXT)


def named_format(name: str) -> Format:
    """The format with this module name. Raises NotReadableError for one unknown to this version."""
    for entry in (*FORMATS, FRAGMENT):
        if entry.module == name:
            return entry
    raise NotReadableError(reasons.tr("this version of Diptych does not read its format"))


def _refuse(data: bytes) -> None:
    for magic, reason in _UNREADABLE:
        if data.startswith(magic):
            raise NotReadableError(reason)
    if data.startswith(b"PK\x03\x04"):
        raise NotReadableError(_zip_reason(data[:65_536]))


def _zip_reason(head: bytes) -> Message:
    if b"word/" in head:
        return reasons.tr("Word files cannot be read yet; save it as text or as a web page and open that")
    if b"vnd.oasis.opendocument" in head:
        return reasons.tr("OpenDocument files cannot be read yet; save it as text or as a web page and open that")
    if b"application/epub" in head:
        return reasons.tr("e-books cannot be read yet; save it as text or as a web page and open that")
    return _ARCHIVE
