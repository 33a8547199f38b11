"""Where the program keeps what belongs to its user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.single_instance import data_folder

if TYPE_CHECKING:
    from pathlib import Path

HOME = "DIPTYCH_HOME"
"""An environment variable: another folder for everything, as tests and a portable copy want it."""


def themes_folder() -> Path:
    """Where themes are looked for that the editor made."""
    return data_folder() / "themes"
