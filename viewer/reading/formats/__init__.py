"""The table of formats, which selects a reader by content and file name.

A format is a line in `FORMATS` and a module in a sub-room of this package. The module of a textual format has
`read(text: str) -> Draft`, which gets decoded and cleaned text; any other has `read(data: bytes, hints: Hints) ->
tuple[Draft, ...]`. Readers raise NotReadableError.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import Any

from viewer.model.draft import Draft, is_original, is_version, stem_of
from viewer.model.message import Message, reasons
from viewer.model.record import record
from viewer.reading.formats.office import refusals
from viewer.reading.formats.reader import TOO_MANY_TEXTS, Hints, NotReadableError
from viewer.reading.patterns import lazily

MAX_PARTS = 2_000
"""Texts of one file: as many as files of a folder are opened."""


@record
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
    legible: bool = False
    """Whether such files, of which only drafts are kept, are text all the same, with markup that people can look at."""
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
            raise NotReadableError(TOO_MANY_TEXTS.fill(count=MAX_PARTS))
        return _told_apart(drafts)

    def read_text(self, text: str) -> Draft:
        """The draft of text that was decoded before, of a textual format. Raises NotReadableError."""
        from viewer.reading.formats import textual

        if not self.textual:
            raise NotReadableError(reasons.tr("only its file can be read"))
        return textual.read_text(text, self._reader)


def _told_apart(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Drafts that are told apart by their parts, where there are several: a number is added to what is there already.

    The original and the final text of one document, which follow each other, keep a stem of their own.
    """
    if len(drafts) < 2:
        return drafts
    numbers: Counter[str] = Counter()
    taken: set[str] = set()
    told: list[Draft] = []
    before, stem = ("", False), ""
    for draft in drafts:
        given, version = stem_of(draft.part), is_version(draft.part)
        if not (before == (given, True) and version and not is_original(draft.part)):
            stem = given if version else given or "1"
            while stem in taken:
                numbers[given] += 1
                stem = f"{given or 1}.{numbers[given] + 1}"
            taken.add(stem)
        before = given, is_original(draft.part)
        name = draft.part[len(given) :].removeprefix("/") if version else ""
        told.append(replace(draft, part="/".join(filter(None, (stem, name)))))
    return tuple(told)


_PDF = lazily(rb"\A.{0,1024}?%pdf-\d", re.DOTALL)
"""PDF readers look for it in the first kilobyte; what is before it is a mail gateway's or a printer's."""
_MAIL = lazily(
    rb"\A[\xef\xbb\xbf\xff\xfe\s]{0,999}(?:\d{1,9}[ \t]*\r?\n)?(?:from [^\n]{0,300}\n)?"
    rb"(?:>?[a-z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,99}){0,99}?"
    rb"(?:received|return-path|message-id|mime-version|delivered-to|x-[a-z][\w-]{1,50}"
    rb"|date: (?:mon|tue|wed|thu|fri|sat|sun), \d|content-type: *(?:multipart|message|text)/)"
)
"""Headers that only mail has, among others; not a text that begins with "From:"."""
_SAVED = lazily(
    rb"\A[\xef\xbb\xbf\s]{0,99}(?:[a-z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,99}){0,20}?"
    rb"(?:snapshot-content-location:|from: [^\n]{0,9}saved by )"
)
"""Headers of a page that a browser saved, which is a mail otherwise."""
_WEB_ARCHIVE = lazily(rb"\A(?:bplist00|\s{0,99}<(?:\?xml|plist)\b).{0,4000}?webmainresource", re.DOTALL)
_PAGE = lazily(
    rb"\A[\xef\xbb\xbf\xff\xfe\s]{0,99}(?:<\?xml[^>]{0,300}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?"
    rb"<(?:!doctype html|html\b)",
    re.DOTALL,
)
_OFFICE = "office.document"
_FLAT_ODF = lazily(rb"<office:document\s")
_RTF = lazily(rb"\A[\xef\xbb\xbf\s]{0,99}\{\\rtf")
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
WORD = Format(
    "docx", _OFFICE, reasons.tr("Word"),
    suffixes=(".docx", ".docm"),
    media=(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.ms-word.document.macroEnabled.12",
    ),
    types=(
        "org.openxmlformats.wordprocessingml.document",
        "org.openxmlformats.wordprocessingml.document.macroenabled",
    ),
)  # fmt: skip
OPEN_DOCUMENT = Format(
    "odt", _OFFICE, reasons.tr("OpenDocument"),
    suffixes=(".odt", ".fodt"),
    media=("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-flat-xml"),
    types=("org.oasis-open.opendocument.text",), opening=_FLAT_ODF,
)  # fmt: skip
RTF = Format(
    "rtf", _OFFICE, reasons.tr("RTF"),
    suffixes=(".rtf", ".rtfd"), media=("application/rtf", "text/rtf"), types=("public.rtf", "com.apple.rtfd"),
    opening=_RTF,
)  # fmt: skip
PDF = Format(
    "pdf", "pdf.document", reasons.tr("PDF"),
    suffixes=(".pdf",), media=("application/pdf",), types=("com.adobe.pdf",), opening=_PDF,
)  # fmt: skip
SAVED_PAGE = Format(
    "mhtml", "archive.mhtml", reasons.tr("saved web page"),
    suffixes=(".mhtml", ".mht"), media=("application/x-mimearchive",), types=(), opening=_SAVED,
    legible=True,
)  # fmt: skip
MAIL = Format(
    "eml", "mail.message", reasons.tr("mail"),
    suffixes=(".eml", ".emlx", ".mbox"), media=("message/rfc822", "application/mbox"),
    types=("com.apple.mail.email", "com.apple.mail.emlx"), opening=_MAIL, legible=True,
)  # fmt: skip
OUTLOOK = Format(
    "msg", "mail.outlook", reasons.tr("Outlook"),
    suffixes=(".msg",), media=("application/vnd.ms-outlook",), types=("com.microsoft.outlook.msg",),
)  # fmt: skip
SUBTITLES = Format(
    "srt", "text.subtitles", reasons.tr("subtitles"),
    suffixes=(".srt", ".vtt", ".sbv"), media=("application/x-subrip", "text/vtt"), types=("org.w3.webvtt",),
    textual=True, opening=lazily(rb"\A[\xef\xbb\xbf\xff\xfe]{0,3}webvtt\s"), isolated=False,
)  # fmt: skip
WEB_ARCHIVE = Format(
    "webarchive", "archive.webarchive", reasons.tr("Safari web archive"),
    suffixes=(".webarchive",), media=("application/x-webarchive",), types=("com.apple.webarchive",),
    opening=_WEB_ARCHIVE,
)  # fmt: skip
BOOK = Format(
    "epub", "archive.epub", reasons.tr("e-book"),
    suffixes=(".epub",), media=("application/epub+zip",), types=("org.idpf.epub-container",),
)  # fmt: skip
ZIP = Format(
    "zip", "archive.zipped", reasons.tr("ZIP archive"),
    suffixes=(".zip",), media=("application/zip",), types=("public.zip-archive",),
)  # fmt: skip
_START = rb"\A[\xef\xbb\xbf\xff\xfe\s]{0,99}"
_XML = (
    _START + rb"(?:<\?[^<>]{0,300}>\s{0,99}|<!--(?:(?!-->).){0,3000}-->\s{0,99}"
    rb"|<!doctype[^\[>]{0,2000}(?:\[[^\]]{0,3000}\]\s{0,99})?>\s{0,99}){0,9}"
)
"""What may stand before the root element, which decides."""


def _root(names: bytes) -> re.Pattern[bytes]:
    return lazily(_XML + rb"<(?:[\w.-]{1,40}:)?(?:" + names + rb")(?=[\s/>])", re.DOTALL)


NEWSML_G2 = Format(
    "newsml-g2", "wire.newsml_g2", reasons.tr("NewsML-G2"),
    suffixes=(".xml",), types=(),
    media=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    opening=_root(rb"newsmessage|newsitem|packageitem|conceptitem"), legible=True,
)  # fmt: skip
NEWSML = Format(
    "newsml", "wire.newsml", reasons.tr("NewsML"), suffixes=(".newsml",), media=(), types=(),
    opening=_root(rb"newsml"), legible=True,
)  # fmt: skip
NITF = Format(
    "nitf", "wire.nitf", reasons.tr("NITF"), suffixes=(".nitf",), media=(), types=(),
    opening=_root(rb"nitf"), legible=True,
)  # fmt: skip
FEED = Format(
    "rss", "feeds.feed", reasons.tr("RSS, Atom or WordPress"),
    suffixes=(".rss", ".atom"), media=("application/rss+xml", "application/atom+xml"), types=(),
    opening=_root(rb"rss|feed|rdf"), legible=True,
)  # fmt: skip
EVERNOTE = Format(
    "enex", "feeds.evernote", reasons.tr("Evernote"), suffixes=(".enex",), media=(), types=("com.evernote.enex",),
    opening=_root(rb"en-export"), legible=True,
)  # fmt: skip
AGENCY = Format(
    "xml", "wire.agency", reasons.tr("XML of an agency"),
    suffixes=(".xml",), media=("application/xml", "text/xml"), types=("public.xml",),
    opening=lazily(_START + rb"<\?xml\b"), legible=True,
)  # fmt: skip
JSON = Format(
    "json", "wire.data", reasons.tr("JSON"),
    suffixes=(".json", ".jsonl"), media=("application/json",), types=("public.json",),
    opening=lazily(_START + rb"(?:\{\s{0,99}\"|\[\s{0,99}\{\s{0,99}\")"), legible=True,
)  # fmt: skip
ANPA = Format(
    "anpa", "wire.anpa", reasons.tr("ANPA or IPTC 7901"), suffixes=(".anpa", ".tst"), media=(), types=(),
    opening=lazily(rb"\A[\x16\x0d\x0a\x0c ]{0,40}(?:\x01?[\x0a\x0d\x11-\x7e]{8,400}\x02|zczc\b)"),
    legible=True,
)  # fmt: skip
FORMATS = (
    TEXT, HTML, MARKDOWN, WORD, OPEN_DOCUMENT, RTF, PDF, SAVED_PAGE, MAIL, OUTLOOK,
    SUBTITLES, WEB_ARCHIVE, BOOK, ZIP,
    NEWSML_G2, NEWSML, NITF, FEED, EVERNOTE, AGENCY, JSON, ANPA,
)  # fmt: skip
FRAGMENT = Format("fragment", "web.fragment", HTML.label, textual=True)
"""For the clipboard only."""
SUFFIXES = frozenset(suffix for entry in FORMATS for suffix in entry.suffixes)

_PICTURE = reasons.tr("it is a picture, not an article")
_FILM = reasons.tr("it is a picture, sound or film, not an article")
_PROGRAM = reasons.tr("it is a program, not an article")
_ARCHIVE = reasons.tr("it is a compressed archive; unpack it first")
_UNREADABLE = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"RIFF", _FILM),
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
    (b"8BPS", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"SQLite format 3\x00", reasons.tr("it is a database, not an article")),
)


def choose_format(data: bytes, name: str) -> Format:
    """Choose the format by content, else by suffix, else plain text. Raises NotReadableError for known binary files."""
    suffix = PurePath(name).suffix.lower()
    if data.startswith(refusals.OLE) and (refusals.is_message(data) or suffix in OUTLOOK.suffixes):
        return OUTLOOK
    _refuse(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, suffix)
    head = data[:4096].replace(b"\0", b"").lower()
    for entry in FORMATS:
        if entry.opening and entry.opening.search(head):
            # Word's saved pages have no headers but those of all mails.
            return SAVED_PAGE if entry is MAIL and suffix in SAVED_PAGE.suffixes else entry
    if data.startswith(b"bplist"):
        raise NotReadableError(reasons.tr("it is a list of settings of macOS, not an article"))
    if suffix in AGENCY.suffixes and head.lstrip().startswith(b"<"):
        return AGENCY
    # A text that is called .docx is a text: documents are told by what is in them alone, and so are items of a wire.
    told = (_OFFICE, PDF.module, OUTLOOK.module, WEB_ARCHIVE.module, BOOK.module, ZIP.module)
    by_name = (
        entry for entry in FORMATS if entry.module not in told and not entry.module.startswith(("wire.", "feeds."))
    )
    return next((entry for entry in by_name if suffix in entry.suffixes), TEXT)


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


def _refuse(data: bytes, name: str) -> None:
    for magic, reason in _UNREADABLE:
        if data.startswith(magic):
            raise NotReadableError(reason)
    if data[4:8] == b"ftyp":
        raise NotReadableError(_FILM)
    if data.startswith(refusals.OLE):
        raise NotReadableError(refusals.old_office_reason(data, name))


def _zipped(data: bytes, suffix: str) -> Format:
    """The format of a zip file. Raises NotReadableError for documents of Pages."""
    kind = refusals.zipped_format(data[:65_536])
    if kind == "pages" or suffix == ".pages":
        raise NotReadableError(refusals.PAGES)
    if b"mimetypeapplication/epub" in data[:200] or suffix in BOOK.suffixes:
        return BOOK
    for entry in FORMATS:
        if entry.module == _OFFICE and (entry.name == kind or (not kind and suffix in entry.suffixes)):
            return entry
    return ZIP
