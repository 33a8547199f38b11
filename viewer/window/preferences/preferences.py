"""The editor's choices, applied at once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from viewer.window.kit.paths import themes_folder
from viewer.window.kit.theme import OWN_THEMES, Theme, load_theme, own_theme
from viewer.window.preferences.choices import THEME, load_choice, load_options, save_choice, save_options
from viewer.window.preferences.settings import unusable_settings
from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from viewer.model.options import Options

OWN = "own:"
"""Before the name of a theme that the editor made: the name of its file follows."""


class Preferences(QObject):
    """Colours, and how articles are compared. The type they are set in is `Reading`'s."""

    theme_changed = Signal(Theme)
    options_changed = Signal(object)
    """The Options chosen."""
    problem_found = Signal(Problem)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.problems: list[Problem] = []
        """What did not work before anybody could be told."""
        if (path := unusable_settings()) is not None:
            told = self.tr("it is no file, so that the settings are not read, and kept for this run only")
            self.problems.append(Problem(path.name, told))
        self.theme = str(load_choice(THEME))
        """The name of the theme chosen; empty for the system's."""
        self.options = load_options()
        application.styleHints().colorSchemeChanged.connect(lambda _: self.follow())

    def theme_names(self) -> dict[str, str]:
        """All themes that can be chosen, and what they are called."""
        names = {
            "": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
            "contrast-light": self.tr("&High contrast, light"),
            "contrast-dark": self.tr("H&igh contrast, dark"),
        }
        return names | {OWN + path.name: path.stem.replace("&", "&&") for path in own_theme_files()}

    def choose_theme(self, name: str) -> None:
        """Wear a theme, or with an empty name follow the system."""
        self.theme = name
        save_choice(THEME, name)
        self.follow()

    def choose_options(self, options: Options) -> None:
        """Compare otherwise from now on."""
        self.options = options
        save_options(options)
        self.options_changed.emit(options)

    def follow(self) -> None:
        """Wear what was chosen, else what the system has now."""
        self.theme_changed.emit(self.current_theme())

    def current_theme(self) -> Theme:
        """The theme chosen; where it cannot be read, the system's."""
        if self.theme.startswith(OWN):
            path = themes_folder() / self.theme.removeprefix(OWN)
            try:
                return load_theme(path)
            except (OSError, ValueError) as error:
                reason = self.tr("this theme cannot be used: {reason}").format(reason=error)
                self.problems = [*self.problems, Problem(path.name, reason)]
                self.problem_found.emit(self.problems[-1])
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return own_theme(self.theme if self.theme in OWN_THEMES else "dark" if dark else "light")


def own_theme_files() -> list[Path]:
    """The themes that the editor made, by file name."""
    try:
        return sorted(path for path in themes_folder().glob("*.toml") if path.is_file())
    except OSError:
        return []
