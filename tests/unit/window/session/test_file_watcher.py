"""Whether files still say what was read."""

import os
from pathlib import Path

import pytest

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from viewer.model import Source
from viewer.reading.sources import read_sources
from viewer.window.session import file_watcher
from viewer.window.session.file_watcher import Watcher
from viewer.window.session.open_articles import OnDisk, OpenArticles, open_article


class Desk:
    """Two open articles, and what was said of their files."""

    def __init__(self, folder: Path) -> None:
        self.paths = [folder / "1.txt", folder / "2.txt"]
        for path in self.paths:
            path.write_text(f"Headline of {path.name}\n\nThe ferry to Vellan stopped.\n", "utf-8")
        self.read = {key: read_sources(path)[0] for key, path in enumerate(self.paths)}
        self.read[7] = Source("Pasted text 1", None, "text", "Words.")
        self.told: list[dict[int, OnDisk]] = []
        self.failures: list[Exception] = []

    def open_articles(self) -> OpenArticles:
        article = make_article("Words.")
        return OpenArticles(tuple(open_article(key, source, article, {}) for key, source in self.read.items()))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def watcher(desk: Desk, tasks: FakeTasks, monkeypatch: pytest.MonkeyPatch) -> Watcher:
    monkeypatch.setattr(file_watcher, "Tasks", lambda _: tasks)
    return Watcher(desk.open_articles, lambda states: desk.told.append(dict(states)), desk.failures.append)


def look(watcher: Watcher, tasks: FakeTasks) -> None:
    watcher.look()
    tasks.run()


def test_files_that_say_what_they_said_are_the_same_though_touched(desk: Desk, watcher: Watcher, tasks: FakeTasks):
    look(watcher, tasks)
    os.utime(desk.paths[0], (1, 1))
    look(watcher, tasks)
    assert desk.told == [{0: OnDisk.SAME, 1: OnDisk.SAME}] * 2


def test_files_that_changed_are_gone_or_hold_something_else_are_told_apart(
    desk: Desk, watcher: Watcher, tasks: FakeTasks
):
    desk.paths[0].unlink()
    desk.paths[1].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    look(watcher, tasks)
    desk.paths[1].write_text("The ferry sails again.", "utf-8")
    look(watcher, tasks)
    assert desk.told == [{0: OnDisk.GONE, 1: OnDisk.CHANGED}] * 2


def test_nothing_is_read_twice_for_one_stamp(
    desk: Desk, watcher: Watcher, tasks: FakeTasks, monkeypatch: pytest.MonkeyPatch
):
    os.utime(desk.paths[0], (1, 1))
    look(watcher, tasks)
    monkeypatch.setattr("viewer.reading.sources.says_the_same", lambda _: pytest.fail("it was read again"))
    look(watcher, tasks)
    assert desk.told[1] == desk.told[0]
    assert desk.failures == []


def test_nothing_is_said_of_what_was_read_anew_meanwhile(desk: Desk, watcher: Watcher, tasks: FakeTasks):
    watcher.look()
    desk.paths[0].write_text("The ferry sails again.", "utf-8")
    desk.read[0] = read_sources(desk.paths[0])[0]
    del desk.read[1]
    tasks.run()
    assert desk.told == [{}]


def test_one_look_at_a_time_and_none_where_there_is_nothing_to_look_at(desk: Desk, watcher: Watcher, tasks: FakeTasks):
    watcher.look()
    assert watcher.busy
    watcher.look()
    assert len(tasks.asked) == 1
    tasks.run()
    desk.read = {7: desk.read[7]}
    watcher.look()
    assert len(tasks.asked) == 1
    watcher.close()
    assert tasks.closed
