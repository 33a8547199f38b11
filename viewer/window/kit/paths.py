"""Where the program keeps what belongs to its user."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import gettempdir

from viewer.single_instance import data_folder

HOME = "DIPTYCH_HOME"
"""An environment variable: another folder for everything, as tests and a portable copy want it."""


def themes_folder() -> Path:
    """Where themes are looked for that the editor made."""
    return data_folder() / "themes"


def first_folder(*places: str, rights: int = os.R_OK | os.X_OK) -> Path:
    """The first of some folders that is there and grants these rights; else the editor's documents, else his home.

    It asks the disk, which may take long where a network folder is gone: to be called when a dialog opens, not before.
    """
    from PySide6.QtCore import QStandardPaths

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    usable = (place for place in (*places, documents) if place and os.path.isdir(place) and os.access(place, rights))  # noqa: PTH112 - it never raises
    return Path(next(usable, Path.home()))


def is_temporary(folder: Path) -> bool:
    """Whether a folder is for what other programs put aside for a moment, as a mail program does with an attachment."""
    own = Path(gettempdir())
    return any(folder.is_relative_to(each) for each in (own, own.resolve()))


def folder_told(folder: Path) -> str:
    """A folder as people write it: what is in their own begins with “~”, where the system's own programs say so."""
    home = Path.home()
    if os.name == "nt" or not folder.is_relative_to(home):
        return str(folder)
    return str(Path("~") / folder.relative_to(home))
