"""Both sides of a row in plain words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.model import Pair, Side
from viewer.presenting.stops import Kind
from viewer.window.docks.difference_model import DifferenceDelegate
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.theme import own_theme


def told(window: MainWindow) -> str:
    return window.reading_pane.text.toPlainText()


def test_it_tells_both_sides_of_the_row_stood_at_and_what_differs(sample: MainWindow):
    assert not sample.reading_pane.isVisible()
    sample.commands.view.reader.trigger()
    assert sample.focusWidget() is sample.reading_pane.text
    sample.commands.go.first.trigger()
    left, right, differs = told(sample).split("\n\n")
    assert left == "A, Halden Courier, ¶ 4\nKestria and Valdorn sign Maren flood pact after 11 years of talks"
    assert right.startswith("B, Meridian Monitor, ¶ 1\nKestria and Valdorn conclude Maren flood treaty")
    assert differs.splitlines() == [
        "Changed, ¶ 4 and ¶ 1: Kestria and Valdorn sign Maren flood pact after 11 years of talks",
        "   in A: sign; in B: conclude",
        "   in A: pact; in B: treaty",
        "   in A: talks; in B: negotiations",
        "   in another style: in A: 11; in B: eleven",
    ]


def test_what_is_in_a_dock_is_made_when_it_is_first_shown(sample: MainWindow):
    docks = (sample.differences, sample.reading_pane)
    sample.commands.go.next.trigger()
    sample.show_theme(own_theme("dark"))
    assert [dock.widget() for dock in docks] == [None, None]
    for dock in docks:
        dock.show()
    assert all(dock.widget().isVisible() for dock in docks)
    first = [dock.widget() for dock in docks]
    for dock in docks:
        dock.hide()
        dock.show()
    assert [dock.widget() for dock in docks] == first
    listed = sample.differences.listed
    assert listed.list.currentIndex().row() == 0
    delegate = listed.list.itemDelegate()
    assert isinstance(delegate, DifferenceDelegate)
    assert delegate.theme.name == own_theme("dark").name


def test_of_a_row_that_one_side_has_only_that_side_is_told(sample: MainWindow):
    sample.commands.view.reader.trigger()
    sample.stepper.choose_kind(Kind.ONLY_RIGHT)
    assert told(sample).startswith("B, Meridian Monitor, ¶ 15\nThe ceremony was broadcast")
    assert "\n\nOnly in Meridian Monitor, ¶ 15: " in told(sample)
    assert "A, " not in told(sample)


def test_it_follows_a_click(sample: MainWindow):
    sample.commands.view.reader.trigger()
    view = sample.pair_view
    assert view.shown is not None
    number, y = next((n, y) for n, y in view.scroller.visible() if 8 in view.scene.lines[n].paragraphs.left)
    placed = next(p for p in view.scene.place_line(number) if p.side is Side.LEFT)
    point = QPoint(int(placed.x) + 40, int(y + placed.top + 20))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told(sample).startswith("A, Halden Courier, ¶ 9\n")


def test_opened_late_it_tells_the_row_stood_at_or_the_one_at_the_top(sample: MainWindow, qtbot: QtBot):
    sample.commands.go.first.trigger()
    assert told(sample) == "", "out of sight it does nothing"
    sample.commands.view.reader.trigger()
    assert told(sample).startswith("A, Halden Courier, ¶ 4\n")
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 0))
    assert "Meridian Monitor, ¶ 1\n" in told(sample)
    sample.session.remove([0, 1, 2, 3])
    assert told(sample) == ""


def test_its_text_can_be_walked_through_but_not_changed(sample: MainWindow):
    sample.commands.view.reader.trigger()
    sample.commands.go.first.trigger()
    before = told(sample)
    text = sample.reading_pane.text
    QTest.keyClicks(text, "x")
    QTest.keyClick(text, Qt.Key.Key_Right)
    assert told(sample) == before
    assert text.textCursor().position() == 1


def test_its_type_is_that_of_the_articles(sample: MainWindow):
    sample.commands.view.reader.trigger()
    for _ in range(4):
        sample.commands.view.larger.trigger()
    assert sample.reading_pane.text.font().pixelSize() == round(sample.pair_view.reading.size)
    assert sample.reading_pane.text.font().family() == sample.pair_view.reading.font().family()


def test_it_tells_the_row_of_the_stop_stood_at_also_when_the_pair_is_compared_anew(sample: MainWindow):
    sample.commands.view.reader.trigger()
    sample.stepper.last()
    told = sample.reading_pane.text.toPlainText()
    shown = sample.pair_view.shown
    sample.session.comparison_ready.emit(shown)
    assert sample.reading_pane.text.toPlainText() == told
