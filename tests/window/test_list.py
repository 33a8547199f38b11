"""The list of the articles that are open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import lay_out
from viewer.model import Pair, Side
from viewer.presenting.stars import collect_stars
from viewer.resources import resource
from viewer.window.articles.article_model import ROW, ROWS_TYPE, Order, moment
from viewer.window.articles.article_rows import Row, facts_text, share_text, spoken_text
from viewer.window.articles.naming_dialog import NamingDialog
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
        lay_out()
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


def naming(window: MainWindow) -> NamingDialog:
    """The dialog that F2 opens."""
    dialog = window.findChild(NamingDialog)
    assert dialog is not None
    return dialog


def type_in(dialog: NamingDialog, title: str | None, outlet: str | None, end: Qt.Key) -> None:
    """With the keyboard alone; None leaves a field as it is."""
    for field, text in ((dialog.title, title), (dialog.outlet, outlet)):
        assert dialog.focusWidget() is field
        if text is not None:
            QTest.keySequence(field, QKeySequence.StandardKey.SelectAll)
            QTest.keyClick(field, Qt.Key.Key_Delete)
            QTest.keyClicks(field, text)
        if field is dialog.title:
            QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), end)


@pytest.mark.parametrize(
    ("title", "outlet", "then"),
    [
        ("The short one", "Ledger", ("The short one", "Ledger")),
        (None, "  The   Ledger ", ("", "The Ledger")),
        ("The short one", None, ("The short one", "")),
        ("", "", ("", "")),
        (None, None, ("", "")),
    ],
)
def test_headline_and_outlet_are_typed_with_the_keyboard(
    sample: MainWindow, title: str | None, outlet: str | None, then: tuple[str, str]
):
    own = sample.session.collection.articles[2]
    sample.articles.select([2])
    sample.articles.setFocus()
    QTest.keyClick(sample.articles, Qt.Key.Key_F2)
    dialog = naming(sample)
    assert (dialog.title.text(), dialog.outlet.text()) == (own.title, own.source)
    type_in(dialog, title, outlet, Qt.Key.Key_Return)
    item = sample.session.open_articles.items[2]
    assert (item.title, item.outlet) == then
    assert (item.article.title, item.article.source) == (then[0] or own.title, then[1] or own.source)
    assert sample.articles.articles.index(2).data(ROW).outlet == item.article.source


def test_the_key_in_the_menu_names_an_article_from_the_pair_too(sample: MainWindow, qtbot: QtBot):
    sample.articles.select([2])
    sample.pair_view.setFocus()
    qtbot.waitUntil(sample.isActiveWindow)
    QTest.keyClick(sample.pair_view, Qt.Key.Key_F2)
    naming(sample).reject()


def test_what_was_typed_is_the_articles_own_again_where_it_is_empty(sample: MainWindow):
    sample.session.rename(2, "The short one", "Ledger")
    sample.articles.select([2])
    sample.commands.article.rename.trigger()
    dialog = naming(sample)
    assert dialog.outlet.placeholderText() == "The Brief Ledger"
    type_in(dialog, "", "", Qt.Key.Key_Return)
    assert sample.session.collection.articles[2].source == "The Brief Ledger"
    assert sample.session.collection.articles[2].title.startswith("Two states")


def test_escape_leaves_headline_and_outlet_as_they_were(sample: MainWindow):
    before = sample.session.open_articles.items
    sample.articles.select([2])
    sample.commands.article.rename.trigger()
    type_in(naming(sample), "Something", "Someone", Qt.Key.Key_Escape)
    assert sample.session.open_articles.items == before


def test_what_is_being_typed_is_for_its_article_wherever_that_stands_by_then(sample: MainWindow, qtbot: QtBot):
    sample.articles.select([3])
    sample.commands.article.rename.trigger()
    dialog = naming(sample)
    QTest.keyClicks(dialog.title, "Half a na")
    with qtbot.waitSignal(sample.session.collection_changed, timeout=10_000):
        sample.session.remove([0])
    QTest.keyClicks(dialog.title, "me")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert sample.session.collection.articles[2].title == "Half a name"
    sample.articles.select([2])
    sample.commands.article.rename.trigger()
    dialog = [each for each in sample.findChildren(NamingDialog) if each.isVisible()][-1]
    QTest.keyClicks(dialog.title, "Nobody's")
    sample.session.remove([2])
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert "Nobody's" not in titles(sample)


def test_the_outlet_is_shown_wherever_the_source_is(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.rename(1, "", "The Wire")
    pair = sample.pair_view.shown
    assert pair is not None
    assert "The Wire" in sample.heads.text(pair.comparison, Side.RIGHT)
    assert sample.articles.articles.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("B, The Wire, ")
    sample.commands.article.orders[Order.SOURCE].trigger()
    assert sample.session.collection.articles[shown(sample)[-1]].source == "The Wire"
    sample.side.filter.setText("wire")
    assert shown(sample) == [0, 1]


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
    sample.commands.article.undo.trigger()
    sample.commands.article.undo.trigger()
    assert sorted(titles(sample)) == sorted(before)
    assert [a.title for a in sample.session.collection.articles] == before
    assert not sample.commands.article.undo.isEnabled()


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


def test_the_menu_of_an_article_opens_again(sample: MainWindow, qtbot: QtBot):
    article = sample.commands.article
    for _ in range(2):
        menu = article.menu_of([1])
        menu.popup(sample.pos())
        with qtbot.waitSignal(menu.destroyed):
            menu.close()
    article.orders[Order.HEADLINE].trigger()
    assert sample.articles.articles.order is Order.HEADLINE
    assert article.sort.menuAction() in article.menu_of([1]).actions()


def test_only_work_that_lasts_is_told(window: MainWindow, qtbot: QtBot):
    session = window.session
    # What was kept is looked for at the start, and the end of that would be told as the end of this work.
    qtbot.waitUntil(lambda: not session.restoring.under_way and not session.busy, timeout=10_000)
    side, tell, works, rests = window.side, session.busy_changed.emit, True, False
    for _ in range(3):
        tell(works)
        qtbot.wait(5)
        assert "WORKING" not in side.title.text()
        tell(rests)
    tell(works)
    qtbot.waitUntil(lambda: "WORKING" in side.title.text())
    tell(rests)
    qtbot.waitUntil(lambda: "WORKING" not in side.title.text())


def test_the_pair_shown_is_in_sight_in_the_list(sample: MainWindow, qtbot: QtBot):
    sample.articles.setFixedHeight(150)
    bar = sample.articles.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=10_000)
    bar.setValue(0)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 4))
    index = sample.articles.articles.index(4)
    assert sample.articles.viewport().rect().contains(sample.articles.visualRect(index))


# What a row tells


def rows(window: MainWindow) -> list[Row]:
    model = window.articles.articles
    return [model.row(number) for number in range(model.rowCount())]


def test_a_row_tells_outlet_cut_headline_date_and_share(sample: MainWindow):
    base, second, third, *_ = rows(sample)
    assert (base.mark, base.outlet) == ("A", "Halden Courier")
    assert base.headline == "… sign Maren flood pact after 11 years of talks"
    assert (facts_text(base), share_text(base)) == ("14 Oct 2025 · 425 words", "base")
    assert second.headline.startswith("… conclude Maren")
    assert (second.mark, share_text(second), share_text(second, short=True)) == ("B", "95 % in A", "95 %")
    assert (third.mark, third.headline, third.version_of) == ("3", third.title, "")


def test_stars_are_told_of_all_once_they_are_known(sample: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(lambda: sample.session.whole is not None, timeout=20_000)
    assert sample.session.whole is not None
    expected = [len(collect_stars(sample.session.whole, n).sure) for n in range(5)]
    assert [row.stars for row in rows(sample)] == expected
    assert expected[3] > 5
    with qtbot.waitSignal(sample.session.whole_ready, timeout=20_000):
        sample.session.remove([4])
        assert [row.stars for row in rows(sample)] == [0] * 4, "of what is left nothing is known yet"
    assert rows(sample)[3].stars >= expected[3]


def test_a_version_is_called_so_and_told_apart_by_its_file(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    again = tmp_path / "gazette-late.txt"
    again.write_text(resource("samples/5-northern-gazette.txt").read_text("utf-8").replace("dams", "barrages"), "utf-8")
    sample.session.open_paths([again])
    qtbot.waitUntil(lambda: len(rows(sample)) == 6 and bool(rows(sample)[5].version_of), timeout=20_000)
    *_, first, late = rows(sample)
    assert (first.version_of, late.version_of) == ("", "5")
    assert (first.apart, late.apart) == ("5-northern-gazette.txt", "gazette-late.txt")
    assert facts_text(late).startswith("gazette-late.txt · ")
    assert ", version of 5, " in spoken_text(late)
    sample.session.choose(Pair(5, 0))
    assert [row.version_of for row in rows(sample)] == ["", "", "", "", "", "A"], "of what is the base, if it can be"
    assert rows(sample)[0].title == late.title


def test_words_without_an_outlet_have_the_file_name_first(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.collection_changed, timeout=10_000):
        sample.session.open_text("Some words.\n\nThey are of nobody knows whom.")
    row = rows(sample)[5]
    assert (row.outlet, row.name) == ("", "Pasted text 1")
    assert facts_text(row).startswith("no date · ")
    assert spoken_text(row).startswith("B, no outlet, Pasted text 1, ")


def test_what_is_said_of_a_row_is_what_is_seen(sample: MainWindow):
    base, second, *_ = (sample.articles.articles.index(n) for n in range(5))
    said = Qt.ItemDataRole.AccessibleTextRole
    assert base.data(said).startswith("A, Halden Courier, Kestria and Valdorn sign Maren flood pact after 11 years")
    assert ", 14 Oct 2025, 425 words, " in base.data(said)
    assert base.data(said).endswith(", base")
    assert second.data(said).endswith(", 1 sentence only here, 95 percent of it is in A")
    assert second.data(Qt.ItemDataRole.AccessibleDescriptionRole).endswith("2-meridian-monitor.txt")


def test_a_click_on_the_base_only_goes_there(sample: MainWindow, qtbot: QtBot):
    listed = sample.articles
    port = listed.viewport()

    def click(row: int) -> None:
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=listed.visualRect(listed.articles.index(row)).center())

    click(0)
    assert sample.session.pair == Pair(0, 1)
    assert (listed.chosen(), listed.currentIndex().row()) == ([0], 0)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        click(2)
    assert sample.session.pair == Pair(0, 2)
    listed.select([0])
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(2, 0), "Return makes it B, as ever"


# What gives way


def open_many(window: MainWindow, qtbot: QtBot, folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(f"Ferry {number} to Vellan stopped.\n", encoding="utf-8")
    window.session.open_paths([folder])
    qtbot.waitUntil(
        lambda: len(window.session.open_articles.items) == count and not window.session.busy, timeout=20_000
    )


def whole_rows(window: MainWindow) -> int:
    """How many rows are in sight; none of them is cut."""
    listed = window.articles
    height = listed.viewport().height()
    areas = [listed.visualRect(listed.articles.index(row)) for row in range(listed.articles.rowCount())]
    seen = [area for area in areas if area.bottom() >= 0 and area.top() < height]
    assert all(area.top() >= 0 and area.bottom() < height for area in seen)
    return len(seen)


def test_a_dozen_articles_are_seen_in_a_low_window(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    open_many(window, qtbot, tmp_path, 16)
    for height in (690, 720, 741):
        window.resize(1280, height)
        for row in (0, 7, 15):
            window.articles.scrollTo(window.articles.articles.index(row))
            assert whole_rows(window) >= 12
    area = window.articles.visualRect(window.articles.articles.index(15))
    assert area.height() == 37
    for place in (1, 2):
        window.articles.verticalScrollBar().setValue(place)
        assert whole_rows(window) >= 12
    assert in_sight(window, 15)


@pytest.mark.parametrize(
    ("height", "articles", "gone", "dense"),
    [
        (900, 9, "", False),
        (900, 10, "", True),
        (800, 3, "", False),
        (799, 3, "drop", False),
        (760, 3, "drop", False),
        (759, 3, "drop map", True),
    ],
)
def test_the_drop_area_gives_way_first_then_the_map(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, height: int, articles: int, gone: str, dense: bool
):
    open_many(window, qtbot, tmp_path, articles)
    window.resize(1440, height)
    assert window.height() == height
    assert window.side.drop_area.isVisible() is ("drop" not in gone)
    assert window.side.drop_area.text().count("\n") <= 3
    assert window.heat_map.isVisible() is window.side.map_title.isVisible() is ("map" not in gone)
    assert window.articles.dense is dense
    assert window.articles.visualRect(window.articles.articles.index(0)).height() == (37 if dense else 64)
    window.resize(1440, 900)
    assert window.side.drop_area.isVisible()
    assert window.heat_map.isVisible()
    assert window.articles.dense is (articles > 9)


def test_the_map_comes_back_where_the_editor_wants_it(sample: MainWindow):
    wanted = sample.commands.view.map
    assert wanted.isChecked()
    sample.resize(1280, 720)
    assert not sample.heat_map.isVisible()
    assert not wanted.isChecked()
    wanted.trigger()
    assert sample.heat_map.isVisible()
    assert sample.side.map_title.isVisible()
    sample.resize(1280, 700)
    assert sample.heat_map.isVisible()
    wanted.trigger()
    sample.resize(1440, 900)
    assert not sample.heat_map.isVisible()
    assert not wanted.isChecked()


@pytest.mark.parametrize(
    ("published", "key"),
    [
        ("2026-03-02", "2026-03-02T00:00"),
        ("2026-03-02T10:30", "2026-03-02T10:30"),
        ("2026-03-02T10:30+02:00", "2026-03-02T08:30"),
        ("2026-03-02T23:30-05:00", "2026-03-03T04:30"),
        ("no date", "no date"),
        (None, "\uffff"),
    ],
)
def test_dates_are_sorted_in_one_zone(published: str | None, key: str):
    assert moment(published) == key
