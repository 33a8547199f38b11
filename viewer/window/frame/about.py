"""What this program is, and what it is made with."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from viewer import HOME, __version__
from viewer.resources import resource
from viewer.window.kit.phrases import Translator
from viewer.window.kit.screen import resize_within

about = Translator("about")


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
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    box.setText(about.tr("Articles about one event, side by side."))
    offline = about.tr("Diptych never uses the network: nothing you open leaves this computer.")
    releases = about.tr("Newer versions, which it does not look for either, are at:")
    learned = about.tr("How alike two sentences are was learned from texts that others linked:")
    box.setInformativeText(f"{versions()}\n\n{offline}\n\n{releases}\n{HOME}\n\n{learned}\n{data_credits()}")
    box.addButton(QMessageBox.StandardButton.Ok)
    if licences():
        shown = box.addButton(about.tr("Licences"), QMessageBox.ButtonRole.HelpRole)
        shown.clicked.connect(lambda: open_licences(parent))
    box.open()
    return box


def data_credits() -> str:
    """Whose data the matcher was learned from, a line each."""
    return resource("matcher/credits.txt").read_text(encoding="utf-8").strip()


def licences() -> str:
    """The licences of everything that is packed with the program; empty where nothing is, as in a checkout."""
    try:
        return resource("THIRD-PARTY.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def open_licences(parent: QWidget) -> QDialog:
    """Show the licences of everything inside; returns the dialog."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(about.tr("Licences"))
    resize_within(dialog, 860, 640)
    text = QPlainTextEdit(licences(), dialog)
    text.setReadOnly(True)
    text.setTextInteractionFlags(text.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    text.setAccessibleName(about.tr("Licences"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.open()
    return dialog
