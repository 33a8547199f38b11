"""The reader for JSON of agencies and content systems: ninjs, dpa, AP, Arc, schema.org, Apple News, JSON Feed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.reader import TOO_DEEP, NotReadableError
from viewer.reading.formats.text.sniff import JSON_UNKNOWN
from viewer.reading.formats.wire.bodies import text_blocks
from viewer.reading.formats.wire.items import NO_TEXT_INSIDE, ONLY_SUMMARY, Item, drafts_of
from viewer.reading.formats.wire.trees import decoded_text

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_MAX_DEPTH = 12
"""Levels of lists and objects in which items are looked for; they are three or four deep."""
_MAX_OBJECTS = 200_000
"""Objects that are looked through for items; a file of 50 MB with nothing else would have more."""
_TITLES = ("headline", "headlines", "title", "name_headline", "headline_text", "titel", "titre", "titulo", "webTitle")
_OTHER_TITLES = ("name", "subject", "slugline", "program", "programme", "show")
"""What stands for a title only above a long text."""
_STORY = 50
"""Words of a long text."""
_BODIES = (
    "body_html", "body_html5", "body_xhtml", "article_html", "articleBody", "content_html", "content_elements",
    "bodies", "body", "bodyHtml", "bodyText", "body_text", "bodytext", "content_text", "components", "content",
    "article", "html", "fulltext", "full_text", "maintext", "text", "story", "transcript", "transcripts",
    "segments", "utterances",
    "paragraphs",
)  # fmt: skip
_TEXTS = ("content", "text", "value", "rendered", "html", "body", "caption_text")
"""Where the text of a piece of a body stands."""
_ABSTRACTS = ("teaser", "abstract", "standfirst", "subheadlines")
_SUMMARIES = (
    "description_text",
    "description_html",
    "descriptions",
    "summary",
    "excerpt",
    "description",
    "headline_extended",
)
_LEADS = ("subhead", "subheadline", "subtitle", "sub_headline")
_BYLINES = ("byline", "bylines", "credits", "author", "authors", "creator", "by", "writer", "writers")
_WRITERS = frozenset(["author", "writer", "reporter", "journalist", "byline", "correspondent", ""])
"""Roles of those contributors who wrote the text."""
_DATES = (
    "datepublished", "displaydate", "publishdate", "published", "publishedat", "publicationdate", "webpublicationdate",
    "firstpublished", "firstpublishedat", "firstpublicationdate", "versioncreated", "contentcreated", "firstcreated",
    "pubdate", "datetime", "date", "createdat", "created", "issued", "timestamp", "updated", "airdate",
)  # fmt: skip
"""In lower case, without what joins words: systems write `pub_date`, `pubDate` and `pubdate`."""
_SOURCES = (
    "provider",
    "publisher",
    "source",
    "creditline",
    "copyrightholder",
    "org_name",
    "site",
    "channel",
    "network",
)
_PARTS = ("guid", "uri", "urn", "_id", "id", "identifier", "@id", "url", "link")
_ASIDES = (
    "kicker", "slugline", "slug", "dateline", "located", "ednote", "editor_note", "ednotes", "notepad", "keywords",
    "keyword_names", "usageterms", "copyrightnotice", "linkbox_html", "infobox_html", "signal", "embargoed",
)  # fmt: skip
_NAMES = (
    "byline",
    "by",
    "name",
    "display_name",
    "displayName",
    "full_name",
    "original",
    "rendered",
    "value",
    "basic",
    "authors",
    "author",
    "datePublished",
    "text",
    "ednote",
)
_KINDS = ("text", "story", "article", "newsarticle", "composite", "post", "page", "")
_JOINTS = re.compile(r"[_:-]")
_LINK = re.compile(r"https?://\S+")
_SUBHEADS = re.compile(r"(?:sub)?head(?:er|ing)?\d?|title|h[1-6]")
_MEDIA = re.compile(
    r"image|photo|picture|video|audio|gallery|oembed|embed|raw_html|custom_embed|caption|pullquote|divider"
)
_PROSE = 12
"""Words of what is shown below the body because nothing of an item should be lost: captions, biographies, rights."""
_MOST_PROSE = 500
"""Such texts of an item; one has a dozen."""
_STORIES = frozenset((*_BODIES, *_SUMMARIES))
_LEAST = 8
"""Words that a body must have where nothing else shows that the object is an item."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a file, also with an object a line. Raises NotReadableError, also if it holds none."""
    text, notes = decoded_text(data)
    try:
        values = _parsed(text)
        items = [_item(found, around) for found, around in _found(values)]
    except RecursionError as error:
        raise NotReadableError(TOO_DEEP, is_text=True) from error
    if not items:
        linked = any(isinstance(each, dict) and "headline" in each for each in _objects(values))
        raise NotReadableError(NO_TEXT_INSIDE if linked else JSON_UNKNOWN, is_text=True)
    return drafts_of(items, notes)


def _parsed(text: str) -> list[Any]:
    try:
        return [json.loads(text, strict=False)]
    except ValueError as error:
        try:
            lines = [line for line in text.split("\n") if line.strip()]
            values = [json.loads(line, strict=False) for line in lines]
        except ValueError:
            raise NotReadableError(reasons.tr("its JSON is damaged or cut short"), is_text=True) from error
        return values


def _objects(values: list[Any]) -> Iterator[Any]:
    """All values, the outer first, in their order, to a depth and a number."""
    stack = [(value, 0) for value in reversed(values)]
    seen = 0
    while stack and seen < _MAX_OBJECTS:
        value, depth = stack.pop()
        seen += 1
        yield value
        inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        if depth < _MAX_DEPTH:
            stack += [(each, depth + 1) for each in reversed(inner) if isinstance(each, (dict, list))]


def _found(values: list[Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The items, and what is said of each beside it; nothing is looked for inside an item."""
    stack: list[tuple[Any, dict[str, Any], int]] = [(value, {}, 0) for value in reversed(values)]
    seen = 0
    while stack and seen < _MAX_OBJECTS:
        value, around, depth = stack.pop()
        seen += 1
        if isinstance(value, dict):
            if isinstance(value.get("data"), dict) and isinstance(value["data"].get("item"), dict):
                about, value = value["data"]["item"], {k: v for k, v in value.items() if k != "data"}
                nitf = value.get("nitf")
                value, around = {**about, **(nitf if isinstance(nitf, dict) else {})}, {}
            opened = _opened(value)
            if _is_item(opened):
                yield opened, around
                continue
            around, value = value, list(value.values())
        if isinstance(value, list) and depth < _MAX_DEPTH:
            stack += [(each, around, depth + 1) for each in reversed(value) if isinstance(each, (dict, list))]


def _is_item(value: dict[str, Any]) -> bool:
    if _STORIES.isdisjoint(value):  # most objects of a large file are none
        return False
    kind = value.get("type")
    titled = any(_text(value.get(key)) for key in _TITLES)
    named = not titled and any(_text(value.get(key)) for key in _OTHER_TITLES)
    if named and any(_words(value.get(key)) >= _STORY for key in _BODIES):
        return True
    if not titled or (isinstance(kind, str) and kind.lower() not in _KINDS and "content_elements" not in value):
        return False
    if any(_words(value.get(key)) >= _LEAST for key in _BODIES):
        return True
    return "versioncreated" in value and any(_words(value.get(key)) >= _LEAST for key in _SUMMARIES)


def _opened(value: dict[str, Any]) -> dict[str, Any]:
    """An object with what stands in those in which some systems keep its fields."""
    inner = (value[key] for key in ("metadata", "fields", "attributes") if isinstance(value.get(key), dict))
    return {key: each for one in (*inner, value) for key, each in one.items()}


def _words(value: Any) -> int:
    """About how many words of text a body has; of one that is only an address none."""
    return sum(len(block.split()) for block in _pieces(value) if not _LINK.fullmatch(block.strip()))


def _pieces(value: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < _MAX_DEPTH:
        for each in value:
            yield from _pieces(each, depth + 1)
    elif isinstance(value, dict) and depth < _MAX_DEPTH:
        for key in (*_TEXTS, "components", "content_elements", "items"):
            yield from _pieces(value.get(key), depth + 1)


def _item(value: dict[str, Any], around: dict[str, Any]) -> Item:
    item = Item(
        part=_first(value, _PARTS),
        title=_first(value, _TITLES) or _first(value, _OTHER_TITLES),
        byline=_first(value, _BYLINES) or _writers(value.get("contributors")),
        published=_first({_JOINTS.sub("", key).lower(): each for key, each in value.items()}, _DATES),
        source=_first(value, _SOURCES) or _first(around, _SOURCES),
        language=_first(value, ("language", "inLanguage", "lang")),
        leads=list(filter(None, (_text(value.get(key)) for key in _LEADS))),
    )
    body = next((key for key in _BODIES if _words(value.get(key)) >= _LEAST), "")
    item.blocks = _blocks(value.get(body))
    for key in _ABSTRACTS if item.blocks else ():
        item.abstract += _blocks(value.get(key))
    summary = next((blocks for key in _SUMMARIES if (blocks := _blocks(value.get(key)))), [])
    if item.blocks:
        item.asides += [block.text for block in summary]
    else:
        item.blocks, item.notes = summary, [ONLY_SUMMARY]
    for key in _ASIDES:
        item.asides += [block.text for block in _asides(value.get(key))]
    item.asides += [block.text for text in _prose(value) if text != value.get(body) for block in text_blocks(text)]
    return item


def _writers(contributors: Any) -> str:
    """Those contributors who wrote the text: others took its pictures."""
    if not isinstance(contributors, list):
        return _text(contributors)
    roles = [each.get("role") if isinstance(each, dict) else None for each in contributors]
    return _text([each for each, role in zip(contributors, roles, strict=True) if _text(role).lower() in _WRITERS])


def _prose(value: Any) -> list[str]:
    """All prose in an item; what is in the body, too, is left out later."""
    inner = (each for each in _objects([value]) if isinstance(each, (dict, list)))
    values = (text for each in inner for text in (each.values() if isinstance(each, dict) else each))
    return [text for text in values if isinstance(text, str) and len(text.split(None, _PROSE)) > _PROSE][:_MOST_PROSE]


def _asides(value: Any) -> list[DraftBlock]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [block for each in value for block in text_blocks(_text(each))]
    return text_blocks(value) if isinstance(value, str) else []


def _blocks(value: Any, depth: int = 0) -> list[DraftBlock]:
    """The blocks of a body: a text, or a list of pieces with a kind and a text, and perhaps a speaker."""
    if isinstance(value, str):
        return text_blocks(value)
    if isinstance(value, list):
        return [block for each in value for block in _blocks(each, depth + 1)] if depth < _MAX_DEPTH else []
    if not isinstance(value, dict) or depth >= _MAX_DEPTH:
        return []
    kind = str(value.get("type") or value.get("role") or "").lower()
    if value.get("format") == "none" or kind in ("byline", "author"):
        return [DraftBlock(text, Role.BYLINE) for text in [_text(value.get("text"))] if text]
    nested = next(
        (value[key] for key in ("content_elements", "components", "items") if isinstance(value.get(key), list)), None
    )
    text = next((value[key] for key in _TEXTS if isinstance(value.get(key), (str, list))), "")
    blocks = _blocks(nested if nested is not None else text, depth + 1)
    if _MEDIA.fullmatch(kind):
        captions = blocks if kind in ("caption", "pullquote") else text_blocks(_text(value.get("caption")))
        return [DraftBlock(block.text, Role.CAPTION) for block in captions]
    if _SUBHEADS.fullmatch(kind):
        return [DraftBlock(block.text, Role.SUBHEAD) for block in blocks]
    speaker = value.get("speaker")
    if isinstance(speaker, str) and speaker.strip() and blocks:
        blocks[0] = DraftBlock(f"{speaker.strip().rstrip(':')}: {blocks[0].text}", blocks[0].role)
    return blocks


def _first(value: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((text for key in keys if (text := _text(value.get(key)))), "")


def _text(value: Any, depth: int = 0) -> str:
    """The text of a value, or the name in what it describes; of several people, all."""
    if isinstance(value, str):
        return value
    if depth > 3:
        return ""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, (_text(each, depth + 1) for each in value))))
    if isinstance(value, dict):
        return next((text for key in _NAMES if (text := _text(value.get(key), depth + 1))), "")
    return ""
