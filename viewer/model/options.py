"""What the editor may set, and how a comparison is stopped."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strictness(StrEnum):
    """How sure a match must be."""

    STRICT = "strict"
    NORMAL = "normal"
    LOOSE = "loose"


class Cancelled(Exception):  # noqa: N818 - not an error: the editor asked for it
    """Raised by a checkpoint: nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Options:
    """How two articles are compared: what counts as a match and what is not marked as different."""

    strictness: Strictness = Strictness.NORMAL
    ignore_case: bool = True
    ignore_quotes: bool = True
    ignore_spaces: bool = True
    ignore_punctuation: bool = False
    ignore_accents: bool = True
    ignore_spelling: bool = True
    variants: str | None = None
    """The editor's own list of spelling variants, a line a word; None for the program's."""
