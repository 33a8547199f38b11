"""What goes wrong is told, and nothing else is lost."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from tests.support.windows import ONE, drop, files, lay_out, leave_out, story
from viewer.model import Role, Side
from viewer.window.app.application import build_window
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


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with prose that is not taken for its story."""
    told = "".join(f"<p>The bridge at the outer pier was closed in week {n} after a long winter.</p>" for n in "1234")
    beside = "".join(
        f"<p>A skipper of boat {n} says that nobody asks those who go out every morning.</p>" for n in "12"
    )
    box = f"<div class=sidebar>{beside}</div>"
    text = f"<h1>A pier closes</h1><article>{told}{box}<p>“The pier is old.”</p>{box}{told}</article>"
    return story(tmp_path, "page.html", text)


def open_page(window: MainWindow, page: Path, qtbot: QtBot) -> None:
    """Open it beside the sample story."""
    session = window.session
    with qtbot.waitSignal(session.problem_found, timeout=10_000):
        session.open_paths([page])
    qtbot.waitUntil(lambda: len(session.collection.articles) == 6 and not session.busy, timeout=10_000)


def await_left_out(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the page is B, and all of it is unfolded."""
    view = window.pair_view
    qtbot.waitUntil(lambda: view.scene.articles.right.title == "A pier closes" and not window.session.busy)
    there = view.scene.articles.right
    folded = {i for i, paragraph in enumerate(there.paragraphs) if paragraph.role is Role.FURNITURE}
    assert len(folded) == 4
    assert not {i for side, i in view.scene.folded_paragraphs() if side is Side.RIGHT}


def test_what_was_left_out_of_a_page_is_shown_by_one_click(sample: MainWindow, qtbot: QtBot, page: Path):
    before, bar = sample.session.pair, sample.messages
    open_page(sample, page, qtbot)
    assert "60 words of prose" in bar.label.text()
    assert sample.session.pair == before
    bar.left_out.click()
    await_left_out(sample, qtbot)
    assert bar.isHidden()


def test_what_was_left_out_is_offered_again_when_a_closed_article_is_back(sample: MainWindow, qtbot: QtBot, page: Path):
    bar, session = sample.messages, sample.session
    open_page(sample, page, qtbot)
    assert bar.left_out.isVisible()
    session.remove([5])
    assert not bar.left_out.isVisible(), "nothing could be shown"
    sample.commands.article.undo.trigger()
    qtbot.waitUntil(lambda: not session.busy, timeout=10_000)
    assert bar.left_out.isVisible()
    bar.left_out.click()
    await_left_out(sample, qtbot)


def test_what_was_left_out_is_always_offered_in_the_menu(sample: MainWindow, qtbot: QtBot, page: Path):
    """Though the message was read and closed, and the article put back."""
    command, session = sample.commands.article.left_out, sample.session
    open_page(sample, page, qtbot)
    sample.messages.dismiss()
    session.remove([5])
    sample.commands.article.undo.trigger()
    for index in (1, 5):
        sample.articles.select([index])
        assert command.isEnabled() == (index == 5)
        assert command in sample.commands.article.menu_of([index]).actions()
    command.trigger()
    await_left_out(sample, qtbot)


def test_what_the_editor_took_into_the_article_is_no_longer_left_out(sample: MainWindow, qtbot: QtBot, page: Path):
    command, session, bar = sample.commands.article.left_out, sample.session, sample.messages
    open_page(sample, page, qtbot)
    sample.articles.select([5])
    folded = [n for n, p in enumerate(session.open_articles.items[5].article.paragraphs) if p.role is Role.FURNITURE]
    assert len(folded) == 4
    for paragraph in folded:
        assert (command.isEnabled(), bar.left_out.isVisible()) == (True, True)
        session.label(5, paragraph, Role.BODY)
    assert (command.isEnabled(), bar.left_out.isVisible()) == (False, False)
    session.label(5, folded[0], Role.FURNITURE)
    assert (command.isEnabled(), bar.left_out.isVisible()) == (True, True)


def test_what_was_left_out_is_shown_of_one_article_in_a_pair(sample: MainWindow):
    command = sample.commands.article.left_out
    leave_out(sample, 0)
    for chosen in ([0], [0, 1], [1, 0], [0]):
        sample.articles.select(chosen)
        assert command.isEnabled() == (chosen == [0]), chosen
    sample.session.remove([1, 2, 3, 4])
    sample.articles.select([0])
    assert not command.isEnabled(), "there is no pair to show it in"


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


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_an_error_that_several_files_meet_is_told_once(sample: MainWindow, caplog: pytest.LogCaptureFixture):
    from viewer.window.app.application import report_problem
    from viewer.window.app.crash_dialog import ProblemDialog

    first, other = RuntimeError("one"), KeyError("two")
    for error in (first, RuntimeError("three"), other):
        report_problem(sample, error)
    assert len(sample.findChildren(ProblemDialog)) == 2
    assert len(caplog.records) == 3
    for dialog in sample.findChildren(ProblemDialog):
        dialog.reject()
    report_problem(sample, first)
    shown = [dialog for dialog in sample.findChildren(ProblemDialog) if dialog.isVisible()]
    assert len(shown) == 1, "it comes again after it was closed"
    shown[0].close()
    caplog.clear()


def test_nothing_reaches_for_a_window_that_is_gone(qapp: QApplication, caplog: pytest.LogCaptureFixture):
    """An error of a closed window was told of in a dialog of the next one, which took its keys."""
    window = build_window(qapp)
    window.session.open_sample()
    matching = window.session.background_matching
    window.session.close()
    matching.cover_all()  # asked for at the very end
    window.close()
    shiboken6.delete(window)
    assert not shiboken6.isValid(matching)
    lay_out()
    assert caplog.text == ""


def test_every_problem_can_be_seen(window: MainWindow):
    for n in range(9):
        window.session.problem_found.emit(Problem(f"file{n}.txt", "is empty"))
    assert "file0.txt" not in window.messages.label.text()
    assert "4 more" in window.messages.label.text()
    window.messages.all.click()
    assert "file0.txt" in window.messages.label.text()
    assert not window.messages.all.isVisible()


def test_what_is_no_text_is_read_as_text_where_the_editor_wants_it(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    data, code = story(tmp_path, "data.txt", '{"ferry": "Vellan"}'), story(tmp_path, "run.txt", "#!/bin/sh\nsail now\n")
    drop(window, files(data, code, story(tmp_path, "empty.txt", "")))
    qtbot.waitUntil(lambda: len(window.messages.problems) == 3, timeout=10_000)
    assert "data.txt: it is JSON of a kind that is not known" in window.messages.label.text()
    assert window.messages.as_text.isVisible()
    window.messages.as_text.click()
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 2, timeout=10_000)
    assert window.messages.label.text() == "empty.txt: the file is empty"
    assert not window.messages.as_text.isVisible()
    with qtbot.waitSignal(window.session.met_again, timeout=10_000):
        window.session.reload([0, 1])
    assert [problem.name for problem in window.messages.problems] == ["empty.txt"], "it is remembered"


def test_a_file_is_opened_again_in_the_encoding_that_the_editor_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "russian.txt"
    path.write_bytes("Паром стоит.\n\nПаром стоит давно.\n".encode("koi8-r"))  # noqa: RUF001
    drop(window, files(path, story(tmp_path, "good.txt", ONE)))
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 2, timeout=10_000)
    window.articles.setCurrentIndex(window.articles.model().index(0, 0))
    window.commands.article.refresh()
    assert window.commands.article.encoding.isEnabled()
    asked: list[str] = []

    def answer(encoding: str, *, chosen: bool = True) -> None:
        def choose(_parent: object, _title: str, _label: str, names: list[str], now: int, **_: object) -> object:
            asked.append(names[now])
            return encoding, chosen

        monkeypatch.setattr(QInputDialog, "getItem", choose)
        window.commands.article.encoding.trigger()

    for name, title in (("Windows-1251", "рБТПН УФПЙФ."), ("KOI8-R", "Паром стоит.")):
        answer(name)
        qtbot.waitUntil(lambda title=title: window.session.open_articles.items[0].article.title == title, timeout=9_000)  # type: ignore[misc]
    assert window.session.open_articles.items[0].earlier is None, "the file has no earlier text"
    answer("UTF-16", chosen=False)
    assert asked == ["As its bytes show", "Windows-1251", "KOI8-R"]
    assert window.session.open_articles.items[0].source.read_as.encoding == "KOI8-R"
