"""Detects a display, without Qt, which would abort the program if there is none."""

import os
import sys

NO_DISPLAY = """\
diptych: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
On the command line: diptych compare LEFT RIGHT   and   diptych cover FILE FILE …"""


def has_display() -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere if a display server is set."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
