"""Finds the boxes on a page that hold nothing but other stories: headings that are links, each with a blurb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from viewer.model import Role

if TYPE_CHECKING:
    from viewer.reading.formats.web.markup import PageBlock

_MOST_BLOCKS = 4
"""Blocks of another story in a box: a section, a heading, a blurb, a date or "Read more"."""
_MOST_TEXT = 400
"""Characters of all of them."""
_LEAST_BLURB = 40
"""Characters of a blurb, which tells another story from an entry of a menu."""
_WHOLE = 0.8
"""The share of a block in links that makes it one."""
_MOST_BOX = 100
"""Blocks of a box."""
_LEAST = 2
"""Other stories that make a box."""


def teaser_boxes(blocks: Sequence[PageBlock]) -> list[range]:
    """The runs of blocks of the boxes, in order; a box inside another is part of it."""
    spans: dict[Any, tuple[int, int]] = {}
    parts: dict[Any, dict[Any, None]] = {}
    for i, block in enumerate(blocks):
        child = None
        element = block.element
        while element is not None:
            spans[element] = (spans.get(element, (i, i))[0], i + 1)
            # Text of its own, too, is a part.
            parts.setdefault(element, {})[element if child is None else child] = None
            child, element = element, element.getparent()
    found: list[range] = []
    for element, (start, stop) in sorted(spans.items(), key=lambda each: (each[1][0], -each[1][1])):
        if stop - start > _MOST_BOX or (found and stop <= found[-1].stop):
            continue
        children = [each for each in parts[element] if each is not element]
        apart = len(children) == len(parts[element]) and _are_stories(
            [blocks[slice(*spans[each])] for each in children]
        )
        if apart or _are_stories(list(_by_headings(blocks[start:stop]))):
            found.append(range(start, stop))
    return found


def _by_headings(blocks: Sequence[PageBlock]) -> Iterator[Sequence[PageBlock]]:
    """Blocks side by side, parted before each heading that is a link."""
    starts = [i for i, block in enumerate(blocks) if block.role is Role.SUBHEAD and _is_link(block)]
    if len(starts) < _LEAST:
        return
    if starts[0]:
        yield blocks[: starts[0]]
    for start, stop in zip(starts, [*starts[1:], len(blocks)], strict=True):
        yield blocks[start:stop]


def _are_stories(parts: Sequence[Sequence[PageBlock]]) -> bool:
    """Whether all parts are other stories, but for a label above and a link below."""
    if len(parts) < _LEAST:
        return False
    stories = [part for part in parts if _is_story(part)]
    labels = [part for part in parts if len(part) == 1 and (part[0].role is Role.SUBHEAD or _is_link(part[0]))]
    return len(stories) >= _LEAST and len(stories) + len(labels) == len(parts)


def _is_story(part: Sequence[PageBlock]) -> bool:
    """Whether some blocks are a heading, a link and a blurb, and no more than that."""
    if len(part) > _MOST_BLOCKS or sum(len(block.text) for block in part) > _MOST_TEXT:
        return False
    if len(part) == 1:
        return _is_headed_by_link(part[0])
    blurb = any(len(block.text) >= _LEAST_BLURB and block.role is None for block in part[1:])
    # Above the heading may stand the name of a section.
    top = part[: 2 if len(part[0].text) < _LEAST_BLURB else 1]
    head = any(block.role is Role.SUBHEAD or _is_link(block) for block in top)
    return blurb and head and any(map(_is_link, part))


def _is_link(block: PageBlock) -> bool:
    return block.linked >= _WHOLE * len(block.text)


def _is_headed_by_link(block: PageBlock) -> bool:
    """Whether a block is a link, a line break, and a blurb."""
    element = block.element
    if element is None or (element.text or "").strip() or not len(element):
        return False
    link, after = element[0], element[0].getnext()
    breaks = after is not None and after.tag == "br" and not (link.tail or "").strip()
    return link.tag == "a" and breaks and len(block.text) - block.linked >= _LEAST_BLURB
