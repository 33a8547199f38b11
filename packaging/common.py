"""Names, version, folders and limits that every part of the packaging shares. Standard library only."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
NAME = "Diptych"
EXE = "diptych"
PUBLISHER = "The Diptych developers"
SUMMARY = "Articles about one event, side by side"
DIST = Path(os.environ.get("DIPTYCH_DIST") or ROOT / "dist")
WORK = Path(os.environ.get("DIPTYCH_WORK") or ROOT / "build")
RELEASE = DIST / "release"
ICONS = WORK / "icons"
NOTICE = WORK / "THIRD-PARTY.txt"
SUPPORT = WORK / "files.dir"
"""PySide6's own Python files, byte-compiled. It has them inside a library, and would compile them at each start."""

MB = 1_000_000
BUDGETS = {"win32": 160 * MB, "darwin": 200 * MB, "linux": 260 * MB}
"""The most that the installed program may take, in bytes."""
DOWNLOAD_BUDGET = 45 * MB
"""The most that the Windows setup may take, in bytes."""

_INIT = (ROOT / "viewer" / "__init__.py").read_text(encoding="utf-8")


def _constant(name: str) -> str:
    found = re.search(rf'^{name} = "([^"]+)"', _INIT, re.MULTILINE)
    if not found:
        message = f"viewer/__init__.py has no {name}"
        raise ValueError(message)
    return found[1]


VERSION = _constant("__version__")
HOME = _constant("HOME")
"""The project's address, under which its releases are; also About shows it."""
IDENTIFIER = _constant("IDENTIFIER")
"""What macOS, AppStream and the Windows task bar call the program."""


class PackagingError(Exception):
    """A step failed; the message says what and why, for the person at the terminal."""


def fail(message: str) -> NoReturn:
    """End the step. Raises PackagingError."""
    raise PackagingError(message)


def tree(platform: str = sys.platform) -> Path:
    """The folder (on macOS the .app) that the freezing makes."""
    return DIST / (f"{NAME}.app" if platform == "darwin" else EXE)


def program(folder: Path, platform: str = sys.platform) -> Path:
    """The program inside a frozen folder."""
    if platform == "darwin":
        return folder / "Contents" / "MacOS" / EXE
    return folder / (f"{EXE}.exe" if platform == "win32" else EXE)


def own_modules() -> list[str]:
    """All modules of the program, also those that it only imports by name."""
    paths = sorted((ROOT / "viewer").rglob("*.py"))
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    return [name.removesuffix(".__init__") for name in names]


def watched(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, seconds: float = 300
) -> tuple[int, str]:
    """Run a program and wait for it alone, not for what it has started: its exit code and what it said.

    Raises PackagingError when it takes longer.
    """
    words = [str(word) for word in command]
    said: list[str] = []
    process = subprocess.Popen(
        words,
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    listener = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
    listener.start()
    try:
        code = process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        fail(f"{words[0]} has not ended after {seconds:.0f} seconds:\n{''.join(said)[-2000:]}")
    listener.join(timeout=0.5)
    if process.stdout and not listener.is_alive():
        process.stdout.close()
    return code, "".join(said)


def release_file(system: str, suffix: str) -> Path:
    """Where a finished package goes; its folder is made."""
    RELEASE.mkdir(parents=True, exist_ok=True)
    return RELEASE / f"{EXE}-{VERSION}-{system}{suffix}"


def files_in(folder: Path) -> list[Path]:
    """All regular files under a folder, sorted; links are left out."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def size_of(folder: Path) -> int:
    """The size of all files under a folder, in bytes."""
    return sum(path.stat().st_size for path in files_in(folder))


def source_date() -> str:
    """The moment, in seconds since 1970, that packages are dated with: the last commit's, or SOURCE_DATE_EPOCH."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:
        return "1767225600"
    return asked.stdout.strip() or "1767225600"


def run(
    *command: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT, quiet: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end. Raises PackagingError when it fails or is not there, with what it said."""
    words: Sequence[str] = [str(word) for word in command]
    print("+", " ".join(words[:6]), "…" if len(words) > 6 else "", flush=True)
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        fail(f"{words[0]}: {error.strerror}")
    if done.returncode:
        fail(f"{words[0]} ended with code {done.returncode}:\n{done.stdout[-4000:]}")
    if not quiet and done.stdout.strip():
        print(done.stdout.rstrip()[-1500:], flush=True)
    return done
