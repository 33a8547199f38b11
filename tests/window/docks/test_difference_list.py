from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair, Role
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stops import Kind
from viewer.window.accessibility.spoken_texts import first_words
from viewer.window.docks import difference_model
from viewer.window.docks.difference_list import KINDS, DifferenceList
from viewer.window.docks.difference_model import HEAD, DifferenceDelegate, DifferenceModel
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView


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
    button = sample.counts._buttons[Kind.ONLY_LEFT]
    button.click()
    assert listed.kinds.currentText() == "Only in A"
    assert texts(listed)
    assert all(text.startswith("Only in Halden Courier") for text in texts(listed))
    assert listed.list.currentIndex().row() == 0
    listed.kinds.setCurrentText("Moved")
    listed.kinds.activated.emit(listed.kinds.currentIndex())
    assert sample.stepper.kind is Kind.MOVED
    assert not button.isChecked()
    assert sample.counts._buttons[Kind.MOVED].isChecked()
    moved = sum(difference.kind is Kind.MOVED for difference in sample.pair_view.stops)
    assert listed.model.rowCount() == moved
    assert listed.count.text() == f"{moved} differences"
    sample.counts._buttons[Kind.MOVED].click()
    assert listed.kinds.currentIndex() == 0
    assert listed.model.rowCount() == len(sample.pair_view.stops)


def test_kinds_that_the_pair_lacks_cannot_be_chosen(listed: DifferenceList):
    present = {difference.kind for difference in listed.view.stops} | {Kind.SHARED}
    for row in range(1, listed.kinds.count()):
        kind = KINDS[row]
        usable = bool(listed.kinds.model().flags(listed.kinds.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled)
        assert usable == (kind in present)


def test_another_pair_is_listed_anew_with_all_kinds(sample: MainWindow, listed: DifferenceList, qtbot: QtBot):
    sample.counts._buttons[Kind.MOVED].click()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(2, 4))
    assert listed.kinds.currentIndex() == 0
    assert listed.model.rowCount() == len(sample.pair_view.stops)
    assert not listed.list.currentIndex().isValid()
    sample.session.remove([0, 1, 2, 3])
    assert listed.model.rowCount() == 0
    assert listed.count.text() == "0 differences"


def a_book(count: int) -> Presentation:
    """Two articles of which the second shares nothing with the first but every other paragraph."""
    left = [f"In the year {n} the river Orsk rose {n} metres above the lowest gauge of the town." for n in range(count)]
    right = [text.replace("rose", "fell") for text in left]
    return present(compare(Pair(make_article(*left), make_article(*right))))


class Ruler(DifferenceDelegate):
    """Counts how many entries are measured."""

    measured = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.measured += 1
        return super().sizeHint(option, index)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_of_a_book_only_what_is_seen_is_put_into_words(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    shown = a_book(400)
    shown = replace(shown, differences=shown.differences * 13)
    assert len(shown.differences) > 5000
    view = PairView(own_theme("light"))
    listed = DifferenceList(view, own_theme("light"))
    qtbot.addWidget(view)
    qtbot.addWidget(listed)
    made: list[int] = []

    def count(*given: Any) -> str:
        made.append(1)
        return first_words(*given)

    monkeypatch.setattr(difference_model, "first_words", count)
    ruler = Ruler(own_theme("light"), listed)
    listed.list.setItemDelegate(ruler)
    listed.resize(300, 500)
    listed.show()
    listed.show_pair(shown)
    listed.grab()
    assert 3 < len(made) < 100
    listed.list.show_row(5000)
    listed.grab()
    assert len(made) < 200
    assert 0 < ruler.measured < 1000


def test_text_of_an_article_is_never_markup():
    trap = "<b>Bold</b> & <img src=x> words that only one of the two articles has in it."
    left, right = (
        make_article((Role.HEADLINE, "One"), trap),
        make_article((Role.HEADLINE, "One"), "Quite another text."),
    )
    model = DifferenceModel()
    model.show(present(compare(Pair(left, right))), Kind.ONLY_LEFT)
    assert model.data(model.index(0)).endswith(trap)
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex()) is None


def test_sides_without_a_source_are_called_by_their_letters():
    shown = present(compare(Pair(make_article("The dam held."), make_article("A hundred geese flew over."))))
    model = DifferenceModel()
    model.show(shown, None)
    heads = {model.data(model.index(row), HEAD) for row in range(model.rowCount())}
    assert heads == {"Only in A, ¶ 1", "Only in B, ¶ 1"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_kinds_have_colours_of_their_theme(sample: MainWindow, listed: DifferenceList, theme: str):
    colours = own_theme(theme)
    sample.show_theme(colours)
    picture = listed.list.grab().toImage()
    rect = listed.list.visualRect(listed.model.index(0))
    ends = (rect.top() + 10, rect.bottom() - 10)
    seen = [picture.pixelColor(rect.left() + 1, y).name() for y in ends]
    assert seen == [colours["left_edge"].name(), colours["right_edge"].name()], "what is changed is about both"
