#!/usr/bin/env python3
"""Runs the Windows chain several times, each from nothing, with one core kept busy: what fails now and then shows.

    python packaging/cross/repeat.py [--times 5] [FOLDER]

As windows_on_linux.py, whose FOLDER it takes; downloads are made once. What each run said is kept there as run-N.log,
and the table as runs.md. Ends with 1 where a run failed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
CHAIN = HERE / "windows_on_linux.py"
MADE = ("prefix", "dist", "work", "newer", "newer-setup.exe", "freeze.log")
"""What a run leaves in the folder, without what it downloaded."""
BUSY = "while True: pass"
STEPS = {
    "frozen": r"^frozen under Wine \((\d+) s\)",
    "self-check": r"^smoke ok: .* ([\d.]+) s$",
    "installed": r"^installed \(([\d.]+) s\)",
    "upgraded": r"^upgraded \(([\d.]+) s\)",
    ".msi": r"^the \.msi was (installed, ran, and was removed)",
}
"""What the chain says of its steps; the group is shown in the table."""


class Run(NamedTuple):
    """One run of the chain."""

    code: int
    seconds: float
    said: str


def one_run(folder: Path) -> Run:
    """Take away what an earlier run made, and run the chain."""
    for name in MADE:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, CHAIN, folder],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return Run(done.returncode, time.perf_counter() - began, done.stdout)


def row(number: int, run: Run) -> str:
    """A run's line of the table."""
    found = [re.search(pattern, run.said, re.MULTILINE) for pattern in STEPS.values()]
    cells = ["–" if not match else match[1] if match[1][0].isalpha() else f"{match[1]} s" for match in found]
    result = "whole" if run.code == 0 else f"failed: {(run.said.strip().splitlines() or ['nothing was said'])[-1]}"
    return f"| {number} | {result} | {run.seconds:.0f} s | " + " | ".join(cells) + " |"


def main() -> int:
    """Run and print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE.parents[1] / "build" / "cross")
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["| run | result | all | " + " | ".join(STEPS) + " |", "|---" * (3 + len(STEPS)) + "|"]
    print("\n".join(lines), flush=True)
    failed = 0
    with subprocess.Popen([sys.executable, "-c", BUSY]) as busy:
        try:
            for number in range(1, given.times + 1):
                run = one_run(folder)
                failed += run.code != 0
                (folder / f"run-{number}.log").write_text(run.said, encoding="utf-8")
                lines.append(row(number, run))
                print(lines[-1], flush=True)
                (folder / "runs.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        finally:
            busy.kill()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
