"""The frozen program: one folder (on macOS an .app) with Python, Qt, the libraries and the program."""

from __future__ import annotations

import importlib.util
import py_compile
import shutil
import sys
from pathlib import Path

import common
import licences
from dev import UNPACK


def draw_icons() -> None:
    """Make all icons from resources/icons/diptych.svg."""
    drawing = common.ROOT / "resources" / "icons" / "diptych.svg"
    common.run(sys.executable, common.PACKAGING / "icons.py", drawing, common.ICONS)


def compile_support() -> None:
    """Byte-compile PySide6's own Python files, which it unpacks beside itself with SBK_EMBED=0 and finds there.

    The environment that builds is left as it was.
    """
    found = importlib.util.find_spec("shiboken6")
    if found is None or found.origin is None:
        common.fail("PySide6 is not installed here")
    unpacked = Path(found.origin).parent / common.SUPPORT.name
    there = unpacked.exists()
    common.run(sys.executable, "-c", UNPACK, env={"SBK_EMBED": "0"})
    if not unpacked.exists():
        common.fail(f"PySide6 did not unpack its Python files into {unpacked}; may this user write there?")
    shutil.rmtree(common.SUPPORT, ignore_errors=True)
    for source in unpacked.rglob("*.py"):
        name = source.relative_to(unpacked)
        compiled = common.SUPPORT / name.with_suffix(".pyc")
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH  # there is no source beside it to look at
        py_compile.compile(str(source), str(compiled), str(name), doraise=True, invalidation_mode=mode)
    if not there:
        shutil.rmtree(unpacked)


def freeze() -> None:
    """Run PyInstaller; icons and the notice of licences are made first where they are not there."""
    if not (common.ICONS / "diptych.ico").exists():
        draw_icons()
    licences.write_notice()
    compile_support()
    shutil.rmtree(common.tree(), ignore_errors=True)
    common.run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", common.DIST, "--workpath", common.WORK, common.PACKAGING / "diptych.spec"),
        env={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": common.source_date()},
    )
    if sys.platform.startswith("linux"):
        _strip_python()


def _strip_python() -> None:
    """Take the debugging symbols from Python's own library; others may not outlive it."""
    strip = shutil.which("strip")
    for library in common.tree().rglob("libpython*.so.*"):
        if strip and not library.is_symlink():
            common.run(strip, "--strip-unneeded", library)
