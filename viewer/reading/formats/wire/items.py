"""An item of a wire, a feed or an export, made into a draft: what is body, and what only came along."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats import reader
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.wire.bodies import one_line

MAX_ITEMS = 2_000
"""Items of a file: as many as the table of formats takes, counted before all of them are made into drafts."""
NO_TEXT_INSIDE = reasons.tr("there is no text of an article in it, at most a link to one")
ONLY_SUMMARY = Note("summary", reasons.tr("Only a summary is in the file, not the full text."))
_LEFT_OUT = (
    reasons.tr("{count} item without text of its own was left out."),
    reasons.tr("{count} items without text of their own were left out."),
)
_COMPACT = re.compile(
    r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_SIGNATURE = re.compile(
    r"The post .{1,300} appeared first on .{1,100}\.|"
    r"(?i:\W{0,3}(?:ends?|ende|fin|fine|slut|einde)\W{0,3}|/[\w. ]{2,20}/\W{0,3}"
    r"|(?:dpa|apa|sda|afp|stt|ntb|tt|ansa|efe)(?:[ /]\w{1,4}){1,8})"
    r"|[=_#*-]{2,}\s?\w{0,20}|\(?[A-Z]{2,6}(?: [A-Za-z]{2,4}){0,2}\)?"
    r"|\((?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled) .{1,300}\)"
)
"""What a desk writes below its last line: "ends", "==Kyodo", "/ritzau/", "dpa ab cd"; also initials."""
_SIGNED = 400
"""Characters of a signature at most: that of a feed of WordPress names the post."""
_SAME = 40
"""Characters that an abstract must have in common with the body to be a copy of its beginning."""


@dataclass(slots=True)
class Item:
    """What a file says of an item; empty where it says nothing."""

    part: str = ""
    title: str = ""
    byline: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    leads: list[str] = field(default_factory=list)
    """Second headlines."""
    abstract: list[DraftBlock] = field(default_factory=list)
    blocks: list[DraftBlock] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    """Keywords, slugs, routing lines, notes for editors."""
    notes: list[Note] = field(default_factory=list)


def drafts_of(items: Iterable[Item], notes: Sequence[Note] = ()) -> tuple[Draft, ...]:
    """The drafts of all items with text; the first has the notes on the file. Raises NotReadableError."""
    drafts: list[Draft] = []
    empty = 0
    for item in items:
        draft = _draft(item)
        if draft is None:
            empty += 1
            continue
        drafts.append(draft)
        if len(drafts) > MAX_ITEMS:
            raise reader.NotReadableError(reader.TOO_MANY_TEXTS.fill(count=MAX_ITEMS))
    if not drafts:
        raise reader.NotReadableError(NO_TEXT_INSIDE, is_text=True)
    if empty:
        notes = (*notes, Note("empty", _LEFT_OUT[empty != 1].fill(count=empty)))
    drafts[0] = replace(drafts[0], notes=(*notes, *drafts[0].notes))
    return tuple(drafts)


def _draft(item: Item) -> Draft | None:
    title = one_line(item.title)
    blocks = [_signed(block) if i == len(item.blocks) - 1 else block for i, block in enumerate(item.blocks)]
    byline = _squeezed(item.byline)
    blocks = [DraftBlock(b.text, Role.BYLINE) if byline and _squeezed(b.text) == byline else b for b in blocks]
    if not title and blocks and blocks[0].role is Role.SUBHEAD:
        title = blocks.pop(0).text
    body = _squeezed("".join(block.text for block in blocks))
    abstract = [block for block in item.abstract if _squeezed(block.text)[:_SAME] not in body]
    blocks = [*abstract, *(block for block in blocks if _squeezed(block.text.lstrip("* ")) != _squeezed(title))]
    if not any(block.role not in (Role.FURNITURE, Role.BYLINE, Role.SUBHEAD) for block in blocks):
        return None
    leads = [
        lead
        for lead in dict.fromkeys(map(one_line, item.leads))
        if lead and _squeezed(lead) not in _squeezed(title) + body
    ]
    head = [DraftBlock(title, Role.HEADLINE)] if title else []
    head += [DraftBlock(lead, Role.SUBHEAD) for lead in leads]
    if byline and not any(block.role is Role.BYLINE for block in blocks):
        head.append(DraftBlock(tidy_line(item.byline), Role.BYLINE))
    seen = dict.fromkeys(filter(None, map(tidy_line, item.asides)))
    asides = [DraftBlock(aside, Role.FURNITURE) for aside in seen if _squeezed(aside) not in body]
    language = re.match(r"([a-zA-Z]{2})(?:[-_]|$)", item.language)
    return Draft(
        (*head, *blocks, *asides),
        title=title,
        source=tidy_line(item.source),
        published=iso_date(item.published),
        language=language[1].lower() if language else "",
        notes=tuple(item.notes),
        extracted=True,
        part=tidy_line(item.part)[:500],
    )


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _signed(block: DraftBlock) -> DraftBlock:
    """The last block of a body, which may be the signature of a desk."""
    signed = block.role is None and len(block.text) <= _SIGNED and _SIGNATURE.fullmatch(block.text)
    return DraftBlock(block.text, Role.FURNITURE) if signed else block


def iso_date(text: str) -> str:
    """A date as agencies and feeds write it, such as 20260302T101500+0100, in ISO 8601 with its own offset.

    Other dates come back as they are.
    """
    text = tidy_line(text)
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, offset = match.groups()
        time = f"T{hour}:{minute}" if hour else ""
        zone = "" if not offset else "Z" if offset == "Z" else f"{offset[:3]}:{offset[-2:]}"
        return f"{year}-{month}-{day}{time}{zone}"
    try:
        return parsedate_to_datetime(text[:100]).isoformat(timespec="minutes")
    except (TypeError, ValueError, IndexError, OverflowError):
        return text
