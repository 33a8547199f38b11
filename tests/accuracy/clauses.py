"""Training texts in which sentences share only a clause: made from linked ones by cutting and condensing.

In real articles about one event two links in five are splits, merges and single shared clauses; the sets that people
have linked hold few. Seeded by the record's name.
"""

from __future__ import annotations

import random
import re

from tests.accuracy.corpora import Record

SHARE_CUT = 0.4
SHARE_CONDENSED = 0.2
SHARE_REPEATED = 0.12
_BOUNDARY = re.compile(r"[,;:] |[–—] ?| (?=(?:and|but|who|which|that|while|after|because|as|where|when|with) )")
_LEAST = 5


def in_clauses(record: Record) -> Record:
    """The same two texts, some sentences of one side cut in two, halved, or condensed with the next."""
    chance = random.Random(record.name)
    turned = chance.random() < 0.5
    links = {(j, i) for i, j in record.links} if turned else set(record.links)
    unsure = {(j, i) for i, j in record.unsure} if turned else set(record.unsure)
    left, right = (record.right, record.left) if turned else (record.left, record.right)
    cut, of_new = _rewrite(right, _partners(links, len(right)), chance)
    _repeat(cut, of_new, right, chance)
    new = {old: [k for k, sources in enumerate(of_new) if old in sources] for old in range(len(right))}
    links = {(i, k) for i, j in links for k in new[j]}
    unsure = {(i, k) for i, j in unsure for k in new[j]}
    raw = {"a": left, "b": cut, "links": sorted(links), "maybe": sorted(unsure)}
    raw |= {"id": f"clauses-{record.name}", **dict.fromkeys(("ua", "ub", "sa", "sb"))}
    return Record("clauses", record.name, left, cut, frozenset(links), frozenset(unsure), raw)


def halves(sentence: str) -> tuple[str, str] | None:
    """The sentence cut at the clause boundary nearest its middle, or None where it has none."""
    cuts = [
        found.start()
        for found in _BOUNDARY.finditer(sentence)
        if len(sentence[: found.start()].split()) >= _LEAST and len(sentence[found.end() :].split()) >= _LEAST
    ]
    if not cuts:
        return None
    middle = min(cuts, key=lambda place: abs(place - len(sentence) / 2))
    return sentence[:middle], sentence[middle:].lstrip(",;:–— ")


def _repeat(out: list[str], sources: list[set[int]], sentences: list[str], chance: random.Random) -> None:
    """Say some of the sentences, or half of them, once more elsewhere, as leads and standfirsts do."""
    for number, sentence in enumerate(sentences):
        if chance.random() < SHARE_REPEATED:
            parts = halves(sentence)
            place = chance.randrange(len(out) + 1)
            out.insert(place, chance.choice(parts) if parts else sentence)
            sources.insert(place, {number})


def _partners(links: set[tuple[int, int]], count: int) -> list[int]:
    return [sum(column == j for _, column in links) for j in range(count)]


def _rewrite(sentences: list[str], partners: list[int], chance: random.Random) -> tuple[list[str], list[set[int]]]:
    """The new sentences, and of each the numbers of the old ones that went into it."""
    out: list[str] = []
    sources: list[set[int]] = []
    place = 0
    while place < len(sentences):
        parts = [
            halves(sentence) if partners[place + k] < 2 else None
            for k, sentence in enumerate(sentences[place : place + 2])
        ]
        draw = chance.random()
        if len(parts) == 2 and parts[0] and parts[1] and draw < SHARE_CONDENSED:
            out.append(f"{chance.choice(parts[0])}, and {chance.choice(parts[1])}")
            sources.append({place, place + 1})
            place += 2
            continue
        kept = [sentences[place]]
        if parts[0] and draw < SHARE_CONDENSED + SHARE_CUT:
            kept = list(parts[0]) if chance.random() < 0.5 else [chance.choice(parts[0])]
        out += kept
        sources += [{place}] * len(kept)
        place += 1
    return out, sources
