"""What a paragraph is by the name of its style, in the languages in which word processors name styles."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from viewer.reading.formats.office.flow import ASIDE, AUTHOR, CAPTION, DATE, HEADING, TITLE

_HEADING = re.compile(
    r"(?:heading|[üu]?berschrift|titre|titolo|t[ií]?tulo|kop|rubrik|overskrift|otsikko|nag[lł]?[oó]?wek|nadpis|заголовок"
    r"|ba[sş]l.k|balk|标题|標題|見出し|제목)\s?([1-9])"
)
_ASIDE = re.compile(r"(?:toc|contents|table of|index|tm|verzeichnis|inhaltsverzeichnis|sommario)(?: heading)?(?: ?\d)?")
"""Of tables of contents and indexes."""
_NAMES = {
    TITLE: "title titel titre titolo título titulo ttulo tytuł tytu rubrik название názov název headline",
    AUTHOR: "author authors byline autor autorin autoren auteur auteurs autore автор verfasser",
    DATE: "date datum fecha дата dateline",
    CAPTION: "caption beschriftung bildunterschrift légende lgende leyenda epígrafe legenda figure",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()} | {
    "table of figures": ASIDE,
    "table of authorities": ASIDE,
    "image caption": CAPTION,
    "table caption": CAPTION,
}
_MOST_BASES = 30
"""Styles above a style. Few documents have five; a style may also name itself."""


@lru_cache(1024)
def kind_of_name(name: str) -> str:
    """The kind of block that a style's name, or its identifier, stands for; empty for any other."""
    name = name.replace("_20_", " ").strip().lower()
    heading = _HEADING.fullmatch(name)
    if heading:
        return heading_kind(int(heading[1]))
    return _KINDS.get(name, "") or (ASIDE if _ASIDE.fullmatch(name) else "")


def heading_kind(level: int) -> str:
    """The kind of a heading; `level` counts from 1."""
    return f"{HEADING}{level}"


def first_of_bases(style: str, base_of: Callable[[str], str], says: Callable[[str], str]) -> str:
    """What a style, or the nearest of those that it is based on, says; empty if none says anything."""
    for _ in range(_MOST_BASES):
        if said := says(style):
            return said
        style = base_of(style)
        if not style:
            break
    return ""
