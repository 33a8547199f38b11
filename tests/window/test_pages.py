"""What stands in the middle of the window, and when that comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame.empty_page import EmptyState
from viewer.window.frame.main_window import MainWindow
from viewer.worker.process import WorkerProcess

PAIR = [resource("samples/1-halden-courier.txt"), resource("samples/2-meridian-monitor.txt")]


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pair's page stays empty for a minute."""
    monkeypatch.setattr("viewer.window.frame.pages.PATIENCE_MS", 60_000)


@pytest.fixture
def sent_ahead(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window for which a process was sent ahead, just shown."""
    made = build_window(qapp, None, WorkerProcess.send(PAIR))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.session.close()


@pytest.mark.usefixtures("patient")
def test_the_pair_s_page_is_shown_empty_where_a_pair_comes_at_once(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.session.open_paths(PAIR, show=True)
    sent_ahead.pages.invite()
    assert sent_ahead.isVisible()
    assert sent_ahead.pages.currentWidget() is sent_ahead.pair_page
    qtbot.waitUntil(lambda: sent_ahead.pair_view.shown is not None, timeout=10_000)
    assert sent_ahead.pages.currentWidget() is sent_ahead.pair_page
    assert sent_ahead.findChild(EmptyState) is None, "what nobody saw was never made"
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    assert not [each for each in sent_ahead.pages.findChildren(QTimer, options=direct) if each.isActive()]
    sent_ahead.session.remove([0, 1])
    qtbot.waitUntil(lambda: sent_ahead.pages.currentWidget() is sent_ahead.pages.empty, timeout=10_000)


def test_a_pair_that_takes_longer_is_waited_for_with_words(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.session.busy_changed.emit(True)  # noqa: FBT003 - a signal has no names
    sent_ahead.pages.invite()
    assert sent_ahead.pages.currentWidget() is sent_ahead.pair_page
    qtbot.waitUntil(sent_ahead.pages.empty.isVisible, timeout=10_000)
    assert sent_ahead.pages.empty.title.text() == "One moment …"


def test_a_pair_that_nobody_works_at_is_not_waited_for(sent_ahead: MainWindow):
    sent_ahead.pages.invite()
    assert sent_ahead.pages.empty.isVisible()
    assert sent_ahead.pages.empty.title.text() == "Drop articles here"


@pytest.mark.usefixtures("patient")
def test_what_cannot_be_read_is_not_waited_for_any_longer(sent_ahead: MainWindow, qtbot: QtBot, tmp_path: Path):
    sent_ahead.session.open_paths([tmp_path / "nope.txt"], show=True)
    sent_ahead.pages.invite()
    qtbot.waitUntil(sent_ahead.pages.empty.isVisible, timeout=10_000)
    assert sent_ahead.pages.empty.title.text() == "Drop articles here"


@pytest.mark.usefixtures("patient")
def test_an_empty_desk_is_not_waited_for_any_longer(sent_ahead: MainWindow):
    sent_ahead.session.restoring.wait()
    sent_ahead.pages.invite()
    assert sent_ahead.pages.currentWidget() is sent_ahead.pair_page
    sent_ahead.session.restoring.end_one()
    assert sent_ahead.pages.empty.isVisible()


def test_without_a_process_sent_ahead_a_window_says_at_once_what_to_do(window: MainWindow):
    assert window.pages.empty.isVisible()
