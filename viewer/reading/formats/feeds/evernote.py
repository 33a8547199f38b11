"""The reader for exports of Evernote: an article a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from viewer.reading.formats.wire.bodies import text_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.trees import every, first, first_text, local, parse_wire, words_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The notes of an export; pictures and other files in them are left out. Raises NotReadableError."""
    root, notes = parse_wire(data)
    return drafts_of((_item(each) for each in every(root, "note")), notes)


def _item(note: Any) -> Item:
    content = first(note, "content")
    about = first(note, "note-attributes")
    own = [each for each in note if local(each) in ("title", "created", "updated", "tag")]
    item = Item(
        title=next((words_of(each) for each in own if local(each) == "title"), ""),
        published=next((words_of(each) for each in own if local(each) == "created"), ""),
        byline=first_text(about, "author"),
        blocks=text_blocks("" if content is None else content.text or ""),
    )
    address = first_text(about, "source-url")
    try:
        item.source = urlsplit(address).hostname or ""
    except ValueError:
        item.asides.append(address)
    item.asides += [words_of(each) for each in own if local(each) == "tag"]
    item.asides += [first_text(task, "title") for task in every(note, "task")]
    return item
