"""The story of a page that a script draws, in the data about the article (JSON-LD, schema.org) that it carries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.text.lines import split_paragraphs

_WRITTEN_BREAK = re.compile(r"(?<=[\w.!?…:;,”\"’»)\]。！？])\s?(?:(?:\\r)?\\n)+(?=\s{0,3}(?:[^\Wa-z_]|[“\"«‘(]|$))")
"""The ends of lines, escaped twice: what stands there is a backslash and an n."""
_MAX_DEPTH = 8
"""Levels of lists and objects in which an article is looked for; it is one or two deep."""


def story_in_data(root: Any) -> Draft | None:
    """The longest article that the data of a page holds; None if there is none."""
    articles = [found for script in root.iter("script") for found in _articles(_parsed(script), 0)]
    article = max(articles, key=lambda found: len(found["articleBody"]), default=None)
    if article is None:
        return None
    title = _name(article.get("headline"))
    head = [DraftBlock(title, Role.HEADLINE)] if title else []
    body = _WRITTEN_BREAK.sub("\n", article["articleBody"])
    if "</p>" in body or "<br" in body:
        from viewer.reading.formats.web.markup import page_blocks, parse_page

        blocks = page_blocks(parse_page(body))
    else:
        blocks = [DraftBlock(paragraph) for paragraph in split_paragraphs(body)]
    note = reasons.tr("The page is drawn by a script: the story was taken from the data in it.")
    return Draft(
        (*head, *blocks),
        title=title,
        source=_name(article.get("publisher")),
        byline=_name(article.get("author")),
        published=_name(article.get("datePublished")),
        notes=(Note("extract", note),),
        extracted=True,
    )


def _parsed(script: Any) -> Any:
    if "ld+json" not in (script.get("type") or "").lower():
        return None
    try:
        return json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects with the text of an article."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        if isinstance(value.get("articleBody"), str) and value["articleBody"].strip():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _articles(each, depth + 1)


def _name(value: Any) -> str:
    """The text of a value, or the name of what it describes; of several, all."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
