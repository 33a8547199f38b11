"""The reader for the formats of the old wires: ANPA 1312 and IPTC 7901."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Note, Role
from viewer.model.draft import DraftBlock
from viewer.model.message import reasons
from viewer.reading.decode import decode_bytes
from viewer.reading.formats.clean import clean_text, tidy_line
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.textual import notes_on
from viewer.reading.formats.wire.items import Item, drafts_of
from viewer.reading.story.bylines import is_byline

if TYPE_CHECKING:
    from viewer.model.draft import Draft
    from viewer.reading.formats.reader import Hints

_ITEM = re.compile(rb"\x01([^\x01]*)")
_TELEX = re.compile(rb"(?:^|\n)\s*ZCZC\b(.*?)(?=\n\s*NNNN\b|\n\s*ZCZC\b|\Z)", re.DOTALL)
"""Items of telex lines, which have words in place of control characters."""
_WRAPPED = 25
"""Characters that the lines of a paragraph have at least; those of tables have fewer."""
_LONG = 100
"""Characters of a line that holds a whole paragraph."""
_LAST = re.compile(r"[a-z]{2,4}(?: [a-z\d]{1,4}){1,6}")
"""The signature of a desk in the last line."""
_LINE = re.compile(r"\^([^\n<=^]{0,2000})[<=](?=\s|$)")
"""A line that is set by itself: of the head, or the last."""
_NOTE = re.compile(
    r"(?i)(?:eds?[.:]|editor'?s'? note|note to|with (?:bc-|photo|ap )|ap photo|.{0,40}\bphotos?\b|attention"
    r"|advisory|resending"
    r"|(?:bc|am|pm|us|eu|as|af|ml|ap)-.{0,3}[\w-]).*"
)
_SLUG = re.compile(r"(?:BC|AM|PM|AP)-\S.*|\S+--\S.*", re.IGNORECASE)
_US_DATE = re.compile(r"\b(\d\d)-(\d\d)-(\d\d)(?:\s(\d\d)(\d\d)\s?(GMT|UTC)?)?")
_STAMP = re.compile(
    r"(?i)(\d\d)(\d\d)(\d\d)\s?(?:GMT|UTC|Z|ME?S?Z)?\s{1,3}"
    r"(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]{0,6}\s{1,3}"
    r"((?:20)?\d\d)\b"
)
"""Day, hour, minute, month and year at the end of an item of IPTC 7901."""
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_NAMES = {"mär": "mar", "may": "mai", "oct": "okt", "dec": "dez"}
_CUT = Note("damaged", reasons.tr("The item has no end: it may be cut short."))
_END = re.compile(
    r"(?i)NNNN|(?:dpa|apa|afp|ap|rtr|sda|aap|ddp)\S{0,3}(?:[ -/]\S{1,5}){1,9}|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}|[=_*-]{2,}"
    r"|[a-z]{2,4} (?:[a-z\d]{1,4} ){0,4}[a-z]{1,4}/[a-z]{1,4}(?: [a-z\d]{1,4}){0,4}"
)


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:  # noqa: ARG001 - every reader is given them
    """The items of a transmission. Raises NotReadableError."""
    found = _ITEM.findall(data) or _TELEX.findall(data) or [data]
    decoded = decode_bytes(b"\n".join(found))
    return drafts_of((_item(each, decoded.encoding) for each in found if each.strip()), notes_on(decoded))


def _item(data: bytes, encoding: str) -> Item:
    text = decode_bytes(data, encoding=encoding).text
    head, found, rest = text.partition("\x02")
    if not found:
        head, _, rest = text.partition("\n")
    body, _, tail = rest.partition("\x03")
    cut = bool(found) and not re.search("[\x03\x04\x0c]", rest)
    body = clean_text(re.sub("[\x04\x0c\x0e\x0f\x10-\x1f]", "\n", body)).text
    body = body.replace("``", "“").replace("''", "”").replace(" _ ", " – ")
    head, tail = (tidy_line(clean_text(part).text).strip("^<= ") for part in (head, tail))
    item = Item(asides=[head], notes=[_CUT] if cut else [])
    lines = [tidy_line(line) for line in _LINE.findall(body)]
    _take_lines(item, lines)
    paragraphs = _paragraphs(_LINE.sub("\n", body))
    if not lines:
        paragraphs = _take_title(item, paragraphs)
    paragraphs = [paragraph.removeprefix("^").strip("<=^ ") for paragraph in paragraphs]
    item.blocks = [DraftBlock(each, Role.FURNITURE if _END.fullmatch(each) else None) for each in paragraphs if each]
    if item.blocks and _LAST.fullmatch(item.blocks[-1].text):
        item.blocks[-1] = DraftBlock(item.blocks[-1].text, Role.FURNITURE)
    item.asides.append(tail)
    item.published = _date(f"{tail} {' '.join(lines[-1:])}") or _date(body[-200:]) or _date(head)
    return item


def _paragraphs(body: str) -> list[str]:
    """The paragraphs, which begin with an indent; their lines are wrapped but for those of tables."""
    lines = [line for line in body.split("\n") if line.strip()]
    indented = sum(line[:2].isspace() for line in lines)
    if indented > 0.6 * len(lines) and max(map(len, lines)) <= _LONG:  # the text is set in as a whole
        return split_paragraphs("\n".join(line.strip() for line in body.split("\n")))
    found: list[str] = []
    for part in re.split(r"\n(?=[ \t]{2})", body):
        for group in re.split(r"\n[ \t]*\n", part):
            lines = [tidy_line(line) for line in group.split("\n") if line.strip()]
            wrapped = part[:2].isspace() and all(len(line) >= _WRAPPED for line in lines[:-1])
            found += [" ".join(lines)] if wrapped else split_paragraphs(group)
    return found


def _take_lines(item: Item, lines: list[str]) -> None:
    """What the lines of the head say: a slug, the headline, notes for editors, who wrote it."""
    for line in filter(None, lines):
        if is_byline(line) and not item.byline:
            item.byline = line
        elif item.title or item.byline or _SLUG.match(line) or _NOTE.match(line) or _US_DATE.search(line):
            item.asides.append(line)
        else:
            item.title = line
    if not item.title:
        slug = next((line for line in lines if _SLUG.match(line)), "")
        item.title = slug


def _take_title(item: Item, paragraphs: list[str]) -> list[str]:
    """The paragraphs below the first that may be a headline; those above it are routing lines."""
    for place, paragraph in enumerate(paragraphs[:6]):
        text = paragraph.strip("=<^ ")
        if len(text.split()) >= 3 and not _NOTE.fullmatch(text) and not _END.fullmatch(text):
            if len(text.split()) <= 20 and not text.endswith((".", ":")):
                item.title = text
                item.asides += paragraphs[:place]
                return paragraphs[place + 1 :]
            break
    return paragraphs


def _date(text: str) -> str:
    if match := _STAMP.search(text):
        day, hour, minute, name, year = match.groups()
        month = _MONTHS.index(_OTHER_NAMES.get(name.lower(), name.lower())) + 1
        return f"20{year[-2:]}-{month:02d}-{day}T{hour}:{minute}"
    if match := _US_DATE.search(text):
        month_, day, year, hour, minute, zone = match.groups()
        time = f"T{hour}:{minute}" + ("Z" if zone else "") if hour else ""
        return f"20{year}-{month_}-{day}{time}"
    return ""
