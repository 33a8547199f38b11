"""Nothing is out of reach in a small window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.menus import menus_in
from tests.support.windows import leave_out
from viewer.model import Pair, Passage, Span
from viewer.presenting.arrangement import Mode
from viewer.window.commands.tool_bar import ROOMY
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.settings import settings
from viewer.window.session.open_articles import OnDisk
from viewer.window.session.problem import Problem

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
    return narrowed(sample, qtbot)


def narrowed(sample: MainWindow, qtbot: QtBot) -> MainWindow:
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


def show_left_out(window: MainWindow) -> None:
    window.commands.article.left_out_asked.emit(leave_out(window, 1))


def go_back(window: MainWindow) -> None:
    """To where the editor read before he followed something; he stood at no stop."""
    window.pair_view.navigation.leaving.emit()
    window.history.go_back()


def change_on_disk(window: MainWindow) -> None:
    window.session.mark({window.session.open_articles.items[2].key: OnDisk.CHANGED})
    assert window.disk_bar.isVisible()


def open_again(window: MainWindow) -> None:
    window.session.met_again.emit([1])
    assert window.counts.notice.startswith("Open already, unchanged: ")


def copy_chosen(window: MainWindow) -> None:
    QTest.keySequence(window.articles, QKeySequence(QKeySequence.StandardKey.Copy))
    assert window.counts.notice.startswith("Copied: ")


def find_next(window: MainWindow) -> None:
    window.find_bar.step()
    assert window.pair_view.navigation.elsewhere


def problem_of(source: str) -> Callable[[MainWindow], None]:
    def tell(window: MainWindow) -> None:
        getattr(window, source).problem_found.emit(Problem("one.txt", "the file is empty"))
        assert window.messages.isVisible()

    return tell


WAYS: dict[str, Callable[[MainWindow], object]] = {
    "article": lambda window: window.articles.right_chosen.emit(3),
    "another pair": lambda window: window.session.choose_right(3),
    "the same as B": lambda window: window.articles.right_chosen.emit(1),
    "the same as B in the menu": lambda window: beside(window).actions()[0].trigger(),
    "the same as A": lambda window: window.articles.left_chosen.emit(0),
    "the same two": lambda window: window.articles.pair_chosen.emit(Pair(0, 1)),
    "the same two in the heat map": lambda window: window.heat_map.pair_chosen.emit(Pair(0, 1)),
    "step": lambda window: window.commands.go.next.trigger(),
    "step beyond": lambda window: window.stepper.said.emit("This was the last difference."),
    "back": go_back,
    "find": lambda window: window.commands.edit.find.trigger(),
    "next hit": find_next,
    "hit of all": lambda window: window.found.hit_chosen.emit(0, Passage(1, Span(0, 4))),
    "left out": show_left_out,
    "mode": lambda window: window.commands.view.modes[Mode.ONLY].trigger(),
    "legend": lambda window: window.commands.view.legend_asked.emit(),
    "alone": lambda window: window.commands.article.alone.trigger(),
    "copied": copy_chosen,
    "open already": open_again,
    "changed on disk": change_on_disk,
    "escape": lambda window: QTest.keyClick(window.articles, Qt.Key.Key_Escape),
    **{f"problem of the {source}": problem_of(source) for source in ("session", "autosave", "preferences")},
}


@pytest.mark.parametrize("way", WAYS)
def test_the_pair_is_back_with_whatever_is_shown_asked_for_or_said_in_it(sample: MainWindow, qtbot: QtBot, way: str):
    if way == "next hit":
        sample.commands.edit.find.trigger()
        sample.find_bar.field.setText("the")
    narrow = narrowed(sample, qtbot)
    assert not sample.pages.isVisible()
    WAYS[way](narrow)
    assert narrow.pages.isVisible()
    assert not narrow.side.isVisible()
    assert not narrow.commands.view.side.isChecked()
    assert narrow.pages.width() > 500


def test_what_is_only_compared_anew_leaves_the_articles_where_they_are(sample: MainWindow, qtbot: QtBot):
    """The evidence of others comes while one reads the list."""
    sample.commands.edit.find.trigger()
    sample.find_bar.field.setText("the")
    narrow = narrowed(sample, qtbot)
    with qtbot.waitSignal(narrow.session.comparison_ready, timeout=10_000):
        narrow.session.choose_options(replace(narrow.session.options, ignore_case=True))
    assert narrow.side.isVisible()


def test_who_types_keeps_the_keyboard_where_that_stays_in_sight(narrow: MainWindow, qtbot: QtBot):
    narrow.commands.article.filter.trigger()
    field = narrow.window().focusWidget()
    assert isinstance(field, QLineEdit)
    narrow.resize(1440, 900)
    qtbot.waitUntil(narrow.pair_view.isVisible)
    assert field.hasFocus(), "the pair only came beside it"
    narrow.resize(560, 600)
    qtbot.waitUntil(lambda: not field.isVisible())
    assert narrow.pair_view.hasFocus(), "who had it is away"


def test_what_is_said_takes_the_keyboard_from_nobody_else(narrow: MainWindow):
    narrow.tool_bar.more.setFocus()
    narrow.session.problem_found.emit(Problem("one.txt", "the file is empty"))
    assert is_read(narrow)
    assert narrow.tool_bar.more.hasFocus()


def test_where_both_have_room_escape_is_left_to_the_list(sample: MainWindow):
    assert [key.isEnabled() for key in sample.articles.findChildren(QShortcut)] == [False]


def test_the_list_of_differences_takes_the_room_of_the_articles(sample: MainWindow, qtbot: QtBot):
    sample.resize(900, 600)
    assert sample.side.isVisible()
    sample.differences.show()
    qtbot.waitUntil(lambda: not sample.side.isVisible())
    sample.differences.hide()
    qtbot.waitUntil(sample.side.isVisible)


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
