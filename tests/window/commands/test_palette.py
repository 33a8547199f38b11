from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.window.commands.palette import Palette, open_palette
from viewer.window.commands.shortcuts import open_shortcuts
from viewer.window.frame.main_window import MainWindow


def names(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_letters_find_a_command_and_enter_does_it(sample: MainWindow):
    palette = open_palette(sample.commands, sample.session, sample.pair_view.theme, sample)
    QTest.keyClicks(palette.field, "one col")
    assert names(palette) == ["View › One column"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert sample.commands.view.inline.isChecked()


def test_where_nothing_is_called_so_it_says_so_and_enter_does_nothing(sample: MainWindow):
    palette = open_palette(sample.commands, sample.session, sample.pair_view.theme, sample)
    QTest.keyClicks(palette.field, "qqqq")
    assert names(palette) == ["No command and no article is called so"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.clear()
    assert len(names(palette)) > 20


def test_letters_find_an_article_and_enter_shows_it(sample: MainWindow, qtbot: QtBot):
    palette = open_palette(sample.commands, sample.session, sample.pair_view.theme, sample)
    QTest.keyClicks(palette.field, "halloran revolt")
    assert len(names(palette)) == 1
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(0, 3)


def test_arrows_choose_while_letters_are_typed(sample: MainWindow):
    palette = open_palette(sample.commands, sample.session, sample.pair_view.theme, sample)
    QTest.keyClicks(palette.field, "text")
    before = palette.list.currentRow()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == before + 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == before
    palette.reject()


def test_what_makes_no_sense_now_is_not_offered(window: MainWindow):
    palette = open_palette(window.commands, window.session, window.pair_view.theme, window)
    assert not any("Next difference" in name for name in names(palette))
    assert any("Open articles" in name for name in names(palette))
    palette.reject()


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
