"""What can be wrong with the library when the program starts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model.message import Message


class TroubleKind(StrEnum):
    """Why the library could not be used as it was found."""

    BROKEN = "broken"
    """Damaged, or not a library: it is kept under another name, and a new one begun."""
    LOCKED = "locked"
    """Another program holds it."""
    READ_ONLY = "read-only"
    """It can be read, and has been, but nothing new is kept."""
    NEWER = "newer"
    """A newer version of Diptych made it."""
    UNUSABLE = "unusable"
    """It cannot be reached at all."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong; in every kind but `BROKEN` nothing of this run is kept and the file stays as it is."""

    kind: TroubleKind
    path: Path
    """The library's file."""
    reason: Message
    """Whole sentences for the editor."""
    kept: Path | None = None
    """Where the broken file is now."""
