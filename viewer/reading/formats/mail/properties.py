"""Reads the properties of a message, which are streams of an OLE file (MS-OXMSG)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from viewer.model import Note
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.formats.clean import clean_text, tidy_line
from viewer.reading.formats.office.refusals import DAMAGED, old_office_reason
from viewer.reading.formats.office.rtf_fonts import code_page
from viewer.reading.formats.reader import DAMAGED_PARTS, TOO_MANY_PARTS, NotReadableError

_MAX_STREAM = 30_000_000
"""Bytes of a property or attachment."""
_MAX_ENTRIES = 20_000
"""Streams and folders of a file; a message has about a hundred, and some fifty more for each attachment."""
_DATES = (0x0039, 0x0E06)
"""When it was sent, when it arrived."""
_PAGES = (0x3FDE, 0x3FFD)
"""Code pages: that of the text on its way, that of the sender's Outlook."""
_CODECS = {20127: "cp1252", 28591: "cp1252", 50220: "iso2022_jp", 50221: "iso2022_jp", 50222: "iso2022_jp",
           51932: "euc_jp", 51949: "cp949", 51936: "gb18030", 54936: "gb18030", 20866: "koi8-r", 21866: "koi8-u",
           28592: "iso-8859-2", 28595: "iso-8859-5", 28597: "iso-8859-7", 28598: "iso-8859-8", 28599: "cp1254",
           28605: "iso-8859-15", 38598: "iso-8859-8"}  # fmt: skip
_EPOCH = datetime(1601, 1, 1)
"""Where the file's times begin; they are universal."""
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error, RecursionError)
"""What the library for OLE files raises for damaged ones."""

_Tree: TypeAlias = dict[tuple[str, ...], dict[str, str]]
"""For each folder the names in it, by those in lower case."""


def open_message(data: bytes) -> Folder:
    """The message in an OLE file. Raises NotReadableError."""
    import olefile

    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
        entries = ole.listdir(streams=True, storages=True)
    except _BROKEN as error:
        raise NotReadableError(DAMAGED) from error
    if len(entries) > _MAX_ENTRIES:
        raise NotReadableError(TOO_MANY_PARTS.fill(count=_MAX_ENTRIES))
    tree: _Tree = {}
    for entry in entries:
        tree.setdefault(tuple(entry[:-1]), {})[entry[-1].lower()] = entry[-1]
    folder = Folder(ole, tree)
    if not any(name.startswith(("__properties", "__substg")) for name in folder.names):
        raise NotReadableError(old_office_reason(data, ""))
    return folder


class Folder:
    """A message or an attachment in the file: its properties, by the names of their streams."""

    def __init__(self, ole: Any, tree: _Tree, path: tuple[str, ...] = (), codec: str = "") -> None:
        self._ole = ole
        self._tree = tree
        self._path = path
        self.names = tree.get(path, {})
        """What is in it, by names in lower case."""
        self.damaged = 0
        """Streams that could not be read."""
        numbers = self._numbers()
        self.codec = next((found for tag in _PAGES if (found := _codec(numbers.get(tag)))), codec)
        """Of its texts that are not in Unicode; empty if it does not say."""
        self.sent = next((date for tag in _DATES if (date := _date(numbers.get(tag)))), "")
        """When it was sent, in ISO 8601 and universal time; empty if it does not say."""

    def stream(self, name: str) -> bytes | None:
        """A stream; None if there is none, or it is damaged."""
        real = self.names.get(name.lower())
        if real is None:
            return None
        try:
            size = min(self._ole.get_size([*self._path, real]), _MAX_STREAM)
            with self._ole.openstream([*self._path, real]) as stream:
                data: bytes = stream.read(_MAX_STREAM)
        except _BROKEN:
            self.damaged += 1
            return None
        self.damaged += len(data) < size
        return data

    def property(self, tag: str) -> Decoded | None:
        """A text, whatever its form; None if there is none."""
        wide = self.stream(f"__substg1.0_{tag}001F")
        if wide is not None:
            return Decoded(wide.decode("utf-16-le", "replace").rstrip("\0"), "UTF-16LE", certain=True, replaced=0)
        narrow = self.stream(f"__substg1.0_{tag}001E")
        return decode_bytes(narrow.rstrip(b"\0"), charset=self.codec) if narrow is not None else None

    def line(self, tag: str) -> str:
        """A text in one line."""
        decoded = self.property(tag)
        return tidy_line(clean_text(decoded.text).text) if decoded else ""

    def binary(self, tag: str) -> bytes:
        """Bytes of a property."""
        return self.stream(f"__substg1.0_{tag}0102") or b""

    def _numbers(self) -> dict[int, bytes]:
        """The properties of a message that are numbers and times, by their tags."""
        data = self.stream("__properties_version1.0") or b""
        found: dict[int, bytes] = {}
        for at in range(24 if self._path else 32, len(data) - 15, 16):
            kind, tag = struct.unpack_from("<HH", data, at)
            if kind in (0x0003, 0x0040):
                found.setdefault(tag, data[at + 8 : at + 16])
        return found

    def notes(self) -> list[Note]:
        """What an editor is told of streams that could not be read."""
        one, more = DAMAGED_PARTS
        told = (one if self.damaged == 1 else more).fill(count=self.damaged)
        return [Note("damaged", told)] if self.damaged else []

    def folder(self, name: str) -> Folder | None:
        """A folder in this one."""
        real = self.names.get(name.lower())
        if real is None or self._ole.get_type([*self._path, real]) != 1:
            return None
        return Folder(self._ole, self._tree, (*self._path, real), self.codec)

    def attachments(self) -> Iterator[Folder]:
        """The folders of attachments, in order."""
        for name in sorted(self.names):
            if name.startswith("__attach_version1.0_") and (inside := self.folder(name)):
                yield inside


def _codec(value: bytes | None) -> str:
    number = int.from_bytes(value[:4], "little") if value else 0
    return _CODECS.get(number) or (code_page(number) if number else "")


def _date(value: bytes | None) -> str:
    """A date in ISO 8601, universal time."""
    ticks = int.from_bytes(value, "little") if value else 0
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).strftime("%Y-%m-%dT%H:%M") if ticks else ""
    except (OverflowError, ValueError):
        return ""
