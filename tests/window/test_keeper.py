"""What is on the desk comes back: after a restart, after a crash, from a set."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.library.errors import LibraryError
from viewer.library.store import Library
from viewer.model import Pair, Role
from viewer.model.message import reasons
from viewer.presenting.arrangement import Mode
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.articles.article_model import Order
from viewer.window.frame.main_window import MainWindow

Start = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Opens the program's window, as often as a test likes."""
    made: list[MainWindow] = []

    def begin() -> MainWindow:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        window = build_window(application, data_folder())
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        window.autosave.open(restore=True)
        qtbot.waitUntil(lambda: not window.autosave.pending, timeout=10_000)
        return window

    yield begin
    for window in made:
        if window.autosave._library is not None:
            window.session.close()
            window.autosave.close()


def crash(window: MainWindow) -> None:
    """End without another word: nothing is written that was not written before."""
    window.autosave._timer.stop()
    window.session.close()
    library, window.autosave._library = window.autosave._library, None
    window.autosave._tasks.close()
    assert library is not None
    library.close()  # as the system does when a process ends: its locks go


def kept(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until everything is written."""
    qtbot.waitUntil(lambda: not window.autosave.pending, timeout=10_000)


def names(window: MainWindow) -> list[str]:
    return [article.title for article in window.session.collection.articles]


def open_copies(window: MainWindow, folder: Path, qtbot: QtBot) -> list[Path]:
    paths = [
        Path(shutil.copy(resource(f"samples/{name}"), folder))
        for name in ("1-halden-courier.txt", "3-the-brief-ledger.md", "5-northern-gazette.txt")
    ]
    window.session.open_paths(paths)
    qtbot.waitUntil(lambda: len(names(window)) == 3 and window.pair_view.shown is not None, timeout=10_000)
    return paths


def test_everything_comes_back_without_having_been_closed(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.session.open_text("A pasted story.\n\nIt has two paragraphs, and nobody else has them.")
    qtbot.waitUntil(lambda: len(names(first)) == 4, timeout=10_000)
    with qtbot.waitSignal(first.session.comparison_ready, timeout=10_000):
        first.session.choose(Pair(2, 0))
    first.session.rename(1, "The ledger")
    first.session.label(0, 8, Role.FURNITURE)
    first.commands.article.orders[Order.HEADLINE].trigger()
    first.pair_view.scroller.return_to(9, 4.0)
    place = (first.pair_view.scroller.top_row, first.pair_view.scroller.offset)
    kept(first, qtbot)
    crash(first)
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) == 4 and second.pair_view.shown is not None, timeout=10_000)
    assert names(second) == names(first)
    assert second.session.pair == Pair(2, 0)
    assert second.session.collection.articles[1].title == "The ledger"
    assert second.session.collection.articles[0].paragraphs[8].role is Role.FURNITURE
    assert second.articles.articles.order is Order.HEADLINE
    qtbot.waitUntil(
        lambda: (second.pair_view.scroller.top_row, second.pair_view.scroller.offset) == place, timeout=10_000
    )


def test_pasted_text_that_was_removed_can_be_put_back_after_a_restart(start: Start, qtbot: QtBot):
    first = start()
    first.session.open_text("Words that are in no file.")
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=10_000)
    first.session.remove([0])
    kept(first, qtbot)
    crash(first)
    second = start()
    qtbot.waitUntil(lambda: second.session.can_put_back, timeout=10_000)
    second.session.put_back()
    assert second.session.collection.articles[0].paragraphs[0].text == "Words that are in no file."
    second.session.open_text("Other words.")
    qtbot.waitUntil(lambda: len(names(second)) == 2, timeout=10_000)
    assert [item.source.name for item in second.session.open_articles.items] == ["Pasted text 1", "Pasted text 2"]


def test_what_the_window_looks_like_comes_back(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.resize(720, 555)
    first.commands.view.list.trigger()
    first.commands.view.modes[Mode.CHANGES].trigger()
    first.autosave.note_change()
    kept(first, qtbot)
    first.close()
    crash(first)
    second = start()
    qtbot.waitUntil(lambda: second.pair_view.shown is not None, timeout=10_000)
    assert (second.width(), second.height()) == (720, 555)
    assert second.differences.isVisible()
    assert second.pair_view.wish.mode is Mode.CHANGES


def test_a_file_that_is_gone_comes_back_from_what_was_read(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    crash(first)
    paths[1].unlink()
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) == 3, timeout=10_000)
    assert names(second) == names(first)
    assert not second.messages.problems


def test_opening_what_comes_back_anyway_opens_it_once(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    crash(first)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    second = build_window(application, data_folder())
    qtbot.addWidget(second)
    second.autosave.open(restore=True)
    second.session.open_paths(paths[:1])
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    assert sorted(names(second)) == sorted(names(first))
    second.session.close()
    second.autosave.close()


def test_a_set_opens_elsewhere_and_puts_aside_what_was_open(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    folder = tmp_path / "story"
    folder.mkdir()
    open_copies(first, folder, qtbot)
    first.session.choose(Pair(1, 2))
    first.session.rename(0, "Mine")
    told = names(first)
    with qtbot.waitSignal(first.autosave.saved, timeout=10_000):
        first.autosave.save_set(folder / "story.diptych")
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder, elsewhere)
    shutil.rmtree(folder)
    (elsewhere / "5-northern-gazette.txt").unlink()
    first.session.remove([0, 1, 2])
    first.session.open_text("Something else entirely.")
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=10_000)
    first.session.open_paths([elsewhere / "story.diptych"])
    qtbot.waitUntil(lambda: names(first) == told and first.session.pair == Pair(1, 2), timeout=10_000)
    assert first.session.open_articles.items[0].source.path == elsewhere / "1-halden-courier.txt"
    qtbot.waitUntil(lambda: elsewhere / "story.diptych" in first.autosave.recent(sets=True), timeout=10_000)
    first.session.put_back()
    assert "Something else entirely." in [article.paragraphs[0].text for article in first.session.collection.articles]


def test_a_set_that_is_none_says_so_and_closes_nothing(start: Start, qtbot: QtBot, tmp_path: Path):
    window = start()
    open_copies(window, tmp_path, qtbot)
    (tmp_path / "bad.diptych").write_text("{}", encoding="utf-8")
    with qtbot.waitSignal(window.session.problem_found, timeout=10_000) as told:
        window.session.open_paths([tmp_path / "bad.diptych"])
    assert told.args is not None
    assert told.args[0].name == "bad.diptych"
    assert len(names(window)) == 3


def test_recent_files_are_named_and_missing_ones_shown_so(start: Start, qtbot: QtBot, tmp_path: Path):
    window = start()
    paths = open_copies(window, tmp_path, qtbot)
    kept(window, qtbot)
    paths[0].unlink()
    window.commands.file.fill_recent()
    told = {action.text(): action.isEnabled() for action in window.commands.file.recent.actions()}
    assert told[f"{paths[0].name} (missing)"] is False
    assert told[paths[1].name] is True
    window.files.forget_recent()
    assert window.files.recent(sets=False) == []


def test_a_disk_that_is_full_is_told_once_and_tried_again(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    window = start()
    library = window.autosave._library
    assert library is not None
    keep = library.keep_desk

    def full(_: object) -> None:
        raise LibraryError(library.path, reasons.tr("the disk is full"))

    monkeypatch.setattr(library, "keep_desk", full)
    for text in ("One text.", "Another text."):
        with qtbot.waitSignal(window.session.collection_changed, timeout=10_000):
            window.session.open_text(text)
        window.autosave._keep()
        qtbot.waitUntil(lambda: not window.autosave._tasks.busy, timeout=10_000)
    assert [problem.name for problem in window.messages.problems] == ["library.sqlite"]
    assert "the disk is full" in window.messages.problems[0].reason
    monkeypatch.setattr(library, "keep_desk", keep)
    window.autosave._keep()
    kept(window, qtbot)
    assert len(library.desk().entries) == 2


def test_a_broken_library_is_kept_and_the_program_starts(start: Start, qtbot: QtBot):
    folder = data_folder()
    folder.mkdir(parents=True)
    (folder / "library.sqlite").write_bytes(b"no database at all" * 100)
    window = start()
    assert [problem.name for problem in window.messages.problems] == ["library.sqlite"]
    assert list(folder.glob("library-broken-*"))
    window.session.open_text("Words.")
    qtbot.waitUntil(lambda: len(names(window)) == 1, timeout=10_000)
    kept(window, qtbot)
    crash(window)
    again = start()
    qtbot.waitUntil(lambda: len(names(again)) == 1, timeout=10_000)
    assert not again.messages.problems


def test_a_library_that_another_program_holds_is_left_alone(start: Start, qtbot: QtBot, tmp_path: Path):
    other = Library.open(data_folder())
    window = start()
    assert [problem.name for problem in window.messages.problems] == ["library.sqlite"]
    open_copies(window, tmp_path, qtbot)
    kept(window, qtbot)
    assert other.desk().entries == ()
    other.close()


def test_a_library_of_a_newer_version_is_left_alone(start: Start, qtbot: QtBot, tmp_path: Path):
    Library.open(data_folder()).close()
    place = data_folder() / "library.sqlite"
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA user_version = 99")
        file.commit()
    before = place.read_bytes()
    window = start()
    assert "newer" in window.messages.problems[0].reason
    open_copies(window, tmp_path, qtbot)
    kept(window, qtbot)
    assert place.read_bytes() == before


def test_a_file_opened_while_it_comes_back_keeps_its_name(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.rename(1, "The ledger")
    first.session.label(1, 2, Role.FURNITURE)
    kept(first, qtbot)
    crash(first)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    second = build_window(application, data_folder())
    qtbot.addWidget(second)
    second.session.open_paths([paths[1]])
    qtbot.waitUntil(lambda: len(names(second)) == 1, timeout=10_000)  # it is there before the desk
    second.autosave.open(restore=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.restoring.under_way, timeout=10_000)
    assert "The ledger" in names(second)
    item = second.session.open_articles.read_from(paths[1])
    assert item is not None
    assert item.labels == ((2, Role.FURNITURE),)
    second.session.close()
    second.autosave.close()


def test_a_set_waits_for_what_was_open_and_takes_its_place(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.remove([2])
    with qtbot.waitSignal(first.autosave.saved, timeout=10_000):
        first.autosave.save_set(tmp_path / "two.diptych")
    first.session.remove([0, 1])
    first.session.open_text("Something else entirely.")
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=10_000)
    kept(first, qtbot)
    crash(first)
    second = build_window(QApplication.instance(), data_folder())  # type: ignore[arg-type]
    qtbot.addWidget(second)
    second.autosave.restored.connect(lambda _: second.session.open_paths([tmp_path / "two.diptych"]))
    second.autosave.open(restore=True)
    wanted = [path.name for path in paths[:2]]
    qtbot.waitUntil(lambda: [item.source.name for item in second.session.open_articles.items] == wanted, timeout=10_000)
    second.session.put_back()
    assert "Pasted text 1" in [item.source.name for item in second.session.open_articles.items]
    second.session.close()
    second.autosave.close()


def test_what_is_changed_while_articles_come_back_is_kept(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.session.remove([2])
    kept(first, qtbot)
    crash(first)
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) >= 1, timeout=10_000)
    second.session.rename(0, "Named at once")
    qtbot.waitUntil(lambda: not second.session.restoring.under_way, timeout=10_000)
    kept(second, qtbot)
    assert second.autosave._library is not None
    assert "Named at once" in [entry.title for entry in second.autosave._library.desk().entries]


def test_what_is_named_at_the_start_stays_where_it_stood(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.arrange([2, 0, 1])
    kept(first, qtbot)
    order = names(first)
    crash(first)
    second = start()
    second.session.open_paths([paths[1], paths[0]], show=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    assert names(second) == order
    pair = second.session.pair
    assert pair
    assert [second.session.open_articles.items[n].source.path for n in pair] == [paths[1], paths[0]]
    crash(second)


def test_one_of_two_that_is_not_there_does_not_keep_the_other_from_being_shown(
    start: Start, qtbot: QtBot, tmp_path: Path
):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    crash(first)
    second = start()
    second.session.open_paths([tmp_path / "nowhere.txt", paths[2]], show=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    pair = second.session.pair
    assert pair
    assert second.session.open_articles.items[pair.right].source.path == paths[2]
    assert "nowhere.txt" in second.messages.label.text()
    crash(second)


def test_files_asked_for_by_name_are_shown_whatever_comes_back(start: Start, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    crash(first)
    for count in (1, 2):
        asked = [resource("samples/2-meridian-monitor.txt"), resource("samples/4-kestria-herald.html")][:count]
        second = start()
        second.session.open_paths(asked, show=True)
        qtbot.waitUntil(lambda second=second: second.pair_view.shown is not None, timeout=10_000)  # type: ignore[misc]

        def shown(window: MainWindow = second) -> list[Path | None]:
            pair = window.session.pair
            return [window.session.open_articles.items[n].source.path for n in pair] if pair else []

        qtbot.waitUntil(lambda asked=asked, shown=shown: shown()[-len(asked) :] == asked, timeout=10_000)  # type: ignore[misc]
        qtbot.waitUntil(lambda second=second: not second.session.busy, timeout=10_000)  # type: ignore[misc]
        assert shown()[-count:] == asked
        kept(second, qtbot)
        crash(second)


def test_articles_removed_together_come_back_together_where_they_stood(start: Start, qtbot: QtBot):
    first = start()
    session = first.session
    session.open_sample()
    qtbot.waitUntil(lambda: len(session.open_articles.items) == 5, timeout=10_000)
    names = [item.source.name for item in session.open_articles.items]
    session.remove([4])
    session.remove([1, 2])
    kept(first, qtbot)
    crash(first)
    second = start()
    qtbot.waitUntil(lambda: not second.session.restoring.under_way, timeout=10_000)
    now = second.session
    assert [item.source.name for item in now.open_articles.items] == [names[0], names[3]]
    now.put_back()
    assert [item.source.name for item in now.open_articles.items] == names[:4]
    now.put_back()
    assert [item.source.name for item in now.open_articles.items] == names
    assert not now.can_put_back
