"""The reader for messages that Outlook has saved (MS-OXMSG): an OLE file with a stream for each property."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from viewer.model.draft import Draft
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.formats.clean import clean_text, tidy_line
from viewer.reading.formats.mail.bodies import Piece, html_pieces, plain_pieces, words_of
from viewer.reading.formats.mail.compressed import page_in, unpack
from viewer.reading.formats.mail.headers import decode_header
from viewer.reading.formats.mail.letters import MAX_ATTACHED, MAX_DEPTH, Attachment, Letter, drafts_of
from viewer.reading.formats.office.refusals import DAMAGED
from viewer.reading.formats.office.rtf_fonts import code_page
from viewer.reading.formats.reader import TOO_MANY_PARTS, Hints, NotReadableError
from viewer.reading.formats.textual import notes_on

_MAX_STREAM = 30_000_000
"""Bytes of a property or attachment."""
_MAX_ENTRIES = 20_000
"""Streams and folders of a file; a message has about a hundred, and some fifty more for each attachment."""
_SUBJECT, _SENDER, _ADDRESS, _TO, _CC, _IDENT = "0037", "0C1A", "0C1F", "0E04", "0E03", "1035"
_ON_BEHALF, _SMTP = "0042", "5D01"
_TEXT, _HTML, _RTF = "1000", "1013", "1009"
_NAMES, _DATA, _HEADERS = ("3707", "3704", "3001"), "3701", "007D"
_SENT, _RECEIVED = 0x0039, 0x0E06
_PAGES = (0x3FDE, 0x3FFD)
"""Code pages: that of the text on its way, that of the sender's Outlook."""
_CODECS = {20127: "cp1252", 28591: "cp1252", 50220: "iso2022_jp", 50221: "iso2022_jp", 50222: "iso2022_jp",
           51932: "euc_jp", 51949: "cp949", 51936: "gb18030", 54936: "gb18030", 20866: "koi8-r", 21866: "koi8-u",
           28592: "iso-8859-2", 28595: "iso-8859-5", 28597: "iso-8859-7", 28598: "iso-8859-8", 28599: "cp1254",
           28605: "iso-8859-15", 38598: "iso-8859-8"}  # fmt: skip
_NOT_READ = re.compile(r"(?i)\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp|heic|emf|wmf|ics|vcf|p7[ms]|asc|sig)$")
"""Pictures, calendars and keys."""
_EPOCH = datetime(1601, 1, 1)
"""Where the file's times begin; they are universal."""
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error, RecursionError)
"""What the library for OLE files raises for damaged ones."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The drafts of a message, and of what is attached. Raises NotReadableError."""
    return read_inside(data, 0)


def read_inside(data: bytes, depth: int) -> tuple[Draft, ...]:
    """As `read`, for a message that is inside of `depth` others."""
    import olefile

    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
        entries = ole.listdir(streams=True, storages=True)
    except _BROKEN as error:
        raise NotReadableError(DAMAGED) from error
    if len(entries) > _MAX_ENTRIES:
        raise NotReadableError(TOO_MANY_PARTS.fill(count=_MAX_ENTRIES))
    folder = _Folder(ole, entries)
    return drafts_of(_letter(folder, depth), depth)


class _Folder:
    """A message or an attachment in the file: its properties, by the names of their streams."""

    def __init__(self, ole: Any, entries: list[list[str]], path: tuple[str, ...] = ()) -> None:
        self._ole = ole
        self._entries = entries
        self._path = path
        self.names = {entry[-1].lower(): entry[-1] for entry in entries if tuple(entry[:-1]) == path}
        self.codec = ""

    def stream(self, name: str) -> bytes | None:
        """A stream; None if there is none, or it is damaged."""
        real = self.names.get(name.lower())
        if real is None:
            return None
        try:
            with self._ole.openstream([*self._path, real]) as stream:
                data: bytes = stream.read(_MAX_STREAM)
        except _BROKEN:
            return None
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

    def numbers(self) -> dict[int, bytes]:
        """The properties of a message that are numbers and times, by their tags."""
        data = self.stream("__properties_version1.0") or b""
        found: dict[int, bytes] = {}
        for at in range(24 if self._path else 32, len(data) - 15, 16):
            kind, tag = struct.unpack_from("<HH", data, at)
            if kind in (0x0003, 0x0040):
                found.setdefault(tag, data[at + 8 : at + 16])
        return found

    def folder(self, name: str) -> _Folder | None:
        """A folder in this one."""
        real = self.names.get(name.lower())
        if real is None or self._ole.get_type([*self._path, real]) != 1:
            return None
        inside = _Folder(self._ole, self._entries, (*self._path, real))
        inside.codec = self.codec
        return inside

    def attachments(self) -> Iterator[_Folder]:
        """The folders of attachments, in order."""
        for name in sorted(self.names):
            if name.startswith("__attach_version1.0_") and (inside := self.folder(name)):
                yield inside


def _letter(folder: _Folder, depth: int) -> Letter:
    numbers = folder.numbers()
    folder.codec = next((codec for tag in _PAGES if (codec := _codec(numbers.get(tag)))), "")
    sent = next((date for tag in (_SENT, _RECEIVED) if (date := _date(numbers.get(tag)))), "")
    sender = folder.line(_SENDER) or folder.line(_ON_BEHALF)
    address = folder.line(_SMTP) or folder.line(_ADDRESS)
    if "@" in address and address != sender:
        sender = f"{sender} <{address}>" if sender else address
    shown = [("From", sender), ("To", folder.line(_TO)), ("Cc", folder.line(_CC)), ("Date", sent.replace("T", " "))]
    letter = Letter(folder.line(_SUBJECT), sender, [f"{name}: {value}" for name, value in shown if value], sent)
    letter.ident = folder.line(_IDENT).strip("<> ") or _header(folder, "message-id").strip("<> ")
    _put_body(letter, folder)
    for attachment in folder.attachments():
        _attach(letter, attachment, depth)
    return letter


def _header(folder: _Folder, name: str) -> str:
    """One of the headers with which the message came."""
    decoded = folder.property(_HEADERS)
    match = re.search(rf"(?im)^{name}:[ \t]*([^\r\n]*)", decoded.text[:100_000]) if decoded else None
    return decode_header(match[1]) if match else ""


def _put_body(letter: Letter, folder: _Folder) -> None:
    """The body that a reader sees: plain text, unless the formatted one has as much in it or clearly more."""
    text = folder.property(_TEXT)
    plain = plain_pieces(clean_text(text.text).text) if text else []
    page = _page(folder)
    one, other = words_of(plain), words_of(page)
    if page and (sorted(one) == sorted(other) or len(other) > 1.3 * len(one)):
        letter.pieces = page
    elif plain and text:
        letter.pieces = plain
        letter.notes += notes_on(text) if not text.certain or text.replaced else ()
    else:
        letter.pieces = _rtf_pieces(folder)


def _page(folder: _Folder) -> list[Piece]:
    """The pieces of the page that the message has, or of that in its RTF."""
    data = folder.stream(f"__substg1.0_{_HTML}0102")
    page = decode_bytes(data, declared=True, charset=folder.codec) if data else folder.property(_HTML)
    html = page.text if page is not None else page_in(unpack(folder.binary(_RTF)))
    try:
        return html_pieces(clean_text(html).text) if html else []
    except NotReadableError:
        return []


def _rtf_pieces(folder: _Folder) -> list[Piece]:
    from viewer.reading.formats.office.rtf import read_rtf

    rtf = unpack(folder.binary(_RTF))
    try:
        return [Piece(block.text) for block in read_rtf(rtf)[-1].blocks] if rtf else []
    except NotReadableError:
        return []


def _attach(letter: Letter, folder: _Folder, depth: int) -> None:
    name = next((line for tag in _NAMES if (line := folder.line(tag))), "")
    inside = folder.folder(f"__substg1.0_{_DATA}000D")
    if inside is not None and "__properties_version1.0" in inside.names:
        if depth < MAX_DEPTH and len(letter.attached) < MAX_ATTACHED:
            letter.attached.append(_letter(inside, depth + 1))
        else:
            letter.left_out.append(inside.line(_SUBJECT) or name)
        return
    data = folder.binary(_DATA)
    if inside is None and data and not _NOT_READ.search(name):
        letter.attached.append(Attachment(re.split(r"[/\\]", name)[-1][:200] or "?", data))
    else:
        letter.left_out.append(name or "?")


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
