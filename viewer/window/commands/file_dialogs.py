"""Files to open and sets to save: the dialogs, and what was opened before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.resources import resource
from viewer.window.kit.paths import first_folder, is_temporary
from viewer.window.preferences.choices import OPEN_FOLDER, load_choice, save_choice
from viewer.window.session.opening import SET_SUFFIX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from viewer.window.session.autosave import Autosave
    from viewer.window.session.open_set import OpenSet
    from viewer.window.session.session import Session


class Files(QObject):
    """Asks for files, and brings them to the session.

    All dialogs begin where the editor was last, by a dialog, a drop or the command line. The folder in which the
    program was started does not count: most often it is no choice of the editor's, and `diptych .` says it.
    """

    def __init__(self, session: Session, autosave: Autosave, open_set: OpenSet, window: QWidget) -> None:
        """The dialogs stand over `window`."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._autosave = autosave
        self._open_set = open_set
        session.opening.opened_in.connect(self._note_brought)
        autosave.saved.connect(lambda path: self._note_folder(path.parent))

    def ask_for_files(self) -> None:
        """Let the editor choose files to open."""
        names, _ = _dialogs().getOpenFileNames(self._window, self.tr("Open articles"), self._start(), self._filters())
        self._open_chosen([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the editor choose a folder to open."""
        name = _dialogs().getExistingDirectory(self._window, self.tr("Open a folder of articles"), self._start())
        if name:
            self._note_folder(Path(name))
            self._session.open_paths([Path(name)])

    def ask_for_set(self) -> None:
        """Let the editor choose a set to open instead of what is open."""
        name, _ = _dialogs().getOpenFileName(self._window, self.tr("Open a set"), self._start(), self._set_filter())
        self._open_chosen([Path(name)] if name else [])

    def ask_where_to_save(self) -> None:
        """Let the editor choose where to save what is open as a set: offered is where it was, or A's headline."""
        known = self._open_set.path
        folder = first_folder(*([str(known.parent)] if known else []), str(load_choice(OPEN_FOLDER)))
        offered = str(folder / (known.name if known else self._headline() + SET_SUFFIX))
        name, _ = _dialogs().getSaveFileName(self._window, self.tr("Save as a set"), offered, self._set_filter())
        if name:
            path = Path(name)
            self._autosave.save_set(path if path.suffix else path.with_suffix(SET_SUFFIX))

    def _start(self) -> str:
        """Where a dialog begins."""
        return str(first_folder(str(load_choice(OPEN_FOLDER))))

    def _open_chosen(self, paths: list[Path]) -> None:
        """Open files of one folder; the next dialog begins there, whether they can be read or not."""
        if paths:
            self._note_folder(paths[0].parent)
        self._session.open_paths(paths)

    def _note_brought(self, folder: Path) -> None:
        """Something was opened that no dialog may have asked for: the editor knows the folder, if it is his."""
        if not is_temporary(folder) and folder != resource("samples"):
            self._note_folder(folder)

    def _note_folder(self, folder: Path) -> None:
        if str(folder) != load_choice(OPEN_FOLDER):
            save_choice(OPEN_FOLDER, str(folder))

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
