"""The list of differences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button
from viewer.model import Pair
from viewer.presenting.stops import Kind
from viewer.window.docks.difference_list import KINDS, DifferenceList
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.theme import own_theme


def test_a_dock_that_goes_leaves_the_keyboard_to_the_pair(sample: MainWindow, qtbot: QtBot):
    sample.activateWindow()
    sample.pair_view.setFocus()
    sample.commands.view.list.trigger()
    qtbot.waitUntil(sample.differences.listed.list.hasFocus, timeout=10_000)
    sample.commands.view.list.trigger()
    qtbot.waitUntil(sample.pair_view.hasFocus, timeout=10_000)


@pytest.fixture
def listed(sample: MainWindow) -> DifferenceList:
    sample.commands.view.list.trigger()
    return sample.differences.listed


def texts(listed: DifferenceList) -> list[str]:
    return [listed.model.index(row).data() for row in range(listed.model.rowCount())]


def test_it_is_away_until_asked_for_and_takes_the_keyboard(sample: MainWindow):
    assert not sample.differences.isVisible()
    sample.commands.view.list.trigger()
    assert sample.differences.isVisible()
    assert sample.focusWidget() is sample.differences.listed.list
    assert sample.pair_view.navigation.current == -1, "opening the list goes nowhere yet"
    sample.commands.view.list.trigger()
    assert not sample.differences.isVisible()


def test_each_difference_is_an_entry_with_kind_side_place_and_first_words(listed: DifferenceList):
    told = texts(listed)
    assert len(told) == len(listed.view.stops)
    assert told[0] == "Changed, ¶ 4 and ¶ 1: Kestria and Valdorn sign Maren flood pact after 11 years of talks"
    assert "Only in Halden Courier, ¶ 12: What the treaty says" in told
    assert any(text.startswith("Moved and changed, ¶ 21 to ¶ 7: ") for text in told)
    assert any(text.startswith("Only in Meridian Monitor, ¶ 15: The ceremony") and text.endswith(" …") for text in told)


def test_arrows_in_the_list_move_the_view(listed: DifferenceList):
    for row in range(3):
        QTest.keyClick(listed.list, Qt.Key.Key_Down)
        assert listed.view.navigation.current == row
    QTest.keyClick(listed.list, Qt.Key.Key_End)
    assert listed.view.navigation.current == len(listed.view.stops) - 1
    assert listed.list.hasFocus()


def test_a_click_goes_there_and_a_second_click_goes_there_again(listed: DifferenceList, qtbot: QtBot):
    went: list[int] = []
    listed.view.navigation.stepped.connect(went.append)
    point = listed.list.visualRect(listed.model.index(5)).center()
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert went == [5]
    there = listed.view.verticalScrollBar().value()
    listed.view.verticalScrollBar().setValue(0)
    qtbot.wait(0)
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert went == [5, 5]
    assert listed.view.verticalScrollBar().value() == there
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    assert went == [5, 5, 5]


def test_the_list_follows_the_view(sample: MainWindow, listed: DifferenceList):
    went: list[int] = []
    sample.pair_view.navigation.stepped.connect(went.append)
    sample.commands.go.last.trigger()
    last = len(sample.pair_view.stops) - 1
    assert went == [last], "following is no step of its own"
    assert listed.list.currentIndex().row() == last
    assert listed.list.selectedIndexes() == [listed.list.currentIndex()]
    assert listed.list.viewport().rect().contains(listed.list.visualRect(listed.list.currentIndex()).center())


def test_opened_late_the_list_shows_where_the_view_stands(sample: MainWindow):
    sample.commands.go.last.trigger()
    sample.commands.view.list.trigger()
    listed = sample.differences.listed
    sample.grab()
    assert listed.list.currentIndex().row() == len(sample.pair_view.stops) - 1
    assert listed.list.viewport().rect().contains(listed.list.visualRect(listed.list.currentIndex()).center())


def test_list_and_counts_bar_filter_alike(sample: MainWindow, listed: DifferenceList):
    button = count_button(sample.counts, Kind.ONLY_LEFT)
    button.click()
    assert listed.kinds.currentText() == "Only in A"
    assert texts(listed)
    assert all(text.startswith("Only in Halden Courier") for text in texts(listed))
    assert listed.list.currentIndex().row() == 0
    listed.kinds.setCurrentText("Moved")
    listed.kinds.activated.emit(listed.kinds.currentIndex())
    assert sample.stepper.kind is Kind.MOVED
    assert not button.isChecked()
    assert count_button(sample.counts, Kind.MOVED).isChecked()
    moved = sum(difference.kind is Kind.MOVED for difference in sample.pair_view.stops)
    assert listed.model.rowCount() == moved
    assert listed.count.text() == f"{moved} differences"
    count_button(sample.counts, Kind.MOVED).click()
    assert listed.kinds.currentIndex() == 0
    assert listed.model.rowCount() == len(sample.pair_view.stops)


def test_kinds_that_the_pair_lacks_cannot_be_chosen(listed: DifferenceList):
    present = {kind for kind in KINDS if kind and any(stop.is_of(kind) for stop in listed.view.stops)} | {Kind.SHARED}
    for row in range(1, listed.kinds.count()):
        kind = KINDS[row]
        usable = bool(listed.kinds.model().flags(listed.kinds.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled)
        assert usable == (kind in present)


def test_another_pair_is_listed_anew_with_all_kinds(sample: MainWindow, listed: DifferenceList, qtbot: QtBot):
    count_button(sample.counts, Kind.MOVED).click()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(2, 4))
    assert listed.kinds.currentIndex() == 0
    assert listed.model.rowCount() == len(sample.pair_view.stops)
    assert not listed.list.currentIndex().isValid()
    sample.session.remove([0, 1, 2, 3])
    assert listed.model.rowCount() == 0
    assert listed.count.text() == "0 differences"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_kinds_have_colours_of_their_theme(sample: MainWindow, listed: DifferenceList, theme: str):
    colours = own_theme(theme)
    sample.show_theme(colours)
    picture = listed.list.grab().toImage()
    rect = listed.list.visualRect(listed.model.index(0))
    ends = (rect.top() + 10, rect.bottom() - 10)
    seen = [picture.pixelColor(rect.left() + 1, y).name() for y in ends]
    assert seen == [colours["left_edge"].name(), colours["right_edge"].name()], "what is changed is about both"
