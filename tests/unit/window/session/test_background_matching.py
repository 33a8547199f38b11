"""All pairs behind the window: what is looked at first, the rest after it, nothing twice."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from viewer.model import Coverage, Pair, Role, Source
from viewer.model.options import Options, Strictness
from viewer.presenting.shares import UNKNOWN
from viewer.presenting.shares_table import SharesTable
from viewer.window.session import background_matching as module
from viewer.window.session.background_matching import BackgroundMatching
from viewer.window.session.engine import Engine
from viewer.window.session.open_articles import Opened, open_article
from viewer.window.session.tasks import Priority

STORIES = ("The dam at Orsk held after nine days of rain.", "The ferry to Vellan stopped for the winter.")


def opened(count: int) -> list[Opened]:
    """Articles of two stories in turn."""
    made = []
    for number in range(count):
        own = f"Reporter number {number} saw {number + 3} boats and {number * 7} lamps on quay {number}."
        made.append(open_article(number, Source("", None, "text", ""), make_article(STORIES[number % 2], own), {}))
    return made


class Matching:
    """A BackgroundMatching on fake tasks, and what it tells."""

    def __init__(self, tasks: FakeTasks, qtbot: QtBot) -> None:
        self.tasks = tasks
        self.qtbot = qtbot
        self.failures: list[Exception] = []
        self.made = BackgroundMatching(tasks, self.failures.append, Engine())
        self.known_at_coverage: list[int] = []
        self.coverages: list[Coverage] = []
        self.made.coverage_ready.connect(lambda _: self.known_at_coverage.append(self.made.known))
        self.made.coverage_ready.connect(self.coverages.append)

    def show(self, items: list[Opened], pair: Pair[int] | None, options: Options | None = None) -> None:
        self.made.show(items, pair, options or Options())
        self.qtbot.waitUntil(lambda: self.tasks.busy, timeout=10_000)

    def unknown(self) -> int:
        return sum(row.count(UNKNOWN) for row in self.made.rows())


@pytest.fixture
def matching(tasks: FakeTasks, qtbot: QtBot) -> Matching:
    return Matching(tasks, qtbot)


def test_the_two_that_are_shown_come_first(matching: Matching, tasks: FakeTasks):
    items = opened(16)
    matching.show(items, Pair(3, 4))
    tasks.run()
    assert set(tasks.asked) == {Priority.COVER}
    assert matching.known_at_coverage == [15 + 14], "all others with these two"
    assert matching.made.known == matching.made.total == 16 * 15 // 2
    assert matching.unknown() == 0
    rows = matching.made.rows()
    assert rows[0][2] > rows[0][1], "the same story, and another"
    assert matching.made.of_base() == [None if n == 3 else row[3] for n, row in enumerate(rows)]
    assert matching.failures == []


def test_the_coverage_is_of_the_two_that_are_shown(matching: Matching, tasks: FakeTasks):
    matching.show(opened(6), Pair(0, 1))
    tasks.run()
    (coverage,) = matching.coverages
    assert coverage.carriers[0][0] == {2, 4}
    assert 4 not in coverage.carriers[2][0], "of two others it says nothing"


def test_the_rest_can_be_stopped_and_gone_on_with(
    matching: Matching, tasks: FakeTasks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "TOGETHER", 2)
    told: list[bool] = []
    matching.made.stopping_changed.connect(told.append)
    matching.made.stop(stopped=True)
    matching.show(opened(6), Pair(0, 1))
    tasks.run()
    assert len(matching.coverages) == 1
    assert matching.made.known == 5 + 4
    matching.made.stop(stopped=False)
    matching.made.stop(stopped=False)
    matching.qtbot.waitUntil(lambda: tasks.busy, timeout=10_000)
    tasks.run()
    assert matching.made.known == matching.made.total
    assert told == [True, False]


def test_what_is_known_is_not_matched_again(matching: Matching, tasks: FakeTasks):
    items = opened(5)
    matching.show(items, Pair(0, 1))
    tasks.run()
    assert matching.made.known == 5 * 4 // 2, "the pair that is shown counts once"
    asked = len(tasks.asked)
    matching.show(items, Pair(2, 3))
    tasks.run()
    assert len(tasks.asked) == asked + 2, "who carries the two, and the evidence of all"


def test_a_label_and_another_strictness_make_old_figures_unknown(matching: Matching, tasks: FakeTasks):
    items = opened(4)
    matching.show(items, Pair(0, 1))
    tasks.run()
    items[3] = items[3].labelled({0: Role.FURNITURE})
    matching.show(items, Pair(0, 1))
    assert [row.count(UNKNOWN) for row in matching.made.rows()] == [1, 1, 1, 3]
    tasks.run()
    assert matching.unknown() == 0
    matching.show(items, Pair(0, 1), Options(strictness=Strictness.STRICT))
    assert matching.unknown() == 4 * 3


def test_what_is_cancelled_is_not_gone_on_with(matching: Matching, tasks: FakeTasks):
    matching.show(opened(4), Pair(0, 1))
    matching.made.cancel()
    tasks.run()
    assert matching.made.known == 0


def test_articles_are_put_in_groups_by_what_is_known(matching: Matching, tasks: FakeTasks):
    items = opened(30)
    matching.show(items, Pair(0, 1))
    tasks.run()
    got: list[SharesTable] = []
    titles = tuple(str(item.key) for item in items)
    matching.made.tabulate(SharesTable(titles=titles, shares=matching.made.rows()), got.append)
    tasks.run()
    assert got[0].tree is not None


def test_nothing_is_kept_of_articles_that_are_no_longer_open(matching: Matching):
    items = opened(3)
    matching.show(items, Pair(0, 1))
    matching.made.show(items[2:], None, Options())
    assert list(matching.made._digests) == [items[2].key]
