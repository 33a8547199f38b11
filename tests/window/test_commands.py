"""What the commands ask for reaches the part of the window that has it."""

import pytest
from PySide6.QtCore import QMetaMethod, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import lay_out
from viewer.presenting.arrangement import Mode
from viewer.window.articles.source_view import SourceView
from viewer.window.commands.actions import Actions
from viewer.window.commands.palette import Palette
from viewer.window.commands.shortcuts import Shortcuts, open_shortcuts
from viewer.window.frame.guide import Guide
from viewer.window.frame.left_side import SIDE_FROM
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.dialog import PreferencesDialog


def test_every_shortcut_is_on_the_page(window: MainWindow):
    page = open_shortcuts(window.commands.every(), window)
    told: list[str] = []

    def collect(item: QTreeWidgetItem | None) -> None:
        assert item is not None
        told.append(item.text(1))
        for n in range(item.childCount()):
            collect(item.child(n))

    for n in range(page.tree.topLevelItemCount()):
        collect(page.tree.topLevelItem(n))
    text = "\n".join(told)
    for _, action in window.commands.every():
        for key in action.shortcuts():
            assert key.toString() in text, action.text()


def test_every_command_has_an_access_key_and_every_key_one_command(window: MainWindow):
    seen: dict[str, str] = {}
    for menu, action in window.commands.every():
        assert "&" in action.text() or "recent" in menu, f"{menu}: {action.text()}"
        for key in action.shortcuts():
            assert key.toString() not in seen, f"{action.text()} and {seen[key.toString()]}"
            seen[key.toString()] = action.text()


def test_access_keys_differ_within_a_menu(window: MainWindow):
    for menu in window.commands.menus:
        letters = []
        for action in menu.actions():
            text = action.text().replace("&&", "")
            if "&" in text:
                letters.append(text[text.index("&") + 1].casefold())
        assert len(letters) == len(set(letters)), (menu.title(), sorted(letters))


def test_the_whole_screen_and_back(window: MainWindow):
    assert [keys.toString() for keys in window.commands.view.full.shortcuts()] == ["F11"]
    window.commands.view.full.trigger()
    assert window.isFullScreen()
    window.commands.view.full.trigger()
    assert not window.isFullScreen()


def test_copy_has_its_keys_in_the_menu_and_works_in_the_pair_alone(sample: MainWindow):
    copy = sample.commands.edit.copy
    assert not copy.shortcut().isEmpty()
    assert copy.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
    assert copy in sample.pair_view.actions()
    sample.side.open_filter()
    QTest.keyClicks(sample.side.filter, "dam")
    QTest.keyClick(sample.side.filter, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sample.side.filter.selectedText() == "dam"


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
        lay_out()
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
    lay_out()
    assert shown_at(SIDE_FROM)


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


def test_text_is_made_larger_smaller_and_as_it_was(window: MainWindow):
    view, size = window.commands.view, window.pair_view.reading.size
    sizes = []
    for action in (view.larger, view.larger, view.smaller, view.default_size):
        action.trigger()
        sizes.append(window.pair_view.reading.size - size)
    assert sizes == [1, 2, 1, 0]


def test_the_buttons_of_the_tool_bar_follow_their_actions_without_more_connections_each_time(sample: MainWindow):
    def connections() -> int:
        methods = (action.metaObject().method(n) for n in range(action.metaObject().methodCount()))
        signals = [each for each in methods if each.methodType() == QMetaMethod.MethodType.Signal]
        return sum(action.receivers("2" + bytes(each.methodSignature().data()).decode()) for each in signals)

    action = sample.commands.view.modes[Mode.CHANGES]
    button = next(each for each in sample.tool_bar.findChildren(QToolButton) if each.defaultAction() is action)
    before, text = connections(), button.text()
    for number in range(20):
        action.setDisabled(number % 2 == 1)
        assert button.isEnabled() == action.isEnabled()
        action.setChecked(number % 2 == 1)
        assert button.isChecked() == action.isChecked()
    assert connections() == before
    assert (button.text(), button.defaultAction()) == (text, action)
    sample.commands.enable(articles=5, shown=True)
    sample.commands.view.show_kind(None)
    button.click()
    assert action.isChecked()
    assert sample.pair_view.wish.mode is Mode.CHANGES
