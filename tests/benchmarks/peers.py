"""Other programs on the same texts: each returns CPU seconds, or None where it is not installed."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

from tests.benchmarks.texts import CACHE

if TYPE_CHECKING:
    from pathlib import Path

_MONACO = "monaco-editor@0.52.2"
_SCRIPT = """
const fs = require('fs');
const {DefaultLinesDiffComputer: D} = require('./monaco.cjs');
const [A, B] = process.argv.slice(2).map((name) => fs.readFileSync(name, 'utf8').split('\\n'));
const options = {ignoreTrimWhitespace: false, maxComputationTimeMs: 5000, computeMoves: true, extendToSubwords: false};
const start = process.cpuUsage();
new D().computeDiff(A, B, options);
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
"""


def words_diff(left: str, right: str) -> float | None:
    """fast-diff-match-patch on word tokens, no time limit: numbering the words is part of it."""
    try:
        from fast_diff_match_patch import diff
    except ImportError:
        return None
    start = time.process_time()
    numbers: dict[str, int] = {}
    sides = [
        "".join(chr(0x10000 + numbers.setdefault(word, len(numbers))) for word in re.findall(r"\w+|\W+", text))
        for text in (left, right)
    ]
    diff(*sides, timelimit=0, checklines=False)
    return time.process_time() - start


def wdiff(left: Path, right: Path) -> float | None:
    """GNU wdiff, the whole process."""
    return _process(["wdiff", str(left), str(right)]) if shutil.which("wdiff") else None


def monaco(left: Path, right: Path) -> float | None:
    """VS Code's own comparison (npm monaco-editor) in node, without starting it; moves on, its own limit of 5 s."""
    folder = CACHE / "monaco"
    script = folder / "run.cjs"
    if not shutil.which("node") or not _bundled(folder):
        return None
    script.write_text(_SCRIPT, encoding="utf-8")
    ran = subprocess.run(
        ["node", script, left.absolute(), right.absolute()], cwd=folder, capture_output=True, text=True, check=False
    )
    return float(ran.stdout) if ran.returncode == 0 else None


def _bundled(folder: Path) -> bool:
    """Fetch the engine and make one file of it; False where npm cannot."""
    bundle = folder / "monaco.cjs"
    if bundle.exists():
        return True
    if not shutil.which("npm"):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    entry = "monaco-editor/esm/vs/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer.js"
    commands = (
        ["npm", "install", "--silent", "--no-audit", "--ignore-scripts=false", _MONACO, "esbuild"],
        ["npx", "esbuild", f"node_modules/{entry}", "--bundle", "--format=cjs", f"--outfile={bundle.name}"],
    )
    for command in commands:
        if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
            return False
    return bundle.exists()


def _process(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
