"""On macOS, files that the system hands to the running program: dropped on the Dock icon, or opened from Finder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from viewer.window.session import Session


class HandedFiles(QObject):
    """Opens what the system hands over; it belongs to the application."""

    def __init__(self, session: Session, application: QObject) -> None:
        super().__init__(application)
        self._session = session
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the one kind of event that brings a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._session.open_paths([Path(event.file())])
            return True
        return super().eventFilter(watched, event)
