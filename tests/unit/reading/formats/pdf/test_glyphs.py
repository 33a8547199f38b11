"""Characters are taken out of pages with their places."""

import pypdfium2
import pytest

from tests.support.pdf import Put, make_pdf
from viewer.reading.formats.pdf.glyphs import PageText, page_text


def page_of(*puts: Put, most: int = 10_000) -> PageText:
    document = pypdfium2.PdfDocument(make_pdf([puts]))
    try:
        return page_text(document[0], most)
    finally:
        document.close()


def test_places_sizes_and_spaces() -> None:
    page = page_of(Put(50, 700, "Old bridge", 20, "B"))
    assert "".join(" " * glyph.spaced + glyph.text for glyph in page.glyphs) == " Old bridge"
    first = page.glyphs[0]
    assert (first.x, first.y, first.size, first.angle, first.bold) == (50, 700, 20, 0, True)
    assert 50 + 20 * 0.7 < first.end < 50 + 20 * 0.9
    assert (page.width, page.height) == (595, 842)


@pytest.mark.parametrize("angle", [0, 30, 90, 180, 270])
def test_the_direction_of_text(angle: int) -> None:
    assert {glyph.angle for glyph in page_of(Put(300, 400, "bridge", angle=angle)).glyphs} == {angle}


def test_characters_without_a_table_are_counted_and_no_more_are_read_than_wanted() -> None:
    assert page_of(Put(50, 700, "abcdef", font="U")).unmapped == 6
    assert len(page_of(Put(50, 700, "abcdef"), most=4).glyphs) == 4
