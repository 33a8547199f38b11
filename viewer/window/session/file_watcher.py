"""Looks now and then whether the files of open articles still say what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.window.session.open_articles import OnDisk
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.model import Source, Stamp
    from viewer.window.session.session import Session

LOOK_MS = 2500
"""Files are asked, not watched: that works on network drives too, and for any number of them."""


class Watcher(QObject):
    """Marks articles whose files were written anew or are gone. It has a worker of its own: drives may be slow."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = Tasks(self)
        self._seen: dict[int, Seen] = {}
        """What was found last, by key: nothing is read twice for the same stamp."""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._tasks.close()

    def look(self) -> None:
        """Look at all files once, unless that is under way."""
        if self._tasks.busy:
            return
        asked = [(item.key, item.source) for item in self._session.open_articles.items if item.source.path]
        seen = self._seen

        def work(checkpoint: Callable[[], None]) -> dict[int, Seen]:
            found = {}
            for key, source in asked:
                checkpoint()
                found[key] = _look(source, seen.get(key))
            return found

        if asked:
            self._tasks.start(work, self._show, self._session.crashed.emit)

    def _show(self, found: dict[int, Seen]) -> None:
        self._seen = found
        read = {item.key: item.source for item in self._session.open_articles.items}
        self._session.mark({key: state for key, (source, _, state) in found.items() if read.get(key) is source})


Seen = tuple["Source", "Stamp | None", OnDisk]
"""What was read, the file's stamp when it was looked at, and what has become of it."""


def _look(source: Source, seen: Seen | None) -> Seen:
    from viewer.reading import ReadError, read_source, stamp_of

    assert source.path is not None  # noqa: S101 - only files are looked at
    stamp = stamp_of(source.path)
    if stamp is None:
        return source, None, OnDisk.GONE
    if stamp == source.stamp:
        return source, stamp, OnDisk.SAME
    if seen and seen[0] is source and seen[1] == stamp:
        return seen
    try:
        same = read_source(source.path).text == source.text
    except ReadError:
        same = False
    return source, stamp, OnDisk.SAME if same else OnDisk.CHANGED
