"""Words are looked for in both articles."""

from PySide6.QtCore import Qt
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
