"""The reader for NewsML 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from viewer.reading.formats.wire.bodies import element_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.nitf import nitf_item
from viewer.reading.formats.wire.trees import every, first, first_text, local, parse_wire, words_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_HEADS = ("title", "headline")
"""Roles of components that are the headline of those beside them."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a file. Raises NotReadableError."""
    root, notes = parse_wire(data)
    return drafts_of((item for each in every(root, "newsitem") for item in _items(each)), notes)


def _items(root: Any) -> Iterator[Item]:
    """An item for each component of its own headline that has text; usually there is one."""
    groups: dict[Any, list[Any]] = {}
    for content in every(root, "datacontent"):
        if any(local(each) == "contentitem" and _is_media(each) for each in content.iterancestors()):
            continue
        headed = (each for each in content.iterancestors("*") if local(each) == "newscomponent" and _headline(each))
        groups.setdefault(next(headed, root), []).append(content)
    part = first_text(root, "publicidentifier") or first_text(root, "newsitemid", "guid")
    for place, (component, contents) in enumerate(groups.items()):
        item = _item(root, component, contents)
        item.part = item.part if place and item.part else part
        yield item
    if not groups:
        yield Item()


def _is_media(content: Any) -> bool:
    kind = first(content, "mediatype")
    name = (kind.get("FormalName") or "").lower() if kind is not None else ""
    return name in ("photo", "picture", "graphic", "video", "audio")


def _headline(component: Any) -> str:
    """The headline in the component's own lines."""
    lines = (each for each in component if local(each) == "newslines")
    return next((text for each in lines if (text := first_text(each, "headline"))), "")


def _item(root: Any, component: Any, contents: list[Any]) -> Item:
    item = Item(title=_headline(component) or first_text(root, "headline"), byline=first_text(component, "byline"))
    for content in contents:
        nitf = first(content, "nitf")
        inside = nitf_item(nitf) if nitf is not None else Item(blocks=element_blocks(content))
        if _role(content) in _HEADS and inside.blocks:
            item.title = item.title or inside.blocks[0].text
            continue
        item.blocks += inside.blocks
        item.abstract += inside.abstract
        item.leads += inside.leads
        item.asides += inside.asides
        item.title, item.byline = item.title or inside.title, item.byline or inside.byline
        item.published, item.source = item.published or inside.published, item.source or inside.source
    provider = first(root, "provider")
    party = None if provider is None else first(provider, "party")
    language = first(root, "language")
    item.part = component.get("Duid") or ""
    item.source = item.source or ("" if party is None else party.get("FormalName") or "")
    item.published = (
        first_text(root, "thisrevisioncreated", "firstcreated") or item.published or first_text(root, "dateid")
    )
    item.language = "" if language is None else language.get("FormalName") or ""
    item.leads += [words_of(each) for each in every(component, "subheadline")]
    lines = ("dateline", "slugline", "copyrightline", "creditline", "seriesline", "keywordline", "namelabel")
    item.asides += [words_of(each) for each in every(root, *lines, "instruction", "item_keyword")]
    return item


def _role(content: Any) -> str:
    for each in content.iterancestors():
        if local(each) == "newscomponent":
            role = next((inner for inner in each if local(inner) == "role"), None)
            return "" if role is None else (role.get("FormalName") or "").lower()
    return ""
