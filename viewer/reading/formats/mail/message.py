"""The reader for mail as it is sent (RFC 5322, MIME), alone or several in a mailbox."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message as Mail

from viewer.model import Note
from viewer.model.draft import Draft
from viewer.model.message import reasons
from viewer.reading.decode import decode_bytes
from viewer.reading.formats import MAX_PARTS
from viewer.reading.formats.mail.bodies import html_pieces, is_page_shown, without_files
from viewer.reading.formats.mail.headers import decode_header, header
from viewer.reading.formats.mail.letters import Attachment, Letter, drafts_of
from viewer.reading.formats.mail.parts import parameter, parse_mail, payload_of
from viewer.reading.formats.reader import MAX_DEPTH, TOO_MANY_TEXTS, Hints, NotReadableError
from viewer.reading.formats.text.pieces import Piece, plain_pieces, words_of
from viewer.reading.formats.textual import notes_on, read_text

_ENCRYPTED = reasons.tr("it is encrypted; save its text in the mail program and open that")
_MAX_NESTED = 20
"""Parts inside parts."""
_BETWEEN = re.compile(rb"^From [^\n]{0,300}\d\d:\d\d[^\n]{0,100}\n(?=(?:>?From |[A-Za-z][\w-]{0,60}:))", re.MULTILINE)
"""The line between two messages of a mailbox."""
_NOT_READ = re.compile(
    r"(?:image|audio|video|font|model)/|text/(?:calendar|x?-?vcard|directory|css|x-amp-html|rfc822-headers)"
    r"|application/(?:pgp-|pkcs|x-pkcs|ics|ms-tnef|x-javascript)|message/(?!rfc822|global\b)"
)
_SHOWN = ("from", "to", "cc", "date")


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:
    """The drafts of a mail, or of all in a mailbox, each with what is attached. Raises NotReadableError."""
    drafts: list[Draft] = []
    for number, single in enumerate(_split(_prepared(data))):
        if number >= MAX_PARTS:
            raise NotReadableError(TOO_MANY_TEXTS.fill(count=MAX_PARTS))
        drafts += drafts_of(_letter(parse_mail(single), hints.depth), hints)
    return tuple(drafts)


def _prepared(data: bytes) -> bytes:
    """A mail without what programs put before it: blank lines, a length (Apple Mail); in bytes as it was sent."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:100]:
        data = decode_bytes(data).text.encode("utf-8", "surrogatepass")
    data = data.removeprefix(codecs.BOM_UTF8).lstrip()
    length = re.match(rb"(\d{1,9})[ \t]*\r?\n", data)
    if length:
        data = data[length.end() : length.end() + int(length[1])]
    return data


def _split(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox, or the only one. In one that does not begin as a mailbox does, others are inside."""
    if not data.startswith(b"From "):
        yield data
        return
    places = [match.start() for match in _BETWEEN.finditer(data)]
    places = [place for place in places if not place or data[place - 2 : place] in (b"\n\n", b"\r\n")]
    starts = places if places[:1] == [0] else [0, *places]
    for start, stop in zip(starts, [*starts[1:], len(data)], strict=True):
        yield data[start:stop]


@dataclass(slots=True)
class _Found:
    """What a part of a mail holds."""

    pieces: list[Piece] = field(default_factory=list)
    attached: list[Attachment | Letter] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    is_plain: bool = False

    def add(self, other: _Found, *, text: bool = True) -> None:
        if text:
            self.pieces += other.pieces
            self.notes += other.notes
        self.attached += other.attached
        self.left_out += other.left_out


def _letter(mail: Mail, depth: int) -> Letter:
    found = _gather(mail, depth, 0)
    heads = [f"{name.title()}: {value}" for name in _SHOWN if (value := header(mail, name))]
    return Letter(
        header(mail, "subject"),
        header(mail, "from") or header(mail, "sender"),
        heads,
        header(mail, "date"),
        header(mail, "message-id").strip("<> "),
        found.pieces,
        found.attached,
        found.left_out,
        found.notes,
    )


def _gather(part: Mail, depth: int, level: int) -> _Found:
    """What is in a part. `depth`: mails around it; `level`: parts around it."""
    kind = part.get_content_type()
    payload = part.get_payload()
    if level > _MAX_NESTED:
        return _Found(left_out=[kind])
    if not isinstance(payload, list):
        return _leaf(part, kind)
    if _NOT_READ.match(kind):
        # What lies elsewhere, and reports of what became of a mail, are parsed like mails.
        return _Found(left_out=[_file_name(part) or kind])
    if kind.startswith("message/"):
        return _enclosed(payload, depth)
    if kind == "multipart/encrypted":
        raise NotReadableError(_ENCRYPTED)
    inside = [_gather(each, depth, level + 1) for each in payload if isinstance(each, Mail)]
    if kind == "multipart/alternative":
        return _chosen(inside)
    found = _Found()
    for each in inside:
        # The text of a second page in a "related" part is that of a frame: also shown.
        found.add(each)
    found.is_plain = bool(inside) and inside[0].is_plain
    return found


def _enclosed(payload: list[Mail | str], depth: int) -> _Found:
    """Mails inside a mail."""
    found = _Found()
    for mail in payload:
        if isinstance(mail, Mail) and depth < MAX_DEPTH:
            found.attached.append(_letter(mail, depth + 1))
        elif isinstance(mail, Mail):
            found.left_out.append(header(mail, "subject") or "message/rfc822")
    return found


def _chosen(inside: list[_Found]) -> _Found:
    """One of several forms of the same text: the page if it says as much as the plain text or clearly more."""
    texts = [each for each in inside if each.pieces]
    plain = next((each for each in texts if each.is_plain), None)
    page = next((each for each in reversed(texts) if not each.is_plain), None)
    best = page or plain
    if plain and page:
        best = page if is_page_shown(plain.pieces, page.pieces) else plain
    found = _Found(is_plain=best is plain)
    for each in inside:
        found.add(each, text=each is best)
    if best is plain and plain and page and set(words_of(page.pieces)) - set(words_of(plain.pieces)):
        text = reasons.tr("Its formatted text says something else; the plain text is shown.")
        found.notes.append(Note("alternative", text))
    return found


def _leaf(part: Mail, kind: str) -> _Found:
    name = _file_name(part)
    attached = str(part.get("content-disposition", "")).lower().lstrip().startswith("attachment")
    if kind in ("text/plain", "text/html", "text/enriched", "multipart/mixed") and not attached and not name:
        return _body(part, kind)
    if kind.startswith("multipart/") or (kind in ("text/plain", "text/html") and not attached and not _in_parts(part)):
        return _body(part, kind)
    if kind.startswith("application/") and "pkcs7-mime" in kind and "signed" not in str(part.get("content-type")):
        raise NotReadableError(_ENCRYPTED)
    if _NOT_READ.match(kind):
        return _Found(left_out=[name or kind])
    suffix = {"text/html": ".html", "text/plain": ".txt"}.get(kind, "")
    return _Found(attached=[Attachment(name or kind.replace("/", "-") + suffix, payload_of(part))])


def _in_parts(part: Mail) -> bool:
    """Whether a part with a name is one of several, not the mail itself."""
    return "mime-version" not in part and "from" not in part


def _body(part: Mail, kind: str) -> _Found:
    decoded = decode_bytes(payload_of(part), declared=kind == "text/html", charset=parameter(part, "charset"))
    text, files = without_files(decoded.text)
    found = _Found(left_out=files, is_plain=kind != "text/html")
    flowed, joined = parameter(part, "format") == "flowed", parameter(part, "delsp") == "yes"

    def gather(cleaned: str) -> Draft:
        pieces = html_pieces(cleaned) if kind == "text/html" else plain_pieces(cleaned, flowed=flowed, joined=joined)
        found.pieces += pieces
        return Draft(())

    try:
        draft = read_text(text, gather)
    except NotReadableError:
        if text.strip():
            found.left_out.append(kind)
        return found
    found.notes += draft.notes if decoded.certain and not decoded.replaced else (*notes_on(decoded), *draft.notes)
    return found


def _file_name(part: Mail) -> str:
    """The name of an attached file, without folders."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return re.split(r"[/\\]", decode_header(name))[-1][:200]
