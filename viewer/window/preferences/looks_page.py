"""Colours, language, and what comes back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.resources import resource
from viewer.window.kit.paths import themes_folder
from viewer.window.kit.phrases import name_box
from viewer.window.preferences.choices import LANGUAGE, RESTORE, load_choice, save_choice
from viewer.window.preferences.languages import language_names
from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from viewer.window.preferences.preferences import Preferences

README = """\
A theme is a TOML file in this folder: a palette, and roles that point into it.
Copy example.toml under another name ending in .toml, change it, and choose it in the preferences.
"""


class LooksPage(QWidget):
    """Theme, language, start."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.theme = QComboBox(self)
        self.folder = QPushButton(self.tr("&Folder of my own themes"), self)
        self.folder.setAutoDefault(False)
        self.again = QPushButton(self.tr("Read them a&new"), self)
        self.again.setAutoDefault(False)
        self.language = QComboBox(self)
        for code, name in language_names().items():
            self.language.addItem(name or self.tr("As the system"), code)
        name_box(self.theme, self.tr("Colours"))
        name_box(self.language, self.tr("Language"))
        self.restore = QCheckBox(self.tr("&Open again what was open the last time"), self)
        self._build()
        self.show_choices()
        self.theme.currentIndexChanged.connect(lambda _: self._choose_theme())
        self.folder.clicked.connect(self.open_folder)
        self.again.clicked.connect(self.read_themes)
        self.language.currentIndexChanged.connect(lambda _: save_choice(LANGUAGE, self.language.currentData()))
        self.restore.toggled.connect(lambda on: save_choice(RESTORE, on))

    def _build(self) -> None:
        form = QFormLayout(self)
        form.addRow(self.tr("&Colours"), self.theme)
        buttons = QHBoxLayout()
        buttons.addWidget(self.folder)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        form.addRow("", buttons)
        form.addRow(self.tr("&Language"), self.language)
        hint = QLabel(self.tr("Another language is used from the next start on."), self)
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        form.addRow("", hint)
        form.addRow("", self.restore)

    def show_choices(self) -> None:
        """Show what is chosen, without choosing anything."""
        with QSignalBlocker(self.theme), QSignalBlocker(self.language), QSignalBlocker(self.restore):
            self.theme.clear()
            for name, text in self._preferences.theme_names().items():
                self.theme.addItem(text.replace("&&", "\0").replace("&", "").replace("\0", "&"), name)
            self.theme.setCurrentIndex(max(0, self.theme.findData(self._preferences.theme)))
            self.language.setCurrentIndex(max(0, self.language.findData(load_choice(LANGUAGE))))
            self.restore.setChecked(bool(load_choice(RESTORE)))

    def _choose_theme(self) -> None:
        self._preferences.choose_theme(self.theme.currentData())

    def read_themes(self) -> None:
        """Read the themes folder again and apply the chosen theme as it is now."""
        self.show_choices()
        self._preferences.follow()

    def open_folder(self) -> None:
        """Show the folder in the file manager; made, with an example, where it is missing."""
        folder = themes_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            example = folder / "example.toml"
            if not example.exists():
                example.write_bytes(resource("themes/light.toml").read_bytes())
                (folder / "README.txt").write_text(README, encoding="utf-8")
        except OSError as error:
            reason = self.tr("the folder could not be made: {reason}").format(reason=error.strerror)
            self._preferences.problem_found.emit(Problem(str(folder), reason))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        self.show_choices()
