"""The options of `diptych compare` and `diptych cover`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.report.formats import REPORTS
from viewer.report.options import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence


def compare_parser() -> argparse.ArgumentParser:
    """Of `diptych compare`."""
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
    return _with_common(parser, list(REPORTS))


def cover_parser() -> argparse.ArgumentParser:
    """Of `diptych cover`."""
    parser = argparse.ArgumentParser(prog="diptych cover", description="Print what each article has that no other has.")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="articles, or folders of them")
    parser.add_argument(
        "--pairs", metavar="PAIR", nargs="+", action="extend", default=[],
        help="tell of these pairs, too, as “compare” does: two numbers such as 1-3, in the order in which the articles "
        "are named; “first” for the first with each other one; “all”",
    )  # fmt: skip
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
    parser.add_argument(
        "--paper", choices=[paper.lower() for paper in Paper], default="a4",
        help="the size of pages, where there are any (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write into a file, not on the screen; - is the screen"
    )
    return parser
