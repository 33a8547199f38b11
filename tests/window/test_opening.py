"""What the window says while something is being read."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.resources import resource
from viewer.window.frame.main_window import MainWindow


def test_nothing_is_asked_for_while_something_is_being_read(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    session, told = window.session, window.pages.empty.title
    qtbot.waitUntil(lambda: not session.restoring.under_way and not session.busy, timeout=10_000)
    assert told.text() == "Drop articles here"
    session.open_paths([tmp_path / "nowhere.txt"])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "Drop articles here", timeout=10_000)
    session.open_paths([resource("samples/1-halden-courier.txt")])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "One more article, please", timeout=10_000)
