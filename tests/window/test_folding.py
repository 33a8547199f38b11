"""What is not wanted is folded away."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.windows import count_button
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow


def test_modes_fold_what_is_not_wanted(sample: MainWindow):
    view = sample.pair_view
    assert view.shown is not None
    everything = len(view.scene.lines)
    sample.commands.view.modes[Mode.ONLY].trigger()
    assert len(view.scene.lines) < everything
    shown = {row for line in view.scene.lines if not line.folded for row in line.rows}
    only = {d.row for d in view.stops if d.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT)}
    assert only <= shown
    sample.commands.view.modes[Mode.ALL].trigger()
    assert len(view.scene.lines) == everything


def test_folded_furniture_opens_by_click(sample: MainWindow):
    view = sample.pair_view
    assert view.shown is not None
    number, y = next((n, y) for n, y in view.scroller.visible() if view.scene.lines[n].folded)
    rows = view.scene.lines[number].rows
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, int(y) + 10))
    assert not any(line.folded for line in view.scene.lines if line.rows.start in rows)


def test_a_kind_shown_alone_is_no_mode_and_a_mode_ends_it(sample: MainWindow):
    modes, button = sample.commands.view.modes, count_button(sample.counts, Kind.CHANGED)
    button.click()
    assert not any(action.isChecked() for action in modes.values())
    modes[Mode.ALL].trigger()
    assert modes[Mode.ALL].isChecked()
    assert not button.isChecked()
    assert sample.pair_view.wish.kind is None
    modes[Mode.ALL].trigger()  # the one that is on already
    assert modes[Mode.ALL].isChecked()
