"""How long it takes to remember a desk of many articles.

    python -m tests.benchmarks.library [--articles 1000] [--letters 6000] [--runs 7]

The peer is the plainest program that could: `json.dump` of the same data into one file and `fsync`, `json.load` to get
it back. Each is measured in turn with it; ratios are of medians.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.desks import numbered_desk
from viewer.library.desk import Desk, Entry
from viewer.library.records import entry_record, removed_entries
from viewer.library.sets import read_set, write_set
from viewer.library.store import Library
from viewer.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable


WRITING = ("keep_desk", "write_set", "json.dump")


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def dump(path: Path, desk: Desk) -> None:
    """The peer's way to save."""
    records = [{**entry_record(entry), "text": entry.source.text} for entry in desk.entries]
    with path.open("w", encoding="utf-8") as file:
        json.dump({"entries": records, "pair": desk.pair, "view": desk.view}, file)
        file.flush()
        os.fsync(file.fileno())


def load(path: Path) -> object:
    """The peer's way to open."""
    return json.loads(path.read_text(encoding="utf-8"))


def measure(folder: Path, desk: Desk) -> dict[str, float]:
    """One run of everything."""
    plain = folder / "plain.json"
    times = {"json.dump and fsync": seconds(lambda: dump(plain, desk)), "json.load": seconds(lambda: load(plain))}
    library = Library.open(folder)
    times["keep_desk, first time"] = seconds(lambda: library.keep_desk(desk))
    seen = replace(desk, view={"scroll": 0.5})
    times["keep_desk, view changed"] = seconds(lambda: library.keep_desk(seen))
    more = replace(seen, entries=(*desk.entries, Entry(Source("new", None, "text", "One more."))))
    times["keep_desk, article added"] = seconds(lambda: library.keep_desk(more))
    turned = replace(seen, entries=desk.entries[::-1])
    times["keep_desk, all in another order"] = seconds(lambda: library.keep_desk(turned))
    library.close()
    times["Library.open"] = seconds(lambda: Library.open(folder / "").close())
    library = Library.open(folder)
    times["desk()"] = seconds(library.desk)
    times["keep_desk, first after opening"] = seconds(lambda: library.keep_desk(turned))
    library.close()
    times["write_set"] = seconds(lambda: write_set(folder / "a.diptych", desk))
    times["read_set"] = seconds(lambda: read_set(folder / "a.diptych"))
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--letters", type=int, default=6000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    made = numbered_desk(1, options.articles, options.letters)
    desk = replace(made, entries=removed_entries(made.removals) + made.entries, removals=())
    runs = []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(measure(Path(folder), desk))
    dumped, loaded = (statistics.median(run[name] for run in runs) for name in ("json.dump and fsync", "json.load"))
    print(f"{options.articles} articles of {options.letters} letters, {options.runs} runs")
    for name in runs[0]:
        values = [run[name] for run in runs]
        peer, word = (dumped, "dump") if name.startswith(WRITING) else (loaded, "json.load")
        middle = statistics.median(values)
        spread = f"({1000 * min(values):.1f}–{1000 * max(values):.1f})"
        print(f"{name:32} {1000 * middle:8.1f} ms {spread:18} {middle / peer:6.2f}x {word}")


if __name__ == "__main__":
    main()
