"""What stands in the middle of the window, and when that comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.worker.process import WorkerProcess

PAIR = [resource("samples/1-halden-courier.txt"), resource("samples/2-meridian-monitor.txt")]


@pytest.fixture
def sent_ahead(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window for which a process was sent ahead, just shown."""
    made = build_window(qapp, None, WorkerProcess.send(PAIR))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.session.close()


def on_screen(window: QWidget) -> bool:
    held_back = window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return window.windowHandle().isVisible() and not held_back


def test_a_window_comes_with_its_pair_where_that_comes_at_once(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.pages._patience.setInterval(60_000)
    seen: list[bool] = []
    sent_ahead.session.comparison_ready.connect(lambda _: seen.append(on_screen(sent_ahead)))
    sent_ahead.session.open_paths(PAIR, show=True)
    sent_ahead.pages.invite()
    assert not on_screen(sent_ahead)
    qtbot.waitUntil(lambda: sent_ahead.pair_view.shown is not None, timeout=10_000)
    qtbot.waitUntil(lambda: on_screen(sent_ahead), timeout=10_000)
    assert seen == [False], "it comes when what else changes is laid out, too"
    assert sent_ahead.pages.currentWidget() is sent_ahead.pair_page
    assert sent_ahead.pages._empty is None, "what nobody saw was never made"
    assert sent_ahead.pair_view.viewport().width() > 300, "it was laid out"
    sent_ahead.session.remove([0, 1])
    assert sent_ahead.pages.currentWidget() is sent_ahead.pages.empty


def test_a_pair_that_takes_longer_is_waited_for_with_words(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.pages._busy = True
    sent_ahead.pages.invite()
    assert not on_screen(sent_ahead)
    qtbot.waitUntil(lambda: on_screen(sent_ahead), timeout=10_000)
    assert sent_ahead.pages.empty.isVisible()
    assert sent_ahead.pages.empty.title.text() == "One moment …"


def test_a_pair_that_nobody_works_at_is_not_waited_for(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.pages.invite()
    assert not sent_ahead.pages._patience.isActive()
    qtbot.waitUntil(lambda: on_screen(sent_ahead), timeout=10_000)
    assert sent_ahead.pages.empty.title.text() == "Drop articles here"


def test_what_cannot_be_read_is_not_waited_for_any_longer(sent_ahead: MainWindow, qtbot: QtBot, tmp_path: Path):
    sent_ahead.pages._patience.setInterval(60_000)
    sent_ahead.session.open_paths([tmp_path / "nope.txt"], show=True)
    sent_ahead.pages.invite()
    assert not on_screen(sent_ahead)
    qtbot.waitUntil(lambda: on_screen(sent_ahead), timeout=10_000)
    assert sent_ahead.pages.empty.title.text() == "Drop articles here"


def test_an_empty_desk_is_not_waited_for_any_longer(sent_ahead: MainWindow, qtbot: QtBot):
    sent_ahead.pages._patience.setInterval(60_000)
    sent_ahead.session.restoring.wait()
    sent_ahead.pages.invite()
    assert not on_screen(sent_ahead)
    sent_ahead.session.restoring.end_one()
    qtbot.waitUntil(lambda: on_screen(sent_ahead), timeout=10_000)


def test_a_dock_that_floats_comes_with_its_window(window: MainWindow, qtbot: QtBot):
    dock = window.differences
    dock.show()
    dock.setFloating(True)
    window.hide()
    window.pages.wait(window, dock, window.reading_pane)
    window.show()
    assert dock.isVisible()
    assert not on_screen(window)
    assert not on_screen(dock)
    window.pages.invite()
    qtbot.waitUntil(lambda: on_screen(window), timeout=10_000)
    assert on_screen(dock)


def test_without_a_process_sent_ahead_a_window_comes_at_once(window: MainWindow):
    assert on_screen(window)
    assert window.pages.empty.isVisible()
