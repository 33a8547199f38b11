"""The worker process: it loads the engine and reads the first articles while the main process loads the window.

It serves requests during start-up and is then dismissed. Whatever it fails to answer is computed in the main process,
so it affects only how soon the first pair is shown. Requests and answers are pickled through two pipes; it exits when
they close. An article is sent once, after which both sides refer to it by digest.

A thread would not do at start-up, because Python imports modules one at a time. The worker keeps no state of its own
beyond what it was sent. It cannot be cancelled, so requests are limited in size. One thread sends requests, any thread
may dismiss it, and none waits for its exit. `python -m tests.benchmarks.start` measures what it gains.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.match_cache import Matches
    from viewer.comparing.matching.matching import Likelihood
    from viewer.model import Article, Comparison, Match, Pair, Row, Source
    from viewer.model.options import Options

AHEAD = "--ahead"
"""The first command-line argument that starts this program as a worker process."""
LARGEST_FILE = 1_000_000
"""Maximum size, in bytes, of a file sent to the worker. Larger ones would delay its next answers, as `LARGEST`."""
LARGEST = 100_000
"""Maximum characters of a pair sent to the worker: it cannot be cancelled, so a request must not take long."""
_MAIN = "from viewer.cli import main; sys.exit(main())"
_PICKLE_PROTOCOL = 5
"""The pickle protocol: the one that is efficient for large values."""
_KILL_SECONDS = 0.1
"""Seconds to wait for a killed worker to exit. One that hangs on a dead drive exits only when the drive answers."""


def own_command() -> list[str]:
    """The command that starts this program again, frozen or from source.

    From source, its folder is first on the import path for `import viewer` only, so that no other `viewer` is found.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    home = str(Path(__file__).resolve().parents[2])
    first = f"import sys; sys.path.insert(0, {home!r}); import viewer; sys.path.append(sys.path.pop(0)); "
    return [sys.executable, "-P", "-c", first + _MAIN]


def size_of(path: Path) -> int:
    """Size of a file in bytes; more than `LARGEST_FILE` if unknown. Unlike `stamp_of`, it imports no format reader."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return LARGEST_FILE + 1


def are_small(articles: Pair[Article]) -> bool:
    """Whether two articles are small enough to be compared by a worker process."""
    return sum(len(paragraph.text) for article in articles for paragraph in article.paragraphs) <= LARGEST


class Compared(NamedTuple):
    """A comparison without its articles, which the caller has. No arrays, so that unpickling it does not load NumPy."""

    rows: tuple[Row, ...]
    matches: tuple[Match, ...]
    possible: tuple[Match, ...]
    known: Matches
    """The matches in the form of `known_matches`, for its cache."""


class WorkerProcess:
    """The main process's handle on a worker process. One thread sends requests; any thread may dismiss it."""

    def __init__(self, end: Callable[[], None], ask: BinaryIO, answer: BinaryIO) -> None:
        self._end = end
        self._pipes = ask, answer
        self._running = True
        self._state_lock, self._pipe_lock = threading.Lock(), threading.Lock()
        self._held: set[str] = set()
        """Digests of the articles that the worker has."""

    @classmethod
    def send(cls, paths: Sequence[Path]) -> WorkerProcess | None:
        """Start a worker that reads these files or folders ahead; None if no process can be started."""
        if not sys.executable:
            return None
        try:
            return cls(*_start([*own_command(), AHEAD, *map(str, paths[:2])]))
        except OSError:
            return None

    def read(self, path: Path) -> tuple[Source, Article] | None:
        """The article in a file; None if the worker does not answer and the caller must read it."""
        read: tuple[Source, Article] | None = self._ask("read", path)
        if read:
            self._held.add(read[1].digest)
        return read

    def make(self, source: Source) -> Article | None:
        """The article of a source; None if the worker does not answer."""
        article: Article | None = self._ask("make", source)
        if article:
            self._held.add(article.digest)
        return article

    def judge(self, articles: Pair[Article]) -> Likelihood | None:
        """The likelihood of two articles; None if the worker does not answer."""
        judged: Likelihood | None = self._ask("judge", self._named(articles))
        return judged

    def compare(self, articles: Pair[Article], options: Options) -> Compared | None:
        """The comparison of two articles; None if the worker does not answer."""
        compared: Compared | None = self._ask("compare", self._named(articles), options)
        return compared

    def _named(self, articles: Pair[Article]) -> list[Article | str]:
        """The articles as sent: the digest for each that the worker already has."""
        named = [article.digest if article.digest in self._held else article for article in articles]
        self._held.update(article.digest for article in articles)
        return named

    def _ask(self, request: str, *arguments: object) -> Any:
        """Call a method of `Requests` in the worker; None if there is no answer."""
        import pickle

        answer = None
        with self._pipe_lock:
            if self._running:
                there, back = self._pipes
                try:
                    pickle.dump((request, arguments), there, _PICKLE_PROTOCOL)
                    there.flush()
                    answer = pickle.load(back)  # noqa: S301 - from this program itself, through a pipe of its own
                except Exception:  # noqa: BLE001 - on any failure the caller computes the answer itself
                    self._kill()
        if not self._running:
            self._close_pipes()
        return answer

    def dismiss(self) -> None:
        """Kill the worker. A request that is waiting gets None."""
        self._kill()
        self._close_pipes()

    def _kill(self) -> None:
        with self._state_lock:
            was_running, self._running = self._running, False
        if was_running:
            self._end()

    def _close_pipes(self) -> None:
        """Close the pipes, unless a request is using them, which then closes them."""
        if self._pipe_lock.acquire(blocking=False):
            for pipe in self._pipes:
                with contextlib.suppress(OSError):
                    pipe.close()
            self._pipe_lock.release()


def _start(command: list[str]) -> tuple[Callable[[], None], BinaryIO, BinaryIO]:
    """Start a process; returns a function that kills it, the pipe to it and the pipe from it. Raises OSError."""
    spawn = _spawn_anywhere if sys.platform == "win32" else _spawn
    with contextlib.ExitStack() as parent_ends, contextlib.ExitStack() as child_ends:
        ends = []
        for stacks in ((child_ends, parent_ends), (parent_ends, child_ends)):
            pipe = os.pipe()
            for stack, number in zip(stacks, pipe, strict=True):
                stack.callback(os.close, number)
            ends.append(pipe)
        (reads, asks), (answers, writes) = ends
        end = spawn(command, reads, writes)
        parent_ends.pop_all()
        return end, os.fdopen(asks, "wb"), os.fdopen(answers, "rb")


def _spawn(command: list[str], reads: int, writes: int) -> Callable[[], None]:
    """Start a process with these descriptors as stdin and stdout, without `subprocess`, which is slow to import."""
    import signal

    no_stderr = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    pipes = [(os.POSIX_SPAWN_DUP2, reads, 0), (os.POSIX_SPAWN_DUP2, writes, 1)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[*pipes, no_stderr])

    def end() -> None:
        deadline = time.monotonic() + _KILL_SECONDS
        with contextlib.suppress(OSError):
            os.kill(process, signal.SIGKILL)
            while os.waitpid(process, os.WNOHANG) == (0, 0) and time.monotonic() < deadline:
                time.sleep(0.001)

    return end


def _spawn_anywhere(command: list[str], reads: int, writes: int) -> Callable[[], None]:
    """The same by means of `subprocess`, for Windows."""
    import subprocess

    no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    process = subprocess.Popen(  # noqa: S603 - this very program
        command, stdin=reads, stdout=writes, stderr=subprocess.DEVNULL, creationflags=no_console
    )

    def end() -> None:
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_KILL_SECONDS)

    return end


class Requests:
    """The requests that a worker process answers, one method each."""

    def __init__(self) -> None:
        from viewer.comparing.match_cache import MatchCache

        self._seen: dict[Path, tuple[Source, Article]] = {}
        self._held: dict[str, Article] = {}
        self._cache = MatchCache()
        self._compared: dict[tuple[str, str, Options], Comparison] = {}

    def look(self, paths: Sequence[Path]) -> None:
        """Read and compare the first two of these ahead of any request; failures are ignored."""
        from viewer.model.options import Options

        for path in self._named(paths):
            if size_of(path) <= LARGEST_FILE:
                with contextlib.suppress(Exception):  # the main process will try again and report the error
                    self._seen[path] = self.read(path)
        if len(self._seen) == 2:
            left, right = (article for _, article in self._seen.values())
            with contextlib.suppress(Exception):
                self._look_at_pair(left, right, Options())
        import viewer.comparing.compare
        import viewer.comparing.matching.pairing  # noqa: F401 - both will be needed

    def _named(self, paths: Sequence[Path]) -> list[Path]:
        from viewer.reading.files import find_articles
        from viewer.reading.formats import SUFFIXES

        files: list[Path] = []
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises without permission
                with contextlib.suppress(Exception):
                    files += find_articles(path)[:2]
            elif path.suffix.lower() in SUFFIXES:
                files.append(path)
        return files[:2]

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
        """The article of a source. Raises ReadError."""
        from viewer.reading.articles import make_article

        return self._hold(make_article(source))

    def judge(self, named: Sequence[Article | str]) -> Likelihood:
        """The likelihood of two articles, as from `known_likelihood`."""
        from viewer.comparing.matching.pairing import known_likelihood

        return known_likelihood(self._pair(named), lambda: None, self._cache)

    def compare(self, named: Sequence[Article | str], options: Options) -> Compared:
        """The comparison of two articles."""
        from viewer.comparing.match_cache import matches_key

        articles = self._pair(named)
        key = articles.left.digest, articles.right.digest, options
        comparison = self._compared.pop(key, None) or self._compare(articles, options)
        return Compared(
            comparison.rows,
            comparison.matches,
            comparison.possible,
            self._cache.matches[matches_key(articles, options)],
        )

    def _compare(self, articles: Pair[Article], options: Options) -> Comparison:
        from viewer.comparing.compare import compare

        return compare(articles, options, cache=self._cache)

    def _pair(self, named: Sequence[Article | str]) -> Pair[Article]:
        from viewer.model import Pair

        return Pair(*(self._held[each] if isinstance(each, str) else self._hold(each) for each in named))

    def _hold(self, article: Article) -> Article:
        self._held[article.digest] = article
        return article


def serve(paths: Sequence[str]) -> int:
    """Run as the worker process: read ahead the files named, then answer requests until the pipe closes."""
    import gc
    import pickle
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process handles it; this one exits with it
    gc.disable()
    questions, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries that print must not write into the answer pipe
    requests = Requests()
    requests.look([Path(path) for path in paths])
    while True:
        try:
            request, arguments = pickle.load(questions)  # noqa: S301 - from this program itself
        except (EOFError, OSError):
            return 0
        answer = None
        with contextlib.suppress(Exception):
            answer = getattr(requests, request)(*arguments)
        pickle.dump(answer, answers, _PICKLE_PROTOCOL)
        answers.flush()
