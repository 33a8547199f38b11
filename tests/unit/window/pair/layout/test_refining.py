"""When the heights of all lines are measured."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.making import DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.window.pair.layout.refining import FEW, LINES, MANY_LINES
from viewer.window.pair.view import PairView


def test_a_short_pair_has_its_heights_without_a_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.window.pair.layout.refining.REST_MS", 1_000_000)
    left = make_article(*[f"{DAM} {n}" for n in range(40)])
    right = make_article(*[f"{DAM} {n}" for n in range(40)])
    short = view_of(qtbot, left, right)  # waits for them
    assert not short.scene.refine(0), "all are known"
    short.resize(1000, 600)  # from here on it is moved about: heights wait until it rests
    assert short.refiner.busy
    assert short.refiner._timer.interval() == 1_000_000


@pytest.fixture
def long_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))
    view.setFocus()
    return view


def test_heights_of_a_new_pair_are_not_put_off_by_its_window(long_view: PairView):
    left = make_article(*[f"{MAYOR} {n}" for n in range(30)])
    assert long_view.shown is not None
    refiner = long_view.refiner
    refiner.start(long_view.scene, new=True)
    long_view.lay_out()  # as when the window makes room for it
    assert refiner.busy
    assert refiner._timer.interval() == 0
    refiner.put_off()
    assert refiner._timer.interval() > 0
    assert len(left.paragraphs) == 30


@pytest.fixture
def pause(monkeypatch: pytest.MonkeyPatch) -> int:
    """A rest that is not over as long as the test goes on."""
    monkeypatch.setattr("viewer.window.pair.layout.refining.REST_MS", 1_000_000)
    return 1_000_000


@pytest.mark.parametrize(
    ("characters", "new", "rest", "lines"),
    [(FEW, True, False, MANY_LINES), (FEW + 1, True, True, LINES), (FEW, False, True, LINES)],
)
def test_only_a_short_pair_that_is_new_is_not_rested_for(
    long_view: PairView, pause: int, monkeypatch: pytest.MonkeyPatch, characters: int, new: bool, rest: bool, lines: int
):
    scene, refiner = long_view.scene, long_view.refiner
    asked: list[int] = []
    monkeypatch.setattr(scene, "characters", lambda: characters)
    monkeypatch.setattr(scene, "refine", asked.append)
    refiner.start(scene, new=new)
    assert refiner._timer.interval() == (pause if rest else 0)
    refiner._go_on()
    assert asked == [lines]
    assert not refiner.busy, "nothing is left to find"


def test_line_after_line_is_found_and_each_slice_told(
    long_view: PairView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    scene, refiner = long_view.scene, long_view.refiner
    left = [3, 2, 1, 0]
    monkeypatch.setattr(scene, "refine", lambda _: left.pop(0) > 0)
    told: list[int] = []
    refiner.refined.connect(lambda: told.append(len(left)))
    refiner.start(scene, new=True)
    qtbot.waitUntil(lambda: not refiner.busy)
    assert told == [3, 2, 1, 0]


def test_put_off_it_waits_and_stopped_it_does_not_go_on(long_view: PairView, pause: int):
    refiner = long_view.refiner
    refiner.start(long_view.scene, new=True)
    refiner.put_off()
    refiner.start(long_view.scene)  # laid out once more: it is new no longer
    states = [(refiner.busy, refiner._timer.interval())]
    refiner.stop()
    refiner.put_off()
    states.append((refiner.busy, refiner._timer.interval()))
    assert states == [(True, pause), (False, pause)]
