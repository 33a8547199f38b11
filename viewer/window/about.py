"""What this program is."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox

from viewer import __version__
from viewer.window.words import Voice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

about = Voice("about")


def versions() -> str:
    """The program, and what it runs on, a line each."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Diptych {__version__}\nQt {qVersion()}, Python {python}\n{platform.platform()}"


def open_about(parent: QWidget) -> QMessageBox:
    """Show what this program is; returns the box."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(about.tr("About Diptych"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(about.tr("Articles about one event, side by side."))
    box.setInformativeText(
        versions() + "\n\n" + about.tr("Diptych never uses the network: nothing you open leaves this computer.")
    )
    box.open()
    return box
