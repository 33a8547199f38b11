"""The reader for NewsML 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

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
    # Each is asked once: components stand within one another, and each look goes through all that is in them.
    media = {each for each in every(root, "contentitem") if _is_media(each)}
    headlines = {each: text for each in every(root, "newscomponent") if (text := _headline(each))}
    facts = _facts(root)
    for content in every(root, "datacontent"):
        if media and not media.isdisjoint(content.iterancestors()):
            continue
        headed = (each for each in content.iterancestors() if each in headlines)
        groups.setdefault(next(headed, root), []).append(content)
    part = first_text(root, "publicidentifier") or first_text(root, "newsitemid", "guid")
    for place, (component, contents) in enumerate(groups.items()):
        item = _item(component, headlines.get(component, ""), contents, facts)
        item.part = item.part if place and item.part else part
        yield item
    if not groups:
        yield Item()


class _Facts(NamedTuple):
    """What stands once for all components of an item."""

    headline: str
    source: str
    language: str
    published: str
    dated: str
    """A date that counts only where a component has none of its own."""
    asides: list[str]


def _facts(root: Any) -> _Facts:
    provider = first(root, "provider")
    party = None if provider is None else first(provider, "party")
    language = first(root, "language")
    lines = ("dateline", "slugline", "copyrightline", "creditline", "seriesline", "keywordline", "namelabel")
    return _Facts(
        first_text(root, "headline"),
        "" if party is None else party.get("FormalName") or "",
        "" if language is None else language.get("FormalName") or "",
        first_text(root, "thisrevisioncreated", "firstcreated"),
        first_text(root, "dateid"),
        [words_of(each) for each in every(root, *lines, "instruction", "item_keyword")],
    )


def _is_media(content: Any) -> bool:
    """Whether the item's own kind is a picture, sound or film: not that of an item within it."""
    kind = next((each for each in content if local(each) == "mediatype"), None)
    name = (kind.get("FormalName") or "").lower() if kind is not None else ""
    return name in ("photo", "picture", "graphic", "video", "audio")


def _headline(component: Any) -> str:
    """The headline in the component's own lines."""
    lines = (each for each in component if local(each) == "newslines")
    return next((text for each in lines if (text := first_text(each, "headline"))), "")


def _item(component: Any, headline: str, contents: list[Any], facts: _Facts) -> Item:
    item = Item(title=headline or facts.headline, byline=first_text(component, "byline"))
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
    item.part = component.get("Duid") or ""
    item.source = item.source or facts.source
    item.published = facts.published or item.published or facts.dated
    item.language = facts.language
    item.leads += [words_of(each) for each in every(component, "subheadline")]
    item.asides += facts.asides
    return item


def _role(content: Any) -> str:
    for each in content.iterancestors():
        if local(each) == "newscomponent":
            role = next((inner for inner in each if local(inner) == "role"), None)
            return "" if role is None else (role.get("FormalName") or "").lower()
    return ""
