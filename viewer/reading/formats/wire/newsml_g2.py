"""The reader for NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from viewer.model import Note
from viewer.model.message import reasons
from viewer.reading.formats.wire.bodies import element_blocks, text_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.nitf import nitf_item
from viewer.reading.formats.wire.trees import every, first, first_text, local, parse_wire, words_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_MEDIA = ("picture", "photo", "video", "audio", "graphic", "animated")
_CAPTION = Note("summary", reasons.tr("The item is a picture or film: only its caption is text."))


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a file; pictures among texts are counted only. Raises NotReadableError."""
    root, notes = parse_wire(data)
    found = [each for each in every(root, "newsitem") if "newsitem" not in map(local, each.iterancestors())]
    texts = any(not _is_media(each) for each in found)
    return drafts_of((Item() if texts and _is_media(each) else _item(each) for each in found), notes)


def _is_media(item: Any) -> bool:
    kind = first(item, "itemclass")
    return kind is not None and (kind.get("qcode") or kind.get("uri") or "").lower().endswith(_MEDIA)


def _item(root: Any) -> Item:
    meta, management = first(root, "contentmeta"), first(root, "itemmeta")
    headlines = [] if meta is None else list(filter(None, map(words_of, every(meta, "headline"))))
    content = first(root, "contentset")
    language = first(root, "language")
    item = Item(
        title=headlines[0] if headlines else first_text(management, "title"),
        leads=headlines[1:],
        byline=first_text(meta, "by"),
        source=_named(management, "provider") or first_text(meta, "creditline") or _named(root, "copyrightholder"),
        published=first_text(management, "versioncreated")
        or first_text(meta, "contentcreated")
        or first_text(root, "firstcreated", "sent"),
        language=(language.get("tag") if language is not None else "")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or "",
    )
    for inside in () if content is None else _contents(content):
        item.blocks += inside.blocks
        item.abstract += inside.abstract
        item.asides += inside.asides
        item.title, item.byline = item.title or inside.title, item.byline or inside.byline
    described = [] if meta is None else [block for each in every(meta, "description") for block in element_blocks(each)]
    if item.blocks:
        item.asides += [block.text for block in described]
    else:
        item.blocks = described
        item.notes += [_CAPTION] if described and _is_media(root) else []
    item.part = root.get("guid") or ""
    for aside in every(root, "slugline", "keyword", "dateline", "embargoed", "ednote", "usageterms", "copyrightnotice"):
        if content is None or content not in aside.iterancestors():
            item.asides += [block.text for block in element_blocks(aside)]
    return item


def _contents(content: Any) -> Iterator[Item]:
    for each in every(content, "inlinexml", "inlinedata"):
        nitf = first(each, "nitf")
        if nitf is not None:
            yield nitf_item(nitf)
        elif len(each):
            yield Item(blocks=element_blocks(each), title=first_text(first(each, "head"), "title"))
        else:
            yield Item(blocks=text_blocks(each.text or ""))


def _named(root: Any, name: str) -> str:
    """What an element names by name or literal."""
    found = None if root is None else first(root, name)
    return "" if found is None else words_of(first(found, "name")) or found.get("literal") or ""
