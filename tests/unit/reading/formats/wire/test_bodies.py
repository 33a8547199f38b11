"""Bodies of items: HTML, escaped or whole, NITF and plain text."""

import pytest
from lxml import etree

from viewer.model import Role
from viewer.reading.formats.wire.bodies import element_blocks, text_blocks

CASES = [
    ("One line.\n\nTwo lines.", [("One line.", None), ("Two lines.", None)]),
    ("<p>One</p><h1>Head</h1><p>Two</p>", [("One", None), ("Head", Role.SUBHEAD), ("Two", None)]),
    ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", [("One", None), ("Two", None)]),
    ("<p>3 &lt; 4 &amp;amp; 5</p>", [("3 < 4 &amp; 5", None)]),
    ("Fish &amp; chips", [("Fish & chips", None)]),
    ('<p class="byline">By Anna Berg</p><p>One</p>', [("By Anna Berg", Role.BYLINE), ("One", None)]),
    ('<ul class="slugline"><li>War</li></ul><p>One</p>', [("War", Role.FURNITURE), ("One", None)]),
    ("<header><time>2.3.2026 10:00</time><h3>Over</h3></header><p>One</p>",
     [("2.3.2026 10:00", Role.FURNITURE), ("Over", Role.SUBHEAD), ("One", None)]),
    ("<figure><figcaption>A ferry</figcaption></figure>", [("A ferry", Role.CAPTION)]),
    ("<script>x()</script>One<br>two", [("One two", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_text(text: str, blocks: list[tuple[str, Role | None]]) -> None:
    assert [(block.text, block.role) for block in text_blocks(text)] == blocks


def test_line_ends_are_meant_where_there_are_no_paragraphs() -> None:
    text = "<!-- wp:html -->One <b>bold</b>\n\nTwo"
    assert [block.text for block in text_blocks(text, wrapped=True)] == ["One bold", "Two"]
    assert [block.text for block in text_blocks("<p>One\n\nTwo</p>", wrapped=True)] == ["One Two"]


def test_elements_of_nitf_are_those_of_pages() -> None:
    body = etree.fromstring(
        '<body.content xmlns="x"><media><media-caption>A ferry</media-caption><media-producer>Berg</media-producer>'
        "</media><p>The <org>Acme\nBoat</org> sank.</p><hl2>Why</hl2><block><p>Nobody knows.</p></block>"
        "<p>&lt;iframe src='x'&gt;&lt;/iframe&gt;Nobody.</p><note><p>For editors</p></note>"
        "<tagline>Cole helped.</tagline><head>not shown</head>tail</body.content>"
    )
    assert [(block.text, block.role) for block in element_blocks(body)] == [
        ("A ferry", Role.CAPTION),
        ("Berg", Role.FURNITURE),
        ("The Acme Boat sank.", None),
        ("Why", Role.SUBHEAD),
        ("Nobody knows.", None),
        ("Nobody.", None),
        ("For editors", Role.FURNITURE),
        ("Cole helped.", Role.FURNITURE),
        ("tail", None),
    ]
    assert body[0].tag == "{x}media"  # the tree is as it was
