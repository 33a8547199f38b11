"""What saved pages of all kinds have in common: a page among its frames and pictures, read as a page is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.model import Note
from viewer.model.draft import Draft
from viewer.model.message import reasons
from viewer.model.record import record
from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.text import plain
from viewer.reading.formats.textual import read_bytes
from viewer.reading.formats.web import html

_NO_PAGE = reasons.tr("there is no text in the saved page")


@record
class SavedPage:
    """A page, or a frame of one."""

    data: bytes
    charset: str
    is_plain: bool = False
    """Whether it is text without tags."""


def draft_of_page(pages: Sequence[SavedPage]) -> Draft:
    """The draft of the first page that has text; those after it are its frames. Raises NotReadableError."""
    pages = [page for page in pages if page.data.strip()]
    refusal = NotReadableError(_NO_PAGE)
    for number, page in enumerate(pages):
        try:
            draft = read_bytes(
                page.data, plain.read if page.is_plain else html.read, declared=not page.is_plain, charset=page.charset
            )
        except NotReadableError as error:
            refusal = error
            continue
        if any(block.text.strip() for block in draft.blocks):
            frames = len(pages) - number - 1
            return replace(draft, text="", encoding="", notes=(*draft.notes, *_notes(frames)))
    raise refusal


def _notes(frames: int) -> tuple[Note, ...]:
    if not frames:
        return ()
    one = reasons.tr("{count} frame of the page was left out.")
    more = reasons.tr("{count} frames of the page were left out.")
    return (Note("left out", (one if frames == 1 else more).fill(count=frames)),)
