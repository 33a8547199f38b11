"""What the message bar shows."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.errors import LibraryError
from viewer.reading.errors import ReadError
from viewer.window.kit.error_texts import in_words


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that did not work and stopped nothing else."""

    name: str
    """The file, or what else it is about."""
    reason: str


def problem_of(error: Exception) -> Problem | None:
    """What an error says to the editor, in the window's language; None for one that nobody foresaw."""
    return Problem(error.name, in_words(error.reason)) if isinstance(error, ReadError | LibraryError) else None
