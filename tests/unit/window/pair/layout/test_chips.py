"""What stands before a paragraph of which something stands elsewhere."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.model import Comparison, Match, Pair, Passage, Row, Side, Span
from viewer.presenting.presentation import Bond, Presentation, present
from viewer.window.pair.layout.chips import chip_of
from viewer.window.pair.view import PairView

TEXTS = [f"Report number {n} of the commission." for n in range(4)]


ROWS = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(4))


def match(left: int, right: int, *, moved: bool = False, by_hand: bool = False) -> Match:
    return Match(Pair(Span(left, left + 1), Span(right, right + 1)), 0.9, moved, by_hand=by_hand)


def shown(matches: list[Match], possible: list[Match] | None = None) -> Presentation:
    articles = Pair(make_article(*TEXTS), make_article(*TEXTS))
    return present(Comparison(articles, ROWS, tuple(matches), tuple(possible or ())))


def text(pair: Presentation, side: Side, paragraph: int, *, inline: bool = False) -> str | None:
    chip = chip_of(pair, side, paragraph, pair.whole.line_of, inline=inline)
    return chip.text if chip else None


@pytest.mark.parametrize(
    ("matches", "possible", "side", "paragraph", "expected"),
    [
        ([match(0, 2, moved=True)], [], Side.LEFT, 0, "↓ moved, ¶ 3 in B"),
        ([match(0, 2, moved=True)], [], Side.RIGHT, 2, "↑ moved, ¶ 1 in A"),
        ([match(0, 2, moved=True)], [], Side.RIGHT, 0, None),
        ([match(1, 1)], [], Side.LEFT, 1, None),
        ([], [match(3, 0)], Side.LEFT, 3, "↑ perhaps ¶ 1 in B"),
        ([], [match(3, 0)], Side.RIGHT, 0, "↓ perhaps ¶ 4 in A"),
        ([match(0, 1, moved=True)], [match(0, 3)], Side.LEFT, 0, "↓ moved, ¶ 2 in B"),
        ([match(1, 1, by_hand=True)], [], Side.LEFT, 1, "by hand: ¶ 2 in B"),
        ([match(0, 2, moved=True, by_hand=True)], [match(0, 3)], Side.RIGHT, 2, "by hand: ¶ 1 in A"),
    ],
)
def test_a_chip_says_what_and_where(
    matches: list[Match], possible: list[Match], side: Side, paragraph: int, expected: str | None
):
    assert text(shown(matches, possible), side, paragraph) == expected


def test_what_bands_join_has_a_chip_in_one_column_only():
    pair = shown([match(0, 2)])
    assert text(pair, Side.LEFT, 0) is None
    assert text(pair, Side.LEFT, 0, inline=True) == "↓ shared, ¶ 3 in B"


def test_one_place_is_named_and_the_others_are_counted():
    article, other = make_article([*TEXTS[:3]], TEXTS[3]), make_article(*TEXTS)
    rows = (Row(Pair(Span(0, 2), Span(0, 0))), *(Row(Pair(Span(2, 2), Span(n, n + 1))) for n in range(4)))
    moved = tuple(match(n, target, moved=True) for n, target in ((0, 1), (1, 1), (2, 3)))
    pair = present(Comparison(Pair(article, other), rows, moved, ()))
    assert text(pair, Side.LEFT, 0) == "↓ moved, ¶ 2 in B, 1 more"
    possible = tuple(match(n, n + 1) for n in range(3))
    pair = present(Comparison(Pair(article, other), rows, (), possible))
    assert text(pair, Side.LEFT, 0) == "↓ perhaps ¶ 2 in B, 2 more"


def test_a_chip_leads_to_the_whole_paragraph_of_a_move_and_to_the_sentence_else():
    chip = chip_of(shown([match(0, 2, moved=True)]), Side.LEFT, 0, Pair({0: 0}, {2: 2}), inline=False)
    assert chip is not None
    assert (chip.bond, chip.there) == (Bond.MOVED, Passage(2, Span(0, len(TEXTS[2]))))
    assert chip.here == Span(0, len(TEXTS[0]))


SPLIT = make_article([MAYOR, DAM], COST)


def test_in_one_column_chips_lead_to_what_bands_join_elsewhere(qtbot: QtBot):
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    view = view_of(qtbot, SPLIT, make_article(MAYOR, *between, DAM, COST))
    assert view.shown is not None
    assert view.scene.chip(Side.LEFT, 0) is None  # the gutter has a tab
    view.show_inline(inline=True)
    view.resize(700, 400)
    (link,) = view.shown.links
    far = link.ends.right.paragraph
    chip, back = view.scene.chip(Side.LEFT, 0), view.scene.chip(Side.RIGHT, far)
    assert chip is not None
    assert back is not None
    assert (chip.text, back.text) == ("↓ shared, ¶ 14 in B", "↑ shared, ¶ 1 in A")
    assert view.scene.line_of.right[far] not in dict(view.scroller.visible())
    click_chip(view, 0)
    assert view.scene.line_of.right[far] in dict(view.scroller.visible())
    assert (Side.RIGHT, far) in view.highlights.lit(view.scene.articles).chosen


def test_in_one_column_both_ends_of_a_chip_are_shown(qtbot: QtBot):
    """A row of equal texts, which one column shows once, of which one says more elsewhere."""
    view = view_of(qtbot, make_article(MAYOR, DAM, [DAM, STORM], COST), make_article(MAYOR, DAM, STORM, COST))
    view.show_inline(inline=True)
    assert view.shown is not None
    chips = {(side, p): chip for side in Side for p in range(4) if (chip := view.scene.chip(side, p))}
    assert chips
    for (side, p), chip in chips.items():
        assert list(view.scene.boxes_of(Passage(p, chip.here), side)), "it is painted"
        assert list(view.scene.boxes_of(chip.there, side.other)), "it leads somewhere"


def click_chip(view: PairView, paragraph: int) -> None:
    """Click the chip of a paragraph of A."""
    assert view.shown is not None
    number = view.scene.line_of.left[paragraph]
    (placed,) = [p for p in view.scene.place_line(number) if (p.side, p.paragraph) == (Side.LEFT, paragraph)]
    chip = view.scene.chip(Side.LEFT, paragraph)
    assert chip is not None
    at = view.scene.chip_area(chip, placed).center() + QPointF(0, dict(view.scroller.visible())[number])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
