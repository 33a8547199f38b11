"""What was read, before it becomes an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model.article import Note


class Stamp(NamedTuple):
    """A file's outward signs, compared as a tuple; when they differ it has been written anew."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file or of the clipboard as it was read; an article can be made of it again at any time."""

    name: str
    """The file's name, or what pasted text is called."""
    path: Path | None
    """None for pasted text."""
    format: str
    """The name of its reader in the table of formats: `text`, `html` …, `fragment` for HTML from the clipboard."""
    text: str
    """As it was decoded: line ends, controls and lone surrogates as they came."""
    encoding: str = ""
    """The encoding's usual name; empty for pasted text."""
    notes: tuple[Note, ...] = ()
    """What decoding had to say."""
    stamp: Stamp | None = None
    """The file's when it was read; None for pasted text, and where the file was not at hand."""
