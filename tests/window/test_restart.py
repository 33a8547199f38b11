"""What is on the desk comes back: after a restart, after a crash, from a set."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button
from viewer.library.store import Library
from viewer.model import Pair, Role
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.articles.article_model import Order
from viewer.window.commands import file_dialogs
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import OPEN_FOLDER, save_choice
from viewer.window.session import autosave


class Restarts:
    """Opens the program's window, as often as a test likes; each time from what is on the disk at that moment."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot = qtbot
        self.monkeypatch = monkeypatch
        self.made: list[MainWindow] = []

    def build(self) -> MainWindow:
        """A window that has not looked at what was kept."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.made.append(build_window(application, data_folder()))
        self.qtbot.addWidget(self.made[-1])
        return self.made[-1]

    def __call__(self) -> MainWindow:
        window = self.build()
        window.show()
        window.autosave.open(restore=True)
        self.qtbot.waitUntil(lambda: not window.autosave.pending, timeout=10_000)
        return window

    def crash(self) -> None:
        """The computer stops: what is on the disk now is all that the next window has, its journal with it."""
        folder = data_folder()
        home = folder.with_name(f"{folder.name}-after-{len(self.made)}")
        shutil.copytree(folder, home)
        self.monkeypatch.setenv("DIPTYCH_HOME", str(home))


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Restarts]:
    monkeypatch.setattr(autosave, "KEEP_MS", 20)
    monkeypatch.setattr(autosave, "WAIT_SECONDS", 0.2)
    restarts = Restarts(qtbot, monkeypatch)
    yield restarts
    for window in restarts.made:
        window.session.close()
        window.autosave.close()


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


def test_everything_comes_back_without_having_been_closed(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.session.open_text("A pasted story.\n\nIt has two paragraphs, and nobody else has them.")
    qtbot.waitUntil(lambda: len(names(first)) == 4, timeout=10_000)
    with qtbot.waitSignal(first.session.comparison_ready, timeout=10_000):
        first.session.choose(Pair(2, 0))
    first.session.rename(1, "The ledger", "Brief")
    first.session.label(0, 8, Role.FURNITURE)
    first.commands.article.orders[Order.HEADLINE].trigger()
    first.pair_view.scroller.return_to(9, 4.0)
    place = (first.pair_view.scroller.top_row, first.pair_view.scroller.offset)
    kept(first, qtbot)
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) == 4 and second.pair_view.shown is not None, timeout=10_000)
    assert names(second) == names(first)
    assert second.session.pair == Pair(2, 0)
    renamed = second.session.collection.articles[1]
    assert (renamed.title, renamed.source) == ("The ledger", "Brief")
    assert second.session.collection.articles[0].paragraphs[8].role is Role.FURNITURE
    assert second.articles.articles.order is Order.HEADLINE
    qtbot.waitUntil(
        lambda: (second.pair_view.scroller.top_row, second.pair_view.scroller.offset) == place, timeout=10_000
    )


def test_pasted_text_that_was_removed_can_be_put_back_after_a_restart(start: Restarts, qtbot: QtBot):
    first = start()
    first.session.open_text("Words that are in no file.")
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=10_000)
    first.session.remove([0])
    kept(first, qtbot)
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: second.session.last_change is not None, timeout=10_000)
    second.session.undo()
    assert second.session.collection.articles[0].paragraphs[0].text == "Words that are in no file."
    second.session.open_text("Other words.")
    qtbot.waitUntil(lambda: len(names(second)) == 2, timeout=10_000)
    assert [item.source.name for item in second.session.open_articles.items] == ["Pasted text 1", "Pasted text 2"]


def test_what_the_window_looks_like_comes_back(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.resize(720, 555)
    first.commands.view.list.trigger()
    first.commands.view.modes[Mode.CHANGES].trigger()
    first.autosave.note_change()
    kept(first, qtbot)
    first.close()
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: second.pair_view.shown is not None, timeout=10_000)
    assert (second.width(), second.height()) == (720, 555)
    assert second.differences.isVisible()
    assert second.pair_view.wish.mode is Mode.CHANGES


def test_a_file_that_is_gone_comes_back_from_what_was_read(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    start.crash()
    paths[1].unlink()
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) == 3, timeout=10_000)
    assert names(second) == names(first)
    assert not second.messages.problems


def test_opening_what_comes_back_anyway_opens_it_once(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    start.crash()
    second = start.build()
    second.autosave.open(restore=True)
    second.session.open_paths(paths[:1])
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    assert sorted(names(second)) == sorted(names(first))


def test_a_set_opens_elsewhere_and_puts_aside_what_was_open(start: Restarts, qtbot: QtBot, tmp_path: Path):
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
    first.session.undo()
    assert "Something else entirely." in [article.paragraphs[0].text for article in first.session.collection.articles]


def test_a_set_that_is_none_says_so_and_closes_nothing(start: Restarts, qtbot: QtBot, tmp_path: Path):
    window = start()
    open_copies(window, tmp_path, qtbot)
    (tmp_path / "bad.diptych").write_text("{}", encoding="utf-8")
    with qtbot.waitSignal(window.session.problem_found, timeout=10_000) as told:
        window.session.open_paths([tmp_path / "bad.diptych"])
    assert told.args is not None
    assert told.args[0].name == "bad.diptych"
    assert len(names(window)) == 3


def test_recent_files_are_named_and_missing_ones_shown_so(start: Restarts, qtbot: QtBot, tmp_path: Path):
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


def test_a_broken_library_is_kept_and_the_program_starts(start: Restarts, qtbot: QtBot):
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "library.sqlite").write_bytes(b"no database at all" * 100)
    window = start()
    assert [problem.name for problem in window.messages.problems] == ["library.sqlite"]
    assert list(folder.glob("library-broken-*"))
    window.session.open_text("Words.")
    qtbot.waitUntil(lambda: len(names(window)) == 1, timeout=10_000)
    kept(window, qtbot)
    start.crash()
    again = start()
    qtbot.waitUntil(lambda: len(names(again)) == 1, timeout=10_000)
    assert not again.messages.problems


def test_a_library_that_another_program_holds_is_left_alone(start: Restarts, qtbot: QtBot, tmp_path: Path):
    other = Library.open(data_folder())
    window = start()
    assert [problem.name for problem in window.messages.problems] == ["library.sqlite"]
    open_copies(window, tmp_path, qtbot)
    kept(window, qtbot)
    assert other.desk().entries == ()
    other.close()


def test_a_library_of_a_newer_version_is_left_alone(start: Restarts, qtbot: QtBot, tmp_path: Path):
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


def test_a_file_opened_while_it_comes_back_keeps_its_name(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.rename(1, "The ledger")
    first.session.label(1, 2, Role.FURNITURE)
    kept(first, qtbot)
    start.crash()
    second = start.build()
    second.session.open_paths([paths[1]])
    qtbot.waitUntil(lambda: len(names(second)) == 1, timeout=10_000)  # it is there before the desk
    second.autosave.open(restore=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.restoring.under_way, timeout=10_000)
    assert "The ledger" in names(second)
    item = second.session.open_articles.read_from(paths[1])
    assert item is not None
    assert item.labels == ((2, Role.FURNITURE),)


def test_a_set_waits_for_what_was_open_and_takes_its_place(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.remove([2])
    with qtbot.waitSignal(first.autosave.saved, timeout=10_000):
        first.autosave.save_set(tmp_path / "two.diptych")
    first.session.remove([0, 1])
    first.session.open_text("Something else entirely.")
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=10_000)
    kept(first, qtbot)
    start.crash()
    second = start.build()
    second.autosave.restored.connect(lambda _: second.session.open_paths([tmp_path / "two.diptych"]))
    second.autosave.open(restore=True)
    wanted = [path.name for path in paths[:2]]
    qtbot.waitUntil(lambda: [item.source.name for item in second.session.open_articles.items] == wanted, timeout=10_000)
    second.session.undo()
    assert "Pasted text 1" in [item.source.name for item in second.session.open_articles.items]


def test_what_is_changed_while_articles_come_back_is_kept(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.session.remove([2])
    kept(first, qtbot)
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: len(names(second)) >= 1, timeout=10_000)
    second.session.rename(0, "Named at once")
    qtbot.waitUntil(lambda: not second.session.restoring.under_way, timeout=10_000)
    kept(second, qtbot)
    start.crash()
    third = start()
    qtbot.waitUntil(lambda: "Named at once" in names(third), timeout=10_000)


def test_what_is_named_at_the_start_stays_where_it_stood(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    first.session.arrange([2, 0, 1])
    kept(first, qtbot)
    order = names(first)
    start.crash()
    second = start()
    second.session.open_paths([paths[1], paths[0]], show=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    assert names(second) == order
    pair = second.session.pair
    assert pair
    assert [second.session.open_articles.items[n].source.path for n in pair] == [paths[1], paths[0]]
    start.crash()


def test_one_of_two_that_is_not_there_does_not_keep_the_other_from_being_shown(
    start: Restarts, qtbot: QtBot, tmp_path: Path
):
    first = start()
    paths = open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    start.crash()
    second = start()
    second.session.open_paths([tmp_path / "nowhere.txt", paths[2]], show=True)
    qtbot.waitUntil(lambda: len(names(second)) == 3 and not second.session.busy, timeout=10_000)
    pair = second.session.pair
    assert pair
    assert second.session.open_articles.items[pair.right].source.path == paths[2]
    assert "nowhere.txt" in second.messages.label.text()
    start.crash()


def test_files_asked_for_by_name_are_shown_whatever_comes_back(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    open_copies(first, tmp_path, qtbot)
    kept(first, qtbot)
    start.crash()
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
        start.crash()


def test_articles_removed_together_come_back_together_where_they_stood(start: Restarts, qtbot: QtBot):
    first = start()
    session = first.session
    session.open_sample()
    qtbot.waitUntil(lambda: len(session.open_articles.items) == 5, timeout=10_000)
    names = [item.source.name for item in session.open_articles.items]
    session.remove([4])
    session.remove([1, 2])
    kept(first, qtbot)
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: not second.session.restoring.under_way, timeout=10_000)
    now = second.session
    assert [item.source.name for item in now.open_articles.items] == [names[0], names[3]]
    now.undo()
    assert [item.source.name for item in now.open_articles.items] == names[:4]
    now.undo()
    assert [item.source.name for item in now.open_articles.items] == names
    assert not now.last_change


def test_what_is_read_and_how_the_list_is_sorted_is_kept_soon(sample: MainWindow, qtbot: QtBot):
    for change in (
        sample.commands.go.last.trigger,  # scrolls
        sample.commands.article.orders[Order.HEADLINE].trigger,
    ):
        qtbot.waitUntil(lambda: not sample.autosave.pending, timeout=10_000)
        change()
        assert sample.autosave.pending


def test_what_is_said_by_hand_comes_back_even_if_said_while_the_rest_still_came(
    start: Restarts, qtbot: QtBot, tmp_path: Path
):
    first = start()
    open_copies(first, tmp_path, qtbot)
    first.session.by_hand.say([("The dam held.", "It burst.")], same=False)
    kept(first, qtbot)
    start.crash()
    second = start()
    qtbot.waitUntil(lambda: bool(second.session.by_hand.verdicts), timeout=10_000)
    second.session.restoring.wait()  # as if it never ended
    second.session.by_hand.say([("One.", "Other.")], same=True)
    start.made.remove(second)
    second.session.close()
    second.autosave.close()
    third = start()
    qtbot.waitUntil(lambda: len(third.session.by_hand.verdicts) == 2, timeout=10_000)


def compared(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the pair is there and nothing is under way."""
    qtbot.waitUntil(lambda: window.pair_view.shown is not None and not window.session.busy, timeout=20_000)


def test_the_stop_and_the_filter_come_back(start: Restarts, qtbot: QtBot):
    first = start()
    first.commands.help.sample.trigger()
    compared(first, qtbot)
    qtbot.waitUntil(lambda: first.session.coverage is not None, timeout=20_000)
    first.stepper.choose_kind(Kind.CHANGED)
    first.stepper.step()
    stop, place = first.pair_view.navigation.stop, first.stepper.text()
    assert stop
    assert place.startswith("2 of ")
    kept(first, qtbot)
    start.crash()
    second = start()
    compared(second, qtbot)
    qtbot.waitUntil(lambda: second.pair_view.navigation.stop is not None, timeout=10_000)
    there = second.pair_view.navigation.stop
    assert there
    assert there.passages == stop.passages
    assert second.stepper.kind is Kind.CHANGED
    assert second.stepper.text() == second.tool_bar.place.text() == place
    assert count_button(second.counts, Kind.CHANGED).isChecked()
    assert set(second.pair_view.highlights.lit(second.pair_view.scene.articles).chosen)


def test_the_stop_comes_back_where_its_match_still_waits_for_the_others_evidence(start: Restarts, qtbot: QtBot):
    """Kept was a match of what is only in A as yet with a sentence of B that an earlier stop has, too."""
    window = start()
    window.commands.help.sample.trigger()
    compared(window, qtbot)
    stops = window.pair_view.stops
    number = next(n for n, stop in enumerate(stops) if stop.kind is Kind.ONLY_LEFT and n > 1)
    earlier = next(stop.sentences.right for stop in stops[:number] if stop.sentences.left and stop.sentences.right)
    left = stops[number].sentences.left
    assert left
    assert earlier
    told = [[left.start, left.stop], [earlier.start, earlier.stop]]
    window.view_state.return_to({"row": 0, "offset": 0.0, "stop": told})
    assert window.pair_view.navigation.current == number
    assert window.stepper.text().startswith(f"{number + 1} of ")


@pytest.mark.parametrize(
    "view", [{"kind": "nonsense", "stop": [1, 2]}, {"stop": [[0, 999], None]}, {"stop": [None, None]}, {"set": 5}]
)
def test_what_is_no_place_is_passed_over(start: Restarts, qtbot: QtBot, view: dict[str, object]):
    window = start()
    window.view_state.return_to({"row": 0, "offset": 0.0, **view})
    window.commands.help.sample.trigger()
    compared(window, qtbot)
    assert window.pair_view.navigation.stop is None
    assert window.stepper.kind is None


def test_the_window_carries_the_name_of_the_set(start: Restarts, qtbot: QtBot, tmp_path: Path):
    first = start()
    first.commands.help.sample.trigger()
    compared(first, qtbot)
    assert first.windowTitle() == "5 articles — Diptych"
    with qtbot.waitSignal(first.autosave.saved):
        first.autosave.save_set(tmp_path / "Maren treaty.diptych")
    assert first.windowTitle() == "Maren treaty — 5 articles — Diptych"
    kept(first, qtbot)
    start.crash()
    second = start()
    compared(second, qtbot)
    assert second.windowTitle() == "Maren treaty — 5 articles — Diptych"
    second.session.remove(range(5))
    assert second.windowTitle() == "Diptych"
    with qtbot.waitSignal(second.session.set_opened):
        second.session.open_paths([tmp_path / "Maren treaty.diptych"])
    compared(second, qtbot)
    assert second.windowTitle() == "Maren treaty — 5 articles — Diptych"


def test_a_set_is_offered_where_it_was_or_by_the_headline(
    sample: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    offered: list[str] = []

    class Dialog:
        @staticmethod
        def getSaveFileName(_window: object, _title: str, name: str, _filter: str) -> tuple[str, str]:  # noqa: N802
            offered.append(name)
            return "", ""

    monkeypatch.setattr(file_dialogs, "_dialogs", lambda: Dialog)
    save_choice(OPEN_FOLDER, str(tmp_path))
    sample.commands.file.save_set.trigger()
    (tmp_path / "sets").mkdir()
    sample.open_set.take(tmp_path / "sets" / "Mine.diptych")
    sample.commands.file.save_set.trigger()
    (tmp_path / "sets").rmdir()
    sample.commands.file.save_set.trigger()
    assert offered == [
        str(tmp_path / "Kestria and Valdorn sign Maren flood pact after 11 years of talks.diptych"),
        str(tmp_path / "sets" / "Mine.diptych"),
        str(tmp_path / "Mine.diptych"),
    ]


def test_text_that_is_pasted_is_shown_beside_the_base(sample: MainWindow, qtbot: QtBot):
    before = sample.session.pair
    assert before
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.open_text("The ferry stopped.\n\nNobody was hurt on the quay.")
    assert sample.session.pair == Pair(before.left, 5)
