"""Carries what is on the desk into the library, and back when the program starts.

The desk is written a quarter of a second after a change; `viewer/library` says what survives what.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.comparing.by_hand import standing_in
from viewer.library.errors import LibraryError
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.error_texts import in_words
from viewer.window.session.problem import Problem
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from viewer.library.desk import Desk, Entry, Recent
    from viewer.library.store import Library
    from viewer.model import Pair, Role
    from viewer.model.options import Verdict
    from viewer.window.session.open_articles import OpenArticles, Opened
    from viewer.window.session.session import Session

KEEP_MS = 250
"""How long after a change the desk is written: several changes in a row are one."""
AGAIN_MS = 20_000
"""How long after a failure it is tried again."""
WAIT_SECONDS = 5.0
"""How long a reader waits for the library to be opened."""


class Autosave(QObject):
    """The session's memory. Without a folder it remembers nothing. `remember` joins it with a session."""

    problem_found = Signal(Problem)
    failed = Signal(Exception)
    """Something else did not work."""
    lookup_began = Signal()
    """What was kept is being looked for."""
    desk_found = Signal(object)
    """The Desk that was kept."""
    unread_found = Signal(list)
    """Paths of what was still to be read when the program ended."""
    restored = Signal(object)
    """What the window looked like: the `view` of the desk that was kept."""
    lookup_ended = Signal()
    """What was kept is known, or never will be."""
    saved = Signal(object)
    """A set was saved to this path."""

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: Callable[[], Mapping[str, Any]] = dict
        """Tells what the window looks like; asked when the desk is kept."""
        self.open_desk: Callable[[bool], Desk] | None = None
        """Tells what is open; asked when the desk is kept, in the window's thread. True: with all that was ever said by
        hand; else, for a set, with what is said of the articles that are open."""
        self.unread: Callable[[], Sequence[Path]] = tuple
        """Tells what is still to be read; asked at the end."""
        self.is_complete: Callable[[], bool] = lambda: True
        """False while articles are still to come back: then less is open than was kept."""
        self._folder = folder
        self._library: Library | None = None
        self._there = threading.Event()
        self._tasks = Tasks(self)
        self._recent: list[Recent] = []
        self._noted: list[Path] = []
        self._dirty = False
        self._failed_before = False
        self._timer = debounce_timer(self, self._keep)

    # Opening

    def open(self, *, restore: bool) -> None:
        """Open the library, and with `restore` bring back what was open."""
        folder = self._folder
        if folder is None:
            return

        def work(_: Callable[[], None]) -> tuple[Desk, list[Path]] | None:
            from viewer.library.store import Library

            try:
                self._library = Library.open(folder)
            finally:
                self._there.set()
            return (self._library.desk(), self._library.take_unread()) if restore else None

        def fail(error: Exception) -> None:
            self._fail(error)
            self.lookup_ended.emit()

        if restore:
            self.lookup_began.emit()
        self._tasks.start(work, self._bring_back, fail)
        self._write(lambda library: library.recent(), self._show_recent)

    def _bring_back(self, kept: tuple[Desk, list[Path]] | None) -> None:
        if self._library and (trouble := self._library.trouble):
            self.problem_found.emit(Problem(trouble.path.name, in_words(trouble.reason)))
        if kept is not None:
            desk, paths = kept
            if self._library and (unread := self._library.unread):
                told = self.tr(
                    "%Ln article(s) of the library cannot be read by this version. They are kept in it.", "", unread
                )
                self.problem_found.emit(Problem(self._library.path.name, told))
            self.desk_found.emit(desk)
            self.unread_found.emit(paths)
            self.restored.emit(desk.view)
            self.lookup_ended.emit()

    def labels(self, digest: str) -> Mapping[int, Role]:
        """The labels given before; asked in the session's worker."""
        self._there.wait(WAIT_SECONDS)
        return self._library.labels(digest) if self._library else {}

    # Keeping

    @property
    def keeps(self) -> bool:
        """Whether there is a folder to keep things in."""
        return self._folder is not None

    @property
    def pending(self) -> bool:
        """Whether anything is still to be written, or being looked for."""
        return self._dirty or self._tasks.busy

    def note_change(self) -> None:
        """Something is otherwise than it was kept."""
        self._dirty = True
        if self._folder is not None and not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def _keep(self) -> None:
        self._timer.stop()
        if not self._dirty or not self.is_complete():  # that it is complete will be a change, too
            return
        self._dirty = False
        desk = self._desk(everything=True)
        noted, self._noted = self._noted, []
        self._write(lambda library: _keep_all(library, desk, noted), self._show_recent, noted)

    def _desk(self, *, everything: bool) -> Desk:
        from viewer.library.desk import Desk

        return replace(self.open_desk(everything) if self.open_desk else Desk(), view=self.view())

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
        if not isinstance(error, LibraryError):
            self.failed.emit(error)
            return
        if not self._failed_before:
            told = self.tr("{reason}. What is open now would not come back after a restart.")
            self.problem_found.emit(Problem(error.name, told.format(reason=in_words(error.reason))))
        self._failed_before = self._dirty = True
        self._timer.start(AGAIN_MS)

    def keep_label(self, digest: str, paragraph: int, role: Role) -> None:
        """Remember what the editor said a paragraph is."""
        self._write(lambda library: library.keep_label(digest, paragraph, role))

    def keep_verdicts(self, verdicts: tuple[Verdict, ...]) -> None:
        """Remember what the editor said of sentences."""
        self._write(lambda library: library.keep_verdicts(verdicts))

    # What was opened before

    def recent(self, *, sets: bool) -> list[Path]:
        """Files or sets opened before, the last first."""
        return [recent.path for recent in self._recent if (recent.kind == "set") is sets]

    def note(self, path: Path) -> None:
        """A file was opened."""
        self._noted.append(path)
        self.note_change()

    def note_set(self, path: Path) -> None:
        """A set was opened, or saved."""
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
        desk = self._desk(everything=False)

        def work(_: Callable[[], None]) -> Path:
            from viewer.library.sets import write_set

            write_set(path, desk)
            return path

        def done(path: Path) -> None:
            self.saved.emit(path)
            self.note_set(path)

        self._tasks.start(work, done, self.failed.emit)

    # Closing

    def close(self) -> None:
        """Keep what is not kept yet, and close the library."""
        if self._folder is None:
            self._tasks.close()
            return
        self._timer.stop()
        self._keep()
        if unread := list(self.unread()):
            self._write(lambda library: library.keep_unread(unread))
        self._write(lambda library: library.close())
        self._tasks.close(finish=True)


def remember(session: Session, autosave: Autosave) -> None:
    """Have a session kept, and brought back: neither knows the other."""

    def open_desk(everything: bool) -> Desk:
        verdicts = session.by_hand.verdicts
        if not everything:
            verdicts = standing_in(session.collection.articles, verdicts)
        return replace(desk_of(session.open_articles, session.pair), verdicts=verdicts)

    def unread() -> list[Path]:
        # While the desk comes back it is not written, so that what was opened beside it is in none.
        beside = session.open_articles.items if session.restoring.under_way else ()
        return [*(item.source.path for item in beside if item.source.path), *session.opening.unread()]

    autosave.open_desk = open_desk
    autosave.unread = unread
    autosave.is_complete = lambda: not session.restoring.under_way
    autosave.failed.connect(session.fail)
    if not autosave.keeps:
        return
    autosave.lookup_began.connect(session.restoring.wait)

    def take_verdicts(desk: Desk) -> None:
        session.by_hand.add(desk.verdicts)
        # From now on at once: the desk is not written while its articles still come back.
        session.by_hand.changed.connect(lambda: autosave.keep_verdicts(session.by_hand.verdicts))

    autosave.desk_found.connect(take_verdicts)  # first: they count at once
    autosave.desk_found.connect(session.restoring.restore)
    autosave.unread_found.connect(session.open_paths)
    autosave.lookup_ended.connect(session.restoring.end_one)
    session.opening.remembered = autosave.labels
    session.labelled.connect(autosave.keep_label)
    session.opened.connect(autosave.note)
    session.set_opened.connect(autosave.note_set)
    session.restoring.ended.connect(autosave.note_change)
    session.by_hand.changed.connect(autosave.note_change)
    for signal in (session.collection_changed, session.pair_changed, session.disk_changed):
        signal.connect(lambda *_: autosave.note_change())


def desk_of(open_articles: OpenArticles, pair: Pair[int] | None) -> Desk:
    """What is open, as it is to be kept."""
    from viewer.library.desk import Desk

    removals = tuple(removal.of(_entry) for removal in open_articles.removals)
    return Desk(tuple(map(_entry, open_articles.items)), pair, removals)


def _entry(item: Opened) -> Entry:
    from viewer.library.desk import Entry

    return Entry(item.source, item.title, item.labels, item.outlet, item.voice, item.earlier)


def _keep_all(library: Library, desk: Desk, noted: list[Path]) -> tuple[Recent, ...]:
    from viewer.library.desk import RecentKind

    library.keep_desk(desk)
    if noted:
        library.note_recent(noted, RecentKind.FILE)
    return library.recent()


def _note_set(library: Library, path: Path) -> tuple[Recent, ...]:
    from viewer.library.desk import RecentKind

    library.note_recent([path], RecentKind.SET)
    return library.recent()
