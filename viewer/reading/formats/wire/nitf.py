"""The reader for NITF, alone or inside other formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.reading.formats.wire.bodies import element_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.trees import every, first, first_text, local, parse_wire, words_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a file. Raises NotReadableError."""
    root, notes = parse_wire(data)
    return drafts_of((nitf_item(each) for each in every(root, "nitf")), notes)


def nitf_item(root: Any) -> Item:
    """The item that a `nitf` element holds. Raises NotReadableError."""
    head, meta = first(root, "body.head"), first(root, "head")
    item = Item(
        part=_attribute(meta, "doc-id", "id-string"),
        title=first_text(head, "hl1") or first_text(meta, "title"),
        source=first_text(head, "distributor")
        or _attribute(meta, "doc.copyright", "holder")
        or _attribute(meta, "pubdata", "name"),
        language=root.get("baselang") or "",
    )
    dates = (("date.issue", "norm"), ("date.release", "norm"), ("pubdata", "date.publication"), ("story.date", "norm"))
    item.published = next((date for name, key in dates if (date := _attribute(root, name, key))), "")
    if head is not None:
        _take_head(item, head)
    contents = list(every(root, "body.content"))
    if not contents and (body := first(root, "body")) is not None:
        contents = [each for each in body if local(each) not in ("body.head", "body.end")]
    for content in contents:
        if not any(local(outer) in ("note", "body.content") for outer in content.iterancestors()):
            item.blocks += element_blocks(content)
    item.asides += [words_of(each) for each in every(root, "body.end")]
    if meta is not None:
        item.asides += [each.get("info") or "" for each in every(meta, "ed-msg")]
        item.asides += [each.get("key") or "" for each in every(meta, "keyword", "du-key")]
    return item


def _take_head(item: Item, head: Any) -> None:
    for byline in every(head, "byline"):
        for title in every(byline, "byttl"):
            item.asides.append(words_of(title))
            title.text = None
        item.byline = item.byline or words_of(byline).strip(" ,")
    item.leads += [words_of(each) for each in every(head, "hl2")]
    for abstract in every(head, "abstract"):
        item.abstract += element_blocks(abstract)
    item.asides += [words_of(each) for each in every(head, "note", "dateline", "distributor", "rights")]


def _attribute(root: Any, name: str, key: str) -> str:
    """The attribute of the first element of a name that has it."""
    return "" if root is None else next((value for each in every(root, name) if (value := each.get(key))), "")
