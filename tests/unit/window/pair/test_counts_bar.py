"""The figures below the pair, each a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.windows import count_button, note_of
from viewer.comparing.compare import compare
from viewer.model import Comparison, Match, Pair, Span
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.window.kit.theme import own_theme
from viewer.window.pair.counts_bar import CountsBar


@pytest.fixture
def bar(qtbot: QtBot) -> CountsBar:
    """Of a pair with one shared sentence, one changed, two only in A and one only in B."""
    made = CountsBar(own_theme("light"))
    qtbot.addWidget(made)
    made.resize(1200, 40)
    left = make_article(DAM, MAYOR, [STORM, COST])
    right = make_article(DAM, MAYOR.replace("400", "500"), "Geese flew over the harbour, and nobody looked up.")
    made.show_pair(present(compare(Pair(left, right))))
    made.show()
    return made


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        (Kind.SHARED, "Shared: 2 sentences", "2 shared"),
        (Kind.CHANGED, "1 changed", "1 changed"),
        (Kind.ONLY_LEFT, "Only in A: 2 sentences in 1 place", "2 only in A in 1 place"),
        (Kind.ONLY_RIGHT, "Only in B: 1 sentence", "1 only in B"),
    ],
)
def test_each_kind_has_its_figure_and_where_that_is_another_its_places(
    bar: CountsBar, kind: Kind, name: str, text: str
):
    button = count_button(bar, kind)
    assert button.accessibleName() == name
    assert button.text() == text
    assert button.isEnabled()


def test_what_the_pair_lacks_cannot_be_chosen(bar: CountsBar):
    moved = count_button(bar, Kind.MOVED)
    assert (moved.isVisible(), moved.isEnabled()) == (True, False)


def test_a_screen_reader_chooses_by_turning_a_figure_on(bar: CountsBar, qtbot: QtBot):
    toggle = QAccessibleActionInterface.toggleAction()
    for chosen in (Kind.CHANGED, None):
        with qtbot.waitSignal(bar.kind_chosen, check_params_cb=lambda kind, chosen=chosen: kind is chosen):
            QAccessible.queryAccessibleInterface(count_button(bar, Kind.CHANGED)).actionInterface().doAction(toggle)
    bar.show_firm(firm=True)
    with qtbot.waitSignal(bar.perhaps_asked):
        QAccessible.queryAccessibleInterface(bar.firm).actionInterface().doAction(toggle)


def test_one_kind_is_chosen_at_a_time_and_a_second_click_chooses_all(bar: CountsBar):
    chosen: list[Kind | None] = []
    bar.kind_chosen.connect(chosen.append)
    for kind in (Kind.CHANGED, Kind.ONLY_LEFT, Kind.ONLY_LEFT):
        QTest.mouseClick(count_button(bar, kind), Qt.MouseButton.LeftButton)
        down = [button for button in bar.findChildren(QToolButton) if button.isChecked()]
        assert down == ([count_button(bar, kind)] if len(chosen) < 3 else [])
    assert chosen == [Kind.CHANGED, Kind.ONLY_LEFT, None]
    bar.show_kind(Kind.ONLY_RIGHT)
    assert count_button(bar, Kind.ONLY_RIGHT).isChecked()
    assert len(chosen) == 3, "shown, it was not chosen"


def test_without_a_pair_it_is_away(bar: CountsBar):
    bar.show_pair(None)
    assert not bar.isVisible()


def test_a_notice_that_has_no_room_is_cut_at_its_beginning_and_whole_in_the_tip(bar: CountsBar):
    long = "Saved as " + "a long name of a set of articles " * 9 + "<end>"
    bar.show_notice(long)
    assert note_of(bar).text().startswith("…")
    assert note_of(bar).text().endswith("<end>")
    assert note_of(bar).toolTip().endswith("&lt;end&gt;</qt>")
    assert count_button(bar, Kind.CHANGED).text() == "1"
    bar.show_notice("")
    assert count_button(bar, Kind.CHANGED).text() == "1 changed"


def test_in_less_room_the_places_go_first_and_last_those_of_the_chosen_one(bar: CountsBar, qtbot: QtBot):
    around = QWidget()  # a window of its own is never narrower than what is in it
    qtbot.addWidget(around)
    bar.setParent(around)
    bar.setMinimumSize(0, 0)
    around.show()
    bar.show()
    button, other = count_button(bar, Kind.ONLY_LEFT), count_button(bar, Kind.CHANGED)
    seen: dict[bool, list[str]] = {}
    for chosen in (False, True):
        bar.show_kind(Kind.ONLY_LEFT if chosen else None)
        told = []
        for width in range(900, 300, -3):
            bar.resize(width, 40)
            told.append(f"{button.text()} beside {other.text()}")
        seen[chosen] = list(dict.fromkeys(told))
    long, short = "2 only in A in 1 place", "2 only A"
    assert seen[False] == [f"{long} beside 1 changed", f"{short} beside 1 changed", "2 beside 1"]
    assert seen[True] == [*seen[False][:2], f"{long} beside 1", f"{short} beside 1", "2 beside 1"]
    bar.setParent(None)


def test_what_is_left_out_is_said_and_a_click_asks_for_it_again(bar: CountsBar):
    left, right = make_article(DAM, STORM), make_article(DAM, COST)
    compared = compare(Pair(left, right))
    doubtful = (Match(Pair(Span(1, 2), Span(1, 2)), 0.3),)
    bar.show_pair(present(Comparison(compared.articles, compared.rows, compared.matches, doubtful)))
    assert bar.firm.isHidden()
    assert count_button(bar, Kind.ONLY_LEFT).text() == "1 only in A, 1 perhaps in B"
    bar.show_firm(firm=True)
    assert (bar.firm.isVisible(), bar.firm.text(), bar.firm.isChecked()) == (True, "“Perhaps” left out", True)
    assert count_button(bar, Kind.ONLY_LEFT).text() == "0 only in A"
    assert not count_button(bar, Kind.ONLY_LEFT).isEnabled()
    asked: list[bool] = []
    bar.perhaps_asked.connect(lambda: asked.append(True))
    QTest.mouseClick(bar.firm, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_the_legend_is_asked_for_at_the_end_and_gives_way_where_there_is_no_room(bar: CountsBar, qtbot: QtBot):
    around = QWidget()  # a window of its own is never narrower than what is in it
    qtbot.addWidget(around)
    bar.setParent(around)
    bar.setMinimumSize(0, 0)
    bar.resize(1200, 40)
    around.show()
    bar.show()
    asked: list[bool] = []
    bar.legend_asked.connect(lambda: asked.append(True))
    QTest.mouseClick(bar.legend, Qt.MouseButton.LeftButton)
    assert asked == [True]
    assert bar.legend.geometry().right() > bar.width() - 20
    bar.resize(200, 40)
    assert bar.legend.isHidden()
    bar.resize(1200, 40)
    assert bar.legend.isVisible()
    bar.setParent(None)
