"""Headline and authors of a page, from what it declares and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.reading.formats.web.markup import plain_text_of
from viewer.reading.story.bylines import is_byline, is_dated_byline, signed
from viewer.reading.story.labels import split_site

_WORD = re.compile(r"\w+")
_AGREES = 0.6
"""The share of a declared title's words that a headline on the page must have, or the other way about."""
_BY = re.compile(
    r"(?i)\A\s{0,9}(?:(?:written |reporting |text )?by|von|par|por|di|da|door|от|автор|przez|бы)\b:?\s{0,9}"
)
_BETWEEN = re.compile(r"(?i)\s{0,9}(?:[;|/·•\n]|,|\s(?:and|und|et|y|e|og|och|и|i)\s|\s&\s)\s{0,9}")
_BEATS = (
    "transport|political|politics|health|education|science|environment|business|economics?|crime|sports?|foreign|diplomatic"
    "|senior|chief|special|technology|culture|arts|features|local|court|royal|media|energy|legal|security|defen[cs]e"
)
_NAME_ENDS = re.compile(
    r"(?i)\d.*$|\b(?:updated|published|posted|last|před|vor|hace|il y a|min|january|february|march|april|june|july"
    r"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday"
    rf"|thursday|friday|saturday|sunday|follow|edited|view|(?:{_BEATS})\s(?:correspondent|editor|reporter|writer)"
    r"|correspondent|editor|reporter|special to|staff writer)\b.*$",
    re.DOTALL,
)
_SITE_FIRST = re.compile(r"[^-–—|»:·•]{2,60}\s{1,3}[-–—|»:·•]\s{1,3}(\S.{8,200})")
_KICKER = 4
"""Words above a headline."""
_PARTICLES = frozenset(["de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "ten", "ter", "la", "le"])
_NOT_PEOPLE_NAMES = """
admin administrator username author authors staff editor editors control authority www com http https facebook
twitter googletag cmd push dfp rss feed comment comments follow archive archives email name news page
contributor contributors taboola
"""
_NOT_PEOPLE = frozenset(_NOT_PEOPLE_NAMES.split())


def headline(root: Any, visible: Sequence[DraftBlock], title: str, site: str) -> str:
    """The headline on the page that agrees with a title that it declares, else that title without the site's name."""
    declared = _declared(root)
    # What the extractor took may be the only heading of the page, which is often the site, or a box.
    declared = declared if any(map(_words, declared)) else [title]
    shown = {block.text for block in visible}
    bare = [_without_site(_without_first(each, shown), site) for each in declared if each.strip()]
    bare = [each for each in bare if _words(each) != _words(site)]
    heads = [block.text for block in visible if block.role is Role.HEADLINE]
    rated = [(_agreement(head, each), -i, head) for i, head in enumerate(heads) for each in bare]
    best = max(rated, default=(0.0, 0, ""))
    if best[0] >= _AGREES:
        return best[2]
    # One word is a section or the site.
    lone = heads[0] if len(heads) == 1 and _words(heads[0]) != _words(site) else ""
    return bare[0] if bare and (len(_words(bare[0])) > 1 or not lone) else lone


def without_kicker(root: Any, head: str) -> str:
    """A headline on the page without the words above it in the same heading, if the page declares it without them."""
    for title in _declared(root):
        for each in (title, split_site(title)[0]):
            if head.endswith(f" {each}") and len(each.split()) > _KICKER >= len(head.split()) - len(each.split()):
                return each
    return head


def _declared(root: Any) -> list[str]:
    element = root.find(".//title")
    declared = root.xpath("//meta[@property='og:title']/@content")[:1]
    declared += [plain_text_of(element)] if element is not None else []
    return [" ".join(title.split()) for title in declared]


def _without_first(title: str, shown: set[str]) -> str:
    """A declared title without the site before it, if the page shows what is left: "The Post - Ferry stops"."""
    match = _SITE_FIRST.fullmatch(title)
    left = match[1] if match else ""
    longer = 2 * len(left.split()) > len(title.split())
    return left if longer and title not in shown and left in shown else title


def site_of_title(root: Any) -> str:
    """The site that a page's title ends with; empty if it has none."""
    title = root.find(".//title")
    return split_site(plain_text_of(title))[1] if title is not None else ""


def _without_site(title: str, site: str) -> str:
    head, tail = split_site(title)
    return head if tail and (not site or _words(tail) & _words(site)) else title


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _agreement(one: str, other: str) -> float:
    """The share of common words of two titles, of the longer one unless the shorter has four words."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return 0.0
    common = len(a & b)
    return common / (min(len(a), len(b)) if min(len(a), len(b)) >= 4 else max(len(a), len(b)))


def authors(declared: str, visible: Iterable[DraftBlock]) -> str:
    """The people that a page names as its authors, else an agency; empty if it names none."""
    lines = (block.text for block in visible if is_byline(block.text) or is_dated_byline(block.text))
    shown = next(map(signed, lines), "")
    agency = [name for name in _names(declared) if " " not in name]
    people = [name for name in _names(declared) if " " in name] or [name for name in _names(shown) if " " in name]
    return "; ".join(people or agency)


def _names(text: str) -> list[str]:
    """The names in a byline, each once."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(_BY.sub("", text, count=1)):
        name = _NAME_ENDS.sub("", part).strip(" -–—,.")
        words = name.split()
        named = 1 <= len(words) <= 5 and not any(word.lower() in _NOT_PEOPLE for word in re.findall(r"\w+", name))
        if named and all(word[0].isupper() or not word[0].isascii() or word in _PARTICLES for word in words):
            found.setdefault(name.casefold(), name)
    return list(found.values())
