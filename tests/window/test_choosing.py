"""Which two articles are shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.window.accessibility import interfaces as accessible
from viewer.window.frame.main_window import MainWindow


def test_a_click_shows_an_article_beside_the_base(sample: MainWindow, qtbot: QtBot):
    rect = sample.articles.visualRect(sample.articles.articles.index(3))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.mouseClick(sample.articles.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert sample.session.pair == Pair(0, 3)


def test_any_two_can_be_chosen_by_the_keyboard(sample: MainWindow, qtbot: QtBot):
    sample.articles.setFocus()
    sample.articles.setCurrentIndex(sample.articles.articles.index(2))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(0, 2)
    sample.articles.setCurrentIndex(sample.articles.articles.index(4))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert sample.session.pair == Pair(4, 2)
    assert sample.articles.articles.index_of_row(0) == 4  # the base is pinned
    sample.articles.setCurrentIndex(sample.articles.articles.index(4))
    QTest.keyClick(sample.articles, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(2, 3)


def test_the_heat_map_chooses_by_click_and_by_arrow(sample: MainWindow, qtbot: QtBot):
    accessible.install()
    cells = [(row, column) for row in range(5) for column in range(5) if row != column]
    told = QAccessible.queryAccessibleInterface(sample.heat_map).child(cells.index((2, 4)))
    cell = sample.heat_map.mapFromGlobal(told.rect().center())
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.mouseClick(sample.heat_map, Qt.MouseButton.LeftButton, pos=cell)
    assert sample.session.pair == Pair(2, 4)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.heat_map, Qt.Key.Key_Left)
    assert sample.session.pair == Pair(2, 3)
    assert sample.session.collection.articles[2].title in sample.heat_map.text_of(2, 3)


def test_swap_turns_the_pair_round(sample: MainWindow, qtbot: QtBot):
    before = sample.pair_view.shown
    assert before is not None
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.commands.view.swap.trigger()
    assert sample.pair_view.shown is not None
    assert sample.pair_view.shown.comparison == before.comparison.swapped()


def test_removing_an_article_leaves_the_rest(sample: MainWindow, qtbot: QtBot):
    kept = sample.session.collection.articles[2]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.remove([1])
    assert kept in sample.session.collection.articles
    assert len(sample.session.collection.articles) == 4
    assert sample.session.pair == Pair(0, 1)
    qtbot.waitUntil(lambda: not sample.session.busy)  # else it is waited whether a pair comes of what is under way
    sample.session.remove([0, 1, 2])
    qtbot.waitUntil(lambda: sample.pages.currentWidget() is sample.pages.empty)  # at once where nothing is compared
    qtbot.waitUntil(lambda: "One more" in sample.pages.empty.title.text())
