"""Edits and collections made of linked texts, for which it is known what moved and what stands alone.

Nobody has linked five reports of one event, or marked what an editor moved. Pairs that people linked give each fact in
two wordings; of these, articles are put together by chance, seeded by the record's name, and what was done is the gold.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.accuracy.clauses import halves
from viewer.model import Article, Paragraph, Role, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.accuracy.corpora import Record

LEAST_FACTS = 10
"""A pair with fewer sentences that have one partner each makes no article."""
SHARE_TOLD = 0.65
"""Of the facts, what an article of a collection tells."""
NEWS = 2
"""Sentences that an article of a collection has from another story."""
MOST_MOVED = 3
JUMP = 4
"""A block jumps at least so many sentences, more than it has: else it would be they that moved."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in two wordings."""

    wordings: tuple[str, str]


@dataclass(slots=True)
class Edited:
    """An article and its edit."""

    left: list[str]
    right: list[str]
    moved: set[tuple[int, int]] = field(default_factory=set)
    """The sentences that stand elsewhere, by place."""


@dataclass(frozen=True, slots=True)
class Made:
    """Reports of one event."""

    articles: list[Article]
    told: list[list[frozenset[int]]]
    """For each article and sentence the numbers of what it tells; what comes from another story has one of its own."""

    def alone(self, article: int, count: int) -> set[int]:
        """The sentences of one of the first `count` articles of which no other of these tells anything."""
        elsewhere = {fact for n in range(count) if n != article for told in self.told[n] for fact in told}
        return {i for i, told in enumerate(self.told[article]) if not told & elsewhere}


def facts_of(record: Record) -> list[Fact]:
    """What both texts of a record tell in one sentence each, in the order of the left."""
    partners = [[other for one, other in record.links if one == i] for i in range(len(record.left))]
    back = [sum(other == j for _, other in record.links) for j in range(len(record.right))]
    return [
        Fact((record.left[i], record.right[found[0]]))
        for i, found in enumerate(partners)
        if len(found) == 1 and back[found[0]] == 1
    ]


def make_edit(record: Record, others: Sequence[str]) -> Edited | None:
    """An edit of a text: some sentences moved, joined, halved, repeated, put in; None where there are too few."""
    facts = facts_of(record)
    if len(facts) < LEAST_FACTS:
        return None
    chance = random.Random(f"edit {record.name}")
    left = [fact.wordings[0] for fact in facts]
    order = list(range(len(facts)))
    size = chance.randint(1, MOST_MOVED)
    start = chance.randrange(len(order) - size + 1)
    places = [n for n in range(len(order) - size + 1) if abs(n - start) >= max(JUMP, size + 1)]
    block = order[start : start + size]
    rest = order[:start] + order[start + size :]
    to = chance.choice(places)
    order = rest[:to] + block + rest[to:]
    right: list[tuple[str, int | None]] = [(facts[n].wordings[1], n) for n in order]
    _join_far(right, set(block), chance)
    _join_next(right, set(block), chance)
    _halve(right, set(block), chance)
    _repeat(right, set(block), chance)
    for text in chance.sample(list(others), min(2, len(others))):
        right.insert(chance.randrange(len(right) + 1), (text, None))
    moved = {(n, k) for k, (_, n) in enumerate(right) if n is not None and n in block}
    return Edited(left, [text for text, _ in right], moved)


def _join_far(right: list[tuple[str, int | None]], block: set[int], chance: random.Random) -> None:
    """One sentence that stays takes in the words of a shorter one that stays, which is gone."""
    still = [k for k, (_, n) in enumerate(right) if n not in block]
    one, other = sorted(chance.sample(still, 2), key=lambda k: -len(right[k][0]))
    right[one] = (f"{right[one][0].rstrip('.')}; {right[other][0]}", right[one][1])
    del right[other]


def _join_next(right: list[tuple[str, int | None]], block: set[int], chance: random.Random) -> None:
    """Two neighbours that stay become one sentence."""
    pairs = [k for k in range(len(right) - 1) if right[k][1] not in block and right[k + 1][1] not in block]
    if pairs:
        k = chance.choice(pairs)
        right[k : k + 2] = [(f"{right[k][0].rstrip('.')}, and {right[k + 1][0]}", right[k][1])]


def _halve(right: list[tuple[str, int | None]], block: set[int], chance: random.Random) -> None:
    """A sentence that stays becomes two."""
    cut = [k for k, (text, n) in enumerate(right) if n not in block and ";" not in text and halves(text)]
    if cut:
        k = chance.choice(cut)
        parts = halves(right[k][0]) or ("", "")
        right[k : k + 1] = [(parts[0], right[k][1]), (parts[1], right[k][1])]


def _repeat(right: list[tuple[str, int | None]], block: set[int], chance: random.Random) -> None:
    """A sentence that stays is said once more elsewhere, as refrains and pulled quotations are."""
    text, number = chance.choice([one for one in right if one[1] not in block])
    right.insert(chance.randrange(len(right) + 1), (text, number))


def make_collection(record: Record, others: Sequence[str], count: int) -> Made | None:
    """So many reports of one event, each with some of the facts in either wording and news from another story."""
    facts = facts_of(record)
    if len(facts) < LEAST_FACTS or len(others) < count * NEWS:
        return None
    chance = random.Random(f"collection {record.name}")
    news = chance.sample(list(others), count * NEWS)
    articles, told = [], []
    for number in range(count):
        chosen = [n for n in range(len(facts)) if chance.random() < SHARE_TOLD]
        sentences = [(facts[n].wordings[chance.randrange(2)], frozenset([n])) for n in chosen]
        if len(sentences) > 3 and chance.random() < 0.5:
            k = chance.randrange(len(sentences) - 1)
            (one, first), (other, second) = sentences[k : k + 2]
            sentences[k : k + 2] = [(f"{one.rstrip('.')}, and {other}", first | second)]
        for k in range(NEWS):
            own = number * NEWS + k
            sentences.insert(chance.randrange(len(sentences) + 1), (news[own], frozenset([len(facts) + own])))
        articles.append(article_of([text for text, _ in sentences], f"{record.name} {number}", chance))
        told.append([what for _, what in sentences])
    return Made(articles, told)


def article_of(sentences: Sequence[str], name: str, chance: random.Random | None = None) -> Article:
    """Sentences as an article of one outlet, in paragraphs of one to three."""
    paragraphs: list[Paragraph] = []
    made: list[Sentence] = []
    at = 0
    while at < len(sentences):
        stop = min(len(sentences), at + (chance.randint(1, 3) if chance else 1))
        text = ""
        for sentence in sentences[at:stop]:
            start = len(text) + bool(text)
            text = f"{text} {sentence}" if text else sentence
            made.append(Sentence(sentence, len(paragraphs), Span(start, start + len(sentence))))
        paragraphs.append(Paragraph(text, Role.BODY, Span(at, stop)))
        at = stop
    return Article(
        title=name, source=name, byline="", published=None, language="en", path=None, digest=name,
        paragraphs=tuple(paragraphs), sentences=tuple(made),
    )  # fmt: skip
