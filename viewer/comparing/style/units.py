"""Joins words to units that say the same on both sides and are written in other ways.

Only such units are joined: `15 June` and `June 15` become one word each, with one key, so that the diff sees them as
the same; `15 June` and `16 June` stay two words, of which one differs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from viewer.comparing.style.calendar import dates_at, times_at
from viewer.comparing.style.lists import Lists, lists_of
from viewer.comparing.style.quantities import quantities_at
from viewer.comparing.tidy import Unit, Word
from viewer.comparing.words.keys import meaning_key, unpointed
from viewer.model import Pair, Side

_CLOSED = 7
"""Letters from which a word without a hyphen may be the other side's two words: `policymaker`, but not `into`."""
_INITIALS = re.compile(r"[A-Z]\d|(?:[A-Z]\.?){2,5}")
_NAME = 8
"""Words of which a name may be made that has initials."""
_INNER = frozenset("-'’")
_ACCENTS_TELL = frozenset({"de", "vi"})
"""Languages in which names, too, are told apart by their accents, or nouns have capitals. In English no word is."""
_ACCENTED = re.compile("[\u00b5-\u024f\u1e00-\u1eff]")
_MANY_ACCENTS = 5
"""Words with accents after which a text that has none was written without; fewer may be other words."""
_PAIRS_OF_LETTERS = {
    "un": {"united nations"}, "eu": {"european union", "europäische union", "unión europea"},
    "uk": {"united kingdom"}, "us": {"united states"}, "pm": {"prime minister"},
    "ue": {"union européenne", "unión europea"},
}  # fmt: skip
"""Names by initials that are too few to be believed."""
_PARTS = 3
"""Words of which a compound may be made."""


def join_units(words: Pair[list[Word]], languages: Pair[str]) -> Pair[list[Word]]:
    """The words, those joined that only together say what the other side says; see the module."""
    found = Pair(*(list(_units(words, side, languages)) for side in Side))
    if not all(found):
        found = Pair(*([unit for unit in side if not unit.key.startswith(("#", "@"))] for side in found))
        if not any(found):
            return words
    written = Pair(*(_writings(words[side], found[side]) for side in Side))
    return Pair(*(_joined(words[side], found[side], written, words[side.other]) for side in Side))


def _units(pair: Pair[list[Word]], side: Side, languages: Pair[str]) -> Iterator[Unit]:
    words, others, lists = pair[side], pair[side.other], lists_of(languages[side])
    own = {word.key for word in words}
    lacking = [word for word in others if word.is_word and word.key not in own]
    singles = {w.key for w in lacking if len(w.text) >= _CLOSED or not _INNER.isdisjoint(w.text[1:-1])}
    initials = {w.key for w in lacking if _INITIALS.fullmatch(w.raw)}
    in_english = set(languages) == {"en"}
    names = not _ACCENTS_TELL.intersection(languages)
    accented = {word.key for word in words if _ACCENTED.search(word.key)}
    bare = len(accented) >= _MANY_ACCENTS and not any(_ACCENTED.search(word.key) for word in others)
    for at, word in enumerate(words):
        if not word.is_word:
            continue
        if word.text in lists.beginnings or word.text[0].isdigit() or "-" in word.text:
            yield from _figures(words, at, lists)
        if singles and word.is_content:
            yield from _compounds(words, at, singles)
        if initials and word.raw[:1].isupper():
            yield from _named_in_full(words, at, initials, lists)
        if word.key in accented and (in_english or bare or (names and word.raw[:1].isupper() and not word.opens)):
            yield Unit(at, at + 1, unpointed(word.key))


def _figures(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    text = words[at].text
    if text[0].isdigit() or text in lists.numbers or "-" in text:
        yield from quantities_at(words, at, lists)
    yield from dates_at(words, at, lists)
    yield from times_at(words, at, lists)
    if text in lists.abbreviations and at + 2 < len(words) and words[at + 1].text == ".":
        yield Unit(at, at + 2, words[at].key)


def _compounds(words: Sequence[Word], at: int, singles: set[str]) -> Iterator[Unit]:
    """Words that the other side writes as one, or with a hyphen."""
    compound = words[at].key
    for end in range(at + 1, min(at + _PARTS, len(words))):
        if not words[end].is_word or words[end].start != words[end - 1].stop + 1:
            return
        compound += words[end].key
        if compound in singles:
            yield Unit(at, end + 1, compound)


def _named_in_full(words: Sequence[Word], at: int, initials: set[str], lists: Lists) -> Iterator[Unit]:
    """Names whose initials the other side has for them: United Nations and UN, Group of Seven and G7."""
    letters = ""
    for end in range(at, min(at + _NAME, len(words))):
        word = words[end]
        number = lists.numbers.get(word.text)
        if word.raw[:1].isupper():
            letters += word.raw[0] if number is None else str(number)
            key = meaning_key(letters)
            if end > at and key in initials and (len(key) > 2 or _is_known(words[at : end + 1], key)):
                yield Unit(at, end + 1, key)
        elif word.is_content or not word.is_word:
            return


def _is_known(name: Sequence[Word], initials: str) -> bool:
    """Whether a name of two words is the one that two letters stand for; a number (G7) leaves no doubt."""
    return initials[-1].isdigit() or " ".join(word.text for word in name) in _PAIRS_OF_LETTERS.get(initials.lower(), ())


def _writings(words: Sequence[Word], units: Sequence[Unit]) -> dict[str, Counter[str]]:
    writings: dict[str, Counter[str]] = {}
    for unit in units:
        if _one_paragraph(words, unit):
            writings.setdefault(unit.key, Counter())[_written(words, unit)] += 1
    return writings


def _joined(
    words: list[Word], units: Sequence[Unit], written: Pair[dict[str, Counter[str]]], others: Sequence[Word]
) -> list[Word]:
    """The words with those units joined that the other side has in another writing, the longest first."""
    there = {word.key for word in others}
    taken: dict[int, Unit] = {}
    used: set[int] = set()
    for unit in sorted(units, key=lambda unit: (unit.start - unit.stop, unit.start)):
        left, right = (side.get(unit.key) for side in written)
        wanted = left != right if left and right else unit.key in there
        places = range(unit.start, unit.stop)
        if wanted and used.isdisjoint(places) and _one_paragraph(words, unit):
            taken[unit.start] = unit
            used.update(places)
    joined = []
    at = 0
    while at < len(words):
        if at in taken:
            unit = taken[at]
            first, last = words[unit.start], words[unit.stop - 1]
            joined.append(
                Word(
                    unit.key, first.paragraph, first.start, last.stop, is_content=True,
                    written=_written(words, unit), text=first.text, raw=" ".join(w.raw for w in words[at : unit.stop]),
                    is_word=True, opens=first.opens,
                )
            )  # fmt: skip
            at = unit.stop
        else:
            joined.append(words[at])
            at += 1
    return joined


def _one_paragraph(words: Sequence[Word], unit: Unit) -> bool:
    return words[unit.start].paragraph == words[unit.stop - 1].paragraph


def _written(words: Sequence[Word], unit: Unit) -> str:
    return " ".join(word.written for word in words[unit.start : unit.stop])
