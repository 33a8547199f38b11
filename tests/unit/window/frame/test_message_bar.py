"""Problems gather until the bar is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from viewer.window.frame.message_bar import MOST_LINES, MessageBar
from viewer.window.session.problem import Problem


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def lines(bar: MessageBar) -> list[str]:
    return bar.label.text().splitlines()


def test_it_is_away_until_there_is_a_problem(bar: MessageBar):
    assert bar.isHidden()
    bar.show_problem(Problem("a.txt", "the file is empty"))
    assert bar.isVisible()
    assert lines(bar) == ["a.txt: the file is empty"]
    assert bar.label.accessibleName() == bar.label.text()
    assert bar.label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(("count", "hidden"), [(MOST_LINES, 0), (MOST_LINES + 1, 1), (MOST_LINES + 4, 4)])
def test_of_many_the_last_are_shown_and_the_others_when_asked_for(bar: MessageBar, count: int, hidden: int):
    for number in range(count):
        bar.show_problem(Problem(f"{number}.txt", "is empty"))
    last = [f"{number}.txt: is empty" for number in range(hidden, count)]
    assert lines(bar) == ([f"… and {hidden} more"] if hidden else []) + last
    assert bar.all.isVisible() is (hidden > 0)
    bar.all.click()
    assert len(lines(bar)) == count
    assert not bar.all.isVisible()


def test_after_a_while_it_keeps_the_last_line_unless_somebody_is_at_it(
    bar: MessageBar, qtbot: QtBot, english: None, monkeypatch: pytest.MonkeyPatch
):
    del english
    monkeypatch.setattr(bar, "underMouse", lambda: False)  # the screenless pointer rests anywhere
    for number in range(3):
        bar.show_problem(Problem(f"{number}.txt", "is empty"))
    assert len(lines(bar)) == 3
    assert bar._shrinking.isActive()
    bar.activateWindow()
    bar.all.show()
    bar.all.setFocus()
    qtbot.waitUntil(bar.all.hasFocus)
    bar._shrinking.timeout.emit()
    assert len(lines(bar)) == 3
    assert bar._shrinking.isActive(), "it is tried again"
    bar.all.clearFocus()
    bar._shrinking.timeout.emit()
    assert lines(bar) == ["… and 2 more", "2.txt: is empty"]
    bar.all.click()
    assert len(lines(bar)) == 3
    bar.dismiss()
    assert not bar._shrinking.isActive()


def test_what_happens_again_stands_once_and_last(bar: MessageBar):
    for name in ("a.txt", "b.txt", "a.txt"):
        bar.show_problem(Problem(name, "is empty"))
    assert lines(bar) == ["b.txt: is empty", "a.txt: is empty"]


def test_closed_it_forgets(bar: MessageBar):
    bar.show_problem(Problem("a.txt", "is empty"))
    next(button for button in bar.findChildren(QPushButton) if button.text() == "Dismiss").click()
    assert (bar.isHidden(), bar.problems) == (True, [])
    bar.show_problem(Problem("b.txt", "is empty"))
    assert lines(bar) == ["b.txt: is empty"]


def test_what_was_left_out_is_asked_for_one_article_after_the_other(bar: MessageBar, qtbot: QtBot):
    bar.show_problem(Problem("a.txt", "is empty"))
    assert not bar.left_out.isVisible()
    bar.show_lacking(["b.html", "c.html"])
    for name in ("b.html", "c.html"):
        bar.show_problem(Problem(name, "has more", left_out=name))
    assert not bar.left_out.isEnabled(), "there is no pair to show it in"
    bar.left_out.setEnabled(True)
    for name in ("b.html", "c.html"):
        with qtbot.waitSignal(bar.left_out_asked, check_params_cb=name.__eq__):
            bar.left_out.click()
    assert lines(bar) == ["a.txt: is empty"]
    assert not bar.left_out.isVisible()


def test_what_was_left_out_of_a_closed_article_is_offered_when_it_is_back(bar: MessageBar):
    bar.show_problem(Problem("b.html", "has more", left_out="b"))
    assert not bar.left_out.isVisible(), "it is still to come into the list"
    for digests in (["a", "b"], ["a"], ["a", "b"]):
        bar.show_lacking(digests)
        assert bar.left_out.isVisible() == ("b" in digests)
        assert lines(bar) == ["b.html: has more"]
