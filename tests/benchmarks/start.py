"""How long the program takes from its start until a pair is compared and painted, offscreen.

    python -m tests.benchmarks.start [--runs 7] [FILE FILE]

The peer is a bare `python -c "import PySide6.QtWidgets"`, run in turn with it; ratios are of medians. The pair is the
first two articles of the sample story unless two files are named. Both run from byte code, as installed programs do;
the first run writes it. The picture is saved without compression, which would take longer than painting it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def seconds(command: list[str], **environment: str) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""} | environment,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    samples = ROOT / "resources" / "samples"
    files = [str(f.absolute()) for f in options.files] or [str(path) for path in sorted(samples.glob("[12]-*"))]
    bare = [sys.executable, "-c", "import PySide6.QtWidgets"]
    ours = [sys.executable, "-m", "viewer", *files]
    times: dict[str, list[float]] = {"bare import of PySide6.QtWidgets": [], "start to painted pair": []}
    with tempfile.TemporaryDirectory() as folder:
        picture = {"QT_QPA_PLATFORM": "offscreen", "DIPTYCH_PICTURE": str(Path(folder) / "seen.bmp")}
        for run in range(options.runs + 1):
            pair = seconds(bare), seconds(ours, **picture)
            if run:  # the first warms the disk
                for name, value in zip(times, pair, strict=True):
                    times[name].append(value)
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:36} {1000 * middle:6.0f} ms  ({1000 * min(values):.0f}–{1000 * max(values):.0f})")
    one, other = (statistics.median(values) for values in times.values())
    print(f"ratio {other / one:.2f}")


if __name__ == "__main__":
    main()
