"""Decides which rows are shown and which are folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from viewer.model import Comparison, Pair, Role, Row, Side, Span
from viewer.model.record import record, unique_record
from viewer.presenting.kinds import DIFFERENCES
from viewer.presenting.stops import Kind, Stop

WIDER = {Role.HEADLINE: 1.7}
"""Space that a role takes relative to body text. Headlines are set in larger type."""
CONTEXT = 3
"""Unchanged rows shown on either side of a difference: enough to see where it is, as in a unified diff."""


class Mode(StrEnum):
    """Which rows of a pair are shown."""

    ALL = "all"
    CHANGES = "changes"
    ONLY = "only"


class ViewLine(NamedTuple):
    """One line of the view: a row of the comparison, or a bar in place of folded rows."""

    rows: Span
    """The rows of the comparison that it shows or replaces."""
    paragraphs: Pair[Span]
    folded: bool = False
    furniture: bool = False
    """Whether the folded rows are page furniture."""


@unique_record
class Arrangement:
    """The lines of the view, and their properties that do not depend on its width."""

    lines: tuple[ViewLine, ...]
    line_of: Pair[dict[int, int]]
    """For each side, the line of every paragraph."""
    sizes: tuple[Pair[tuple[int, int]], ...]
    """For each line and side, the number of characters and of paragraphs; zero for folded lines."""


@record
class Wish:
    """The editor's choice of what to show of a pair."""

    mode: Mode = Mode.ALL
    kind: Kind | None = None
    """Show only rows near stops of this kind."""
    alone: int | None = None
    """Show only this row of the comparison."""
    opened: frozenset[int] = frozenset()
    """Rows that the editor unfolded."""
    firm: bool = False
    """Leave out what may be elsewhere after all."""
    style: bool = False
    """Show and step through what is written in another style, too."""

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of stops that are shown and stepped through."""
        if self.kind is not None:
            return frozenset({self.kind})
        if self.mode is Mode.ONLY:
            return frozenset({Kind.ONLY_LEFT, Kind.ONLY_RIGHT})
        return frozenset({*DIFFERENCES, Kind.STYLE} if self.style else DIFFERENCES)

    def meets(self, stop: Stop) -> bool:
        """Whether a stop is shown and stepped to."""
        return stop.is_of(*self.kinds) and not (self.firm and stop.perhaps)

    @property
    def context(self) -> int | None:
        """Number of rows to show on either side of a stop; None for all rows."""
        if self.kind is not None:
            return 0 if self.kind is Kind.SHARED else 1
        return {Mode.ALL: None, Mode.CHANGES: CONTEXT, Mode.ONLY: 0}[self.mode]


def arrange(comparison: Comparison, stops: Sequence[Stop], wish: Wish = Wish()) -> Arrangement:
    """Lay out the lines of the view."""
    wanted = _wanted(comparison, stops, wish)
    lines: list[ViewLine] = []
    for number, row in enumerate(comparison.rows):
        furniture = _is_furniture(comparison, row)
        fold = number not in wish.opened and (furniture or number not in wanted)
        last = lines[-1] if lines else None
        if last and fold and last.folded and last.furniture == furniture:
            paragraphs = Pair(*(_joined(last.paragraphs[side], row.paragraphs[side]) for side in Side))
            lines[-1] = ViewLine(Span(last.rows.start, number + 1), paragraphs, folded=True, furniture=furniture)
        else:
            lines.append(ViewLine(Span(number, number + 1), row.paragraphs, fold, furniture and fold))
    bare = wish.context == 0 or wish.alone is not None
    kept = tuple(lines if bare else _unfolded(comparison, lines))
    numbers = ({p: n for n, line in enumerate(kept) for p in line.paragraphs[side]} for side in Side)
    return Arrangement(kept, Pair(*numbers), _sizes(comparison, kept))


def _sizes(comparison: Comparison, lines: Sequence[ViewLine]) -> tuple[Pair[tuple[int, int]], ...]:
    lengths = [
        [round(len(p.text) * WIDER.get(p.role, 1.0)) for p in article.paragraphs] for article in comparison.articles
    ]
    nothing = Pair((0, 0), (0, 0))
    return tuple(
        nothing
        if line.folded
        else Pair(*((sum(lengths[side][s.start : s.stop]), len(s)) for side, s in enumerate(line.paragraphs)))
        for line in lines
    )


def _wanted(comparison: Comparison, stops: Sequence[Stop], wish: Wish) -> frozenset[int]:
    """Indices of the rows to show; some may be beyond either end."""
    if wish.alone is not None:
        return frozenset({wish.alone})
    context = wish.context
    if context is None:
        return frozenset(range(len(comparison.rows)))
    row_of = comparison.row_numbers()
    rows_with_stops = {
        row_of[side][passage.paragraph]
        for stop in stops
        if wish.meets(stop)
        for side in Side
        for passage in stop.passages[side]
    }
    return frozenset(n for row in rows_with_stops for n in range(row - context, row + context + 1))


def _is_furniture(comparison: Comparison, row: Row) -> bool:
    roles = [comparison.articles[side].paragraphs[p].role for side in Side for p in row.paragraphs[side]]
    return all(role is Role.FURNITURE for role in roles)


def _unfolded(comparison: Comparison, lines: Sequence[ViewLine]) -> Iterator[ViewLine]:
    """The lines, with bars for a single row replaced by the row: the bar would save no space."""
    for line in lines:
        if line.folded and not line.furniture and len(line.rows) == 1:
            yield ViewLine(line.rows, comparison.rows[line.rows.start].paragraphs)
        else:
            yield line


def _joined(one: Span, other: Span) -> Span:
    return Span(one.start, other.stop) if one and other else one or other
