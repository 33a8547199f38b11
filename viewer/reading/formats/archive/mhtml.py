"""The reader for pages that Chrome, Edge, Internet Explorer and Word save as one file: a mail of parts (RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message as Mail
from typing import TYPE_CHECKING

from viewer.reading.formats.archive.frames import SavedPage, draft_of_page
from viewer.reading.formats.mail.headers import header
from viewer.reading.formats.mail.parts import parameter, parse_mail, payload_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_MOST = 200
"""Parts that are looked at: a page has hundreds of pictures at most, and its own part comes first."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The draft of the page. Raises NotReadableError."""
    mail = parse_mail(data.lstrip(b"\xef\xbb\xbf\r\n\t "))
    parts = [part for part, _ in zip(_leaves(mail), range(_MOST), strict=False)]
    start = parameter(mail, "start").strip("<>")
    root = next(
        (part for part in parts if start and str(part.get("content-id", "")).strip(" <>").lower() == start), None
    )
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    pages.sort(key=lambda part: (part is not root, part.get_content_type() == "text/plain"))
    saved = [
        SavedPage(payload_of(part), parameter(part, "charset"), part.get_content_type() == "text/plain")
        for part in pages
    ]
    draft = draft_of_page(saved)
    return (draft if draft.title else replace(draft, title=header(mail, "subject")),)


def _leaves(mail: Mail) -> Iterator[Mail]:
    """The parts that have none themselves, in their order."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload()
        if isinstance(inside, list):
            waiting += [each for each in reversed(inside) if isinstance(each, Mail)]
        else:
            yield part
