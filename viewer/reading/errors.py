"""The error that reading raises."""

from __future__ import annotations

from pathlib import Path

from viewer.model.message import Message


class ReadError(Exception):
    """Something could not be read. `str(error)` is one line for the editor: its name and the reason."""

    def __init__(self, path: Path | str | None, reason: Message, *, is_text: bool = False) -> None:
        """`path` is the file, or a name for pasted text; `is_text` if it could be read as plain text all the same."""
        self.path = path if isinstance(path, Path) else None
        self.name = (path.name or str(path)) if isinstance(path, Path) else (path or "Text")
        self.reason = reason
        self.is_text = is_text
        super().__init__(f"{self.name}: {reason}")
