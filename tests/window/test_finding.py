"""Words are looked for in both articles."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.window.frame.main_window import MainWindow


def test_find_counts_goes_on_and_round(sample: MainWindow):
    sample.commands.edit.find.trigger()
    bar = sample.find_bar
    assert bar.isVisible()
    QTest.keyClicks(bar.field, "treaty")
    count = len(bar.hits)
    assert count > 3
    start = bar.at
    assert bar.count.text() == f"{start + 1} of {count}"
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert bar.at == (start + 1) % count
    for _ in range(count - 1):
        bar.step()
    assert bar.at == start
    bar.field.setText("no such words")
    assert "not found" in bar.count.text()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not sample.pair_view.highlights.found


def test_every_hit_is_brought_into_sight(sample: MainWindow):
    sample.commands.edit.find.trigger()
    bar, view = sample.find_bar, sample.pair_view
    bar.field.setText("the")
    for _ in range(len(bar.hits)):
        hit = bar.hits[bar.at]
        assert view.shown is not None
        line = view.scene.line_of[hit.side][hit.passage.paragraph]
        assert line in dict(view.scroller.visible(hit.side))
        assert not view.scene.lines[line].folded
        bar.step()


def test_at_a_hit_the_counter_names_no_stop_until_the_next_step(sample: MainWindow):
    go, place, navigation = sample.commands.go, sample.tool_bar.place, sample.pair_view.navigation
    for _ in range(3):
        go.next.trigger()
    assert place.text() == f"3 of {len(sample.pair_view.stops)}"
    sample.commands.edit.find.trigger()
    sample.find_bar.field.setText("schools along the river")
    assert place.text() == f"– of {len(sample.pair_view.stops)}"
    assert place.accessibleName() == f"Difference – of {len(sample.pair_view.stops)}"
    go.next.trigger()
    there = navigation.current + 1
    assert there > 4, "from where the hit is"
    assert place.text() == f"{there} of {len(sample.pair_view.stops)}"


def test_the_sentence_of_a_hit_is_what_is_copied_then(sample: MainWindow):
    sample.commands.go.first.trigger()
    sample.commands.edit.find.trigger()
    sample.find_bar.field.setText("schools along the river")
    QTest.keyClick(sample.find_bar, Qt.Key.Key_Escape)
    sample.commands.edit.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("The ceremony was broadcast live by state television")


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("way", ["case", "swap", "by hand"])
def test_a_hit_is_where_one_stands_when_the_pair_is_compared_anew(
    sample: MainWindow, qtbot: QtBot, way: str, closed: bool
):
    go, view, session = sample.commands.go, sample.pair_view, sample.session
    for _ in range(3):
        go.next.trigger()
    sample.commands.edit.find.trigger()
    sample.find_bar.field.setText("schools along the river")
    if closed:
        QTest.keyClick(sample.find_bar, Qt.Key.Key_Escape)
    hit = view.navigation.elsewhere
    assert hit
    with qtbot.waitSignal(session.comparison_ready, timeout=10_000):
        if way == "case":
            session.choose_options(replace(session.options, ignore_case=True))
        elif way == "swap":
            sample.commands.view.swap.trigger()
        else:
            left, right = (article.sentences[article.content()[-1]].text for article in view.scene.articles)
            session.by_hand.say([(left, right)], same=True)
    assert view.navigation.elsewhere
    assert view.navigation.elsewhere.passage == hit.passage
    assert view.navigation.elsewhere.side is (hit.side.other if way == "swap" else hit.side)
    assert sample.tool_bar.place.text() == f"– of {len(view.stops)}"
    sample.commands.edit.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("The ceremony was broadcast live by state television")
