"""What can be done with articles of the list beyond comparing them."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from viewer.window.articles.article_list import ArticleList
    from viewer.window.kit.theme import Theme
    from viewer.window.session.session import Session


class ArticleDesk(QObject):
    """Acts on the articles chosen in the list."""

    problem_found = Signal(Problem)

    def __init__(self, listed: ArticleList, session: Session, theme: Callable[[], Theme], window: QWidget) -> None:
        """Sources are shown in windows that belong to `window`, in the theme of that time."""
        super().__init__(window)
        self._listed = listed
        self._session = session
        self._theme = theme
        self._window = window

    def view_source(self) -> None:
        """Show the file of the first article chosen as it was read."""
        from viewer.window.articles.source_view import open_source

        chosen = self._listed.chosen()
        if chosen:
            open_source(self._session.open_articles.items[chosen[0]], self._theme(), self._window)

    def reload(self) -> None:
        """Read the files of the articles chosen anew."""
        self._session.reload(self._listed.chosen())

    def is_text(self) -> bool:
        """Whether all that is chosen was read from text, so that it can be read in another encoding."""
        chosen = [self._session.open_articles.items[n].source for n in self._listed.chosen()]
        return bool(chosen) and all(source.path and source.encoding for source in chosen)

    def choose_encoding(self) -> None:
        """Let the editor choose the encoding of the articles chosen."""
        from PySide6.QtWidgets import QInputDialog

        from viewer.reading.decode import COMMON

        sources = [self._session.open_articles.items[n].source for n in self._listed.chosen()]
        names = [self.tr("As its bytes show"), *COMMON]
        now = sources[0].read_as.encoding
        place = names.index(now) if now in names else 0
        question = self.tr("Encoding of {name}:").format(name=sources[0].name)
        title = self.tr("Reopen with encoding")
        name, chosen = QInputDialog.getItem(self._window, title, question, names, place, editable=False)
        if chosen:
            self.read_in(name if name in COMMON else "")

    def read_in(self, encoding: str) -> None:
        """Read the files of the articles chosen in another encoding, or in the one that their bytes show."""
        for index in self._listed.chosen():
            source = self._session.open_articles.items[index].source
            if source.path:
                self._session.read_as([source.path], replace(source.read_as, encoding=encoding))

    def remove(self) -> None:
        """Take the articles chosen off the list."""
        chosen = self._listed.chosen()
        if chosen:
            self._session.remove(chosen)

    def reveal(self) -> None:
        """Show the file of the first article chosen in its folder."""
        for index in self._listed.chosen()[:1]:
            source = self._session.open_articles.items[index].source
            if source.path is not None and not reveal(source.path):
                reason = self.tr("its folder could not be opened")
                self.problem_found.emit(Problem(source.name, reason))


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
