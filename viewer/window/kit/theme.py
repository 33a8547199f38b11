"""Colours: a theme is a TOML file with a palette and roles that point into it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from stat import S_ISREG
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from viewer.model import Pair, Side
from viewer.presenting.kinds import TABLE
from viewer.resources import resource
from viewer.window.kit.phrases import Translator

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from viewer.presenting.stops import Kind

OWN_THEMES = ("light", "dark", "contrast-light", "contrast-dark")
"""The program's own themes, as their files are named."""
ROLES = (
    "window", "panel", "paper", "text", "quiet", "line", "accent", "on_accent",
    "left_edge", "left_wash", "left_words", "right_edge", "right_wash", "right_words",
    "moved_edge", "moved_wash", "fact", "problem", "ribbon", "found", "found_now", "on_tag",
)  # fmt: skip
theme_words = Translator("theme_words")
LARGEST = 1_000_000
"""Bytes of a theme; ours have two thousand."""


@dataclass(frozen=True)
class Theme:
    """A colour for each role."""

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    outlines: bool = False
    """Marks are drawn as outlines, solid left and dashed right, instead of fills: for high contrast."""

    def __getitem__(self, role: str) -> QColor:
        return self.colours[role]

    def edge(self, side: Side) -> QColor:
        """The strong colour of a side: bars, underlines, tags."""
        return self.colours["left_edge" if side is Side.LEFT else "right_edge"]

    def wash(self, side: Side) -> QColor:
        """The faint ground of what only that side has."""
        return self.colours["left_wash" if side is Side.LEFT else "right_wash"]

    def words(self, side: Side) -> QColor:
        """The ground of that side's changed words."""
        return self.colours["left_words" if side is Side.LEFT else "right_words"]

    def of_kind(self, kind: Kind) -> Pair[QColor]:
        """The colours that stand for a kind where there is no text to mark: two, where it is about both sides."""
        return Pair(*(self[role] for role in TABLE[kind].edges))

    def lanes_of(self, kind: Kind) -> Pair[QColor]:
        """The colours of a kind in the overview, for either side."""
        return Pair(*(self[role] for role in TABLE[kind].lanes))

    def selected(self) -> QColor:
        """What lies over the ground of an entry that is selected in a list."""
        return faded(self["accent"], 40 / 255)

    def palette(self) -> QPalette:
        """The colours of stock widgets."""
        palette = QPalette()
        roles = QPalette.ColorRole
        grounds = {roles.Window: "window", roles.Base: "paper", roles.AlternateBase: "panel", roles.Button: "paper"}
        inks = {roles.WindowText: "text", roles.Text: "text", roles.ButtonText: "text", roles.ToolTipText: "text"}
        rest = {roles.ToolTipBase: "panel", roles.Highlight: "accent", roles.HighlightedText: "on_accent"}
        rest |= {roles.PlaceholderText: "quiet", roles.Link: "right_edge", roles.Mid: "line", roles.Dark: "line"}
        for role, name in {**grounds, **inks, **rest}.items():
            palette.setColor(role, self.colours[name])
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, _mixed(self["text"], self["window"], 0.45))
        return palette

    def style_sheet(self) -> str:
        """The window's style sheet in this theme's colours."""
        sheet = resource("themes/window.qss").read_text(encoding="utf-8")
        for role in sorted(ROLES, key=len, reverse=True):
            sheet = sheet.replace(f"@{role};", f"{self.colours[role].name()};")
            sheet = sheet.replace(f"@{role} ", f"{self.colours[role].name()} ")
        return sheet


def load_theme(path: Path) -> Theme:
    """The theme in a TOML file; raises OSError, or ValueError that names the file where it is none."""
    found = path.stat()
    if not S_ISREG(found.st_mode) or found.st_size > LARGEST:  # a pipe or a device has no end
        raise ValueError(theme_words.tr("{name} is no file, or too large").format(name=path.name))
    try:
        table = tomllib.loads(path.read_bytes().decode())
    except RecursionError as error:
        raise ValueError(theme_words.tr("{name} is nested too deeply").format(name=path.name)) from error
    palette, roles = (part if isinstance(part := table.get(name), dict) else {} for name in ("palette", "roles"))
    colours = {}
    for role in ROLES:
        colour = QColor(str(palette.get(str(roles.get(role, "")), "")))
        if not colour.isValid():
            message = f"{path.name}: the role {role!r} has no colour"
            raise ValueError(message)
        colours[role] = colour
    return Theme(str(table.get("name", path.stem)), bool(table.get("dark")), colours, bool(table.get("outlines")))


def own_theme(name: str) -> Theme:
    """One of OWN_THEMES."""
    return load_theme(resource(f"themes/{name}.toml"))


def faded(colour: QColor, alpha: float) -> QColor:
    """A colour that lets through what is under it; `alpha` 0 for nothing of it, 1 for all."""
    thin = QColor(colour)
    thin.setAlphaF(min(1.0, alpha))
    return thin


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        *(
            share * a + (1 - share) * b
            for a, b in ((one.redF(), other.redF()), (one.greenF(), other.greenF()), (one.blueF(), other.blueF()))
        )
    )
