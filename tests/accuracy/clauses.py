"""Training texts in which sentences share only a clause: made from linked ones by cutting and condensing.

In real articles about one event two links in five are splits, merges and single shared clauses; the sets that people
have linked hold few. `in_clauses` rewrites one side, as an outlet does that condenses a wire story; `in_clauses_twice`
both, as two outlets do. Seeded by the record's name.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from tests.accuracy.corpora import Record

SHARE_CUT = 0.4
SHARE_CONDENSED = 0.2
SHARE_REPEATED = 0.12
SHARE_HALVED = 0.55
SHARE_DROPPED = 0.25
SHARE_NEXT = 0.18
SHARE_FAR = 0.08
ONE_TOLD_TWICE_IN = 14
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


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or half of one."""

    text: str
    sentence: int
    half: int | None
    """0 or 1; None for a whole sentence."""

    def tells(self, other: _Piece, links: frozenset[tuple[int, int]]) -> bool | None:
        """Whether it says what a piece of the other text says; None where only part of it surely is not told."""
        if (self.sentence, other.sentence) not in links:
            return False
        if self.half is None or other.half is None or self.half == other.half:
            return True
        return None


def in_clauses_twice(record: Record) -> Record:
    """Both texts rewritten: sentences halved, halves dropped, joined with the next or a far one, or told twice.

    Half of a sentence and the other half of its partner are left open: translators cut where they like.
    """
    chance = random.Random(f"twice {record.name}")
    turned = {(j, i) for i, j in record.links}
    sides = [
        _recompose(record.left, _partners(turned, len(record.left)), chance),
        _recompose(record.right, _partners(set(record.links), len(record.right)), chance),
    ]
    links: set[tuple[int, int]] = set()
    unsure: set[tuple[int, int]] = set()
    for a, pieces in enumerate(sides[0]):
        for b, others in enumerate(sides[1]):
            told = {one.tells(other, record.links) for one in pieces for other in others}
            open_ = any((one.sentence, other.sentence) in record.unsure for one in pieces for other in others)
            if True in told:
                links.add((a, b))
            elif None in told or open_:
                unsure.add((a, b))
    texts = [[_written(pieces, chance) for pieces in side] for side in sides]
    raw = {"a": texts[0], "b": texts[1], "links": sorted(links), "maybe": sorted(unsure)}
    raw |= {"id": f"twice-{record.name}", **dict.fromkeys(("ua", "ub", "sa", "sb"))}
    return Record("twice", record.name, texts[0], texts[1], frozenset(links), frozenset(unsure), raw)


def _recompose(sentences: list[str], partners: list[int], chance: random.Random) -> list[list[_Piece]]:
    """The new sentences, as pieces of old ones."""
    pieces: list[_Piece] = []
    for number, sentence in enumerate(sentences):
        parts = halves(sentence) if partners[number] < 2 and chance.random() < SHARE_HALVED else None
        if parts:
            pieces += [_Piece(part, number, half) for half, part in enumerate(parts)]
        else:
            pieces.append(_Piece(sentence, number, None))
    kept = [piece for piece in pieces if piece.half is None or chance.random() >= SHARE_DROPPED]
    out: list[list[_Piece]] = []
    for piece in kept:
        draw = chance.random()
        if out and len(out[-1]) == 1 and draw < SHARE_NEXT:
            out[-1].append(piece)
        elif draw < SHARE_NEXT + SHARE_FAR and len(kept) > 4:
            out.append([piece, chance.choice(kept)])
        else:
            out.append([piece])
    for _ in range(len(kept) // ONE_TOLD_TWICE_IN + 1 if kept else 0):
        out.insert(chance.choice((0, 1, chance.randrange(len(out) + 1))), [chance.choice(kept)])
    return out


def _written(pieces: list[_Piece], chance: random.Random) -> str:
    text = pieces[0].text
    for piece in pieces[1:]:
        small = piece.text[:1].lower() + piece.text[1:] if piece.text[1:2].islower() else piece.text
        text = text.rstrip(".,;") + chance.choice((", and ", ", ", "; ", ", while ")) + small
    return text


def in_snippets(record: Record, chance_name: str = "snippet") -> Record:
    """A few sentences of either text, some of them linked: what a paragraph beside a paragraph has to tell.

    Of whole articles the scorer learns that what shares a rare word with nothing else around is likely a match; in two
    short notes every word is rare.
    """
    chance = random.Random(f"{chance_name} {record.name}")
    linked = sorted(record.links)
    chosen = chance.sample(linked, min(len(linked), chance.randint(0, 2)))
    sides: list[list[int]] = []
    for side, texts in enumerate((record.left, record.right)):
        picked = {link[side] for link in chosen}
        rest = [n for n in range(len(texts)) if n not in picked]
        picked.update(chance.sample(rest, min(len(rest), chance.randint(1, 3))))
        sides.append(sorted(picked))
    links = {(sides[0].index(i), sides[1].index(j)) for i, j in record.links if i in sides[0] and j in sides[1]}
    unsure = {(sides[0].index(i), sides[1].index(j)) for i, j in record.unsure if i in sides[0] and j in sides[1]}
    left, right = ([texts[n] for n in side] for texts, side in zip((record.left, record.right), sides, strict=True))
    raw = {"a": left, "b": right, "links": sorted(links), "maybe": sorted(unsure)}
    raw |= {"id": f"snippets-{record.name}", **dict.fromkeys(("ua", "ub", "sa", "sb"))}
    return Record("snippets", record.name, left, right, frozenset(links), frozenset(unsure), raw)
