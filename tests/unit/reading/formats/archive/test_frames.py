"""The first page with text is read."""

import pytest

from viewer.reading.formats.archive.frames import SavedPage, draft_of_page
from viewer.reading.formats.reader import NotReadableError


def test_the_first_page_with_text_is_read_and_those_after_it_are_counted() -> None:
    pages = [SavedPage(b" ", ""), SavedPage(b"<img>", ""), SavedPage(b"<p>It stopped.", ""), SavedPage(b"<p>Ad.", "")]
    draft = draft_of_page(pages)
    assert [block.text for block in draft.blocks] == ["It stopped."]
    assert [str(note.text) for note in draft.notes if note.kind == "left out"] == ["1 frame of the page was left out."]
    with pytest.raises(NotReadableError):
        draft_of_page(pages[:2])
    with pytest.raises(NotReadableError, match="saved page"):
        draft_of_page([])


def test_text_without_tags_keeps_its_brackets() -> None:
    (block,) = draft_of_page([SavedPage(b"If a <b then it stops.", "", is_plain=True)]).blocks
    assert block.text == "If a <b then it stops."
