"""What is announced to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.window.frame.main_window import MainWindow
from viewer.window.session.problem import Problem


@pytest.fixture
def heard(sample: MainWindow) -> list[str]:
    told: list[str] = []
    sample.announcer.said.connect(told.append)
    return told


def test_steps_and_ends_are_announced(sample: MainWindow, heard: list[str]):
    count = len(sample.pair_view.stops)
    sample.commands.go.next.trigger()
    assert heard[-1].startswith(f"1 of {count}. Changed, ¶ 4 and ¶ 1: Kestria and Valdorn sign")
    sample.commands.go.last.trigger()
    sample.commands.go.next.trigger()
    assert heard[-1].startswith("This was the last difference.")
    assert sample.tool_bar.place.accessibleName() == f"Difference {count} of {count}"


def test_a_step_in_the_list_is_left_to_the_list_to_say(sample: MainWindow, heard: list[str]):
    sample.commands.view.list.trigger()
    QTest.keyClick(sample.differences.listed.list, Qt.Key.Key_Down)
    assert sample.pair_view.navigation.current == 0
    assert heard == []


def test_another_pair_is_announced_also_when_chosen_by_arrow_in_the_heat_map(
    sample: MainWindow, heard: list[str], qtbot: QtBot
):
    sample.heat_map.setFocus()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.heat_map, Qt.Key.Key_Right)
    title = sample.session.collection.articles[2].title
    assert title in heard[-1]
    assert title in sample.pair_view.accessibleName()
    assert title in sample.heat_map.accessibleDescription()
    assert "The Brief Ledger" in sample.heads.accessibleName()


def test_a_problem_is_announced(sample: MainWindow, heard: list[str]):
    sample.session.problem_found.emit(Problem("gone.txt", "is not there"))
    assert heard == ["gone.txt: is not there"]
