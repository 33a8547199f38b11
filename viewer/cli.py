"""The command `diptych`: opens the window, or prints a comparison without it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from viewer import __version__
from viewer.display import NO_DISPLAY, has_display
from viewer.library import NAME
from viewer.resources import resource
from viewer.single_instance import RefusedError, data_folder, hand_over
from viewer.worker.process import AHEAD, WorkerProcess, serve

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from viewer.model import Article, ReadAs, Source
    from viewer.model.options import Options
    from viewer.report.formats import ReportFormat

TOLD = ("replaced", "cut", "split", "part", "omitted", "damaged", "summary")
"""The notes on an article that are told on stderr."""
SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Exit codes, as for `diff`."""

_USAGE = """\
diptych [FILE …]                                       open the window, with these articles
       diptych compare LEFT [RIGHT] [--with FILE …] [--by-hand SET] [--as text] [--count-style]
                       [--format FORMAT] [-o FILE]
                                                              print how two articles differ
       diptych cover FILE FILE … [--by-hand SET] [--as text] [--format FORMAT] [-o FILE]
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
        return _guarded(_compare, _compare_parser().parse_args(words[1:]))
    if words[:1] == ["cover"]:
        return _guarded(_cover, _cover_parser().parse_args(words[1:]))
    if words[:1] == [AHEAD]:
        return serve(words[1:])
    if not any(word.startswith("-") for word in words):  # skips importing argparse, so that the worker starts sooner
        return _open_window([Path(word) for word in words])
    options = _window_parser().parse_args(words)
    if options.self_check:
        from viewer.window.app.self_check import check_self

        return check_self(options.self_check, options.files)
    return _open_window(options.files, sample=options.sample)


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
    _complain(reason or "the window that is open does not answer")
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


def _compare_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="diptych compare", description="Print how two articles differ.")
    parser.add_argument("left", metavar="LEFT", type=Path, help="the left article, or a document with tracked changes")
    parser.add_argument("right", metavar="RIGHT", nargs="?", type=Path, help="the right article")
    parser.add_argument(
        "--count-style", action="store_true", help="exit with 1 also for what is only written in another style"
    )
    parser.add_argument(
        "--with", dest="others", metavar="FILE", nargs="+", action="extend", type=Path, default=[],
        help="other articles, or folders of them, about the same: what two share with a third is evidence for what "
        "they share with each other",
    )  # fmt: skip
    from viewer.report.formats import REPORTS

    return _with_common(parser, list(REPORTS))


def _cover_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="diptych cover", description="Print what each article has that no other has.")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="articles, or folders of them")
    from viewer.report.formats import REPORTS

    return _with_common(parser, [name for name, known in REPORTS.items() if known.cover])


def _with_common(parser: argparse.ArgumentParser, formats: Sequence[str]) -> argparse.ArgumentParser:
    parser.add_argument(
        "--by-hand", metavar="SET", type=Path,
        help="a set (.diptych): what its editor said by hand, that two sentences say the same or do not, counts",
    )  # fmt: skip
    parser.add_argument(
        "--as", dest="read_as", choices=("text",),
        help="text: read what is no text for people, such as JSON, as plain text",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=formats, help="how it is written; by default as the name after -o says, else as text"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="write into a file, not on the screen")
    return parser


def _guarded(command: Any, options: argparse.Namespace) -> int:
    from viewer.library.errors import LibraryError
    from viewer.reading.errors import ReadError

    refusal = _refusal(options)
    if refusal:
        _complain(refusal)
        return TROUBLE
    gc.disable()  # the process ends after one answer, and its values form no cycles
    try:
        return int(command(options))
    except ReadError as error:
        hint = "; --as text reads it as plain text all the same" if error.is_text else ""
        _complain(f"{error.path or error.name}: {error.reason}{hint}")
        return TROUBLE
    except LibraryError as error:
        _complain(f"{error.path}: {error.reason}")
        return TROUBLE
    except BrokenPipeError:  # the reader closed the pipe, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except OSError as error:
        _complain(f"cannot write: {error.strerror}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except Exception as error:  # noqa: BLE001 - Python's exit code 1 would mean "differences" to a script
        from viewer.faults import fault_report

        _complain(f"unexpected error\n{fault_report(error)}")
        return TROUBLE
    except KeyboardInterrupt:
        return 130


def _complain(text: str) -> None:
    if sys.stderr is not None:  # else `print` would take the standard output
        print(f"diptych: {text}", file=sys.stderr)  # noqa: T201


def _compare(options: argparse.Namespace) -> int:
    from viewer.comparing.compare import compare
    from viewer.comparing.furniture import different_furniture
    from viewer.model import Pair, Side
    from viewer.reading.files import find_articles
    from viewer.report.formats import ENGLISH
    from viewer.report.text import comparison_text

    read_as = _read_as(options)
    if options.right:
        left, right = _read(options.left, read_as), _read(options.right, read_as)
    else:
        left, right = _versions_in(options.left, read_as)
    others = [_read(path, read_as) for given in options.others for path in find_articles(given)]
    comparison = compare(Pair(left, right), _options_of(options), others=others)
    known = _format_of(options)
    if known.name == "text" and options.output is None:
        _print(comparison_text(comparison, colour=_has_colour(sys.stdout)))
    else:
        if known.needs_window:
            _start_toolkit()
        _put_out(known.compare(comparison, ENGLISH), options.output)
    different = any(match.edits or match.rewritten or match.moved for match in comparison.matches)
    for side, furniture in zip(Side, different_furniture(comparison.articles), strict=True):
        # What only its place made furniture may be story after all: a verse, a row of a table.
        by_place = any(comparison.articles[side].paragraphs[p].by_place for p in furniture)
        different = different or by_place or bool(comparison.only(side))
    if options.count_style:
        different = different or any(match.style for match in comparison.matches)
    return DIFFERENT if different else SAME


def _refusal(options: argparse.Namespace) -> str:
    """Why nothing can be written; empty if it can."""
    if sys.stdout is None:  # it was closed
        return "cannot write: there is no standard output"
    return f"{options.output}: this is one of the articles; the report would replace it" if _is_input(options) else ""


def _is_input(options: argparse.Namespace) -> bool:
    """Whether the report would replace one of the articles that it is made of."""
    if options.output is None or not options.output.exists():
        return False
    named = [getattr(options, name, None) for name in ("left", "right", "files", "others")]
    inputs = [path for given in named for path in (given if isinstance(given, list) else [given]) if path]
    return any(path.exists() and path.samefile(options.output) for path in inputs)


def _cover(options: argparse.Namespace) -> int:
    from viewer.comparing.coverage import cover
    from viewer.model import Collection
    from viewer.model.message import Message
    from viewer.reading.errors import ReadError
    from viewer.reading.files import find_articles
    from viewer.report.formats import ENGLISH
    from viewer.report.text import coverage_text

    known = _format_of(options)
    if known.cover is None:
        _complain(f"{options.output}: a whole set cannot be written as {known.name}")
        return TROUBLE
    paths = [path for given in options.files for path in find_articles(given)]
    articles = [article for path in paths for article in _read_all(path, _read_as(options))]
    if len(articles) < 2:
        raise ReadError(options.files[0], Message("one article alone cannot be compared; name at least two"))
    coverage = cover(Collection(tuple(articles)), _options_of(options))
    if known.name == "text" and options.output is None:
        _print(coverage_text(coverage, colour=_has_colour(sys.stdout)))
    else:
        _put_out(known.cover(coverage, ENGLISH), options.output)
    return DIFFERENT if any(coverage.unique(a) for a in range(len(articles))) else SAME


def _options_of(options: argparse.Namespace) -> Options:
    """The options of a comparison, with the verdicts of a set if one is named. Raises LibraryError."""
    from viewer.library.sets import read_set
    from viewer.model.options import Options

    return Options(by_hand=read_set(options.by_hand).verdicts) if options.by_hand else Options()


def _read_as(options: argparse.Namespace) -> ReadAs:
    from viewer.model import ReadAs

    return ReadAs(as_text=options.read_as == "text")


def _read(path: Path, read_as: ReadAs) -> Article:
    """The article in a file, or the one named after a “#”. Raises ReadError."""
    from viewer.reading.articles import choose_part

    file, part = _named(path)
    return choose_part(file, _texts(file, read_as), part)


def _read_all(path: Path, read_as: ReadAs) -> list[Article]:
    """The articles in a file, or the one named after a “#”. Raises ReadError."""
    file, part = _named(path)
    return [_read(path, read_as)] if part else [article for _, article in _texts(file, read_as)]


def _versions_in(path: Path, read_as: ReadAs) -> tuple[Article, Article]:
    """The original and the final text of a document. Raises ReadError for any other file."""
    from viewer.model.draft import document_in
    from viewer.model.message import Message
    from viewer.reading.errors import ReadError

    articles = [article for _, article in _texts(path, read_as)]
    if both := document_in([article.part for article in articles]):
        return articles[both[0]], articles[both[1]]
    if len(articles) > 1:
        parts = ", ".join(f"#{article.part}" for article in articles)
        raise ReadError(path, Message(f"it holds several texts; name two of them: {parts}"))
    raise ReadError(path, Message("it holds no two versions of a text; name a second file to compare it with"))


def _named(path: Path) -> tuple[Path, str]:
    """A file, and which of its texts is meant; a name with a “#” of its own is a name."""
    file, found, part = str(path).rpartition("#")
    return (Path(file), part) if found and part and os.path.isfile(file) and not os.path.exists(path) else (path, "")  # noqa: PTH110, PTH113


def _texts(path: Path, read_as: ReadAs) -> Sequence[tuple[Source, Article]]:
    """The texts of a file, after notes on what is missing of them were printed to stderr. Raises ReadError."""
    from viewer.model.message import Message
    from viewer.reading.articles import read_articles
    from viewer.reading.errors import ReadError

    if path.suffix.lower() == ".diptych":
        raise ReadError(path, Message("it is a set of articles; name their files, and the set after --by-hand"))
    try:
        texts = read_articles(path)
    except ReadError as error:
        if not (error.is_text and read_as.as_text):
            raise
        texts = read_articles(path, read_as)
    for text in dict.fromkeys(str(note.text) for _, article in texts for note in article.notes if note.kind in TOLD):
        _complain(f"{path}: {text}")
    return texts


def _has_colour(stream: TextIO) -> bool:
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _print(text: str, encoding: str | None = None, errors: str = "replace") -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)
    sys.stdout.write(text)
    sys.stdout.flush()


def _format_of(options: argparse.Namespace) -> ReportFormat:
    """The format that was named, or that the name of the file to write has; text otherwise."""
    from viewer.report.formats import REPORTS

    if options.format:
        return REPORTS[options.format]
    suffix = options.output.suffix.lower() if options.output else ""
    return next((known for known in REPORTS.values() if known.suffix == suffix), REPORTS["text"])


def _start_toolkit() -> None:
    """Have an application, for pages are painted with its fonts; it needs no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from viewer.window.app.qt_application import make_application

    make_application()


def _put_out(report: bytes, path: Path | None) -> None:
    """Write a report into a file, whole or not at all, or on the screen."""
    if path is not None:
        from viewer.library.files import write_safely

        write_safely(path, report)
    elif hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(report)
        sys.stdout.flush()
    else:
        _print(report.decode())
