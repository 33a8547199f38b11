"""The reader for Safari's web archives: a property list, binary or XML, with the page and what it shows."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from viewer.model.message import reasons
from viewer.reading.formats.archive.frames import SavedPage, draft_of_page
from viewer.reading.formats.office.refusals import DAMAGED
from viewer.reading.formats.reader import TOO_DEEP, Hints, NotReadableError

if TYPE_CHECKING:
    from viewer.model.draft import Draft

_BROKEN = (
    plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, OverflowError, OSError, EOFError,
    AttributeError, AssertionError,
)  # fmt: skip
"""What plistlib raises for lists that are damaged."""
_MOST = 100
"""Frames that are looked at."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The draft of the page. Raises NotReadableError."""
    if data.startswith(b"bplist00") and int.from_bytes(data[-24:-16], "big") > len(data):
        raise NotReadableError(DAMAGED)  # it says that it has more objects than bytes
    try:
        root = plistlib.loads(data)
    except RecursionError as error:
        raise NotReadableError(TOO_DEEP) from error
    except _BROKEN as error:
        raise NotReadableError(DAMAGED) from error
    archives: list[Any] = [root]
    pages: list[SavedPage] = []
    while archives and len(pages) < _MOST:
        archive = archives.pop(0)
        if not isinstance(archive, dict):
            continue
        pages += _page(archive.get("WebMainResource"))
        frames = archive.get("WebSubframeArchives")
        archives += frames[:_MOST] if isinstance(frames, list) else []
    if not pages:
        raise NotReadableError(reasons.tr("there is no page in it"))
    return (draft_of_page(pages),)


def _page(resource: Any) -> list[SavedPage]:
    """The main resource of an archive, if it is one of text."""
    data = resource.get("WebResourceData") if isinstance(resource, dict) else None
    kind = str(resource.get("WebResourceMIMEType", "text/html")).lower() if isinstance(resource, dict) else ""
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    if not isinstance(data, bytes) or not kind.startswith(("text/", "application/xhtml")):
        return []
    return [SavedPage(data, str(resource.get("WebResourceTextEncodingName", ""))[:40], kind == "text/plain")]
