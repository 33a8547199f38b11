"""Nothing is out of reach in a small window."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.window.commands.tool_bar import ROOMY
from viewer.window.frame.main_window import MainWindow

SIZES = {
    "1280x720": (1280, 680),
    "1366x768 at 150 %": (911, 470),
    "1920x1080 at 200 %": (960, 500),
    "narrow": (820, 600),
    "the least": (560, 400),
}


def is_whole(widget: QWidget, window: MainWindow) -> bool:
    """Whether all of a widget is within the window."""
    inside = QRect(QPoint(), window.size())
    return widget.isVisible() and inside.contains(QRect(widget.mapTo(window, QPoint()), widget.size()))


@pytest.mark.parametrize(("width", "height"), SIZES.values(), ids=SIZES)
def test_list_modes_steps_find_and_counts_can_be_reached(sample: MainWindow, qtbot: QtBot, width: int, height: int):
    sample.resize(width, height)
    bar = sample.tool_bar
    qtbot.waitUntil(lambda: sample.width() == width and is_whole(bar.more, sample) == (width < ROOMY))
    assert is_whole(bar.place, sample)
    menu = bar.more.menu()
    menu.aboutToShow.emit()
    in_menu = {action for action in menu.actions() if is_whole(bar.more, sample)}
    on_bar = {button.defaultAction() for button in bar.findChildren(QToolButton) if is_whole(button, sample)}
    commands = sample.commands
    for action in (*commands.view.modes.values(), commands.edit.find):
        assert action in in_menu | on_bar, action.text()
    assert {commands.go.next, commands.go.back} <= on_bar
    counted = [button for button in sample.counts.findChildren(QToolButton) if button.isVisible()]
    assert len(counted) >= 5
    assert all(is_whole(button, sample) for button in counted)
    assert is_whole(sample.side.list, sample) or (is_whole(bar.more, sample) and beside(sample).actions())


def beside(window: MainWindow) -> QMenu:
    """The articles, as the menu at the end of the bar names them."""
    menu = window.tool_bar.more.menu()
    menu.aboutToShow.emit()
    return next(inner for action in menu.actions() if isinstance(inner := action.menu(), QMenu))


def test_an_article_is_chosen_in_the_menu_where_the_list_has_no_room(sample: MainWindow, qtbot: QtBot):
    sample.resize(600, 500)
    qtbot.waitUntil(lambda: not sample.side.isVisible())
    named = beside(sample).actions()
    assert [action.isChecked() for action in named] == [True, False, False, False]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        named[2].trigger()
    assert sample.session.pair == Pair(0, 3)


def test_in_a_wide_window_there_is_no_second_way(sample: MainWindow):
    assert not sample.tool_bar.more.isVisible()
