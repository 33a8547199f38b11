"""The pair that is shown is compared by itself, and again when the others are known."""

import weakref

from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Article, Pair
from viewer.model.options import Options
from viewer.presenting.presentation import Presentation
from viewer.window.session.engine import Engine
from viewer.window.session.pair_comparison import PairComparison

SHARED = "The ferry to Vellan stopped for the winter on Tuesday."


def articles(count: int) -> list[Article]:
    return [make_article(SHARED, f"Reporter {n} saw {n + 3} boats.", title=f"Title {n}") for n in range(count)]


def refuse(error: Exception) -> None:
    raise error


def comparing(tasks: FakeTasks) -> tuple[PairComparison, list[Presentation]]:
    made, shown = PairComparison(tasks, Engine(), refuse), list[Presentation]()
    made.ready.connect(shown.append)
    return made, shown


def test_a_pair_is_shown_as_it_was_asked_for(tasks: FakeTasks):
    comparison, shown = comparing(tasks)
    every = articles(3)
    comparison.compare(every, Pair(2, 0), Options(), known=False)
    tasks.run()
    assert [each.comparison for each in shown] == [compare(Pair(every[2], every[0]))]


def test_the_next_one_cancels_the_one_before(tasks: FakeTasks):
    comparison, shown = comparing(tasks)
    every = articles(3)
    comparison.compare(every, Pair(0, 1), Options(), known=False)
    comparison.compare(every, Pair(0, 2), Options(), known=False)
    tasks.run()
    assert [each.comparison.articles.right.title for each in shown] == ["Title 2"]
    comparison.compare(every, Pair(0, 1), Options(), known=False)
    comparison.cancel()
    tasks.run()
    assert len(shown) == 1


def test_where_the_others_tell_nothing_new_it_is_not_shown_again(tasks: FakeTasks):
    comparison, shown = comparing(tasks)
    every = articles(3)
    for known in (False, True):
        comparison.compare(every, Pair(0, 1), Options(), known=known)
        tasks.run()
    assert len(shown) == 1
    comparison.compare(every, Pair(0, 1), Options(), known=False)
    tasks.run()
    assert len(shown) == 2, "but where somebody asked for it"


def test_a_failure_is_told(tasks: FakeTasks, qtbot: QtBot):
    del qtbot
    told: list[Exception] = []
    engine = Engine()
    engine.compare = lambda *_: 1 / 0  # type: ignore[method-assign, assignment]
    PairComparison(tasks, engine, told.append).compare(articles(2), Pair(0, 1), Options(), known=False)
    tasks.run()
    assert [type(error) for error in told] == [ZeroDivisionError]


class Ring:
    """Refers to itself: only a search for cycles finds that it is garbage."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_garbage_is_not_kept_with_what_is_shown(tasks: FakeTasks):
    comparison, shown = comparing(tasks)
    ring = weakref.ref(Ring())
    comparison.compare(articles(2), Pair(0, 1), Options(), known=False)
    tasks.run()
    assert shown
    assert ring() is None
