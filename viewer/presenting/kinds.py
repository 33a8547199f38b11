"""One table of the kinds of stops: what each is called, how it is coloured, counted, listed and said.

Counts bar, list of differences, overview, reports and speech follow from it. To add a kind, add it to `Kind` and to
`TABLE`, and say in `stops.py` where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model import Pair
from viewer.presenting.stops import Kind


class Templates:
    """Notes texts that the window says in its language; `pyside6-lupdate` reads the name before `.tr(` as context."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, text: str) -> str:
        """The text as it is: English."""
        return text


kinds = Templates("kinds")


@dataclass(frozen=True, slots=True)
class KindEntry:
    """One kind, for every surface. Texts are English templates of the context `kinds`."""

    name: str
    """In a list of kinds."""
    counted: str
    """With its number: `{count}`."""
    shortly: str
    """The same in fewer words, where there is little room."""
    placed: str
    """With its place: `{left}` and `{right}`, or `{name}` and `{number}` where one side alone has it."""
    figure: str
    """Its member of `count`."""
    sign: str
    """Before a line of plain text."""
    edges: Pair[str]
    """The theme's colours for either side where there is no text to mark."""
    lanes: Pair[str]
    """The theme's colours in the overview."""
    is_difference: bool = True


_EDGES = Pair("left_edge", "right_edge")
TABLE: dict[Kind, KindEntry] = {
    Kind.SHARED: KindEntry(
        kinds.tr("Shared"), kinds.tr("{count} shared"), kinds.tr("{count} shared"),
        kinds.tr("Shared, ¶ {left} and ¶ {right}"), "shared", "=", Pair("accent", "accent"), Pair("accent", "accent"),
        is_difference=False,
    ),
    Kind.CHANGED: KindEntry(
        kinds.tr("Changed"), kinds.tr("{count} changed"), kinds.tr("{count} changed"),
        kinds.tr("Changed, ¶ {left} and ¶ {right}"), "edited", "~", _EDGES, Pair("left_words", "right_words"),
    ),
    Kind.ONLY_LEFT: KindEntry(
        kinds.tr("Only in A"), kinds.tr("{count} only in A"), kinds.tr("{count} only A"),
        kinds.tr("Only in {name}, ¶ {number}"), "firm_left", "<", Pair("left_edge", "left_edge"), _EDGES,
    ),
    Kind.ONLY_RIGHT: KindEntry(
        kinds.tr("Only in B"), kinds.tr("{count} only in B"), kinds.tr("{count} only B"),
        kinds.tr("Only in {name}, ¶ {number}"), "firm_right", ">", Pair("right_edge", "right_edge"), _EDGES,
    ),
    Kind.MOVED: KindEntry(
        kinds.tr("Moved"), kinds.tr("{count} moved"), kinds.tr("{count} moved"),
        kinds.tr("Moved, ¶ {left} to ¶ {right}"), "moved", "v", Pair("moved_edge", "moved_edge"),
        Pair("moved_edge", "moved_edge"),
    ),
    Kind.POSSIBLE: KindEntry(
        kinds.tr("Possibly the same"), kinds.tr("{count} possibly the same"), kinds.tr("{count} possible"),
        kinds.tr("Possibly the same, ¶ {left} and ¶ {right}"), "possible", "?", Pair("quiet", "quiet"),
        Pair("line", "line"),
    ),
}  # fmt: skip
"""In the order in which they are counted."""
MOVED_AND_CHANGED = kinds.tr("Moved and changed, ¶ {left} to ¶ {right}")
"""How a stop of the kind MOVED is said where words differ, too."""
DIFFERENCES = tuple(kind for kind, entry in TABLE.items() if entry.is_difference)
"""In the order in which they are listed; what is shared comes after them."""
