"""Prepares a comparison for the window: everything that can be computed before layout."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from viewer.comparing.furniture import different_furniture
from viewer.model import Article, Comparison, Coverage, Match, Pair, Passage, Side, Span
from viewer.model.record import unique_record
from viewer.presenting.arrangement import Arrangement, arrange
from viewer.presenting.extent import Extent, measure_extent
from viewer.presenting.marks import Group, Marks, collect_marks
from viewer.presenting.stars import NO_STARS, Stars, collect_stars
from viewer.presenting.stops import Kind, Stop, list_differences, list_shared


class Bond(StrEnum):
    """Why two matching passages are linked: they are not in the same row, or the editor joined them."""

    MOVED = "moved"
    SHARED = "shared"
    """In the common order, but the row belongs to a heavier match."""
    POSSIBLE = "possible"
    BY_HAND = "by hand"
    """The editor joined them, wherever they stand."""


_BONDS = {Group.MOVED: (Bond.MOVED, Bond.BY_HAND), Group.PERHAPS: (Bond.POSSIBLE,)}
KINDS_OF = {
    Group.CHANGED: (Kind.CHANGED,),
    Group.STYLE: (Kind.STYLE,),
    Group.ONLY: (Kind.ONLY_LEFT, Kind.ONLY_RIGHT),
    Group.MOVED: (Kind.MOVED, Kind.BY_HAND),
}
"""The kinds of stops whose marks a group holds."""


class Link(NamedTuple):
    """Two passages of one match that are linked."""

    ends: Pair[Passage]
    bond: Bond


@unique_record
class Presentation:
    """A comparison with everything that the pair view derives from it."""

    comparison: Comparison
    differences: tuple[Stop, ...]
    shared: tuple[Stop, ...]
    marks: Pair[dict[int, Marks]]
    joined: Pair[dict[int, list[Match]]]
    """For each side, the matches, sure and possible, of every sentence id."""
    joined_rows: frozenset[int]
    """Indices of the rows that a sure match joins. In others paragraphs stand side by side without one."""
    links: tuple[Link, ...]
    linked: Pair[dict[int, list[Link]]]
    """For each side, the links of every paragraph that has any."""
    folded: Pair[tuple[int, ...]]
    """For each side, the paragraphs of page furniture that the other article does not have."""
    extent: Extent
    whole: Arrangement
    """The arrangement for mode ALL with nothing unfolded."""
    stars: Pair[Stars] = NO_STARS
    """What no other article of a set has, if the pair is one of a set."""

    def places(self, side: Side, sentence: int) -> dict[Side, tuple[Passage, ...]]:
        """For each side, the passages of a sentence and of all its matches, sure and possible."""
        spans: dict[Side, list[Span]] = {side: [Span(sentence, sentence + 1)], side.other: []}
        for match in self.joined[side].get(sentence, ()):
            for each in Side:
                spans[each].append(match.sentences[each])
        articles = self.comparison.articles
        return {each: tuple(p for span in spans[each] for p in articles[each].passages(span)) for each in Side}

    def stops(self, kind: Kind | None) -> tuple[Stop, ...]:
        """The stops for a chosen kind: shared passages if that kind is `SHARED`, otherwise the differences."""
        return self.shared if kind is Kind.SHARED else self.differences

    def has(self, kind: Kind) -> bool:
        """Whether there are any stops of a kind."""
        return any(stop.is_of(kind) for stop in self.stops(kind))

    def starred(self, coverage: Coverage) -> Presentation:
        """The same with the stars of a set of three or more articles that it is of."""
        articles = coverage.collection.articles
        if len(articles) < 3 or any(article not in articles for article in self.comparison.articles):
            return self
        stars = (collect_stars(coverage, articles.index(article)) for article in self.comparison.articles)
        return replace(self, stars=Pair(*stars))

    def without(self, left_out: Collection[Group]) -> Presentation:
        """The same with the marks of some groups left out, and the links and differences that belong to them."""
        if not left_out:
            return self
        bonds = frozenset(bond for group in left_out for bond in _BONDS.get(group, ()))
        kinds = frozenset(kind for group in left_out for kind in KINDS_OF.get(group, ()))
        marks = ({p: m.without(left_out) for p, m in self.marks[side].items()} for side in Side)
        links = tuple(link for link in self.links if link.bond not in bonds)
        return replace(
            self,
            marks=Pair(*marks),
            links=links,
            linked=Pair(*(_by_paragraph(links, side) for side in Side)),
            differences=tuple(stop for stop in self.differences if stop.kind not in kinds),
        )

    def going_on(self, kind: Kind | None, *, turned: bool) -> Kind | None:
        """Which kind filter survives a change of pair, or, if `turned`, an exchange of its sides."""
        kept = kind.swapped() if kind and turned else kind
        return kept if kept and self.has(kept) else None


def present(comparison: Comparison) -> Presentation:
    """Prepare a comparison for display."""
    differences = list_differences(comparison)
    level, links = _join_rows(comparison)
    links = [*_join_moves(comparison), *links]
    return Presentation(
        comparison,
        differences,
        list_shared(comparison),
        marks=collect_marks(comparison),
        joined=_joined(comparison),
        joined_rows=level,
        links=tuple(links),
        linked=Pair(*(_by_paragraph(links, side) for side in Side)),
        folded=different_furniture(comparison.articles),
        extent=measure_extent(comparison),
        whole=arrange(comparison, differences),
    )


def same_articles(one: Presentation | None, other: Presentation | None, *, turned: bool = False) -> bool:
    """Whether two presentations show the same two articles, exchanged if `turned`; labels may differ."""
    if one is None or other is None:
        return False
    articles = other.comparison.articles
    pairs = zip(one.comparison.articles, articles.swapped() if turned else articles, strict=True)
    return all(a.path == b.path and a.sentences == b.sentences for a, b in pairs)


def same_files(one: Presentation | None, other: Presentation | None) -> bool:
    """Whether two presentations show the texts of the same two files, which may have been changed."""
    if one is None or other is None:
        return False
    pairs = list(zip(one.comparison.articles, other.comparison.articles, strict=True))
    return all(a.path is not None and (a.path, a.part) == (b.path, b.part) for a, b in pairs)


def _joined(comparison: Comparison) -> Pair[dict[int, list[Match]]]:
    joined: Pair[dict[int, list[Match]]] = Pair({}, {})
    for match in (*comparison.matches, *comparison.possible):
        for side in Side:
            for sentence in match.sentences[side]:
                joined[side].setdefault(sentence, []).append(match)
    return joined


def _join_moves(comparison: Comparison) -> Iterator[Link]:
    """One link for each pair of paragraphs with moved matches between them."""
    joined: dict[tuple[int, int], Pair[Passage]] = {}
    for match in (match for match in comparison.moved() if not match.by_hand):
        ends = Pair(*(comparison.articles[side].passages(match.sentences[side])[0] for side in Side))
        key = (ends.left.paragraph, ends.right.paragraph)
        before = joined.get(key, ends)
        joined[key] = Pair(*(_widened(before[side], ends[side].span) for side in Side))
    return (Link(ends, Bond.MOVED) for ends in joined.values())


def _join_rows(comparison: Comparison) -> tuple[frozenset[int], list[Link]]:
    """The rows that sure matches join, and links between passages of one match in different rows, except moves.

    In a row that nothing surely joins a possible match is a link, too: else it would look like what is shared.
    """
    row_of = comparison.row_numbers()
    level: set[int] = set()
    links: list[Link] = []
    for bond, matches in ((Bond.SHARED, comparison.matches), (Bond.POSSIBLE, comparison.possible)):
        for match in matches:
            passages = Pair(*(comparison.articles[side].passages(match.sentences[side]) for side in Side))
            rows = Pair(*([row_of[side][passage.paragraph] for passage in passages[side]] for side in Side))
            both = set(rows.left).intersection(rows.right)
            if bond is Bond.SHARED:
                level |= both
            both &= level
            if match.by_hand:
                links.append(Link(Pair(passages.left[0], passages.right[0]), Bond.BY_HAND))
                continue
            links += (
                Link(Pair(left, right), bond)
                for left, row in zip(passages.left, rows.left, strict=True)
                for right, other in zip(passages.right, rows.right, strict=True)
                if not (match.moved or (row in both and other in both))
            )
    return frozenset(level), links


def _by_paragraph(links: Iterable[Link], side: Side) -> dict[int, list[Link]]:
    linked: dict[int, list[Link]] = {}
    for link in links:
        linked.setdefault(link.ends[side].paragraph, []).append(link)
    return linked


def _widened(passage: Passage, span: Span) -> Passage:
    return Passage(passage.paragraph, Span(min(passage.span.start, span.start), max(passage.span.stop, span.stop)))


_BLANK = Article("", "", "", None, "", None, "", (), ())
NOTHING = present(Comparison(Pair(_BLANK, _BLANK), (), (), ()))
"""The presentation without a pair: two empty articles."""
