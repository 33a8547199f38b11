"""The handle on a worker process, a second process of the same program.

It reads the first articles and compares them while the main process loads the window: a thread would not do, because
Python imports modules one at a time. From then on it reads what is `isolated`, files whose parsers may hang or take all
memory. A request may take `SECONDS` and `MEMORY`; a worker that exceeds them, dies, is silent or lies is killed, and
the next request starts another. What is isolated is then refused; all else the main process does itself.

Requests and answers go through two pipes as `wire.py` has them; the worker exits when they close. An article is sent
once, after which both sides refer to it by digest. One thread sends requests, any thread may dismiss the worker, and
none waits for its exit. `python -m tests.benchmarks.start` measures what it gains.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import threading
import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from viewer.worker.memory import IS_WATCHED, MEMORY, WATCH_SECONDS, limit_memory, memory_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from viewer.comparing.matching.matching import Likelihood
    from viewer.model import Article, Pair, ReadAs, Source
    from viewer.model.message import Message
    from viewer.model.options import Options
    from viewer.worker.wire import Compared, Shape

    T = TypeVar("T")

AHEAD = "--ahead"
"""The first command-line argument that starts this program as a worker process."""
LARGEST_FILE = 1_000_000
"""Maximum size, in bytes, of a file sent to the worker. Larger ones would delay its next answers, as `LARGEST`."""
LARGEST = 100_000
"""Maximum characters of a pair sent to the worker: it cannot be cancelled, so a request must not take long."""
_MAIN = "from viewer.cli import main; sys.exit(main())"
SECONDS = 10.0
"""How long a request may take: over ten times what the largest saved page of an article takes."""
MOST_HELD = 24
"""Articles that a worker keeps, to be named by their digests. More are compared in the window's own process."""
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


class Trouble(Enum):
    """Why a worker did not answer."""

    TOO_LONG = 1
    TOO_LARGE = 2
    BROKE_DOWN = 3


class WorkerProcess:
    """The main process's handle on a worker process. One thread sends requests; any thread may dismiss it."""

    def __init__(self, end: Callable[[], None], ask: BinaryIO, answer: BinaryIO, number: int = 0) -> None:
        """`number` is the system's of the process."""
        self._end = end
        self._number = number
        self._pipes = ask, answer
        self._running = True
        self._over = threading.Event()
        self._killed_for: Trouble | None = None
        """Why it was killed in the middle of a request."""
        self._state_lock, self._pipe_lock = threading.Lock(), threading.Lock()
        self._held: set[str] = set()
        """Digests of the articles that the worker has."""
        self._trouble = Trouble.BROKE_DOWN

    @classmethod
    def send(cls, paths: Sequence[Path]) -> WorkerProcess | None:
        """Start a worker that reads these files or folders ahead; None if no process can be started."""
        if not sys.executable:
            return None
        try:
            return cls(*_start([*own_command(), AHEAD, *map(str, paths[:2])]))
        except OSError:
            return None

    @classmethod
    def resting(cls) -> WorkerProcess:
        """A handle without a process; the first `read` or `make` starts one."""
        worker = cls(lambda: None, io.BytesIO(), io.BytesIO())
        worker.rest()
        return worker

    @property
    def reason(self) -> Message:
        """Why the last request was not answered."""
        from viewer.worker.wire import reason_of

        return reason_of(self._trouble, SECONDS)

    @property
    def running(self) -> bool:
        """Whether the process is there; `read` and `make` start another one where it is not."""
        return self._running

    def read(self, path: Path, read_as: ReadAs) -> tuple[tuple[Source, Article], ...] | None:
        """The articles in a file; None, with a `reason`, if the worker does not answer. Raises ReadError."""
        from viewer.worker import wire

        read = self._ask(wire.READ, "read", path, read_as)
        for _, article in read or ():
            self._hold(article)
        return read

    def _hold(self, article: Article) -> None:
        if len(self._held) < MOST_HELD:
            self._held.add(article.digest)

    def make(self, source: Source) -> Article | None:
        """The article of a source; None, with a `reason`, if the worker does not answer. Raises ReadError."""
        from viewer.worker import wire

        article = self._ask(wire.ARTICLE, "make", source)
        if article:
            self._hold(article)
        return article

    def judge(self, articles: Pair[Article]) -> Likelihood | None:
        """The likelihood of two articles; None if the worker does not answer."""
        from viewer.worker import wire

        judged = self._ask(wire.LIKELIHOOD, "judge", *self._named(articles)) if self.running else None
        shape = tuple(len(article.content()) for article in articles)
        return judged if judged and judged.shape == shape else None

    def compare(self, articles: Pair[Article], options: Options) -> Compared | None:
        """The comparison of two articles; None if the worker does not answer."""
        from viewer.worker import wire

        compared = self._ask(wire.COMPARED, "compare", *self._named(articles), options) if self.running else None
        return compared if compared and wire.fits(articles, compared) else None

    def _named(self, articles: Pair[Article]) -> list[Article | str]:
        """The articles as sent: the digest for each that the worker already has."""
        return [article.digest if article.digest in self._held else article for article in articles]

    def _ask(self, shape: Shape[T], request: str, *arguments: object) -> T | None:
        """Have the worker answer one of `REQUESTS`; None, with a `reason`, if it does not. Raises ReadError."""
        with self._pipe_lock:
            if not self._running and not self._start_again():
                return None
            done = threading.Event()
            threading.Thread(target=self._watch, args=[done], daemon=True).start()
            try:
                return self._exchange(shape, [request, *arguments])
            finally:
                done.set()
                if not self._running:
                    self._close()

    def _exchange(self, shape: Shape[T], question: list[object]) -> T | None:
        from viewer.worker import wire

        there, back = self._pipes
        try:
            wire.send(there, question)
            outcome, *told = wire.receive(back)
            if outcome == "done":
                return shape(*told)
            refused = wire.REFUSAL(told) if outcome == "refused" else None
            self._trouble = Trouble.TOO_LARGE if told == ["MemoryError"] else Trouble.BROKE_DOWN
            if self._trouble is Trouble.TOO_LARGE:
                self._kill()  # the next one begins with all of its memory
        except Exception:  # noqa: BLE001 - it died, was killed or lies
            self._trouble = self._killed_for or Trouble.BROKE_DOWN
            self._kill()
            return None
        if refused:
            raise refused
        return None

    def _start_again(self) -> bool:
        """Start another process in place of one that is gone; False once it is dismissed, or if none can be started."""
        if self._over.is_set():
            return False
        try:
            end, ask, answer, number = _start([*own_command(), AHEAD])
        except OSError:
            return False
        with self._state_lock:
            self._end, self._pipes, self._number, self._held = end, (ask, answer), number, set()
            self._running, self._killed_for = True, None
        if self._over.is_set():  # dismissed by another thread meanwhile
            self._kill()
        return True

    def rest(self) -> None:
        """Give the process's memory back; the next `read` or `make` starts another."""
        self._kill()
        self._close_pipes()

    def dismiss(self) -> None:
        """Kill the worker for good. A request that is waiting gets None."""
        self._over.set()
        self.rest()

    def _watch(self, done: threading.Event) -> None:
        """Kill the process if a request takes too long, or too much memory where the system does not limit it."""
        end = time.monotonic() + SECONDS
        while not done.wait(min(WATCH_SECONDS, SECONDS) if IS_WATCHED else SECONDS):
            is_late = time.monotonic() >= end
            if is_late or memory_of(self._number) > MEMORY:
                self._killed_for = Trouble.TOO_LONG if is_late else Trouble.TOO_LARGE
                self._kill()
                return

    def _kill(self) -> None:
        with self._state_lock:
            was_running, self._running = self._running, False
        if was_running:
            self._end()

    def _close_pipes(self) -> None:
        """Close the pipes, unless a request is using them, which then closes them."""
        if self._pipe_lock.acquire(blocking=False):
            self._close()
            self._pipe_lock.release()

    def _close(self) -> None:
        for pipe in self._pipes:
            with contextlib.suppress(OSError):
                pipe.close()


def _start(command: list[str]) -> tuple[Callable[[], None], BinaryIO, BinaryIO, int]:
    """Start a process: a function that kills it, the pipe to it and the pipe from it, its number. Raises OSError."""
    spawn = _spawn_anywhere if sys.platform == "win32" else _spawn
    with contextlib.ExitStack() as parent_ends, contextlib.ExitStack() as child_ends:
        ends = []
        for stacks in ((child_ends, parent_ends), (parent_ends, child_ends)):
            pipe = os.pipe()
            for stack, number in zip(stacks, pipe, strict=True):
                stack.callback(os.close, number)
            ends.append(pipe)
        (reads, asks), (answers, writes) = ends
        end, number = spawn(command, reads, writes)
        parent_ends.pop_all()
        return end, os.fdopen(asks, "wb"), os.fdopen(answers, "rb"), number


def _spawn(command: list[str], reads: int, writes: int) -> tuple[Callable[[], None], int]:
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

    return end, process


def _spawn_anywhere(command: list[str], reads: int, writes: int) -> tuple[Callable[[], None], int]:
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

    return end, process.pid


def serve(paths: Sequence[str]) -> int:
    """Run as the worker process: read ahead the files named, then answer requests until the pipe closes."""
    import gc
    import signal

    from viewer.worker import wire
    from viewer.worker.requests import Requests, answer

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process handles it; this one exits with it
    gc.disable()
    limit_memory()
    questions, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries that print must not write into the answer pipe
    requests = Requests()
    requests.look([Path(path) for path in paths])
    gc.freeze()
    gc.enable()  # it may read pages for weeks
    while True:
        try:
            question = wire.receive(questions)
        except (EOFError, OSError, ValueError):
            return 0
        wire.send(answers, answer(requests, question))
