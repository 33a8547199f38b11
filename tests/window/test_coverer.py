"""All pairs behind the window: what is looked at first, the rest after it, nothing twice."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.comparing.match_cache import MatchCache
from viewer.model import Pair
from viewer.model.options import Options, Strictness
from viewer.presenting.shares_table import MOST_CELLS
from viewer.window.frame.main_window import MainWindow
from viewer.window.session import background_matching as coverer_module

STORIES = ("The dam at Orsk held after nine days of rain.", "The ferry to Vellan stopped for the winter.")


def write_articles(folder: Path, count: int) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.txt"
        own = f"Reporter number {number} saw {number + 3} boats and {number * 7} lamps on quay {number}."
        path.write_text(f"Headline of {number}\n\n{STORIES[number % 2]}\n\n{own}\n", encoding="utf-8")
        paths.append(path)
    return paths


def finish(window: MainWindow, qtbot: QtBot, count: int) -> None:
    session = window.session
    qtbot.waitUntil(
        lambda: len(session.open_articles.items) == count and not session.busy and session.coverage is not None,
        timeout=60_000,
    )


def test_the_two_that_are_shown_come_first(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    session = window.session
    known_at_coverage: list[int] = []

    def count_known(_: object) -> None:
        items = session.open_articles.items
        known_at_coverage.append(
            sum(session.background_matching.shares.of(a.key, b.key) is not None for a in items for b in items)
        )

    session.coverage_ready.connect(count_known)
    session.open_paths(write_articles(tmp_path, 16))
    finish(window, qtbot, 16)
    qtbot.waitUntil(lambda: not window.session.busy, timeout=60_000)
    assert known_at_coverage[-1] < 16 * 15  # the rest came after
    assert None not in session.background_matching.of_base()[1:]
    rows = session.background_matching.rows()
    assert all(share != 255 for row in rows for share in row)
    assert rows[0][2] > rows[0][1]  # the same story, and another


def test_many_articles_are_shown_in_groups(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    window.session.open_paths(write_articles(tmp_path, 30))
    finish(window, qtbot, 30)
    table = window.heat_map.table
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


def test_the_rest_can_be_stopped_and_gone_on_with(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(coverer_module, "TOGETHER", 2)
    background_matching = window.session.background_matching
    background_matching.stopped = True
    window.session.open_paths(write_articles(tmp_path, 12))
    finish(window, qtbot, 12)
    assert None not in background_matching.of_base()[1:]  # what is looked at is known all the same
    assert background_matching._done < background_matching.total
    with qtbot.waitSignal(
        background_matching.progressed, timeout=20_000, check_params_cb=lambda done, total: done == total
    ):
        background_matching.stop(stopped=False)


def test_a_label_and_another_strictness_make_old_figures_unknown(sample: MainWindow, qtbot: QtBot):
    background_matching = sample.session.background_matching
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    key = sample.session.open_articles.items[4].key
    other = sample.session.open_articles.items[3].key
    assert background_matching.shares.of(key, other) is not None
    body = next(n for n, p in enumerate(sample.session.collection.articles[4].paragraphs) if p.role.value == "body")
    from viewer.model import Role

    sample.session.label(4, body, Role.FURNITURE)
    assert background_matching.shares.of(key, other) is None
    qtbot.waitUntil(lambda: background_matching.shares.of(key, other) is not None, timeout=20_000)
    sample.session.choose_options(Options(strictness=Strictness.STRICT))
    assert background_matching.shares.of(key, other) is None


def test_pairs_are_kept_as_long_as_there_is_room():
    known = MatchCache()
    known.make_room(2)
    keys = [((str(n), "z"), Strictness.NORMAL, ()) for n in range(3)]
    known.matches[keys[0]] = known.matches[keys[1]] = ((), ())
    assert known.matches[keys[0]] == ((), ())  # used again: the other one is the oldest now
    known.matches[keys[2]] = ((), ())
    assert list(known.matches) == [keys[0], keys[2]]


def test_button_and_menu_agree_on_stopping(sample: MainWindow):
    stop = sample.commands.article.stop
    sample.side.stop.click()
    told = [(stop.isChecked(), sample.session.background_matching.stopped, sample.side.stop.text())]
    stop.trigger()
    told.append((stop.isChecked(), sample.session.background_matching.stopped, sample.side.stop.text()))
    assert told == [(True, True, "Go on"), (False, False, "Stop")]
