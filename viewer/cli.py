"""The command `diptych`: opens the window, or prints a comparison without it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.console import SAME, TROUBLE
from viewer.display import NO_DISPLAY, has_display
from viewer.library import NAME
from viewer.resources import resource
from viewer.single_instance import RefusedError, data_folder, hand_over
from viewer.worker.process import AHEAD, WorkerProcess, serve

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


COMMANDS = ("compare", "cover")
_USAGE = """\
diptych [FILE …]                                       open the window, with these articles
       diptych compare LEFT [RIGHT] [--with FILE …] [--by-hand SET] [--as text] [--count-style]
                       [--format FORMAT] [--paper a4|letter] [-o FILE]
                                                              print how two articles differ
       diptych cover FILE FILE … [--pairs PAIR …] [--by-hand SET] [--as text]
                       [--format FORMAT] [--paper a4|letter] [-o FILE]
                                                              print what each has that no other has
       diptych --version | --help"""

_EPILOG = """\
FILE may be a file of these kinds: {formats}; or a folder of them.
Of a file that holds several texts FILE#PART names one; of a document with tracked changes these are #original and
#final, which “compare FILE” compares.
Exit codes: 0 no difference (of cover: no article has anything to itself), 1 differences, 2 trouble.
Nothing is ever sent or fetched: Diptych works without a network."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["compare"]:
        from viewer.console.commands import compare_command, run
        from viewer.console.parsers import compare_options

        return run(compare_command, compare_options(words[1:]))
    if words[:1] == ["cover"]:
        from viewer.console.commands import cover_command, run
        from viewer.console.parsers import cover_options

        return run(cover_command, cover_options(words[1:]))
    if words[:1] == [AHEAD]:
        return serve(words[1:])
    if words and (meant := _meant(words[0])):
        from viewer.console.output import complain

        complain(f"{words[0]}: there is no such file and no such command; did you mean “{meant}”?")
        return TROUBLE
    if not any(word.startswith("-") for word in words):  # skips importing argparse, so that the worker starts sooner
        return _open_window([Path(word) for word in words])
    options = _window_parser().parse_args(words)
    if options.self_check:
        from viewer.window.app.self_check import check_self

        return check_self(options.self_check, options.files)
    return _open_window(options.files, sample=options.sample)


def _meant(word: str) -> str:
    """The command that a misspelt word stands for, where there is no file of that name; else empty."""
    if not word.isalpha() or os.path.lexists(word):
        return ""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), COMMANDS, cutoff=0.75)), "")


def _open_window(files: Sequence[Path], *, sample: bool = False) -> int:
    paths = [path.absolute() for path in files]
    _keep_standard_files()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # inside a Qt callback KeyboardInterrupt would be lost, or worse
    try:
        if not os.environ.get("DIPTYCH_PICTURE") and hand_over(paths, sample=sample):
            return SAME
    except (TimeoutError, RefusedError) as error:
        return _tell_not_opened(str(error) if isinstance(error, RefusedError) else "")
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return TROUBLE
    gc.disable()  # no garbage worth collecting until the window is shown
    worker = _start_worker(paths, sample=sample)
    from viewer.window.app.start import run

    return run(paths, sample=sample, worker=worker)


def _tell_not_opened(reason: str) -> int:
    """Say on stderr, and in a dialog, that the window that is there refused for a reason, or does not answer."""
    from viewer.console.output import complain

    complain(reason or "the window that is open does not answer")
    if has_display():
        from viewer.window.app.not_opened import tell_not_opened

        tell_not_opened(reason)
    return TROUBLE


def _keep_standard_files() -> None:
    """Fill closed standard descriptors, lest our pipes and locks get 0, 1 or 2 and receive what libraries print."""
    if os.name == "posix":
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(number)


def _start_worker(paths: Sequence[Path], *, sample: bool) -> WorkerProcess | None:
    """Start a worker process if two articles will be shown: two that are named, or those from the last session."""
    named = [*paths, *([resource("samples")] if sample else [])]
    kept = os.path.exists(data_folder() / NAME)  # noqa: PTH110 - Path.exists raises without permission
    two = len(named) > 1 or any(map(os.path.isdir, named))
    return WorkerProcess.send(named) if two or kept else None


def _window_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="diptych",
        usage=_USAGE,
        description="Articles about one event, side by side.",
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="articles to open, or folders of them")
    parser.add_argument("--sample", action="store_true", help="open the sample story")
    parser.add_argument("--self-check", metavar="OUT.json", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"Diptych {__version__}")
    return parser


def _epilog() -> str:
    from viewer.reading.formats import FORMATS

    names = dict.fromkeys(str(known.label) for known in FORMATS)
    return _EPILOG.format(formats=", ".join(names))
