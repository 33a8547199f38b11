"""Options of a comparison, and how to cancel one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strictness(StrEnum):
    """How certain a match must be to count."""

    STRICT = "strict"
    NORMAL = "normal"
    LOOSE = "loose"


class Cancelled(Exception):  # noqa: N818 - not an error: the editor asked for it
    """Raised by a checkpoint when the result is no longer needed."""


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a match, and which differences between words are ignored."""

    strictness: Strictness = Strictness.NORMAL
    ignore_case: bool = True
    ignore_quotes: bool = True
    ignore_spaces: bool = True
    ignore_punctuation: bool = False
    ignore_accents: bool = True
    ignore_spelling: bool = True
    variants: str | None = None
    """The editor's own list of spelling variants, one word per line; None for the built-in list."""
