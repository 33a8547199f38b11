"""What is open goes into the library, and comes back out of it; without a session's window."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from viewer.library import NAME
from viewer.library.desk import Desk, Entry
from viewer.library.errors import LibraryError
from viewer.library.sets import read_set
from viewer.library.store import Library
from viewer.model import Pair, Role, Source
from viewer.model.message import reasons
from viewer.window.session import autosave as autosave_module
from viewer.window.session.autosave import Autosave, remember
from viewer.window.session.engine import Engine
from viewer.window.session.session import Session

if TYPE_CHECKING:
    from viewer.window.session.problem import Problem


class Begin(Protocol):
    """Starts what remembers."""

    def __call__(self, *, at_once: bool = True) -> "Running": ...


class Running:
    """A session with its memory, and the workers of both."""

    def __init__(self, folder: Path | None, own: FakeTasks) -> None:
        self.own = own
        self.tasks = FakeTasks()
        self.session = Session(self.tasks, Engine())
        self.autosave = Autosave(folder)
        self.told: list[Problem] = []
        self.autosave.problem_found.connect(self.told.append)
        remember(self.session, self.autosave)

    def run(self) -> None:
        """Let both workers do what they can."""
        while self.own.waiting or self.tasks.waiting:
            self.own.run()
            self.tasks.run()

    def names(self) -> list[str]:
        return [item.source.name for item in self.session.open_articles.items]

    def open(self, *texts: str) -> None:
        for text in texts:
            self.session.open_text(text)
        self.run()


def is_pending(running: Running) -> bool:
    return running.autosave.pending


@pytest.fixture
def begin(qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    del qapp
    made: list[Running] = []

    def start(*, at_once: bool = True) -> Running:
        own = FakeTasks()
        monkeypatch.setattr(autosave_module, "Tasks", lambda _: own)
        made.append(Running(tmp_path / "data", own))
        if at_once:
            made[-1].autosave.open(restore=True)
            made[-1].run()
        return made[-1]

    yield start
    for each in made:
        if not each.own.closed:
            each.autosave.close()


def test_a_change_is_written_a_moment_later_and_comes_back(begin: Begin, qtbot: QtBot):
    first = begin()
    first.autosave.view = lambda: {"row": 7}
    first.open("One text.", "Another text.", "A third.")
    first.session.choose(Pair(2, 0))
    first.session.rename(1, "Mine", "The Ledger")
    first.session.remove([0])
    assert is_pending(first)
    qtbot.waitUntil(lambda: bool(first.own.waiting), timeout=10_000)
    first.own.run()
    assert not is_pending(first)
    first.autosave.close()
    second = begin()
    assert second.names() == ["Pasted text 2", "Pasted text 3"]
    renamed = second.session.open_articles.items[0]
    assert (renamed.title, renamed.outlet, renamed.article.source) == ("Mine", "The Ledger", "The Ledger")
    assert second.session.pair == first.session.pair
    second.session.undo()
    assert second.names() == ["Pasted text 1", "Pasted text 2", "Pasted text 3"]


def test_what_the_window_looked_like_is_told_once_the_desk_is_known(begin: Begin, tmp_path: Path):
    library = Library.open(tmp_path / "data")
    library.keep_desk(Desk(view={"row": 7}))
    library.close()
    running = begin(at_once=False)
    told: list[object] = []
    running.autosave.desk_found.connect(lambda desk: told.append(desk.entries))
    running.autosave.restored.connect(told.append)
    running.session.restoring.ended.connect(lambda: told.append("ended"))
    running.autosave.open(restore=True)
    running.run()
    assert told == [(), {"row": 7}, "ended"]


def test_while_articles_come_back_less_is_open_than_was_kept_and_nothing_is_written(begin: Begin, tmp_path: Path):
    first = begin()
    first.open("One text.", "Another text.")
    first.autosave.close()
    second = begin()
    second.session.restoring.wait()
    second.session.remove([0, 1])
    second.autosave.close()
    library = Library.open(tmp_path / "data")
    assert len(library.desk().entries) == 2
    library.close()


def test_what_the_library_cannot_understand_is_told_once(begin: Begin, tmp_path: Path):
    first = begin()
    first.open("One text.", "Another text.")
    first.autosave.close()
    connection = sqlite3.connect(tmp_path / "data" / NAME)
    connection.execute("UPDATE entry SET record = 'no record' WHERE place = 0")
    connection.commit()
    connection.close()
    second = begin()
    assert second.names() == ["Pasted text 2"]
    assert [problem.name for problem in second.told] == [NAME]
    second.autosave.close()
    third = begin()
    assert (third.names(), third.told) == (["Pasted text 2"], [])


@pytest.mark.parametrize("back", [True, False], ids=["all was back", "while it came back"])
def test_what_was_not_read_at_the_end_is_opened_at_the_next_start(begin: Begin, tmp_path: Path, back: bool):
    first = begin()
    first.open("One text.")
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(f"Words in {path.name}.", "utf-8")
    if not back:
        first.session.restoring.wait()
    first.session.open_paths(paths[:1])
    first.tasks.run()
    first.session.open_paths(paths[1:])
    first.tasks.step()
    first.autosave.close()
    second = begin()
    came = ["0.txt", "1.txt", "2.txt"]
    assert second.names() == (["Pasted text 1", *came] if back else came)
    second.autosave.close()
    assert begin().told == []
    library = Library.open(tmp_path / "data")
    assert library.take_unread() == [], "each is opened once"
    library.close()


def test_a_failure_is_told_once_and_loses_nothing(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
):
    monkeypatch.setattr(autosave_module, "AGAIN_MS", 5)
    running = begin()
    keep = Library.keep_desk

    def full(library: Library, _: Desk) -> None:
        raise LibraryError(library.path, reasons.tr("the disk is full"))

    monkeypatch.setattr(Library, "keep_desk", full)
    path = tmp_path / "a.txt"
    path.write_text("Words in a file.", "utf-8")
    running.session.open_paths([path])
    running.tasks.run()
    for _ in range(3):
        qtbot.waitUntil(lambda: bool(running.own.waiting), timeout=10_000)
        running.own.run()
    assert [(problem.name, problem.reason.partition(".")[0]) for problem in running.told] == [
        ("library.sqlite", "the disk is full")
    ]
    assert is_pending(running)
    monkeypatch.setattr(Library, "keep_desk", keep)
    qtbot.waitUntil(lambda: bool(running.own.waiting), timeout=10_000)
    running.own.run()
    assert not is_pending(running)
    running.autosave.close()
    again = begin()
    assert again.names() == ["a.txt"]
    assert again.autosave.recent(sets=False) == [path]


def test_files_sets_and_labels_are_remembered(begin: Begin, tmp_path: Path):
    running = begin()
    path, saved = tmp_path / "a.txt", tmp_path / "a.diptych"
    path.write_text("Headline\n\nWords in a file.\n", "utf-8")
    running.session.open_paths([path])
    running.run()
    running.session.label(0, 1, Role.CAPTION)
    done: list[Path] = []
    running.autosave.saved.connect(done.append)
    running.autosave.save_set(saved)
    running.run()
    assert done == [saved]
    assert [entry.labels for entry in read_set(saved).entries] == [((1, Role.CAPTION),)]
    running.session.remove([0])
    running.session.open_paths([path])
    running.run()
    assert running.session.open_articles.items[0].labels == ((1, Role.CAPTION),), "said once, known for good"
    assert running.autosave.recent(sets=True) == [saved]
    running.autosave.forget_recent()
    running.run()
    assert running.autosave.recent(sets=True) == []


def test_a_set_that_cannot_be_saved_is_told_of(begin: Begin, tmp_path: Path):
    running = begin()
    told: list[Problem] = []
    running.session.problem_found.connect(told.append)
    running.autosave.save_set(tmp_path / "nowhere" / "a.diptych")
    running.run()
    assert [problem.name for problem in told] == ["a.diptych"]


def test_a_failure_that_nobody_foresaw_is_a_crash_and_the_wait_is_over(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    def fail(_: Path) -> Library:
        raise ZeroDivisionError

    monkeypatch.setattr(Library, "open", fail)
    first = begin()
    assert not first.session.restoring.under_way
    crashes: list[Exception] = []
    first.session.crashed.connect(crashes.append)
    first.autosave.open(restore=True)
    first.run()
    assert [type(error) for error in crashes] == [ZeroDivisionError]


def test_without_a_folder_nothing_is_kept_but_a_set_can_be_saved(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    del qapp
    own = FakeTasks()
    monkeypatch.setattr(autosave_module, "Tasks", lambda _: own)
    running = Running(None, own)
    running.autosave.open(restore=True)
    running.open("One text.")
    assert own.asked == []
    running.autosave.save_set(tmp_path / "a.diptych")
    running.run()
    assert read_set(tmp_path / "a.diptych").entries == (Entry(Source("Pasted text 1", None, "text", "One text.")),)
    running.autosave.close()
    assert own.closed
