"""How long until a pair stands compared, painted and settled on a real display, against KDiff3 and Meld.

    python -m tests.benchmarks.desktop [--runs 5] [--before CHECKOUT] [--desk] [--first] LEFT RIGHT [FILE …]

Starts its own Xvfb. The peers are Debian's packages `kdiff3` and `meld`, started as `kdiff3 LEFT RIGHT` and
`meld LEFT RIGHT`; one that is missing is left out. An empty PySide6 window tells the floor of any program made with
it. A program has settled when its window is there and its processes have used no more than a hundredth of a second in
the last 0.6; the time told ends where all but that hundredth was used. By turns, in another order each time, for who
comes after Meld finds the caches cold; ratios of medians. Meld runs on Debian's own Python, so for a like comparison
run this with it too: an interpreter built without optimisation takes a fifth longer. With `--before` an older checkout
runs in turn with this one; with `--desk` both are also started without files, and bring back all the files named. The
peers are given the first two. Ours starts as on any day, without the line of marks that is shown below the first pair
ever; with `--first` it starts as on the first one.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DISPLAY = ":78"
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget(windowTitle="Bare")
window.show()
application.exec()
"""
"""An empty window: what no program of this kind can go below."""
QUIET = 0.6
"""Seconds without work after which a program has settled."""
ANY_DAY = "[choices]\nlegend_shown=true\n"
"""Settings of an editor who has seen the first marks."""
REST = 0.01
"""Processor seconds that are no work: a cursor that blinks, a note that is written."""
LONGEST = 40.0


def family(pid: int) -> list[int]:
    """A process and all that came from it."""
    with contextlib.suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [pid, *(each for child in children for each in family(int(child)))]
    return []


class Spent:
    """Processor time of a program: of its threads and of all processes that came from it, those that are gone too."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._threads: dict[str, int] = {}

    def seconds(self) -> float:
        """What was used by now, to the nanosecond: the clock ticks of `stat` are as long as painting a window."""
        for process in family(self._pid):
            with contextlib.suppress(OSError):
                for thread in list(Path(f"/proc/{process}/task").iterdir()):
                    with contextlib.suppress(OSError):
                        self._threads[str(thread)] = int((thread / "schedstat").read_text().split()[0])
        return sum(self._threads.values()) / 1e9


def has_window(name: str) -> bool:
    """Whether a window with this name is on the display."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], capture_output=True, check=False)
    return bool(found.stdout.split())


def settled(command: list[str], name: str, checkout: Path, settings: str, desk: Path | None = None) -> float:
    """Seconds from the start until the window is there and quiet; ours starts with an empty library, or a copy."""
    with tempfile.TemporaryDirectory(prefix="diptych-benchmark-") as folder:
        (Path(folder) / "settings.ini").write_text(settings, encoding="utf-8")
        if desk is not None:
            shutil.copytree(desk, folder, ignore=shutil.ignore_patterns("window*"), dirs_exist_ok=True)
        own = {"DIPTYCH_HOME": folder, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPATH": str(checkout)}
        return _settled(command, name, checkout, os.environ | own)


def _settled(command: list[str], name: str, checkout: Path, environment: dict[str, str]) -> float:
    quiet = subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=quiet, stderr=quiet, start_new_session=True, cwd=checkout, env=environment
    )
    spent = Spent(process.pid)
    samples = [(start, 0.0)]
    while time.perf_counter() - start < LONGEST:
        if process.poll() is not None:
            sys.exit(f"{command[0]} ended by itself with {process.returncode}")
        samples.append((time.perf_counter(), spent.seconds()))
        if samples[-1][1] - _at(samples, samples[-1][0] - QUIET) <= REST and has_window(name):
            break
        time.sleep(0.01)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return _end_of_work(samples) - start


def _prepared(command: list[str], folder: Path) -> Path:
    """A data folder in which the files of a command are open."""
    _settled(command, "Diptych", ROOT, os.environ | {"DIPTYCH_HOME": str(folder), "PYTHONPATH": str(ROOT)})
    return folder


def _at(samples: list[tuple[float, float]], moment: float) -> float:
    """What was used by a moment; less than nothing before the first."""
    return next((used for when, used in reversed(samples) if when <= moment), -1.0)


def _end_of_work(samples: list[tuple[float, float]]) -> float:
    """When all but the rest was done."""
    return next(when for when, used in samples if samples[-1][1] - used <= REST)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--desk", action="store_true", help="also start without files, where these were open before")
    parser.add_argument("--first", action="store_true", help="start as on the first day")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="an older checkout of this program")
    options = parser.parse_args()
    files = [str(path.absolute()) for path in options.files]
    if not Path("/proc/self/schedstat").exists():
        sys.exit("this system does not tell what a thread has used: there is no /proc/self/schedstat")
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1600x1000x24", "-noreset"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    os.environ.update(DISPLAY=DISPLAY, QT_QPA_PLATFORM="xcb", GDK_BACKEND="x11", NO_AT_BRIDGE="1")
    program = [sys.executable, "-m", "viewer"]
    programs = {"Diptych": ([*program, *files[:2]], "Diptych")}
    if options.before:
        programs["before"] = programs["Diptych"]
    programs["bare PySide6"] = ([sys.executable, "-c", BARE], "Bare")
    programs |= {
        peer: ([peer, *files[:2]], name)
        for peer, name in (("kdiff3", "KDiff3"), ("meld", "Meld|—"))
        if shutil.which(peer)
    }
    if options.desk:
        programs |= {f"{name}, desk": (program, "Diptych") for name in ("Diptych", "before") if name in programs}
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(prefix="diptych-benchmark-") as folder:
        desk = _prepared([*program, *files], Path(folder)) if options.desk else None
        try:
            for run in range(options.runs + 1):
                for name in random.sample(list(programs), len(programs)):
                    command, window = programs[name]
                    checkout = options.before.absolute() if name.startswith("before") else ROOT
                    settings = "" if options.first else ANY_DAY
                    seconds = settled(command, window, checkout, settings, desk if name.endswith("desk") else None)
                    if run:  # the first warms the disk
                        times[name].append(seconds)
        finally:
            server.terminate()
    ours = statistics.median(times["Diptych"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:13} {middle:5.2f} s ({min(values):.2f}–{max(values):.2f})   ours is {ours / middle:.2f}x")


if __name__ == "__main__":
    main()
