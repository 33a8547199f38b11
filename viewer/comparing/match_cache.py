"""A cache of match results, so that no pair of articles is scored twice."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, TypeVar

from viewer.comparing.by_hand import standing_in
from viewer.model import Article, Match, Pair, swap_matches
from viewer.model.options import Options, Strictness, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.matching.matching import Likelihood

Matches = tuple[tuple[Match, ...], tuple[Match, ...]]
"""Sure and possible matches of a pair, with the article of the lower digest on the left."""
PairKey = tuple[str, str]
"""The digests of two articles, the lower first."""
MatchesKey = tuple[PairKey, Strictness, tuple[str, ...], tuple[Verdict, ...]]
"""A pair, the strictness, the sorted digests of the articles used as evidence, and what the editor said of sentences of
all these."""

MANY = 24
"""Number of open articles up to which thirds are evidence for every pair. Above it only for pairs in which one is among
the `NEAR` articles most similar to the other (`matching/evidence.py`): otherwise the work grows with the cube of the
number, and distant pairs share too little to gain from it."""

K = TypeVar("K")
V = TypeVar("V")


class Recent(OrderedDict[K, V]):
    """A least-recently-used cache of at most `most` entries."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def __getitem__(self, key: K) -> V:
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.most:
            self.popitem(last=False)


class MatchCache:
    """The results for the pairs used last: `MOST` of them, unless `make_room` sets another limit."""

    MOST = 3000

    def __init__(self) -> None:
        self.likelihoods: Recent[tuple[str, str], Likelihood] = Recent(2 * self.MOST)
        """Likelihoods from the two articles alone, by left and right digest. Both orders are kept, because a third is
        looked up from either side."""
        self.shared: Recent[tuple[str, str], int] = Recent(2 * self.MOST)
        """Number of sentences that two articles surely share, by `PairKey`."""
        self.matches: Recent[MatchesKey, Matches] = Recent(self.MOST)

    def make_room(self, most: int) -> None:
        """Set the number of pairs to keep."""
        self.likelihoods.most = self.shared.most = 2 * most
        self.matches.most = most


def pair_key(articles: Pair[Article]) -> PairKey:
    """The cache key of a pair, independent of its order."""
    low, high = sorted(article.digest for article in articles)
    return low, high


def matches_key(articles: Pair[Article], options: Options, thirds: Sequence[Article] = ()) -> MatchesKey:
    """The cache key of a pair's matches."""
    digests = tuple(sorted(article.digest for article in thirds))
    return pair_key(articles), options.strictness, digests, standing_in((*articles, *thirds), options.by_hand)


def known_matches(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    cache: MatchCache,
    thirds: Sequence[Article] = (),
) -> Matches:
    """The sure and possible matches of two articles by sentence id, from the cache if they are there.

    Edits and moves are not filled in. `thirds` are other articles to use as evidence.
    """
    if articles.left.digest > articles.right.digest:
        sure, possible = known_matches(articles.swapped(), options, checkpoint, cache, thirds)
        return swap_matches(sure), swap_matches(possible)
    key = matches_key(articles, options, thirds)
    if key not in cache.matches:
        # Imported here because it loads NumPy, which is not needed on a cache hit.
        from viewer.comparing.matching.pairing import match_articles

        cache.matches[key] = match_articles(articles, options, checkpoint, cache, thirds)
    return cache.matches[key]
