"""Where the program keeps what belongs to its user."""

from __future__ import annotations

import os
from pathlib import Path

from viewer.single_instance import data_folder

HOME = "DIPTYCH_HOME"
"""An environment variable: another folder for everything, as tests and a portable copy want it."""


def themes_folder() -> Path:
    """Where themes are looked for that the editor made."""
    return data_folder() / "themes"


def folder_told(folder: Path) -> str:
    """A folder as people write it: what is in their own begins with “~”, where the system's own programs say so."""
    home = Path.home()
    if os.name == "nt" or not folder.is_relative_to(home):
        return str(folder)
    return str(Path("~") / folder.relative_to(home))
