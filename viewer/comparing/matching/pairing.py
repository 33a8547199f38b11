"""Matches two articles, and translates content-sentence indices into sentence ids."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, pairwise

from viewer.comparing.by_hand import said_of
from viewer.comparing.match_cache import MatchCache, Matches, known_matches, pair_key
from viewer.comparing.matching import evidence
from viewer.comparing.matching.decision import span_of
from viewer.comparing.matching.evidence import RELATED, Neighbours, surely_shared, turned, with_evidence
from viewer.comparing.matching.matching import Likelihood, decide, judge, overruled
from viewer.comparing.matching.prepared import Prepared, prepare
from viewer.comparing.words.datelines import without_dateline
from viewer.model import Article, Match, Pair, Role, Side, Span
from viewer.model.options import Options

Thirds = dict[tuple[int, int], tuple[Article, ...]]
"""For pairs of article indices, the articles to use as evidence."""
KINDS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
"""Kinds for `prepare`: headlines are compared with headlines, subheads with subheads, all other roles (kind 0) with
each other. Only identical words match across kinds."""


def match_articles(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    cache: MatchCache,
    thirds: Sequence[Article] = (),
) -> Matches:
    """The sure and possible matches of two articles by sentence id. The left article must have the lower digest."""
    content = Pair(*(article.content() for article in articles))
    said = _said(articles, options)
    if articles.left.digest == articles.right.digest and not said:
        return tuple(Match(Pair(Span(i, i + 1), Span(i, i + 1)), 1.0) for i in content.left), ()
    prepared = Pair(*(prepared_of(article, checkpoint) for article in articles))

    def likely(pair: Pair[Article]) -> Likelihood:
        return overruled(known_likelihood(pair, checkpoint, cache), _said(pair, options))

    alone = likelihood = likely(articles)
    if thirds:
        sides = [Pair(likely(Pair(articles.left, third)), likely(Pair(third, articles.right))) for third in thirds]
        likelihood = with_evidence(alone, sides)
        if likelihood is alone:
            return known_matches(articles, options, checkpoint, cache)
    alignment = decide(prepared, likelihood, options, checkpoint, alone if thirds else None, said)
    checkpoint()
    sure = _by_id(alignment.matches, content, checkpoint)
    return sure, _by_id(alignment.possible, content, checkpoint)


def _said(articles: Pair[Article], options: Options) -> dict[Pair[int], bool]:
    """As `said_of`, by position in `Article.content()`."""
    said = said_of(articles, options.by_hand)
    places = [{i: n for n, i in enumerate(article.content())} for article in articles] if said else []
    return {Pair(places[0][i], places[1][j]): same for (i, j), same in said.items()}


def known_likelihood(articles: Pair[Article], checkpoint: Callable[[], None], cache: MatchCache) -> Likelihood:
    """The likelihood of two different articles, from these two alone; from the cache if it is there.

    Sentences are indexed by their position in `Article.content()`.
    """
    key = articles.left.digest, articles.right.digest
    if key not in cache.likelihoods and key[0] > key[1]:
        cache.likelihoods[key] = turned(known_likelihood(articles.swapped(), checkpoint, cache))
    if key not in cache.likelihoods:
        prepared = Pair(*(prepared_of(article, checkpoint) for article in articles))
        cache.likelihoods[key] = judge(prepared, checkpoint)
    return cache.likelihoods[key]


def find_thirds(
    pairs: Iterable[tuple[int, int]], articles: Sequence[Article], checkpoint: Callable[[], None], cache: MatchCache
) -> Thirds:
    """For pairs of article indices, choose the other articles to use as evidence: at most `THIRDS` each.

    Articles that are not `RELATED` to both are skipped and do not use up a place.
    """
    if len(articles) < 3:
        return {}
    neighbours = Neighbours(
        [prepared_of(article, checkpoint) for article in articles], [article.digest for article in articles]
    )
    thirds: Thirds = {}
    for one, other in pairs:
        checkpoint()
        related = (
            articles[k]
            for k in neighbours.candidates(one, other)
            if all(_shared(Pair(articles[n], articles[k]), checkpoint, cache) >= RELATED for n in (one, other))
        )
        thirds[one, other] = tuple(islice(related, evidence.THIRDS))
    return thirds


def _shared(articles: Pair[Article], checkpoint: Callable[[], None], cache: MatchCache) -> int:
    """Number of sentences that two articles surely share, from these two alone; from the cache if it is there."""
    key = pair_key(articles)
    if key not in cache.shared:
        cache.shared[key] = surely_shared(known_likelihood(articles, checkpoint, cache))
    return cache.shared[key]


_kept: OrderedDict[str, Prepared] = OrderedDict()
"""A least-recently-used cache of prepared articles, by digest."""
MOST_KEPT = 1024
"""Size of that cache. An article of 25 to 40 sentences takes about 30 kB: room for more articles than are ever open,
and a bound for a window that is used for weeks."""


def prepared_of(article: Article, checkpoint: Callable[[], None]) -> Prepared:
    """The prepared article, from the cache if it is there."""
    prepared = _kept.pop(article.digest, None)
    if prepared is None:
        content = article.content()
        sentences = [article.sentences[i].text for i in content]
        kinds = [KINDS.get(article.role_of(i), 0) for i in content]
        if 0 in kinds:  # the report begins there
            first = kinds.index(0)
            sentences[first] = without_dateline(sentences[first])
        prepared = prepare(sentences, article.language, kinds, checkpoint)
    _kept[article.digest] = prepared
    if len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    return prepared


def _by_id(
    matches: Iterable[Match], content: Pair[tuple[int, ...]], checkpoint: Callable[[], None]
) -> tuple[Match, ...]:
    """Translate matches of content-sentence indices into sentence ids, splitting matches at furniture in between."""
    named: list[Match] = []
    parted = False
    for number, match in enumerate(matches):
        if number % 1024 == 0:
            checkpoint()
        lefts, rights = (_stretches(content[side], match.sentences[side]) for side in Side)
        named += [match._replace(sentences=Pair(left, right)) for left in lefts for right in rights]
        parted = parted or len(lefts) + len(rights) > 2
    if parted:
        named.sort(key=lambda match: match.sentences)
    return tuple(named)


def _stretches(content: tuple[int, ...], run: Span) -> list[Span]:
    """The ids of a run of content sentences, as contiguous spans."""
    first, last = content[run.start], content[run.stop - 1]
    if last - first == run.stop - run.start - 1:
        return [span_of(first, last + 1)]
    ids = content[run.start : run.stop]
    edges = [0, *(k for k in range(1, len(ids)) if ids[k] != ids[k - 1] + 1), len(ids)]
    return [Span(ids[start], ids[stop - 1] + 1) for start, stop in pairwise(edges)]
