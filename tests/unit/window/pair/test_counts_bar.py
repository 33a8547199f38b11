"""The figures below the pair, each a button."""

from collections.abc import Iterator

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
from viewer.presenting.kinds import TABLE
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.window.kit.theme import own_theme
from viewer.window.pair.counts_bar import SPACING, CountsBar


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


@pytest.fixture
def narrow(bar: CountsBar, qtbot: QtBot) -> Iterator[CountsBar]:
    """It may be narrower than what is in it, as no window of its own may."""
    around = QWidget()
    qtbot.addWidget(around)
    bar.setParent(around)
    bar.setMinimumSize(0, 0)
    around.show()
    bar.show()
    yield bar
    bar.setParent(None)


WIDTHS = range(1000, 120, -3)


def told_at(bar: CountsBar, width: int) -> list[str]:
    """What its buttons say, those of the figures in the order of the table of kinds."""
    bar.resize(width, 40)
    shown = [button for kind in TABLE if not (button := count_button(bar, kind)).isHidden()]
    return [button.text() for button in (*shown, *([] if bar.alone.isHidden() else [bar.alone]))]


def test_in_less_room_no_more_become_short_than_need_to_the_last_of_the_kinds_first(narrow: CountsBar):
    seen = [told_at(narrow, width) for width in WIDTHS]
    assert list(dict.fromkeys(map(tuple, seen)))[:7] == [
        ("2 shared", "1 changed", "2 only in A in 1 place", "1 only in B", "0 moved", "★ What each has alone"),
        ("2 shared", "1 changed", "2 only in A in 1 place", "1 only in B", "0 moved", "★ Only here"),
        ("2 shared", "1 changed", "2 only A", "1 only B", "0 moved", "★ Only here"),
        ("2 shared", "1 changed", "2 only A", "1 only B", "0", "★ Only here"),
        ("2 shared", "1 changed", "2", "1", "0", "★ Only here"),
        ("2 shared", "1", "2", "1", "0", "★ Only here"),
        ("2", "1", "2", "1", "0", "★ Only here"),
    ]


def test_both_sides_of_only_have_words_of_one_length(narrow: CountsBar):
    for stepped in (None, Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
        narrow.show_kind(stepped)
        sides = {tuple(told_at(narrow, width)[2:4]) for width in WIDTHS if len(told_at(narrow, width)) > 4}
        assert sides == {("2 only in A in 1 place", "1 only in B"), ("2 only A", "1 only B"), ("2", "1")}


def settled_at(bar: CountsBar, width: int) -> list[str]:
    """The same, laid out."""
    told = told_at(bar, width)
    layout = bar.layout()
    assert layout
    layout.activate()
    return told


def test_nothing_is_cut_and_what_became_short_had_no_room(narrow: CountsBar):
    for width in range(1000, 280, -3):
        told = settled_at(narrow, width)
        shown = [button for button in narrow.findChildren(QToolButton) if not button.isHidden()]
        assert all(button.width() >= button.sizeHint().width() for button in shown), f"{width} pixels"
        if settled_at(narrow, width + 3) != told and not narrow.legend.isHidden():
            assert note_of(narrow).width() < 4 * SPACING, f"{width} pixels"


def test_the_star_is_never_without_a_word(narrow: CountsBar):
    stars = {tuple(text for text in told_at(narrow, width) if "★" in text) for width in WIDTHS}
    assert stars == {("★ What each has alone",), ("★ Only here",), ()}


def test_a_notice_that_stays_can_be_read(narrow: CountsBar):
    narrow.show_notice("Diptych found hardly a sentence of either in the other.", standing=True)
    for width in range(1000, 620, -20):
        narrow.resize(width, 40)
        assert note_of(narrow).text().startswith("Diptych found hardly a"), f"{width} pixels"


def test_what_is_stepped_through_keeps_its_places_longest(narrow: CountsBar):
    narrow.show_kind(Kind.ONLY_LEFT)
    button = count_button(narrow, Kind.ONLY_LEFT)
    told = list(
        dict.fromkeys((button.text(), told_at(narrow, width)[1])[::-1] for width in WIDTHS if told_at(narrow, width))
    )
    assert told == [
        ("1 changed", "2 only in A in 1 place"), ("1", "2 only in A in 1 place"), ("1", "2 only A"), ("1", "2"),
    ]  # fmt: skip


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


def test_the_legend_is_asked_for_at_the_end_and_gives_way_where_there_is_no_room(narrow: CountsBar):
    bar = narrow
    bar.resize(1200, 40)
    asked: list[bool] = []
    bar.legend_asked.connect(lambda: asked.append(True))
    QTest.mouseClick(bar.legend, Qt.MouseButton.LeftButton)
    assert asked == [True]
    assert bar.legend.geometry().right() > bar.width() - 20
    bar.resize(200, 40)
    assert bar.legend.isHidden()
    bar.resize(1200, 40)
    assert bar.legend.isVisible()
