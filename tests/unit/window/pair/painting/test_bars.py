"""What is written on a bar of folded paragraphs."""

from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, STORM, make_article
from tests.support.views import view_of
from viewer.model import Role, Side
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


def test_a_bar_of_furniture_says_on_both_sides_what_only_one_has(qtbot: QtBot):
    share, verse = (Role.FURNITURE, "Share this"), (Role.FURNITURE, "Grey the sea")
    view = view_of(qtbot, make_article(share, verse, DAM), make_article(share, DAM))
    texts = [view.bars.text(view.scene, 0, side) for side in Side]
    assert texts[0].startswith("▸ 2 lines of page furniture, 1 only in A: ")
    assert texts[1].startswith("▸ 1 line of page furniture, 1 only in A: ")
    alike = view_of(qtbot, make_article(share, DAM), make_article(share, DAM))
    assert alike.bars.text(alike.scene, 0, Side.LEFT).startswith("▸ 1 line of page furniture: ")
