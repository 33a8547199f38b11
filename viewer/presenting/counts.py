"""Counts of sentences and matches by kind: for other programs, and as an editor is told them, headings apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from viewer.model import Comparison, Pair, Side
from viewer.model.record import record
from viewer.presenting.kinds import (
    FEW_FOUND,
    GATHERED,
    HEADINGS,
    IN_PLACES,
    NONE_FOUND,
    PERHAPS,
    PLACES,
    SENTENCES,
    SHARED_FIGURES,
    SHARED_UNEVENLY,
    TABLE,
    TOGETHER,
    TOLD,
    WHERE,
)
from viewer.presenting.stops import Kind, list_shared, only_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import Article, Span


def count(comparison: Comparison) -> dict[str, int]:
    """Count the sentences, headings among them, or matches of each kind. `shared` counts those of the left article.

    `only_*` are sentences without a sure match, `perhaps_*` those of them in a possible match.
    """
    only, perhaps = ([len(find(side)) for side in Side] for find in (comparison.only, comparison.perhaps))
    return {
        "shared": len(comparison.shared(Side.LEFT)),
        "edited": sum(bool(match.edits) or match.rewritten for match in comparison.matches),
        "moved": len(comparison.moved()),
        "by_hand": sum(match.by_hand for match in comparison.matches),
        "style": sum(bool(match.style) for match in comparison.matches),
        "possible": len(comparison.possible),
        "only_left": only[Side.LEFT],
        "only_right": only[Side.RIGHT],
        "perhaps_left": perhaps[Side.LEFT],
        "perhaps_right": perhaps[Side.RIGHT],
    }


HARDLY_ANY = 0.05
"""Share of the sentences of either article that two strangers may share: an agency's line, a phrase about the place.
From .03 to .1 the same pairs of the measuring sets are strangers: 29 of 30 unrelated ones, none of rewritten or
translated stories (`python -m tests.accuracy.shown --strangers`)."""
FIGURE = "%Ln"
"""A number alone, as the language writes it."""


class Say(Protocol):
    """Says a template of `kinds` in some language, its `%Ln` and its plural those of a number."""

    def __call__(self, template: str, number: int = -1, /) -> str:
        """The text."""


@record
class Counted:
    """How much there is of something."""

    sentences: int
    """Headings are none; of what is changed or moved, matches."""
    headings: int = 0
    places: int = -1
    """Where stepping stops; -1 where nobody steps."""
    perhaps: int = 0
    """How many of the sentences the other article may have after all."""

    @property
    def all(self) -> int:
        """Sentences and headings."""
        return self.sentences + self.headings

    def amount(self, say: Say) -> str:
        """`8 sentences, 1 heading`."""
        sentences, headings = say(SENTENCES, self.sentences), say(HEADINGS, self.headings)
        if not self.headings:
            return sentences
        return say(TOGETHER).format(one=sentences, other=headings) if self.sentences else headings

    def brief(self, say: Say) -> str:
        """`8`, the headings left out; `2 headings` where nothing else is there."""
        return self.amount(say) if self.headings and not self.sentences else say(FIGURE, self.sentences)

    def gathered(self, amount: str, say: Say) -> str:
        """`8 sentences, 1 heading in 6 places`; the places are told only where they are not as many."""
        if self.places in (-1, self.all):
            return amount
        return say(GATHERED).format(amount=amount, where=say(WHERE, self.places))


def count_sentences(
    article: Article, sentences: Iterable[int], places: int = -1, perhaps: Iterable[int] = ()
) -> Counted:
    """Count some sentences of an article, by their ids."""
    sentences, perhaps = tuple(sentences), frozenset(perhaps)
    plain = [i for i in sentences if not article.role_of(i).is_heading]
    return Counted(len(plain), len(sentences) - len(plain), places, len(perhaps.intersection(plain)))


def count_only(comparison: Comparison, side: Side, *, firm: bool = False) -> Counted:
    """Count what only one side has; `firm` leaves out what the other may have after all."""
    perhaps = frozenset(comparison.perhaps(side))
    runs = [run for run in only_runs(comparison, side) if not (firm and run.start in perhaps)]
    return count_sentences(comparison.articles[side], [i for run in runs for i in run], len(runs), perhaps)


def count_kind(comparison: Comparison, kind: Kind, *, firm: bool = False) -> Counted:
    """Count what there is of a kind, shared sentences in the left article."""
    if kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
        return count_only(comparison, _side(kind), firm=firm)
    if kind is Kind.SHARED:
        shared = comparison.shared(Side.LEFT)
        return count_sentences(comparison.articles.left, shared, len(list_shared(comparison)))
    return Counted(count(comparison)[TABLE[kind].figure])


def tell_folded(different: Pair[tuple[int, ...]], paragraphs: Pair[Span], say: Say) -> str:
    """How many of the paragraphs are among those that only one article has: `1 only in A, 2 only in B`; or nothing."""
    told = ""
    for side, kind in zip(Side, (Kind.ONLY_LEFT, Kind.ONLY_RIGHT), strict=True):
        if number := sum(paragraph in paragraphs[side] for paragraph in different[side]):
            one = say(TABLE[kind].counted).format(count=say(FIGURE, number))
            told = say(TOGETHER).format(one=told, other=one) if told else one
    return told


def tell_kind(comparison: Comparison, kind: Kind, say: Say, *, firm: bool = False) -> tuple[str, ...]:
    """What there is of a kind in five lengths: `Only in B: 8 sentences in 6 places, 1 perhaps in A` is the first.

    The others are for a button: `8 only in B in 6 places, 1 perhaps in A`, `8 only in B in 6 places (1?)`, … `8`.
    Headings, which are places too, are in the longest; where they are left out, so are the places.
    """
    counted, entry = count_kind(comparison, kind, firm=firm), TABLE[kind]
    amount, figure = counted.amount(say), say(FIGURE, counted.sentences or counted.headings)
    told = counted.gathered(amount, say)
    if kind is Kind.SHARED:
        there = count_sentences(comparison.articles.right, comparison.shared(Side.RIGHT))
        if there.sentences != counted.sentences:
            left, right = (say(FIGURE, each.sentences) for each in (counted, there))
            figure = say(SHARED_FIGURES).format(left=left, right=right)
        if there.amount(say) != amount:
            told = say(SHARED_UNEVENLY).format(left=amount, right=there.amount(say), places=say(PLACES, counted.places))
            if counted.headings or there.headings:  # too much for a button
                counted = replace(counted, headings=0, places=-1)
        elif counted.places <= counted.sentences:  # what both have is told in sentences, as their share is
            counted = replace(counted, headings=0)
    labels = _labels(counted, kind, figure, say)
    if kind not in IN_PLACES:
        return labels[0], *labels
    return _doubted(say(TOLD).format(name=say(entry.name), amount=told), counted, kind, say), *labels


def _labels(counted: Counted, kind: Kind, figure: str, say: Say) -> tuple[str, ...]:
    entry, only_one = TABLE[kind], not (counted.sentences and counted.headings)
    brief = counted.brief(say) if counted.headings else figure
    full = say(entry.counted).format(count=counted.amount(say) if counted.headings else figure)
    less = say(entry.counted).format(count=brief)
    doubt = f" ({say(FIGURE, counted.perhaps)}?)" if counted.perhaps else ""
    return (
        _doubted(counted.gathered(full, say), counted, kind, say),
        (counted.gathered(less, say) if only_one else less) + doubt,
        say(entry.shortly).format(count=brief) + doubt,
        figure,
    )


def _doubted(text: str, counted: Counted, kind: Kind, say: Say) -> str:
    """A text, and how many of the sentences may be in the other article after all."""
    if not counted.perhaps:
        return text
    perhaps = say(PERHAPS[_side(kind)]).format(count=say(FIGURE, counted.perhaps))
    return say(TOGETHER).format(one=text, other=perhaps)


def tell_unrelated(comparison: Comparison, say: Say) -> str:
    """That hardly a sentence of two articles was found in the other; empty where more was, or there is none to find."""
    for side in Side:
        article, shared = comparison.articles[side], comparison.shared(side)
        found = count_sentences(article, [*shared, *comparison.perhaps(side)]).sentences
        every = count_sentences(article, [*shared, *comparison.only(side)]).sentences
        if not every or found > HARDLY_ANY * every:
            return ""
    return say(FEW_FOUND if comparison.matches or comparison.possible else NONE_FOUND)


def _side(kind: Kind) -> Side:
    return Side.LEFT if kind is Kind.ONLY_LEFT else Side.RIGHT


def in_english(template: str, number: int = -1, /) -> str:
    """A template for what we write in English: `%Ln sentence(s)` as `1 sentence` or `1,200 sentences`."""
    return template.replace("%Ln", f"{number:,}").replace("(s)", "" if number == 1 else "s")
