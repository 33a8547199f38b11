"""The window of preferences: a page each for type, comparing, looks; every choice applies at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from viewer.window.kit.screen import resize_within
from viewer.window.preferences.comparing_page import ComparingPage
from viewer.window.preferences.looks_page import LooksPage
from viewer.window.preferences.reading_options import ReadingOptions

if TYPE_CHECKING:
    from viewer.window.pair.view import PairView
    from viewer.window.preferences.preferences import Preferences


class PreferencesDialog(QDialog):
    """The editor can read on meanwhile."""

    def __init__(self, view: PairView, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within(self, 660, 480)
        self.reading = ReadingOptions(view, self)
        self.comparing = ComparingPage(preferences, self)
        self.looks = LooksPage(preferences, self)
        pages = (
            (self.tr("Reading type"), self.reading),
            (self.tr("Comparing"), self.comparing),
            (self.tr("Colours and start"), self.looks),
        )
        self.names = QListWidget(self)
        self.names.setObjectName("pages")
        self.names.setAccessibleName(self.tr("Pages"))
        self.names.setFixedWidth(170)
        self.pages = QStackedWidget(self)
        for name, page in pages:
            self.names.addItem(name)
            self.pages.addWidget(page)
        self.names.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.names.setCurrentRow(0)
        row = QHBoxLayout()
        row.addWidget(self.names)
        row.addSpacing(12)
        row.addWidget(self.pages, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.finished.connect(lambda _: self.comparing.finish())


def open_preferences(view: PairView, preferences: Preferences, parent: QWidget) -> PreferencesDialog:
    """Show the window, or the one that is open already."""
    dialog = parent.findChild(PreferencesDialog) or PreferencesDialog(view, preferences, parent)
    dialog.show()
    dialog.activateWindow()
    return dialog
