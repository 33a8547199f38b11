"""Commands and articles found by letters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.window.commands.palette import Palette, open_palette
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.field import Field


def test_it_is_drawn_in_the_palette_too(window: MainWindow):
    window.commands.go.palette.trigger()
    (field,) = (field for field in window.findChildren(Field) if field.window() is not window)
    assert not field.cross.icon().isNull()
    field.window().close()


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


def test_an_article_is_found_by_its_file_name_as_by_the_filter_of_the_list(sample: MainWindow, qtbot: QtBot):
    item = sample.session.open_articles.items[2]
    assert item.source.path
    palette = open_palette(sample.commands, sample.session, sample.pair_view.theme, sample)
    QTest.keyClicks(palette.field, item.source.path.name.upper())
    assert [name.split(" · ")[0] for name in names(palette)] == [item.article.title]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(0, 2)


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
