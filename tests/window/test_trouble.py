"""What goes wrong is told, and nothing else is lost."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.windows import ONE, drop, files, story
from viewer.window.frame.main_window import MainWindow
from viewer.window.session.problem import Problem


def test_a_problem_told_twice_stands_once(window: MainWindow):
    for name in ("a.txt", "b.txt", "a.txt"):
        window.messages.show_problem(Problem(name, "the file is empty"))
    assert window.messages.label.text().splitlines() == ["b.txt: the file is empty", "a.txt: the file is empty"]


def test_a_file_that_cannot_be_read_is_named_and_the_others_open(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    good = story(tmp_path, "good.txt", ONE)
    empty = story(tmp_path, "empty.txt", "")
    with qtbot.waitSignals([window.session.problem_found, window.session.collection_changed], timeout=10_000):
        drop(window, files(empty, tmp_path / "gone.txt", good))
    qtbot.waitUntil(lambda: len(window.messages.problems) == 2 and window.articles.model().rowCount() == 1)
    assert window.messages.isVisible()
    assert "empty.txt" in window.messages.label.text()
    assert "gone.txt" in window.messages.label.text()
    window.messages.dismiss()
    assert not window.messages.isVisible()


def test_trouble_leaves_the_open_pair_alone(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    before = sample.pair_view.shown
    with qtbot.waitSignal(sample.session.problem_found, timeout=10_000):
        sample.session.open_paths([tmp_path / "gone.txt"])
    assert sample.pair_view.shown is before
    assert len(sample.session.collection.articles) == 5


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_an_unforeseen_error_is_reported_and_nothing_is_lost(
    sample: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    from viewer.window.app.crash_dialog import ProblemDialog

    def fail(_: object) -> None:
        message = "out of cheese"
        raise RuntimeError(message)

    with qtbot.waitSignal(sample.session.crashed, timeout=10_000):
        sample.session.tasks.start(fail, lambda _: None, sample.session.fail)
    dialogs = sample.findChildren(ProblemDialog)
    assert "builtins.RuntimeError" in dialogs[0].report
    assert "Diptych" in dialogs[0].report
    assert "unexpected error" in caplog.text
    assert "out of cheese" not in dialogs[0].report + caplog.text, "a message may quote an article"
    dialogs[0].close()
    caplog.clear()
    assert len(sample.session.collection.articles) == 5


def test_every_problem_can_be_seen(window: MainWindow):
    for n in range(9):
        window.session.problem_found.emit(Problem(f"file{n}.txt", "is empty"))
    assert "file0.txt" not in window.messages.label.text()
    assert "4 more" in window.messages.label.text()
    window.messages.all.click()
    assert "file0.txt" in window.messages.label.text()
    assert not window.messages.all.isVisible()
