"""What was asked for together comes into the list together."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.resources import resource
from viewer.window.frame.main_window import MainWindow
from viewer.window.session.batch_reader import PATIENCE_MS

STORY = ("samples/1-halden-courier.txt", "samples/2-meridian-monitor.txt", "samples/4-kestria-herald.html")


def test_files_of_one_drop_make_one_change_of_the_list(window: MainWindow, qtbot: QtBot):
    counts: list[int] = []
    window.session._batch_reader._patience.setInterval(60_000)  # however slow this machine is
    window.session.collection_changed.connect(lambda collection: counts.append(len(collection.articles)))
    window.session.open_paths([resource(name) for name in STORY])
    qtbot.waitUntil(lambda: bool(counts), timeout=10_000)
    assert counts == [3]


def test_one_that_cannot_be_read_does_not_keep_the_others(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    counts: list[int] = []
    window.session._batch_reader._patience.setInterval(60_000)
    window.session.collection_changed.connect(lambda collection: counts.append(len(collection.articles)))
    window.session.open_paths([resource(STORY[0]), tmp_path / "nowhere.txt", resource(STORY[1])])
    qtbot.waitUntil(lambda: bool(counts), timeout=10_000)
    assert counts == [2]
    assert "nowhere.txt" in window.messages.label.text()


def test_who_waits_longer_than_an_editor_is_shown(window: MainWindow, qtbot: QtBot):
    batch_reader = window.session._batch_reader
    batch_reader._expected += 1  # one that never comes
    with qtbot.waitSignal(batch_reader.arrived, timeout=10_000) as arrived:
        window.session.open_paths([resource(STORY[0])])
    assert len(arrived.args[0]) == 1
    assert PATIENCE_MS <= 50


def test_of_two_asked_for_by_name_one_that_is_open_already_stays_a(sample: MainWindow, qtbot: QtBot):
    first, second = resource(STORY[1]), resource(STORY[0])
    sample.session.open_paths([first, second], show=True)
    qtbot.waitUntil(lambda: not sample.session._tasks.busy, timeout=10_000)
    pair = sample.session.pair
    assert pair is not None
    assert [sample.session.open_articles.items[n].source.path for n in pair] == [first, second]


def test_one_open_already_and_one_new_stand_as_they_were_asked_for(window: MainWindow, qtbot: QtBot):
    names = [resource(name) for name in STORY]
    window.session.open_paths(names[:2])
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    window.session.open_paths([names[0], names[2]], show=True)
    qtbot.waitUntil(
        lambda: len(window.session.open_articles.items) == 3 and not window.session._tasks.busy, timeout=10_000
    )
    pair = window.session.pair
    assert pair is not None
    assert [window.session.open_articles.items[n].source.path for n in pair] == [names[0], names[2]]


def test_nothing_is_asked_for_while_something_is_being_read(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    session, told = window.session, window.pages.empty.title
    qtbot.waitUntil(lambda: not session.restoring.under_way and not session._tasks.busy, timeout=10_000)
    assert told.text() == "Drop articles here"
    session.open_paths([tmp_path / "nowhere.txt"])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "Drop articles here", timeout=10_000)
    session.open_paths([resource(STORY[0])])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "One more article, please", timeout=10_000)
