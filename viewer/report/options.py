"""What the editor may choose about a report, whatever its format."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from viewer.model.record import record
from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.stops import Kind
from viewer.report.pages import Wording

ENGLISH = Wording()
GROUP_OF: dict[Kind | Mark, Group] = {
    Kind.CHANGED: Group.CHANGED, Mark.MISSING: Group.CHANGED, Mark.REWRITTEN: Group.CHANGED, Kind.STYLE: Group.STYLE,
    Kind.ONLY_LEFT: Group.ONLY, Kind.ONLY_RIGHT: Group.ONLY, Mark.PERHAPS: Group.PERHAPS, Kind.MOVED: Group.MOVED,
}  # fmt: skip
"""The marks that reports have, and with which others each is left out."""


class Explained(NamedTuple):
    """A mark with what it is called and what it says."""

    what: Kind | Mark
    name: str
    told: str


class Paper(StrEnum):
    """The size of a page."""

    A4 = "A4"
    LETTER = "Letter"


class Colours(StrEnum):
    """Whether a web page is light or dark; printed, it is always light."""

    AUTO = "auto"
    """As the reader's system."""
    LIGHT = "light"
    DARK = "dark"


@record
class ReportOptions:
    """The choices. Those that mean nothing to a format are ignored by it."""

    words: Wording = ENGLISH
    left_out: frozenset[Group] = frozenset()
    """Marks that are not shown."""
    legend: bool = True
    """Whether the marks are explained."""
    furniture: bool = False
    """Whether page furniture is shown whole, not only counted."""
    paper: Paper = Paper.A4
    landscape: bool = False
    colours: Colours = Colours.AUTO

    def explained(self) -> list[Explained]:
        """The marks that are explained, in the order of the window's legend; none where that is not wanted."""
        known = (what for what in LEGEND if what in GROUP_OF and GROUP_OF[what] not in self.left_out)
        say = self.words.say
        found = [Explained(what, say(entry_of(what).name), say(entry_of(what).explained)) for what in known]
        return found if self.legend else []


DEFAULT = ReportOptions()
