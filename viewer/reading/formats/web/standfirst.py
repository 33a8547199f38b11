"""Finds the standfirst of a page: the lines between its headline and its story that sum the story up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.reading.story.bylines import is_byline
from viewer.reading.story.dates import find_date
from viewer.reading.story.phrases import kind_of

if TYPE_CHECKING:
    from viewer.reading.formats.web.markup import PageBlock

_NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:sub-?(?:title|head|headline|heading)|sub-?hed|standfirst|dek|deck|summary|excerpt|lead|lede|intro\w*"
    r"|strapline|chapo|chapeau|vorspann|untertitel|ingress|entradilla|bajada|sottotitolo|occhiello|description)(?:$|[\s_-])"
)
_ENDED = re.compile(r"[.!?…。！？]['”’»“\")]?$")
_SENTENCE = 60
"""Characters of a sentence."""
_NEAR = 2
"""Blocks below the headline that may be a standfirst without the shape of a sentence."""
_LEAST_WORDS = 4


def standfirsts(blocks: Sequence[PageBlock], first: int, start: int) -> Iterator[int]:
    """The places of a standfirst between the headline at `first` and the story, which begins at `start`.

    It is a heading that is a sentence; or right below the headline what is so called, or what stands beside it and is
    in lower case like a sentence.
    """
    for i in range(first + 1, start):
        block = blocks[i]
        if block.role not in (None, Role.SUBHEAD) or 2 * block.linked > len(block.text) or _says_otherwise(block.text):
            continue
        sentence = block.role is Role.SUBHEAD and len(block.text) >= _SENTENCE and bool(_ENDED.search(block.text))
        if sentence or (i - first <= _NEAR and (_is_named(block) or _is_beside(block, blocks[first]))):
            yield i


def _says_otherwise(text: str) -> bool:
    words = len(text.split())
    return bool(words < _LEAST_WORDS or kind_of(text) or is_byline(text) or find_date(text))


def _is_named(block: PageBlock) -> bool:
    """Whether the page calls it so, or what is around no more than it."""
    element = block.element
    parent = element.getparent()
    own = [element, parent] if parent is not None and len(parent) == 1 else [element]
    return any(
        _NAMED.search(f"{each.get('class') or ''} {each.get('itemprop') or ''} {each.get('id') or ''}") for each in own
    )


def _is_beside(block: PageBlock, head: PageBlock) -> bool:
    """Whether it is a paragraph or heading beside the headline, half of its words in lower case."""
    words = block.text.split()
    low = sum(word[:1].islower() for word in words)
    beside = block.element.getparent() is head.element.getparent() and block.element.tag != "div"
    return beside and len(words) > _LEAST_WORDS and 2 * low >= len(words)
