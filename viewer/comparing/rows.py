"""Which paragraphs stand beside each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from viewer.comparing.moves import heaviest_chain
from viewer.model import Article, Pair, Role, Row, Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from viewer.model import Match

UNSURE = 0.2
"""What a possible match weighs beside a sure one when rows are laid."""


PAIRED = {Role.HEADLINE: 4.0, Role.BYLINE: 2.0, Role.FURNITURE: 1.0}
"""Roles that stand level without a match, and how much that is wanted."""


def lay_rows(
    articles: Pair[Article],
    matches: Iterable[Match],
    possible: Iterable[Match],
    checkpoint: Callable[[], None] = lambda: None,
) -> tuple[Row, ...]:
    """Rows that tile both articles in order: linked paragraphs level with each other, the rest alone.

    The heaviest chain of paragraph links gives each row its first pair; a neighbouring paragraph that is linked into
    the row and has no row of its own joins it, so that a paragraph split in two is one row.
    """
    links = _paragraph_links(articles, matches, possible, checkpoint)
    checkpoint()
    chain = heaviest_chain([(p, q, weight) for (p, q), weight in links.items()], strict=True)
    checkpoint()
    pairs = list(links)
    rows = _grow([pairs[k] for k in chain], set(links))
    return tuple(_tile(articles, rows))


def _paragraph_links(
    articles: Pair[Article], matches: Iterable[Match], possible: Iterable[Match], checkpoint: Callable[[], None]
) -> dict[tuple[int, int], float]:
    """Weight, in shared characters, of every two paragraphs with a match between them; moved matches do not count."""
    links: dict[tuple[int, int], float] = defaultdict(float)
    for factor, group in ((1.0, matches), (UNSURE, possible)):
        for number, match in enumerate(group):
            if number % 512 == 0:
                checkpoint()
            if match.moved:
                continue
            ends = Pair(*(_lengths(articles[side], match.sentences[side]) for side in Side))
            for p, length in ends.left.items():
                for q, other in ends.right.items():
                    links[p, q] += factor * match.score * min(length, other)
    return links


def _lengths(article: Article, sentences: Span) -> dict[int, int]:
    lengths: dict[int, int] = defaultdict(int)
    for sentence in sentences:
        lengths[article.sentences[sentence].paragraph] += len(article.sentences[sentence].text)
    return lengths


def _grow(chain: list[tuple[int, int]], links: set[tuple[int, int]]) -> list[Pair[Span]]:
    """A row for each step of the chain, widened by its neighbours."""
    rows = [Pair(Span(p, p + 1), Span(q, q + 1)) for p, q in chain]
    taken = Pair({p for row in rows for p in row.left}, {q for row in rows for q in row.right})
    return [_widened(row, links, taken) for row in rows]


def _widened(row: Pair[Span], links: set[tuple[int, int]], taken: Pair[set[int]]) -> Pair[Span]:
    while True:
        for side in Side:
            for new in (row[side].start - 1, row[side].stop):
                if new not in taken[side] and _joins(new, row[side.other], side, links):
                    taken[side].add(new)
                    own = Span(min(new, row[side].start), max(new + 1, row[side].stop))
                    row = Pair(own, row.right) if side is Side.LEFT else Pair(row.left, own)
                    break
            else:
                continue
            break
        else:
            return row


def _joins(new: int, row: Span, side: Side, links: set[tuple[int, int]]) -> bool:
    return new >= 0 and any(((new, other) if side is Side.LEFT else (other, new)) in links for other in row)


def _tile(articles: Pair[Article], rows: list[Pair[Span]]) -> Iterator[Row]:
    at = Pair(0, 0)
    ends = Pair(*(Span(len(article.paragraphs), len(article.paragraphs)) for article in articles))
    for row in (*rows, ends):
        yield from _gap(articles, Pair(Span(at.left, row.left.start), Span(at.right, row.right.start)))
        if row is not ends:
            yield Row(row)
        at = Pair(row.left.stop, row.right.stop)


def _gap(articles: Pair[Article], gap: Pair[Span]) -> Iterator[Row]:
    """Paragraphs without a link: headline beside headline, furniture beside furniture, everything else alone."""
    runs = Pair(*(_runs(articles[side], gap[side]) for side in Side))
    chain = (
        [
            (i, j, PAIRED[role])
            for i, (role, _) in enumerate(runs.left)
            for j, (other, _) in enumerate(runs.right)
            if role == other and role in PAIRED
        ]
        if len(runs.left) * len(runs.right) <= 10_000
        else []
    )
    steps = [chain[k][:2] for k in heaviest_chain(chain, strict=True)]
    i = j = 0
    for next_i, next_j in (*steps, (len(runs.left), len(runs.right))):
        yield from (Row(Pair(run, _empty(runs.right, j, gap.right))) for _, run in runs.left[i:next_i])
        left = _empty(runs.left, next_i, gap.left)
        yield from (Row(Pair(left, run)) for _, run in runs.right[j:next_j])
        if next_i < len(runs.left) and next_j < len(runs.right):
            yield Row(Pair(runs.left[next_i][1], runs.right[next_j][1]))
        i, j = next_i + 1, next_j + 1


def _runs(article: Article, gap: Span) -> list[tuple[Role, Span]]:
    """Each paragraph of a gap by itself, but furniture that stands together as one."""
    runs: list[tuple[Role, Span]] = []
    for paragraph in gap:
        role = article.paragraphs[paragraph].role
        if role is Role.FURNITURE and runs and runs[-1][0] is role:
            runs[-1] = (role, Span(runs[-1][1].start, paragraph + 1))
        else:
            runs.append((role, Span(paragraph, paragraph + 1)))
    return runs


def _empty(runs: list[tuple[Role, Span]], index: int, gap: Span) -> Span:
    place = runs[index][1].start if index < len(runs) else gap.stop
    return Span(place, place)
