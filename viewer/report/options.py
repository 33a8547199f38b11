"""What the editor may choose about a report, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.report.pages import Wording

if TYPE_CHECKING:
    from viewer.presenting.marks import Group

ENGLISH = Wording()


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


@dataclass(frozen=True, slots=True)
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


DEFAULT = ReportOptions()
