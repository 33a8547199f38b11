"""The reader for agencies' own XML: whatever has a headline and a body under names that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.text.sniff import XML_UNKNOWN
from viewer.reading.formats.wire.bodies import element_blocks
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.formats.wire.trees import local, parse_wire, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_HEADLINES = (
    "headline", "hl1", "hl", "headlinetext", "mainheadline", "rubrik", "title", "titel", "titre", "titulo",
    "titolo", "tittel", "overskrift", "otsikko",
    "kop", "newstitle", "storytitle", "zaglavie", "naslov", "tytul",
)  # fmt: skip
_BODIES = (
    "content", "body", "bodytext", "bodycontent", "storybody", "story", "storytext", "text",
    "articletext", "articlebody", "article", "maintext", "fulltext", "newstext", "newsbody", "contenttext", "html",
    "brodtext", "brødtekst", "texte", "corps", "contenu", "corpo", "testo", "cuerpo", "texto", "tekst", "inhalt",
    "artikel", "leipateksti",
)  # fmt: skip
_LEADS = ("subtitle", "subheadline", "headline2", "subhead", "underrubrik", "untertitel", "strap")
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
    "updated",
    "timestamp", "publishdatetime", "createddatetime", "updateddatetime", "publicationdatetime",
)  # fmt: skip
_SOURCES = ("origin", "source", "provider", "creditline", "credit", "agency", "publisher")
_PARTS = ("newsid", "guid", "uuid", "itemid", "articleid", "storyid", "contentid", "docid", "id")
_ASIDES = (
    "slug", "slugline", "keyword", "keywords", "strapline", "ednote", "editornote", "editorsnote", "note", "notes",
    "tilredaktionen", "copyright", "copyrightline", "dateline", "town", "placeline", "index", "category",
    "signature", "contact", "instructions",
)  # fmt: skip
_PARAGRAPHS = ("p", "para", "paragraph", "absatz", "stycke", "parrafo")
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


def _name(element: Any) -> str:
    return local(element).translate(_MARKS)


_MARKS = dict.fromkeys(map(ord, "-_."))


def _every(root: Any, *names: str) -> Iterator[Any]:
    return (element for element in root.iter() if _name(element) in names)


def _items(root: Any) -> Iterator[Item]:
    """An item for each element that is the nearest to hold both a body and a headline; else one of all paragraphs."""
    bodies: dict[Any, Any] = {}
    known: dict[Any, list[Any]] = {}
    for body in _every(root, *_BODIES):
        if len(words_of(body).split()) < _LEAST or _is_item(body):
            continue
        around = next((each for each in body.iterancestors() if _headline(each, body, known) is not None), None)
        if around is not None and not any(outer in bodies for outer in body.iterancestors() if outer is not around):
            before = bodies.get(around)
            if before is None or (before not in body.iterancestors() and _rank(body) < _rank(before)):
                bodies[around] = body
    for around, body in bodies.items():
        yield _item(around, [body], _headline(around, body, known))
    paragraphs = [] if bodies else list(_every(root, *_PARAGRAPHS))
    if sum(len(words_of(each).split()) for each in paragraphs) >= _LEAST:
        headline = _headline(root, paragraphs[0], known)
        if headline is not None:
            yield _item(root, paragraphs, headline)


def _is_item(element: Any) -> bool:
    """Whether an element called like a body holds a headline and a body in turn."""
    inner = [
        each for each in _every(element, *_BODIES) if each is not element and len(words_of(each).split()) >= _LEAST
    ]
    return bool(inner) and any(each is not element for each in _every(element, *_HEADLINES))


def _rank(body: Any) -> int:
    return _BODIES.index(_name(body))


def _headline(root: Any, body: Any, known: dict[Any, list[Any]]) -> Any | None:
    """The headline below `root` outside the body; `known` keeps the headlines of each root."""
    if root not in known:
        found = (each for each in _every(root, *_HEADLINES) if words_of(each))
        known[root] = sorted(found, key=lambda each: _HEADLINES.index(_name(each)))
    return next((each for each in known[root] if each is not body and body not in each.iterancestors()), None)


def _item(root: Any, bodies: list[Any], headline: Any) -> Item:
    item = Item(title=words_of(headline), blocks=[block for body in bodies for block in element_blocks(body)])
    within = {each for body in bodies for each in body.iter()}
    outside = [each for each in root.iter() if each not in within and each is not headline]
    facts = {_name(each): text for each in reversed(outside) if (text := words_of(each))}
    facts = {key.lower(): value for key, value in root.items()} | facts
    item.byline = _fact(facts, _BYLINES)
    item.published = _fact(facts, _DATES)
    item.source = _fact(facts, _SOURCES).strip("/ ")
    item.part = _fact(facts, _PARTS)
    item.language = _fact(facts, ("language", "lang"))
    for each in outside:
        name = _name(each)
        if name in _LEADS:
            item.leads += [block.text for block in element_blocks(each)]
        elif name in _ABSTRACTS:
            item.abstract += element_blocks(each)
        elif name in _ASIDES or (not len(each) and len(words_of(each).split()) >= _LEAST):
            item.asides += [block.text for block in element_blocks(each)]
    return item


def _fact(facts: dict[str, str], names: tuple[str, ...]) -> str:
    return next((facts[name] for name in names if name in facts), "")
