"""Which set is open: the one opened or saved last, until the list is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model import Collection


class OpenSet(QObject):
    """Its file, and the name that the window's title carries."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None

    @property
    def name(self) -> str:
        """The name of its file without the suffix; empty while no set is open."""
        return self.path.stem if self.path else ""

    def take(self, path: Path | None) -> None:
        """This one is open now."""
        if path != self.path:
            self.path = path
            self.changed.emit()

    def follow(self, collection: Collection) -> None:
        """Other articles are open."""
        if not collection.articles:
            self.take(None)
