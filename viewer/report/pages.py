"""What reports of a pair hold, whatever their format: facts about both articles, figures, rows, what is moved where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Article, Pair, Passage, Role, Side
from viewer.model.dates import tell_day
from viewer.model.record import record
from viewer.presenting.counts import Say, count_kind, in_english, tell_kind
from viewer.presenting.kinds import TABLE, Templates
from viewer.presenting.marks import NONE, Group
from viewer.presenting.presentation import KINDS_OF, Bond, Presentation
from viewer.presenting.stars import names_among, tell_version
from viewer.report.runs import Run, runs_of

if TYPE_CHECKING:
    from viewer.model import Coverage
    from viewer.presenting.alone import AloneSentence
    from viewer.presenting.arrangement import ViewLine
    from viewer.presenting.stops import Kind

reports = Templates("reports")
"""What reports say; `pyside6-lupdate` reads no literals inside f-strings."""
COMPARED = reports.tr("%Ln article(s) compared", "", 0)
SIDE_BY_SIDE = reports.tr("The two articles, side by side")
READING = reports.tr("How to read the marks")
DIFFERS = reports.tr("What differs")
ALONE = reports.tr("What each has alone")
"""Of all articles."""
ONLY_IN_ONE = reports.tr("What only one of the two has")
"""Of a pair: others may have it."""
SHARES = reports.tr("How much of each the others have")
PERHAPS_IN = reports.tr("perhaps also in {names}")
PERHAPS_THERE = reports.tr("perhaps ¶ {number} in {side}")
NOTHING = reports.tr("nothing")
MOST_COLUMNS = 10
"""Of the table of shares on a page: of more, "100 %" breaks in two in Word, which takes none of more than 63."""
FURNITURE = reports.tr("%Ln line(s) of page furniture", "", 0)
OTHERS = reports.tr("differs from {other}’s")
MADE = reports.tr("Made with Diptych. It says what is different, never who is right.")
RTL = frozenset({"ar", "fa", "he", "ur", "yi"})
"""Languages that are written from right to left."""


@record
class Wording:
    """In which language a report speaks of the articles."""

    language: str = "en"
    say: Say = in_english
    """Says a template of the contexts `reports` and `kinds`."""
    day: Callable[[str | None], str] = tell_day
    """Says on which day an article appeared."""

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return "rtl" if self.language in RTL else "ltr"


class Link(NamedTuple):
    """Where a passage's other half stands, and what it is."""

    text: str
    there: int
    """Index of the paragraph on the other side."""
    bond: Bond


@record
class ReportParagraph:
    """A paragraph as reports show it."""

    side: Side
    number: int
    """Index into its article; people count from one."""
    role: Role
    runs: tuple[Run, ...]
    links: tuple[Link, ...]
    whole_only: bool
    whole_moved: bool
    starred: bool
    """Whether it has a sentence that no other article of the set has."""


@record
class ReportRow:
    """A row of a report: paragraphs of both sides, or page furniture that is folded."""

    paragraphs: Pair[tuple[ReportParagraph, ...]]
    furniture: bool = False
    differs: bool = False
    """Whether it is furniture of which one side has lines that the other has not."""


def report_rows(shown: Presentation, words: Wording) -> Iterator[ReportRow]:
    """The rows of a pair, those of page furniture joined as in the window."""
    for line in shown.whole.lines:
        sides = (tuple(_paragraph(shown, side, p, words) for p in line.paragraphs[side]) for side in Side)
        yield ReportRow(Pair(*sides), furniture=line.furniture, differs=line.furniture and _differs(shown, line))


def _differs(shown: Presentation, line: ViewLine) -> bool:
    return any(p in line.paragraphs[side] for side in Side for p in shown.folded[side])


def _paragraph(shown: Presentation, side: Side, number: int, words: Wording) -> ReportParagraph:
    marks = shown.marks[side].get(number, NONE)
    found = dict.fromkeys(
        Link(_tell_link(bond, ends, side, words), ends[side.other].paragraph, bond)
        for ends, bond in shown.linked[side].get(number, ())
        if bond is not Bond.SHARED
    )
    return ReportParagraph(
        side,
        number,
        shown.comparison.articles[side].paragraphs[number].role,
        runs_of(shown, side, number),
        tuple(found),
        whole_only=marks.whole_only,
        whole_moved=marks.whole_moved,
        starred=any(sentence in shown.stars[side].sure for _, sentence in marks.only),
    )


def _tell_link(bond: Bond, ends: Pair[Passage], side: Side, words: Wording) -> str:
    """`moved, ¶ 15 in B`."""
    template = {
        Bond.MOVED: reports.tr("moved, ¶ {number} in {side}"),
        Bond.POSSIBLE: PERHAPS_THERE,
    }.get(bond, reports.tr("by hand, ¶ {number} in {side}"))
    return words.say(template).format(number=ends[side.other].paragraph + 1, side="AB"[side.other])


def figures(shown: Presentation, words: Wording, left_out: Collection[Group] = ()) -> list[tuple[str, str]]:
    """Each kind by name and how much of it there is, without those that are nowhere or of a group left out."""
    told = []
    for kind, text in tell_figures(shown, words, left_out).items():
        named, _, amount = text.partition(": ")
        told.append((words.say(TABLE[kind].name), amount or named))
    return told


def tell_figures(shown: Presentation, words: Wording, left_out: Collection[Group] = ()) -> dict[Kind, str]:
    """The same, each in a text that says what is counted: `Only in A: 2 sentences`, `3 moved`."""
    hidden = frozenset(kind for group in left_out for kind in KINDS_OF.get(group, ()))
    firm, comparison = Group.PERHAPS in left_out, shown.comparison
    counted = (kind for kind in TABLE if kind not in hidden and count_kind(comparison, kind, firm=firm).all)
    return {kind: tell_kind(comparison, kind, words.say, firm=firm)[0] for kind in counted}


def facts_of(article: Article, words: Wording) -> str:
    """Which text of its document it is, if there are two; outlet, date and length in one line."""
    length = article.word_count()
    count = words.say(reports.tr("%Ln word(s)", "", 0), length) if length else ""
    told = (tell_version(article, words.say), article.source, article.byline, words.day(article.published), count)
    return " · ".join(filter(None, told))


def folded_told(row: ReportRow, side: Side, words: Wording) -> tuple[str, str]:
    """How many lines of page furniture a side has in a row, and that they are different; empty where not so."""
    lines = len(row.paragraphs[side])
    if not lines:
        return "", ""
    differs = f"≠ {words.say(OTHERS).format(other='AB'[side.other])}" if row.differs else ""
    return words.say(FURNITURE, lines), differs


def alone_in(
    shown: Presentation, side: Side, words: Wording, left_out: Collection[Group] = ()
) -> list[tuple[int, str]]:
    """What only one side of a pair has, by sentence id; last, with words, what the other may have after all."""
    if Group.ONLY in left_out:
        return []
    comparison = shown.comparison
    doubtful = set(comparison.perhaps(side))
    sure = [(sentence, "") for sentence in comparison.only(side) if sentence not in doubtful]
    if Group.PERHAPS in left_out:
        return sure
    told = words.say(PERHAPS_THERE)
    return sure + [
        (sentence, told.format(number=number + 1, side="AB"[side.other]))
        for sentence in comparison.perhaps(side)
        for number in comparison.perhaps_in(side, (sentence,))[:1]
    ]


def with_star(shown: Presentation, side: Side, sentence: int, text: str) -> str:
    """The text of a sentence, behind a ★ if no other article of the set has it."""
    return f"★ {text}" if sentence in shown.stars[side].sure else text


def share_blocks(coverage: Coverage, words: Wording) -> Iterator[tuple[range, list[tuple[int, str, list[str]]]]]:
    """The table of shares in parts that a page is wide enough for: the numbers of some articles, and all their rows."""
    rows = list(share_rows(coverage, words))
    for start in range(0, len(rows), MOST_COLUMNS):
        columns = range(start + 1, min(len(rows), start + MOST_COLUMNS) + 1)
        yield columns, [(number, name, cells[start : columns.stop - 1]) for number, name, cells in rows]


def share_rows(coverage: Coverage, words: Wording) -> Iterator[tuple[int, str, list[str]]]:
    """Each article of a set: its number from one, its name, and the percentage of it that each other has."""
    names = names_among(coverage.collection.articles, words.say)
    for number, (name, row) in enumerate(zip(names, coverage.shared(), strict=True), 1):
        cells = ["·" if other == number else f"{share} %" for other, share in enumerate(row, 1)]
        yield number, name, cells


def perhaps_in(sentence: AloneSentence, words: Wording) -> str:
    """Which other articles of a set may have a sentence after all; empty where none may."""
    return words.say(PERHAPS_IN).format(names=", ".join(sentence.perhaps)) if sentence.perhaps else ""


def title_of(shown: Presentation, words: Wording) -> str:
    """What a report of the pair is called."""
    left, right = names_among(shown.comparison.articles, words.say)
    return words.say(reports.tr("{left} and {right}")).format(left=left, right=right)
