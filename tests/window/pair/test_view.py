import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Role, Side, Span
from viewer.presenting.presentation import present
from viewer.window.kit.theme import own_theme
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.typesetting import TextBlock
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


def test_no_line_of_text_is_wider_than_its_column(view: PairView):
    assert view.shown is not None
    for number in range(len(view.scene.lines)):
        for placed in view.scene.place_line(number):
            for k in range(placed.block.layout.lineCount()):
                rect = placed.block.layout.lineAt(k).naturalTextRect()
                assert rect.right() <= view.scene.columns.measure + 1


def test_a_narrow_view_has_one_column(qtbot: QtBot):
    article = make_article(DAM, MAYOR)
    view = view_of(qtbot, article, make_article(DAM, STORM), width=560)
    assert view.shown is not None
    assert view.scene.columns.inline
    placed = view.scene.place_line(0)
    assert len(placed) == 1, "what both say is shown once"


def test_a_click_lights_the_sentence_on_both_sides(view: PairView, qtbot: QtBot):
    assert view.shown is not None
    number, y = next((n, y) for n, y in view.scroller.visible() if view.scene.lines[n].paragraphs.left == Span(1, 2))
    placed = view.scene.place_line(number)[0]
    point = QPoint(int(placed.x) + 40, int(y + placed.top + 20))
    with qtbot.waitSignal(view.navigation.sentence_chosen) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args == [Side.LEFT, 1]
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert {side for side, _ in chosen} == {Side.LEFT, Side.RIGHT}


def test_text_is_selected_by_dragging_across_paragraphs_of_one_side(view: PairView):
    assert view.shown is not None
    lines = [(n, y) for n, y in view.scroller.visible() if view.scene.lines[n].paragraphs.left]
    first, last = lines[1], lines[2]

    def point(line: tuple[int, float], x: int) -> QPoint:
        placed = view.scene.place_line(line[0])[0]
        return QPoint(int(placed.x) + x, int(line[1] + placed.top + 20))

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point(first, 0))
    QTest.mouseMove(view.viewport(), point(last, 5))
    text = view.highlights.selected_text(view.scene.articles)
    assert text.startswith("The Orsk dam")
    assert MAYOR in text


@pytest.mark.parametrize("text", ["plain words", "水位上升了三米", "سلام على النهر", "a 👩‍👩‍👧 b", "אבג abc 123"])
def test_every_place_is_found_again_under_its_own_point(qtbot: QtBot, text: str):
    del qtbot
    block = TextBlock(text, TypeSettings(), Role.BODY, 400.0)
    boxes = [box for k in range(len(text)) for box in block.boxes(Span(k, k + 1))]
    assert boxes
    assert all(box.height() == block.line_height for box in boxes)
    whole = sorted((box.left(), box.right()) for box in block.boxes(Span(0, len(text))))
    natural = block.layout.lineAt(0).naturalTextRect()
    assert whole[0][0] >= natural.left() - 2
    assert whole[-1][1] <= natural.right() + 2
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(whole)), "no part is tinted twice"
    assert sum(right - left for left, right in whole) > 0.85 * natural.width()
    assert 0 <= block.place_at(QPointF(9999, 0)) <= len(text)


def test_a_mark_is_painted_in_its_colour(view: PairView):
    picture = view.grab().toImage()
    assert view.shown is not None
    points = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
    seen = {picture.pixelColor(x, y).name() for x, y in points}
    theme = own_theme("light")
    for colour in (theme.words(Side.LEFT), theme.words(Side.RIGHT), theme.wash(Side.LEFT), theme["ribbon"]):
        assert colour.name() in seen


def test_a_book_is_painted_without_setting_all_of_it(qtbot: QtBot):
    left = make_article(*([f"Paragraph {n} of the book says that the river rose {n} times."] for n in range(3000)))
    view = PairView(own_theme("light"))
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show_pair(present(compare(Pair(left, left))))
    view.show()
    view.grab()
    assert view.shown is not None
    assert len(view.scene.typesetter._blocks) < 200


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


def test_marks_end_with_the_words_of_a_line(view: PairView):
    assert view.shown is not None
    block = view.scene.block(Side.LEFT, 1)
    boxes = list(block.boxes(Span(0, len(f"{DAM} {MAYOR}"))))
    assert len(boxes) == block.layout.lineCount() > 1
    for number, box in enumerate(boxes):
        assert box.right() <= block.layout.lineAt(number).naturalTextRect().right() + 0.01
        assert box.width() > 0
