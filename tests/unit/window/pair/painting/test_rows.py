"""Marks in the text, and what a row says beside it: how many sources carry it, who may have a starred sentence."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import near, view_of
from viewer.model import Pair, Role, Side, Span
from viewer.presenting.carried import NOT_CARRIED, Carried
from viewer.presenting.stars import Stars
from viewer.window.kit.theme import own_theme
from viewer.window.pair.layout.figures import WIDTH
from viewer.window.pair.painting.rows import figure_text, star_text
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


@pytest.mark.parametrize(
    ("count", "sources", "text"),
    [(3, 5, "3 of 5"), (5, 5, "all 5"), (2, 12, "2/12"), (11, 12, "11/12"), (12, 12, "all 12")],
)
def test_a_figure_has_words_where_those_of_all_have_room(count: int, sources: int, text: str):
    assert figure_text(count, sources, lambda words: 6.0 * len(words)) == text


def test_a_star_says_whether_another_may_have_it():
    stars = Stars(frozenset({1}), {2: ("Asian Lite", "Post")})
    assert star_text(stars, 1) == "★ only here"
    assert star_text(stars, 2).replace("\u2068", "").replace("\u2069", "") == "☆ perhaps also in Asian Lite, Post"


def behind(view: PairView, side: Side) -> QImage:
    """What is painted behind the first paragraph of a side."""
    columns, (placed, *_) = view.scene.columns, view.scene.place_line(0)
    left = round(columns.after(side, 6, WIDTH))
    return view.viewport().grab(QRect(left, 0, WIDTH, round(placed.height))).toImage()


def inked(picture: QImage, paper: QColor) -> bool:
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return any(picture.pixelColor(x, y) != paper for x, y in points)


def test_figures_stand_behind_the_text_where_it_is_known_who_has_it(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, MAYOR), make_article(DAM, COST))
    paper = view.theme["paper"]
    assert not inked(behind(view, Side.LEFT), paper)
    view.show_carried(Pair(Carried({0: 3}, 5), Carried({0: 3}, 5)))
    assert inked(behind(view, Side.LEFT), paper)
    assert not inked(behind(view, Side.RIGHT), paper), "A has said so"
    view.show_carried(Pair(Carried({0: 3}, 5), Carried({0: 4}, 5)))
    assert inked(behind(view, Side.RIGHT), paper)
    view.show_carried(NOT_CARRIED)
    assert not inked(behind(view, Side.LEFT), paper)


def changed_pixels(qtbot: QtBot, left: str, right: str, plain: str) -> list[tuple[int, int, str]]:
    """Where the left paragraph beside `right` is painted otherwise than beside `plain`, from the text's corner on."""
    pictures = []
    for other in (right, plain):
        view = view_of(qtbot, make_article(left, DAM), make_article(other, DAM))
        columns, (placed, *_) = view.scene.columns, view.scene.place_line(0)
        x, _ = columns.from_text(Side.LEFT, 30, 0)
        pictures.append(view.viewport().grab(QRect(round(x), round(placed.top), 500, round(placed.height))).toImage())
    one, other_picture = pictures
    return [
        (x - 30, y, one.pixelColor(x, y).name())
        for x in range(one.width())
        for y in range(one.height())
        if one.pixel(x, y) != other_picture.pixel(x, y)
    ]


def test_another_style_has_a_bracket_below_and_no_ground(qtbot: QtBot):
    text = "Over 1,000 boats left."
    found = changed_pixels(qtbot, text, "Over 1 000 boats left.", text)
    assert found
    assert own_theme("light")["quiet"].name() in {colour for *_, colour in found}
    rows = {y for _, y, _ in found}
    assert max(rows) - min(rows) <= 8, "a line with ticks, nothing over the words"


def test_a_wedge_stands_where_words_are_missing(qtbot: QtBot):
    blue = own_theme("light").edge(Side.RIGHT).name()
    text = "The wall of the harbour was closed."
    inside = changed_pixels(qtbot, text, "The old wall of the harbour was closed.", text)
    assert {x for x, _, colour in inside if colour == blue} <= set(range(15, 60))
    assert blue in {colour for *_, colour in inside}
    before = changed_pixels(qtbot, text, "Today the wall of the harbour was closed.", text)
    assert {x for x, _, colour in before if colour == blue} <= set(range(-16, 0)), "in the margin"
    assert blue in {colour for *_, colour in before}


def test_in_one_column_both_sides_marks_lie_below_one_text(qtbot: QtBot):
    """A's word has a dashed line, B's a full one; the letters are drawn once, above both grounds."""
    left = make_article("The dam held on Tuesday at last, and the town slept.")
    right = make_article("The dam held on Friday at last, and the town slept.")
    view = view_of(qtbot, left, right, width=800)
    view.show_inline(inline=True)
    qtbot.waitUntil(lambda: not view.refiner.busy)
    one, other = view.scene.place_line(0)
    image = view.viewport().grab().toImage()
    lines = {}
    for placed, span in ((one, Span(16, 23)), (other, Span(16, 22))):
        box = next(placed.block.boxes(span)).translated(placed.origin)
        words = view.theme.words(placed.side)
        y = round(box.bottom() - box.height() * 0.1 - 0.5) - 1
        across = [
            any(not near(QColor(image.pixel(x, row)), words) for row in (y, y + 1))
            for x in range(round(box.left()) + 3, round(box.right()) - 3)
        ]
        lines[placed.side] = sum(across) / len(across)
        assert near(QColor(image.pixel(round(box.left()) + 1, round(box.center().y()))), words)
        dark = sum(
            QColor(image.pixel(x, y)).lightness() < 90
            for x in range(round(box.left()), round(box.right()))
            for y in range(round(box.top()) + 4, round(box.bottom()) - 8)
        )
        assert dark > 40, "its letters are above its ground"
    assert lines[Side.RIGHT] > 0.9
    assert 0.3 < lines[Side.LEFT] < 0.9, "dashes"
