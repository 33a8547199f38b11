"""The small invented pairs of which the legend shows a mark each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.model import Article, Comparison, Edit, Match, Pair, Paragraph, Passage, Role, Row, Sentence, Side, Span
from viewer.presenting.kinds import Mark
from viewer.presenting.stars import Stars
from viewer.presenting.stops import Kind
from viewer.window.kit.phrases import Translator

BAND = 56
"""How wide a band is, in pixels."""
ROOM = 600.0
"""How long a line behind a chip may be; what does not fit is cut."""
THERE = 2
"""The paragraph of the other side, from 0, that a chip of a sample leads to."""
swatches = Translator("swatches")
ONE_BY_ONE = Pair(Span(0, 1), Span(0, 1))


@dataclass(frozen=True, slots=True)
class Sample:
    """An invented pair of which the first row is shown."""

    comparison: Comparison
    sides: tuple[Side, ...]
    """Which sides of that row are shown, each in a pane of its own."""
    gap: int = 0
    """Pixels between the panes."""
    measure: float = 0.0
    """Width of a text; 0 for what there is room for."""
    stars: Stars = field(default_factory=Stars)
    chosen: bool = False
    """Whether it is where the editor is."""


def _article(*paragraphs: tuple[str, ...], role: Role = Role.BODY) -> Article:
    """An invented article: the sentences of each paragraph."""
    made: list[Paragraph] = []
    sentences: list[Sentence] = []
    for number, texts in enumerate(paragraphs):
        first, start = len(sentences), 0
        for text in texts:
            sentences.append(Sentence(text, number, Span(start, start + len(text))))
            start += len(text) + 1
        made.append(Paragraph(" ".join(texts), role, Span(first, len(sentences))))
    return Article("", "", "", None, "", None, "", tuple(made), tuple(sentences))


def _level(left: str, right: str, *, rewritten: bool = False, by_hand: bool = False) -> Comparison:
    """Two sentences that stand level, and of which all words differ where they are not rewritten or by hand."""
    articles = Pair(_article((left,)), _article((right,)))
    edit = Edit(Pair(*(Passage(0, Span(0, len(text))) for text in (left, right))))
    edits = () if rewritten or by_hand or left == right else (edit,)
    return _in_one_row(articles, Match(ONE_BY_ONE, 1.0, edits=edits, rewritten=rewritten, by_hand=by_hand))


def _in_one_row(articles: Pair[Article], match: Match) -> Comparison:
    return Comparison(articles, (Row(ONE_BY_ONE),), (match,), ())


def _styled(left: str, right: str) -> Comparison:
    """Two sentences that say the same in other ways."""
    edit = Edit(Pair(*(Passage(0, Span(0, len(text))) for text in (left, right))))
    return _in_one_row(Pair(_article((left,)), _article((right,))), Match(ONE_BY_ONE, 1.0, style=(edit,)))


def _lacking(text: str, more: str) -> Comparison:
    """A sentence that goes on in the other article."""
    edit = Edit(Pair(Passage(0, Span(len(text), len(text))), Passage(0, Span(len(text), len(text) + 1 + len(more)))))
    articles = Pair(_article((text,)), _article((f"{text} {more}",)))
    return _in_one_row(articles, Match(ONE_BY_ONE, 1.0, edits=(edit,)))


def _beside_nothing(*texts: str, side: Side = Side.LEFT, there: Match | None = None) -> Comparison:
    """A paragraph with nothing opposite; `there` is how its first sentence stands in the other article, if it does."""
    one, other = _article(texts), _article(*((text,) for text in (texts[0],) * (THERE + 1)))
    matches = (there,) if there and there.score == 1 else ()
    possible = (there,) if there and there.score < 1 else ()
    empty, own = Span(0, 0), Span(0, 1)
    rows = (Row(Pair(own, empty)), Row(Pair(empty, Span(0, THERE + 1))))
    made = Comparison(Pair(one, other), rows, matches, possible)
    return made if side is Side.LEFT else _turned(made)


def _turned(comparison: Comparison) -> Comparison:
    """With its sides exchanged, the rows in the order they have."""
    rows = tuple(Row(row.paragraphs.swapped()) for row in comparison.rows)
    swapped = comparison.swapped()
    return Comparison(swapped.articles, rows, swapped.matches, swapped.possible)


def samples() -> dict[Kind | Mark, Callable[[], Sample]]:
    """Makes a sample of every mark but the bands."""
    text = swatches.tr("It held.", "A very short sentence of an invented article, in a sample of a mark")
    more = swatches.tr("Rain fell.", "A very short sentence of an invented article, in a sample of a mark")
    words = swatches.tr("Tuesday"), swatches.tr("Wednesday")
    reworded = swatches.tr("said no", "The same as “refused”"), swatches.tr("refused", "The same as “said no”")
    line = (swatches.tr("Share this", "Words of a web page, folded away"),)
    page = _article(line, line, role=Role.FURNITURE)
    folded = Comparison(Pair(page, page), (Row(Pair(Span(0, 2), Span(0, 2))),), (), ())
    there = Pair(Span(0, 1), Span(THERE, THERE + 1))
    same, moved, perhaps = Match(there, 1.0), Match(there, 1.0, moved=True), Match(there, 0.5)
    one, both = (Side.LEFT,), tuple(Side)
    return {
        Kind.CHANGED: lambda: Sample(_level(*words), both, measure=ROOM),
        Mark.MISSING: lambda: Sample(_lacking(text, more), one, measure=ROOM),
        Kind.STYLE: lambda: Sample(_styled("1,000", "1 000"), both),
        Mark.REWRITTEN: lambda: Sample(_level(*reworded, rewritten=True), both, measure=ROOM),
        Kind.ONLY_LEFT: lambda: Sample(_beside_nothing(text, more, there=same), one),
        Kind.ONLY_RIGHT: lambda: Sample(_beside_nothing(text, more, side=Side.RIGHT, there=same), (Side.RIGHT,)),
        Mark.PARAGRAPH: lambda: Sample(_beside_nothing(text, side=Side.RIGHT), (Side.RIGHT,)),
        Mark.PERHAPS: lambda: Sample(_beside_nothing(text, there=perhaps), one, measure=ROOM),
        Mark.STAR: lambda: Sample(_beside_nothing(text), one, stars=Stars(frozenset((0,)))),
        Mark.STAR_PERHAPS: lambda: Sample(_beside_nothing(text), one, stars=Stars(perhaps={0: ("…",)})),
        Kind.SHARED: lambda: Sample(_level(text, text), both, gap=BAND),
        Kind.BY_HAND: lambda: Sample(_level(text, more, by_hand=True), both, gap=BAND),
        Kind.MOVED: lambda: Sample(_beside_nothing(text, there=moved), one, measure=ROOM),
        Mark.FURNITURE: lambda: Sample(folded, one),
        Mark.CURRENT: lambda: Sample(_beside_nothing(text, there=same), one, chosen=True),
    }
