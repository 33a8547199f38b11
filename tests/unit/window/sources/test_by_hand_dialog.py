"""The list of what was said by hand."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.sessions import session_with
from viewer.model import Pair
from viewer.window.session.session import Session
from viewer.window.sources.by_hand_dialog import ByHandDialog


@pytest.fixture
def session() -> Session:
    return session_with(FakeTasks(), make_article(MAYOR, DAM, title="One"), make_article(COST, STORM, title="Two"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(session: Session, window: QWidget) -> ByHandDialog:
    made = ByHandDialog(session, window)
    made.show()
    return made


def texts(dialog: ByHandDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_it_follows_what_is_said(dialog: ByHandDialog, session: Session):
    assert dialog.note.isVisible()
    assert not dialog.take_back.isEnabled()
    session.by_hand.say([(DAM, STORM)], same=True)
    session.by_hand.say([(MAYOR, COST)], same=False)
    parted, joined = texts(dialog)
    assert not dialog.note.isVisible()
    assert parted.startswith("These do not say the same:\n")
    assert "Two, ¶ 2: " not in parted
    assert joined.splitlines()[0] == "These say the same:"
    assert f"¶ 2: {DAM}" in joined
    session.remove([1])
    assert texts(dialog) == []


def test_the_chosen_ones_are_taken_back(dialog: ByHandDialog, session: Session):
    session.by_hand.say([(DAM, STORM), (MAYOR, COST), (MAYOR, STORM)], same=True)
    dialog.list.clearSelection()
    for row in (0, 2):
        dialog.list.item(row).setSelected(True)
    assert not dialog.show_button.isEnabled()
    dialog.take_back.click()
    assert len(session.by_hand.verdicts) == 1
    assert len(texts(dialog)) == 1
    session.undo()
    assert len(texts(dialog)) == 3


def test_one_is_shown_in_its_pair(dialog: ByHandDialog, session: Session, qtbot: QtBot):
    session.by_hand.say([(DAM, STORM)], same=True)
    with qtbot.waitSignal(dialog.pair_asked) as asked:
        dialog.show_button.click()
    assert asked.args == [Pair(0, 1), 1]


def test_the_chosen_ones_are_copied_as_they_are_told(dialog: ByHandDialog, session: Session):
    session.by_hand.say([(DAM, STORM), (MAYOR, COST), (MAYOR, STORM)], same=True)
    dialog.list.clearSelection()
    for row in (2, 0):
        dialog.list.item(row).setSelected(True)
    QTest.keySequence(dialog.list, QKeySequence(QKeySequence.StandardKey.Copy))
    told = texts(dialog)
    assert QGuiApplication.clipboard().text() == f"{told[0]}\n\n{told[2]}"
