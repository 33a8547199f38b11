"""The commands `compare` and `cover`: they read, compare, and print or write; nothing of the window is loaded."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.console import DIFFERENT, SAME, TROUBLE
from viewer.console.inputs import options_of, read, read_all, read_as, versions_in
from viewer.console.output import (
    complain,
    format_of,
    has_colour,
    print_text,
    put_out,
    refusal,
    report_options,
    start_toolkit,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence


def run(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Run a command; returns its exit code, after its reason was printed to stderr where it cannot be run."""
    if options.output == Path("-"):
        options.output = None
    if refused := refusal(options):
        complain(refused)
        return TROUBLE
    gc.disable()  # the process ends after one answer, and its values form no cycles
    return _guarded(command, options)


def _guarded(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    from viewer.library.errors import LibraryError
    from viewer.reading.errors import ReadError

    try:
        return command(options)
    except ReadError as error:
        hint = "; --as text reads it as plain text all the same" if error.is_text else ""
        complain(f"{error.path or error.name}: {error.reason}{hint}")
        return TROUBLE
    except LibraryError as error:
        complain(f"{error.path}: {error.reason}")
        return TROUBLE
    except BrokenPipeError:  # the reader closed the pipe, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except OSError as error:
        complain(f"cannot write: {error.strerror}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except Exception as error:  # noqa: BLE001 - Python's exit code 1 would mean "differences" to a script
        from viewer.faults import fault_report

        complain(f"unexpected error\n{fault_report(error)}")
        return TROUBLE
    except KeyboardInterrupt:
        return 130


def compare_command(options: argparse.Namespace) -> int:
    """How two articles differ. Raises ReadError and LibraryError."""
    from viewer.comparing.compare import compare
    from viewer.comparing.furniture import different_furniture
    from viewer.model import Pair, Side
    from viewer.presenting.presentation import present
    from viewer.reading.files import find_articles
    from viewer.report.text import comparison_text

    how = read_as(options)
    if len(options.files) > 1:
        left, right = (read(path, how) for path in options.files)
    else:
        left, right = versions_in(options.files[0], how)
    others = [read(path, how) for given in options.others for path in find_articles(given)]
    comparison = compare(Pair(left, right), options_of(options), others=others)
    known = format_of(options)
    if known.name == "text" and options.output is None:
        print_text(comparison_text(comparison, colour=has_colour(sys.stdout)))
    else:
        if known.needs_window:
            start_toolkit()
        put_out(known.compare(present(comparison), report_options(options)), options.output)
    different = any(match.edits or match.rewritten or match.moved for match in comparison.matches)
    for side, furniture in zip(Side, different_furniture(comparison.articles), strict=True):
        # What only its place made furniture may be story after all: a verse, a row of a table.
        by_place = any(comparison.articles[side].paragraphs[p].by_place for p in furniture)
        different = different or by_place or bool(comparison.only(side))
    if options.count_style:
        different = different or any(match.style for match in comparison.matches)
    return DIFFERENT if different else SAME


def cover_command(options: argparse.Namespace) -> int:
    """What each article of a set has alone. Raises ReadError and LibraryError."""
    from viewer.comparing.compare import compare
    from viewer.comparing.coverage import cover
    from viewer.comparing.match_cache import MatchCache
    from viewer.model import Collection, Pair
    from viewer.model.message import Message
    from viewer.presenting.presentation import present
    from viewer.reading.errors import ReadError
    from viewer.reading.files import find_articles
    from viewer.report.text import comparison_text, coverage_text

    known = format_of(options)
    assert known.cover  # noqa: S101 - what has none is not among the choices, and no suffix means it
    paths = [path for given in options.files for path in find_articles(given)]
    articles = [article for path in paths for article in read_all(path, read_as(options))]
    if len(articles) < 2:
        raise ReadError(options.files[0], Message("one article alone cannot be compared; name at least two"))
    chosen = _pairs_of(options.pairs, len(articles))
    cache, how = MatchCache(), options_of(options)
    coverage = cover(Collection(tuple(articles)), how, cache=cache)
    pairs = []
    for pair in chosen:
        others = [article for k, article in enumerate(articles) if k not in pair]
        pairs.append(compare(Pair(*(articles[k] for k in pair)), how, cache=cache, others=others))
    if known.name == "text" and options.output is None:
        colour = has_colour(sys.stdout)
        texts = [coverage_text(coverage, colour=colour), *(comparison_text(pair, colour=colour) for pair in pairs)]
        print_text("\n\n".join(texts))
    else:
        if known.needs_window:
            start_toolkit()
        made = [present(pair).starred(coverage) for pair in pairs]
        put_out(known.cover(coverage, made, report_options(options)), options.output)
    return DIFFERENT if any(coverage.unique(a) for a in range(len(articles))) else SAME


def _pairs_of(named: Sequence[str], count: int) -> list[tuple[int, int]]:
    """The pairs that were asked for, as indices; the same two turned round are another one.

    Raises SystemExit, as argparse does, for any other word.
    """
    from itertools import combinations

    pairs: list[tuple[int, int]] = []
    for name in named:
        ends = [_number(end) for end in name.split("-")]
        if name in ("all", "first"):
            pairs += [pair for pair in combinations(range(count), 2) if name == "all" or pair[0] == 0]
        elif len(set(ends)) == len(ends) == 2 and all(1 <= end <= count for end in ends):
            pairs.append((ends[0] - 1, ends[1] - 1))
        else:
            complain(f"--pairs {name}: not “all”, “first”, or two different numbers from 1 to {count}, such as 1-2")
            raise SystemExit(TROUBLE)
    return list(dict.fromkeys(pairs))


def _number(text: str) -> int:
    """A number, 0 where it is none or absurdly long."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0
