"""What a format's reader makes of a file: text blocks, and facts from the markup."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model.article import Note, Role
from viewer.model.record import record

ORIGINAL, FINAL = "original", "final"
"""The parts of a document with tracked changes: its text before them and after them."""


def stem_of(part: str) -> str:
    """The part without `ORIGINAL` or `FINAL`: what both texts of a document with tracked changes have in common."""
    return part.rpartition("/")[0] if is_version(part) else part


def version_in(part: str) -> str:
    """`ORIGINAL` or `FINAL` for one of the two texts of a document with tracked changes; empty for any other."""
    last = part.rpartition("/")[2]
    return last if last in (ORIGINAL, FINAL) else ""


def is_version(part: str) -> bool:
    """Whether it is one of the two texts of a document with tracked changes."""
    return bool(version_in(part))


def is_original(part: str) -> bool:
    """Whether it is the text before tracked changes."""
    return version_in(part) == ORIGINAL


def document_in(parts: Sequence[str]) -> tuple[int, int] | None:
    """Where the original of the first document with tracked changes stands among these parts, and its final text."""
    finals: dict[str, int] = {}
    for place, part in enumerate(parts):
        if not is_original(part):
            finals.setdefault(stem_of(part), place)
    pairs = ((place, finals.get(stem_of(part))) for place, part in enumerate(parts) if is_original(part))
    return next(((original, final) for original, final in pairs if final is not None), None)


@record
class DraftBlock:
    """One text block in reading order."""

    text: str
    role: Role | None = None
    """The role from the markup; None to derive it from the words."""


@record
class Draft:
    """An article before roles and sentences are determined. Facts are empty if the markup has none."""

    blocks: tuple[DraftBlock, ...]
    title: str = ""
    source: str = ""
    byline: str = ""
    published: str = ""
    """A date in any form that `dates.find_date` understands."""
    language: str = ""
    """The declared language, used only if the words do not show it."""
    notes: tuple[Note, ...] = ()
    extracted: bool = False
    """Whether furniture has already been separated; then only lines that are certainly furniture are labelled."""
    part: str = ""
    """What tells it from the other texts of its file, also after the file was written anew; empty for an only one. Of a
    document with tracked changes `ORIGINAL` and `FINAL`, after a stem and a slash where the file has other texts."""
    text: str = ""
    """The decoded text of the file, for those who want to see it as it is; empty if the file is no text."""
    encoding: str = ""
    """The common name of that text's encoding."""
