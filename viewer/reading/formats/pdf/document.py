"""The reader for PDF files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.model.draft import Draft
from viewer.model.message import Message, reasons
from viewer.reading.formats.office.refusals import PASSWORD
from viewer.reading.formats.pdf.columns import columns_of
from viewer.reading.formats.pdf.heads import with_roles
from viewer.reading.formats.pdf.letters import is_nonsense
from viewer.reading.formats.pdf.lines import Line, cells_of, line_of, rows_of
from viewer.reading.formats.pdf.margins import Sheet, body_size_of, part_pages
from viewer.reading.formats.pdf.pages import read_pages
from viewer.reading.formats.pdf.paragraphs import Text, joined, texts_of
from viewer.reading.formats.pdf.words import Word, main_angle, upright, without_drop_caps
from viewer.reading.formats.reader import Hints, NotReadableError, counted

if TYPE_CHECKING:
    from viewer.reading.formats.pdf.glyphs import PageText

_DAMAGED = reasons.tr("the PDF file is damaged: no page of it can be read")
_SIDE = 0.1
"""The share of a page's characters up to which text that runs in another direction is a stamp at its edge or a mark
across it, no part of the text."""


class _Page(NamedTuple):
    sheet: Sheet
    aside: list[Line]
    """Text that runs in another direction, as stamps at the edge do."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """Read the text of a PDF file. Raises NotReadableError, also if it has none that can be understood."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise NotReadableError(_reason(error)) from error
    try:
        return (_draft(document),)
    finally:
        document.close()


def _reason(error: Any) -> Message:
    from pypdfium2 import raw

    if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return PASSWORD
    return _DAMAGED


def _draft(document: Any) -> Draft:
    pages, notes = read_pages(document)
    glyphs = sum(len(page.glyphs) for page in pages)
    if not glyphs and any(note.kind == "damaged" for note in notes):
        raise NotReadableError(_DAMAGED)
    if not glyphs:
        raise NotReadableError(
            reasons.tr("there is no text in it, only pictures of pages (a scan); have its text recognised first")
        )
    laid = [_laid(page) for page in pages if page.glyphs]
    words = [word.text for page in laid for word in page.sheet.words]
    if is_nonsense(words, sum(page.unmapped for page in pages) / glyphs):
        raise NotReadableError(
            reasons.tr("its fonts do not say which letters they show, so its text cannot be read; ask for another file")
        )
    notes += counted(
        sum(word.count("\ufffd") for word in words),
        "replaced",
        reasons.tr("{count} character has no meaning in this file and stands as �."),
        reasons.tr("{count} characters have no meaning in this file and stand as �."),
    )
    blocks, title, byline = with_roles(_texts(laid), *_metadata(document))
    return Draft(tuple(blocks), title=title, byline=byline, notes=tuple(notes), extracted=True)


def _laid(page: PageText) -> _Page:
    """The words of a page that run in its main direction, and lines of the others."""
    by_angle = upright(page.glyphs)
    main = main_angle(by_angle)
    count = sum(len(word.text) for words in by_angle.values() for word in words)
    words: list[Word] = []
    aside: list[Line] = []
    for angle, turned in by_angle.items():
        if angle == main or sum(len(word.text) for word in turned) > _SIDE * count:
            words += _below(turned, words)
        else:
            aside += [line_of(row) for row in rows_of(turned)]
    top, bottom = {
        0: (-page.height, 0.0), 90: (0.0, page.width), 180: (0.0, page.height), 270: (-page.width, 0.0)
    }.get(main, (min(word.top for word in words), max(word.base for word in words)))  # fmt: skip
    return _Page(Sheet(without_drop_caps(words), top, bottom), aside)


def _below(words: list[Word], others: list[Word]) -> list[Word]:
    """Words of another direction, put below the others of their page as a part of their own."""
    if not others:
        return words
    down = max(word.base for word in others) + 100 - min(word.base for word in words)
    return [replace(word, base=word.base + down) for word in words]


def _texts(pages: Sequence[_Page]) -> list[Text]:
    """The paragraphs of all pages."""
    body_size = body_size_of([word for page in pages for word in page.sheet.words])
    texts: list[Text] = []
    column = 0
    for page, parted in zip(pages, part_pages([page.sheet for page in pages], body_size), strict=True):
        texts += _furniture(parted.head, column)
        for part in columns_of(parted.text):
            column += 1
            lines = [line_of(cell) for row in part for cell in _cells(row)]
            texts += texts_of(lines, column, body_size)
        texts += _furniture(parted.foot, column)
        texts += [Text([line], column, aside=True) for line in page.aside]
    return joined(texts)


def _cells(row: list[Word]) -> list[list[Word]]:
    """A row, cut where type of another size stands far beside: a rubric beside a date, not the cells of a table."""
    cells = cells_of(row)
    sizes = [max(word.size for word in cell) for cell in cells]
    return cells if max(sizes) > 1.3 * min(sizes) else [row]


def _furniture(rows: Sequence[list[Word]], column: int) -> list[Text]:
    return [Text([line_of(row)], column, aside=True) for row in rows]


def _metadata(document: Any) -> tuple[str, str]:
    """Title and author as the file declares them; either may be empty, and is often wrong."""
    declared = document.get_metadata_dict()
    return declared.get("Title", "").strip(), declared.get("Author", "").strip()
