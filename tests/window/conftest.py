"""A window with nothing open, and with the sample story."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from viewer.window.application import build_window
from viewer.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    """What the program keeps is kept for one test, never among the user's own settings."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = build_window(application)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.session.close()


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample story, compared and covered."""
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.commands.sample.trigger()
    qtbot.waitUntil(lambda: is_settled(window), timeout=20_000)
    return window


def is_settled(window: MainWindow) -> bool:
    session = window.session
    shown = window.pair_view.shown
    if session.pair is None or shown is None or session.coverage is None:
        return False
    articles = tuple(session.collection.articles[i] for i in session.pair)
    return len(session.collection.articles) == 5 and tuple(shown.comparison.articles) == articles
