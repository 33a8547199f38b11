"""What the package of an e-book says of it: its chapters in their order, their names, title, authors, date."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from viewer.model.message import reasons
from viewer.reading.formats.office.refusals import DAMAGED, RIGHTS
from viewer.reading.formats.reader import NotReadableError

if TYPE_CHECKING:
    from viewer.reading.formats.package import Package

_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_ASIDE = re.compile(
    r"(?:front|back)?(?:cover|toc|nav|contents|title-?page|half-?title(?:page)?|copyright(?:-?page)?|colophon"
    r"|imprint|landmarks|loi|lot|advert\w{0,9}|other-?credits)\d{0,3}",
    re.IGNORECASE,
)
"""Kinds of pages, in the words of EPUB 2 and 3, that are no part of the text; files are called so, too."""
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
_NO_BOOK = reasons.tr("there is no book in it")


@dataclass(slots=True)
class Book:
    """The contents of a book."""

    title: str = ""
    authors: str = ""
    published: str = ""
    language: str = ""
    files: list[str] = field(default_factory=list)
    """The names of its pages, in the order in which they are read."""
    labels: dict[str, str] = field(default_factory=dict)
    """What its table of contents calls them."""
    aside: set[str] = field(default_factory=set)
    """Those that are no chapters: cover, contents, copyright."""


def open_book(package: Package) -> Book:
    """The contents of the book in a package. Raises NotReadableError."""
    _check_rights(package)
    container = package.xml("META-INF/container.xml")
    main = next((e.get("full-path") or "" for e in _named(container, "rootfile")), "")
    root = package.xml(main)
    if root is None:
        raise NotReadableError(_NO_BOOK)
    dates = [e for e in _named(root, "date") if (_attribute(e, "event") or "publication") == "publication"]
    book = Book(
        next(map(_words, _named(root, "title")), ""),
        ", ".join(dict.fromkeys(filter(None, map(_words, _named(root, "creator"))))),
        next(map(_words, dates), ""),
        next(map(_words, _named(root, "language")), "")[:2].lower(),
    )
    _take_manifest(book, package, main, root)
    return book


def _take_manifest(book: Book, package: Package, main: str, root: Any) -> None:
    """The pages of the book, and what is said of them."""
    items = {e.get("id"): e for e in _named(root, "item") if e.get("href")}
    pages = {key: _resolved(main, e.get("href")) for key, e in items.items() if _is_page(e)}
    spine = list(dict.fromkeys(e.get("idref") for e in _named(root, "itemref")))
    book.files = list(dict.fromkeys(pages[key] for key in spine or pages if key in pages))
    references = _named(root, "reference")
    book.aside.update(_resolved(main, e.get("href") or "") for e in references if _is_aside(e.get("type") or ""))
    for key, e in items.items():
        name = _resolved(main, e.get("href"))
        is_nav = "nav" in (e.get("properties") or "").split()
        if is_nav or any(map(_is_aside, (key or "", posixpath.splitext(posixpath.basename(name))[0]))):
            book.aside.add(name)
        if is_nav:
            _take_nav(book, package, name)
        elif e.get("media-type") == "application/x-dtbncx+xml":
            _take_ncx(book, package, name)


def is_aside(kind: str) -> bool:
    """Whether a page whose `epub:type` is this is no chapter."""
    return any(map(_is_aside, kind.split()))


def _is_aside(kind: str) -> bool:
    return bool(_ASIDE.fullmatch(kind))


def _check_rights(package: Package) -> None:
    """Refuse a book that is locked. Fonts may be, which is no lock."""
    data = package.read("META-INF/encryption.xml")
    if data is None:
        return
    algorithms = re.findall(rb'EncryptionMethod[^>]{0,500}?Algorithm\s{0,9}=\s{0,9}["\']([^"\']{0,300})', data)
    if any(algorithm not in _FONTS for algorithm in algorithms):
        raise NotReadableError(RIGHTS)


def _named(root: Any, name: str) -> list[Any]:
    """Elements by their local names."""
    return [] if root is None else [e for e in root.iter("{*}" + name, name) if isinstance(e.tag, str)]


def _words(element: Any) -> str:
    return " ".join("".join(islice(element.itertext(), 200)).split())[:500]


def _attribute(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _is_page(item: Any) -> bool:
    kind, href = (item.get("media-type") or "").lower(), item.get("href").lower()
    return kind in _PAGES or (not kind and href.endswith((".xhtml", ".html", ".htm")))


def _resolved(base: str, href: str) -> str:
    """The name of a member that another points to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(href.split("#", maxsplit=1)[0])))


def _take_ncx(book: Book, package: Package, name: str) -> None:
    """The names of chapters from the table of contents of EPUB 2."""
    for point in _named(package.optional_xml(name), "navPoint"):
        label = next((_words(e) for e in point if e.tag != point.tag and _words(e)), "")
        content = next((e for e in point if isinstance(e.tag, str) and e.tag.rpartition("}")[2] == "content"), None)
        if content is not None and label:
            book.labels.setdefault(_resolved(name, content.get("src") or ""), label)


def _take_nav(book: Book, package: Package, name: str) -> None:
    """The same from that of EPUB 3, which is a page; its links to the cover and so on tell what those are."""
    try:
        root = package.xml(name)
    except NotReadableError as error:
        if error.reason == DAMAGED:
            package.damaged += 1
        return
    for link in _named(root, "a"):
        nav = next(link.iterancestors("{*}nav", "nav"), None)
        kind = "" if nav is None else _attribute(nav, "type")
        target = _resolved(name, link.get("href") or "")
        if kind == "landmarks":
            if is_aside(_attribute(link, "type")):
                book.aside.add(target)
        elif nav is not None and kind != "page-list" and (label := _words(link)):
            book.labels.setdefault(target, label)
