"""What a command prints or writes, and why it cannot."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse

    from viewer.report.formats import ReportFormat
    from viewer.report.options import ReportOptions


def complain(text: str) -> None:
    """Print to stderr, if there is one."""
    if sys.stderr is not None:  # else `print` would take the standard output
        print(f"diptych: {text}", file=sys.stderr)  # noqa: T201


def refusal(options: argparse.Namespace) -> str:
    """Why nothing can be written; empty if it can."""
    if sys.stdout is None:  # it was closed
        return "cannot write: there is no standard output"
    if options.output is None:
        return ""
    if not options.output.absolute().parent.is_dir():
        return f"{options.output}: there is no such folder"
    if _is_input(options):
        return f"{options.output}: this is one of the articles; the report would replace it"
    return _unfit_name(options)


def _unfit_name(options: argparse.Namespace) -> str:
    """Why the name of the file to write and its format do not fit; empty if they do."""
    from viewer.report.formats import REPORTS

    suffix = options.output.suffix.lower()
    named = [known.name for known in REPORTS.values() if known.suffix == suffix]
    if not options.format:
        known = ", ".join(dict.fromkeys(known.suffix for known in REPORTS.values()))
        return "" if named else f"{options.output}: name a --format, or end the name in one of {known}"
    if named and suffix != ".txt" and options.format not in named:  # a .txt may hold whatever is text
        return f"{options.output}: the name is that of {named[0]}, the format {options.format}; let them be the same"
    return ""


def _is_input(options: argparse.Namespace) -> bool:
    """Whether the report would replace one of the articles that it is made of."""
    from viewer.library.files import is_one_of

    named = [getattr(options, name, None) for name in ("files", "others", "by_hand")]
    given = [path for each in named for path in (each if isinstance(each, list) else [each]) if path]
    return is_one_of(options.output, (file for path in given for file in _files_of(path)))


def _files_of(path: Path) -> list[Path]:
    """The file that is meant, or what is read of a folder."""
    from viewer.reading.errors import ReadError
    from viewer.reading.files import find_articles

    file, _ = named_part(path)
    try:
        return find_articles(file) if file.is_dir() else [file]
    except ReadError:  # told when it is read
        return []


def named_part(path: Path) -> tuple[Path, str]:
    """A file, and which of its texts is meant; a name with a “#” of its own is a name."""
    file, found, part = str(path).rpartition("#")
    return (Path(file), part) if found and part and os.path.isfile(file) and not os.path.exists(path) else (path, "")  # noqa: PTH110, PTH113


def format_of(options: argparse.Namespace) -> ReportFormat:
    """The format that was named, or that the name of the file to write has; text otherwise."""
    from viewer.report.formats import REPORTS

    if options.format:
        return REPORTS[options.format]
    suffix = options.output.suffix.lower() if options.output else ""
    return next((known for known in REPORTS.values() if known.suffix == suffix), REPORTS["text"])


def report_options(options: argparse.Namespace) -> ReportOptions:
    """What was chosen about the report."""
    from viewer.report.options import Paper, ReportOptions

    return ReportOptions(paper=next(paper for paper in Paper if paper.lower() == options.paper))


def has_colour(stream: TextIO) -> bool:
    """Whether a stream shows colours, and they are wanted (no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def print_text(text: str, encoding: str | None = None, errors: str = "replace") -> None:
    """Print to the standard output, with other characters for those that it cannot show."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)
    sys.stdout.write(text)
    sys.stdout.flush()


def start_toolkit() -> None:
    """Have an application, for pages are painted with its fonts; it needs no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from viewer.window.app.qt_application import make_application
    from viewer.window.preferences.languages import install_english

    install_english(make_application())


def put_out(report: bytes, path: Path | None) -> None:
    """Write a report into a file, whole or not at all, or on the screen."""
    if path is not None:
        from viewer.library.files import write_safely

        write_safely(path, report, private=False)
    elif hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(report)
        sys.stdout.flush()
    else:
        print_text(report.decode())
