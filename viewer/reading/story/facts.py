"""Finds title, source, byline and date of an article in its labelled paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from viewer.model import Paragraph, Role
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_byline, is_person, signed
from viewer.reading.story.dates import find_date
from viewer.reading.story.labels import split_site
from viewer.reading.story.mastheads import is_section, outlet_in
from viewer.reading.story.phrases import kind_of

_HOLDER = lazily(
    r"(?:©|\(c\)|copyright)[\s©]{0,4}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?,?\s{0,3}(?:by\s)?([^\W\d_][^.,;|©()\n]{1,60})",
    re.IGNORECASE,
)
_NO_HOLDER = lazily(
    r"(?i)\s{1,3}(?:all rights|alle rechte|tous droits|todos los|tutti i|todos os|все права|(?:19|20)\d\d)\b.{0,200}$"
)
_REPORTS = lazily(
    r"(?:…|\.{3}|[,–—-])\s{0,3}(?:reports|writes|berichtet|schreibt|informa|rapporte|сообщает|пишет)\s{1,3}((?:[^\W\da-zà-ÿа-я_][\w.&’'-]{0,30}\s{0,1}){1,5})\s{0,3}$"
)
_DATELINE = lazily(r"[^\Wa-zà-ÿа-я\d_][^()—–]{1,60}[\s(]{1,3}\(?([^\W\d_][\w .&/]{1,30})\)\s{0,3}[-–—:]")
_LABELLED = lazily(
    r"(?i)\s{0,3}(?:source|quelle|fuente|fonte|bron|источник|джерело|źródło|kaynak|来源|出典|المصدر|स्रोत)\s{0,3}[:：]\s{0,3}(\S.{1,60})"
)
_AGENCY = lazily(r"[,|]\s{0,3}((?:The )?(?:[^\Wa-zà-ÿа-я\d_][\w.&’'-]{0,30}\s?){1,5})$")
_BY = lazily(
    r"(?i)(?:by|von|par|por|di|da|door|от|автор|autor(?:in)?|author|text|текст|(?:written|reporting) by"
    r"|作者|记者|文|撰文|بقلم)\s{0,2}[:：\s]\s{0,3}(.{2,160})"
)
_HELPERS = lazily(r"(?i)(?:with )?(?:additional|editing|edited|compiled|translated)\b")
_JOB = lazily(r"(?i)\b(?:writer|editor|reporter|correspondent|staff|desk|analyst|chief|bureau|columnist)\b")

_TITLE_LABEL = lazily(
    r"\A(?i:headline|hed|head|title|überschrift|titel|schlagzeile|titre|título|titulo|titular|titolo|заголовок|标题|標題"
    r"|見出し|العنوان|शीर्षक)\s?[:：]\s{0,3}(?=\S{1,60}\s|[\u3040-\u9fff]{4})"
)
"""What templates of copy print before the headline."""
_PUBLISHED = lazily(r"(?i)(?:first )?\b(?:publi|posted|veröff|erschien|опубл)|发布|公開|نشر|تاريخ")
_CHANGED = lazily(
    r"(?i)\W{0,3}(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено)"
)
_LONGEST_SITE = 5
"""Words of a site's name; "A newsletter on ships and harbours" is what it is."""
_OPENING = 6
"""Paragraphs among which the dateline is: some points may stand above it."""
_HEAD = (Role.FURNITURE, Role.HEADLINE, Role.BYLINE)
_MOST_ABOVE = 4
"""Lines above a story beside headline and byline: outlet, section, date, label of a draft."""
_MOST_DATED = 12
"""Words of a line about a date that ends with a full stop."""


def title_of(paragraphs: Sequence[Paragraph]) -> str:
    """The headline without the site's name and a label such as "Headline:"; empty if there is none."""
    for paragraph in paragraphs:
        if paragraph.role is Role.HEADLINE:
            text = paragraph.text
            whole = _TITLE_LABEL.sub("", text) if ":" in text or "：" in text else text
            text, site = split_site(whole)
            return text if site and _is_site(site, whole) else whole
    return ""


def opening_of(paragraphs: Sequence[Paragraph]) -> str:
    """The first words of the story, up to 80 characters, as a title for an article without a headline."""
    text = next((p.text for p in paragraphs if p.role is Role.BODY), paragraphs[0].text)
    if len(text) <= 80:
        return text
    words = text[:80].rsplit(" ", 1)[0] if " " in text[:80] else text[:40]
    return (words.rstrip(" ,;:–—-") + " …").strip()


def byline_of(paragraphs: Sequence[Paragraph]) -> str:
    """The authors, without the word "by"; empty if unknown."""
    for paragraph in paragraphs:
        if paragraph.role is Role.BYLINE and not _HELPERS.match(paragraph.text):
            match = _BY.fullmatch(paragraph.text)
            if named := signed(paragraph.text):
                return re.split(r"\s?[|;]\s", named)[0].strip()
            name = re.split(r"\s?[|;]\s", match.group(1) if match else paragraph.text)[0].strip(" –—-")
            return name if "(" in name[1:] else name.strip("()")  # "Anna Berg (Norpress)", "(Anna Berg)"
    return ""


def date_of(paragraphs: Sequence[Paragraph]) -> str | None:
    """The date of a line such as "Published: 5 July 2024", else the nearest above the story, else any; None if none."""
    first_body = next((i for i, p in enumerate(paragraphs) if p.role is Role.BODY), len(paragraphs))
    dates: list[tuple[int, str]] = []
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role not in (Role.FURNITURE, Role.BYLINE) or _is_sentence(paragraph.text):
            continue
        date = _date_in(paragraph.text) if len(paragraph.text) <= 160 else None
        if date and kind_of(paragraph.text) != "rights":
            rank = _date_rank(paragraph.text, i, first_body)
            dates.append((rank, date))
    if not dates:
        return None
    best = max(rank for rank, _ in dates)
    return next(date for rank, date in dates if rank == best)


def _date_in(text: str) -> str | None:
    """The date of a line; of several that behind the word for publication."""
    said = _PUBLISHED.search(text)
    return (find_date(text[said.end() :]) if said else None) or find_date(text)


def _is_sentence(text: str) -> bool:
    """Whether a line is running text, such as prose of a page that was not taken as its story."""
    return text.endswith(".") and len(text.split()) > _MOST_DATED


def _date_rank(text: str, i: int, first_body: int) -> int:
    """How likely a date at paragraph `i` is that of publication; the highest rank wins."""
    if _PUBLISHED.match(text.lstrip(" \u00a0-–—|•*:")) or (_PUBLISHED.search(text) and _CHANGED.match(text)):
        return 2000
    if i < first_body:
        return 1000 + i
    return 1


def source_of(paragraphs: Sequence[Paragraph]) -> str:
    """The outlet: the site's name, the holder of the rights, or who is said to report; empty if unknown."""
    return next((source for source in _sources(paragraphs) if source), "")


def _sources(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    texts = {p.text for p in paragraphs}
    for paragraph in paragraphs:
        head, site = split_site(paragraph.text) if len(paragraph.text) <= 260 else ("", "")
        repeated = paragraph.role is Role.FURNITURE and head in texts
        if site and (repeated or (paragraph.role is Role.HEADLINE and _is_site(site, paragraph.text))):
            yield site
    furniture = [p.text for p in paragraphs if p.role is Role.FURNITURE and len(p.text) <= 420]
    above = [p.text for p in takewhile(lambda p: p.role in _HEAD, paragraphs) if p.role is Role.FURNITURE]
    if len(above) <= _MOST_ABOVE:  # else a page's menu
        yield from map(outlet_in, above)
    yield from (_holder(text) for text in furniture)
    yield from (_undated(_first(_LABELLED, text)) for text in furniture)
    story = [p.text for p in paragraphs if p.role is Role.BODY]
    yield from (_first(_REPORTS, text[-120:], search=True) for text in story[:2])
    below = max((i for i, p in enumerate(paragraphs) if p.role is Role.BODY), default=len(paragraphs))
    for i, p in enumerate(paragraphs):
        # Below the story a name without "by" signs a letter: "Anna Berg, Bergen".
        if p.role is Role.BYLINE and (i < below or is_byline(p.text)):
            yield _agency(p.text, story)


def agency_of(paragraphs: Sequence[Paragraph]) -> str:
    """The agency in the dateline of the story; empty if none. It says whose copy it is, not which outlet printed it."""
    story = (p.text for p in paragraphs if p.role is Role.BODY)
    return next((agency for text in islice(story, _OPENING) if (agency := _first(_DATELINE, text[:120]))), "")


def _holder(text: str) -> str:
    match = _HOLDER.search(text)
    return _NO_HOLDER.sub("", match.group(1)).strip(" -–") if match else ""


def _undated(source: str) -> str:
    """`source` without a date after a comma."""
    name, comma, rest = source.partition(",")
    return name.strip() if comma and find_date(rest) else source


def _agency(byline: str, story: Sequence[str]) -> str:
    """The outlet behind the names of a byline: "Anna Berg, Norpress"; no job, section, place of the `story`, person."""
    match = _AGENCY.search(byline)
    name = match.group(1).strip() if match else ""
    if not name or _JOB.search(name) or is_section(name) or _is_place(name, story):
        return ""
    return name if outlet_in(name) or not (is_person(name) and match and match[0].startswith(",")) else ""


def _is_place(name: str, story: Sequence[str]) -> bool:
    """Whether a story begins with a name or says that something is in it."""
    place = re.escape(name)
    inside = re.compile(rf"\b(?:in|near|of|à|en|de|w|в)\s{place}\b")
    opens = re.compile(rf"{place}\b", re.IGNORECASE)
    return any(opens.match(text) for text in story[:1]) or any(inside.search(text) for text in story)


def _first(pattern: re.Pattern[str], text: str, *, search: bool = False) -> str:
    match = pattern.search(text) if search else pattern.match(text)
    return match.group(1).strip() if match else ""


def _is_site(site: str, text: str) -> bool:
    """Whether the part after a headline's last separator is a site's name.

    After "|" if it has few words, but after a dash only up to four capitalised words: "Bridge closed – The Harbour
    Post" ends in one, "Bridge closed – and nobody knows why" does not.
    """
    separator = text[: -len(site)].rstrip()[-1:]
    if len(site.split()) > _LONGEST_SITE:
        return False
    return separator in "|«»:" or (separator in "-–—·•" and len(site.split()) <= 4 and site.istitle())
