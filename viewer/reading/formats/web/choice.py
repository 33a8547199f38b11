"""Chooses the blocks of a page that are its story, by what an extractor found and by what stands among it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from viewer.model import Role
from viewer.reading.formats.web.standfirst import standfirsts
from viewer.reading.formats.web.teasers import teaser_boxes
from viewer.reading.story.phrases import heads_comments, kind_of

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
_LONG = 200
"""Characters outside links with which a block is no list of them."""
_LACKING = 0.3
"""How much more prose than the strict extractor the laxer one must have found to be believed."""
_TEASER = 3
"""Blocks of a teaser for another story: a heading, a blurb, a date."""
_LEAST = 0.15
"""The share of what an extractor found that must be left without boxes, galleries and the like; else these are it."""
_MOST_LEAD = 12
"""Blocks that may stand between the headline and the first block found: a picture, buttons, a date, the standfirst."""
_OUTSIDE_TAGS = frozenset(["nav", "aside", "footer", "form", "menu"])
_OUTSIDE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend|comments?|disqus|respond|promo|newsletter|signup|subscri\w*|share|sharing"
    r"|social|sidebar|footer|foot|nav|menu|breadcrumbs?|cookie|consent|advert\w*|ads?|sponsor\w*|outbrain|taboola"
    r"|popular|trending|mostread|author-?bio|bio|about-?author|biography|tags|copyright|modal|popup|banner|paywall"
    r"|widget|\w*caption|hatnote|disclaimer|image|photo|picture|gallery)(?:$|[\s_-])"
)
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a name such as `emailSignup` is put together."""
_ITEMS = frozenset(["li", "dd", "dt"])
_ELSEWHERE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend\w*|comments?|disqus|promo|newsletter|signup|breadcrumbs?|cookie|consent|outbrain"
    r"|taboola|popular|trending|mostread|modal|paywall|hatnote|gallery|offscreen|video-js|(?:jw|media-|video-)player)(?:$|[\s_-])|(?:^|\s)hidden(?:$|\s)"
)
"""The same for what an extractor found: it knows better than a name that may be anything."""
_ENDS = (".", "!", "?", "…", "。", "！", "？", ":", "”", '"', "»", "“", "’", ")", "।", "؟")


def chosen_blocks(
    blocks: Sequence[PageBlock], found: Sequence[str], title: str, perhaps: Sequence[str] = ()
) -> list[int]:
    """The places of the story's blocks, in order; none if most of what was found is nowhere on the page.

    `found` are the texts of an extractor, `perhaps` those of a laxer one, of which prose alone is taken; `title` is
    the headline. The words come from the page.
    """
    heads = [i for i, block in enumerate(blocks) if block.text == title]
    seeds = [i for i in _seeds(blocks, found) if i not in heads]
    if not seeds or 2 * _size(blocks, seeds) < sum(map(len, found)):
        return []
    blocks = blocks[: _comments_start(blocks, seeds)]
    seeds = [i for i in seeds if i < len(blocks)]
    # A bar at the top may repeat the headline.
    first = max((i for i in heads if i < seeds[0]), default=heads[0] if heads else -1)
    doubted = {i for i in {*_seeds(blocks, perhaps)} - {*seeds} if is_prose(blocks[i])}
    if _size(blocks, doubted) < _LACKING * _size(blocks, seeds):
        doubted.clear()
    seeds = _without_boxes(blocks, seeds)
    others = _other_stories(blocks, seeds)
    seeds = [i for i in seeds if i not in others]
    roots = _roots(blocks, seeds)
    around = _holders(blocks, seeds, 0.5)
    homes = {_home(blocks[i]) for i in seeds}
    shapes = {_shape(home) for home in homes} - {None}
    chosen = set(seeds)
    said = {tuple(_tokens(blocks[i].text)) for i in seeds}
    last = max(seeds)
    # Another headline below the story is that of the next one.
    stop = next((i for i in range(last + 1, len(blocks)) if blocks[i].role is Role.HEADLINE), len(blocks))
    for i, block in enumerate(blocks):
        if i in chosen or i in others or i <= first or not is_prose(block) or _is_outside(block.element, around):
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
    chosen.update(i for i in _items(blocks, chosen, around) if i not in others)
    return sorted(chosen | set(_headings(blocks, chosen, first, around)))


def _comments_start(blocks: Sequence[PageBlock], seeds: Sequence[int]) -> int:
    """The heading of comments below most of what was found; the number of blocks if there is none."""
    sizes = accumulate(len(blocks[i].text) for i in seeds)
    whole = _size(blocks, seeds)
    half = next((i for i, size in zip(seeds, sizes, strict=True) if 2 * size > whole), 0)
    heads = (i for i, block in enumerate(blocks) if block.role is Role.SUBHEAD and heads_comments(block.text))
    return next((i for i in heads if i > half), len(blocks))


def left_out(blocks: Sequence[PageBlock], chosen: Sequence[int], title: str) -> list[int]:
    """The places of prose below the headline that is no part of the story, nor of a box or another story beside it."""
    around = _holders(blocks, chosen, 0.5)
    said = {part for i in chosen for part in _shingles(_tokens(blocks[i].text))}
    first = next((i for i, block in enumerate(blocks) if block.text == title), -1)
    own, found = set(chosen), []
    for i, block in enumerate(blocks):
        if i <= first or i in own or not is_prose(block):
            continue
        parts = _shingles(_tokens(block.text))
        new = sum(part not in said for part in parts) > _FOUND * len(parts)
        # Below the story, and above, stand many texts that only a name tells from it.
        if new and not _is_outside(block.element, around, _ELSEWHERE if chosen[0] < i < chosen[-1] else _OUTSIDE):
            found.append(i)
    return found


def standfirst_of(blocks: Sequence[PageBlock], chosen: Sequence[int], title: str) -> list[int]:
    """The places of the standfirst, if it is no part of the story."""
    around = _holders(blocks, chosen, 0.5)
    first = max((i for i in range(chosen[0]) if blocks[i].text == title), default=-1)
    if first < 0 or chosen[0] - first > _MOST_LEAD:
        return []
    lines = standfirsts(blocks, first, chosen[0])
    return [i for i in lines if not _is_outside(blocks[i].element, around)]


def drop_boxes(root: Any, story: Sequence[PageBlock]) -> None:
    """Take menus, comments, other stories and the like out of a page: a date in them is not that of the story."""
    own = {each for block in story for each in _ancestors(block.element)}
    for element in [
        each
        for each in root.iter()
        if isinstance(each.tag, str) and each not in own and _says_outside(each, _ELSEWHERE)
    ]:
        element.clear(keep_tail=True)


def _without_boxes(blocks: Sequence[PageBlock], seeds: list[int]) -> list[int]:
    """What an extractor found, without the boxes, galleries and the like that are not around where the story begins."""
    opening = next((i for i in seeds if is_prose(blocks[i])), seeds[0])
    around = _holders(blocks, seeds, 0.5).intersection(_ancestors(blocks[opening].element))
    inside = [i for i in seeds if not _is_outside(blocks[i].element, around, _ELSEWHERE)]
    inside = _without_teasers(blocks, inside)
    return inside if _size(blocks, inside) >= _LEAST * _size(blocks, seeds) else seeds


def _without_teasers(blocks: Sequence[PageBlock], seeds: list[int]) -> list[int]:
    """The seeds without the other stories at the end: headings that are links, each with its blurb, none beside it."""
    teasers = [at for at, i in enumerate(seeds) if blocks[i].role is Role.SUBHEAD and _is_linked(blocks[i])]
    homes = Counter(_home(blocks[i]) for i in seeds)
    own = [at for at in teasers if homes[_home(blocks[seeds[at]])] <= _TEASER]
    if len(own) < 2 or len(own) < len(teasers):
        return seeds
    start = own[0]
    while start and blocks[seeds[start - 1]].role is Role.SUBHEAD:
        start -= 1
    few = len(seeds) - start <= (_TEASER + 1) * len(own) and _size(blocks, seeds[start:]) < _size(blocks, seeds) / 3
    return seeds[:start] if few else seeds


def _other_stories(blocks: Sequence[PageBlock], seeds: Sequence[int]) -> set[int]:
    """The places of boxes of other stories, unless they have much of what was found: a page may be made of such."""
    boxes = teaser_boxes(blocks)
    others = {i for box in boxes for i in box}
    return others if _size(blocks, others.intersection(seeds)) < _size(blocks, seeds) / 3 else set()


def _items(blocks: Sequence[PageBlock], chosen: set[int], around: set[Any]) -> Iterator[int]:
    """The items of lists among the story that are no links, nor furniture."""
    roots = _roots(blocks, sorted(chosen))
    for i in range(min(chosen), max(chosen)):
        block = blocks[i]
        if i not in chosen and block.role is None and block.element is not None and block.element.tag in _ITEMS:
            plain = not _is_linked(block) and not kind_of(block.text)
            within = not roots.isdisjoint(_ancestors(block.element))
            if plain and within and not _is_outside(block.element, around):
                yield i


def _size(blocks: Sequence[PageBlock], places: Iterable[int]) -> int:
    return sum(len(blocks[i].text) for i in places)


def is_prose(block: PageBlock) -> bool:
    """Whether a block is running text: long enough, ended, not a list of links, and not furniture by its wording."""
    size = len(block.text) + 1.5 * len(_WIDE.findall(block.text))
    return (
        size >= _PROSE
        and block.role is None
        and block.text.endswith(_ENDS)
        and not _is_linked(block)
        and not kind_of(block.text)
    )


def _is_linked(block: PageBlock) -> bool:
    """Whether a block is a link, or a list of them."""
    return block.linked > _LINKED * len(block.text) and len(block.text) - block.linked < _LONG


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
    holders = _holders(blocks, seeds, 0.9)
    return {max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))} if holders else set()


def _holders(blocks: Sequence[PageBlock], seeds: Sequence[int], share: float) -> set[Any]:
    """The elements that hold this share of the story's text or more."""
    sizes: Counter[Any] = Counter()
    for i in seeds:
        for element in _ancestors(blocks[i].element):
            sizes[element] += len(blocks[i].text)
    least = share * _size(blocks, seeds)
    return {element for element, size in sizes.items() if size >= least}


def _ancestors(element: Any) -> Iterator[Any]:
    while element is not None:
        yield element
        element = element.getparent()


def _is_outside(element: Any, around: set[Any], names: re.Pattern[str] = _OUTSIDE) -> bool:
    """Whether an element or what holds it, but for what is `around` the story, says that it is no part of a story."""
    for each in _ancestors(element):
        if each in around:
            return False
        if _says_outside(each, names):
            return True
    return False


def _says_outside(element: Any, names: re.Pattern[str]) -> bool:
    said = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _OUTSIDE_TAGS or (
        element.tag not in ("body", "html") and bool(names.search(_JOINT.sub("-", said)))
    )


def _headings(blocks: Sequence[PageBlock], chosen: set[int], first: int, around: set[Any]) -> Iterator[int]:
    """The headings that stand directly above chosen blocks."""
    for i, block in enumerate(blocks[:-1]):
        above = i > first and i not in chosen and block.role is Role.SUBHEAD and i + 1 in chosen and i > min(chosen)
        if above and not (_is_linked(block) or kind_of(block.text) or _is_outside(block.element, around)):
            yield i
