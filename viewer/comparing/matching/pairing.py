"""Two articles matched: sentence by sentence, then named by the ids that sentences have in their articles."""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from viewer.comparing.match_cache import known_matches, pair_key
from viewer.comparing.matching import evidence
from viewer.comparing.matching.decision import span_of
from viewer.comparing.matching.evidence import RELATED, Neighbours, surely_shared, turned, with_evidence
from viewer.comparing.matching.matching import decide, judge
from viewer.comparing.matching.prepared import prepare
from viewer.model import Article, Match, Pair, Role, Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from viewer.comparing.match_cache import MatchCache, Matches
    from viewer.comparing.matching.matching import Likelihood
    from viewer.comparing.matching.prepared import Prepared
    from viewer.model.options import Options

Thirds = dict[tuple[int, int], tuple[Article, ...]]
"""For pairs of articles, by index, the articles whose evidence counts."""
KINDS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
"""Headlines are compared with headlines, subheads with subheads, everything else with everything else; the same words
are the same whatever they are."""


def match_articles(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    known: MatchCache,
    thirds: Sequence[Article] = (),
) -> Matches:
    """The sure and the possible matches of two articles, the one with the lower digest first, by sentence ids."""
    content = Pair(*(article.content() for article in articles))
    if articles.left.digest == articles.right.digest:
        return tuple(Match(Pair(Span(i, i + 1), Span(i, i + 1)), 1.0) for i in content.left), ()
    prepared = Pair(*(prepared_of(article, checkpoint) for article in articles))
    alone = likelihood = known_likelihood(articles, checkpoint, known)
    if thirds:
        sides = [
            Pair(
                known_likelihood(Pair(articles.left, third), checkpoint, known),
                known_likelihood(Pair(third, articles.right), checkpoint, known),
            )
            for third in thirds
        ]
        likelihood = with_evidence(alone, sides)
        if likelihood is alone:
            return known_matches(articles, options, checkpoint, known)
    found = decide(prepared, likelihood, options, checkpoint, alone if thirds else None)
    checkpoint()
    sure = _by_id(found.matches, content, checkpoint)
    return sure, _by_id(found.possible, content, checkpoint)


def known_likelihood(articles: Pair[Article], checkpoint: Callable[[], None], known: MatchCache) -> Likelihood:
    """How likely the sentences of two different articles say the same, by these two alone; judged once.

    Sentences are numbered by their place in `Article.content()`.
    """
    key = articles.left.digest, articles.right.digest
    if key not in known.likelihoods and key[0] > key[1]:
        known.likelihoods[key] = turned(known_likelihood(articles.swapped(), checkpoint, known))
    if key not in known.likelihoods:
        prepared = Pair(*(prepared_of(article, checkpoint) for article in articles))
        known.likelihoods[key] = judge(prepared, checkpoint)
    return known.likelihoods[key]


def find_thirds(
    pairs: Iterable[tuple[int, int]],
    articles: Sequence[Article],
    checkpoint: Callable[[], None],
    known: MatchCache,
) -> Thirds:
    """For pairs of articles, by index, those of the others whose evidence counts.

    An article that is not related to both takes no place of one that is, however long and like it is.
    """
    if len(articles) < 3:
        return {}
    neighbours = Neighbours(
        [prepared_of(article, checkpoint) for article in articles], [article.digest for article in articles]
    )
    found: Thirds = {}
    for one, other in pairs:
        checkpoint()
        related = (
            articles[k]
            for k in neighbours.candidates(one, other)
            if all(_shared(Pair(articles[n], articles[k]), checkpoint, known) >= RELATED for n in (one, other))
        )
        found[one, other] = tuple(islice(related, evidence.THIRDS))
    return found


def _shared(articles: Pair[Article], checkpoint: Callable[[], None], known: MatchCache) -> int:
    """How many sentences two articles surely share, by these two alone; counted once."""
    key = pair_key(articles)
    if key not in known.shared:
        known.shared[key] = surely_shared(known_likelihood(articles, checkpoint, known))
    return known.shared[key]


_kept: OrderedDict[str, Prepared] = OrderedDict()
"""Articles made ready for matching, by digest; those used last."""
MOST_KEPT = 1024
"""Each some 30 kB (an article of 25 to 40 sentences): more articles than are ever open, and no growth when a window is
used for weeks."""


def prepared_of(article: Article, checkpoint: Callable[[], None]) -> Prepared:
    """The article made ready for matching; once for all its comparisons."""
    prepared = _kept.pop(article.digest, None)
    if prepared is None:
        content = article.content()
        sentences = [article.sentences[i].text for i in content]
        kinds = [KINDS.get(article.role_of(i), 0) for i in content]
        prepared = prepare(sentences, article.language, kinds, checkpoint)
    _kept[article.digest] = prepared
    if len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    return prepared


def _by_id(
    matches: Iterable[Match], content: Pair[tuple[int, ...]], checkpoint: Callable[[], None]
) -> tuple[Match, ...]:
    """Matches of content sentences as matches of sentence ids; page furniture between two of them parts them."""
    named: list[Match] = []
    parted = False
    for number, match in enumerate(matches):
        if number % 1024 == 0:
            checkpoint()
        lefts, rights = (_stretches(content[side], match.sentences[side]) for side in Side)
        named += [Match(Pair(left, right), match.score) for left in lefts for right in rights]
        parted = parted or len(lefts) + len(rights) > 2
    if parted:
        named.sort(key=lambda match: match.sentences)
    return tuple(named)


def _stretches(content: tuple[int, ...], run: Span) -> list[Span]:
    """The ids of a run of content sentences, as spans without a gap."""
    first, last = content[run.start], content[run.stop - 1]
    if last - first == run.stop - run.start - 1:
        return [span_of(first, last + 1)]
    ids = content[run.start : run.stop]
    edges = [0, *(k for k in range(1, len(ids)) if ids[k] != ids[k - 1] + 1), len(ids)]
    return [Span(ids[start], ids[stop - 1] + 1) for start, stop in pairwise(edges)]
