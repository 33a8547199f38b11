"""What the process sent ahead is asked, and that nothing is lost where it does not answer."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from viewer import scout as scouting
from viewer.comparing.compare import compare
from viewer.comparing.known import known_matches, pair_key
from viewer.comparing.options import Cancelled, Options
from viewer.model import Pair
from viewer.reading import ReadError, read_article, read_source
from viewer.resources import resource
from viewer.scout import Errands, Scout
from viewer.window import engine as engine_module
from viewer.window.application import build_window
from viewer.window.engine import Engine

PATHS = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


class Listening(Scout):
    """Notes what it is asked; answers by itself, or not at all."""

    def __init__(self, *, mute: bool = False) -> None:
        self.asked: list[str] = []
        self.mute = mute
        self.dismissed = False

    def ask(self, errand: str, *given: object) -> Any:
        self.asked.append(errand)
        return None if self.mute else getattr(Errands(), errand)(*given)

    def dismiss(self) -> None:
        self.dismissed = True


def go_on() -> None:
    """A checkpoint that lets the work go on."""


@pytest.mark.parametrize("mute", [False, True])
def test_the_answer_is_the_same_whoever_gives_it(mute: bool):
    scout = Listening(mute=mute)
    engine = Engine(scout)
    source, article = engine.read(PATHS[0])
    assert (source, article) == (read_source(PATHS[0]), read_article(PATHS[0]))
    assert engine.make(source) == article
    pair = Pair(article, read_article(PATHS[1]))
    for articles in (pair, pair.swapped()):
        assert engine.match(articles, Options(), go_on, keep=False) == known_matches(articles, Options(), go_on, {})
        assert not engine.known
    for articles in (pair, pair.swapped()):
        compared = engine.compare(articles, Options(), go_on)
        assert compared == compare(articles)
        assert all(one is other for one, other in zip(compared.articles, articles, strict=True))
        known = dict(engine.known)
        assert known == {pair_key(articles, Options()): engine.match(low_first(articles), Options(), go_on)}
        engine.known.clear()
    if not mute:
        assert scout.asked == ["read", "make", "match", "match", "compare", "compare"]


def low_first(articles: Pair[Any]) -> Pair[Any]:
    return Pair(*sorted(articles, key=lambda article: str(article.digest)))


def test_what_is_known_is_not_asked_again():
    scout = Listening()
    engine = Engine(scout)
    pair = Pair(*map(read_article, PATHS))
    engine.match(pair, Options(), go_on)
    engine.match(pair.swapped(), Options(), go_on)
    assert scout.asked == ["match"]


def test_what_is_large_is_done_here(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "LARGEST", 1000)
    monkeypatch.setattr(scouting, "LARGEST", 1000)
    scout = Listening()
    engine = Engine(scout)
    pair = Pair(*(engine.read(path)[1] for path in PATHS))
    engine.make(read_source(PATHS[0]))
    engine.match(pair, Options(), go_on)
    assert engine.compare(pair, Options(), go_on) == compare(pair)
    assert scout.asked == []


def test_why_a_file_cannot_be_read_is_told(tmp_path: Path):
    scout = Listening()
    with pytest.raises(ReadError, match="not there"):
        Engine(scout).read(tmp_path / "nowhere.txt")


def test_who_waits_no_more_gets_nothing():
    pair = Pair(*map(read_article, PATHS))

    def stop() -> None:
        raise Cancelled

    for work in (Engine(Listening()).compare, Engine(Listening()).match):
        with pytest.raises(Cancelled):
            work(pair, Options(), stop)


def test_it_is_let_go_once():
    scout = Listening()
    engine = Engine(scout)
    engine.dismiss()
    engine.dismiss()
    assert scout.dismissed
    engine.read(PATHS[0])
    assert scout.asked == []


def test_the_window_lets_it_go_when_all_is_done(qapp: QApplication, qtbot: QtBot):
    scout = Listening()
    window = build_window(qapp, None, scout)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.session.open_paths(PATHS, show=True)
    assert not scout.dismissed
    assert {"read", "compare"} <= set(scout.asked)
    qtbot.waitUntil(lambda: scout.dismissed, timeout=20_000)
    window.session.close()


def test_one_that_dies_is_not_missed(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    if sys.platform == "win32":
        pytest.skip("a signal of other systems")
    scout = Scout.send([])
    assert scout
    ask = scout.ask
    children = Path(f"/proc/self/task/{os.getpid()}/children")

    def die(errand: str, *given: object) -> Any:
        if errand == "compare":
            for child in children.read_text().split():
                os.kill(int(child), signal.SIGKILL)
        return ask(errand, *given)

    monkeypatch.setattr(scout, "ask", die)
    window = build_window(qapp, None, scout)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.session.open_paths(PATHS, show=True)
    assert window.pair_view.shown is not None
    assert window.pair_view.shown.comparison == compare(Pair(*map(read_article, PATHS)))
    window.session.close()


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
    assert "viewer.window.pair.presentation" in modules
    assert not [name for name in modules if name.split(".")[0] in ("numpy", "sentencex", "diff_match_patch")]
    assert not modules & {"viewer.comparing.compare", "viewer.comparing.pairing", "viewer.reading.articles"}
