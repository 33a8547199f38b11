"""A feed of many items: one row, unfolded where one wants more."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from viewer.window.articles.article_model import ROW
from viewer.window.articles.article_rows import Row, spoken_text, version_text
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit import text_painting

STORY = "The ferry to Vellan stopped on Monday after eleven years of daily crossings, the harbour master said."
OTHER = "Nobody in the town of Orsk had expected the museum to open its doors again before the summer."


def feed(count: int) -> str:
    items = "".join(
        f"<item><title>Item {n}</title><guid>{n}</guid><description>{STORY if n in (3, 5, 6) else OTHER} Day {n}."
        f" {'It rained. ' * 20}</description></item>"
        for n in range(count)
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>{items}</channel></rss>"


@pytest.fixture
def fed(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    (tmp_path / "a.txt").write_text(f"Ferry stops\n\n{STORY} {'It rained. ' * 20}", "utf-8")
    (tmp_path / "feed.rss").write_text(feed(9), "utf-8")
    window.session.open_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 1, timeout=10_000)
    window.session.open_paths([tmp_path / "feed.rss"])
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 10, timeout=20_000)
    qtbot.waitUntil(lambda: window.session.coverage is not None, timeout=20_000)
    return window


def test_a_feed_is_one_row_that_says_how_many_are_below_it(fed: MainWindow):
    articles = fed.articles.articles
    shown = [articles.data(articles.index(row), ROW) for row in range(articles.rowCount())]
    assert len(shown) <= 3, "A, B and the first of the feed"
    assert max(row.folded for row in shown) >= 7


def test_it_is_unfolded_and_folded_and_a_filter_looks_into_it(fed: MainWindow):
    articles, actions = fed.articles.articles, fed.commands.article
    folded = articles.rowCount()
    row = next(row for row in range(folded) if articles.data(articles.index(row), ROW).folded)
    fed.articles.setCurrentIndex(articles.index(row))
    actions.refresh()
    actions.fold.trigger()
    assert articles.rowCount() == 10
    actions.fold.trigger()
    assert articles.rowCount() == folded
    fed.side.filter.setText("Item 7")
    titles = [articles.data(articles.index(row), ROW).title for row in range(articles.rowCount())]
    assert "Item 7" in titles
    fed.side.filter.setText("")


def test_the_three_most_like_a_are_kept_and_the_others_come_back(fed: MainWindow, qtbot: QtBot):
    articles, actions = fed.articles.articles, fed.commands.article
    row = next(row for row in range(articles.rowCount()) if articles.data(articles.index(row), ROW).folded)
    fed.articles.setCurrentIndex(articles.index(row))
    shares, articles.shares = articles.shares, ()
    actions.refresh()
    assert not actions.three.isEnabled()
    articles.shares = shares
    actions.refresh()
    actions.three.trigger()
    titles = {item.article.title for item in fed.session.open_articles.items}
    assert len(titles) == 4
    assert titles >= {"Item 3", "Item 5", "Item 6"}
    fed.session.undo()
    qtbot.waitUntil(lambda: len(fed.session.open_articles.items) == 10, timeout=10_000)


IDENT = "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"


def of_two(window: MainWindow, qtbot: QtBot, path: Path, *titles: str) -> list[Row]:
    """The rows of a feed of two items with these headlines."""
    items = "".join(
        f"<item><title>{title}</title><guid>{IDENT}{n}</guid><description>{STORY} Day {n}.</description></item>"
        for n, title in enumerate(titles)
    )
    path.write_text(
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>{items}</channel></rss>", "utf-8"
    )
    with qtbot.waitSignal(window.session.comparison_ready, timeout=20_000):
        window.session.open_paths([path])
    articles = window.articles.articles
    return [articles.data(articles.index(row), ROW) for row in range(2)]


def test_an_id_is_not_told_beside_a_headline(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    for row in of_two(window, qtbot, tmp_path / "feed.rss", "Ferry stops", "Ferry sails"):
        assert "urn" not in version_text(row) + spoken_text(row)


@pytest.mark.parametrize("dense", [False, True])
def test_an_id_that_tells_two_apart_leaves_room(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dense: bool
):
    widths: dict[str, float] = {}
    write = text_painting.write

    def measure(
        painter: QPainter, area: QRectF, text: str, *, rtl: bool, quoted: bool = False, at_end: bool = False
    ) -> None:
        widths[text] = area.width()
        write(painter, area, text, rtl=rtl, quoted=quoted, at_end=at_end)

    row, _ = of_two(window, qtbot, tmp_path / "feed.rss", "Ferry stops", "Ferry stops")
    assert version_text(row).startswith(IDENT)
    window.articles.show_dense(dense=dense)
    monkeypatch.setattr(text_painting, "write", measure)
    window.articles.grab()
    assert 0 < widths[version_text(row)] <= window.articles.viewport().width() / 2
    if dense:
        assert widths["Ferry stops"] >= window.articles.viewport().width() / 3
