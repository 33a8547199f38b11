"""The reader for e-books (EPUB 2 and 3): a draft of each chapter, or one of a book that is as short as an article."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.decode import decode_bytes
from viewer.reading.formats.archive.book import Book, is_aside, open_book
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.package import Package
from viewer.reading.formats.reader import DAMAGED_PARTS, Hints, NotReadableError
from viewer.reading.formats.textual import check_length
from viewer.reading.formats.web.fragment import read as read_fragment

_SHORT = 10_000
"""Words of a book that is one text: as long as the longest articles, which editors' programs export as books, too."""
_NAMED = 5
"""Pages that a note names."""
_CLOSED = re.compile(
    r"<(?!(?:br|hr|img|input|link|meta|col|area|base|wbr)\b)([a-zA-Z][\w:-]{0,40})(\s[^<>]{0,2000})?/>"
)
"""Elements without content as XML closes them: to a page, such a title or anchor is open, and takes what follows."""
_KIND = re.compile(
    r"<(?:body|section|div|nav)\b[^<>]{0,500}?\sepub:type\s{0,9}=\s{0,9}[\"']([^\"'<>]{1,200})", re.IGNORECASE
)
_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<>]{1,500})</title", re.IGNORECASE)


@dataclass(slots=True)
class _Chapter:
    """A page of a book, with those that go on with it."""

    name: str
    title: str
    blocks: list[DraftBlock] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(len(block.text.split()) for block in self.blocks)


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:
    """The drafts of a book. Raises NotReadableError."""
    return read_package(Package(data, hints.spent))


def read_package(package: Package) -> tuple[Draft, ...]:
    """The same of a package that was opened."""
    book = open_book(package)
    chapters: list[_Chapter] = []
    left_out: list[_Chapter] = []
    length = 0
    for name in book.files:
        page = _page(package, name)
        if page is None:
            continue
        blocks, kind, title = page
        length += sum(len(block.text) for block in blocks)
        check_length(length)
        label = book.labels.get(name, "")
        heading = next((b.text for b in blocks[:3] if b.role in (Role.HEADLINE, Role.SUBHEAD)), "")
        chapter = _Chapter(name, label or heading or title, blocks)
        if name in book.aside or is_aside(kind):
            left_out.append(chapter)
        elif chapters and not label and not heading and chapters[-1].name in book.labels:
            chapters[-1].blocks += blocks  # programs cut long chapters into several files
        elif blocks:
            chapters.append(chapter)
    if not chapters:  # a book of one page that is called "cover"
        chapters, left_out = [chapter for chapter in left_out if chapter.blocks], []
    if not chapters:
        raise NotReadableError(reasons.tr("there is no text in the book"))
    short = sum(chapter.words for chapter in chapters) <= _SHORT
    drafts = [_whole(book, chapters)] if short else [_draft(book, chapter) for chapter in chapters]
    drafts[0] = replace(drafts[0], notes=_notes([c for c in left_out if c.blocks], package.damaged))
    return tuple(drafts)


def _page(package: Package, name: str) -> tuple[list[DraftBlock], str, str] | None:
    """The blocks of a page, its kind and its title; None if it is damaged, which is counted."""
    try:
        data = package.read(name)
        text = _CLOSED.sub(r"<\1\2></\1>", clean_text(decode_bytes(data or b"", declared=True).text).text)
        blocks = list(read_fragment(text).blocks) if text.strip() else []
    except NotReadableError:
        data, text, blocks = None, "", []
    if data is None:
        package.damaged += 1
        return None
    kind, title = _KIND.search(text), _TITLE.search(text)
    return blocks, kind[1] if kind else "", " ".join(title[1].split()) if title else ""


def _draft(book: Book, chapter: _Chapter) -> Draft:
    """One of a chapter; the book is its source."""
    blocks = [replace(b, role=Role.SUBHEAD) if b.role is Role.HEADLINE else b for b in chapter.blocks]
    first = next((i for i, b in enumerate(blocks[:3]) if b.text == chapter.title or b.role is Role.SUBHEAD), None)
    if first is not None:
        blocks[first] = replace(blocks[first], role=Role.HEADLINE)
    elif chapter.title:
        blocks.insert(0, DraftBlock(chapter.title, Role.HEADLINE))
    return _with_facts(book, Draft(tuple(blocks), chapter.title or book.title, book.title, part=chapter.name))


def _whole(book: Book, chapters: Sequence[_Chapter]) -> Draft:
    """One of all chapters, under the title of the book."""
    blocks: list[DraftBlock] = []
    for chapter in chapters:
        for block in chapter.blocks:
            is_title = block.text == book.title and block.role in (Role.HEADLINE, Role.SUBHEAD) and not blocks
            role = Role.HEADLINE if is_title else Role.SUBHEAD if block.role is Role.HEADLINE else block.role
            blocks.append(replace(block, role=role))
    if book.title and not any(block.role is Role.HEADLINE for block in blocks):
        blocks.insert(0, DraftBlock(book.title, Role.HEADLINE))
    return _with_facts(book, Draft(tuple(blocks), book.title))


def _with_facts(book: Book, draft: Draft) -> Draft:
    blocks = tuple(replace(b, role=Role.BYLINE) if b.text == book.authors else b for b in draft.blocks)
    draft = replace(draft, blocks=blocks)
    return replace(draft, byline=book.authors, published=book.published, language=book.language, extracted=True)


def _notes(left_out: Sequence[_Chapter], damaged: int) -> tuple[Note, ...]:
    notes: tuple[Note, ...] = ()
    if left_out:
        names = "; ".join((c.title or posixpath.basename(c.name))[:80] for c in left_out[:_NAMED])
        names += "; …" if len(left_out) > _NAMED else ""
        one = reasons.tr("{count} page of the book that is no chapter was left out: {names}.")
        more = reasons.tr("{count} pages of the book that are no chapters were left out: {names}.")
        notes += (Note("left out", (one if len(left_out) == 1 else more).fill(count=len(left_out), names=names)),)
    if damaged:
        notes += (Note("damaged", DAMAGED_PARTS[damaged != 1].fill(count=damaged)),)
    return notes
