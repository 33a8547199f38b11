"""Carries what is on the desk into the library, and back when the program starts.

The desk is written a quarter of a second after a change; `viewer/library` says what survives what.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.error_texts import in_words
from viewer.window.session.problem import Problem
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from viewer.library import Desk, Library, Recent
    from viewer.model import Role
    from viewer.window.session.open_articles import Opened
    from viewer.window.session.session import Session

KEEP_MS = 250
"""How long after a change the desk is written: several changes in a row are one."""
AGAIN_MS = 20_000
"""How long after a failure it is tried again."""
WAIT_SECONDS = 5.0
"""How long a reader waits for the library to be opened."""
REMOVALS = "removals"
"""Where the view of a desk tells how its removed articles went, as Session.removals."""


class Autosave(QObject):
    """The session's memory. Without a folder it remembers nothing."""

    problem_found = Signal(Problem)
    restored = Signal(object)
    """What the window looked like: the `view` of the desk that was kept."""
    saved = Signal(object)
    """A set was saved to this path."""

    def __init__(self, session: Session, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: Callable[[], Mapping[str, Any]] = dict
        """Tells what the window looks like; asked when the desk is kept."""
        self._session = session
        self._folder = folder
        self._library: Library | None = None
        self._there = threading.Event()
        self._tasks = Tasks(self)
        self._recent: list[Recent] = []
        self._noted: list[Path] = []
        self._dirty = False
        self._failed_before = False
        self._timer = debounce_timer(self, self._keep)
        if folder is None:
            return
        session.remembered = self._labels
        session.labelled.connect(self._keep_label)
        session.opened.connect(self._note)
        session.set_opened.connect(self._note_set)
        session.restoring.ended.connect(self.note_change)
        for signal in (session.collection_changed, session.pair_changed, session.disk_changed):
            signal.connect(lambda *_: self.note_change())

    # Opening

    def open(self, *, restore: bool) -> None:
        """Open the library, and with `restore` bring back what was open."""
        folder = self._folder
        if folder is None:
            return

        def work(_: Callable[[], None]) -> tuple[Library, Desk | None, list[Recent]]:
            from viewer.library import Library

            try:
                library = self._library = Library.open(folder)
            finally:
                self._there.set()
            return library, library.desk() if restore else None, list(library.recent())

        def fail(error: Exception) -> None:
            self._fail(error)
            restoring.end_one()

        restoring = self._session.restoring
        if restore:
            restoring.wait()
        self._tasks.start(work, self._show_opened, fail)

    def _show_opened(self, opened: tuple[Library, Desk | None, list[Recent]]) -> None:
        library, desk, self._recent = opened
        if library.trouble:
            self.problem_found.emit(Problem(library.trouble.path.name, in_words(library.trouble.reason)))
        if desk is not None:
            removals = _removals(desk.view.get(REMOVALS))
            self._session.restoring.restore(desk.entries, desk.pair, desk.removed, removals)
            self.restored.emit(desk.view)
            self._session.restoring.end_one()

    def _labels(self, digest: str) -> Mapping[int, Role]:
        """The labels given before; asked in the session's worker."""
        self._there.wait(WAIT_SECONDS)
        return self._library.labels(digest) if self._library else {}

    # Keeping

    def note_change(self) -> None:
        """Something is otherwise than it was kept."""
        self._dirty = True
        if self._folder is not None and not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def _keep(self) -> None:
        self._timer.stop()
        if not self._dirty or self._session.restoring.under_way:  # its end is a change, too
            return
        self._dirty = False
        desk = self._desk()
        noted, self._noted = self._noted, []
        self._write(lambda library: _keep_all(library, desk, noted), self._show_recent, noted)

    def _desk(self) -> Desk:
        from viewer.library.desk import Desk, Entry

        def entry(item: Opened) -> Entry:
            return Entry(item.source, item.title, item.labels)

        open_articles = self._session.open_articles
        removed = tuple(entry(item) for _, item in open_articles.removed)
        view = {**self.view(), REMOVALS: [list(removal) for removal in self._session.removals()]}
        return Desk(tuple(entry(item) for item in open_articles.items), self._session.pair, removed, view)

    def _write(
        self,
        act: Callable[[Library], object],
        done: Callable[[Any], None] = lambda _: None,
        noted: Sequence[Path] = (),
    ) -> None:
        """Do something with the library, in its own worker, one thing after the other; files `noted` are not lost."""

        def work(_: Callable[[], None]) -> object:
            return act(self._library) if self._library else None

        def succeed(answer: object) -> None:
            self._failed_before = False
            done(answer)

        def fail(error: Exception) -> None:
            self._noted[:0] = noted
            self._fail(error)

        self._tasks.start(work, succeed, fail)

    def _fail(self, error: Exception) -> None:
        from viewer.library import LibraryError

        if not isinstance(error, LibraryError):
            self._session.crashed.emit(error)
            return
        if not self._failed_before:
            told = self.tr("{reason}. What is open now would not come back after a restart.")
            self.problem_found.emit(Problem(error.name, told.format(reason=in_words(error.reason))))
        self._failed_before = self._dirty = True
        self._timer.start(AGAIN_MS)

    def _keep_label(self, digest: str, paragraph: int, role: Role) -> None:
        self._write(lambda library: library.keep_label(digest, paragraph, role))

    # What was opened before

    def recent(self, *, sets: bool) -> list[Path]:
        """Files or sets opened before, the last first."""
        return [recent.path for recent in self._recent if (recent.kind == "set") is sets]

    def _note(self, path: Path) -> None:
        self._noted.append(path)
        self.note_change()

    def _note_set(self, path: Path) -> None:
        self._write(lambda library: _note_set(library, path), self._show_recent)

    def _show_recent(self, recent: object) -> None:
        if isinstance(recent, (list, tuple)):
            self._recent = list(recent)

    def forget_recent(self) -> None:
        """Name none of them any more."""
        self._recent = []
        self._write(lambda library: library.forget_recent())

    # Sets

    def save_set(self, path: Path) -> None:
        """Save what is open as a set."""
        desk = self._desk()

        def work(_: Callable[[], None]) -> Path:
            from viewer.library import write_set

            write_set(path, desk)
            return path

        def done(path: Path) -> None:
            self.saved.emit(path)
            self._note_set(path)

        self._tasks.start(work, done, self._session.fail)

    # Closing

    def close(self) -> None:
        """Keep what is not kept yet, and close the library."""
        if self._folder is None:
            self._tasks.close()
            return
        self._timer.stop()
        self._keep()
        self._write(lambda library: library.close())
        self._tasks.close(finish=True)


def _removals(kept: object) -> list[tuple[int, int]]:
    """What was kept of how articles went; nothing where it makes no sense."""
    pairs = [tuple(pair) for pair in kept if isinstance(pair, list)] if isinstance(kept, list) else []
    sound = all(len(pair) == 2 and all(type(n) is int and n >= 0 for n in pair) for pair in pairs)
    return [(pair[0], pair[1]) for pair in pairs] if sound else []


def _keep_all(library: Library, desk: Desk, noted: list[Path]) -> tuple[Recent, ...]:
    from viewer.library import RecentKind

    library.keep_desk(desk)
    if noted:
        library.note_recent(noted, RecentKind.FILE)
    return library.recent()


def _note_set(library: Library, path: Path) -> tuple[Recent, ...]:
    from viewer.library import RecentKind

    library.note_recent([path], RecentKind.SET)
    return library.recent()
