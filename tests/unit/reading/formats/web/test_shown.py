"""A page as it is shown."""

import textwrap

from viewer.reading.formats.web.markup import page_blocks
from viewer.reading.formats.web.shown import shown_page

STORY = "The harbour board of Halden voted late on Tuesday to close the old lock for nine weeks. " * 6


def test_what_is_hidden_is_left_out_and_wrapped_lines_are_one() -> None:
    lines = "".join(f"<p>{line}</p>" for line in textwrap.wrap(STORY, 64))
    blocks = page_blocks(shown_page(f"<p hidden>No.</p><div>{lines}</div>"))
    assert [block.text for block in blocks] == [STORY.strip()]


def test_what_has_no_size_is_left_out_where_that_is_asked() -> None:
    page = f"<p>{STORY}</p><p style='font-size:0'>The preview.</p>"
    assert len(page_blocks(shown_page(page))) == 2
    assert len(page_blocks(shown_page(page, shrunk=True))) == 1
