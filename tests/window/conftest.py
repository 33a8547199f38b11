"""A window with nothing open, and with the sample story."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.windows import Speaking, is_settled
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import LANGUAGE, save_choice


@pytest.fixture(autouse=True)
def _english(english: None) -> None:
    """In English."""


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
