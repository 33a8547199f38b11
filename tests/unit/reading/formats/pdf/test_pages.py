"""All pages are read, within limits, and what is left out is counted."""

from collections.abc import Iterable, Sequence
from typing import Any

import pypdfium2
import pytest

from tests.support.pdf import Put, lines, make_pdf
from viewer.reading.formats.pdf import pages

STORY = ("The council voted on Tuesday to close the old bridge.",)


def notes_of(sheets: Sequence[Iterable[Put]], **more: Any) -> dict[str, str]:
    document = pypdfium2.PdfDocument(make_pdf(sheets, **more))
    try:
        return {note.kind: str(note.text) for note in pages.read_pages(document)[1]}
    finally:
        document.close()


def test_what_is_left_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    comment = (
        b"/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>><</Subtype/Widget/FT/Tx/V(x)/Rect[0 0 9 9]>>]"
    )
    notes = notes_of([lines(50, 700, STORY)], page=comment)
    assert notes == {"comments": "1 comment was left out.", "fields": "1 field of a form was left out."}
    notes = notes_of([lines(50, 700, STORY), [], []])
    assert notes == {"pictures": "2 pages hold no text, only pictures."}
    monkeypatch.setattr(pages, "MAX_CHARACTERS", 4)
    notes = notes_of([[Put(50, 700, "abcdef")]] * 4)
    assert notes == {
        "cut": "Only the first 1 of 4 pages were read.",
        "left out": "2 characters of pages could not be read.",
    }
