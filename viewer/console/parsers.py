"""The options of `diptych compare` and `diptych cover`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.report.formats import REPORTS
from viewer.report.options import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence


OF_COMPARE, OF_COVER = "“diptych compare” has it", "“diptych cover” has it"
ELSEWHERE = {"--with": OF_COMPARE, "--count-style": OF_COMPARE, "--pairs": OF_COVER}
"""What is said of an option that only the other command has."""


def compare_options(words: Sequence[str]) -> argparse.Namespace:
    """What follows `diptych compare`: one file or two. Raises SystemExit, with the reason on stderr."""
    parser = _compare_parser()
    options = _parsed(parser, words)
    if not options.files:
        parser.error(f"no article is named{' before --with' if options.others else ''}; name two")
    if len(options.files) > 2:
        parser.error(
            f"{options.files[2]}: two articles are compared; name others after --with, as evidence for what the two "
            "share, or all of them to “diptych cover”, which tells what each has alone"
        )
    return options


def cover_options(words: Sequence[str]) -> argparse.Namespace:
    """What follows `diptych cover`. Raises SystemExit, with the reason on stderr."""
    parser = _cover_parser()
    options = _parsed(parser, words)
    if not options.files:
        parser.error(f"no article is named{' before --pairs' if options.pairs else ''}; name at least two, or a folder")
    return options


def _parsed(parser: argparse.ArgumentParser, words: Sequence[str]) -> argparse.Namespace:
    """The options, which may stand between the files; behind “--” there are files alone."""
    end = [*words, "--"].index("--")
    options, unknown = parser.parse_known_intermixed_args(words[:end])
    if unknown:
        name = next((word for word in unknown if word.startswith("-")), unknown[0]).partition("=")[0]
        parser.error(f"{name}: there is no such option{f'; {ELSEWHERE[name]}' if name in ELSEWHERE else ''}")
    options.files += map(Path, words[end + 1 :])
    return options


def _compare_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="diptych compare", usage="%(prog)s LEFT [RIGHT] [OPTION …]", description="Print how two articles differ."
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="*", type=Path,
        help="the left article and the right one, or a document with tracked changes",
    )  # fmt: skip
    parser.add_argument(
        "--count-style", action="store_true", help="exit with 1 also for what is only written in another style"
    )
    parser.add_argument(
        "--with", dest="others", metavar="FILE", nargs="+", action="extend", type=Path, default=[],
        help="other articles, or folders of them, about the same: what two share with a third is evidence for what "
        "they share with each other",
    )  # fmt: skip
    return _with_common(parser, list(REPORTS))


def _cover_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="diptych cover", usage="%(prog)s FILE FILE … [OPTION …]",
        description="Print what each article has that no other has.",
    )  # fmt: skip
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="articles, or folders of them")
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
