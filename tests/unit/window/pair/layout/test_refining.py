"""When the heights of all lines are measured."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import DAM, MAYOR, STORM, view_of
from viewer.window.pair.view import PairView


def test_a_short_pair_has_its_heights_without_a_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.window.pair.layout.refining.REST_MS", 1_000_000)
    left = make_article(*[f"{DAM} {n}" for n in range(40)])
    right = make_article(*[f"{DAM} {n}" for n in range(40)])
    short = view_of(qtbot, left, right)  # waits for them
    assert short.scene is not None
    assert all(short.scene._exact)
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
