"""What the commands ask for reaches the part of the window that has it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.app.self_check import drag_enter
from viewer.window.articles.article_model import Order
from viewer.window.articles.source_view import SourceView
from viewer.window.commands.actions import Actions
from viewer.window.commands.palette import Palette
from viewer.window.commands.shortcuts import Shortcuts
from viewer.window.frame.guide import Guide
from viewer.window.frame.left_side import SIDE_FROM
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.dialog import PreferencesDialog


def action_of(commands: Actions, name: str) -> QAction:
    group, _, action = name.partition(".")
    found = getattr(getattr(commands, group), action)
    assert isinstance(found, QAction)
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("file.preferences", PreferencesDialog),
        ("go.palette", Palette),
        ("help.guide", Guide),
        ("help.shortcuts", Shortcuts),
        ("help.about", QMessageBox),
        ("article.source", SourceView),
    ],
)
def test_a_command_opens_its_window_over_the_main_one(sample: MainWindow, name: str, kind: type[QWidget]):
    sample.articles.select([1])
    assert not sample.findChildren(kind)
    action_of(sample.commands, name).trigger()
    (opened,) = sample.findChildren(kind)
    assert opened.isVisible()
    opened.close()


def test_the_keyboard_goes_through_the_panes_and_back(sample: MainWindow):
    panes = [sample.articles, sample.heat_map, sample.pair_view]
    sample.articles.setFocus()
    met = []
    for command in (*[sample.commands.go.pane] * 3, *[sample.commands.go.back_pane] * 3):
        command.trigger()
        met.append(QApplication.focusWidget())
    assert met == [panes[1], panes[2], panes[0], panes[2], panes[1], panes[0]]


def test_the_articles_leave_a_narrow_window_and_come_back_where_they_are_wanted(sample: MainWindow):
    def shown_at(width: int) -> bool:
        sample.resize(width, 900)
        QApplication.processEvents()
        return sample.side.isVisible()

    assert [shown_at(SIDE_FROM - 1), shown_at(SIDE_FROM)] == [False, True]
    sample.commands.view.side.trigger()
    assert [sample.side.isVisible(), shown_at(1200)] == [False, False]
    sample.commands.view.side.trigger()
    assert sample.side.isVisible()
    assert shown_at(SIDE_FROM + 40)
    sample.differences.show()  # which takes width as well
    assert not sample.side.isVisible()
    sample.differences.setFloating(True)
    QApplication.processEvents()
    assert shown_at(SIDE_FROM)


def test_a_mode_ends_the_steps_through_one_kind_everywhere(sample: MainWindow):
    sample.commands.view.list.trigger()
    rows, view = sample.differences.listed.list.model().rowCount, sample.commands.view
    every = rows()
    sample.counts.kind_chosen.emit(Kind.MOVED)
    assert 0 < rows() < every
    assert [mode for mode, action in view.modes.items() if action.isChecked()] == []
    view.modes[Mode.CHANGES].trigger()
    assert rows() == every
    assert (sample.stepper.kind, sample.pair_view.wish.mode) == (None, Mode.CHANGES)
    assert [mode for mode, action in view.modes.items() if action.isChecked()] == [Mode.CHANGES]


def test_full_screen_is_taken_and_left(window: MainWindow):
    window.commands.view.full.trigger()
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    window.commands.view.full.trigger()
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_a_folder_that_does_not_open_is_told(sample: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.window.articles.article_files.reveal", lambda _: False)
    sample.articles.select([0])
    with qtbot.waitSignal(sample.article_desk.problem_found):
        sample.commands.article.reveal.trigger()
    assert "its folder could not be opened" in sample.messages.label.text()


def test_a_drag_lights_the_place_in_the_list_too(window: MainWindow, tmp_path: Path):
    (tmp_path / "one.txt").write_text("A story", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "one.txt"))])
    lit = []
    for event in (drag_enter(QPoint(9, 9), data), QDragLeaveEvent()):
        QApplication.sendEvent(window, event)
        lit.append(window.side.drop_area.property("over"))
    assert lit == [True, False]


def test_a_clipboard_without_text_is_told(window: MainWindow):
    QApplication.clipboard().setText(" ")
    window.commands.file.paste.trigger()
    assert "it holds no text and no files" in window.messages.label.text()


def test_what_is_read_and_how_the_list_is_sorted_is_kept_soon(sample: MainWindow):
    for change in (
        sample.commands.go.last.trigger,  # scrolls
        sample.commands.article.orders[Order.HEADLINE].trigger,
    ):
        sample.autosave._keep()
        assert not sample.autosave._dirty
        change()
        assert sample.autosave._dirty


def test_text_is_made_larger_smaller_and_as_it_was(window: MainWindow):
    view, size = window.commands.view, window.pair_view.reading.size
    sizes = []
    for action in (view.larger, view.larger, view.smaller, view.default_size):
        action.trigger()
        sizes.append(window.pair_view.reading.size - size)
    assert sizes == [1, 2, 1, 0]
