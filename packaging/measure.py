"""The figures of packaging/README.md: sizes, and how long the frozen program takes beside the same from source.

    python packaging/measure.py [RUNS]      after build.py all, in the same Python

Frozen and source take turns, and the median of the runs counts, so that what else the computer does falls on both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import common

PAIR = sorted((common.ROOT / "resources" / "samples").glob("[12]-*"))
WAYS = {"a pair, painted": "picture", "the self-check": "check"}


def main(runs: int) -> None:
    """Print the figures."""
    folder = common.tree()
    print(f"installed: {common.size_of(folder) / common.MB:.1f} MB, {len(common.files_in(folder))} files")
    for path in sorted(common.RELEASE.glob("*")):
        print(f"{path.name}: {path.stat().st_size / common.MB:.1f} MB")
    frozen, source = [str(common.program(folder))], [sys.executable, "-m", "viewer"]
    for name, way in WAYS.items():
        seconds: dict[str, list[float]] = {"frozen": [], "source": []}
        for _ in range(runs + 1):
            seconds["frozen"].append(_time(frozen, way))
            seconds["source"].append(_time(source, way))
        first = {kind: statistics.median(found[1:]) for kind, found in seconds.items()}  # the first run warms up
        ratio = first["frozen"] / first["source"]
        print(f"{name}: frozen {first['frozen']:.2f} s, from source {first['source']:.2f} s, {ratio:.2f} times")


def _time(command: list[str], way: str) -> float:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / ("out.png" if way == "picture" else "out.json")
        words = ["--self-check", str(out)] if way == "check" else [str(path) for path in PAIR]
        settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        settings |= {"DIPTYCH_PICTURE": str(out)} if way == "picture" else {}
        began = time.perf_counter()
        subprocess.run([*command, *words], cwd=common.ROOT, env=settings, check=True, capture_output=True)
        took = time.perf_counter() - began
        if not out.exists():
            common.fail(f"{command[0]} made nothing")
        return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
