"""The table of the kinds of stops: names, colours, counts and texts.

Counts bar, list of differences, overview, reports and screen-reader texts are built from it. To add a kind, add it to
`Kind` and to `TABLE`, and have `stops.py` create its stops.
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model import Pair
from viewer.presenting.stops import Kind


class Templates:
    """Marks texts for translation by the window. `pyside6-lupdate` takes the name before `.tr(` as the context."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, text: str) -> str:
        """Return the English text unchanged."""
        return text


kinds = Templates("kinds")


@dataclass(frozen=True, slots=True)
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
        kinds.tr("Shared, ¶ {left} and ¶ {right}"), "shared", "=", Pair("accent", "accent"), Pair("accent", "accent"),
        is_difference=False,
    ),
    Kind.CHANGED: KindEntry(
        kinds.tr("Changed"), kinds.tr("{count} changed"), kinds.tr("{count} changed"),
        kinds.tr("Changed, ¶ {left} and ¶ {right}"), "edited", "~", _EDGES, Pair("left_words", "right_words"),
    ),
    Kind.ONLY_LEFT: KindEntry(
        kinds.tr("Only in A"), kinds.tr("{count} only in A"), kinds.tr("{count} only A"),
        kinds.tr("Only in {name}, ¶ {number}"), "only_left", "<", Pair("left_edge", "left_edge"), _EDGES,
    ),
    Kind.ONLY_RIGHT: KindEntry(
        kinds.tr("Only in B"), kinds.tr("{count} only in B"), kinds.tr("{count} only B"),
        kinds.tr("Only in {name}, ¶ {number}"), "only_right", ">", Pair("right_edge", "right_edge"), _EDGES,
    ),
    Kind.MOVED: KindEntry(
        kinds.tr("Moved"), kinds.tr("{count} moved"), kinds.tr("{count} moved"),
        kinds.tr("Moved, ¶ {left} to ¶ {right}"), "moved", "v", Pair("moved_edge", "moved_edge"),
        Pair("moved_edge", "moved_edge"),
    ),
}  # fmt: skip
"""In the order of the counts bar."""
PERHAPS = Pair(kinds.tr("{count} perhaps in B"), kinds.tr("{count} perhaps in A"))
"""How many of the sentences that only A has, or only B, may be in the other after all."""
PERHAPS_SIGN = "?"
"""Behind the sign of a sentence that only one side has, in plain text."""
PLACED_PERHAPS = kinds.tr("{only}; perhaps ¶ {there}")
"""Behind the place of a sentence that only one side has, where the other may have it."""
MOVED_AND_CHANGED = kinds.tr("Moved and changed, ¶ {left} to ¶ {right}")
"""Replaces `placed` for a stop of kind MOVED whose words differ as well."""
DIFFERENCES = tuple(kind for kind, entry in TABLE.items() if entry.is_difference)
"""The kinds that are differences, in the order in which they are listed."""
