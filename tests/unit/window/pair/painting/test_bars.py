"""What is written on a bar of folded paragraphs."""

from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, STORM, make_article
from tests.support.views import view_of
from viewer.model import Role, Side
from viewer.presenting.arrangement import Mode
from viewer.window.pair.painting.bars import differs


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


def test_a_bar_of_furniture_says_on_both_sides_that_it_differs(qtbot: QtBot):
    share, verse = (Role.FURNITURE, "Share this"), (Role.FURNITURE, "Grey the sea")
    view = view_of(qtbot, make_article(share, verse, DAM), make_article(share, DAM))
    assert [differs(view.scene, view.scene.lines[0], side) for side in Side] == ["differs from B’s", "differs from A’s"]
    view.show_inline(inline=True)
    assert differs(view.scene, view.scene.lines[0], Side.LEFT) == "they differ"
    assert differs(view.scene, view.scene.lines[1], Side.LEFT) == ""
    alike = view_of(qtbot, make_article(share, DAM), make_article(share, DAM))
    assert differs(alike.scene, alike.scene.lines[0], Side.LEFT) == ""


def test_the_sign_of_a_difference_stands_behind_the_text_of_its_bar(qtbot: QtBot):
    share = (Role.FURNITURE, "Share this")
    seen = [
        view_of(qtbot, make_article(share, DAM), make_article((Role.FURNITURE, f"{words} this"), DAM))
        for words in ("Share", "Store")
    ]
    bar, (x, room) = seen[0].scene.lines[0], seen[0].scene.columns.from_text(Side.LEFT, 0, 16)
    assert bar.furniture
    same, different = (view.grab().toImage() for view in seen)
    strip = range(round(x), round(x + room))
    changed = [
        column for column in strip if any(same.pixel(column, y) != different.pixel(column, y) for y in range(28))
    ]
    assert changed
    assert max(changed) - min(changed) > 60
