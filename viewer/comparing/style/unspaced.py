"""Cuts the words of scripts without spaces alike on both sides."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.comparing.words.characters import CLASSES
from viewer.model import Pair, Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.comparing.tidy import Word

_SHORTEST = 2
"""Characters from which on a part of a word is taken for a word: single ones are found everywhere."""


def cut_alike(words: Pair[list[Word]]) -> Pair[list[Word]]:
    """The words, those cut again that begin or end with a word that the other side has cut off.

    A model cuts by what stands around: 周二 | 批准 here, 周三批准 there. Words of other scripts stay as they are.
    """
    keys = Pair(*({word.key for word in side if _is_plain(word)} for side in words))
    if not any(keys):
        return words
    return Pair(*([part for word in words[side] for part in _cut(word, keys[side.other])] for side in Side))


def without_shared_ends(one: Sequence[Word], other: Sequence[Word]) -> Pair[Span] | None:
    """Where two runs that differ stand, without the characters that both begin with and both end with.

    周二批准 and 周三批准 share 批准; 周 alone is no word. None for runs that are not all of a script without spaces.
    """
    if not (_is_run(one) and _is_run(other)):
        return None
    return Pair(*(Span(word.start, word.stop) for word in _trimmed(_together(one), _together(other))))


def _is_run(words: Sequence[Word]) -> bool:
    near = all(a.stop == b.start and a.paragraph == b.paragraph for a, b in pairwise(words))
    return bool(words) and near and all(map(_is_plain, words))


def _together(words: Sequence[Word]) -> Word:
    return _part(words[0], "".join(word.raw for word in words), words[0].start)


def _trimmed(one: Word, other: Word) -> tuple[Word, Word]:
    start, end = _shared(one.raw, other.raw)
    if start:
        one, other = (_part(word, word.raw[start:], word.start + start) for word in (one, other))
    if end:
        one, other = (_part(word, word.raw[:-end], word.start) for word in (one, other))
    return one, other


def _shared(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin with and, of the rest, end with; 0 where too few, or where a mark would be cut."""
    shortest = min(len(one), len(other))
    start = next((k for k in range(shortest) if one[k] != other[k]), shortest - 1)
    if start < _SHORTEST or not (_begins(one, start) and _begins(other, start)):
        start = 0
    rest = shortest - start
    end = next((k for k in range(rest) if one[-1 - k] != other[-1 - k]), rest - 1)
    return start, end if end >= _SHORTEST and _begins(one, len(one) - end) and _begins(other, len(other) - end) else 0


def _is_plain(word: Word) -> bool:
    """Whether it is of a script without spaces, and nothing invisible in it."""
    return word.raw[:1].translate(CLASSES) == "u" and word.stop - word.start == len(word.raw)


def _begins(text: str, at: int) -> bool:
    """Whether a character that can stand alone begins there."""
    return text[at].translate(CLASSES) == "u"


def _cut(word: Word, others: set[str]) -> list[Word]:
    found, left = [], [word]
    while left:
        part = left.pop()
        cut = _cut_once(part, others)
        if cut:
            left += reversed(cut)
        else:
            found.append(part)
    return found


def _cut_once(word: Word, others: set[str]) -> tuple[Word, Word] | None:
    if word.key in others or not _is_plain(word):
        return None
    for at in sorted(range(1, len(word.raw)), key=lambda at: -max(at, len(word.raw) - at)):
        first, last = word.raw[:at], word.raw[at:]
        found = (first in others and len(first) >= _SHORTEST) or (last in others and len(last) >= _SHORTEST)
        if found and _begins(word.raw, at):
            return _part(word, first, word.start), _part(word, last, word.start + at)
    return None


def _part(word: Word, text: str, start: int) -> Word:
    return word._replace(key=text, written=text, text=text, raw=text, start=start, stop=start + len(text))
