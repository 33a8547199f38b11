"""Takes the characters out of all pages, within limits; what is left out is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from viewer.model import Note
from viewer.model.message import reasons
from viewer.reading.formats.pdf.glyphs import PageText, page_text
from viewer.reading.formats.reader import COMMENTS, counted

MAX_PAGES = 3_000
"""Pages that are read; a few seconds if they are empty."""
MAX_CHARACTERS = 400_000
"""Characters that are read: a book of 200 pages. Each takes some ten microseconds, and the worker has ten seconds, on
slow computers, too."""
MAX_ON_PAGE = 60_000
"""Characters of a page. A page of a large newspaper, set small, has some 20,000; what has far more is a map."""


def read_pages(document: Any) -> tuple[list[PageText], list[Note]]:
    """The characters of all pages, and notes on what was not read."""
    from pypdfium2 import raw

    count, left, damaged, extras = len(document), MAX_CHARACTERS, 0, Counter[str]()
    pages: list[PageText] = []
    for number in range(min(count, MAX_PAGES)):
        if left <= 0:
            break
        try:
            page = document[number]
            extras.update(_extras(page))
            pages.append(page_text(page, min(left, MAX_ON_PAGE)))
            extras["picture"] += not pages[-1].glyphs and raw.FPDFPage_CountObjects(page) > 0
            page.close()
        except (pypdfium2_error(), ValueError, OverflowError):
            damaged += 1
            continue
        left -= len(pages[-1].glyphs)
    notes = _notes_on(extras, damaged, sum(page.left_out for page in pages))
    if len(pages) + damaged < count:
        text = reasons.tr("Only the first {count} of {pages} pages were read.")
        notes.append(Note("cut", text.fill(count=len(pages) + damaged, pages=count)))
    return pages, notes


def pypdfium2_error() -> type[Exception]:
    """What PDFium's binding raises."""
    import pypdfium2

    error: type[Exception] = pypdfium2.PdfiumError
    return error


def _extras(page: Any) -> Iterator[str]:
    """What is fastened to a page besides its text: comments and fields that somebody filled in."""
    from pypdfium2 import raw

    for number in range(min(raw.FPDFPage_GetAnnotCount(page), 1_000)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == raw.FPDF_ANNOT_WIDGET and raw.FPDFAnnot_HasKey(annotation, b"V"):
            yield "field"
        elif kind in (raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT):
            yield "comment"
        raw.FPDFPage_CloseAnnot(annotation)


def _notes_on(extras: Counter[str], damaged: int, left_out: int) -> list[Note]:
    return [
        *counted(
            left_out,
            "left out",
            reasons.tr("{count} character of a page could not be read."),
            reasons.tr("{count} characters of pages could not be read."),
        ),
        *counted(
            damaged,
            "damaged",
            reasons.tr("{count} page is damaged and could not be read."),
            reasons.tr("{count} pages are damaged and could not be read."),
        ),
        *counted(
            extras["picture"],
            "pictures",
            reasons.tr("{count} page holds no text, only pictures."),
            reasons.tr("{count} pages hold no text, only pictures."),
        ),
        *counted(extras["comment"], "comments", *COMMENTS),
        *counted(
            extras["field"],
            "fields",
            reasons.tr("{count} field of a form was left out."),
            reasons.tr("{count} fields of a form were left out."),
        ),
    ]
