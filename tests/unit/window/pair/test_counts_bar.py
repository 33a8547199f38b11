"""The figures below the pair, each a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.windows import count_button, note_of
from viewer.comparing.compare import compare
from viewer.model import Pair
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
    ("kind", "name"),
    [
        (Kind.SHARED, "2 shared sentences"),
        (Kind.CHANGED, "1 changed"),
        (Kind.ONLY_LEFT, "2 only in A"),
        (Kind.ONLY_RIGHT, "1 only in B"),
    ],
)
def test_each_kind_has_its_figure(bar: CountsBar, kind: Kind, name: str):
    button = count_button(bar, kind)
    assert button.accessibleName() == name
    assert button.text() == name
    assert button.isEnabled()


def test_what_the_pair_lacks_cannot_be_chosen(bar: CountsBar):
    moved = count_button(bar, Kind.MOVED)
    assert (moved.isVisible(), moved.isEnabled()) == (True, False)


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


def test_what_is_shared_is_counted_on_either_side(bar: CountsBar):
    told = [bar._tell_shared(*figures) for figures in ((1, 1), (25, 25), (25, 20), (1200, 3))]
    assert told == [
        ("1 shared sentence", "1 shared", "1"),
        ("25 shared sentences", "25 shared", "25"),
        ("Shared: 25 in A, 20 in B", "25/20 shared", "25/20"),
        ("Shared: 1,200 in A, 3 in B", "1,200/3 shared", "1,200/3"),
    ]


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
