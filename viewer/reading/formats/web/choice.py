"""Chooses the blocks of a page that are its story, by what an extractor found and by what stands among it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from viewer.model import Role
from viewer.reading.story.phrases import kind_of

if TYPE_CHECKING:
    from viewer.reading.formats.web.markup import PageBlock

_TOKEN = re.compile(r"\w+")
_WIDE = re.compile("([\u3040-\u30ff\u3400-\u9fff])")
_SHINGLE = 3
"""Words in a row by which a block is found again in what an extractor printed."""
_FOUND = 0.6
"""The share of a block's shingles that must be found: extractors leave out links and notes inside sentences."""
_PROSE = 60
"""Characters of a sentence that is running text by its length, with an end mark; headlines of teasers have none."""
_LINKED = 0.35
"""The share of a block's text in links above which it is a list of links."""
_LACKING = 0.3
"""How much more prose than the strict extractor the laxer one must have found to be believed."""
_MOST_LEAD = 12
"""Blocks that may stand between the headline and the first block found: a picture, buttons, a date, the standfirst."""
_OUTSIDE_TAGS = frozenset(["nav", "aside", "footer", "form", "menu"])
_OUTSIDE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend|comments?|disqus|respond|promo|newsletter|signup|subscri\w*|share|sharing"
    r"|social|sidebar|footer|foot|nav|menu|breadcrumbs?|cookie|consent|advert\w*|ads?|sponsor\w*|outbrain|taboola"
    r"|popular|trending|mostread|author-?bio|bio|about-?author|biography|tags|copyright|modal|popup|banner|paywall"
    r"|widget|\w*caption|hatnote|disclaimer|image|photo|picture|gallery)(?:$|[\s_-])"
)
_ENDS = (".", "!", "?", "…", "。", "！", "？", ":", "”", '"', "»", "“", "’", ")", "।", "؟")


def chosen_blocks(
    blocks: Sequence[PageBlock], found: Sequence[str], first: int, perhaps: Sequence[str] = ()
) -> list[int]:
    """The places of the story's blocks, in order.

    `found` are the texts of an extractor, `perhaps` those of a laxer one, of which prose alone is taken; `first` is
    the place of the headline, or -1. The words come from the page.
    """
    seeds = [i for i in _seeds(blocks, found) if i != first]
    if not seeds:
        return []
    doubted = {i for i in _seeds(blocks, perhaps) if i not in seeds and is_prose(blocks[i])}
    if _size(blocks, doubted) < _LACKING * _size(blocks, seeds):
        doubted.clear()
    roots = _roots(blocks, seeds)
    homes = {_home(blocks[i]) for i in seeds}
    shapes = {_shape(home) for home in homes} - {None}
    chosen = set(seeds)
    said = {tuple(_tokens(blocks[i].text)) for i in seeds}
    last = max(seeds)
    # Another headline below the story is that of the next one.
    stop = next((i for i in range(last + 1, len(blocks)) if blocks[i].role is Role.HEADLINE), len(blocks))
    for i, block in enumerate(blocks):
        if i in chosen or i <= first or not is_prose(block) or _is_outside(block.element):
            continue
        lead = first >= 0 and i < seeds[0] and seeds[0] - first <= _MOST_LEAD
        among = (seeds[0] < i < last or (i < seeds[0] and first >= 0)) and not roots.isdisjoint(
            _ancestors(block.element)
        )
        home = _home(block)
        alike = first < i < stop and _shape(home) in shapes
        after = last < i <= last + _MOST_LEAD and home in homes
        new = tuple(_tokens(block.text)) not in said
        if lead or after or (among and home in homes) or (new and (among or alike or i in doubted)):
            chosen.add(i)
    return sorted(chosen | set(_headings(blocks, chosen, first)))


def _size(blocks: Sequence[PageBlock], places: Iterable[int]) -> int:
    return sum(len(blocks[i].text) for i in places)


def is_prose(block: PageBlock) -> bool:
    """Whether a block is running text: long enough, ended, not a list of links, and not furniture by its wording."""
    size = len(block.text) + 1.5 * len(_WIDE.findall(block.text))
    return (
        size >= _PROSE
        and block.role is None
        and block.text.endswith(_ENDS)
        and block.linked <= _LINKED * len(block.text)
        and not kind_of(block.text)
    )


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_WIDE.sub(r" \1 ", text.lower()))


def _seeds(blocks: Sequence[PageBlock], found: Sequence[str]) -> list[int]:
    """The places of the blocks that the extractor found.

    A block that it printed word for word is one; else one that has most of what it printed and no block has so.
    """
    own = [_tokens(block.text) for block in blocks]
    printed = {tuple(_tokens(text)) for text in found}
    seeds = {i for i, words in enumerate(own) if tuple(words) in printed}
    words = [word for text in printed - {tuple(own[i]) for i in seeds} for word in (*text, "")]
    shingles = set(_shingles(words))
    letters = "".join(words)
    for same in _groups(blocks):
        words = [word for i in same for word in own[i]]
        parts = _shingles(words)
        # Extractors join lines and the words at their ends: then the letters in a row are the same.
        if len(words) >= 6 and (
            sum(part in shingles for part in parts) >= _FOUND * len(parts) or "".join(words) in letters
        ):
            seeds.update(same)
    return _without_copies(blocks, sorted(seeds))


def _groups(blocks: Sequence[PageBlock]) -> list[list[int]]:
    """The places of blocks by the element that holds them: lines of a `<pre>`, paragraphs parted by `<br>`."""
    groups: list[list[int]] = []
    for i, block in enumerate(blocks):
        if i and block.element is blocks[i - 1].element and block.element is not None:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


def _without_copies(blocks: Sequence[PageBlock], seeds: Sequence[int]) -> list[int]:
    """The seeds without copies of a long text elsewhere on the page; those side by side are the author's own."""
    places = set(seeds)
    copies: dict[tuple[str, ...], list[int]] = {}
    for i in seeds:
        copies.setdefault(tuple(_tokens(blocks[i].text)), []).append(i)
    kept: list[int] = []
    for same in copies.values():
        near = [sum(j in places for j in range(i - 4, i + 5)) for i in same]
        best = same[near.index(max(near))]
        home = _home(blocks[best])
        enough = 0.7 * max(near)
        kept += [
            i
            for i, count in zip(same, near, strict=True)
            if i == best or _home(blocks[i]) is home or (len(blocks[i].text) < _PROSE and count >= enough)
        ]
    return sorted(kept)


def _home(block: PageBlock) -> Any:
    return None if block.element is None else block.element.getparent()


def _shape(home: Any) -> tuple[str, str] | None:
    """The tag and classes of what holds paragraphs, or of what holds that; None if neither has a class."""
    for each in () if home is None else (home, home.getparent()):
        if each is not None and (each.get("class") or "").strip() and each.tag not in ("body", "html", "main"):
            return each.tag, each.get("class")
    return None


def _roots(blocks: Sequence[PageBlock], seeds: Sequence[int]) -> set[Any]:
    """The innermost element that holds most of the story's text, and what is in it."""
    sizes: Counter[Any] = Counter()
    for i in seeds:
        for element in _ancestors(blocks[i].element):
            sizes[element] += len(blocks[i].text)
    total = sum(len(blocks[i].text) for i in seeds)
    holders = [element for element, size in sizes.items() if size >= 0.9 * total]
    return {max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))} if holders else set()


def _ancestors(element: Any) -> Iterator[Any]:
    while element is not None:
        yield element
        element = element.getparent()


def _is_outside(element: Any) -> bool:
    """Whether an element or what holds it says that it is no part of a story."""
    for each in _ancestors(element):
        if each.tag in _OUTSIDE_TAGS:
            return True
        if each.tag not in ("body", "html") and _OUTSIDE.search(f"{each.get('class') or ''} {each.get('id') or ''}"):
            return True
    return False


def _headings(blocks: Sequence[PageBlock], chosen: set[int], first: int) -> Iterator[int]:
    """The headings that stand directly above chosen blocks."""
    for i, block in enumerate(blocks[:-1]):
        if i > first and i not in chosen and block.role is Role.SUBHEAD and i + 1 in chosen and i > min(chosen):
            unlinked = block.linked <= _LINKED * len(block.text)
            if unlinked and not kind_of(block.text) and not _is_outside(block.element):
                yield i
