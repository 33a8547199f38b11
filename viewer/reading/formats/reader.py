"""What every reader is given, and what it raises."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model.message import Message, reasons

COMMENTS = reasons.tr("{count} comment was left out."), reasons.tr("{count} comments were left out.")
"""Of one comment, and of more."""
DAMAGED_PARTS = (
    reasons.tr("{count} part of the file is damaged and was left out."),
    reasons.tr("{count} parts of the file are damaged and were left out."),
)


class NotReadableError(Exception):
    """Raised by a format's reader for a file that it cannot read."""

    def __init__(self, reason: Message, *, is_text: bool = False) -> None:
        """`reason` does not name the file; `is_text` if it could be read as plain text all the same."""
        self.reason = reason
        self.is_text = is_text
        super().__init__(str(reason))


TOO_MANY_TEXTS = reasons.tr("it holds more than {count} texts")
EMPTY = reasons.tr("the file is empty")
TOO_MANY_PARTS = reasons.tr("it has more than {count} parts")
TOO_DEEP = reasons.tr("it is nested too deeply")


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a file besides its bytes."""

    name: str
    """The file's name, without folders."""
