"""The text that was read, before it becomes an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from viewer.model.article import Note


class Stamp(NamedTuple):
    """Size and time of a file. A different stamp means that the file has been rewritten."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since the Unix epoch."""


@dataclass(frozen=True, slots=True)
class Source:
    """Text as read from a file or the clipboard; enough to build the article again."""

    name: str
    """The file's name, or a name for pasted text."""
    path: Path | None
    """None for pasted text."""
    format: str
    """Name of its reader in `FORMATS`: `text`, `html` …; `fragment` for HTML from the clipboard."""
    text: str
    """The decoded text, not yet cleaned: it may hold any line ends, control characters and lone surrogates."""
    encoding: str = ""
    """The encoding's common name; empty for pasted text."""
    notes: tuple[Note, ...] = ()
    """Remarks from decoding."""
    stamp: Stamp | None = None
    """The file's stamp when it was read; None for pasted text, or if the file was not available."""
