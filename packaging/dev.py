#!/usr/bin/env python3
"""Sets Diptych up from a checkout, and opens or tests it. Standard library only; any Python 3.11 or newer.

    python3 packaging/dev.py run  [FILE …]     make what is needed, open the window (without files: the sample story)
    python3 packaging/dev.py test [ARG …]      make what is needed, run all checks and tests (ARGs go to pytest alone)
    python3 packaging/dev.py setup             make what is needed

What is needed: a virtual environment in .venv with the project and its libraries, and on Debian and Ubuntu the
system libraries that Qt needs, which are installed where this user may and named where not.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
OLDEST = (3, 11)
DEBIAN = (
    "libegl1", "libgl1", "libxkbcommon0", "libxkbcommon-x11-0", "libdbus-1-3", "libglib2.0-0", "libgssapi-krb5-2",
    "libfontconfig1", "fontconfig", "libwayland-cursor0", "libwayland-egl1", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1",
    "fonts-noto-core",
)  # fmt: skip
SAMPLE = ROOT / "resources" / "samples"
PARALLEL = ("-n", "auto", "--dist", "worksteal")
"""The whole suite runs in a process a core; the few tests of one file are quicker without."""
UNPACK = """
import compileall, importlib.util, pathlib, shutil
folder = pathlib.Path(importlib.util.find_spec("shiboken6").origin).parent
shutil.rmtree(folder / "files.dir", ignore_errors=True)
import shiboken6
compileall.compile_dir(folder, quiet=1)
"""
"""With SBK_EMBED=0 PySide6 unpacks its own Python files, which it else would compile anew at each start."""


def main(arguments: list[str]) -> int:
    """Do what was asked; returns the exit code."""
    commands: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test, "setup": setup}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    if sys.version_info < OLDEST:
        return _with_newer_python(arguments)
    return commands[arguments[0]](arguments[1:])


def setup(_: list[str]) -> int:
    """Make what is needed for work on the program."""
    return prepare(tests=True)


def run(files: list[str]) -> int:
    """Open the window; without a display print the sample story's text comparison instead."""
    code = prepare(tests=False)
    if code:
        return code
    if _has_display():
        return _call([_python(), "-m", "viewer", *(files or ["--sample"])])
    print(
        "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so here is the text comparison.", flush=True
    )
    chosen = files[:2] if len(files) >= 2 else [str(path) for path in sorted(SAMPLE.glob("[12]-*"))]
    return 0 if _call([_python(), "-m", "viewer", "compare", *chosen]) in (0, 1) else 2


def test(arguments: list[str]) -> int:
    """Run every check and test, or pytest alone with the arguments given."""
    code = prepare(tests=True)
    if code:
        return code
    checks = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"], ["lint-imports"])
    failed = [] if arguments else [check[0] for check in checks if _call([_script(check[0]), *check[1:]])]
    if _call([_python(), "-m", "pytest", *(arguments or ["-q", *PARALLEL])]):
        failed.append("pytest")
    if failed:
        print("Failed: " + ", ".join(failed))
    return bool(failed)


def prepare(*, tests: bool) -> int:
    """Make the environment and install what is missing; returns an exit code."""
    _install_system_libraries()
    if not (_python().exists() or _make_environment()):
        return 2
    stamp = ENVIRONMENT / f".ready-{'tests' if tests else 'run'}"
    if stamp.exists() and stamp.read_text() == state():
        return 0
    print("Installing Diptych and its libraries …", flush=True)
    pip: list[str | Path] = [_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    groups = ["--group", f"{ROOT / 'pyproject.toml'}:test"] if tests else []
    if _call([*pip, "--upgrade", "pip>=25.1"]) or _call([*pip, "--editable", str(ROOT), *groups]):
        print("The installation failed; what pip said stands above. A network connection to PyPI is needed once.")
        return 2
    _call([_python(), "-m", "compileall", "-q", "viewer"])  # else the first start would take longer
    _call([_python(), "-c", UNPACK], SBK_EMBED="0")
    stamp.write_text(state())
    return 0


def state() -> str:
    """What the environment was made for; another PySide6 in it, too, needs its files unpacked anew."""
    folder = "Lib" if sys.platform == "win32" else "lib/python*"
    libraries = sorted(path.name for path in ENVIRONMENT.glob(f"{folder}/site-packages/shiboken6-*.dist-info"))
    text = "\n".join([(ROOT / "pyproject.toml").read_text(encoding="utf-8"), sys.version, UNPACK, *libraries])
    return hashlib.sha256(text.encode()).hexdigest()


def _make_environment() -> bool:
    if not _has_pip():
        print("Python's venv module is incomplete here; Debian and Ubuntu have the rest of it in a package of its own.")
        return False
    print(f"Making a virtual environment in {ENVIRONMENT} …", flush=True)
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    try:
        import venv  # not at the top: Windows' embedded Python, which freezes under Wine and imports this, has none

        venv.create(ENVIRONMENT, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The virtual environment could not be made: {error}")
        return False
    return True


def _install_system_libraries() -> None:
    if sys.platform != "linux":
        return
    if shutil.which("dpkg-query") is None:
        if not (ENVIRONMENT / "bin").exists():
            print("Qt needs libEGL, libGL, libxkbcommon, libdbus, fontconfig, the xcb-util libraries and a serif font.")
        return
    missing = [name for name in DEBIAN if not _is_installed(name)]
    if not (_has_pip() or _python().exists()):
        missing.insert(0, f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if missing and not _apt_install(missing):
        print("Packages that are needed are missing here. Please run:")
        print("    sudo apt-get install " + " ".join(missing))
        print("and then this again.", flush=True)


def _has_pip() -> bool:
    """Whether Python can make an environment with pip in it: Debian parts that from Python."""
    importlib.invalidate_caches()  # it may have been installed just now
    return importlib.util.find_spec("ensurepip") is not None


def _is_installed(name: str) -> bool:
    """Whether Debian has a package installed, be it under the name it got with 64-bit times."""
    command = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ", name, f"{name}t64"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    return "installed" in asked.stdout.split()


def _apt_install(names: list[str]) -> bool:
    """Install Debian packages where this user may without being asked for a password."""
    if shutil.which("apt-get") is None:
        return False
    prefix: list[str] = []
    if os.geteuid():
        if shutil.which("sudo") is None or _call(["sudo", "-n", "true"], quiet=True):
            return False
        prefix = ["sudo", "-n"]
    print("Installing system libraries: " + " ".join(names), flush=True)
    # A machine that has just started often installs updates by itself, and holds the lock meanwhile.
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    if _call([*apt, "update"], quiet=True):
        print("(apt-get update failed; trying with the lists at hand)")
    return _call([*apt, "install", "--yes", "--no-install-recommends", *names], quiet=True) == 0


def _with_newer_python(arguments: list[str]) -> int:
    for minor in (13, 12, 11):
        found = shutil.which(f"python3.{minor}")
        if found:
            return _call([found, __file__, *arguments])
    print(f"Diptych needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
    return 2


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _script(name: str) -> Path:
    return _python().parent / (f"{name}.exe" if sys.platform == "win32" else name)


def _call(command: Sequence[str | Path], *, quiet: bool = False, **environment: str) -> int:
    output = subprocess.DEVNULL if quiet else None
    words, environment = [str(word) for word in command], {**os.environ, **environment}
    try:
        return subprocess.run(words, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False).returncode
    except OSError as error:
        print(f"{command[0]}: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
