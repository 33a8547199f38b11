"""What the message bar shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.library.errors import LibraryError
from viewer.model.record import record
from viewer.reading.errors import ReadError
from viewer.window.kit.error_texts import in_words

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model import Article


@record
class Problem:
    """Something that did not work and stopped nothing else."""

    name: str
    """The file, or what else it is about."""
    reason: str
    as_text: Path | None = None
    """The file, if it can be read as plain text all the same."""
    left_out: str = ""
    """The digest of an article of which prose was left out: it can be shown."""


def problem_of(error: Exception) -> Problem | None:
    """What an error says to the editor, in the window's language; None for one that nobody foresaw."""
    if not isinstance(error, ReadError | LibraryError):
        return None
    as_text = error.path if isinstance(error, ReadError) and error.is_text else None
    return Problem(error.name, in_words(error.reason), as_text)


OMITTED = "omitted"
"""The kind of a note that says that prose was left out, which is folded as page furniture."""


def problems_of(name: str, article: Article) -> list[Problem]:
    """What the editor must know of how an article was read from the file `name`: text replaced, cut or left out."""
    return [
        Problem(name, in_words(note.text), left_out=article.digest if note.kind == OMITTED else "")
        for note in article.notes
        if note.kind in ("replaced", "cut", "damaged", "empty", OMITTED)
    ]
