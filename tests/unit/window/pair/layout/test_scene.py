"""Where lines and paragraphs stand."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, view_of
from viewer.model import Role, Side
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.view import PairView


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article((Role.HEADLINE, "Dam holds"), [DAM, MAYOR], STORM, COST)
    right = make_article((Role.HEADLINE, "Orsk is saved"), DAM.replace("Tuesday", "Wednesday"), [MAYOR], STORM)
    return view_of(qtbot, left, right)


@pytest.mark.parametrize("width", [700, 950, 1200, 2400])
@pytest.mark.parametrize("size", [11.0, 15.5, 30.0])
@pytest.mark.parametrize("share", [0.35, 0.5, 0.7])
def test_rows_are_level_whatever_the_width_the_type_and_the_splitter(
    view: PairView, width: int, size: float, share: float
):
    view.resize(width, 700)
    view.show_reading(TypeSettings(size=size))
    view.show_split(share)
    scene = view.scene
    assert scene is not None
    for number, line in enumerate(scene.lines):
        placed = scene.place_line(number)
        tops = {side: [p.top for p in placed if p.side is side] for side in Side}
        assert scene.height(number) >= max(p.top + p.height for p in placed)
        if line.paragraphs.left and line.paragraphs.right and not scene.columns.inline:
            assert tops[Side.LEFT][0] == tops[Side.RIGHT][0] == 0
        for p in placed:
            left, room = scene.columns.panes[p.side]
            assert left <= p.x
            assert p.x + scene.columns.measure <= left + room + 0.5


def test_a_narrow_view_has_one_column(qtbot: QtBot):
    article = make_article(DAM, MAYOR)
    view = view_of(qtbot, article, make_article(DAM, STORM), width=560)
    assert view.shown is not None
    assert view.scene.columns.inline
    placed = view.scene.place_line(0)
    assert len(placed) == 1, "what both say is shown once"
