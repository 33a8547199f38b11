"""Problems with the library at the start of the program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from viewer.model.message import Message
from viewer.model.record import record


class TroubleKind(StrEnum):
    """Why the library could not be used as it is."""

    BROKEN = "broken"
    """Damaged, or not a library: it was renamed, and a new one created."""
    LOCKED = "locked"
    """Another program has it open."""
    READ_ONLY = "read-only"
    """It was read, but cannot be written."""
    NEWER = "newer"
    """It was written by a newer version of Diptych."""
    UNUSABLE = "unusable"
    """It cannot be accessed at all."""


@record
class Trouble:
    """A problem with the library. Except for `BROKEN`, nothing of this run is saved and the file is left unchanged."""

    kind: TroubleKind
    path: Path
    """The library's file."""
    reason: Message
    """Whole sentences for the editor."""
    kept: Path | None = None
    """The new path of the broken file; None where there was none."""
