"""How quick the desk is with a thousand articles open, offscreen.

    python -m tests.benchmarks.desk [--count 1000]
    python -m tests.benchmarks.desk --restore     articles that come back, beside the same articles dropped

Articles are invented (a seeded generator: twenty stories, each told by fifty outlets). For each kind of step the
longest time that the window's thread was busy without looking at the editor: while all are opened, then for filtering,
sorting and choosing while pairs are still being compared behind the window. A plain QListWidget filled with as many
rows is a peer in the same run. The goal is 50 ms a step.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QListWidget

from viewer.model import Pair
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.window.articles.article_model import Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.window.frame.main_window import MainWindow

WORDS = (  # noqa: SIM905 - a list a line long
    "river dam ferry treaty minister flood council gauge bridge harbour farmer levy engineer storm wall valley vote "
    "paper reporter morning evening border crown boat lamp quay school hospital road pump reserve pilot"
).split()


def write_articles(folder: Path, count: int) -> list[Path]:
    """Twenty stories, told over and over with other words in between."""
    chance = random.Random(7)
    stories = [[_sentence(chance) for _ in range(25)] for _ in range(20)]
    paths = []
    for number in range(count):
        told = [s if chance.random() < 0.6 else _sentence(chance) for s in stories[number % 20]]
        paragraphs = [" ".join(told[k : k + 3]) for k in range(0, len(told), 3)]
        path = folder / f"{number:04}.txt"
        path.write_text("\n\n".join([_sentence(chance)[:-1], *paragraphs]), encoding="utf-8")
        paths.append(path)
    return paths


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(WORDS) for _ in range(chance.randint(8, 20))]
    return f"{' '.join(words).capitalize()} {chance.randint(2, 9000)}."


class Clock:
    """Times what the window's thread does without a pause."""

    def __init__(self, application: QApplication) -> None:
        self.application = application

    def step(self, act: Callable[[], object]) -> float:
        """Milliseconds of an act and of what it brings about at once."""
        start = time.perf_counter()
        act()
        self.application.processEvents()
        return 1000 * (time.perf_counter() - start)

    def until(self, done: Callable[[], bool], seconds: float) -> list[float]:
        """Milliseconds of each round of events until something is so."""
        times = []
        end = time.perf_counter() + seconds
        while not done() and time.perf_counter() < end:
            times.append(self.step(lambda: None))
        return times


def report(name: str, times: list[float]) -> None:
    """One line of the report."""
    times = sorted(times)
    p99 = times[int(0.99 * (len(times) - 1))]
    print(f"{name:34} median {statistics.median(times):6.1f} ms, p99 {p99:6.1f}, max {times[-1]:6.1f} (goal 50)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--restore", action="store_true")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    given = parser.parse_args()
    count = given.count
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if given.part:
        _measure_part(given.part, count)
        return
    if given.restore:
        compare_restoring()
        return
    os.environ["DIPTYCH_HOME"] = tempfile.mkdtemp(prefix="diptych-benchmark-")
    application = make_application()
    clock = Clock(application)
    folder = Path(tempfile.mkdtemp(prefix="diptych-articles-"))
    paths = write_articles(folder, count)
    window = build_window(application, data_folder())
    window.show()
    window.autosave.open(restore=True)
    start = time.perf_counter()
    window.session.open_paths(paths)
    report("adding, a round of events", clock.until(lambda: len(window.session.open_articles.items) == count, 300))
    print(f"{'adding, all':34} {time.perf_counter() - start:6.1f} s for {count}")
    clock.until(lambda: window.session.coverage is not None, 120)
    _steps(window, clock, count)
    report("afterwards, pairs compared behind", clock.until(lambda: False, 15))
    matching = window.session.background_matching
    print(f"{'pairs known by then':34} {matching.known:,} of {matching.total:,}")
    peer = QListWidget()
    peer.show()
    report("peer: a QListWidget filled anew", [clock.step(lambda: _fill(peer, count)) for _ in range(5)])
    window.session.close()
    window.autosave.close()


def compare_restoring() -> None:
    """Print what it costs to bring articles back, in terms of dropping 1,000 of them; each part in its own process."""
    costs: dict[tuple[str, int], float] = {}
    for count in (1000, 3000):
        environment = os.environ | {"DIPTYCH_HOME": tempfile.mkdtemp(prefix="diptych-benchmark-")}
        for part in ("drop", "restore"):
            command = [sys.executable, "-m", "tests.benchmarks.desk", "--part", part, "--count", str(count)]
            told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
            costs[part, count], longest = map(float, told.stdout.split())
            ratio = costs[part, count] / costs["drop", 1000]
            print(f"{part:8} {count:5}: {ratio:5.2f} x the CPU of dropping 1,000; longest round {longest:6.1f} ms")


def _measure_part(part: str, count: int) -> None:
    """Print CPU seconds of all threads, and the longest round of events in CPU milliseconds of the window's thread."""
    application = make_application()
    window = build_window(application, data_folder())
    window.show()
    application.processEvents()
    paths = [] if part == "restore" else write_articles(Path(tempfile.mkdtemp(prefix="diptych-articles-")), count)
    gc.freeze()
    start, longest = time.process_time(), 0.0
    window.autosave.open(restore=True)
    window.session.open_paths(paths)
    while len(window.session.open_articles.items) < count or window.session.restoring.under_way:
        begun = time.thread_time()
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        longest = max(longest, time.thread_time() - begun)
    print(time.process_time() - start, 1000 * longest)
    window.session.close()
    window.autosave.note_change()
    window.autosave.close()


def _steps(window: MainWindow, clock: Clock, count: int) -> None:
    side, articles = window.side, window.articles.articles
    typed = ["r", "ri", "riv", "rive", "river", "", "dam fe", ""] * 2
    report("filtering", [clock.step(lambda t=text: side.filter.setText(t)) for text in typed])  # type: ignore[misc]
    orders = [*Order, *Order]
    report("sorting", [clock.step(lambda o=order: articles.sort_by(o)) for order in orders])  # type: ignore[misc]
    pairs = [Pair(k * 7 % count, (k * 13 + 1) % count) for k in range(1, 12)]
    report("choosing", [clock.step(lambda p=pair: window.session.choose(p)) for pair in pairs])  # type: ignore[misc]
    report("removing", [clock.step(lambda: window.session.remove([5])) for _ in range(5)])
    report("putting back", [clock.step(window.session.undo) for _ in range(5)])


def _fill(peer: QListWidget, count: int) -> None:
    peer.clear()
    peer.addItems([f"Headline number {n}" for n in range(count)])


if __name__ == "__main__":
    main()
