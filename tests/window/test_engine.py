"""What the process sent ahead is asked, and that nothing is lost where it does not answer."""

import io
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache, known_matches, matches_key
from viewer.model import Article, Pair
from viewer.model.options import Cancelled, Options
from viewer.reading import read_article
from viewer.reading.errors import ReadError
from viewer.reading.sources import read_source
from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.session import engine as engine_module
from viewer.window.session.engine import Engine
from viewer.window.session.tasks import Priority
from viewer.worker import process as worker_module
from viewer.worker.process import Requests, WorkerProcess

PATHS = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


class Listening(WorkerProcess):
    """Notes what it is asked; answers by itself, as through a pipe, or not at all."""

    def __init__(self, *, mute: bool = False) -> None:
        super().__init__(self.go, io.BytesIO(), io.BytesIO())
        self.asked: list[str] = []
        self.mute = mute
        self.dismissed = False
        self.requests = Requests()

    def go(self) -> None:
        self.dismissed = True

    def _ask(self, request: str, *given: object) -> Any:
        self.asked.append(request)
        if self.mute:
            return None
        there = pickle.loads(pickle.dumps(given))
        return pickle.loads(pickle.dumps(getattr(self.requests, request)(*there)))


def go_on() -> None:
    """A checkpoint that lets the work go on."""


@pytest.mark.parametrize("mute", [False, True])
def test_the_answer_is_the_same_whoever_gives_it(mute: bool):
    worker = Listening(mute=mute)
    engine = Engine(worker)
    source, article = engine.read(PATHS[0])
    assert (source, article) == (read_source(PATHS[0]), read_article(PATHS[0]))
    assert engine.make(source) == article
    pair = Pair(article, read_article(PATHS[1]))
    for articles in (pair, pair.swapped()):
        assert engine.match(articles, Options(), go_on, keep=False) == known_matches(
            articles, Options(), go_on, MatchCache()
        )
        assert not engine.known.likelihoods
    for articles in (pair, pair.swapped()):
        compared = engine.compare(articles, Options(), go_on)
        assert compared == compare(articles)
        assert all(one is other for one, other in zip(compared.articles, articles, strict=True))
        renamed = Pair(replace(articles.left, title="Renamed"), articles.right)
        assert engine.compare(renamed, Options(), go_on).articles == renamed
        known = dict(engine.known.matches)
        assert known == {matches_key(articles, Options()): engine.match(low_first(articles), Options(), go_on)}
        engine.known = MatchCache()
    if not mute:
        assert worker.asked == ["read", "make", "judge", "judge", *["compare", "compare", "judge"] * 2]


def low_first(articles: Pair[Any]) -> Pair[Any]:
    return Pair(*sorted(articles, key=lambda article: str(article.digest)))


def test_what_is_known_is_not_asked_again():
    worker = Listening()
    engine = Engine(worker)
    pair = Pair(*map(read_article, PATHS))
    engine.match(pair, Options(), go_on)
    engine.match(pair.swapped(), Options(), go_on)
    assert worker.asked == ["judge"]


def test_what_is_large_is_done_here(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "LARGEST_FILE", 1000)
    monkeypatch.setattr(worker_module, "LARGEST", 1000)
    worker = Listening()
    engine = Engine(worker)
    pair = Pair(*(engine.read(path)[1] for path in PATHS))
    engine.make(read_source(PATHS[0]))
    engine.match(pair, Options(), go_on)
    assert engine.compare(pair, Options(), go_on) == compare(pair)
    assert worker.asked == []


def test_why_a_file_cannot_be_read_is_told(tmp_path: Path):
    worker = Listening()
    with pytest.raises(ReadError, match="not there"):
        Engine(worker).read(tmp_path / "nowhere.txt")


def test_who_waits_no_more_gets_nothing():
    pair = Pair(*map(read_article, PATHS))

    def stop() -> None:
        raise Cancelled

    for work in (Engine(Listening()).compare, Engine(Listening()).match):
        with pytest.raises(Cancelled):
            work(pair, Options(), stop)


def test_it_is_let_go_once():
    worker = Listening()
    engine = Engine(worker)
    engine.dismiss()
    engine.dismiss()
    assert worker.dismissed
    engine.read(PATHS[0])
    assert worker.asked == []


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
    worker = Listening()
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
    worker, go = Listening(), threading.Event()
    session = window(worker).session
    session.tasks.start(lambda _: go.wait(30), lambda _: None, session.fail, Priority.COMPARE)
    qtbot.wait(100)  # five times as long as it may rest
    assert not worker.dismissed
    go.set()
    qtbot.waitUntil(lambda: worker.dismissed, timeout=20_000)


def test_it_goes_with_the_window(window: Callable[[WorkerProcess], MainWindow]):
    worker = Listening()
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
