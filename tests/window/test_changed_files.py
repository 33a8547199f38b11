import os
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Pair, Side
from viewer.resources import resource
from viewer.window.articles.article_model import ROW
from viewer.window.articles.article_rows import Row, state_text, version_text
from viewer.window.frame.main_window import MainWindow
from viewer.window.session.file_watcher import Watcher
from viewer.window.session.open_articles import OnDisk
from viewer.window.session.problem import Problem


@pytest.fixture
def files(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> list[Path]:
    """Two copies of sample articles, open."""
    names = ("1-halden-courier.txt", "5-northern-gazette.txt")
    paths = [Path(shutil.copy(resource(f"samples/{name}"), tmp_path)) for name in names]
    window.session.open_paths(paths)
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    return paths


@pytest.fixture
def watcher(window: MainWindow):
    session = window.session
    made = Watcher(lambda: session.open_articles, session.mark, session.fail, window)
    yield made
    made.close()


def states(window: MainWindow) -> list[OnDisk]:
    return [item.on_disk for item in window.session.open_articles.items]


def look(watcher: Watcher, qtbot: QtBot) -> None:
    watcher.look()
    qtbot.waitUntil(lambda: not watcher.busy, timeout=10_000)


def add_sentence(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n\nThe gauge at Orsk stood at 3.2 metres.\n", encoding="utf-8")


def test_nothing_is_said_while_nothing_changes(window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot):
    look(watcher, qtbot)
    os.utime(files[0], (1, 1))  # touched, not changed
    look(watcher, qtbot)
    assert states(window) == [OnDisk.SAME, OnDisk.SAME]
    assert not window.disk_bar.isVisible()


def test_a_changed_file_is_offered_and_read_anew(window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot):
    add_sentence(files[1])
    look(watcher, qtbot)
    assert states(window) == [OnDisk.SAME, OnDisk.CHANGED]
    assert window.disk_bar.isVisible()
    assert files[1].name in window.disk_bar.label.text()
    assert state_text(window.articles.articles.index(1).data(ROW)) == "changed on disk"
    before = window.session.collection.articles[1]
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.disk_bar.reload.click()
    after = window.session.collection.articles[1]
    assert len(after.sentences) == len(before.sentences) + 1
    assert states(window) == [OnDisk.SAME, OnDisk.SAME]
    assert window.disk_bar.compare.isVisible()
    look(watcher, qtbot)
    assert states(window) == [OnDisk.SAME, OnDisk.SAME]


def test_what_is_read_anew_is_read_on_where_one_was(
    window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot
):
    window.stepper.last()
    window.stepper.step(back=True)
    view = window.pair_view
    stop, row = view.navigation.current, view.scroller.top_row
    assert stop is not None
    assert row > 0
    add_sentence(files[1])
    look(watcher, qtbot)
    window.disk_bar.reload.setFocus()
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.disk_bar.reload.click()
    assert view.navigation.current == stop
    assert abs(view.scroller.top_row - row) <= 1, "the end of the pair is another now"


def test_the_pair_has_the_keyboard_when_a_bar_goes(
    window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot
):
    add_sentence(files[1])
    look(watcher, qtbot)
    window.disk_bar.reload.setFocus()
    window.disk_bar.dismiss()
    assert window.focusWidget() is window.pair_view
    window.articles.setFocus()
    window.messages.show_problem(Problem("a.txt", "the file is empty"))
    window.messages.dismiss()
    assert window.focusWidget() is window.articles, "who has it elsewhere keeps it"
    window.messages.show_problem(Problem("a.txt", "the file is empty"))
    window.messages.all.setVisible(True)
    window.messages.all.setFocus()
    window.messages.dismiss()
    assert window.focusWidget() is window.pair_view


def test_a_file_that_is_gone_stays_readable(window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot):
    files[0].unlink()
    look(watcher, qtbot)
    assert states(window) == [OnDisk.GONE, OnDisk.SAME]
    assert window.pair_view.shown is not None
    assert not window.disk_bar.reload.isVisible()
    window.disk_bar.dismiss()
    look(watcher, qtbot)
    assert not window.disk_bar.isVisible()  # told once
    shutil.copy(resource("samples/1-halden-courier.txt"), files[0])
    look(watcher, qtbot)
    assert states(window) == [OnDisk.SAME, OnDisk.SAME]


def test_a_second_change_is_told_again(window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot):
    add_sentence(files[0])
    look(watcher, qtbot)
    window.disk_bar.dismiss()
    files[0].unlink()
    look(watcher, qtbot)
    assert window.disk_bar.isVisible()


def test_an_unreadable_change_is_a_change(window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot):
    files[0].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    look(watcher, qtbot)
    assert states(window)[0] is OnDisk.CHANGED
    with qtbot.waitSignal(window.session.problem_found, timeout=10_000) as told:
        window.disk_bar.reload.click()
    assert told.args is not None
    assert told.args[0].name == files[0].name
    assert len(window.session.open_articles.items) == 2


def test_what_was_read_anew_is_compared_with_what_it_said(
    window: MainWindow, files: list[Path], watcher: Watcher, qtbot: QtBot
):
    before = window.session.collection.articles[1]
    add_sentence(files[1])
    look(watcher, qtbot)
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.disk_bar.reload.click()
    after = window.session.collection.articles[1]
    assert window.disk_bar.label.text() == f"Read anew: {files[1].name}."
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.disk_bar.compare.click()
    assert not window.disk_bar.isVisible()
    assert window.session.pair == Pair(1, 2)
    articles = window.session.collection.articles
    assert [len(articles[n].sentences) for n in (1, 2)] == [len(before.sentences), len(after.sentences)]

    def row(side: Side) -> Row:
        return next(row for n in range(3) if (row := window.articles.articles.row(n)).side is side)

    assert "As of " in row(Side.LEFT).apart
    qtbot.waitUntil(lambda: version_text(row(Side.RIGHT)) == "version of A", timeout=10_000)
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.commands.go.way_back.trigger()
    assert window.session.pair == Pair(0, 2)
