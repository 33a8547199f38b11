"""What lies on an editor's desk: the open articles, the pair shown, and how the window stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from viewer.library.removal import Removal
    from viewer.model import Pair, Role, Source

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What JSON can say; tuples come back as lists."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the list: what was read, and what the editor made of it."""

    source: Source
    title: str = ""
    """The name that the editor gave it; empty: its own headline."""
    labels: tuple[tuple[int, Role], ...] = ()
    """Paragraph numbers, and what the editor said they are."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that comes back after a restart."""

    entries: tuple[Entry, ...] = ()
    pair: Pair[int] | None = None
    """Indices of the two entries shown."""
    removals: tuple[Removal[Entry], ...] = ()
    """What was taken off the list, newest last."""
    view: Mapping[str, Json] = field(default_factory=dict)
    """Small things of the window by name: scroll place, geometry, docks, sort …"""


class RecentKind(StrEnum):
    """What was opened."""

    FILE = "file"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Recent:
    """A file or set that was opened; it may be gone by now."""

    path: Path
    kind: RecentKind
    opened: str
    """ISO 8601 date and time, UTC."""
