"""A comparison made ready to be shown: everything that can be worked out before the first pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.comparing.differences import Difference, list_differences
from viewer.window.pair.arrangement import Line, Mode, arrange
from viewer.window.pair.marks import Marks, collect_marks

if TYPE_CHECKING:
    from viewer.model import Comparison, Pair


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the pair view shows."""

    comparison: Comparison
    differences: tuple[Difference, ...]
    marks: Pair[dict[int, Marks]]
    lines: tuple[Line, ...]
    """The lines of the mode ALL with nothing opened."""


def present(comparison: Comparison) -> Presentation:
    """Work out what is shown of a comparison."""
    differences = list_differences(comparison)
    lines = arrange(comparison, differences, Mode.ALL, ())
    return Presentation(comparison, differences, collect_marks(comparison), lines)
