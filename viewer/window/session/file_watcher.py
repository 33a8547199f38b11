"""Looks now and then whether the files of open articles still say what was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from viewer.model import Source, Stamp
from viewer.model.record import record
from viewer.window.session.open_articles import OnDisk, OpenArticles
from viewer.window.session.tasks import Failed, Tasks

LOOK_MS = 2500
"""Files are asked, not watched: that works on network drives too, and for any number of them."""


@record
class Seen:
    """A file that was looked at."""

    source: Source
    """What was read of it."""
    stamp: Stamp | None
    """The one it has now; None where it is gone."""
    state: OnDisk


class Watcher(QObject):
    """Marks articles whose files were written anew or are gone. It has a worker of its own: drives may be slow."""

    def __init__(
        self,
        open_articles: Callable[[], OpenArticles],
        mark: Callable[[Mapping[int, OnDisk]], None],
        failed: Failed,
        parent: QObject | None = None,
    ) -> None:
        """`mark` is told what has become of the files of articles, by their keys."""
        super().__init__(parent)
        self._open_articles = open_articles
        self._mark = mark
        self._failed = failed
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

    @property
    def busy(self) -> bool:
        """Whether it is looking."""
        return self._tasks.busy

    def look(self) -> None:
        """Look at all files once, unless that is under way."""
        if self._tasks.busy:
            return
        asked = {key: source for key, source in self._open_articles().sources().items() if source.path}
        seen = self._seen

        def work(checkpoint: Callable[[], None]) -> dict[int, Seen]:
            found = {}
            for key, source in asked.items():
                checkpoint()
                found[key] = _look(source, seen.get(key))
            return found

        if asked:
            self._tasks.start(work, self._show, self._failed)

    def _show(self, found: dict[int, Seen]) -> None:
        self._seen = found
        read = self._open_articles().sources()
        self._mark({key: seen.state for key, seen in found.items() if read.get(key) is seen.source})


def _look(source: Source, seen: Seen | None) -> Seen:
    from viewer.reading.files import stamp_of
    from viewer.reading.sources import says_the_same

    assert source.path is not None  # noqa: S101 - only files are looked at
    stamp = stamp_of(source.path)
    if stamp is None:
        return Seen(source, None, OnDisk.GONE)
    if stamp == source.stamp:
        return Seen(source, stamp, OnDisk.SAME)
    if seen and seen.source is source and seen.stamp == stamp:
        return seen
    return Seen(source, stamp, OnDisk.SAME if says_the_same(source) else OnDisk.CHANGED)
