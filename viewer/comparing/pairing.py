"""Two articles matched: sentence by sentence, then named by the ids that sentences have in their articles."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from viewer.comparing.matching import align
from viewer.comparing.words import prepare
from viewer.model import Article, Match, Pair, Role, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from viewer.comparing.known import Matches
    from viewer.comparing.options import Options
    from viewer.comparing.words import Prepared

KINDS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
"""Headlines say the same as headlines, subheads as subheads, everything else as everything else."""


def match_articles(articles: Pair[Article], options: Options, checkpoint: Callable[[], None]) -> Matches:
    """The sure and the possible matches of two articles, the one with the lower digest first, by sentence ids."""
    content = Pair(*(article.content() for article in articles))
    if articles.left.digest == articles.right.digest:
        return tuple(Match(Pair(Span(i, i + 1), Span(i, i + 1)), 1.0) for i in content.left), ()
    prepared = Pair(*(_prepared(article, checkpoint) for article in articles))
    found = align(prepared, options, checkpoint)
    checkpoint()
    sure = _by_id(found.matches, content, checkpoint)
    return sure, _by_id(found.possible, content, checkpoint)


_kept: OrderedDict[str, Prepared] = OrderedDict()
"""Articles made ready for matching, by digest; those used last."""
MOST_KEPT = 1024


def _prepared(article: Article, checkpoint: Callable[[], None]) -> Prepared:
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
    named: dict[tuple[Span, Span], float] = {}
    for number, match in enumerate(matches):
        if number % 1024 == 0:
            checkpoint()
        for left in _stretches(content.left, match.sentences.left):
            for right in _stretches(content.right, match.sentences.right):
                named[left, right] = match.score
    checkpoint()
    return tuple(Match(Pair(*spans), score) for spans, score in sorted(named.items()))


def _stretches(content: tuple[int, ...], run: Span) -> Iterator[Span]:
    ids = content[run.start : run.stop]
    start = 0
    for k in range(1, len(ids) + 1):
        if k == len(ids) or ids[k] != ids[k - 1] + 1:
            yield Span(ids[start], ids[k - 1] + 1)
            start = k
