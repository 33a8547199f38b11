"""Where the program keeps what belongs to its user."""

from __future__ import annotations

from pathlib import Path

from viewer.single_instance import data_folder

HOME = "DIPTYCH_HOME"
"""An environment variable: another folder for everything, as tests and a portable copy want it."""


def themes_folder() -> Path:
    """Where themes are looked for that the editor made."""
    return data_folder() / "themes"
