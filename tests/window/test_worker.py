"""The window and the process sent ahead: it is let go when all is done, and not missed where it dies."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from tests.support.fakes import FakeWorker
from viewer.comparing.compare import compare
from viewer.model import Article, Pair
from viewer.model.options import Options
from viewer.reading import read_article
from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.session.tasks import Priority
from viewer.worker.process import WorkerProcess

PATHS = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[WorkerProcess], MainWindow]]:
    made: list[MainWindow] = []

    def make(worker: WorkerProcess) -> MainWindow:
        made.append(build_window(qapp, None, worker))
        qtbot.addWidget(made[-1])
        return made[-1]

    yield make
    for each in made:
        each.session.close()


def test_the_window_lets_it_go_when_all_is_done(window: Callable[[WorkerProcess], MainWindow], qtbot: QtBot):
    worker = FakeWorker()
    session = window(worker).session
    with qtbot.waitSignal(session.coverage_ready, timeout=20_000):
        session.open_paths(PATHS, show=True)
    assert not worker.dismissed
    assert {"read", "compare"} <= set(worker.asked)
    qtbot.waitUntil(lambda: worker.dismissed, timeout=20_000)


def test_it_is_not_let_go_while_there_is_work(
    window: Callable[[WorkerProcess], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("viewer.window.app.application.REST_MS", 20)
    worker, go = FakeWorker(), threading.Event()
    session = window(worker).session
    session.tasks.start(lambda _: go.wait(30), lambda _: None, session.fail, Priority.COMPARE)
    qtbot.wait(100)  # five times as long as it may rest
    assert not worker.dismissed
    go.set()
    qtbot.waitUntil(lambda: worker.dismissed, timeout=20_000)


def test_it_goes_with_the_window(window: Callable[[WorkerProcess], MainWindow]):
    worker = FakeWorker()
    window(worker).session.close()
    assert worker.dismissed


def test_one_that_dies_is_not_missed(window: Callable[[WorkerProcess], MainWindow], qtbot: QtBot):
    worker = WorkerProcess.send([])
    assert worker
    compare_there = worker.compare

    def die(articles: Pair[Article], options: Options) -> Any:
        worker._end()
        return compare_there(articles, options)

    worker.compare = die  # type: ignore[method-assign]
    shown = window(worker)
    with qtbot.waitSignal(shown.session.coverage_ready, timeout=20_000):
        shown.session.open_paths(PATHS, show=True)
    assert shown.pair_view.shown is not None
    assert shown.pair_view.shown.comparison == compare(Pair(*map(read_article, PATHS)))


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
    """That is what makes the start quick: the command as it is, with two files, and what was imported by the end."""
    code = """
import atexit, sys
from viewer.cli import main
atexit.register(lambda: print("\\n".join(sys.modules)))
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
