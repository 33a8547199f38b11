"""Words with their places on a page, brought upright."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from viewer.model.record import record

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
MIRRORED = 360
"""Added to the angle of text in a mirror, whose lines go up."""
_MIN_CHAIN = 4
"""Letters one below another that make upright text; fewer are a short column of figures."""


class Glyph(NamedTuple):
    """A character as it stands on the page, in points, y upwards."""

    text: str
    x: float
    y: float
    end: float
    """Where the next one would begin, along x; of turned text not known, 0."""
    size: float
    angle: int
    """Degrees, counter-clockwise, in which the text runs."""
    bold: bool
    spaced: bool
    """Whether a space or a line's end stands before it."""
    run: int
    """The number of the text object that it belongs to."""


@record
class Word:
    """A run of characters without a space, in a frame where its text runs to the right and lines go down."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    spaced: bool = True
    """Whether a space stands before it."""
    order: int = 0
    """Its place in the file."""

    @property
    def top(self) -> float:
        """The height of its capitals."""
        return self.base - 0.7 * self.size


def upright(glyphs: Sequence[Glyph]) -> dict[int, list[Word]]:
    """Words by the angle in which their text runs. Upright text, letter below letter, counts as turned by 270."""
    standing = _standing(glyphs)
    words: dict[int, list[Word]] = {}
    gathered: list[_Placed] = []
    for number, (glyph, following) in enumerate(_with_next(glyphs)):
        angle = 270 if number in standing else glyph.angle
        placed = _place(glyph, following, angle, upright=number in standing)
        if gathered and not _continues(gathered[-1], placed):
            _keep(words, gathered)
            gathered = []
        gathered.append(placed)
    _keep(words, gathered)
    return words


def is_rtl(text: str) -> bool:
    """Whether most letters of `text` are written from right to left."""
    return len(_RTL.findall(text)) * 2 > len(_LETTER.findall(text)) > 0


def main_angle(words: dict[int, list[Word]]) -> int:
    """The angle in which most of the text runs."""
    return max(words, key=lambda angle: sum(len(word.text) for word in words[angle]))


def without_drop_caps(words: Sequence[Word]) -> list[Word]:
    """The words with every drop cap joined to the word that it begins."""
    sizes = Counter(round(word.size) for word in words for _ in word.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    kept = list(words)
    for cap in [word for word in words if len(word.text) == 1 and word.text.isupper() and word.size > 1.8 * body]:
        beside = [
            word
            for word in kept
            if cap.top - 0.8 * body < word.top and word.base < cap.base + 0.3 * body and word.size < 0.7 * cap.size
            if -0.2 * body < word.left - cap.right < 1.2 * body
        ]
        rows = {round(word.base) for word in beside}
        if not beside or len(rows) < 2:
            continue
        first = min(beside, key=lambda word: (word.base, word.left))
        kept.remove(cap)
        for word in beside:
            joined = cap.text + word.text if word is first and word.text[:1].islower() else word.text
            joined = f"{cap.text} {word.text}" if word is first and joined == word.text else joined
            kept[kept.index(word)] = replace(word, text=joined, left=cap.left)
    return kept


class _Placed(NamedTuple):
    glyph: Glyph
    angle: int
    along: float
    down: float
    end: float


def _with_next(glyphs: Sequence[Glyph]) -> Iterable[tuple[Glyph, Glyph | None]]:
    yield from pairwise(glyphs)
    if glyphs:
        yield glyphs[-1], None


def _turn(glyph: Glyph, angle: int) -> tuple[float, float]:
    """Where a glyph stands along its text and below it."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    down = glyph.x * sin - glyph.y * cos
    return glyph.x * cos + glyph.y * sin, -down if angle >= MIRRORED else down


def _place(glyph: Glyph, following: Glyph | None, angle: int, *, upright: bool) -> _Placed:
    if angle == 0:
        return _Placed(glyph, angle, glyph.x, -glyph.y, max(glyph.end, glyph.x))
    along, down = _turn(glyph, angle)
    if upright:
        return _Placed(glyph, angle, along, down, along + glyph.size)
    end = along + 0.5 * glyph.size
    if following is not None and following.angle == angle and not following.spaced:
        after, below = _turn(following, angle)
        if abs(below - down) < 0.2 * glyph.size and 0 < after - along < 1.5 * glyph.size:
            end = after
    return _Placed(glyph, angle, along, down, end)


def _continues(last: _Placed, placed: _Placed) -> bool:
    """Whether a glyph belongs to the word of the one before it."""
    if placed.glyph.spaced or last.angle != placed.angle:
        return False
    size = max(last.glyph.size, placed.glyph.size)
    if abs(last.down - placed.down) > 0.12 * size:
        return False
    if max(placed.glyph.text, last.glyph.text) >= "\u0590" and is_rtl(placed.glyph.text + last.glyph.text):
        return abs(placed.along - last.along) < 2 * size
    return -0.4 * size < placed.along - last.end < 0.5 * size and 0.75 < placed.glyph.size / last.glyph.size < 1.34


def _keep(words: dict[int, list[Word]], placed: Sequence[_Placed]) -> None:
    if not placed:
        return
    glyphs = [each.glyph for each in placed]
    size = max(glyph.size for glyph in glyphs)
    word = Word(
        "".join(glyph.text for glyph in glyphs),
        min(each.along for each in placed),
        max(each.end for each in placed),
        placed[0].down,
        size,
        sum(glyph.bold for glyph in glyphs) * 2 > len(glyphs),
        glyphs[0].spaced,
        sum(map(len, words.values())),
    )
    words.setdefault(placed[0].angle, []).append(word)


def _standing(glyphs: Sequence[Glyph]) -> set[int]:
    """The numbers of the glyphs that stand one below the other, as in Japanese columns."""
    below = {n + 1 for n, (one, other) in enumerate(pairwise(glyphs)) if one.y > other.y and _stands_below(one, other)}
    found: set[int] = set()
    chain = [0]
    for number in range(1, len(glyphs) + 1):
        if number in below:
            chain.append(number)
            continue
        if len(chain) >= _MIN_CHAIN:
            found.update(chain)
        chain = [number]
    return found


def _stands_below(one: Glyph, other: Glyph) -> bool:
    if one.angle or other.angle or (one.run != other.run and not one.text >= "\u2e80"):
        return False
    down = one.y - other.y
    return abs(one.x - other.x) < 0.3 * one.size and 0.6 * one.size < down < 1.6 * one.size
