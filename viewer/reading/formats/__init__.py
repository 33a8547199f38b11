"""The table of formats, which selects a reader by content and file name.

A format is a line in `FORMATS` and a module in a sub-room of this package. The module of a textual format has
`read(text: str) -> Draft`, which gets decoded and cleaned text; any other has `read(data: bytes, hints: Hints) ->
tuple[Draft, ...]`. Readers raise NotReadableError.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePath
from typing import Any

from viewer.model.draft import Draft
from viewer.model.message import Message, reasons
from viewer.reading.formats.reader import Hints, NotReadableError

MAX_PARTS = 2_000
"""Texts of one file: as many as files of a folder are opened."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format that can be read."""

    name: str
    """What it is called in libraries and sets. Never changed."""
    module: str
    """Its module below this package."""
    label: Message
    """What it is called for people, in a list of such names."""
    suffixes: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    """Its media types, under which desktops on Linux know it."""
    types: tuple[str, ...] = ()
    """Its uniform type identifiers, under which macOS knows it."""
    textual: bool = False
    """Whether such files are text, which is kept and can be read again."""
    declares: bool = False
    """Whether such text may declare its encoding."""
    opening: re.Pattern[bytes] | None = None
    """Matches the first bytes, in lower case and without NULs, of such files under any name."""
    isolated: bool = True
    """Whether such files are read in a process of their own, because their parser may hang or take all memory."""

    @property
    def _reader(self) -> Any:
        return import_module(f"{__name__}.{self.module}").read

    def read(self, data: bytes, hints: Hints) -> tuple[Draft, ...]:
        """The texts of a file, in its order, with different `part` if there are several. Raises NotReadableError."""
        if self.textual:
            from viewer.reading.formats import textual

            return (textual.read_bytes(data, self._reader, declared=self.declares),)
        drafts: tuple[Draft, ...] = self._reader(data, hints)
        if len(drafts) > MAX_PARTS:
            raise NotReadableError(reasons.tr("it holds more than {count} texts").fill(count=MAX_PARTS))
        return _told_apart(drafts)

    def read_text(self, text: str) -> Draft:
        """The draft of text that was decoded before, of a textual format. Raises NotReadableError."""
        from viewer.reading.formats import textual

        if not self.textual:
            raise NotReadableError(reasons.tr("only its file can be read"))
        return textual.read_text(text, self._reader)


def _told_apart(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Drafts with another part for each, where there are several: a number is added to what is there already."""
    parts: dict[str, Draft] = {}
    for draft in drafts if len(drafts) > 1 else ():
        part, number = draft.part or "1", 2
        while part in parts:
            part, number = f"{draft.part or 1}.{number}", number + 1
        parts[part] = replace(draft, part=part)
    return tuple(parts.values()) or drafts


_PAGE = re.compile(
    rb"\A[\xef\xbb\xbf\xff\xfe\s]{0,99}(?:<\?xml[^>]{0,300}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?"
    rb"<(?:!doctype html|html\b)",
    re.DOTALL,
)
TEXT = Format(
    "text", "text.plain", reasons.tr("text"),
    suffixes=(".txt", ".text"), media=("text/plain",), types=("public.plain-text",), textual=True, isolated=False,
)  # fmt: skip
HTML = Format(
    "html", "web.html", reasons.tr("web page"),
    suffixes=(".html", ".htm", ".xhtml"), media=("text/html", "application/xhtml+xml"),
    types=("public.html", "public.xhtml"), textual=True, declares=True, opening=_PAGE,
)  # fmt: skip
MARKDOWN = Format(
    "markdown", "text.markdown", reasons.tr("Markdown"),
    suffixes=(".md", ".markdown"), media=("text/markdown",), types=("net.daringfireball.markdown",),
    textual=True, isolated=False,
)  # fmt: skip
FORMATS = (TEXT, HTML, MARKDOWN)
FRAGMENT = Format("fragment", "web.fragment", HTML.label, textual=True)
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


def refuse_what_is_no_text(text: str, name: str) -> None:
    """Refuse text in a file without a format of its own that is not for people. Raises NotReadableError."""
    from viewer.reading.formats.text.sniff import what_else

    if reason := what_else(text, PurePath(name).suffix.lower()):
        raise NotReadableError(reason, is_text=True)


def named_format(name: str) -> Format:
    """The format with this name. Raises NotReadableError for one unknown to this version."""
    for entry in (*FORMATS, FRAGMENT):
        if entry.name == name:
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
