"""Words are looked for in both articles."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

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
