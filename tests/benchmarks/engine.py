"""How much work a comparison is, beside other programs on the same texts in the same run.

    python -m tests.benchmarks.engine [--runs 5] [pairs book growth extremes fifty cancel]

CPU seconds, medians of several runs in turn; ratios of medians. Ours is the complete comparison: sentences known,
articles prepared, matches, rows, moves, word edits; each of our measures runs in a process of its own, whose largest
memory is given. Peers that are not installed are left out, and it says so.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import peers
from tests.benchmarks.texts import CACHE, Text, books, edited, first_words, plain

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)


def ours(what: str, *arguments: str) -> dict[str, float]:
    """One measure in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.ours", what, *arguments]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(ran.stdout)
    return measured


def median(measure: Callable[[], float | None], runs: int) -> float | None:
    """The median, or None where the program is not there."""
    found = [seconds for _ in range(runs) if (seconds := measure()) is not None]
    return statistics.median(found) if len(found) == runs else None


def show(name: str, seconds: float | None, mine: float | None = None) -> None:
    """One line: a time, and ours as so many times that."""
    if seconds is None:
        print(f"  {name:46} not installed, left out")
    elif mine is None:
        print(f"  {name:46} {seconds * 1e3:9.1f} ms")
    else:
        print(f"  {name:46} {seconds * 1e3:9.1f} ms   ours is {mine / seconds:.3f}x")


def pairs(runs: int) -> None:
    """The ten pairs of the five real articles, or of the sample story where those are not here."""
    measured = [ours("pairs") for _ in range(runs)]
    mine = statistics.median(one["cpu"] for one in measured)
    print(f"ten pairs, articles read and prepared once ({measured[0]['words']:.0f} words)")
    show("Diptych", mine)
    show("Diptych, with preparing the articles", statistics.median(one["first"] for one in measured))
    texts = [path.read_text(encoding="utf-8") for path in real_articles()]
    files = real_articles()
    chosen = [(i, j) for i in range(len(files)) for j in range(i + 1, len(files))]
    show("fast-diff-match-patch, words", _total(lambda i, j: peers.words_diff(texts[i], texts[j]), chosen, runs), mine)
    show("VS Code's engine", _total(lambda i, j: peers.monaco(files[i], files[j]), chosen, 1), mine)


def _total(measure: Callable[[int, int], float | None], chosen: list[tuple[int, int]], runs: int) -> float | None:
    found = [median(partial(measure, i, j), runs) for i, j in chosen]
    return None if None in found else sum(one for one in found if one is not None)


def real_articles() -> list[Path]:
    """The five articles beside the checkout, or the plain-text ones of the sample story."""
    found = sorted((ROOT.parent / "shared" / "articles").glob("*.txt"))
    return found or sorted((ROOT / "resources" / "samples").glob("*.txt"))


def book(runs: int) -> None:
    """A book of 120,000 words against its seeded edit."""
    text, donor = books()[:2]
    left, right = write("book", text, edited(text, donor))
    measured = [ours("files", str(left), str(right)) for _ in range(runs)]
    mine = statistics.median(one["cpu"] for one in measured)
    print(f"a book against its edit; largest memory {max(one['peak'] for one in measured):.0f} MB")
    show("Diptych", mine)
    show("wdiff", median(lambda: peers.wdiff(*_plain(left, right)), runs), mine)
    words = [path.read_text(encoding="utf-8") for path in _plain(left, right)]
    show("fast-diff-match-patch, words", median(lambda: peers.words_diff(words[0], words[1]), 1), mine)
    show("VS Code's engine (its limit of 5 s)", median(lambda: peers.monaco(*_plain(left, right)), 1), mine)


def growth(_runs: int) -> None:
    """From ten thousand words to a million."""
    library = [paragraph for text in books() for paragraph in text]
    donor = books()[1]
    print("growth")
    points = []
    while sum(len(s.split()) for p in library for s in p) < SIZES[-1]:
        library += edited(library, donor, 5)
    for size in SIZES:
        text = first_words(library, size)
        left, right = write(f"growth-{size}", text, edited(text, donor, 17))
        measured = ours("files", str(left), str(right))
        points.append((math.log(size), math.log(measured["cpu"])))
        print(f"  {size:>9} words {measured['cpu']:8.2f} s {measured['peak']:8.0f} MB")
    steps = (points[-1][1] - points[0][1]) / (points[-1][0] - points[0][0])
    print(f"  log-log slope {steps:.2f}")


def extremes(_runs: int) -> None:
    """What should not cost more than the book, but might."""
    text, donor = books()[:2]
    lines = [[("Yes.", "No, sir.", "She laughed.", "He did not answer.")[k * 7 % 4]] for k in range(20_000)]
    giant: Text = [[" ".join(word for paragraph in text for s in paragraph for word in s.split())]]
    print("extremes")
    for name, left, right in (
        ("the book", text, edited(text, donor)),
        ("two unrelated books", text, donor),
        ("20,000 repeated short lines", lines, lines[5:-7]),
        ("one sentence of 120,000 words", giant, [[giant[0][0].replace("the ", "that ")]]),
    ):
        measured = ours("files", *map(str, write(name.replace(" ", "-"), left, right)))
        print(f"  {name:46} {measured['cpu']:8.2f} s {measured['peak']:8.0f} MB")


def fifty(_runs: int) -> None:
    """Fifty versions of an article of a thousand words: all pairs, then one more article."""
    measured = ours("fifty")
    print("fifty articles of a thousand words")
    show("all 1,225 pairs", measured["cpu"])
    show("one more", measured["more"])


def cancel(_runs: int) -> None:
    """The longest stretch without a look at the checkpoint, in a book."""
    text, donor = books()[:2]
    measured = ours("cancel", *map(str, write("book", text, edited(text, donor))))
    print(f"cancel: the longest wait in a book is {measured['wait'] * 1e3:.0f} ms")


def write(name: str, *texts: Text) -> list[Path]:
    """The texts as files, a sentence a line, paragraphs parted by an empty line; beside each a plain one for peers."""
    folder = Path(tempfile.gettempdir()) / "diptych-benchmarks"
    folder.mkdir(exist_ok=True)
    out = []
    for side, text in zip("ab", texts, strict=True):
        path = folder / f"{name}.{side}.lines"
        path.write_text("\n\n".join("\n".join(paragraph) for paragraph in text), encoding="utf-8")
        path.with_suffix(".txt").write_text(plain(text), encoding="utf-8")
        out.append(path)
    return out


def _plain(left: Path, right: Path) -> tuple[Path, Path]:
    return left.with_suffix(".txt"), right.with_suffix(".txt")


MEASURES = {one.__name__: one for one in (pairs, book, growth, extremes, fifty, cancel)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", metavar="measure", help="some of: " + " ".join(MEASURES))
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    for name in arguments.measures or MEASURES:
        MEASURES[name](arguments.runs)


if __name__ == "__main__":
    main()
