"""The text of a paragraph as runs that are marked alike: what reports, copies and prints are made of."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Article, Side, Span
from viewer.presenting.kinds import Mark
from viewer.presenting.marks import NONE, Marks
from viewer.presenting.stops import Kind

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation


class Run(NamedTuple):
    """Characters with the same marks; none where words of the other side are missing."""

    text: str
    marks: frozenset[Kind | Mark]


def runs_of(shown: Presentation, side: Side, paragraph: int, span: Span | None = None) -> tuple[Run, ...]:
    """The runs of a paragraph, or of a span of it. Their texts together are the paragraph's."""
    text = shown.comparison.articles[side].paragraphs[paragraph].text
    whole = span or Span(0, len(text))
    marked = [
        (mark, kind)
        for mark, kind in _marked(shown.marks[side].get(paragraph, NONE), side)
        if mark.start <= whole.stop and mark.stop >= whole.start
    ]
    places = sorted({mark.start for mark, _ in marked} | {mark.stop for mark, _ in marked} | {0, len(text)})
    runs = []
    for start, stop in zip(places, (*places[1:], places[-1]), strict=True):
        if whole.start <= start <= whole.stop and any(not mark and mark.start == start for mark, _ in marked):
            runs.append(Run("", frozenset({Mark.MISSING})))
        cut = (
            Span(max(start, whole.start), min(stop, whole.stop)) if start < whole.stop and stop > whole.start else None
        )
        if cut:
            kinds = frozenset(kind for mark, kind in marked if mark.start <= start and stop <= mark.stop and mark)
            runs.append(Run(cut.cut(text), kinds))
    return tuple(runs)


def marks_in(pairs: Iterable[Presentation]) -> frozenset[Kind | Mark]:
    """The marks that occur in pairs, stars among them."""
    found: set[Kind | Mark] = set()
    for shown in pairs:
        for side in Side:
            stars = shown.stars[side]
            for marks in shown.marks[side].values():
                found |= {mark for _, mark in _marked(marks, side)}
                found |= {Mark.STAR for _, sentence in marks.only if sentence in stars.sure}
                found |= {Mark.STAR_PERHAPS for _, sentence in marks.only if sentence in stars.perhaps}
    return frozenset(found)


def _marked(marks: Marks, side: Side) -> Iterable[tuple[Span, Kind | Mark]]:
    yield from ((span, Kind.CHANGED) for span in marks.edits)
    yield from ((span, Kind.STYLE) for span in marks.style)
    yield from ((Span(place, place), Mark.MISSING) for place in marks.missing)
    yield from ((span, Mark.REWRITTEN) for span in marks.rewritten)
    yield from ((move.span, Kind.MOVED) for move in marks.moves)
    for span, sentence in marks.only:
        yield span, Kind.only(side)
        if sentence in marks.perhaps:
            yield span, Mark.PERHAPS


def sentence_runs(shown: Presentation, side: Side, sentence: int) -> tuple[Run, ...]:
    """The runs of one sentence."""
    article: Article = shown.comparison.articles[side]
    stands = article.sentences[sentence]
    return runs_of(shown, side, stands.paragraph, stands.span)


_MAIL: dict[Kind | Mark, str] = {
    Kind.CHANGED: "background:#ffe9a8", Kind.STYLE: "border-bottom:1px solid #8a8a8a",
    Mark.REWRITTEN: "text-decoration:underline dotted",
}  # fmt: skip
"""Styles that mail programs keep; colours that print, and are seen on dark and light."""


def mail_html(run: Run) -> str:
    """A run as HTML with its styles in it, for a mail or a text program."""
    styles = ";".join(_MAIL[mark] for mark in sorted(run.marks) if mark in _MAIL)
    return f'<span style="{styles}">{escape(run.text)}</span>' if styles else escape(run.text)
