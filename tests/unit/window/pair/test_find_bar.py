"""Words are found in the pair that is shown."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Side
from viewer.presenting.presentation import present
from viewer.window.pair.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    view = view_of(qtbot, make_article(DAM, MAYOR, STORM), make_article(DAM, MAYOR, COST))
    made = FindBar(view, view)
    made.open()
    return made


def test_hits_of_both_sides_are_counted_and_met_in_turn(bar: FindBar):
    QTest.keyClicks(bar.field, "town")
    assert [(hit.side, hit.passage.paragraph) for hit in bar.hits] == [
        (Side.LEFT, 0),
        (Side.RIGHT, 0),
        (Side.LEFT, 1),
        (Side.RIGHT, 1),
    ]
    told = [bar.count.text()]
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(bar, key, modifier)
        told.append(bar.count.text())
        assert bar.view.highlights.found_now == bar.hits[bar.at]
    assert told == ["1 of 4", "2 of 4", "1 of 4", "4 of 4"]


@pytest.mark.parametrize(
    ("words", "case", "whole", "count"),
    [("MAYOR", False, False, 2), ("MAYOR", True, False, 0), ("tow", False, False, 4), ("tow", False, True, 0)],
)
def test_case_and_whole_words_are_asked_for(bar: FindBar, words: str, case: bool, whole: bool, count: int):
    bar.field.setText(words)
    bar.case.setChecked(case)
    bar.whole.setChecked(whole)
    assert len(bar.hits) == count
    assert bar.count.text() == (f"1 of {count}" if count else "not found")


def test_nothing_asked_for_is_nothing_said(bar: FindBar):
    assert bar.count.text() == ""
    bar.field.setText("  ")
    assert bar.count.text() == ""


def test_another_pair_is_searched_anew_while_it_is_open(bar: FindBar):
    bar.field.setText("geese")
    assert not bar.hits
    bar.view.show_pair(present(compare(Pair(make_article("Geese flew."), make_article(DAM)))))
    bar.renew()
    assert len(bar.hits) == 1
    assert bar.at == 0
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert (bar.isHidden(), bar.hits, bar.view.highlights.found) == (True, [], {})
    bar.renew()
    assert not bar.hits, "closed, it looks for nothing"


@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_compared_anew_or_turned_is_left_at_its_hit(bar: FindBar, turned: bool):
    bar.field.setText("town")
    bar.step()
    bar.step()
    hit, shown = bar.hits[bar.at], bar.view.shown
    assert shown
    assert bar.at == 2
    went: list[None] = []
    bar.view.navigation.went_elsewhere.connect(lambda: went.append(None))
    comparison = shown.comparison.swapped() if turned else shown.comparison
    bar.view.show_pair(present(comparison))
    bar.renew()
    side = hit.side.other if turned else hit.side
    assert bar.view.highlights.found_now == bar.hits[bar.at] == (side, hit.passage)
    assert bar.count.text() == f"{bar.at + 1} of 4"
    assert not went, "it is where the editor is"
    bar.view.navigation.step_to(0)
    bar.view.show_pair(present(compare(comparison.articles)))
    bar.renew()
    assert (bar.view.navigation.current, bar.view.navigation.elsewhere) == (0, None), "he stepped on since"


def test_its_buttons_have_names_and_do_what_they_say(bar: FindBar):
    bar.field.setText("town")
    buttons = {each.accessibleName(): each for each in bar.findChildren(QToolButton) if each.parent() is bar}
    assert list(buttons) == ["Previous hit", "Next hit", "Close"]
    for name, at in (("Next hit", 1), ("Previous hit", 0), ("Previous hit", 3)):
        buttons[name].click()
        assert bar.at == at
    buttons["Close"].click()
    assert bar.isHidden()


def test_how_many_are_found_is_never_cut(bar: FindBar):
    bar.resize(bar.minimumSizeHint())
    for words in ("o", "nowhere at all", "town"):
        bar.field.setText(words)
        QCoreApplication.sendPostedEvents()
        assert bar.count.width() >= bar.count.sizeHint().width(), bar.count.text()
