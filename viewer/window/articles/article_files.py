"""What can be done with articles of the list beyond comparing them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.window.frame.main_window import MainWindow


class ArticleDesk(QObject):
    """Acts on the articles chosen in the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def view_source(self) -> None:
        """Show the file of the first article chosen as it was read."""
        from viewer.window.articles.source_view import open_source

        chosen = self._window.articles.chosen()
        if chosen:
            open_source(self._window.session.open_articles.items[chosen[0]], self._window)

    def reload(self) -> None:
        """Read the files of the articles chosen anew."""
        self._window.session.reload(self._window.articles.chosen())

    def reveal(self) -> None:
        """Show the file of the first article chosen in its folder."""
        for index in self._window.articles.chosen()[:1]:
            source = self._window.session.open_articles.items[index].source
            if source.path is not None and not reveal(source.path):
                reason = self.tr("its folder could not be opened")
                self._window.messages.show_problem(Problem(source.name, reason))


def reveal(path: Path) -> bool:
    """Show a file in the system's file manager; False where there is none."""
    if sys.platform == "win32":
        return _started("explorer", "/select,", str(path))
    if sys.platform == "darwin":
        return _started("open", "-R", str(path))
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return os.path.isdir(path.parent) and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))  # noqa: PTH112


def _started(*command: str) -> bool:
    import subprocess

    subprocess.Popen(command)  # noqa: S603 - the system's own
    return True
