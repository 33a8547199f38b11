"""The application object: files that macOS hands over arrive at it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QPixmapCache
from PySide6.QtWidgets import QApplication

STYLE = ("-style", "fusion")
PIXMAPS_KB = 2048
"""What Qt keeps of painted icons, in kilobytes. The window with each of its dialogs opened once puts 40 into it; Qt's
default of 10,240 fills over a long day with the icons of what is closed: 28 with each print preview, 42 with each look
at all themes (live bytes of the C library, `PYTHONMALLOC=malloc`)."""


class QtApplication(QApplication):
    """An event filter would do the same, but then every event of every widget would pass through Python."""

    files_handed_over = Signal(list)
    """Paths of what was dropped on the icon in the Dock, or opened from the Finder."""

    def event(self, event: QEvent) -> bool:
        """Take files; everything else has Qt's default handling."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_handed_over.emit([Path(event.file())])
            return True
        return super().event(event)


def make_application() -> QtApplication:
    """The application, in the style that looks alike everywhere.

    It is asked for by an argument: `setStyle` returns a style, for which PySide would load the 500 names that one has.
    """
    application = QtApplication([*sys.argv[:1], *STYLE])
    QPixmapCache.setCacheLimit(PIXMAPS_KB)
    return application
