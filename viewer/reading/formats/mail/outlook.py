"""The reader for messages that Outlook has saved (MS-OXMSG): an OLE file with a stream for each property."""

from __future__ import annotations

import re

from viewer.model.draft import Draft
from viewer.reading.decode import decode_bytes
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.mail.bodies import html_pieces, is_page_shown
from viewer.reading.formats.mail.compressed import page_in, unpack
from viewer.reading.formats.mail.headers import decode_header
from viewer.reading.formats.mail.letters import MAX_ATTACHED, Attachment, Letter, drafts_of
from viewer.reading.formats.mail.properties import Folder, open_message
from viewer.reading.formats.reader import MAX_DEPTH, Hints, NotReadableError
from viewer.reading.formats.text.pieces import Piece, plain_pieces
from viewer.reading.formats.textual import notes_on

_SUBJECT, _SENDER, _ADDRESS, _TO, _CC, _IDENT = "0037", "0C1A", "0C1F", "0E04", "0E03", "1035"
_ON_BEHALF, _SMTP = "0042", "5D01"
_TEXT, _HTML, _RTF = "1000", "1013", "1009"
_NAMES, _DATA, _HEADERS = ("3707", "3704", "3001"), "3701", "007D"
_NOT_READ = re.compile(r"(?i)\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp|heic|emf|wmf|ics|vcf|p7[ms]|asc|sig)$")
"""Pictures, calendars and keys."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:
    """The drafts of a message, and of what is attached. Raises NotReadableError."""
    return drafts_of(_letter(open_message(data), hints.depth), hints)


def _letter(folder: Folder, depth: int) -> Letter:
    sent = folder.sent
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
        folder.damaged += attachment.damaged
    letter.notes += folder.notes()
    return letter


def _header(folder: Folder, name: str) -> str:
    """One of the headers with which the message came."""
    decoded = folder.property(_HEADERS)
    match = re.search(rf"(?im)^{name}:[ \t]*([^\r\n]*)", decoded.text[:100_000]) if decoded else None
    return decode_header(match[1]) if match else ""


def _put_body(letter: Letter, folder: Folder) -> None:
    """The body that a reader sees: plain text, unless the formatted one has as much in it or clearly more."""
    text = folder.property(_TEXT)
    plain = plain_pieces(clean_text(text.text).text) if text else []
    page = _page(folder)
    if page and is_page_shown(plain, page):
        letter.pieces = page
    elif plain and text:
        letter.pieces = plain
        letter.notes += notes_on(text) if not text.certain or text.replaced else ()
    else:
        letter.pieces = _rtf_pieces(folder)


def _page(folder: Folder) -> list[Piece]:
    """The pieces of the page that the message has, or of that in its RTF."""
    data = folder.stream(f"__substg1.0_{_HTML}0102")
    page = decode_bytes(data, declared=True, charset=folder.codec) if data else folder.property(_HTML)
    html = page.text if page is not None else page_in(unpack(folder.binary(_RTF)))
    try:
        return html_pieces(clean_text(html).text) if html else []
    except NotReadableError:
        return []


def _rtf_pieces(folder: Folder) -> list[Piece]:
    from viewer.reading.formats.office.rtf import read_rtf

    rtf = unpack(folder.binary(_RTF))
    try:
        return [Piece(block.text) for block in read_rtf(rtf)[-1].blocks] if rtf else []
    except NotReadableError:
        return []


def _attach(letter: Letter, folder: Folder, depth: int) -> None:
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
