"""The error that reading raises."""

from __future__ import annotations

from pathlib import Path

from viewer.model.message import Message


class ReadError(Exception):
    """Something could not be read. `str(error)` is one line for the editor: its name and the reason."""

    def __init__(self, path: Path | str | None, reason: Message) -> None:
        """`path` is the file, or a name for pasted text."""
        self.path = path if isinstance(path, Path) else None
        self.name = (path.name or str(path)) if isinstance(path, Path) else (path or "Text")
        self.reason = reason
        super().__init__(f"{self.name}: {reason}")
