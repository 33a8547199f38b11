"""The reader for RSS, Atom and exports of WordPress."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from viewer.model.draft import DraftBlock
from viewer.reading.formats.wire.bodies import element_blocks, text_blocks
from viewer.reading.formats.wire.items import ONLY_SUMMARY, Item, drafts_of, iso_date
from viewer.reading.formats.wire.trees import every, local, parse_wire, words_of

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_NOT_POSTS = (
    "attachment",
    "nav_menu_item",
    "revision",
    "custom_css",
    "customize_changeset",
    "wp_global_styles",
    "wp_navigation",
)
"""What WordPress keeps as posts and is none."""
_CAPTION = re.compile(r"(?s)\[caption\b[^\[\]]{0,1000}\](.{0,3000}?)\[/caption\]")
_CLOSED = re.compile(r"\[/([a-zA-Z][\w-]{0,60})\]")
_SHORTCODE = re.compile(r"\[/?([a-zA-Z][\w-]{0,60})(?![\w-])([^\[\]]{0,2000})\]")
_ALONE = ("gallery", "embed", "audio", "video", "playlist", "more")
_LEAST = 60
"""Words from which a description without a text beside it is taken for the text: that of a teaser is shorter."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a feed or export. Raises NotReadableError."""
    root, notes = parse_wire(data)
    channel = next(every(root, "channel"), root)
    source, language = _text(channel, "title"), _text(channel, "language") or root.get(_LANG) or ""
    author = _person(channel, "author") if local(root) == "feed" else ""
    return drafts_of((_item(each, source, language, author) for each in every(root, "item", "entry")), notes)


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _children(root: Any, name: str, space: str = "") -> list[Any]:
    """The children of a name, of the feed's own and unprefixed kind unless a piece of another namespace is given."""
    return [each for each in root if local(each) == name and space in each.tag]


def _text(root: Any, *names: str) -> str:
    return next((text for name in names for each in _children(root, name) if (text := words_of(each))), "")


def _person(root: Any, name: str) -> str:
    people = [_text(each, "name") or words_of(each) for each in _children(root, name)]
    # RSS wants "mail (name)".
    return ", ".join(re.sub(r"\S+@\S+\s*\((.*)\)", r"\1", person) for person in people if person)


def _item(root: Any, source: str, language: str, author: str) -> Item:
    if _text(root, "post_type") in _NOT_POSTS:
        return Item()
    item = Item(
        part=_text(root, "guid", "id") or _text(root, "link") or _about(root),
        title=_title(root),
        byline=_person(root, "creator") or _person(root, "author") or author,
        source=source,
        published=_date(root),
        language=root.get(_LANG) or language,
    )
    # Media RSS has elements of these names for pictures.
    contents = [
        each for each in _children(root, "encoded", "content") + _children(root, "content") if not each.get("url")
    ]
    bodies = [_blocks(each) for each in contents if "mrss" not in each.tag]
    item.blocks = next((blocks for blocks in bodies if blocks), [])
    summaries = [_blocks(each) for name in ("description", "summary") for each in _children(root, name)]
    summary = next((blocks for blocks in summaries if blocks), [])
    if item.blocks:
        item.asides += [block.text for block in summary]
    else:
        item.blocks = summary
        if sum(len(block.text.split()) for block in summary) < _LEAST:
            item.notes.append(ONLY_SUMMARY)
    item.asides += [words_of(each) for each in _children(root, "category")]
    return item


def _about(root: Any) -> str:
    return next((value for key, value in root.items() if key.endswith("}about")), "")


def _title(root: Any) -> str:
    titles = [each for each in _children(root, "title") if "mrss" not in each.tag]
    return next((text for each in titles if (text := words_of(each))), "")


def _date(root: Any) -> str:
    """In the site's own time where WordPress gives both."""
    own, universal = iso_date(_text(root, "post_date")), iso_date(_text(root, "post_date_gmt"))
    if own and universal:
        return own + _offset(own, universal)
    return _text(root, "pubdate", "published", "date", "issued", "updated", "modified") or own


def _offset(own: str, universal: str) -> str:
    from datetime import datetime

    try:
        ahead = datetime.fromisoformat(own) - datetime.fromisoformat(universal)
        minutes = int(ahead.total_seconds() // 60)
    except (ValueError, TypeError, OverflowError):
        return ""
    if abs(minutes) > 14 * 60:  # "0000-00-00" of a draft
        return ""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _blocks(element: Any) -> list[DraftBlock]:
    if len(element):
        return element_blocks(element)
    return text_blocks(_without_codes(element.text or ""), wrapped=True)


def _without_codes(text: str) -> str:
    """A text without the codes in brackets that WordPress puts something in for: those with values, and pairs."""
    if "[" not in text:
        return text
    closed = set(_CLOSED.findall(text))
    text = _CAPTION.sub(r"<figcaption>\1</figcaption>", text)
    return _SHORTCODE.sub(
        lambda code: "" if "=" in code[2] or code[1] in closed or code[1] in _ALONE else code[0], text
    )
