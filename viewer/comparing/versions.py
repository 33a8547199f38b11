"""Finds articles that are versions of one another and so count as one voice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations

from viewer.comparing.words.folding import fold
from viewer.model import Article, Pair
from viewer.model.article import AGENCY_NOTE
from viewer.model.collection import ALONE
from viewer.model.draft import stem_of

MOST = 60
"""Percentage of each article's sentences that the other must have. A corrected, shortened or updated text keeps more; a
new report by the same outlet repeats only its background, about a third."""


def are_versions(articles: Pair[Article], shares: Callable[[], Pair[int]]) -> bool:
    """Whether two articles are versions of one another.

    They are if both are texts of one document, before and after its tracked changes, or if they have the same known
    outlet and share `MOST` percent of their sentences. The same wire copy in two outlets is two voices. `shares`
    computes the percentages; it is called only if they decide.
    """
    one, other = articles
    if one.path is not None and _document_of(one) == _document_of(other):
        return True
    outlet = _outlet_of(one)
    return bool(outlet) and outlet == _outlet_of(other) and min(shares()) >= MOST


def of_one_outlet(articles: Sequence[Article]) -> Iterator[tuple[int, int]]:
    """Index pairs of articles that can be versions: they are of the same document or have the same known outlet."""
    by_origin: dict[tuple[str, ...], list[int]] = {}
    for number, article in enumerate(articles):
        if article.path is not None:
            by_origin.setdefault(("document", *_document_of(article)), []).append(number)
        if outlet := _outlet_of(article):
            by_origin.setdefault(("outlet", outlet), []).append(number)
    yield from sorted({pair for members in by_origin.values() for pair in combinations(members, 2)})


def _outlet_of(article: Article) -> str:
    """The outlet, folded; empty if unknown, also where an agency in the dateline stands for it: many print its copy."""
    return "" if any(note.kind == AGENCY_NOTE for note in article.notes) else fold(article.source)


def _document_of(article: Article) -> tuple[str, str]:
    """The file of an article, and which of its documents it is."""
    return str(article.path), stem_of(article.part)


def group_versions(count: int, pairs: Collection[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more articles that are one voice; a version of a version is in the same group.

    `pairs` are indices below `count`. The groups are ordered by their first article.
    """
    group = list(range(count))
    for one, other in pairs:
        low, high = sorted((group[one], group[other]))
        group = [low if number == high else number for number in group]
    members: dict[int, list[int]] = {}
    for article, number in enumerate(group):
        members.setdefault(number, []).append(article)
    return tuple(tuple(indices) for indices in members.values() if len(indices) > 1)


def called_versions(voices: Sequence[str]) -> set[tuple[int, int]]:
    """Index pairs of articles that the editor gave the same voice."""
    named = [(i, voice) for i, voice in enumerate(voices) if voice not in ("", ALONE)]
    return {(i, j) for (i, one), (j, other) in combinations(named, 2) if one == other}
