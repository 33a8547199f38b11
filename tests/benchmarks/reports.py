"""What a report of a pair costs beside comparing it from files on the command line.

    python -m tests.benchmarks.reports [--runs 9] [LEFT RIGHT]

Each command runs as a process of its own, in turn; medians of its processor time, as ratios to the text report. Without
files the first two of the sample story are compared.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from viewer.report.formats import REPORTS
from viewer.resources import resource as own

FORMATS = ("html", "docx", "markdown", "tracked", "json")


def seconds(command: list[str]) -> float:
    """Processor time of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    samples = sorted(path for path in own("samples").iterdir() if path.name[0].isdigit())
    pair = [str(path) for path in (options.files or samples)[:2]]
    compare = [sys.executable, "-m", "viewer", "compare", *pair]
    with tempfile.TemporaryDirectory() as folder:
        commands = {"text": compare}
        for name in FORMATS:
            out = Path(folder, name).with_suffix(REPORTS[name].suffix)
            commands[name] = [*compare, "--format", name, "-o", str(out)]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                times[name].append(seconds(command))
        page = Path(folder, "html.html").stat().st_size
    medians = {name: statistics.median(found) for name, found in times.items()}
    for name, median in medians.items():
        print(f"{name:10} {median * 1000:6.0f} ms  {median / medians['text']:.2f}x")
    print(f"the web page has {page / 1000:.0f} kB")


if __name__ == "__main__":
    main()
