"""What files of other formats cost: a typical one beside a cold start, and a hundred dropped at once.

    python -m tests.benchmarks.files [--runs 9]

A page of 10 kB, a Word file of five pages, a PDF of three (3,000 characters each, as the middle one of real pages) and
a message, made here, are each read by a worker that is up; the peer is a start of the program until its sample pair is
painted (as `start.py` has it), in the same run, and ratios are of medians. Then a hundred files of all formats, some of
them broken, are dropped on an open window: the longest that one round of events takes of the processor in the window's
thread, while pairs are compared behind it. The goals are a quarter of a start each, and 50 ms.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop

from tests.benchmarks.start import ROOT, seconds
from tests.support.office import docx, p
from tests.support.pdf import lines, make_pdf
from viewer.model import AS_IT_SEEMS
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.worker.process import WorkerProcess

SENTENCES = [
    f"On day {day} the boats of pier {day % 7} stayed in the harbour because of the wind, and nobody knew for how long."
    for day in range(100)
]
MESSAGE = (
    "From: Anna Berg <a@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: Boats {}\nMIME-Version: 1.0\n"
)


def typical(number: int = 0) -> dict[str, bytes]:
    """A file of each format as an editor has them; their texts differ by their number."""
    told = SENTENCES[number % 20 :]
    page = f"<!DOCTYPE html><html><body><article><h1>Boats {number}</h1>{{}}</article></body></html>"
    return {
        "page.html": page.format("".join(f"<p>{each}</p>" for each in told)).encode(),
        "word.docx": docx("".join(p(f"{each} {each} {each}") for each in told[:80])),
        "pages.pdf": make_pdf([lines(60, 780, [each[:75] for each in told[:40]])] * 3),
        "mail.eml": (MESSAGE.format(number) + "Content-Type: text/plain\n\n" + "\n\n".join(told)).encode(),
        "story.txt": "\n\n".join(told).encode(),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="diptych-benchmark-") as folder:
        os.environ["DIPTYCH_HOME"] = str(Path(folder) / "home")
        _reading(Path(folder), runs)
        _dropping(Path(folder))


def _reading(folder: Path, runs: int) -> None:
    samples = [str(path) for path in sorted((ROOT / "resources" / "samples").glob("[12]-*"))]
    times: dict[str, list[float]] = {name: [] for name in ("start", *typical())}
    worker = WorkerProcess.send([])
    assert worker is not None
    try:
        for run in range(runs + 1):
            start = seconds([sys.executable, "-m", "viewer", *samples], DIPTYCH_PICTURE=str(folder / "seen.bmp"))
            taken: dict[str, float] = {"start": start}
            for name, data in typical(run).items():
                path = folder / name
                path.write_bytes(data)
                begun = time.perf_counter()
                assert worker.read(path, AS_IT_SEEMS)
                taken[name] = time.perf_counter() - begun
            if run:  # the first loads what the readers need
                for name, value in taken.items():
                    times[name].append(value)
    finally:
        worker.dismiss()
    whole = statistics.median(times["start"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:12} {1000 * middle:6.0f} ms, {middle / whole:5.2f} of a start")


def _dropping(folder: Path) -> None:
    paths = []
    for number in range(20):
        for name, data in typical(number).items():
            path = folder / f"{number:02}-{name}"
            path.write_bytes(data[: len(data) // 2] if number % 5 == 4 else data)
            paths.append(path)
    application = make_application()
    window = build_window(application, data_folder())
    window.show()
    window.autosave.open(restore=True)
    application.processEvents()
    gc.freeze()
    longest, rounds = 0.0, 0
    window.session.open_paths(paths)
    quiet = time.monotonic() + 20
    while time.monotonic() < quiet:
        begun, known = time.thread_time(), len(window.session.open_articles.items)
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        took = time.thread_time() - begun
        longest, rounds = max(longest, took), rounds + 1
        if len(window.session.open_articles.items) != known:
            quiet = time.monotonic() + 5
    articles = len(window.session.open_articles.items)
    print(f"{len(paths)} files dropped: {articles} articles, {rounds:,} rounds of events, the longest", end=" ")
    print(f"{1000 * longest:.1f} ms of the window's thread")
    window.session.close()
    window.autosave.close()


if __name__ == "__main__":
    main()
