"""Marks in the text."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.model import Role, Side
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article((Role.HEADLINE, "Dam holds"), [DAM, MAYOR], STORM, COST)
    right = make_article((Role.HEADLINE, "Orsk is saved"), DAM.replace("Tuesday", "Wednesday"), [MAYOR], STORM)
    return view_of(qtbot, left, right)


def test_a_mark_is_painted_in_its_colour(view: PairView):
    picture = view.grab().toImage()
    assert view.shown is not None
    points = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
    seen = {picture.pixelColor(x, y).name() for x, y in points}
    theme = own_theme("light")
    for colour in (theme.words(Side.LEFT), theme.words(Side.RIGHT), theme.wash(Side.LEFT), theme["ribbon"]):
        assert colour.name() in seen
