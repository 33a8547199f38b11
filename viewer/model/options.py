"""Options of a comparison, and how to cancel one."""

from __future__ import annotations

from enum import StrEnum

from viewer.model.record import record


class Strictness(StrEnum):
    """How certain a match must be to count."""

    STRICT = "strict"
    NORMAL = "normal"
    LOOSE = "loose"


class Cancelled(Exception):  # noqa: N818 - not an error: the editor asked for it
    """Raised by a checkpoint when the result is no longer needed."""


@record
class Verdict:
    """What the editor said of two sentences: that they say the same, or that they do not.

    It is about texts, not places. So it stands in every article that has the sentence: a reprint, a new version, the
    same file opened again.
    """

    texts: tuple[str, str]
    """Both texts, in alphabetical order, with white space collapsed. Made by `verdict_on`."""
    same: bool


def verdict_on(one: str, other: str, *, same: bool) -> Verdict:
    """The verdict on two sentences, in any order."""
    low, high = sorted((collapsed(one), collapsed(other)))
    return Verdict((low, high), same)


def collapsed(text: str) -> str:
    """The text with white space collapsed, as in `Verdict.texts`."""
    return " ".join(text.split())


@record
class Options:
    """What counts as a match, and which differences of style are hidden; they are told quietly if they are not."""

    strictness: Strictness = Strictness.NORMAL
    ignore_case: bool = False
    ignore_quotes: bool = False
    ignore_spaces: bool = True
    ignore_punctuation: bool = False
    ignore_accents: bool = False
    ignore_spelling: bool = False
    variants: str | None = None
    """The editor's own list of spelling variants, one word per line; None for the built-in list."""
    by_hand: tuple[Verdict, ...] = ()
    """What the editor said of sentences, at most once of each two."""
