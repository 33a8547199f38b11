"""Which other articles of a collection carry each sentence."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from viewer.comparing.match_cache import MatchCache, Matches, known_matches
from viewer.comparing.versions import are_versions, called_versions, group_versions, of_one_outlet
from viewer.comparing.wordings import number_wordings
from viewer.model import Article, Collection, Coverage, Match, Pair, Side, share_of
from viewer.model.collection import ALONE
from viewer.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Collection as Collection_

    from viewer.comparing.matching.pairing import Thirds


def cover(
    collection: Collection,
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    cache: MatchCache | None = None,
    of: Collection_[int] | None = None,
    voices: Sequence[str] = (),
) -> Coverage:
    """Compute the coverage of a collection from the matches of its pairs, using the other articles as evidence.

    What one sentence is matched with, all of the same words are: else a sentence that two articles have word for word
    could stand in three others as the one has it, and in two as the other has it.

    `cache` keeps results between calls, so that adding an article to fifty costs fifty pairs, not all of them. `of`
    limits the work to pairs that include one of these indices. Of other pairs nothing is told then, and the carriers of
    those articles are complete but for what only other pairs would tell of the same words.
    `voices` has for each article what the editor said of its versions: those with the same name are one voice, beside
    what is found; one that is `ALONE` is a voice of its own; of all others, and where it is empty, nothing was said.
    """
    cache = cache or MatchCache()
    articles = collection.articles
    wordings = number_wordings(articles, options.by_hand, checkpoint)
    surely, possibly = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    pairs = [(i, j) for i, j in collection.pairs() if of is None or i in of or j in of]
    alone = {i for i, voice in enumerate(voices) if voice == ALONE}
    same_outlet = [pair for pair in of_one_outlet(articles) if alone.isdisjoint(pair)]
    thirds: Thirds = {}
    if len(articles) > 2:
        from viewer.comparing.matching.pairing import find_thirds  # imports NumPy

        thirds = find_thirds({*pairs, *same_outlet}, articles, checkpoint, cache)

    def matches(i: int, j: int) -> Matches:
        checkpoint()
        return known_matches(Pair(articles[i], articles[j]), options, checkpoint, cache, thirds.get((i, j), ()))

    def shares(i: int, j: int) -> Pair[int]:
        return pair_shares(Pair(articles[i], articles[j]), matches(i, j)[0])

    for i, j in pairs:
        sure, possible = matches(i, j)
        _link(surely, Pair(wordings[i], wordings[j]), sure)
        _link(possibly, Pair(wordings[i], wordings[j]), possible)
    one_voice = called_versions(voices)
    one_voice |= {(i, j) for i, j in same_outlet if are_versions(Pair(articles[i], articles[j]), partial(shares, i, j))}
    homes = defaultdict[int, set[int]](set)
    for article, numbers in enumerate(wordings):
        for number in numbers:
            homes[number].add(article)
    carriers, perhaps = (_articles_with(linked, wordings, homes, of) for linked in (surely, possibly))
    unsure = tuple(
        tuple(some - others for some, others in zip(*both, strict=True)) for both in zip(perhaps, carriers, strict=True)
    )
    return Coverage(collection, carriers, unsure, group_versions(len(articles), one_voice))


def pair_shares(articles: Pair[Article], sure: Iterable[Match]) -> Pair[int]:
    """Percentages, rounded: how many content sentences of the left article the right one carries, and the reverse."""
    carried: Pair[set[int]] = Pair(set(), set())
    for match in sure:
        for side in Side:
            carried[side].update(match.sentences[side])
    return Pair(*(share_of(article, len(carried[side])) for side, article in zip(Side, articles, strict=True)))


def _link(linked: dict[int, set[int]], wordings: Pair[list[int]], matches: Iterable[Match]) -> None:
    """Add to each wording those that are matched with it."""
    for match in matches:
        left, right = (numbers[span.start : span.stop] for numbers, span in zip(wordings, match.sentences, strict=True))
        for one in left:
            linked[one].update(right)
        for other in right:
            linked[other].update(left)


def _articles_with(
    linked: dict[int, set[int]], wordings: list[list[int]], homes: dict[int, set[int]], of: Collection_[int] | None
) -> tuple[tuple[frozenset[int], ...], ...]:
    """For each sentence the other articles that have a wording linked with its own.

    `homes` are the articles of each wording; see `cover` for `of`.
    """
    every = {number: frozenset[int]().union(*map(homes.__getitem__, others)) for number, others in linked.items()}
    none, found = frozenset[int](), []
    for article, numbers in enumerate(wordings):
        told = frozenset(range(len(wordings)) if of is None or article in of else of) - {article}
        found.append(tuple(every.get(number, none) & told for number in numbers))
    return tuple(found)
