"""The table of the kinds of stops: names, colours, counts and texts; and of the marks that are no kind.

Counts bar, list of differences, overview, legend, reports and screen-reader texts are built from it. To add a kind,
add it to `Kind` and to `TABLE`, and have `stops.py` create its stops; to add a mark, add it to `Mark` and to `MARKS`,
and paint a sample of it (`pair/painting/swatches.py`).
"""

from __future__ import annotations

from enum import StrEnum

from viewer.model import Pair
from viewer.model.draft import FINAL, ORIGINAL
from viewer.model.record import record
from viewer.presenting.stops import Kind


class Templates:
    """Marks texts for translation by the window. `pyside6-lupdate` takes the name before `.tr(` as the context."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, text: str, _comment: str = "", _number: int = -1) -> str:
        """Return the English text unchanged. One with `%Ln` is given a comment and a number, too: it has plurals."""
        return text


kinds = Templates("kinds")


@record
class KindEntry:
    """The properties of a kind. Texts are English templates of the translation context `kinds`."""

    name: str
    """Its name in lists of kinds."""
    counted: str
    """With a count: `{count}`."""
    shortly: str
    """The same, shorter, for narrow windows."""
    placed: str
    """With its paragraph: `{left}` and `{right}`, or `{name}` and `{number}` if only one side has it."""
    explained: str
    """What its mark says, in a few words, for the legend."""
    figure: str
    """Its key in the result of `count`."""
    sign: str
    """The sign before its lines in plain text."""
    edges: Pair[str]
    """Theme colour roles per side, for places without text to mark."""
    lanes: Pair[str]
    """Theme colour roles per side, for the overview."""
    is_difference: bool = True


_EDGES = Pair("left_edge", "right_edge")
TABLE: dict[Kind, KindEntry] = {
    Kind.SHARED: KindEntry(
        kinds.tr("Shared"), kinds.tr("{count} shared"), kinds.tr("{count} shared"),
        kinds.tr("Shared, ¶ {left} and ¶ {right}"),
        kinds.tr("a band joins what says the same"), "shared", "=", Pair("accent", "accent"),
        Pair("accent", "accent"), is_difference=False,
    ),
    Kind.CHANGED: KindEntry(
        kinds.tr("Changed"), kinds.tr("{count} changed"), kinds.tr("{count} changed"),
        kinds.tr("Changed, ¶ {left} and ¶ {right}"),
        kinds.tr("words that are different in A and in B"), "edited", "~", _EDGES, Pair("left_words", "right_words"),
    ),
    Kind.ONLY_LEFT: KindEntry(
        kinds.tr("Only in A"), kinds.tr("{count} only in A"), kinds.tr("{count} only A"),
        kinds.tr("Only in {name}, ¶ {number}"),
        kinds.tr("a sentence that B does not have"), "only_left", "<", Pair("left_edge", "left_edge"), _EDGES,
    ),
    Kind.ONLY_RIGHT: KindEntry(
        kinds.tr("Only in B"), kinds.tr("{count} only in B"), kinds.tr("{count} only B"),
        kinds.tr("Only in {name}, ¶ {number}"),
        kinds.tr("a sentence that A does not have"), "only_right", ">", Pair("right_edge", "right_edge"), _EDGES,
    ),
    Kind.MOVED: KindEntry(
        kinds.tr("Moved"), kinds.tr("{count} moved"), kinds.tr("{count} moved"),
        kinds.tr("Moved, ¶ {left} to ¶ {right}"),
        kinds.tr("elsewhere; the chip leads there"), "moved", "v",
        Pair("moved_edge", "moved_edge"), Pair("moved_edge", "moved_edge"),
    ),
    Kind.BY_HAND: KindEntry(
        kinds.tr("By hand"), kinds.tr("{count} by hand"), kinds.tr("{count} by hand"),
        kinds.tr("By hand, ¶ {left} and ¶ {right}"),
        kinds.tr("you said that these say the same"), "by_hand", "+", Pair("text", "text"), Pair("text", "text"),
    ),
    Kind.STYLE: KindEntry(
        kinds.tr("In another style"), kinds.tr("{count} in another style"), kinds.tr("{count} style"),
        kinds.tr("In another style, ¶ {left} and ¶ {right}"),
        kinds.tr("the same, as another house writes it"), "style", ".",
        Pair("quiet", "quiet"), Pair("quiet", "quiet"), is_difference=False,
    ),
}  # fmt: skip
"""In the order of the counts bar."""
PERHAPS = Pair(kinds.tr("{count} perhaps in B"), kinds.tr("{count} perhaps in A"))
"""How many of the sentences that only A has, or only B, may be in the other after all."""
SENTENCES = kinds.tr("%Ln sentence(s)", "", 0)
HEADINGS = kinds.tr("%Ln heading(s)", "", 0)
PLACES = kinds.tr("%Ln place(s)", "", 0)
TOGETHER = kinds.tr("{one}, {other}")
GATHERED = kinds.tr("{amount} {where}")
"""Sentences that stand one after the other are one place: `8 sentences in 6 places`."""
WHERE = kinds.tr("in %Ln place(s)", "", 0)
SHARED_UNEVENLY = kinds.tr("{left} in A; {right} in B; {places}")
"""How much of either side the other has, where that is not as much."""
SHARED_FIGURES = kinds.tr("A {left}, B {right}")
"""The same in figures, for a button; “40/42” would be read as 40 of 42."""
TOLD = kinds.tr("{name}: {amount}")
"""A kind and how much of it there is."""
NONE_FOUND = kinds.tr("Diptych found no sentence of either in the other.")
FEW_FOUND = kinds.tr("Diptych found hardly a sentence of either in the other.")
"""Of a pair of strangers. What was found is told, not what they have in common: one may be a translation."""
PERHAPS_SIGN = "?"
"""Behind the sign of a sentence that only one side has, in plain text."""
PLACED_PERHAPS = kinds.tr("{only}; perhaps ¶ {there}")
"""Behind the place of a sentence that only one side has, where the other may have it."""
MOVED_AND_CHANGED = kinds.tr("Moved and changed, ¶ {left} to ¶ {right}")
"""Replaces `placed` for a stop of kind MOVED whose words differ as well."""
IN_PLACES = (Kind.SHARED, Kind.ONLY_LEFT, Kind.ONLY_RIGHT)
"""The kinds of which sentences are counted, but places are stepped through; of the others it is the same figure."""
DIFFERENCES = tuple(kind for kind, entry in TABLE.items() if entry.is_difference)
"""The kinds that are differences, in the order in which they are listed."""


class Mark(StrEnum):
    """What the pair view paints that is no kind of its own."""

    REWRITTEN = "rewritten"
    PARAGRAPH = "paragraph"
    PERHAPS = "perhaps"
    PERHAPS_BAND = "perhaps_band"
    STAR = "star"
    STAR_PERHAPS = "star_perhaps"
    MOVED_BAND = "moved_band"
    MISSING = "missing"
    FURNITURE = "furniture"
    CURRENT = "current"


@record
class MarkEntry:
    """What a mark is called, and what it says, in a few words: English templates of the context `kinds`."""

    name: str
    explained: str


MARKS: dict[Mark, MarkEntry] = {
    Mark.REWRITTEN: MarkEntry(kinds.tr("In quite other words"), kinds.tr("both say it, hardly a word is the same")),
    Mark.PARAGRAPH: MarkEntry(kinds.tr("Whole paragraph"), kinds.tr("all of it stands in this article only")),
    Mark.PERHAPS: MarkEntry(kinds.tr("Perhaps in the other"), kinds.tr("paler: it may be there; see the chip")),
    Mark.PERHAPS_BAND: MarkEntry(kinds.tr("Dashed band"), kinds.tr("joins what may say the same")),
    Mark.STAR: MarkEntry(kinds.tr("★ Only here"), kinds.tr("no other open article has it")),
    Mark.STAR_PERHAPS: MarkEntry(kinds.tr("☆ Perhaps also in …"), kinds.tr("none surely has it; those named may")),
    Mark.MISSING: MarkEntry(kinds.tr("Wedge"), kinds.tr("the other has words here")),
    Mark.MOVED_BAND: MarkEntry(kinds.tr("Violet band"), kinds.tr("leads to it, or ends in a tab to click")),
    Mark.FURNITURE: MarkEntry(kinds.tr("Page furniture"), kinds.tr("folded, not counted; a click opens it")),
    Mark.CURRENT: MarkEntry(kinds.tr("Where you are"), kinds.tr("what you stepped to or clicked")),
}
LEGEND: tuple[Kind | Mark, ...] = (
    Kind.CHANGED, Mark.MISSING, Kind.STYLE, Mark.REWRITTEN, Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Mark.PARAGRAPH,
    Mark.PERHAPS, Mark.CURRENT, Mark.STAR, Mark.STAR_PERHAPS, Kind.SHARED, Kind.BY_HAND, Kind.MOVED, Mark.MOVED_BAND,
    Mark.PERHAPS_BAND, Mark.FURNITURE,
)  # fmt: skip
"""Every kind and every mark, in the order in which they are explained."""
VERSIONS = {ORIGINAL: kinds.tr("original text"), FINAL: kinds.tr("final text")}
"""What the two texts of a document with tracked changes are called."""


def entry_of(what: Kind | Mark) -> KindEntry | MarkEntry:
    """What a kind or a mark is called, and what it says."""
    return MARKS[what] if isinstance(what, Mark) else TABLE[what]
