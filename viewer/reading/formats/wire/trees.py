"""Parses the XML of agencies, feeds and exports, whatever is declared or damaged in it, and finds elements by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from html.entities import html5
from typing import Any

from viewer.model import Note
from viewer.model.message import reasons
from viewer.reading.decode import decode_bytes
from viewer.reading.formats.clean import clean_text, tidy_line
from viewer.reading.formats.package import parse_xml
from viewer.reading.formats.reader import TOO_DEEP, NotReadableError
from viewer.reading.formats.text.repair import decoded_again
from viewer.reading.formats.textual import notes_on

_DECLARATION = re.compile(r"\A\s{0,99}<\?xml[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[<>]{0,2000}(?:\[(.{0,100000}?)\]\s{0,99})?>", re.DOTALL | re.IGNORECASE)
"""Taken out: what it names is never fetched, and would stop the parser. Those of agencies have a few lines."""
_DECLARED = re.compile(r"<!ENTITY\s+([^\s%\"'<>]{1,200})", re.IGNORECASE)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_STRAY = re.compile(r"&(?![A-Za-z][A-Za-z0-9]{1,31};|#\d{1,7};|#x[0-9A-Fa-f]{1,6};)")
_OWN = frozenset(["amp", "lt", "gt", "quot", "apos"])
_ENTITIES = reasons.tr("it declares entities of XML, which may hide anything; have it sent without them")
_BROKEN = reasons.tr("The XML of the file is damaged: some of its text may be missing.")


def decoded_text(data: bytes) -> tuple[str, tuple[Note, ...]]:
    """The text of a file that may declare its encoding, fit for parsers, with notes."""
    decoded = decode_bytes(data, declared=True)
    text, repaired = decoded_again(decoded.text)
    return clean_text(text).text, (*notes_on(decoded), *repaired)


def parse_wire(data: bytes) -> tuple[Any, tuple[Note, ...]]:
    """The root element of an XML file, with notes. Raises NotReadableError.

    Entities of HTML, which NITF uses, stand for their characters; those that a file declares itself are refused.
    """
    text, notes = decoded_text(data)
    text = _DECLARATION.sub("", text).lstrip()
    declared = _DOCTYPE.search(text)
    if declared:
        if any(f"{name};" not in html5 for name in _DECLARED.findall(declared[1] or "")):
            raise NotReadableError(_ENTITIES)
        text = text[: declared.start()] + text[declared.end() :]
    if _DECLARED.search(text[:100_000]) and "<![CDATA[" not in text[:100_000]:
        raise NotReadableError(_ENTITIES)
    text = _ENTITY.sub(_character, text)
    try:
        return parse_xml(text.encode()), notes
    except NotReadableError as error:
        if error.reason == TOO_DEEP:
            raise
    try:
        return parse_xml(_STRAY.sub("&amp;", text).encode()), notes
    except NotReadableError:
        root = parse_xml(_STRAY.sub("&amp;", text).encode(), recover=True)
        return root, (*notes, Note("damaged", _BROKEN))


def _character(entity: re.Match[str]) -> str:
    if entity[1] in _OWN:
        return entity[0]
    return escape(html5.get(f"{entity[1]};", entity[0]))


def local(element: Any) -> str:
    """The name of an element without its namespace, in lower case; empty for what is no element."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(4096)
def _short(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def every(root: Any, *names: str) -> Iterator[Any]:
    """All elements below `root`, and itself, with one of the names, in order."""
    return (element for element in root.iter() if local(element) in names)


def first(root: Any, *names: str) -> Any | None:
    """The first of them; of several names, the one that is named first."""
    return next((element for name in names for element in every(root, name)), None)


def words_of(element: Any) -> str:
    """All text of an element as one line; the texts of those inside are kept apart."""
    return "" if element is None else tidy_line(" ".join(filter(None, map(tidy_line, element.itertext()))))


def first_text(root: Any, *names: str) -> str:
    """The text of the first element with one of the names that has some; of several names, by their order."""
    if root is None:
        return ""
    return next((text for name in names for each in every(root, name) if (text := words_of(each))), "")
