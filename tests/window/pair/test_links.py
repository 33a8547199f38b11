"""What a match joins that does not stand level: ribbons, tabs, and what is said of it."""

from dataclasses import replace

from hypothesis import given
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article, related_articles
from tests.support.views import COST, DAM, MAYOR, STORM, pointing, view_of
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Match, Pair, Passage, Role, Side, Span
from viewer.presenting.presentation import Bond, Link, Presentation, present
from viewer.presenting.stars import NO_STARS
from viewer.presenting.stops import Kind
from viewer.window.accessibility.spoken_texts import name_line
from viewer.window.kit.theme import own_theme
from viewer.window.pair.layout.tabs import TAB
from viewer.window.pair.view import PairView

SPLIT = make_article([MAYOR, DAM], COST)
APART = make_article(MAYOR, STORM, DAM, COST)
"""The paragraph of the other, in two, and something of its own between them."""
IN_LEFT, IN_RIGHT = Passage(0, Span(len(MAYOR) + 1, len(MAYOR) + 1 + len(DAM))), Passage(2, Span(0, len(DAM)))


def shown_of(pair: Pair[object]) -> Presentation:
    return present(compare(pair))  # type: ignore[arg-type]


def test_what_stands_in_other_rows_is_linked_once():
    forth = shown_of(Pair(SPLIT, APART))
    assert forth.links == (Link(Pair(IN_LEFT, IN_RIGHT), Bond.SHARED),)
    back = shown_of(Pair(APART, SPLIT))
    assert back.links == (Link(Pair(IN_RIGHT, IN_LEFT), Bond.SHARED),)


def test_what_stands_level_and_what_is_moved_is_not_linked_so():
    assert not shown_of(Pair(APART, APART)).links
    neighbours = make_article(MAYOR, DAM, STORM, COST)  # both parts in one row
    assert not shown_of(Pair(SPLIT, neighbours)).links
    moved = shown_of(Pair(make_article(DAM, STORM, COST, MAYOR), make_article(MAYOR, DAM, STORM, COST)))
    assert [link.bond for link in moved.links] == [Bond.MOVED]


@given(related_articles())
def test_both_ways_round_the_same_is_linked(articles: tuple[Article, Article]):
    comparison = compare(Pair(*articles))
    forth, back = (
        {(link.ends.left, link.ends.right, link.bond) for link in present(c).links}
        for c in (comparison, comparison.swapped())
    )
    assert forth == {(right, left, bond) for left, right, bond in back}
    row_of = comparison.row_numbers()
    linked = Pair(*({end for link in present(comparison).links for end in [link.ends[side]]} for side in Side))
    for match in comparison.matches:
        passages = Pair(*(comparison.articles[side].passages(match.sentences[side]) for side in Side))
        for side in Side:
            level = {row_of[side.other][passage.paragraph] for passage in passages[side.other]}
            for passage in passages[side]:
                assert match.moved or row_of[side][passage.paragraph] in level or passage in linked[side]


def test_what_may_be_the_same_is_linked_too(qtbot: QtBot):
    spread = (Match(Pair(Span(1, 2), Span(1, 2)), 0.3),)
    articles = Pair(make_article(DAM, STORM, COST), make_article(MAYOR, STORM, DAM))
    bare = compare(articles)
    shown = present(Comparison(articles, bare.rows, (), spread))
    (link,) = shown.links
    assert (link.bond, link.ends.left.paragraph, link.ends.right.paragraph) == (Bond.POSSIBLE, 1, 1)
    assert any("perhaps paragraph 2 of B" in name_line(shown, line, NO_STARS) for line in shown.whole.lines)
    pictures = []
    for each in (shown, replace(shown, links=(), linked=Pair({}, {}))):
        view = PairView(own_theme("light"))
        qtbot.addWidget(view)
        view.resize(1200, 700)
        view.show()
        view.show_pair(each)
        wait_for(view, qtbot)
        assert view.shown is not None
        pictures.append(colours(view, view.scene.columns.gutter_left + view.scene.columns.gutter / 2))
    assert pictures[0] > pictures[1]  # its edge


def wait_for(view: PairView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.refiner.busy)


def linked(qtbot: QtBot, height: int = 700) -> PairView:
    view = view_of(qtbot, SPLIT, APART)
    view.resize(1200, height)
    return view


def colours(view: PairView, x: float) -> set[str]:
    image = view.viewport().grab().toImage()
    return {QColor(image.pixel(round(x), y)).name() for y in range(image.height())}


def test_a_ribbon_joins_them(qtbot: QtBot):
    view = linked(qtbot)
    assert view.shown is not None
    columns = view.scene.columns
    number = view.scene.line_of.right[2]
    (_, placed), *_ = view.scene.boxes_of(IN_RIGHT, Side.RIGHT)
    y = dict(view.scroller.visible(Side.RIGHT))[number] + placed.origin.y() + 8
    image = view.viewport().grab().toImage()
    at_its_end = QColor(image.pixel(round(columns.gutter_left + columns.gutter - 2), round(y)))
    assert at_its_end == view.theme["ribbon"]
    assert view.theme["moved_wash"].name() not in colours(view, columns.gutter_left + columns.gutter / 2)


def test_what_only_stands_level_is_not_joined(qtbot: QtBot):
    """Two headlines that have nothing in common, and two that have."""
    for right, joined in (("Geese over the harbour", False), ("Dam holds at Orsk", True)):
        head = (Role.HEADLINE, "Dam holds at Orsk")
        view = view_of(qtbot, make_article(head, DAM), make_article((Role.HEADLINE, right), DAM))
        assert view.shown is not None
        assert view.shown is not None
        assert [len(side) for side in view.scene.lines[0].paragraphs] == [1, 1]
        middle = view.scene.columns.gutter_left + view.scene.columns.gutter / 2
        image = view.viewport().grab().toImage()
        at = QColor(image.pixel(round(middle), round(view.scene.height(0) / 2)))
        assert (at == view.theme["ribbon"]) is joined


def test_out_of_sight_it_is_a_tab_that_leads_there(qtbot: QtBot):
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    view = view_of(qtbot, SPLIT, make_article(MAYOR, *between, DAM, COST))
    view.resize(1200, 400)
    assert view.shown is not None
    (link,) = view.shown.links
    far = view.scene.line_of.right[link.ends.right.paragraph]
    assert far not in dict(view.scroller.visible(Side.RIGHT))
    (number, placed), *_ = view.scene.boxes_of(link.ends.left, Side.LEFT)
    box = next(iter(placed.block.boxes(link.ends.left.span)))
    y = dict(view.scroller.visible(Side.LEFT))[number] + placed.origin.y() + box.center().y()
    tab = QPointF(view.scene.columns.gutter_left + TAB / 2, y)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(tab.x()), round(tab.y())))
    assert far in dict(view.scroller.visible(Side.RIGHT))


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


def move_to_a_bar(qtbot: QtBot) -> PairView:
    """What moved from A ¶13 to B ¶7, shown in A only: in B it is folded away."""
    between = [f"{STORM} It is the storm number {n} of a bad season." for n in range(12)]
    left, right = make_article(*between, COST, MAYOR), make_article(*between[:6], COST, *between[6:])
    view = view_of(qtbot, left, right)
    view.show_kind(Kind.ONLY_LEFT)
    return view


def test_a_chip_leads_to_what_is_folded_away(qtbot: QtBot):
    view = move_to_a_bar(qtbot)
    assert view.shown is not None
    chip = view.scene.chip(Side.LEFT, 12)
    assert chip is not None
    assert chip.there.paragraph == 6
    folded = [view.scene.lines[view.scene.line_of.right[6]].folded]
    click_chip(view, 12)
    there = view.scene.line_of.right[6]
    folded.append(view.scene.lines[there].folded)
    assert folded == [True, False]
    assert there in dict(view.scroller.visible(Side.RIGHT))


def test_a_tab_beside_a_bar_in_sight_points_to_it(qtbot: QtBot):
    view = move_to_a_bar(qtbot)
    assert view.shown is not None
    bar = view.scene.line_of.right[6]
    assert view.scene.lines[bar].folded
    assert bar in dict(view.scroller.visible(Side.RIGHT))
    assert pointing(view, Side.LEFT, 12) == "up"


def test_it_is_said_where_the_rest_stands():
    shown = shown_of(Pair(SPLIT, APART))
    told = [name_line(shown, line, NO_STARS) for line in shown.whole.lines]
    assert told[0] == "Paragraph 1: shared with paragraph 3 of B; opposite paragraph 1"
    assert told[2] == "Paragraph 3 of B: shared with paragraph 1 of A"
