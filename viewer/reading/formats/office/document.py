"""The reader for files of word processors: what they are is told by what is in them, whatever their names say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.reading.formats.office import refusals
from viewer.reading.formats.package import Package, parse_xml, without_binary
from viewer.reading.formats.reader import Hints, NotReadableError

if TYPE_CHECKING:
    from viewer.model.draft import Draft

_ODF = b"application/vnd.oasis.opendocument."


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:
    """The draft of a Word, OpenDocument or RTF file, or its original and final text. Raises NotReadableError."""
    from viewer.reading.formats.office import docx, odt, rtf

    if data.startswith(b"PK"):
        package = Package(data, hints.spent)
        kind = _kind_of(package, hints.name)
        return docx.read_package(package) if kind == "docx" else odt.read_package(package)
    if data.startswith(refusals.OLE):
        raise NotReadableError(refusals.old_office_reason(data, hints.name))
    start = data[:400].find(b"{\\rtf")
    if start >= 0 and not data[:start].strip(b"\xef\xbb\xbf \t\r\n"):
        return rtf.read_rtf(data[start:])
    return odt.read_flat(parse_xml(without_binary(data)))


def _kind_of(package: Package, name: str) -> str:
    """`docx` or `odt`. Raises NotReadableError for other packages, and for protected ones."""
    declared = (package.read("mimetype") or b"").strip()
    if declared.startswith(_ODF) or "content.xml" in package.names or "encrypted-package" in package.names:
        return _check_open_document(package, declared.removeprefix(_ODF))
    types = (package.read("[Content_Types].xml") or b"").replace(b"\0", b"")
    mains = {part for part in re.findall(rb"application/([\w.+-]{1,120})", types) if b"main" in part}
    if any(b"wordprocessingml" in main or b"ms-word" in main for main in mains) or "word/document.xml" in package.names:
        return "docx"
    for words, reason in (
        ((b"spreadsheetml", b"ms-excel"), refusals.SPREADSHEET),
        ((b"presentationml", b"ms-powerpoint"), refusals.PRESENTATION),
        ((b"visio",), refusals.DRAWING),
    ):
        if any(word in main for main in mains for word in words):
            raise NotReadableError(reason)
    raise NotReadableError(refusals.package_reason(list(package.names), name))


def _check_open_document(package: Package, kind: bytes) -> str:
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest.replace(b"\0", b"") or "encrypted-package" in package.names:
        raise NotReadableError(refusals.PASSWORD)
    for word, reason in (
        (b"spreadsheet", refusals.SPREADSHEET),
        (b"presentation", refusals.PRESENTATION),
        (b"graphics", refusals.DRAWING),
    ):
        if kind.startswith(word):
            raise NotReadableError(reason)
    if kind and not kind.startswith(b"text"):
        raise NotReadableError(refusals.NO_TEXT)
    return "odt"
