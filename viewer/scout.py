"""A process sent ahead at the start: it loads the engine and looks at what was named while this one loads the window.

It answers as long as there is something to open, then goes. Whatever it cannot do is done here, so nothing depends on
it but how soon the first pair is there. It speaks through two pipes and ends when they do.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.known import Matches
    from viewer.comparing.options import Options
    from viewer.model import Article, Comparison, Pair, Source

AHEAD = "--ahead"
"""The first word of the command line that makes this program a scout."""
LARGEST = 300_000
"""Characters of what is sent to and fro at most: more takes the window longer to receive than it gains."""
_MAIN = "from viewer.cli import main; sys.exit(main())"
_NEWEST = 5
"""The protocol of `pickle` that carries large values well."""


def own_command() -> list[str]:
    """What starts this program again, frozen or from source, in whatever folder: what lies there is not looked at."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    home = str(Path(__file__).resolve().parents[1])
    return [sys.executable, "-P", "-c", f"import sys; sys.path.append({home!r}); {_MAIN}"]


def size_of(path: Path) -> int:
    """Bytes of a file; too many where that cannot be told."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return LARGEST + 1


def are_small(articles: Pair[Article]) -> bool:
    """Whether two articles may be sent to and fro."""
    return sum(len(paragraph.text) for article in articles for paragraph in article.paragraphs) <= LARGEST


class Scout:
    """The process sent ahead, as the window knows it. One thread asks; any may dismiss."""

    def __init__(self, end: Callable[[], None], ask: BinaryIO, answer: BinaryIO) -> None:
        self._end = end
        self._ask = ask
        self._answer = answer
        self._here = True
        self._going = threading.Lock()

    @classmethod
    def send(cls, paths: Sequence[Path]) -> Scout | None:
        """Send one to look at files and folders; None where no process can be started."""
        try:
            return cls(*_start([*own_command(), AHEAD, *map(str, paths)]))
        except OSError:
            return None

    def ask(self, errand: str, *given: object) -> Any:
        """The answer of a method of `Errands`; None where there is none, and the work is to be done here."""
        if not self._here:
            return None
        import pickle

        try:
            pickle.dump((errand, given), self._ask, _NEWEST)
            self._ask.flush()
            return pickle.load(self._answer)  # noqa: S301 - from this program itself, through a pipe of its own
        except (OSError, EOFError, ValueError, pickle.PickleError):
            self.dismiss()
            return None

    def dismiss(self) -> None:
        """Let it go; whoever waits for an answer gets none."""
        with self._going:
            here, self._here = self._here, False
        if here:
            self._end()
            for pipe in (self._ask, self._answer):
                with contextlib.suppress(OSError):
                    pipe.close()


def _start(command: list[str]) -> tuple[Callable[[], None], BinaryIO, BinaryIO]:
    """Start a process: how it is ended, the pipe to it and the pipe from it. Raises OSError."""
    spawn = _spawn_anywhere if sys.platform == "win32" else _spawn
    theirs, asks = os.pipe()
    answers, ours = os.pipe()
    try:
        end = spawn(command, theirs, ours)
    except OSError:
        os.close(asks)
        os.close(answers)
        raise
    finally:
        os.close(theirs)
        os.close(ours)
    return end, os.fdopen(asks, "wb"), os.fdopen(answers, "rb")


def _spawn(command: list[str], reads: int, writes: int) -> Callable[[], None]:
    """Start a process that reads and writes there; subprocess would take longer to import than is to be gained."""
    import signal

    silent = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    pipes = [(os.POSIX_SPAWN_DUP2, reads, 0), (os.POSIX_SPAWN_DUP2, writes, 1)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[*pipes, silent])

    def end() -> None:
        with contextlib.suppress(OSError):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

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
        process.wait()

    return end


class Errands:
    """What can be asked of a scout."""

    def __init__(self) -> None:
        from viewer.comparing.known import KnownPairs

        self._seen: dict[Path, tuple[Source, Article]] = {}
        self._known = KnownPairs()
        self._compared: dict[tuple[str, str, Options], Comparison] = {}

    def look(self, paths: Sequence[Path]) -> None:
        """Read and compare the first two of these, before anybody asks. Raises ReadError and more."""
        from viewer.comparing.options import Options
        from viewer.model import Pair
        from viewer.reading import find_articles

        named = [file for path in paths[:2] for file in find_articles(path)[:2]][:2]
        self._seen = {path: self.read(path) for path in named if size_of(path) <= LARGEST}
        articles = [article for _, article in self._seen.values()]
        if len(articles) == 2 and are_small(Pair(*articles)):
            left, right = articles
            self._compared[left.digest, right.digest, Options()] = self._compare(Pair(left, right), Options())
        else:
            import viewer.comparing.compare
            import viewer.comparing.pairing  # noqa: F401 - both are wanted soon

    def read(self, path: Path) -> tuple[Source, Article]:
        """The article in a file. Raises ReadError."""
        from viewer.reading import make_article, read_source

        if path in self._seen:
            return self._seen.pop(path)
        source = read_source(path)
        return source, make_article(source)

    def make(self, source: Source) -> Article:
        """The article in what was read before. Raises ReadError."""
        from viewer.reading import make_article

        return make_article(source)

    def match(self, articles: Pair[Article], options: Options) -> Matches:
        """The matches of two articles, as `known_matches` has them."""
        from viewer.comparing.known import known_matches

        return known_matches(articles, options, lambda: None, self._known)

    def compare(self, articles: Pair[Article], options: Options) -> tuple[Comparison, Matches]:
        """The comparison of two articles, and their matches."""
        from viewer.comparing.known import pair_key

        return self._compare(articles, options), self._known[pair_key(articles, options)]

    def _compare(self, articles: Pair[Article], options: Options) -> Comparison:
        from viewer.comparing.compare import compare

        key = articles.left.digest, articles.right.digest, options
        return self._compared.pop(key, None) or compare(articles, options, known=self._known)


def serve(paths: Sequence[str]) -> int:
    """Be a scout: look at files and folders, then answer until nobody asks any more."""
    import gc
    import pickle
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window hears it, and this process when the window goes
    gc.disable()
    asked, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    errands = Errands()
    with contextlib.suppress(Exception):  # the window will ask, and tell why it does not work
        errands.look([Path(path) for path in paths])
    while True:
        try:
            errand, given = pickle.load(asked)  # noqa: S301 - from this program itself
        except (EOFError, OSError):
            return 0
        answer = None
        with contextlib.suppress(Exception):
            answer = getattr(errands, errand)(*given)
        pickle.dump(answer, answers, _NEWEST)
        answers.flush()
