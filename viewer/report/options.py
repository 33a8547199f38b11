"""What the editor may choose about a report, whatever its format."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from viewer.model.record import record
from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.report.pages import Wording
from viewer.report.runs import marks_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from viewer.presenting.marks import Group
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stops import Kind

ENGLISH = Wording()


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

    def explained(self, pairs: Iterable[Presentation], known: Container[Kind | Mark] = LEGEND) -> list[Explained]:
        """The marks to explain in a report of pairs, in the order of the window's legend: those that occur in them.

        `known` are those that the format shows. None where no legend is wanted.
        """
        found, say = marks_in(pairs) if self.legend else (), self.words.say
        return [
            Explained(what, say(entry_of(what).name), say(entry_of(what).explained))
            for what in LEGEND
            if what in found and what in known
        ]


DEFAULT = ReportOptions()
