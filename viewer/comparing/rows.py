"""Lays out paragraphs in rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from viewer.comparing.moves import heaviest_chain
from viewer.model import Article, Match, Pair, Role, Row, Side, Span

UNSURE = 0.2
"""Weight of a possible match relative to a sure one. Above zero, so that possible matches stand level where nothing
speaks against it; well below one, so that they rarely pull apart sure ones."""


PAIRED = {Role.HEADLINE: 4.0, Role.BYLINE: 2.0, Role.FURNITURE: 1.0}
"""Weight for placing unmatched paragraphs of one role side by side. Headlines before bylines before furniture: the
higher weight wins where the order allows only one of them. Other roles stand alone."""


LEVEL = 0.5
"""Weight for placing other paragraphs side by side where nothing is matched: less than that of any role above."""


def lay_rows(
    articles: Pair[Article],
    matches: Iterable[Match],
    possible: Iterable[Match],
    checkpoint: Callable[[], None] = lambda: None,
) -> tuple[Row, ...]:
    """Rows that cover both articles in order: linked paragraphs side by side, the rest alone.

    Each link of the heaviest chain starts a row. An adjacent paragraph joins the row if it is linked into it and
    has no row yet, so that a paragraph that was split in two becomes one row:

        links: 0-0, 1-1, 1-2        rows: 0 | 0
        chain: 0-0, 1-1                   1 | 1 2
    """
    matches, possible = tuple(matches), tuple(possible)
    links = _paragraph_links(articles, matches, possible, checkpoint)
    checkpoint()
    chain = heaviest_chain([(p, q, weight) for (p, q), weight in links.items()], strict=True)
    checkpoint()
    pairs = list(links)
    rows = _grow([pairs[k] for k in chain], set(links))
    return tuple(_tile(articles, rows, unrelated=not (matches or possible)))


def _paragraph_links(
    articles: Pair[Article], matches: Iterable[Match], possible: Iterable[Match], checkpoint: Callable[[], None]
) -> dict[tuple[int, int], float]:
    """Weight of each pair of linked paragraphs, in shared characters times score. Moved matches do not count."""
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
    """One row per link of the chain, widened by adjacent linked paragraphs."""
    rows = [Pair(Span(p, p + 1), Span(q, q + 1)) for p, q in chain]
    taken = Pair({p for row in rows for p in row.left}, {q for row in rows for q in row.right})
    return [_widened(row, links, taken) for row in rows]


def _widened(row: Pair[Span], links: set[tuple[int, int]], taken: Pair[set[int]]) -> Pair[Span]:
    """The row, grown by one paragraph at a time until no adjacent one joins; `taken` is updated.

    After each step it starts over, because the new paragraph may link further ones of the other side.
    """
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
    """Whether paragraph `new` of `side` is linked to one of the row's paragraphs on the other side."""
    return new >= 0 and any(((new, other) if side is Side.LEFT else (other, new)) in links for other in row)


def _tile(articles: Pair[Article], rows: list[Pair[Span]], *, unrelated: bool) -> Iterator[Row]:
    """The rows, with the paragraphs between them filled in."""
    at = Pair(0, 0)
    ends = Pair(*(Span(len(article.paragraphs), len(article.paragraphs)) for article in articles))
    for row in (*rows, ends):
        gap = Pair(Span(at.left, row.left.start), Span(at.right, row.right.start))
        yield from _gap(articles, gap, unrelated=unrelated)
        if row is not ends:
            yield Row(row)
        at = Pair(row.left.stop, row.right.stop)


def _gap(articles: Pair[Article], gap: Pair[Span], *, unrelated: bool) -> Iterator[Row]:
    """Rows for unlinked paragraphs: those of a role in `PAIRED` beside each other, everything else alone.

    In gaps with more than 10,000 pairs of runs all stand alone: the list of pairs would grow with their product. Where
    nothing at all is matched, the other paragraphs stand beside each other in order, or all of B would begin below A.
    """
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
    if unrelated:
        others = ([n for n, (role, _) in enumerate(runs[side]) if role not in PAIRED] for side in Side)
        chain += ((i, j, LEVEL) for i, j in zip(*others, strict=False))
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
    """The paragraphs of a gap, with consecutive furniture merged into one run."""
    runs: list[tuple[Role, Span]] = []
    for paragraph in gap:
        role = article.paragraphs[paragraph].role
        if role is Role.FURNITURE and runs and runs[-1][0] is role:
            runs[-1] = (role, Span(runs[-1][1].start, paragraph + 1))
        else:
            runs.append((role, Span(paragraph, paragraph + 1)))
    return runs


def _empty(runs: list[tuple[Role, Span]], index: int, gap: Span) -> Span:
    """The empty span just before run `index`."""
    place = runs[index][1].start if index < len(runs) else gap.stop
    return Span(place, place)
