"""Many articles: shown in groups, and compared in the background as long as the editor likes."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.model import Pair
from viewer.presenting.shares_table import MOST_CELLS
from viewer.window.frame.main_window import MainWindow

STORIES = ("The dam at Orsk held after nine days of rain.", "The ferry to Vellan stopped for the winter.")


def write_articles(folder: Path, count: int) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.txt"
        own = f"Reporter number {number} saw {number + 3} boats and {number * 7} lamps on quay {number}."
        path.write_text(f"Headline of {number}\n\n{STORIES[number % 2]}\n\n{own}\n", encoding="utf-8")
        paths.append(path)
    return paths


def test_many_articles_are_shown_in_groups(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    window.session.open_paths(write_articles(tmp_path, 30))
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 30 and not window.session.busy, timeout=60_000)
    qtbot.waitUntil(lambda: len(window.heat_map.table.groups) == MOST_CELLS, timeout=20_000)
    table = window.heat_map.table
    large = next(n for n, group in enumerate(table.groups) if len(group) > 1)
    window.heat_map.choose(large, large)
    assert [*window.heat_map.table.path] == [large]
    assert "ESC" in window.side.map_title.text()
    row, column = 0, 1
    group = window.heat_map.table.groups
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.heat_map.choose(row, column)
    assert window.session.pair == Pair(group[row][0], group[column][0])
    window.heat_map.look_wider()
    assert not window.heat_map.table.path
    window.session.arrange(range(29, -1, -1))
    rows = window.session.background_matching.rows
    qtbot.waitUntil(lambda: window.heat_map.table.shares == rows(), timeout=20_000)


def test_button_and_menu_agree_on_stopping_while_there_is_anything_to_stop(
    sample: MainWindow, qtbot: QtBot, tmp_path: Path
):
    session, stop, button = sample.session, sample.commands.article.stop, sample.side.stop
    matching, count = session.background_matching, len(session.open_articles.items)
    qtbot.waitUntil(lambda: not matching.is_unfinished, timeout=20_000)
    qtbot.waitUntil(lambda: not stop.isEnabled(), timeout=10_000)
    button.click()
    told = [(stop.isChecked(), matching.stopped, button.text())]
    session.open_paths(write_articles(tmp_path, 3))
    qtbot.waitUntil(lambda: len(session.open_articles.items) == count + 3, timeout=20_000)
    qtbot.waitUntil(lambda: session.coverage is not None, timeout=20_000)
    assert matching.is_unfinished, "the new ones, with one another"
    assert stop.isEnabled()
    stop.trigger()
    told.append((stop.isChecked(), matching.stopped, button.text()))
    assert told == [(True, True, "Go on"), (False, False, "Stop")]
    qtbot.waitUntil(lambda: not stop.isEnabled(), timeout=20_000)
    assert not matching.is_unfinished
