"""A process sent ahead at the start: it loads the engine and looks at what was named while this one loads the window.

It answers as long as there is something to open, then goes. Whatever it cannot do is done here, so nothing depends on
it but how soon the first pair is there. It speaks through two pipes and ends when they do. Articles go to and fro
once; after that both sides name them by their digests.

One thread is enough while the program runs; at its start it is not, for Python loads one module at a time. The
process is told everything and knows nothing by itself; what is large is not sent to it. It hears no checkpoint: what
it is asked is small enough to be over soon. One thread asks it, any may dismiss it, and nobody waits for it to be
gone. `python -m tests.benchmarks.start` measures what it gains.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.match_cache import Matches
    from viewer.comparing.matching.matching import Likelihood
    from viewer.model import Article, Comparison, Match, Pair, Row, Source
    from viewer.model.options import Options

AHEAD = "--ahead"
"""The first word of the command line that starts this program as the worker process."""
LARGEST_FILE = 1_000_000
"""Bytes of a file that it is asked to read at most."""
LARGEST = 100_000
"""Characters of what it is asked to compare at most: it cannot be stopped, so it must not take long."""
_MAIN = "from viewer.cli import main; sys.exit(main())"
_NEWEST = 5
"""The protocol of `pickle` that carries large values well."""
_PATIENCE = 0.1
"""Seconds to wait for one that was killed; one that hangs on a dead drive ends when the drive does."""


def own_command() -> list[str]:
    """What starts this very program again, frozen or from source, whatever else of its name can be imported."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    home = str(Path(__file__).resolve().parents[2])
    first = f"import sys; sys.path.insert(0, {home!r}); import viewer; sys.path.append(sys.path.pop(0)); "
    return [sys.executable, "-P", "-c", first + _MAIN]


def size_of(path: Path) -> int:
    """Bytes of a file; too many where that cannot be told. As `stamp_of`, for the window, which loads no format."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return LARGEST_FILE + 1


def are_small(articles: Pair[Article]) -> bool:
    """Whether a worker process may be asked to compare two articles."""
    return sum(len(paragraph.text) for article in articles for paragraph in article.paragraphs) <= LARGEST


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison without its articles: who asks has them. No array among it: NumPy is not loaded for it."""

    rows: tuple[Row, ...]
    matches: tuple[Match, ...]
    possible: tuple[Match, ...]
    known: Matches
    """The matches as `known_matches` has them."""


class WorkerProcess:
    """The process sent ahead, as the window knows it. One thread asks; any may dismiss."""

    def __init__(self, end: Callable[[], None], ask: BinaryIO, answer: BinaryIO) -> None:
        self._end = end
        self._pipes = ask, answer
        self._here = True
        self._going, self._asking = threading.Lock(), threading.Lock()
        self._held: set[str] = set()
        """Digests of the articles that it has."""

    @classmethod
    def send(cls, paths: Sequence[Path]) -> WorkerProcess | None:
        """Send one to look at files and folders; None where no process can be started."""
        if not sys.executable:
            return None
        try:
            return cls(*_start([*own_command(), AHEAD, *map(str, paths[:2])]))
        except OSError:
            return None

    def read(self, path: Path) -> tuple[Source, Article] | None:
        """The article in a file; None where the worker does not say, and it is to be read here."""
        read: tuple[Source, Article] | None = self._ask("read", path)
        if read:
            self._held.add(read[1].digest)
        return read

    def make(self, source: Source) -> Article | None:
        """The article in what was read before; None where the worker does not say."""
        made: Article | None = self._ask("make", source)
        if made:
            self._held.add(made.digest)
        return made

    def judge(self, articles: Pair[Article]) -> Likelihood | None:
        """How likely the sentences of two articles say the same; None where the worker does not say."""
        judged: Likelihood | None = self._ask("judge", self._named(articles))
        return judged

    def compare(self, articles: Pair[Article], options: Options) -> Compared | None:
        """The comparison of two articles; None where the worker does not say."""
        compared: Compared | None = self._ask("compare", self._named(articles), options)
        return compared

    def _named(self, articles: Pair[Article]) -> list[Article | str]:
        """Articles for the way there: digests of those that it has."""
        named = [article.digest if article.digest in self._held else article for article in articles]
        self._held.update(article.digest for article in articles)
        return named

    def _ask(self, request: str, *given: object) -> Any:
        """The answer of a method of `Requests`; None where there is none."""
        import pickle

        answer = None
        with self._asking:
            if self._here:
                there, back = self._pipes
                try:
                    pickle.dump((request, given), there, _NEWEST)
                    there.flush()
                    answer = pickle.load(back)  # noqa: S301 - from this program itself, through a pipe of its own
                except Exception:  # noqa: BLE001 - whatever it is, it works here: that is what every caller does then
                    self._leave()
        if not self._here:
            self._close()
        return answer

    def dismiss(self) -> None:
        """Let it go; whoever waits for an answer gets none."""
        self._leave()
        self._close()

    def _leave(self) -> None:
        with self._going:
            here, self._here = self._here, False
        if here:
            self._end()

    def _close(self) -> None:
        """Close the pipes, or leave that to who is waiting at them."""
        if self._asking.acquire(blocking=False):
            for pipe in self._pipes:
                with contextlib.suppress(OSError):
                    pipe.close()
            self._asking.release()


def _start(command: list[str]) -> tuple[Callable[[], None], BinaryIO, BinaryIO]:
    """Start a process: how it is ended, the pipe to it and the pipe from it. Raises OSError."""
    spawn = _spawn_anywhere if sys.platform == "win32" else _spawn
    with contextlib.ExitStack() as ours, contextlib.ExitStack() as theirs:
        ends = []
        for stacks in ((theirs, ours), (ours, theirs)):
            pipe = os.pipe()
            for stack, number in zip(stacks, pipe, strict=True):
                stack.callback(os.close, number)
            ends.append(pipe)
        (reads, asks), (answers, writes) = ends
        end = spawn(command, reads, writes)
        ours.pop_all()
        return end, os.fdopen(asks, "wb"), os.fdopen(answers, "rb")


def _spawn(command: list[str], reads: int, writes: int) -> Callable[[], None]:
    """Start a process that reads and writes there; subprocess would take longer to import than is to be gained."""
    import signal

    silent = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    pipes = [(os.POSIX_SPAWN_DUP2, reads, 0), (os.POSIX_SPAWN_DUP2, writes, 1)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[*pipes, silent])

    def end() -> None:
        until = time.monotonic() + _PATIENCE
        with contextlib.suppress(OSError):
            os.kill(process, signal.SIGKILL)
            while os.waitpid(process, os.WNOHANG) == (0, 0) and time.monotonic() < until:
                time.sleep(0.001)

    return end


def _spawn_anywhere(command: list[str], reads: int, writes: int) -> Callable[[], None]:
    """As `_spawn`, on Windows too."""
    import subprocess

    no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    process = subprocess.Popen(  # noqa: S603 - this very program
        command, stdin=reads, stdout=writes, stderr=subprocess.DEVNULL, creationflags=no_console
    )

    def end() -> None:
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)

    return end


class Requests:
    """The requests that a worker process answers."""

    def __init__(self) -> None:
        from viewer.comparing.match_cache import MatchCache

        self._seen: dict[Path, tuple[Source, Article]] = {}
        self._held: dict[str, Article] = {}
        self._known = MatchCache()
        self._compared: dict[tuple[str, str, Options], Comparison] = {}

    def look(self, paths: Sequence[Path]) -> None:
        """Read and compare the first two of these, before anybody asks; what does not work is left."""
        from viewer.model.options import Options

        for path in self._named(paths):
            if size_of(path) <= LARGEST_FILE:
                with contextlib.suppress(Exception):  # the window will ask, and tell why it does not work
                    self._seen[path] = self.read(path)
        if len(self._seen) == 2:
            left, right = (article for _, article in self._seen.values())
            with contextlib.suppress(Exception):
                self._look_at_pair(left, right, Options())
        import viewer.comparing.compare
        import viewer.comparing.matching.pairing  # noqa: F401 - both are wanted soon

    def _named(self, paths: Sequence[Path]) -> list[Path]:
        from viewer.reading.files import find_articles
        from viewer.reading.formats import SUFFIXES

        found: list[Path] = []
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where it may not look
                with contextlib.suppress(Exception):
                    found += find_articles(path)[:2]
            elif path.suffix.lower() in SUFFIXES:
                found.append(path)
        return found[:2]

    def _look_at_pair(self, left: Article, right: Article, options: Options) -> None:
        from viewer.model import Pair

        articles = Pair(left, right)
        if are_small(articles):
            self._compared[left.digest, right.digest, options] = self._compare(articles, options)

    def read(self, path: Path) -> tuple[Source, Article]:
        """The article in a file. Raises ReadError."""
        from viewer.reading.articles import make_article
        from viewer.reading.files import stamp_of
        from viewer.reading.sources import read_source

        seen = self._seen.pop(path, None)
        if seen and seen[0].stamp == stamp_of(path):
            return seen
        source = read_source(path)
        return source, self._hold(make_article(source))

    def make(self, source: Source) -> Article:
        """The article in what was read before. Raises ReadError."""
        from viewer.reading.articles import make_article

        return self._hold(make_article(source))

    def judge(self, named: Sequence[Article | str]) -> Likelihood:
        """How likely the sentences of two articles say the same, as `known_likelihood` has it."""
        from viewer.comparing.matching.pairing import known_likelihood

        return known_likelihood(self._pair(named), lambda: None, self._known)

    def compare(self, named: Sequence[Article | str], options: Options) -> Compared:
        """The comparison of two articles."""
        from viewer.comparing.match_cache import matches_key

        articles = self._pair(named)
        key = articles.left.digest, articles.right.digest, options
        made = self._compared.pop(key, None) or self._compare(articles, options)
        return Compared(made.rows, made.matches, made.possible, self._known.matches[matches_key(articles, options)])

    def _compare(self, articles: Pair[Article], options: Options) -> Comparison:
        from viewer.comparing.compare import compare

        return compare(articles, options, cache=self._known)

    def _pair(self, named: Sequence[Article | str]) -> Pair[Article]:
        from viewer.model import Pair

        return Pair(*(self._held[each] if isinstance(each, str) else self._hold(each) for each in named))

    def _hold(self, article: Article) -> Article:
        self._held[article.digest] = article
        return article


def serve(paths: Sequence[str]) -> int:
    """Run as the worker process: read and compare the files named, then answer requests until none come any more."""
    import gc
    import pickle
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window hears it, and this process when the window goes
    gc.disable()
    asked, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    requests = Requests()
    requests.look([Path(path) for path in paths])
    while True:
        try:
            request, given = pickle.load(asked)  # noqa: S301 - from this program itself
        except (EOFError, OSError):
            return 0
        answer = None
        with contextlib.suppress(Exception):
            answer = getattr(requests, request)(*given)
        pickle.dump(answer, answers, _NEWEST)
        answers.flush()
