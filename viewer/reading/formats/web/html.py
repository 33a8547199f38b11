"""The reader for saved web pages.

Trafilatura with `favor_precision`, or its fork of Readability where that finds more than twice as much, says which
blocks of the page are the story (`choice.py`); a laxer run of it says what they may lack. The words are the page's own.
"""

from __future__ import annotations

import copy
import logging
import re
import socket
from collections.abc import Iterator, Sequence
from typing import Any

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.reader import NotReadableError, counted
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.web.choice import chosen_blocks, drop_boxes, left_out, standfirst_of
from viewer.reading.formats.web.data import story_in_data
from viewer.reading.formats.web.heads import authors, headline, site_of_title, without_kicker
from viewer.reading.formats.web.markup import (
    PageBlock,
    page_blocks,
    parse_page,
    placed_blocks,
    plain_text_of,
)
from viewer.reading.formats.web.shown import shown_page
from viewer.reading.story.bylines import is_byline
from viewer.reading.story.dates import is_date_line

_TAG = re.compile(r"<[a-zA-Z!/]")
_MAX_EXTRACTED_TAGS = 30_000
"""Tags up to which the story is extracted. The extractors copy and traverse the tree several times, and nested tables
take longest: 50,000 tags of them over ten seconds. Of 219 saved pages of articles the largest has 19,000 tags; larger
pages are shown whole."""
_MIN_STORY = 250
"""Characters that a story must have. With less, the extractor has found a teaser or a cookie notice, and the whole page
is shown; much more, and short news items would be shown with their page."""
_LEFT_OUT = 40
"""Words of prose that must be left out for a note; less is a line about the author, or a notice."""
# The extensive search loads hundreds of languages, which takes seconds, and resolves "yesterday" by today's date.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}


_FAILURES = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)
"""What extractors raise for pages that they do not expect."""


def read(text: str) -> Draft:
    """Read the story of a page, or all its text if no story can be separated from it."""
    if not _TAG.search(text):
        return Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
    root = shown_page(text)
    placed = placed_blocks(root)
    visible = [DraftBlock(block.text, block.role) for block in placed]
    said = story_in_data(root)
    if said and _length(list(said.blocks)) > 2 * _length(visible):
        return said
    if not visible:
        raise NotReadableError(reasons.tr("there is no text on the page, or it is nested too deeply"))
    extracted = _extract(root) if text.count("<") <= _MAX_EXTRACTED_TAGS else None
    if not extracted or _length(extracted[0]) < _MIN_STORY:
        return _whole_page(root, visible)
    return _story(root, placed, visible, *extracted)


def _length(blocks: list[DraftBlock]) -> int:
    return sum(len(block.text) for block in blocks)


def _extract(root: Any) -> tuple[list[DraftBlock], list[DraftBlock], Any] | None:
    """The story's blocks, those that may be, and trafilatura's document; None if it finds none or fails."""
    from lxml import etree

    # urllib3, which comes with trafilatura, opens a socket at its import where Python has IPv6, to see if it works.
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = known
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # problems are reported as notes or reasons

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
        lax = bare_extraction(copy.deepcopy(root), include_comments=False, with_metadata=False)
        perhaps = _blocks_of(lax.body) if lax is not None and not isinstance(lax, dict) and lax.body is not None else []
    except (*_FAILURES, etree.LxmlError):
        # If an extractor fails, the whole page is read instead.
        return None
    return (other if _length(blocks) < 0.5 * _length(other) else blocks), perhaps, document


def _readable(root: Any) -> list[DraftBlock]:
    """The story according to Mozilla's Readability, in trafilatura's fork."""
    from trafilatura.readability_lxml import Document

    summary: str = Document(copy.deepcopy(root)).summary()
    return page_blocks(parse_page(summary)) if _TAG.search(summary) else []


def _blocks_of(body: Any) -> list[DraftBlock]:
    """The blocks of a tree in trafilatura's own markup; nested elements are read once."""
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


def _story(
    root: Any,
    placed: list[PageBlock],
    visible: list[DraftBlock],
    blocks: list[DraftBlock],
    perhaps: list[DraftBlock],
    document: Any,
) -> Draft:
    site = document.sitename or ""
    title = headline(root, visible, document.title or "", site)
    places = chosen_blocks(placed, [block.text for block in blocks], title, [block.text for block in perhaps])
    roles = {i: visible[i].role for i in places} | dict.fromkeys(_captions(visible, places), Role.CAPTION)
    lacking = left_out(placed, places, title) if places else []
    lacking = lacking if _words([placed[i] for i in lacking]) >= _LEFT_OUT else []
    # References of what a story is leave it out, so that it is shown, but not compared.
    lacking += standfirst_of(placed, places, title) if places else []
    roles |= dict.fromkeys(lacking, Role.FURNITURE)
    story = [DraftBlock(visible[i].text, roles[i]) for i in sorted(roles)] or blocks
    story = [DraftBlock(b.text, Role.SUBHEAD if b.role is Role.HEADLINE else b.role) for b in story if b.text != title]
    drop_boxes(root, [block for i, block in enumerate(placed) if i in roles or block.text == title])
    byline = "" if any(is_byline(b.text) for b in story) else next((b.text for b in visible if is_byline(b.text)), "")
    head = [DraftBlock(title, Role.HEADLINE)] if title else []
    head += [DraftBlock(byline, Role.BYLINE)] if byline else []
    unseen = _words(placed) - _words([*head, *story])
    notes = _notes(unseen, _words([placed[i] for i in lacking]))
    return Draft(
        tuple(head + [DraftBlock(b.text, Role.BYLINE) if is_byline(b.text) else b for b in story]),
        title=without_kicker(root, title),
        source=site or site_of_title(root),
        byline=authors(document.author or "", visible),
        published=_date(root),
        language=(root.get("lang") or "").lower()[:2] if re.match(r"[a-zA-Z]{2}(-|$)", root.get("lang") or "") else "",
        notes=notes,
        extracted=True,
    )


def _notes(unseen: int, omitted: int) -> tuple[Note, ...]:
    """How many words of the page are not shown, and how many of these may be of its story."""
    return (
        *(
            counted(
                unseen,
                "extract",
                reasons.tr("The story was told apart from its page; about {count} word of the page is not shown."),
                reasons.tr("The story was told apart from its page; about {count} words of the page are not shown."),
            )
            or [Note("extract", reasons.tr("The story was told apart from its page."))]
        ),
        *counted(
            omitted,
            "omitted",
            reasons.tr("About {count} word of prose on the page was not taken as its story."),
            reasons.tr("About {count} words of prose on the page were not taken as its story."),
        ),
    )


def _date(root: Any) -> str:
    """The date that a page declares or shows; empty if it has none."""
    from lxml import etree
    from trafilatura.metadata import extract_metadata

    try:
        date = extract_metadata(root, date_config=_DATES).date
    except (*_FAILURES, etree.LxmlError):
        date = None
    return date or next((block.text for block in page_blocks(root) if is_date_line(block.text)), "")


def _words(blocks: Sequence[DraftBlock | PageBlock]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _captions(visible: list[DraftBlock], places: list[int]) -> Iterator[int]:
    """The places of the captions among the story, which the extractor omits.

    Captions up to four blocks before the story belong to it: the lead picture is often above the first paragraph.
    Those of fewer than four words are credits.
    """
    around = range(max(0, places[0] - 4), places[-1]) if places else ()
    for i in sorted({*around} - {*places}):
        if visible[i].role is Role.CAPTION and len(visible[i].text.split()) >= 4:
            yield i


def _whole_page(root: Any, visible: list[DraftBlock]) -> Draft:
    """All text of a page without a recognisable story; furniture is then labelled by its words."""
    heads = sum(block.role is Role.HEADLINE for block in visible)
    blocks = [DraftBlock(b.text, b.role if b.role is not Role.HEADLINE or heads == 1 else None) for b in visible]
    note = Note("extract", reasons.tr("No story could be told apart on the page: all its text is shown."))
    return Draft(tuple(blocks), source=site_of_title(root), notes=(note,))
