"""Pairs of a set are compared in the worker, with the evidence of all others."""

from typing import TYPE_CHECKING

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Collection, Pair
from viewer.model.options import Options
from viewer.window.session.engine import Engine
from viewer.window.session.set_pairs import SetPairs

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation

SHARED = "The ferry to Vellan stopped for the winter on Tuesday."
SET = Collection(tuple(make_article(SHARED, f"Reporter {n} saw {n + 3} boats.", title=f"Title {n}") for n in range(3)))


def refuse(error: Exception) -> None:
    raise error


def test_each_pair_is_compared_in_the_order_asked_for(tasks: FakeTasks):
    found: list[list[Presentation]] = []
    SetPairs(tasks, Engine(), refuse).compare(SET, Options(), [Pair(2, 0), Pair(0, 1)], found.append)
    tasks.run()
    one, two, three = SET.articles
    assert [shown.comparison for shown in found[0]] == [
        compare(Pair(three, one), others=[two]),
        compare(Pair(one, two), others=[three]),
    ]


def test_nothing_is_handed_over_after_it_was_given_up(tasks: FakeTasks):
    found: list[list[Presentation]] = []
    SetPairs(tasks, Engine(), refuse).compare(SET, Options(), [Pair(0, 1)], found.append).cancel()
    tasks.run()
    assert found == []
