"""Where lines and paragraphs stand."""

import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Passage, Role, Side, Span
from viewer.presenting.presentation import present
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import lay_columns
from viewer.window.pair.layout.scene import BAR, Place, Scene
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


@pytest.fixture
def scene(view: PairView) -> Scene:
    """A headline and furniture over two paragraphs, of which the right one has not all."""
    left = make_article((Role.HEADLINE, "Dam holds"), (Role.FURNITURE, "Share this"), DAM, [MAYOR, STORM])
    view.show_pair(present(compare(Pair(left, make_article((Role.HEADLINE, "Dam holds"), DAM, MAYOR)))))
    return view.scene


@pytest.mark.parametrize(
    ("offset", "sentence"), [(0, 3), (len(MAYOR), 3), (len(MAYOR) + 1, 4), (len(MAYOR) + 1 + len(STORM), 4)]
)
def test_a_place_is_in_a_sentence(scene: Scene, offset: int, sentence: int):
    assert scene.sentence_at(Place(Side.LEFT, 3, offset)) == sentence
    assert scene.text(Place(Side.LEFT, 3, offset)) == f"{MAYOR} {STORM}"


def test_a_point_hits_the_text_nearest_to_it_on_its_own_side(scene: Scene):
    number = scene.line_of.left[3]
    for placed in scene.place_line(number):
        for offset in (0, 7):
            point = placed.origin + placed.block.caret(offset).center()
            assert scene.hit(number, point) == Place(placed.side, placed.paragraph, offset)
    below = scene.hit(number, QPointF(scene.columns.texts.left, 9999))
    assert below
    assert (below.side, below.paragraph) == (Side.LEFT, 3)
    bar = next(n for n, line in enumerate(scene.lines) if line.folded)
    assert scene.hit(bar, QPointF(5, 5)) is None


def test_furniture_is_folded_into_a_bar(scene: Scene):
    bar = next(n for n, line in enumerate(scene.lines) if line.folded)
    assert scene.folded_paragraphs() == {(Side.LEFT, 1)}
    assert (scene.place_line(bar), scene.height(bar)) == ([], BAR)
    assert scene.boxes_of(Passage(1, Span(0, 5)), Side.LEFT) == []
    assert scene.line_of_row(scene.lines[bar].rows.start) == bar
    assert scene.line_of_row(999) == 0


def test_lines_in_a_view_follow_one_another(scene: Scene):
    tops = list(scene.visible(0, 10.0, 500.0))
    assert tops[0] == (0, -10.0)
    assert len(tops) > 2
    for (number, top), (after, below) in itertools.pairwise(tops):
        assert (after, below) == (number + 1, top + scene.height(number))
    assert [number for number, _ in scene.visible(1, 0.0, 1.0)] == [1]


def test_heights_are_guessed_first_and_true_when_their_turn_comes(scene: Scene):
    fresh = Scene(scene.shown, scene.shown.whole, scene.columns, TypeSettings(size=22.0), QFont("DejaVu Sans", 9))
    last = len(fresh.lines) - 1
    guessed = fresh.heights[last]
    assert guessed > BAR
    assert fresh.refine(last)
    assert fresh.heights[last] == guessed, "it was not its turn"
    assert not fresh.refine(99)
    assert fresh.heights[last] == max(p.top + p.height for p in fresh.place_line(last)) != guessed
    texts = [paragraph.text for article in fresh.articles for paragraph in article.paragraphs]
    assert fresh.characters() == pytest.approx(sum(map(len, texts)), abs=15), "a few more or less for furniture"


def test_in_one_column_what_differs_is_shown_on_both_sides(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, MAYOR), make_article(DAM, MAYOR.replace("400", "500")), width=560)
    same, changed = view.scene.place_line(0), view.scene.place_line(1)
    assert [(placed.side, placed.both) for placed in same] == [(Side.LEFT, True)]
    assert [(placed.side, placed.both) for placed in changed] == [(Side.LEFT, False), (Side.RIGHT, False)]
    assert [placed.beside for placed in changed] == [1, 1], "both as one text"
    assert changed[1].top == changed[0].top


class TestOneColumn:
    """Paragraphs that pair stand as one text."""

    LEFT = "The dam held on Tuesday at last, and the town slept."
    RIGHT = "The dam held on Friday at last, and the town slept."

    @pytest.fixture
    def scene(self, qapp: QApplication) -> Scene:
        del qapp
        shown = present(compare(Pair(make_article(self.LEFT, STORM), make_article(self.RIGHT, COST))))
        columns = lay_columns(700, 640, inline=True)
        return Scene(shown, shown.whole, columns, TypeSettings(size=16, leading=1.4), QFont())

    def test_both_stand_at_the_same_place_in_the_same_lines(self, scene: Scene):
        one, other = scene.place_line(0)
        assert (one.side, one.beside, other.side, other.beside) == (Side.LEFT, 0, Side.RIGHT, 0)
        assert (one.top, one.height) == (other.top, other.height)
        assert scene.block(Side.LEFT, 0) is one.block
        tuesday = next(one.block.boxes(Span(16, 23)))
        friday = next(other.block.boxes(Span(16, 22)))
        assert tuesday.right() < friday.left()
        assert len(list(other.block.boxes(Span(13, 25)))) == 3, "in three stretches, A's word in between"

    def test_a_point_is_on_the_side_whose_word_is_there(self, scene: Scene):
        one, other = scene.place_line(0)
        for placed, side in ((one, Side.LEFT), (other, Side.RIGHT)):
            box = next(placed.block.boxes(Span(17, 21)))
            hit = scene.hit(0, placed.origin + box.center())
            assert hit
            assert (hit.side, hit.paragraph) == (side, 0)
            assert 17 <= hit.offset <= 21
            assert placed.block.character_at(box.center()) is not None
        there = next(other.block.boxes(Span(17, 21))).center()
        assert one.block.character_at(there) is None

    def test_what_both_say_belongs_to_a(self, scene: Scene):
        one, _ = scene.place_line(0)
        assert scene.hit(0, one.origin + one.block.caret(3).center()) == Place(Side.LEFT, 0, 3)

    def test_what_does_not_pair_stands_below_each_other(self, scene: Scene):
        line = scene.line_of.left[1]
        placed = [p for number in range(line, len(scene.lines)) for p in scene.place_line(number)]
        assert [p.beside for p in placed] == [None, None]

    def test_with_two_columns_nothing_is_merged(self, scene: Scene):
        two = Scene(scene.shown, scene.shown.whole, lay_columns(1200, 500), scene.reading, QFont())
        assert two.merged(0) is None
