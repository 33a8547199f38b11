"""What is written on a bar of folded paragraphs."""

from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, STORM, make_article
from tests.support.views import view_of
from viewer.model import Side
from viewer.presenting.arrangement import Mode


def test_in_one_column_a_bar_counts_both_sides(qtbot: QtBot):
    body = [f"{DAM} {n}" for n in range(12)]
    left = make_article(*body, COST)
    right = make_article([body[0], body[1]], *body[2:], STORM)
    view = view_of(qtbot, left, right)
    view.show_mode(Mode.ONLY)
    for inline, told in ((True, "A: 12 paragraphs folded · B: 11 paragraphs folded"), (False, "12 paragraphs folded")):
        view.show_inline(inline=inline)
        assert view.shown is not None
        number = next(n for n, line in enumerate(view.scene.lines) if line.folded)
        counts = [len(view.scene.lines[number].paragraphs[side]) for side in Side]
        assert counts == [12, 11]
        assert f"▸ {told}: " in view.bars.text(view.scene, number, Side.LEFT)
