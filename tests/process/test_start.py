"""A start with two files shows their pair, and quickly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from viewer.resources import resource

PATHS = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of other systems")
def test_who_starts_it_without_standard_files_gets_a_window_all_the_same(tmp_path: Path):
    """Else what libraries print would go to the process sent ahead."""
    picture = tmp_path / "picture.png"
    own = {"QT_QPA_PLATFORM": "offscreen", "DIPTYCH_PICTURE": str(picture)}
    code = """
import os, sys
from viewer import cli
from viewer.worker.process import WorkerProcess
ask = WorkerProcess._ask
def noisy(self, *given):
    for number in (0, 1, 2):
        try: os.write(number, b"Xlib: extension")
        except OSError: pass
    return ask(self, *given)
WorkerProcess._ask = noisy
sys.exit(cli.main(sys.argv[1:]))
"""
    command = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", sys.executable, "-c", code, *map(str, PATHS)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **own}, timeout=60, check=True)
    assert picture.stat().st_size > 10_000


def test_a_pair_is_shown_without_the_engine_in_the_windows_process(tmp_path: Path):
    """That is what makes the start quick: the command as it is, with two files, and what was imported by then."""
    code = """
import sys
from viewer.cli import main
from viewer.window.app import start
build = start.build_window
def noted(*given):
    window = build(*given)
    window.session.comparison_ready.connect(lambda _: print("\\n".join(sys.modules)))  # a moment later all pairs follow
    return window
start.build_window = noted
sys.exit(main(sys.argv[1:]))
"""
    own = {"QT_QPA_PLATFORM": "offscreen", "DIPTYCH_PICTURE": str(tmp_path / "picture.png")}
    told = subprocess.run(
        [sys.executable, "-c", code, *map(str, PATHS)],
        cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    modules = set(told.stdout.split())
    assert (tmp_path / "picture.png").stat().st_size > 10_000
    assert "viewer.presenting.presentation" in modules
    assert not [name for name in modules if name.split(".")[0] in ("numpy", "sentencex", "diff_match_patch")]
    assert not modules & {"viewer.comparing.compare", "viewer.comparing.matching.pairing", "viewer.reading.articles"}


@pytest.mark.parametrize("picture", ["", "picture.png"])
def test_the_first_start_of_an_editor_shows_the_first_marks_and_no_picture_does(tmp_path: Path, picture: str):
    code = """
import sys
from PySide6.QtCore import QTimer
from viewer.cli import main
from viewer.window.app import start
run_on = start.build_window
def noted(*given):
    window = run_on(*given)
    window.first_marks.open = lambda: print("the first marks")
    def later():
        QTimer.singleShot(0, window, window.close)
    window.session.comparison_ready.connect(lambda shown: shown and QTimer.singleShot(0, window, later))
    return window
start.build_window = noted
sys.exit(main(sys.argv[1:]))
"""
    own = {"QT_QPA_PLATFORM": "offscreen", "DIPTYCH_HOME": str(tmp_path / "home")}
    own |= {"DIPTYCH_PICTURE": str(tmp_path / picture)} if picture else {}
    for first in (True, False):
        result = subprocess.run(
            [sys.executable, "-c", code, *map(str, PATHS)],
            cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        assert ("the first marks" in result.stdout) is (first and not picture)
