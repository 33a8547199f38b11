"""The frozen program: one folder (on macOS an .app) with Python, Qt, the libraries and the program."""

from __future__ import annotations

import shutil
import sys

import common
import licences


def draw_icons() -> None:
    """Make all icons from resources/icons/diptych.svg."""
    drawing = common.ROOT / "resources" / "icons" / "diptych.svg"
    common.run(sys.executable, common.PACKAGING / "icons.py", drawing, common.ICONS)


def freeze() -> None:
    """Run PyInstaller; icons and the notice of licences are made first where they are not there."""
    if not (common.ICONS / "diptych.ico").exists():
        draw_icons()
    licences.write_notice()
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
