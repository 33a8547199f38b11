"""A window with nothing open, and with the sample story."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.windows import Speaking, is_settled
from viewer.comparing.matching.matching import Likelihood, judge
from viewer.comparing.matching.prepared import Prepared
from viewer.model import AS_IT_SEEMS, Article, Pair, ReadAs, Source
from viewer.reading.articles import read_articles
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import LANGUAGE, save_choice


@pytest.fixture(autouse=True)
def _english(english: None) -> None:
    """In English."""


@cache
def _sample_articles(path: Path, read_as: ReadAs, *, isolated_too: bool) -> tuple[tuple[Source, Article], ...]:
    return read_articles(path, read_as, isolated_too=isolated_too)


def _read(
    path: Path, read_as: ReadAs = AS_IT_SEEMS, *, isolated_too: bool = True
) -> tuple[tuple[Source, Article], ...]:
    read = _sample_articles if path.parent == resource("samples") else read_articles
    return read(path, read_as, isolated_too=isolated_too)


@cache
def _judged(articles: Pair[Prepared]) -> Likelihood:
    return judge(articles)


def _judge(articles: Pair[Prepared], checkpoint: Callable[[], None]) -> Likelihood:
    checkpoint()
    return _judged(articles)


@pytest.fixture(autouse=True)
def _sample_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample story, which half of these tests open, is read once, and two articles are judged once."""
    monkeypatch.setattr("viewer.reading.articles.read_articles", _read)
    monkeypatch.setattr("viewer.comparing.matching.pairing.judge", _judge)


@pytest.fixture
def speaking(qapp: QApplication, qtbot: QtBot) -> Iterator[Speaking]:
    """Makes a window that speaks a language."""
    made = []

    def make(code: str) -> MainWindow:
        save_choice(LANGUAGE, code)
        window = build_window(qapp)
        window.resize(1440, 900)  # the screenless platform has a small screen
        qtbot.addWidget(window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.session.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = build_window(application, data_folder())
    qtbot.addWidget(made)
    made.resize(1440, 900)  # the screenless platform's screen is small
    made.show()
    qtbot.waitExposed(made)
    made.autosave.open(restore=True)
    yield made
    made.session.close()
    made.autosave.close()


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample story, compared and covered."""
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.commands.help.sample.trigger()
    qtbot.waitUntil(lambda: is_settled(window), timeout=20_000)
    return window
