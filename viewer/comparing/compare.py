"""Two articles become one comparison."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.comparing.edits import with_edits
from viewer.comparing.folding import folder_of
from viewer.comparing.known import Matches, PairKey, pair_key
from viewer.comparing.matching import align
from viewer.comparing.options import Options
from viewer.comparing.rows import lay_rows
from viewer.comparing.shifts import heaviest_chain
from viewer.comparing.words import prepare
from viewer.model import Article, Comparison, Match, Pair, Role, Span, swap_matches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, MutableMapping

    from viewer.comparing.words import Prepared

KINDS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
"""Headlines say the same as headlines, subheads as subheads, everything else as everything else."""


def compare(
    articles: Pair[Article],
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    known: MutableMapping[PairKey, Matches] | None = None,
) -> Comparison:
    """The comparison of two articles; the same whichever is left.

    `checkpoint` is called often and ends the work by raising, as with `Cancelled`. `known` keeps the matches of pairs
    between calls, for `cover` too.
    """
    turned = articles.left.digest > articles.right.digest
    ordered = articles.swapped() if turned else articles
    matches, possible = known_matches(ordered, options, checkpoint, {} if known is None else known)
    checkpoint()
    matches = _with_moves(ordered, matches)
    checkpoint()
    rows = lay_rows(ordered, matches, possible, checkpoint)
    stops = folder_of(ordered.left.language or ordered.right.language or "en").stops
    marked = []
    for match in matches:
        checkpoint()
        edited = with_edits(ordered, match, options, stops.__contains__)
        marked.append(edited.swapped() if turned else edited)
    checkpoint()
    bare = Comparison(ordered, rows, (), possible)
    marked.sort(key=lambda match: match.sentences)
    return replace(bare.swapped() if turned else bare, matches=tuple(marked))


def known_matches(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    known: MutableMapping[PairKey, Matches],
) -> Matches:
    """The sure and the possible matches of two articles, by sentence ids, without word edits and moves; found once."""
    if articles.left.digest > articles.right.digest:
        sure, possible = known_matches(articles.swapped(), options, checkpoint, known)
        return swap_matches(sure), swap_matches(possible)
    key = pair_key(articles, options)
    if key not in known:
        known[key] = _match_articles(articles, options, checkpoint)
    return known[key]


def _match_articles(articles: Pair[Article], options: Options, checkpoint: Callable[[], None]) -> Matches:
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


def _with_moves(articles: Pair[Article], matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """The matches, those outside the heaviest run of matches in one order marked as moved."""
    links = [
        (match.sentences.left.start, match.sentences.right.start, match.score * _size(articles.left, match))
        for match in matches
    ]
    in_order = set(heaviest_chain(links))
    return tuple(match if k in in_order else replace(match, moved=True) for k, match in enumerate(matches))


def _size(article: Article, match: Match) -> int:
    return sum(len(article.sentences[i].text) for i in match.sentences.left)
