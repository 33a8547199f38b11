"""The life of an installation: installed, run, blocked while it runs, upgraded, removed, nothing left.

    python packaging/windows/lifecycle.py SETUP.EXE FOLDER [NEWER-SETUP.EXE NEWER-FOLDER]

FOLDER is what the setup was made of. Runs on Windows, and, from cross/windows_on_linux.py, under Wine.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import common
import smoke

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{common.NAME}"
CLASSES = r"HKCU\Software\Classes"
RUNNING = 4
"""What setup and uninstaller end with while the program runs."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """A user's Windows: this one, or one that Wine plays."""

    local: Path
    roaming: Path
    prefix: tuple[str, ...] = ()
    """What starts a Windows program here."""

    @property
    def folder(self) -> Path:
        """Where the setup installs to."""
        return self.local / "Programs" / common.NAME

    @property
    def data(self) -> Path:
        """Where the program keeps the user's library; the settings are in a folder of the same name in `roaming`."""
        return self.local / common.NAME

    @property
    def shortcut(self) -> Path:
        """The entry in the Start menu."""
        return self.roaming / "Microsoft/Windows/Start Menu/Programs" / f"{common.NAME}.lnk"

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Run a Windows program to its end."""
        return common.watched([*self.prefix, *words], seconds=180)

    def start(self, program: Path, *words: str) -> subprocess.Popen[bytes]:
        """Start a Windows program and let it run."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen([*self.prefix, str(program), *words], stdin=quiet, stdout=quiet, stderr=quiet)

    def registry(self, key: str) -> str:
        """What the registry holds under a key; empty where there is none."""
        code, said = self.run("reg", "query", key, "/s")
        return said if code == 0 else ""

    def user_files(self) -> set[str]:
        """All files and folders where an installation leaves its own: programs, Start menu, desktop, data."""
        places = (self.local / "Programs", self.data, self.shortcut.parent, self.roaming)
        found = {str(path) for place in places for path in place.rglob("*")}
        return found | {str(path) for path in (self.roaming.parents[1] / "Desktop").glob("*.lnk")}


def live(desktop: Desktop, setup: Path, payload: Path, newer: tuple[Path, Path] | None = None) -> None:
    """Go through all of it. Raises PackagingError at the first thing that is not as it should be."""
    files, classes = desktop.user_files(), desktop.registry(CLASSES)
    program = desktop.folder / f"{common.EXE}.exe"
    _step("installed", lambda: _install(desktop, setup, payload))
    _step("runs", lambda: smoke.check([*desktop.prefix, program]))
    _step("several files are one window", lambda: _gather(desktop, program))
    _step("blocked while it runs", lambda: _block(desktop, setup, program))
    if newer:
        _step("upgraded", lambda: _upgrade(desktop, *newer))
        _step("runs", lambda: _checked_version(desktop, program))
    _step("removed, the user's library kept", lambda: _remove(desktop))
    _step("installed again", lambda: _install(desktop, setup, payload))
    _step("removed with the user's library, as asked", lambda: _remove_all(desktop))
    left = desktop.user_files() - files
    _expect(not left, f"left behind: {sorted(left)[:9]}")
    _expect(desktop.registry(CLASSES).split() == classes.split(), "entries for file types were left in the registry")
    _expect(not desktop.registry(rf"HKCU\Software\{common.NAME}"), "a key was left in the registry")
    print("nothing left")


def _step(name: str, work: Callable[[], object]) -> None:
    began = time.perf_counter()
    work()
    print(f"{name} ({time.perf_counter() - began:.1f} s)", flush=True)


def _install(desktop: Desktop, setup: Path, payload: Path) -> None:
    code, said = desktop.run(setup, "/S")
    _expect(code == 0, f"the setup ended with {code}: {said}")
    own = {name: digest for name, digest in _digests(desktop.folder).items() if name != "uninstall.exe"}
    _expect(own == _digests(payload), "what was installed is not what was packed")
    _expect(common.NAME in desktop.registry(KEY), "Windows does not know of the installation")
    _expect(desktop.shortcut.exists(), "there is no entry in the Start menu")
    named = common.IDENTIFIER.encode("utf-16-le") in desktop.shortcut.read_bytes()
    _expect(named or desktop.prefix, "the entry in the Start menu does not carry the program's name")  # Wine drops it
    for suffix in (".txt", ".html", ".md"):
        offered = desktop.registry(rf"{CLASSES}\{suffix}")
        _expect(f"{common.NAME}.Article" in offered, f"{suffix} files are not offered to be opened with it")
        _expect("(Default)    REG_SZ    " + common.NAME not in offered, f"{suffix} files are taken over")
    command = desktop.registry(rf"{CLASSES}\{common.NAME}.Article\shell\open\command")
    _expect(f"{common.EXE}.exe" in command and '"%1"' in command, f"the command to open files is {command!r}")


def _gather(desktop: Desktop, program: Path) -> None:
    """The Explorer starts the program once for each of the files that were chosen, all in the same moment."""
    files = sorted(path for path in smoke.SAMPLES.iterdir() if path.suffix in (".txt", ".html", ".md"))[:4]
    started = [desktop.start(program, _windows_name(desktop, path)) for path in files]
    try:
        until = time.monotonic() + 90
        while sum(process.poll() is None for process in started) > 1 and time.monotonic() < until:
            time.sleep(0.2)
        time.sleep(2)  # the one that is left must stay
        ended = sorted(str(process.poll()) for process in started)
        _expect(ended == ["0"] * (len(files) - 1) + ["None"], f"{len(files)} starts ended with {ended}")
    finally:
        desktop.run("taskkill", "/F", "/IM", program.name)
        for process in started:
            process.wait(timeout=30)


def _block(desktop: Desktop, setup: Path, program: Path) -> None:
    running = desktop.start(program)
    try:
        time.sleep(5)
        _expect(running.poll() is None, "the program has ended by itself")
        code, _ = desktop.run(setup, "/S")
        _expect(code == RUNNING, f"the setup ended with {code} while the program ran")
        code, _ = desktop.run(desktop.folder / "uninstall.exe", "/S", f"_?={_windows_name(desktop, desktop.folder)}")
        _expect(code == RUNNING, f"the uninstaller ended with {code} while the program ran")
        _expect(program.exists(), "the running program was removed")
    finally:
        desktop.run("taskkill", "/F", "/IM", program.name)
        running.wait(timeout=30)


def _upgrade(desktop: Desktop, setup: Path, payload: Path) -> None:
    foreign = desktop.folder / "the user's own file.txt"
    foreign.write_text("keep me", encoding="utf-8")
    code, said = desktop.run(setup, "/S")
    _expect(code == 0, f"the newer setup ended with {code}: {said}")
    own = {name: d for name, d in _digests(desktop.folder).items() if name not in ("uninstall.exe", foreign.name)}
    _expect(own == _digests(payload), "after the upgrade files are missing, or old ones were left")
    _expect(foreign.exists(), "a file that is not the setup's was removed")


def _checked_version(desktop: Desktop, program: Path) -> None:
    smoke.check([*desktop.prefix, program])


def _remove(desktop: Desktop) -> None:
    foreign = desktop.folder / "_internal" / "the user's other file.txt"
    foreign.write_text("keep me", encoding="utf-8")
    library, settings = desktop.data / "library.test", desktop.roaming / common.NAME / "settings.test"
    for path in (library, settings):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("years of work", encoding="utf-8")
    _uninstall(desktop)
    left = {path.name for path in common.files_in(desktop.folder)}
    _expect(left <= {foreign.name, "the user's own file.txt"}, f"not removed: {sorted(left)[:9]}")
    _expect(foreign.exists(), "a file that is not the setup's was removed")
    _expect(library.exists() and settings.exists(), "library or settings were removed without being asked")
    for path in common.files_in(desktop.folder):
        path.unlink()
    for path in sorted(desktop.folder.rglob("*"), reverse=True):
        path.rmdir()
    desktop.folder.rmdir()


def _remove_all(desktop: Desktop) -> None:
    _uninstall(desktop, "/REMOVEDATA")
    left = [path for path in (desktop.data, desktop.roaming / common.NAME) if path.exists()]
    _expect(not left, "the user's library and settings were not removed, though asked")
    _expect(not desktop.folder.exists(), "the folder of the program was left")


def _uninstall(desktop: Desktop, *options: str) -> None:
    """The uninstaller starts a copy of itself and ends; wait for the copy."""
    code, said = desktop.run(desktop.folder / "uninstall.exe", "/S", *options)
    _expect(code == 0, f"the uninstaller ended with {code}: {said}")
    for _ in range(120):
        if not (desktop.folder / "uninstall.exe").exists() and not desktop.registry(KEY):
            break
        time.sleep(0.5)
    time.sleep(1)
    _expect(not desktop.registry(KEY), "Windows still knows of the installation")
    _expect(not desktop.shortcut.exists(), "the entry in the Start menu was left")


def _digests(folder: Path) -> dict[str, str]:
    files = common.files_in(folder)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _windows_name(desktop: Desktop, path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\") if desktop.prefix else str(path)


def _expect(good: object, message: str) -> None:
    if not good:
        common.fail(message)


def _main(words: list[str]) -> int:
    paths = [Path(word).resolve() for word in words]
    desktop = Desktop(Path(os.environ["LOCALAPPDATA"]), Path(os.environ["APPDATA"]))
    try:
        live(desktop, paths[0], paths[1], (paths[2], paths[3]) if len(paths) == 4 else None)
    except common.PackagingError as error:
        print(f"lifecycle: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
