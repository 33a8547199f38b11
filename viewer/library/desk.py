"""The desk: open articles, the pair shown, and the window's state."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from viewer.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from viewer.library.removal import Removal
    from viewer.model import Pair, Role, Source
    from viewer.model.options import Verdict

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""A JSON value; tuples are read back as lists."""


@record
class Entry:
    """One article of the list: its source, and the editor's changes."""

    source: Source
    title: str = ""
    """The editor's name for it; empty for its own headline."""
    labels: tuple[tuple[int, Role], ...] = ()
    """Paragraph indices, and the roles that the editor gave them."""
    outlet: str = ""
    """The editor's name for its source; empty for its own. Older versions pass over it."""
    voice: str = ""
    """What the editor said of its versions; see `cover`."""
    earlier: Source | None = None
    """What its file said before it last changed, without a path."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that is restored after a restart."""

    entries: tuple[Entry, ...] = ()
    pair: Pair[int] | None = None
    """Indices of the two entries shown."""
    removals: tuple[Removal[Entry], ...] = ()
    """Articles removed from the list, newest last, for undo."""
    view: Mapping[str, Json] = field(default_factory=dict)
    """State of the window by name: scroll position, geometry, docks, sort order …"""
    verdicts: tuple[Verdict, ...] = ()
    """What the editor said of sentences, newest last. Older versions keep them in the library and pass over them in a
    set."""


class RecentKind(StrEnum):
    """What kind of file was opened."""

    FILE = "file"
    SET = "set"


@record
class Recent:
    """A recently opened file or set; it may no longer exist."""

    path: Path
    kind: RecentKind
    opened: str
    """ISO 8601 date and time, UTC."""
