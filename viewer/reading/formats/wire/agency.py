"""The reader for agencies' own XML: whatever has a headline and a body under names that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.text.sniff import XML_UNKNOWN
from viewer.reading.formats.wire.bodies import element_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.trees import every, first, first_text, local, parse_wire, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_HEADLINES = (
    "headline", "hl1", "head_line", "headlinetext", "mainheadline", "rubrik", "title", "titel", "titre", "titulo",
    "titolo", "tittel", "overskrift", "otsikko", "kop", "zaglavie", "naslov", "tytul",
)  # fmt: skip
_BODIES = (
    "content", "body", "bodytext", "body_text", "body.content", "storybody", "story", "storytext", "text",
    "articletext", "articlebody", "article", "maintext", "fulltext", "newstext", "newsbody", "contenttext", "html",
    "brodtext", "brødtekst", "texte", "corps", "contenu", "corpo", "testo", "cuerpo", "texto", "tekst", "inhalt",
    "artikel", "leipateksti",
)  # fmt: skip
_LEADS = ("subtitle", "subheadline", "subhead", "sub_headline", "underrubrik", "untertitel", "strap")
_ABSTRACTS = ("ingress", "lead", "lede", "abstract", "summary", "standfirst", "teaser", "vorspann", "chapo")
_BYLINES = (
    "byline",
    "by",
    "author",
    "authors",
    "writer",
    "byl",
    "auteur",
    "autor",
    "autore",
    "forfatter",
    "journalist",
)
_DATES = (
    "publishdate", "publisheddate", "publicationdate", "datepublished", "pubdate", "published", "releasedate",
    "storydate", "datetime", "dateandtime", "date", "created", "createddate", "creationdate", "versioncreated",
    "updated", "timestamp",
)  # fmt: skip
_SOURCES = ("origin", "source", "provider", "creditline", "credit", "agency", "publisher")
_PARTS = ("newsid", "guid", "uuid", "itemid", "articleid", "storyid", "contentid", "docid", "id")
_ASIDES = (
    "slug", "slugline", "keyword", "keywords", "strapline", "ednote", "editornote", "editorsnote", "note", "notes",
    "tilredaktionen", "copyright", "copyrightline", "dateline", "town", "signature", "contact", "instructions",
)  # fmt: skip
_LEAST = 12
"""Words that a body must have; what has less under such a name is data of a program."""


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a file. Raises NotReadableError, also if it is none of an agency."""
    try:
        root, notes = parse_wire(data)
    except NotReadableError as error:
        raise NotReadableError(error.reason, is_text=True) from error
    if local(root) in ("svg", "html", "plist", "project", "xsl", "schema"):
        raise NotReadableError(XML_UNKNOWN, is_text=True)
    items = list(_items(root))
    if not items:
        raise NotReadableError(XML_UNKNOWN, is_text=True)
    return drafts_of(items, notes)


def _items(root: Any) -> Iterator[Item]:
    """An item for each element that is the nearest to hold both a body and a headline."""
    bodies: dict[Any, Any] = {}
    known: dict[Any, list[Any]] = {}
    for body in every(root, *_BODIES):
        if len(words_of(body).split()) < _LEAST or _is_item(body):
            continue
        around = next((each for each in body.iterancestors() if _headline(each, body, known) is not None), None)
        if around is not None and not any(outer in bodies for outer in body.iterancestors() if outer is not around):
            before = bodies.get(around)
            if before is None or (before not in body.iterancestors() and _rank(body) < _rank(before)):
                bodies[around] = body
    for around, body in bodies.items():
        yield _item(around, body, _headline(around, body, known))


def _is_item(element: Any) -> bool:
    """Whether an element called like a body holds a headline and a body in turn."""
    inner = [each for each in every(element, *_BODIES) if each is not element and len(words_of(each).split()) >= _LEAST]
    return bool(inner) and any(each is not element for each in every(element, *_HEADLINES))


def _rank(body: Any) -> int:
    return _BODIES.index(local(body))


def _headline(root: Any, body: Any, known: dict[Any, list[Any]]) -> Any | None:
    """The headline below `root` outside the body; `known` keeps the headlines of each root."""
    if root not in known:
        found = (each for each in every(root, *_HEADLINES) if words_of(each))
        known[root] = sorted(found, key=lambda each: _HEADLINES.index(local(each)))
    return next((each for each in known[root] if each is not body and body not in each.iterancestors()), None)


def _item(root: Any, body: Any, headline: Any) -> Item:
    item = Item(title=words_of(headline), blocks=element_blocks(body))
    within = set(body.iter())
    outside: dict[str, Any] = {}
    for each in root.iter():
        if each not in within and each is not headline and not len(each):
            outside.setdefault(local(each), each)
    item.byline = _text(outside, _BYLINES) or first_text(root, "byline")
    item.published = _text(outside, _DATES)
    item.source = _text(outside, _SOURCES).strip("/ ")
    item.part = _text(outside, _PARTS)
    language = first(root, "language", "lang")
    item.language = words_of(language)
    item.leads = [_plain(outside[name]) for name in _LEADS if name in outside]
    for name in _ABSTRACTS:
        for each in every(root, name):
            if each not in within and words_of(each):
                item.abstract += element_blocks(each)
    for each in root.iter():
        if each not in within and (local(each) in _ASIDES or (not len(each) and len(words_of(each).split()) >= _LEAST)):
            item.asides += [block.text for block in element_blocks(each)]
    return item


def _text(outside: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if name in outside and (text := words_of(outside[name]))), "")


def _plain(element: Any) -> str:
    return " ".join(block.text for block in element_blocks(element))
