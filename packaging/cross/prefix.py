"""A Windows that Wine plays, for tests alone, with stubs for what Wine 8 lacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import common
from binaries import pe

HERE = Path(__file__).resolve().parent
COMPILER = "x86_64-w64-mingw32-gcc"
OVERRIDES = "mscoree,mshtml=;ucrtbase,icuuc,bcryptprimitives=n,b"
"""For WINEDLLOVERRIDES: nothing that Wine would offer to download, and our stubs."""
FLAGS = ("-shared", "-O2", "-s")


def make_prefix(prefix: Path) -> None:
    """Make the Windows in `prefix`, the value of WINEPREFIX, where nothing is yet."""
    system = prefix / "drive_c" / "windows" / "system32"
    home = {"HOME": str(prefix.parent)}  # else Wine's Desktop and Documents are the user's own
    common.watched(["wineboot", "--init"], home)
    common.watched(["wine", "winecfg", "-v", "win10"], home)
    common.watched(["wineserver", "--wait"])
    for name in ("icuuc", "bcryptprimitives"):
        common.run(COMPILER, *FLAGS, "-o", system / f"{name}.dll", HERE / f"{name}_stub.c", "-ladvapi32")
    _add_complex_numbers(system)


def _add_complex_numbers(system: Path) -> None:
    """Put a ucrtbase.dll before Wine's own that adds a few functions and hands all others on to it."""
    places = [path for path in Path("/usr/lib").rglob("ucrtbase.dll") if "x86_64-windows" in path.parts]
    if not places:
        common.fail("Wine's ucrtbase.dll was not found below /usr/lib")
    shutil.copyfile(places[0], system / "ucrtwine.dll")
    own = {"crealf", "cimagf", "creal", "cimag", "creall", "cimagl"}
    lines = [f'"{name}"' if name in own else f'"{name}" = "ucrtwine.{name}"' for name in pe.exported(places[0])]
    definition = system / "ucrtbase.def"
    definition.write_text("LIBRARY ucrtbase.dll\nEXPORTS\n" + "\n".join(lines) + "\n", encoding="utf-8")
    bare = ("-nostdlib", "-fno-builtin", "-Wl,--entry=0")
    common.run(COMPILER, *FLAGS, *bare, "-o", system / "ucrtbase.dll", HERE / "ucrtbase_stub.c", definition)
