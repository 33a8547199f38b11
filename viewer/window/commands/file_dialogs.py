"""Files to open and sets to save: the dialogs, and what was opened before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.window.session.opening import SET_SUFFIX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from viewer.window.session.autosave import Autosave
    from viewer.window.session.open_set import OpenSet
    from viewer.window.session.session import Session


class Files(QObject):
    """Asks for files, and brings them to the session."""

    def __init__(self, session: Session, autosave: Autosave, open_set: OpenSet, window: QWidget) -> None:
        """The dialogs stand over `window`."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._autosave = autosave
        self._open_set = open_set

    def ask_for_files(self) -> None:
        """Let the editor choose files to open."""
        names, _ = _dialogs().getOpenFileNames(self._window, self.tr("Open articles"), "", self._filters())
        self._session.open_paths([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the editor choose a folder to open."""
        name = _dialogs().getExistingDirectory(self._window, self.tr("Open a folder of articles"))
        if name:
            self._session.open_paths([Path(name)])

    def ask_for_set(self) -> None:
        """Let the editor choose a set to open instead of what is open."""
        name, _ = _dialogs().getOpenFileName(self._window, self.tr("Open a set"), "", self._set_filter())
        if name:
            self._session.open_paths([Path(name)])

    def ask_where_to_save(self) -> None:
        """Let the editor choose where to save what is open as a set: offered is where it was, or A's headline."""
        offered = str(self._open_set.path or self._headline() + SET_SUFFIX)
        name, _ = _dialogs().getSaveFileName(self._window, self.tr("Save as a set"), offered, self._set_filter())
        if name:
            path = Path(name)
            self._autosave.save_set(path if path.suffix else path.with_suffix(SET_SUFFIX))

    def _headline(self) -> str:
        """A's headline as the name of a file."""
        from viewer.window.export.subject import file_name

        session = self._session
        headline = session.collection.articles[session.pair.left if session.pair else 0].title
        return file_name(headline) or self.tr("Articles")

    def _filters(self) -> str:
        from viewer.reading.formats import SUFFIXES

        articles, everything = self.tr("Articles"), self.tr("All files")
        known = " ".join(f"*{suffix}" for suffix in [*sorted(SUFFIXES), SET_SUFFIX])
        return f"{articles} ({known});;{everything} (*)"

    def _set_filter(self) -> str:
        sets, everything = self.tr("Sets of articles"), self.tr("All files")
        return f"{sets} (*{SET_SUFFIX});;{everything} (*)"

    # What was opened before

    def recent(self, *, sets: bool) -> list[tuple[Path, bool]]:
        """Files or sets opened before, the last first, and whether each is there still."""
        return [(path, _is_there(path)) for path in self._autosave.recent(sets=sets)]

    def open_again(self, path: Path) -> None:
        """Open a file or a set that was open before."""
        self._session.open_paths([path])

    def forget_recent(self) -> None:
        """Name none of them any more."""
        self._autosave.forget_recent()


def _dialogs() -> type[QFileDialog]:
    """Loaded when one is asked for."""
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
