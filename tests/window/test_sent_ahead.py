"""The window and the process sent ahead: it is let go when all is done, and not missed where it dies."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeWorker, note_processes
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


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page."""
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html><html><body><p>The dam held on Tuesday.</p></body></html>", encoding="utf-8")
    return path


def test_the_window_lets_it_go_when_all_is_done(
    window: Callable[[WorkerProcess], MainWindow], page: Path, qtbot: QtBot
):
    worker = FakeWorker()
    session = window(worker).session
    with qtbot.waitSignal(session.coverage_ready, timeout=20_000):
        session.open_paths([*PATHS, page], show=True)
    assert not worker.dismissed
    assert {"read", "compare"} <= set(worker.asked)
    qtbot.waitUntil(lambda: worker.dismissed, timeout=20_000)


def test_it_stays_for_pages_and_is_asked_nothing_else(
    window: Callable[[WorkerProcess], MainWindow], page: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("viewer.window.app.application.REST_MS", 20)
    worker = FakeWorker()
    session = window(worker).session
    with qtbot.waitSignal(session.coverage_ready, timeout=20_000):
        session.open_paths(PATHS, show=True)
    qtbot.waitUntil(lambda: not session.busy, timeout=20_000)
    qtbot.wait(100)  # five times as long as it may rest
    assert not worker.dismissed
    worker.asked.clear()
    with qtbot.waitSignal(session.coverage_ready, timeout=20_000):
        session.open_paths([page, resource("samples/3-the-brief-ledger.md")])
    assert worker.asked == ["read"]


def test_it_is_not_let_go_while_there_is_work(
    window: Callable[[WorkerProcess], MainWindow], page: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("viewer.window.app.application.REST_MS", 20)
    worker, go = FakeWorker(), threading.Event()
    session = window(worker).session
    session.engine.read(page)
    session.tasks.start(lambda _: go.wait(30), lambda _: None, session.fail, Priority.COMPARE)
    qtbot.wait(100)  # five times as long as it may rest
    assert not worker.dismissed
    go.set()
    qtbot.waitUntil(lambda: worker.dismissed, timeout=20_000)


def test_it_goes_with_the_window(window: Callable[[WorkerProcess], MainWindow]):
    worker = FakeWorker()
    window(worker).session.close()
    assert worker.dismissed


def test_one_that_dies_is_not_missed(
    window: Callable[[WorkerProcess], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    numbers = note_processes(monkeypatch)
    worker = WorkerProcess.send([])
    assert worker
    compare_there = worker.compare

    def die(articles: Pair[Article], options: Options) -> Any:
        os.kill(numbers[-1], signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        return compare_there(articles, options)

    worker.compare = die  # type: ignore[method-assign]
    shown = window(worker)
    with qtbot.waitSignal(shown.session.coverage_ready, timeout=20_000):
        shown.session.open_paths(PATHS, show=True)
    assert shown.pair_view.shown is not None
    assert shown.pair_view.shown.comparison == compare(Pair(*map(read_article, PATHS)))
