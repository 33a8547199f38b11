"""The gate: a package is looked through and started before it is shipped, and again after it is installed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import common
import contents
from binaries import closure
from samples import write_samples

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLES = common.ROOT / "resources" / "samples"
GERMAN = """Deich hält stand

Der Deich von Orsk hat am Dienstag gehalten. Die Bürgermeisterin dankte den Helfern – „für jede Schaufel“.
"""


def smoke(folder: Path | None = None, command: Sequence[str | Path] = (), platform: str = sys.platform) -> None:
    """Look through a frozen folder, start it without a network, and ask it to check itself.

    `command` starts it where it is not its own program. Raises PackagingError with everything that is wrong.
    """
    folder = folder or common.tree()
    if not folder.is_dir():
        common.fail(f"{folder} is not there; freeze first")
    wrong = faults(folder, platform)
    if wrong:
        common.fail(f"{folder}:\n  " + "\n  ".join(wrong))
    found = check(command or [common.program(folder, platform)])
    size = common.size_of(folder) / common.MB
    print(
        f"smoke ok: {len(common.files_in(folder))} files, {size:.1f} MB, Qt {found['qt']} ({found['platform']}), "
        f"Python {found['python']}, {found['seconds']['outside']:.2f} s"
    )


def faults(folder: Path, platform: str = sys.platform) -> list[str]:
    """What is wrong with the files of a package, each in a line."""
    files = common.files_in(folder)
    names = [path.relative_to(folder).as_posix() for path in files]
    wrong = [f"must not be inside: {name}" for name in names if contents.is_forbidden(name)]
    wrong += [f"no licence is known of {name}" for name in contents.unknown_libraries(names)]
    size, limit = common.size_of(folder), common.BUDGETS[platform]
    if size > limit:
        wrong.append(f"{size / common.MB:.0f} MB is over the budget of {limit / common.MB:.0f} MB")
    for needed in ("LICENSE", "THIRD-PARTY.txt", "files.dir/shibokensupport/signature/loader.pyc"):
        if not any(name.endswith(needed) for name in names):
            wrong.append(f"{needed} is not inside")
    for library, users in closure.missing(folder).items():
        wrong.append(f"{library} is neither inside nor part of the system; {users[0]} asks for it")
    return wrong


def check(command: Sequence[str | Path]) -> dict[str, Any]:
    """Start a program with `--self-check`; what it wrote. Raises PackagingError for anything but what is wanted."""
    with tempfile.TemporaryDirectory(prefix="diptych-smoke-") as name:
        folder = Path(name)
        german = folder / "Artikel – Straße 日本.txt"
        german.write_text(GERMAN, encoding="utf-8")
        files = [*sorted(SAMPLES.glob("[0-9]*.*")), german, *write_samples(folder)]
        began = time.perf_counter()
        found = _checked([*_without_network(), *command], folder / "frozen.json", files)
        found["seconds"]["outside"] = round(time.perf_counter() - began, 3)
        source = found
        if importlib.util.find_spec("PySide6") and importlib.util.find_spec("trafilatura"):
            source = _checked([sys.executable, "-m", "viewer"], folder / "source.json", files)
        else:
            print("(the program's libraries are not installed here: its answers are not compared with the source's)")
    if not found["frozen"] or found["version"] != common.VERSION:
        common.fail(f"this is not Diptych {common.VERSION}, frozen: {found}")
    if found["digest"] != source["digest"]:
        common.fail("the frozen program does not give the answers that the source gives")
    return found


def _checked(command: Sequence[str | Path], out: Path, files: Sequence[Path]) -> dict[str, Any]:
    settings = {"QT_QPA_PLATFORM": os.environ.get("DIPTYCH_SMOKE_PLATFORM", "offscreen"), "LC_ALL": "C.UTF-8"}
    code, said = common.watched([*command, "--self-check", out, *files], settings)
    if not out.exists():
        common.fail(f"{command[-1]} ended with {code} and checked nothing: {said[-2000:]}")
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    if code or not found["ok"]:
        common.fail(f"the self-check failed (code {code}): {json.dumps(found['checks'], indent=1)}\n{said[-2000:]}")
    return found


def _without_network() -> list[str]:
    """What takes the network from a program, where this system lets us."""
    command = ["unshare", "--net", "--map-root-user"]
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None or "WINEPREFIX" in os.environ:
        return []
    return command if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0 else []
