"""Reads files in the worker and delivers them in one batch, so that the list changes once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.reading.errors import ReadError
from viewer.window.kit.debounce import debounce_timer
from viewer.window.session import reader
from viewer.window.session.restoring import READ

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from viewer.window.session.session import Session

PATIENCE_MS = 40
"""How long an article that was read waits for the others: less than an editor notices."""


class BatchReader(QObject):
    """Files and pasted texts on their way to the list."""

    arrived = Signal(list)
    """Articles, as reader.Read, in the order in which they were read."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._expected = 0
        self._here: list[reader.Read] = []
        self._patience = debounce_timer(self, self._hand_on, PATIENCE_MS)

    def find(self, path: Path) -> None:
        """Read a file, or the articles in a folder."""
        self._start(lambda _: reader.find(path), self._found)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files."""
        engine, remembered = self._session.engine, self._session.remembered
        for path in paths:
            self._start(lambda _, path=path: reader.read_file(path, engine, remembered), self._add)

    def paste(self, text: str, name: str, *, html: bool) -> None:
        """Make an article of text."""
        engine, remembered = self._session.engine, self._session.remembered
        self._start(lambda _: reader.read_clip(text, name, engine, remembered, html=html), self._add)

    def _start(self, work: Callable[..., object], done: Callable[..., None]) -> None:
        self._expected += 1
        self._session.start(work, done, READ, self._fail)

    def _found(self, paths: list[Path]) -> None:
        self.read(paths)
        self._ended()

    def _add(self, read: reader.Read) -> None:
        self._here.append(read)
        if not self._patience.isActive():
            self._patience.start()
        self._ended()

    def _fail(self, error: Exception) -> None:
        self._session.fail(error)
        self._ended()
        if isinstance(error, ReadError) and error.path is not None:
            self._session.pending_pair.give_up(error.path)

    def _ended(self) -> None:
        self._expected -= 1
        if not self._expected:
            self._hand_on()

    def _hand_on(self) -> None:
        self._patience.stop()
        here, self._here = self._here, []
        if here:
            self.arrived.emit(here)
