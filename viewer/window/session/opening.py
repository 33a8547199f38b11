"""Opening: files, folders, sets and pasted texts on their way to the list.

What is asked for together is one request to the worker: it finds the files and reads them one after the other, and each
appears as it was read. The engine is imported by the worker: the window is there sooner.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal

from viewer.model import AS_IT_SEEMS, ReadAs
from viewer.model.draft import document_in
from viewer.model.record import record
from viewer.reading.errors import ReadError
from viewer.window.kit.debounce import debounce_timer
from viewer.window.session.open_articles import OnDisk, OpenArticles, Opened, open_article
from viewer.window.session.tasks import Tasks, attempt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from viewer.library.desk import Desk
    from viewer.model import Article, Role, Source
    from viewer.window.session.engine import Engine

SET_SUFFIX = ".diptych"
PATIENCE_MS = 40
"""How long an article that was read waits for the others: less than an editor notices."""


@record
class Read:
    """An article just read."""

    source: Source
    article: Article
    labels: Mapping[int, Role]
    """What the editor said of its paragraphs before."""


class SetRead(NamedTuple):
    """A set just read."""

    path: Path
    desk: Desk


class Arrivals(NamedTuple):
    """What was read, by what it is to the list."""

    new: list[Opened]
    changed: list[Opened]
    """Open already, and read anew, or no longer in a file that was read anew."""
    same: frozenset[int]
    """Keys of those that were open already and say what they said."""


Outcome: TypeAlias = "list[Read] | SetRead | Exception"
"""What comes of one step of a request: the articles of one file, a set, or neither."""


class Opening(QObject):
    """Has the worker read, and delivers what it read in batches, so that the list changes once."""

    arrived = Signal(list)
    """Articles, as Read, in the order in which they were read."""
    set_read = Signal(object)
    """A SetRead."""
    failed = Signal(Exception)
    """Something could not be opened; the rest goes on."""
    opened_in = Signal(object)
    """The folder that was opened, or in which the file is that was; not of what is only read anew."""

    def __init__(self, tasks: Tasks, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pending_pair = PendingPair()
        self.read_as: Callable[[], Mapping[Path, ReadAs]] = dict
        """How files that are open already are to be read; asked in the window's thread."""
        self.remembered: Callable[[str], Mapping[int, Role]] = lambda _: {}
        """The labels given before to the article with a digest; asked in the worker."""
        self._tasks = tasks
        self._engine = engine
        self._requests: list[dict[Path, None]] = []
        """Of each request under way, what was asked for and is not here yet."""
        self._here: list[Read] = []
        self._patience = debounce_timer(self, self._hand_on, PATIENCE_MS)

    def open(self, paths: Sequence[Path], *, show: bool = False) -> None:
        """Read files, the articles in folders, and sets; with `show` one or two files are to be shown."""
        if show:
            self.pending_pair.note(paths)
        if paths:
            self._request(self._find_and_read(paths, self.read_as()), paths, tells_folder=True)

    def read(self, files: Sequence[Path], read_as: ReadAs | None = None) -> None:
        """Read files, whatever they are called, like that or as before."""
        if files:
            known = self.read_as() if read_as is None else dict.fromkeys(files, read_as)
            self._request(self._read(files, known), files)

    def paste(self, text: str, name: str, *, html: bool) -> None:
        """Make an article of text."""
        self._request(self._make(text, name, html=html))

    def take(self, data: bytes, name: str) -> None:
        """Make articles of what a file with this name would hold."""
        self._request(self._take_data(data, name))

    def unread(self) -> list[Path]:
        """Files, folders and sets that were asked for and have not arrived."""
        here = [read.source.path for read in self._here if read.source.path]
        return list(dict.fromkeys([*here, *(path for left in self._requests for path in left)]))

    # In the worker

    def _find_and_read(self, paths: Sequence[Path], read_as: Mapping[Path, ReadAs]) -> Iterator[Outcome]:
        files: list[Path] = []
        for path in paths:
            found = attempt(partial(_look_at, path))
            if isinstance(found, list):
                files += found
            else:
                yield found
        yield from self._read(files, read_as)

    def _read(self, files: Sequence[Path], read_as: Mapping[Path, ReadAs]) -> Iterator[Outcome]:
        for path in files:
            yield attempt(partial(self._read_file, path, read_as.get(path, AS_IT_SEEMS)))

    def _read_file(self, path: Path, read_as: ReadAs) -> list[Read]:
        read = self._engine.read(path, read_as)
        return [Read(source, article, self.remembered(article.digest)) for source, article in read]

    def _make(self, text: str, name: str, *, html: bool) -> Iterator[Outcome]:
        from viewer.reading.sources import text_source

        source = text_source(text, name, html=html)
        article = self._engine.make(source)
        yield [Read(source, article, self.remembered(article.digest))]

    def _take_data(self, data: bytes, name: str) -> Iterator[Outcome]:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder:
            path = Path(folder, "dropped" + re.sub(r"[^.\w]", "", Path(name).suffix)[:20])
            path.write_bytes(data)
            read = attempt(partial(self._read_file, path, AS_IT_SEEMS))
        if isinstance(read, Exception):
            yield ReadError(name, read.reason) if isinstance(read, ReadError) else read
            return
        sources = [replace(each.source, path=None, name=name, stamp=None) for each in read]
        yield [
            Read(source, replace(each.article, path=None), each.labels)
            for source, each in zip(sources, read, strict=True)
        ]

    # In the window's thread

    def _request(self, steps: Iterator[Outcome], paths: Sequence[Path] = (), *, tells_folder: bool = False) -> None:
        """Have the worker do this; `tells_folder`: the editor asked for these paths, so `opened_in` tells of them."""
        left = dict.fromkeys(paths)
        self._requests.append(left)
        take = partial(self._take, left, tells_folder=tells_folder)
        self._tasks.stream(steps, take, partial(self._end, left), partial(self._fail, left))

    def _tell_folder(self, left: dict[Path, None], path: Path) -> None:
        """A file that was not asked for by its name is in a folder that was."""
        asked = path.parent if path in left else next((each for each in left if each in path.parents), None)
        if asked:
            self.opened_in.emit(asked)

    def _take(self, left: dict[Path, None], outcome: Outcome, *, tells_folder: bool) -> None:
        path = outcome[0].source.path if isinstance(outcome, list) else getattr(outcome, "path", None)
        if path:
            if tells_folder and not isinstance(outcome, Exception):
                self._tell_folder(left, path)
            left.pop(path, None)
        if isinstance(outcome, list):
            self._here += outcome
            if not self._patience.isActive():
                self._patience.start()
        elif isinstance(outcome, SetRead):
            self.set_read.emit(outcome)
        else:
            if isinstance(outcome, ReadError) and outcome.path is not None:
                self.pending_pair.give_up(outcome.path)
            self.failed.emit(outcome)

    def _end(self, left: dict[Path, None]) -> None:
        self._requests = [each for each in self._requests if each is not left]
        if not self._requests:
            self._hand_on()

    def _fail(self, left: dict[Path, None], error: Exception) -> None:
        self.failed.emit(error)
        self._end(left)

    def _hand_on(self) -> None:
        self._patience.stop()
        here, self._here = self._here, []
        if here:
            self.arrived.emit(here)


def sort_out(batch: Sequence[Read], open_articles: OpenArticles, next_key: Callable[[], int]) -> Arrivals:
    """What was read, beside what is open: a text is known by its file and part, a pasted one by what it says."""
    there = {item.source.identity or item.original.digest: item for item in open_articles.items}
    new: list[Opened] = []
    changed: list[Opened] = []
    same: set[int] = set()
    said = {read.source.identity for read in batch}
    for read in batch:
        name = read.source.identity or read.article.digest
        known = there.get(name)
        if known is None:
            there[name] = open_article(next_key(), read.source, read.article, read.labels)
            new.append(there[name])
        elif (
            known.original.digest != read.article.digest
            or known.source.read_as != read.source.read_as
            or known.on_disk is not OnDisk.SAME
        ):
            changed.append(known.read_anew(read.source, read.article))
        else:
            same.add(known.key)
    files = {read.source.path for read in batch if read.source.path}
    gone = [item for name, item in there.items() if item.source.path in files and name not in said]
    return Arrivals(new, [*changed, *(item.without_file() for item in gone)], frozenset(same))


MOST_SHOWN = 2
"""Of more files that are asked for by name none is shown before the others."""


class PendingPair:
    """Files asked for by name: one is shown as B, two are shown beside each other; of more the list is enough.

    What cannot be read does not count: of three of which two are empty the third is shown.
    """

    def __init__(self) -> None:
        self._paths: tuple[Path, ...] = ()
        self.shown = False
        """Whether files were shown so: then the pair of the last time does not come back."""

    def note(self, paths: Sequence[Path]) -> None:
        """These were asked for."""
        if paths:
            self._paths = tuple(paths)

    def forget(self) -> None:
        """Something else is wanted now."""
        self._paths = ()

    def give_up(self, path: Path) -> None:
        """This one cannot be read: the other does not wait for it."""
        self._paths = tuple(each for each in self._paths if each != path)

    def take(self, open_articles: OpenArticles) -> tuple[int, ...]:
        """The indices of what is to be shown, once, when all of it is open; else nothing."""
        found = [texts for path in self._paths if (texts := _texts_of(path, open_articles))]
        if len(found) < len(self._paths) or len(open_articles.items) < 2:
            return ()
        if len(found) > MOST_SHOWN:
            self._paths = ()
            return ()
        if found:
            self._paths, self.shown = (), True
        if len(found) == 1:
            return found[0]
        return tuple(texts[-1] for texts in found)


def _texts_of(path: Path, open_articles: OpenArticles) -> tuple[int, ...]:
    """Of the articles of a file those to be shown: original and final of a document, or else the first."""
    found = [n for n, item in enumerate(open_articles.items) if item.source.path == path]
    both = document_in([open_articles.items[n].source.part for n in found])
    return (found[both[0]], found[both[1]]) if both else tuple(found[:1])


def _look_at(path: Path) -> list[Path] | SetRead:
    """The files of a folder, the file itself, or the set in it. Raises ReadError and LibraryError."""
    if path.suffix.lower() == SET_SUFFIX:
        from viewer.library.sets import read_set

        return SetRead(path, read_set(path))
    if os.path.isfile(path):  # noqa: PTH113 - it never raises, and the formats need not be loaded
        return [path]
    from viewer.reading.files import find_articles

    return find_articles(path)
