"""The list of the articles that are open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.window.articles.article_model import ROWS_TYPE, Order
from viewer.window.frame.main_window import MainWindow


def shown(window: MainWindow) -> list[int]:
    model = window.articles.articles
    return [model.index_of_row(row) for row in range(model.rowCount())]


def titles(window: MainWindow) -> list[str]:
    model = window.articles.articles
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_base_is_pinned(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_left(3)
    assert shown(sample) == [3, 0, 1, 2, 4]


@pytest.mark.parametrize("order", [Order.HEADLINE, Order.SOURCE, Order.DATE, Order.LIKENESS])
def test_it_is_sorted_below_the_base(sample: MainWindow, order: Order):
    likeness = sample.session.background_matching.of_base()
    assert None not in likeness[1:]
    sample.commands.article.orders[order].trigger()

    def key(n: int) -> str | int:
        article = sample.session.collection.articles[n]
        if order is Order.LIKENESS:
            return -(likeness[n] or 0)
        return {Order.HEADLINE: article.title, Order.SOURCE: article.source}.get(
            order, article.published or ""
        ).casefold()

    rows = shown(sample)
    keys = [key(n) for n in rows[1:]]
    assert rows[0] == 0
    assert keys == sorted(keys)
    assert sorted(rows) == list(range(5))
    if order is Order.LIKENESS:
        assert sample.articles.articles.order_unpinned() == rows  # the base is most like itself


def test_the_filter_looks_at_headline_source_and_file_name(sample: MainWindow):
    side = sample.side
    side.open_filter()
    assert side.filter.isVisible()
    QTest.keyClicks(side.filter, "LEDGER brief")
    assert shown(sample) == [0, 2]  # the base stays
    assert "2 OF 5" in side.title.text()
    side.filter.setText("northern-gazette.txt")
    assert shown(sample) == [0, 4]
    side.filter.setText("qqq")
    assert "NOTHING FOUND" in side.title.text()
    QTest.keyClick(side.filter, Qt.Key.Key_Escape)
    assert side.filter.text() == ""
    assert shown(sample) == [0, 1, 2, 3, 4]


def test_stepping_to_another_pair_follows_what_the_list_shows(sample: MainWindow, qtbot: QtBot):
    sample.side.filter.setText("herald")
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.step_pair()
    assert sample.session.pair == Pair(0, 3)
    assert not sample.session.step_pair()


def in_sight(window: MainWindow, index: int) -> bool:
    row = window.articles.articles.row_of_index(index)
    assert row is not None
    area = window.articles.visualRect(window.articles.articles.index(row))
    return area.top() >= 0 and area.bottom() < window.articles.viewport().height()


def test_what_is_shown_stays_in_sight_when_the_list_has_less_room(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    for number in range(14):
        (tmp_path / f"{number:02}.txt").write_text(f"Ferry {number} to Vellan stopped.\n", encoding="utf-8")
    window.session.open_paths([tmp_path])
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 14 and not window.session.busy, timeout=20_000)
    assert not in_sight(window, 13)
    window.session.choose(Pair(12, 13))
    assert in_sight(window, 13)
    for height in (700, 560, 900):
        window.resize(1440, height)
        assert window.height() == height
        assert in_sight(window, 13)
    window.session.choose_right(1)
    assert in_sight(window, 12)  # the base, and B below it
    assert in_sight(window, 1)
    window.session.choose_right(13)
    window.articles.verticalScrollBar().setValue(0)  # the editor looks elsewhere, and is left alone
    window.resize(1440, 700)
    assert window.articles.verticalScrollBar().value() == 0


def test_what_was_selected_as_b_goes_with_b(sample: MainWindow, qtbot: QtBot):
    """Else two rows look chosen, and Delete takes off what is no longer shown."""
    listed = sample.articles
    for selected, then in (([1], [2]), ([3], [3]), ([2, 3], [2, 3])):
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            sample.session.choose(Pair(0, 4))
        sample.session.choose(Pair(0, 1))
        listed.select(selected)
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            sample.session.step_pair()
        assert listed.chosen() == then
    sample.session.choose(Pair(0, 1))
    listed.select([1])
    sample.session.swap()
    assert listed.chosen() == [1], "it is A now, and still shown"


def test_nothing_is_selected_that_nobody_selected(sample: MainWindow, qtbot: QtBot):
    """Else Delete, pressed again, takes off one after the other."""
    assert sample.articles.chosen() == []
    sample.articles.select([3])
    QTest.keyClick(sample.articles, Qt.Key.Key_Delete)
    assert len(sample.session.open_articles.items) == 4
    assert sample.articles.selectedIndexes() == []
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.step_pair()
    assert sample.articles.selectedIndexes() == []


def ground(window: MainWindow, row: int) -> str:
    """The colour of a row's ground, at a place where nothing is written."""
    area = window.articles.visualRect(window.articles.articles.index(row))
    return window.articles.viewport().grab().toImage().pixelColor(area.right() - 2, area.top() + 2).name()


def hover(window: MainWindow, row: int) -> None:
    """The pointer goes to a row, or with -1 beside the list."""
    port = window.articles.viewport()
    if row >= 0:
        QTest.mouseMove(port, window.articles.visualRect(window.articles.articles.index(row)).center())
    else:
        QCoreApplication.sendEvent(port, QEvent(QEvent.Type.Leave))


def test_the_row_under_the_pointer_and_the_rows_selected_are_told_by_their_ground(sample: MainWindow):
    listed = sample.articles
    listed.selectionModel().clear()
    plain, over = sample.pair_view.theme["panel"].name(), sample.pair_view.theme["window"].name()
    hover(sample, 3)
    assert [ground(sample, row) for row in (2, 3, 4)] == [plain, over, plain]
    hover(sample, 4)
    assert [ground(sample, row) for row in (2, 3, 4)] == [plain, plain, over]
    hover(sample, -1)
    assert [ground(sample, row) for row in (2, 3, 4)] == [plain, plain, plain]
    listed.select([listed.articles.index_of_row(3)])
    assert ground(sample, 3) not in (plain, over)


def test_a_row_that_the_pointer_comes_to_or_leaves_is_painted_anew(sample: MainWindow, qtbot: QtBot):
    class Eye(QObject):
        seen = QRegion()

        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                self.seen |= event.region()
            return False

    eye, listed = Eye(), sample.articles
    rows = [listed.visualRect(listed.articles.index(row)) for row in range(5)]
    listed.viewport().installEventFilter(eye)
    for row, changed in ((3, [3]), (4, [3, 4]), (-1, [4])):
        qtbot.wait(0)
        eye.seen = QRegion()
        hover(sample, row)
        QCoreApplication.processEvents()
        assert all(eye.seen.contains(rows[each]) for each in changed)
    listed.viewport().removeEventFilter(eye)


def test_the_current_row_is_framed_while_the_list_has_the_keyboard(sample: MainWindow):
    listed = sample.articles
    listed.select([listed.articles.index_of_row(3)])
    area = listed.visualRect(listed.articles.index(3))

    def frame() -> str:
        return listed.viewport().grab().toImage().pixelColor(area.left() + 1, area.center().y()).name()

    listed.setFocus()
    assert frame() == sample.pair_view.theme["accent"].name()
    sample.pair_view.setFocus()
    assert frame() != sample.pair_view.theme["accent"].name()


def test_rows_are_dragged(sample: MainWindow):
    model = sample.articles.articles
    data = model.mimeData([model.index(4)])
    assert data.hasFormat(ROWS_TYPE)
    last = titles(sample)[4]
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert titles(sample)[1] == last
    assert sample.session.pair == Pair(0, 2)  # the same two articles as before


def test_dragging_in_a_sorted_list_makes_that_order_the_own_one(sample: MainWindow):
    sample.commands.article.orders[Order.HEADLINE].trigger()
    before = titles(sample)
    sample.articles.articles.move_rows([4], 2)
    assert titles(sample) == [*before[:2], before[4], *before[2:4]]
    assert sample.commands.article.orders[Order.OWN].isChecked()


def test_hidden_articles_stay_where_they_are(sample: MainWindow):
    names = [article.title for article in sample.session.collection.articles]
    sample.side.filter.setText("maren")  # the base, and those with it in their headlines
    rows = shown(sample)
    sample.articles.articles.move_rows([len(rows) - 1], 1)
    sample.side.filter.clear()
    hidden = [n for n in range(5) if n not in rows]
    now = [article.title for article in sample.session.collection.articles]
    assert all(now[n] == names[n] for n in hidden)
    assert sorted(now) == sorted(names)


def test_selected_articles_are_moved_by_keys(sample: MainWindow):
    before = titles(sample)
    sample.articles.select([3])
    sample.commands.article.up.trigger()
    assert titles(sample) == [before[0], before[1], before[3], before[2], before[4]]
    assert [sample.session.collection.articles[n].title for n in sample.articles.chosen()] == [before[3]]
    sample.commands.article.down.trigger()
    assert titles(sample) == before
    sample.articles.select([1])
    sample.commands.article.up.trigger()
    assert titles(sample) == before  # nothing goes above the base


def test_a_name_is_typed_in_the_list(sample: MainWindow, qtbot: QtBot):
    sample.articles.select([2])
    sample.commands.article.rename.trigger()
    field = sample.articles.viewport().findChild(QLineEdit)
    assert field is not None
    assert field.text() == sample.session.collection.articles[2].title
    field.selectAll()
    QTest.keyClicks(field, "The short one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sample.session.collection.articles[2].title == "The short one", timeout=5000)
    sample.session.rename(2, "")
    assert sample.session.collection.articles[2].title.startswith("Two states")


def test_what_is_being_typed_outlives_news_of_the_list(sample: MainWindow, qtbot: QtBot):
    sample.commands.article.orders[Order.HEADLINE].trigger()
    sample.articles.select([2])
    sample.commands.article.rename.trigger()
    field = sample.articles.viewport().findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "Half a na")
    sample.articles.articles.show_shares(sample.session.background_matching.of_base())
    assert field.text() == "Half a na"
    with qtbot.waitSignal(sample.session.collection_changed, timeout=10_000):
        sample.session.open_text("A new one.\n\nIt stands before the others.")
    fields = [f for f in sample.articles.viewport().findChildren(QLineEdit) if f.isVisible()]
    assert fields[-1].text() == "Half a na"


def test_a_renamed_article_is_called_so_above_its_text(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.rename(0, "The base")
    assert sample.pair_view.shown is not None
    assert sample.pair_view.shown.comparison.articles.left.title == "The base"


def test_what_was_removed_comes_back(sample: MainWindow, qtbot: QtBot):
    before = titles(sample)
    sample.session.remove([0, 3])
    sample.session.remove([0])
    qtbot.waitUntil(lambda: sample.session.pair is not None, timeout=10_000)
    assert len(titles(sample)) == 2
    sample.commands.article.put_back.trigger()
    sample.commands.article.put_back.trigger()
    assert sorted(titles(sample)) == sorted(before)
    assert [a.title for a in sample.session.collection.articles] == before
    assert not sample.commands.article.put_back.isEnabled()


def test_the_menu_of_an_article_offers_what_makes_sense(sample: MainWindow):
    sample.articles.select([1, 2])
    menu = sample.commands.article.menu_of(sample.articles.chosen())
    assert sample.commands.article.compare in menu.actions()
    assert sample.commands.article.compare.isEnabled()
    assert not sample.commands.article.rename.isEnabled()
    sample.articles.select([1])
    sample.commands.article.refresh()
    assert sample.commands.article.rename.isEnabled()
    assert sample.commands.article.reveal.isEnabled()


def test_the_pair_shown_is_in_sight_in_the_list(sample: MainWindow, qtbot: QtBot):
    sample.resize(1000, 400)
    bar = sample.articles.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=10_000)
    bar.setValue(0)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 4))
    index = sample.articles.articles.index(4)
    assert sample.articles.viewport().rect().contains(sample.articles.visualRect(index))
