"""What was chosen when something was last exported, to be chosen again."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from viewer.model.record import record
from viewer.presenting.marks import Group
from viewer.report.formats import REPORTS
from viewer.report.options import Colours, Paper

if TYPE_CHECKING:
    from collections.abc import Collection


@record
class LastExport:
    """The choices that mean the same for every pair and set; its name and what it is of are not among them."""

    format: str = "html"
    shown: frozenset[Group] = frozenset()
    """Marks that were chosen though the window left them out."""
    left_out: frozenset[Group] = frozenset()
    """Marks that were not chosen though the window showed them."""
    legend: bool = True
    furniture: bool = False
    paper: Paper | None = None
    """None for the size that the region of the system has."""
    turned: bool = False
    colours: Colours = Colours.AUTO

    def leaves_out(self, hidden: Collection[Group]) -> frozenset[Group]:
        """The marks that are not chosen at first; `hidden` are those that the window does not show just now."""
        return frozenset(hidden).difference(self.shown).union(self.left_out.difference(hidden))

    def with_marks(self, left_out: Collection[Group], hidden: Collection[Group]) -> LastExport:
        """With the marks that were left out this time, while the window did not show `hidden`.

        A mark says only how it was chosen beside what the window did: what was chosen while it did otherwise holds.
        """
        now_hidden, left = frozenset(hidden), frozenset(left_out)
        shown = (self.shown - now_hidden) | (now_hidden - left)
        return replace(self, shown=shown, left_out=(self.left_out & now_hidden) | (left - now_hidden))

    def to_text(self) -> str:
        """For the settings."""
        return json.dumps({name: sorted(v) if isinstance(v, frozenset) else v for name, v in asdict(self).items()})


def last_export(text: str) -> LastExport:
    """What `to_text` made; missing or invalid values fall back to the defaults."""
    try:
        kept = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        kept = {}
    if not isinstance(kept, dict):
        return LastExport()
    names = frozenset(field.name for field in fields(LastExport))
    return LastExport(**{name: value for name, value in map(_valid, kept.items()) if name in names})


def _valid(entry: tuple[str, Any]) -> tuple[str, Any]:
    """An entry of the settings as a field of `LastExport`; with an empty name where it is none."""
    name, value = entry
    if name == "format" and value in list(REPORTS):
        return name, value
    if name in ("shown", "left_out") and isinstance(value, list):
        return name, frozenset(group for group in Group if group in value)
    if name in ("legend", "furniture", "turned") and isinstance(value, bool):
        return name, value
    if name == "paper" and value in list(Paper):
        return name, Paper(value)
    if name == "colours" and value in list(Colours):
        return name, Colours(value)
    return "", None
