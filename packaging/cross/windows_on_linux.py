#!/usr/bin/env python3
"""Builds the real Windows package on Debian and lives with it under Wine: a check before a release, in one command.

    python packaging/cross/windows_on_linux.py [FOLDER]

In the Python of the Linux build (see packaging/README.md), with Debian's packages wine64, nsis, gcc-mingw-w64-x86-64,
osslsigncode and, for the .msi, wixl and msitools. Everything is made in FOLDER, build/cross by default, and needs
PyPI once. Under Wine 8 the window is drawn by Wine's own driver, and Windows' ICU is a stub (icuuc_stub.c).
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parents[1] / "build" / "cross").resolve()
os.environ.update(
    DIPTYCH_DIST=str(FOLDER / "dist"),
    DIPTYCH_WORK=str(FOLDER / "work"),
    WINEPREFIX=str(FOLDER / "prefix"),
    WINEDEBUG="-all",
    WINEDLLOVERRIDES="mscoree,mshtml=;ucrtbase,icuuc,bcryptprimitives=n,b",  # as in prefix.py
)
os.environ.pop("DISPLAY", None)

import archives
import common
import freeze
import smoke
from cross import fetch, prefix
from windows import lifecycle, msi, nsis

STUB = "amd64-unicode"
"""Wine without its 32-bit half cannot run the setup that NSIS makes by default."""
NEWER = "99.0.0"


def main() -> int:
    """The whole chain; returns the exit code."""
    began = time.perf_counter()
    try:
        _chain()
    except common.PackagingError as error:
        print(f"windows_on_linux: {error}", file=sys.stderr)
        return 1
    finally:
        common.watched(["wineserver", "-k"])
    print(f"the whole chain: {time.perf_counter() - began:.0f} s")
    return 0


def _chain() -> None:
    for tool in ("wine", "wineserver", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode"):
        if shutil.which(tool) is None:
            common.fail(f"{tool} is not here; see the head of {__file__}")
    python = FOLDER / "python"
    fetch.fetch_python(python)
    print(fetch.verify_signatures(python))
    fetch.fetch_libraries(FOLDER / "wheels", python / "Lib" / "site-packages")
    common.watched(["wineserver", "-k"])  # what is left of a run that failed would be met by this one
    shutil.rmtree(FOLDER / "prefix", ignore_errors=True)
    prefix.make_prefix(FOLDER / "prefix")
    freeze.draw_icons()
    _freeze(python / "python.exe")
    frozen = common.tree("win32")
    smoke.smoke(frozen, ["wine", common.program(frozen, "win32")], "win32")
    setup = nsis.make_setup(frozen, target=STUB)
    archives.make_archive(frozen, "win32")
    package = msi.make_msi(frozen)
    newer = _newer(frozen)
    lifecycle.live(_desktop(), setup, frozen, newer)
    if package:
        _live_with_msi(package)
    for path in sorted(common.RELEASE.iterdir()):
        print(f"{path.stat().st_size / common.MB:8.1f} MB  {path.name}")


def _freeze(python: Path) -> None:
    began = time.perf_counter()
    settings = {"SOURCE_DATE_EPOCH": common.source_date(), "PYTHONDONTWRITEBYTECODE": "1"}
    code, said = common.watched(["wine", python, common.PACKAGING / "build.py", "freeze"], settings, seconds=900)
    (FOLDER / "freeze.log").write_text(said, encoding="utf-8")
    if code:
        common.fail(f"freezing under Wine ended with {code}:\n{said[-4000:]}")
    print(f"frozen under Wine ({time.perf_counter() - began:.0f} s)")


def _newer(frozen: Path) -> tuple[Path, Path]:
    """A setup of a later version, with one file more and one less."""
    payload = FOLDER / "newer"
    shutil.rmtree(payload, ignore_errors=True)
    shutil.copytree(frozen, payload)
    (payload / "_internal" / "resources" / "new.txt").write_text("new", encoding="utf-8")
    next(payload.rglob("qtbase_uk.qm")).unlink()
    return nsis.make_setup(payload, target=STUB, version=NEWER, out=FOLDER / "newer-setup.exe"), payload


def _desktop() -> lifecycle.Desktop:
    user = next(path for path in (FOLDER / "prefix/drive_c/users").iterdir() if path.name != "Public")
    return lifecycle.Desktop(user / "AppData/Local", user / "AppData/Roaming", ("wine",))


def _live_with_msi(package: Path) -> None:
    """Install the .msi without a word, run the program, remove it."""
    folder = FOLDER / "prefix/drive_c/Program Files" / common.NAME
    code, said = common.watched(["wine", "msiexec", "/i", str(package), "/qn"])
    if code or not folder.is_dir():
        common.fail(f"msiexec ended with {code}: {said[-2000:]}")
    smoke.check(["wine", folder / f"{common.EXE}.exe"])
    code, said = common.watched(["wine", "msiexec", "/x", str(package), "/qn"])
    if code or common.files_in(folder):
        common.fail(
            f"removing with msiexec ended with {code}, left {len(common.files_in(folder))} files: {said[-2000:]}"
        )
    print("the .msi was installed, ran, and was removed")


if __name__ == "__main__":
    sys.exit(main())
