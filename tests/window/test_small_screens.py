"""Nothing is out of reach in a small window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.menus import menus_in
from viewer.model import Pair
from viewer.presenting.arrangement import Mode
from viewer.window.commands.tool_bar import ROOMY
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.settings import settings

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
    (inner,) = menus_in(menu).values()
    return inner


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


@pytest.fixture
def narrow(sample: MainWindow, qtbot: QtBot) -> MainWindow:
    """560 pixels wide, with the articles in the place of the pair."""
    sample.resize(560, 600)
    qtbot.waitUntil(lambda: not sample.side.isVisible())
    assert not sample.commands.view.side.isChecked(), "the menu says what is to be seen"
    sample.commands.view.side.trigger()
    return sample


def is_read(window: MainWindow) -> bool:
    """Whether the pair has its place, and all of it."""
    whole = window.pair_view.isVisible() and window.pair_view.width() > 500
    return whole and not window.side.isVisible() and not window.commands.view.side.isChecked()


def test_the_same_key_brings_the_articles_in_place_of_the_pair_and_the_pair_back(narrow: MainWindow):
    assert narrow.side.list.isVisible()
    assert narrow.side.width() > 500, "there is no room for both"
    assert not narrow.pair_view.isVisible()
    assert narrow.side.list.hasFocus()
    assert narrow.commands.view.side.isChecked()
    narrow.commands.view.side.trigger()
    assert is_read(narrow)
    assert narrow.pair_view.hasFocus()


@pytest.mark.parametrize("way", ["article", "same", "step", "find", "mode", "problem", "escape"])
def test_the_pair_is_back_with_whatever_is_shown_or_said_in_it(narrow: MainWindow, qtbot: QtBot, way: str):
    if way == "article":
        narrow.articles.right_chosen.emit(3)
        assert narrow.session.pair == Pair(0, 3)
    elif way == "same":
        narrow.articles.right_chosen.emit(1)
    elif way == "step":
        narrow.commands.go.next.trigger()
    elif way == "find":
        narrow.commands.edit.find.trigger()
        assert narrow.find_bar.field.hasFocus()
    elif way == "mode":
        narrow.commands.view.modes[Mode.ONLY].trigger()
    elif way == "problem":
        narrow.session.open_paths([Path("/nowhere/at all.txt")])
        qtbot.waitUntil(narrow.messages.isVisible, timeout=10_000)
    else:
        QTest.keyClick(narrow.articles, Qt.Key.Key_Escape)
    assert is_read(narrow)


def test_in_a_window_made_wide_again_both_stand_as_before(sample: MainWindow, qtbot: QtBot):
    before = sample.splitter.sizes()
    sample.resize(560, 600)
    qtbot.waitUntil(lambda: not sample.side.isVisible())
    sample.commands.view.side.trigger()
    sample.resize(1440, 900)
    qtbot.waitUntil(lambda: sample.side.isVisible() and sample.pair_view.isVisible())
    assert sample.splitter.sizes()[0] == before[0]
    assert sample.commands.view.side.isChecked()
    sample.commands.view.side.trigger()
    sample.resize(560, 600)
    sample.resize(1440, 900)
    qtbot.waitUntil(lambda: sample.pair_view.width() > 1300)
    assert not sample.side.isVisible(), "what was put away in a wide window stays away"


def test_a_window_closed_with_the_articles_in_place_is_kept_as_one_closed_without(sample: MainWindow, qtbot: QtBot):
    kept = []
    for in_place in (False, True):
        sample.resize(560, 600)
        qtbot.waitUntil(lambda: not sample.side.isVisible())
        if in_place:
            sample.commands.view.side.trigger()
        sample.close()
        kept.append(settings().value("window/splitter"))
        sample.show()
        sample.resize(1440, 900)
        qtbot.waitUntil(sample.side.isVisible)
    assert kept[0] == kept[1]
