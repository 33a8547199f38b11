"""Going from stop to stop, and out of the pair."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.sessions import session_with, view_on
from viewer.model import Pair, Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.pair.stepper import Stepper

GEESE = "Geese flew over the harbour, and nobody looked up."


class Walk:
    """A stepper in the first of three pairs, and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.tasks = FakeTasks()
        changed = MAYOR.replace("400", "500")
        articles = (make_article(DAM, MAYOR, STORM), make_article(DAM, changed, GEESE), make_article(DAM, COST))
        self.session = session_with(self.tasks, *articles)
        self.view = view_on(self.session, qtbot)
        self.stepper = Stepper(self.view, self.session)
        self.said: list[str] = []
        self.places: list[str] = []
        self.stepper.said.connect(self.said.append)
        self.stepper.place_changed.connect(self.places.append)
        self.session.comparison_ready.connect(lambda _: self.stepper.arrive())
        self.tasks.run()

    @property
    def kinds(self) -> list[Kind]:
        return [stop.kind for stop in self.view.stops]


@pytest.fixture
def walk(qtbot: QtBot) -> Walk:
    return Walk(qtbot)


def test_the_first_step_goes_to_what_is_in_sight_and_each_tells_its_place(walk: Walk):
    assert sorted(walk.kinds) == sorted([Kind.CHANGED, Kind.ONLY_LEFT, Kind.ONLY_RIGHT])
    assert walk.stepper.text() == "– of 3"
    for place in ("1 of 3", "2 of 3", "3 of 3"):
        walk.stepper.step()
        assert walk.stepper.text() == walk.places[-1] == place
    walk.stepper.step(back=True)
    assert walk.stepper.text() == "2 of 3"
    walk.stepper.first()
    assert walk.stepper.text() == "1 of 3"
    walk.stepper.last()
    assert walk.stepper.text() == "3 of 3"


def test_of_one_kind_only_its_stops_are_met(walk: Walk):
    walk.stepper.choose_kind(Kind.ONLY_RIGHT)
    assert (walk.stepper.kind, walk.stepper.text()) == (Kind.ONLY_RIGHT, "1 of 1")
    assert walk.view.stops[walk.view.navigation.current].kind is Kind.ONLY_RIGHT
    walk.stepper.choose_kind(None)
    assert walk.stepper.kind is None


def test_only_what_the_mode_shows_is_stepped_through(walk: Walk):
    walk.view.show_mode(Mode.ONLY)
    walk.stepper.reset()
    assert walk.places[-1] == "– of 2"


@pytest.mark.parametrize(
    ("kind", "back", "end"),
    [
        (None, False, "This was the last difference. Once more for the next pair."),
        (None, True, "This is the first difference. This is the first pair."),
        (Kind.SHARED, False, "This was the last shared passage. Once more for the next pair."),
        (Kind.SHARED, True, "This is the first shared passage. This is the first pair."),
    ],
)
def test_at_an_end_it_says_what_a_further_step_would_do(walk: Walk, kind: Kind | None, back: bool, end: str):
    walk.stepper.choose_kind(kind)
    (walk.stepper.first if back else walk.stepper.last)()
    walk.stepper.step(back=back)
    assert walk.said == [end]
    assert walk.session.pair == Pair(0, 1)


def test_the_second_step_at_an_end_leads_to_the_next_pair_and_back_to_its_last_stop(walk: Walk):
    walk.stepper.last()
    walk.stepper.step()
    walk.stepper.step()
    assert walk.session.pair == Pair(0, 2)
    walk.tasks.run()
    assert walk.stepper.text().startswith("–")
    walk.stepper.first()
    for _ in range(2):
        walk.stepper.step(back=True)
    assert walk.session.pair == Pair(0, 1)
    walk.tasks.run()
    assert walk.stepper.text() == "3 of 3"


def test_disarmed_another_step_only_says_so_again(walk: Walk):
    walk.stepper.last()
    walk.stepper.step()
    walk.stepper.disarm()
    walk.stepper.step()
    assert walk.session.pair == Pair(0, 1)
    assert len(walk.said) == 2


def test_what_was_said_of_an_end_is_taken_back(walk: Walk):
    taken: list[bool] = []
    walk.stepper.unsaid.connect(lambda: taken.append(True))
    walk.stepper.last()
    walk.stepper.step()
    assert not taken
    walk.stepper.choose_kind(None)
    assert len(taken) == 1
    walk.session.remove([2])
    assert len(taken) == 2


def test_where_one_went_on_from_a_stop_no_place_is_named(walk: Walk):
    walk.stepper.choose_kind(Kind.ONLY_RIGHT)
    assert walk.places[-1] == walk.stepper.label() == "Place 1 of 1"
    walk.view.navigation.show_sentence(Side.LEFT, 0)
    assert walk.places[-1] == walk.stepper.label() == "– of 1"
    walk.stepper.choose_kind(Kind.CHANGED)
    assert walk.places[-1] == "1 of 1", "there are as many changes as places"


def test_no_label_is_longer_than_the_longest(qtbot: QtBot):
    """Of 120 shared passages beside one difference, and without a pair."""
    sentences = [f"{n} cranes flew over the river Orsk at {n % 12} in the morning." for n in range(239)]
    left = [text if n % 2 else f"Geese {n} rested on the quay of Vellan." for n, text in enumerate(sentences)]
    session = session_with(FakeTasks(), make_article(*left), make_article(*sentences))
    view = view_on(session, qtbot)
    stepper = Stepper(view, session)
    assert stepper.longest() == "Place 00 of 00"
    tasks = session.tasks
    assert isinstance(tasks, FakeTasks)
    tasks.run()
    for kind in (None, Kind.SHARED, Kind.ONLY_LEFT):
        stepper.choose_kind(kind)
        stepper.last()
        assert len(stepper.label()) <= len(stepper.longest())
    assert stepper.longest() == "Place 000 of 000"
