"""Where the program keeps what belongs to its user."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

HOME = "DIPTYCH_HOME"
"""An environment variable: another folder for everything, as tests and a portable copy want it."""


def data_folder() -> Path:
    """The folder of the library, the themes, and the door for a second start."""
    own = os.environ.get(HOME)
    if own:
        return Path(own)
    places = QStandardPaths.StandardLocation
    return Path(QStandardPaths.writableLocation(places.GenericDataLocation)) / "Diptych"


def themes_folder() -> Path:
    """Where themes are looked for that the editor made."""
    return data_folder() / "themes"
