"""Saved web pages.

Main text: trafilatura with `favor_precision`, overruled by its readability fork where that finds more than twice as
much.
"""

from __future__ import annotations

import copy
import logging
import re
from typing import Any

from viewer.model import Note, Role
from viewer.model.message import reasons
from viewer.reading.formats.draft import Draft, DraftBlock, NotReadableError
from viewer.reading.formats.lines import split_paragraphs
from viewer.reading.formats.markup import page_blocks, parse_page, plain_text_of
from viewer.reading.story.dates import is_date_line
from viewer.reading.story.labels import is_byline, split_site

_TAG = re.compile(r"<[a-zA-Z!/]")
_MAX_EXTRACTED_TAGS = 60_000
_MIN_STORY = 250
# The extensive search loads hundreds of languages (seconds) and reads "yesterday" by today's clock.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}


def read(text: str) -> Draft:
    """The draft of a saved page: its story where one can be told apart, else all its text."""
    if not _TAG.search(text):
        return Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
    root = parse_page(text)
    seen = page_blocks(root)
    if not seen:
        raise NotReadableError(reasons.tr("there is no text on the page, or it is nested too deeply"))
    found = _extract(root) if text.count("<") <= _MAX_EXTRACTED_TAGS else None
    if not found or _length(found[0]) < _MIN_STORY:
        return _whole_page(root, seen)
    return _story(root, seen, *found)


def _length(blocks: list[DraftBlock]) -> int:
    return sum(len(block.text) for block in blocks)


def _extract(root: Any) -> tuple[list[DraftBlock], Any] | None:
    """The story's blocks and trafilatura's document; None where it finds none or stumbles."""
    from lxml import etree
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot use is told as a note or a reason

    try:
        document = bare_extraction(
            copy.deepcopy(root),
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
        if document is None or isinstance(document, dict) or document.body is None:
            return None
        blocks = _blocks_of(document.body)
        other = _readable(root)
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError, etree.LxmlError):
        # A stumbling extractor leaves the whole page to read.
        return None
    return (other if _length(blocks) < 0.5 * _length(other) else blocks), document


def _readable(root: Any) -> list[DraftBlock]:
    """What Mozilla's Readability method, in trafilatura's fork, takes for the story."""
    from trafilatura.readability_lxml import Document

    summary: str = Document(copy.deepcopy(root)).summary()
    return page_blocks(parse_page(summary)) if _TAG.search(summary) else []


def _blocks_of(body: Any) -> list[DraftBlock]:
    """The blocks of a tree in trafilatura's own tags."""
    blocks = []
    for element in body.iter("p", "head", "item", "row", "code", "quote"):
        inner = element.tag in ("item", "quote") and next(element.iterchildren("p", "list"), None) is not None
        outer = next(element.iterancestors("p", "head", "item", "row"), None)
        if inner or (outer is not None and element.tag != "p" and outer.tag != "item"):
            continue
        if outer is not None and outer.tag in ("p", "head", "row"):
            continue
        text = " | ".join(map(plain_text_of, element)) if element.tag == "row" else plain_text_of(element)
        if text:
            blocks.append(DraftBlock(text, Role.SUBHEAD if element.tag == "head" else None))
    return blocks


def _story(root: Any, seen: list[DraftBlock], blocks: list[DraftBlock], document: Any) -> Draft:
    site = document.sitename or ""
    title = _title(seen, document.title or "", site)
    story = [block for block in blocks if block.text != title]
    story = _with_captions(seen, story)
    byline = next((b.text for b in seen if is_byline(b.text)), "") if not _has(story, is_byline) else ""
    head = [DraftBlock(title, Role.HEADLINE)] if title else []
    head += [DraftBlock(byline, Role.BYLINE)] if byline else []
    left_out = _words(seen) - _words([*head, *story])
    note = reasons.tr("The story was told apart from its page; about {count} words of the page are not shown.")
    return Draft(
        tuple(head + [DraftBlock(b.text, Role.BYLINE) if is_byline(b.text) else b for b in story]),
        title=title,
        source=site or _site_of_title(root),
        byline=document.author or "",
        published=document.date or next((b.text for b in seen if is_date_line(b.text)), ""),
        language=(root.get("lang") or "").lower()[:2] if re.match(r"[a-zA-Z]{2}(-|$)", root.get("lang") or "") else "",
        notes=(Note("extract", note.fill(count=max(0, left_out))),),
        extracted=True,
    )


def _has(blocks: list[DraftBlock], test: Any) -> bool:
    return any(test(block.text) for block in blocks)


def _words(blocks: list[DraftBlock]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _title(seen: list[DraftBlock], title: str, site: str) -> str:
    """The headline on the page that the page's title is about, else that title without the site's name."""
    heads = [block.text for block in seen if block.role is Role.HEADLINE]
    told = next((head for head in heads if head in title or title in head), "")
    if told or not title:
        return told or (heads[0] if len(heads) == 1 else "")
    bare, tail = split_site(title)
    return bare if tail and (tail == site or not site) else title


def _site_of_title(root: Any) -> str:
    title = root.find(".//title")
    return split_site(plain_text_of(title))[1] if title is not None else ""


def _with_captions(seen: list[DraftBlock], story: list[DraftBlock]) -> list[DraftBlock]:
    """The story with the captions that stand in it on the page: the extractor leaves them out."""
    told = {block.text for block in story}
    places = [i for i, block in enumerate(seen) if block.text in told]
    if not places:
        return story
    after: dict[str, list[DraftBlock]] = {}
    last = ""
    for block in seen[max(0, places[0] - 4) : places[-1] + 1]:
        if block.text in told:
            last = block.text
        elif block.role is Role.CAPTION and len(block.text.split()) >= 4:
            after.setdefault(last, []).append(block)
    with_captions = after.pop("", [])
    for block in story:
        with_captions = [*with_captions, block, *after.pop(block.text, [])]
    return with_captions


def _whole_page(root: Any, seen: list[DraftBlock]) -> Draft:
    """All text of a page in which no story was found: the words then have to tell the page furniture."""
    heads = sum(block.role is Role.HEADLINE for block in seen)
    blocks = [DraftBlock(b.text, b.role if b.role is not Role.HEADLINE or heads == 1 else None) for b in seen]
    note = Note("extract", reasons.tr("No story could be told apart on the page: all its text is shown."))
    return Draft(tuple(blocks), source=_site_of_title(root), notes=(note,))
