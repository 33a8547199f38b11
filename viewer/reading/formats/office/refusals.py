"""What is said of office files that are not read, told by their bytes; and which format a zip file has.

Nothing here loads a parser, so that a file can be refused before any process is asked to read it.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from viewer.model.message import Message, reasons

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of old Office files, Outlook messages, and whatever is encrypted by a newer Office."""
DAMAGED = reasons.tr("it is damaged or cut short; save it once more, or have it sent again")
PASSWORD = reasons.tr("it is protected by a password; save it without one and open that")
SPREADSHEET = reasons.tr("it is a spreadsheet, not an article")
PRESENTATION = reasons.tr("it is a presentation, not an article")
DRAWING = reasons.tr("it is a drawing, not an article")
NO_DOCUMENT = reasons.tr("there is no document in it")
PAGES = reasons.tr("Pages documents cannot be read; export it from Pages as a Word file (.docx) and open that")
NO_TEXT = reasons.tr("it is no text document; save it as .docx, as text or as a web page and open that")
_OLD_WORD = reasons.tr("it is in the format of Word before 2007; save it as .docx and open that")
RIGHTS = reasons.tr("its rights management lets no other program read it; ask its owner for a copy without")
_STREAMS = (
    ("DRMEncrypted", RIGHTS),
    ("EncryptedPackage", PASSWORD),
    ("WordDocument", _OLD_WORD),
    ("Workbook", SPREADSHEET),
    ("PowerPoint Document", PRESENTATION),
    ("VisioDocument", DRAWING),
)
_KINDS = (
    ("docx", re.compile(r"\[content_types\]\.xml|(?:_rels|docprops|word|customxml|xl|ppt)/.*")),
    ("pages", re.compile(r"index/.*|index\.(?:zip|apxl|xml)|buildversionhistory\.plist|quicklook/.*|\.iwp.*")),
)


def is_message(data: bytes) -> bool:
    """Whether an OLE file, or the beginning of one, is a message of Outlook: its streams are called that."""
    return any(name.encode("utf-16-le") in data for name in ("__properties_version1.0", "__substg1.0_"))


def old_office_reason(data: bytes, name: str) -> Message:
    """Why an OLE file that is no message is not read."""
    for stream, reason in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return reason
    return _OLD_WORD if PurePath(name).suffix.lower() in (".doc", ".dot") else NO_TEXT


def zipped_format(head: bytes) -> str:
    """`docx`, `odt` or `pages` by the first member of a zip file; empty if that does not tell.

    The reader looks at all that is in it. Names further on may be those of packages inside an archive.
    """
    name_end = 30 + int.from_bytes(head[26:28], "little")
    name = head[30:name_end].decode("utf-8", "replace").replace("\\", "/").lower()
    if name == "mimetype":
        extra = int.from_bytes(head[28:30], "little")
        return "odt" if head[name_end + extra :].startswith(b"application/vnd.oasis.opendocument.") else ""
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(name)), "")


def package_reason(names: list[str], name: str) -> Message:
    """Why a package without a text document is not read, by the names in it and its own."""
    suffix = PurePath(name).suffix.lower()
    if any(re.fullmatch(r"index/.*\.iwa|index\.zip|.*\.iwph|index\.apxl|index\.xml(?:\.gz)?", each) for each in names):
        return {".numbers": SPREADSHEET, ".key": PRESENTATION}.get(suffix, PAGES)
    return DAMAGED if suffix in (".docx", ".docm", ".odt") else PAGES if suffix == ".pages" else NO_TEXT
