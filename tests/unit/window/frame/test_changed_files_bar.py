"""Files that others have written, told once."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from tests.support.sessions import session_with
from viewer.window.frame.changed_files_bar import DiskBar
from viewer.window.session.open_articles import OnDisk
from viewer.window.session.session import Session


@pytest.fixture
def bar(qtbot: QtBot) -> DiskBar:
    """With five open articles; its session is its parent's."""
    session = session_with(FakeTasks(), *(make_article(f"Sentence {n}.") for n in range(5)))
    made = DiskBar(session)
    qtbot.addWidget(made)
    made.setProperty("session", session)
    return made


def mark(bar: DiskBar, *states: OnDisk) -> None:
    """What the watcher finds of the first articles."""
    session = bar.property("session")
    assert isinstance(session, Session)
    keys = [item.key for item in session.open_articles.items]
    session.mark(dict(zip(keys, states, strict=False)))


SAME, CHANGED, GONE = OnDisk.SAME, OnDisk.CHANGED, OnDisk.GONE


@pytest.mark.parametrize(
    ("states", "told", "reload"),
    [
        ([CHANGED], "Changed on disk: 0.txt.", True),
        ([GONE], "Not there any more, but readable here: 0.txt.", False),
        ([CHANGED] * 4, "Changed on disk: 0.txt, 1.txt, 2.txt + 1.", True),
        ([CHANGED, GONE], "Changed on disk: 0.txt. Not there any more, but readable here: 1.txt.", True),
    ],
)
def test_it_names_what_has_changed(bar: DiskBar, states: list[OnDisk], told: str, reload: bool):
    assert bar.isHidden()
    mark(bar, *states)
    assert bar.label.text() == bar.label.accessibleName() == told
    assert (bar.isVisible(), bar.reload.isVisible()) == (True, reload)


def test_closed_it_comes_back_only_for_something_else(bar: DiskBar):
    mark(bar, CHANGED)
    bar.dismiss()
    mark(bar, CHANGED)
    assert bar.isHidden()
    mark(bar, CHANGED, CHANGED)
    assert bar.label.text() == "Changed on disk: 1.txt."
    bar.dismiss()
    mark(bar, GONE, CHANGED)
    assert bar.label.text() == "Not there any more, but readable here: 0.txt."
    mark(bar, SAME, SAME)
    assert bar.isHidden()
    mark(bar, CHANGED)
    assert bar.isVisible(), "it was as before in between"


def read_anew(bar: DiskBar, number: int, text: str) -> None:
    """The session reads a file that says something else by now."""
    session = bar.property("session")
    assert isinstance(session, Session)
    item = session.open_articles.items[number]
    session.change(item.read_anew(replace(item.source, text=text), make_article(text)))


def test_what_was_read_anew_can_be_compared_with_what_it_said(bar: DiskBar):
    read_anew(bar, 1, "Other.")
    assert bar.label.text() == "Read anew: 1.txt."
    assert (bar.isVisible(), bar.reload.isVisible(), bar.compare.isVisible()) == (True, False, True)
    read_anew(bar, 2, "Other, too.")
    assert bar.label.text() == "Read anew: 1.txt, 2.txt."
    assert not bar.compare.isVisible(), "of which of them?"
    bar.dismiss()
    assert bar.isHidden()
    read_anew(bar, 1, "Other.")
    assert bar.isHidden(), "it says the same"
    mark(bar, CHANGED)
    assert not bar.compare.isVisible()


def test_an_article_that_came_back_with_an_earlier_text_was_not_read_anew_just_now(bar: DiskBar):
    session = bar.property("session")
    assert isinstance(session, Session)
    item = session.open_articles.items[0]
    session.put([replace(item, key=99, earlier=item.source)], 0)
    assert bar.isHidden()


def test_only_what_is_new_in_it_is_told(bar: DiskBar):
    told: list[str] = []
    bar.told.connect(lambda: told.append(bar.label.text()))
    mark(bar, CHANGED)
    session = bar.property("session")
    assert isinstance(session, Session)
    session.collection_changed.emit(session.collection)
    assert told == ["Changed on disk: 0.txt."], "the list is another, but not what is said"
    mark(bar, CHANGED, GONE)
    assert len(told) == 2
    mark(bar, SAME, SAME)
    assert len(told) == 2, "there is nothing left to be read"
    mark(bar, CHANGED, GONE)
    assert len(told) == 3
