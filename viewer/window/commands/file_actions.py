"""The File menu: opening, pasting, sets, what was opened before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from viewer.window.commands.group import KEYS, Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.window.commands.file_dialogs import Files

MOST_RECENT = 10
"""How many files and how many sets the menu names."""


class FileActions(Group):
    """What comes in, and what is kept in files."""

    paste_asked = Signal()
    preferences_asked = Signal()
    export_asked = Signal()
    print_asked = Signal()

    def __init__(self, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._files = files
        self.open = self.action(self.tr("&Open articles…"), files.ask_for_files, KEYS.Open)
        self.folder = self.action(self.tr("Open &folder…"), files.ask_for_folder, "Ctrl+Shift+O")
        self.paste = self.action(self.tr("&Paste as article"), self.paste_asked.emit, KEYS.Paste)
        self.open_set = self.action(self.tr("Open s&et…"), files.ask_for_set, "Ctrl+Alt+O")
        self.save_set = self.action(self.tr("&Save as a set…"), files.ask_where_to_save, KEYS.Save)
        self.export = self.action(self.tr("E&xport…"), self.export_asked.emit, "Ctrl+E")
        self.print = self.action(self.tr("Pr&int…"), self.print_asked.emit, KEYS.Print)
        self.preferences = self.action(self.tr("Prefere&nces…"), self.preferences_asked.emit, "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit = self.action(self.tr("&Quit"), window.close, "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.open, self.folder, self.paste])
        menu.addSeparator()
        menu.addActions([self.open_set, self.save_set])
        menu.addActions([self.export, self.print])
        self.recent = menu.addMenu(self.tr("Open &recent"))
        self.recent.aboutToShow.connect(self.fill_recent)
        menu.addSeparator()
        menu.addAction(self.preferences)
        menu.addSeparator()
        menu.addAction(self.quit)

    def fill_recent(self) -> None:
        """Name what was opened before; what is not there any more is shown so."""
        files = self._files
        self.recent.clear()
        for sets in (True, False):
            for path, there in files.recent(sets=sets)[:MOST_RECENT]:
                text = path.name.replace("&", "&&")
                action = self.recent.addAction(text if there else self.tr("{name} (missing)").format(name=text))
                action.setToolTip(str(path))
                action.setEnabled(there)
                action.triggered.connect(lambda _=False, path=path: files.open_again(path))
            self.recent.addSeparator()
        forget = self.recent.addAction(self.tr("&Forget these"))
        forget.setEnabled(len(self.recent.actions()) > 3)
        forget.triggered.connect(files.forget_recent)
        self.recent.setToolTipsVisible(True)
