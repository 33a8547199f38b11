"""What the package of a book says of it."""

import pytest

from tests.support.archives import chapter, epub
from tests.support.office import zipped
from viewer.reading.formats.archive.book import is_aside, open_book
from viewer.reading.formats.package import Package
from viewer.reading.formats.reader import NotReadableError

PAGES = {"one%20a.xhtml": chapter("One", "It is late."), "2.xhtml": chapter("Two", "So.")}


def _book(facts: str = "", **more: str) -> Package:
    return Package(epub({"1.xhtml": chapter("One", "It is late.")}, facts=facts, **more))


def test_facts() -> None:
    facts = (
        "<dc:title> The\n Pier </dc:title><dc:title>Sub</dc:title><dc:creator>Ann Lee</dc:creator>"
        '<dc:creator>Bo</dc:creator><dc:date xmlns:opf="urn:o" opf:event="modification">2020-01-01</dc:date>'
        "<dc:date>2019-03-04</dc:date><dc:language>DE-at</dc:language>"
    )
    book = open_book(_book(facts))
    assert (book.title, book.authors, book.published, book.language) == ("The Pier", "Ann Lee, Bo", "2019-03-04", "de")
    assert book.files == ["OPS/1.xhtml"]


def test_names_are_those_of_members() -> None:
    items = '<item id="a" href="one%20a.xhtml" media-type="application/xhtml+xml"/>'
    items += '<item id="b" href="a.png" media-type="image/png"/>'
    package = Package(epub({"x/../1.xhtml": "x"}, items=items, spine=["a", "b", "x/../1.xhtml", "a", "none"]))
    assert open_book(package).files == ["OPS/one a.xhtml", "OPS/1.xhtml"]


def test_landmarks_tell_what_is_no_chapter() -> None:
    nav = (
        '<html xmlns:epub="urn:e"><nav epub:type="landmarks"><a epub:type="toc" href="1.xhtml">x</a></nav>'
        '<nav epub:type="page-list"><a href="1.xhtml">12</a></nav><nav>'
        '<a href="1.xhtml"> The  <b>pier</b></a></nav></html>'
    )
    book = open_book(_book(nav=nav))
    assert book.aside == {"OPS/1.xhtml", "OPS/nav"}
    assert book.labels == {"OPS/1.xhtml": "The pier"}
    damaged = _book(nav="<html><nav>")
    assert open_book(damaged).labels == {}
    assert damaged.damaged == 1


@pytest.mark.parametrize(
    "kind", ["cover", "toc", "titlepage", "title-page", "frontmatter copyright-page", "halftitle", "contents2"]
)
def test_kinds_that_are_no_chapters(kind: str) -> None:
    assert is_aside(kind)


@pytest.mark.parametrize("kind", ["", "bodymatter chapter", "preface", "covers", "recover", "index_split_001", "notes"])
def test_kinds_that_are(kind: str) -> None:
    assert not is_aside(kind)


@pytest.mark.parametrize(
    ("algorithm", "locked"),
    [("http://www.idpf.org/2008/embedding", False), ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True)],
)
def test_books_that_are_locked(algorithm: str, locked: bool) -> None:
    container = '<container><rootfile full-path="a.opf"/></container>'
    members = {"META-INF/container.xml": container, "a.opf": "<package/>"}
    members["META-INF/encryption.xml"] = f'<encryption><EncryptionMethod Algorithm="{algorithm}"/></encryption>'
    package = Package(zipped(members))
    if locked:
        with pytest.raises(NotReadableError, match="rights"):
            open_book(package)
    else:
        assert open_book(package).files == []


def test_no_book() -> None:
    for container in ("<container/>", '<container><rootfile full-path="../../a"/></container>'):
        with pytest.raises(NotReadableError, match="no book"):
            open_book(Package(zipped({"META-INF/container.xml": container})))
