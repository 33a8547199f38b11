"""E-books: a draft of each chapter, or one of a short book."""

import pytest

from tests.support.archives import chapter, epub
from tests.support.office import zipped
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import BOOK, choose_format
from viewer.reading.formats.archive import epub as module
from viewer.reading.formats.archive.epub import read
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The council voted on Tuesday to close the old bridge."
PAGES = {
    "1.xhtml": chapter("One", STORY),
    "2.xhtml": chapter("Two", "Nobody knows why."),
    "3.xhtml": chapter("Three", "It is late."),
}


@pytest.fixture(autouse=True)
def long_books(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SHORT", 0)


def _read(data: bytes) -> tuple[Draft, ...]:
    return read(data, Hints("a.epub"))


def _notes(drafts: tuple[Draft, ...]) -> list[str]:
    return [str(note.text) for draft in drafts for note in draft.notes]


def test_a_chapter_each_in_the_order_of_the_book() -> None:
    data = epub(PAGES, spine=["2.xhtml", "1.xhtml", "3.xhtml"])
    assert choose_format(data, "a.zip") is BOOK
    drafts = _read(data)
    assert [(draft.title, draft.part) for draft in drafts] == [
        ("Two", "OPS/2.xhtml"), ("One", "OPS/1.xhtml"), ("Three", "OPS/3.xhtml"),
    ]  # fmt: skip
    assert {(draft.source, draft.byline, draft.language) for draft in drafts} == {("The Pier", "Ann Lee", "en")}
    assert [(block.text, block.role) for block in drafts[1].blocks] == [("One", Role.HEADLINE), (STORY, None)]


def test_a_book_as_short_as_an_article_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SHORT", 100)
    (draft,) = _read(epub(PAGES))
    assert (draft.title, draft.part, draft.byline) == ("The Pier", "", "Ann Lee")
    assert [block.role for block in draft.blocks] == [Role.HEADLINE, *[Role.SUBHEAD, None] * 3]
    (titled,) = _read(epub({"1": chapter("The Pier", STORY), "2": chapter("Ann Lee", "Nobody knows.")}))
    assert [block.role for block in titled.blocks] == [Role.HEADLINE, None, Role.BYLINE, None]


def test_cover_contents_and_copyright_are_left_out_with_a_note() -> None:
    pages = {
        "cover.xhtml": chapter("Cover", "The Pier"),
        "x.xhtml": chapter("Rights", "Printed in Vellan.", kind="frontmatter copyright-page"),
        "y.xhtml": chapter("Front", "A picture."),
        **PAGES,
    }
    guide = '<guide><reference type="title-page" href="y.xhtml"/><reference type="text" href="1.xhtml"/></guide>'
    links = '<a href="1.xhtml">First</a><a href="2.xhtml#a">Second</a>'
    nav = f'<html xmlns:epub="urn:e"><nav epub:type="toc">{links}</nav></html>'
    drafts = _read(epub(pages, guide=guide, nav=nav, spine=["nav", *pages]))
    assert [draft.title for draft in drafts] == ["First", "Second", "Three"]
    assert _notes(drafts) == ["4 pages of the book that are no chapters were left out: nav; Cover; Rights; Front."]
    assert [draft.title for draft in _read(epub({"cover.xhtml": chapter("All", STORY)}))] == ["All"]


def test_a_chapter_goes_on_in_files_without_a_heading() -> None:
    pages = {**PAGES, "2b.xhtml": chapter("x", "And it goes on.", head=False)}
    ncx = (
        '<ncx xmlns="urn:n"><navMap><navPoint><navLabel><text>A</text></navLabel><content src="1.xhtml"/></navPoint>'
        '<navPoint><navLabel><text>B</text></navLabel><content src="2.xhtml#top"/></navPoint></navMap></ncx>'
    )
    drafts = _read(epub(pages, ncx=ncx, spine=["1.xhtml", "2.xhtml", "2b.xhtml", "3.xhtml"]))
    assert [draft.title for draft in drafts] == ["A", "B", "Three"]
    assert [block.text for block in drafts[1].blocks] == ["Two", "Nobody knows why.", "And it goes on."]


def test_elements_that_xml_closes_take_nothing_with_them() -> None:
    page = '<html><head><title/><script src="a.js"/></head><body><a id="x"/><p/><h2>One</h2>'
    page += f"<p>{STORY}<br/>So.</p></body></html>"
    (draft,) = _read(epub({"1.xhtml": page}))
    assert [block.text for block in draft.blocks] == ["One", f"{STORY} So."]


def test_parts_that_are_damaged_or_not_there_are_counted() -> None:
    items = '<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>'
    drafts = _read(epub(PAGES, items=items, spine=["1.xhtml", "gone", "2.xhtml"]))
    assert len(drafts) == 2
    assert _notes(drafts) == ["1 part of the file is damaged and was left out."]


def test_names_that_climb_find_nothing() -> None:
    items = '<item id="out" href="../../../etc/passwd" media-type="application/xhtml+xml"/>'
    assert _notes(_read(epub(PAGES, items=items, spine=["1.xhtml", "out"]))) == [
        "1 part of the file is damaged and was left out."
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (epub({}), "no text in the book"),
        (epub({"1": "<p></p>"}), "no text in the book"),
        (epub(PAGES, doctype='<!DOCTYPE package [<!ENTITY a "b">]>', facts="<dc:title>&a;</dc:title>"), "entities"),
        (zipped({"META-INF/container.xml": "<a>"}), "damaged"),
    ],
)
def test_what_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(NotReadableError, match=reason):
        _read(data)
