from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, point_of, view_of
from viewer.model import Side, Span
from viewer.presenting.stops import Kind
from viewer.window.pair.layout.caret import step, word_span
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.view import PairView

LEFT, KEYS = Qt.MouseButton.LeftButton, QKeySequence.StandardKey


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article([DAM, MAYOR], STORM, COST)
    right = make_article(STORM, DAM.replace("Tuesday", "Wednesday"), [MAYOR])
    view = view_of(qtbot, left, right)
    view.setFocus()
    return view


def test_a_double_click_selects_the_word_a_third_click_the_paragraph(view: PairView):
    assert view.shown is not None
    articles = view.scene.articles
    point = point_of(view, Side.LEFT, 0, 6)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.highlights.selected_text(articles) == "Orsk"
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.highlights.selected_text(articles) == articles.left.paragraphs[0].text


def test_copy_gives_clean_text_and_plain_paragraphs(view: PairView):
    view.highlights.select(Place(Side.LEFT, 1, 0), Place(Side.LEFT, 2, 8))
    QTest.keySequence(view, QKeySequence(KEYS.Copy))
    clipboard = QGuiApplication.clipboard().mimeData()
    assert clipboard.text() == f"{STORM}\n\n{COST[:8]}"
    assert clipboard.html().count("<p>") == 2


def test_select_all_takes_the_side_of_the_caret(view: PairView):
    assert view.shown is not None
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(view, Side.RIGHT, 0, 3))
    QTest.keySequence(view, QKeySequence(KEYS.SelectAll))
    text = view.highlights.selected_text(view.scene.articles)
    assert text.startswith(STORM)
    assert text.endswith(MAYOR)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Shift+Right", "T"),
        ("Ctrl+Shift+Right", "The "),
        ("Shift+End", f"{DAM} {MAYOR}"),
        ("Ctrl+Shift+End", f"{DAM} {MAYOR}\n\n{STORM}\n\n{COST}"),
    ],
)
def test_text_is_selected_by_keyboard(view: PairView, keys: str, text: str):
    assert view.shown is not None
    view.highlights.begin_selection(Place(Side.LEFT, 0, 0))
    QTest.keySequence(view, QKeySequence(keys))
    assert view.highlights.selected_text(view.scene.articles) == text


def test_a_line_down_selects_about_a_line(view: PairView):
    assert view.shown is not None
    view.highlights.begin_selection(Place(Side.LEFT, 0, 0))
    QTest.keySequence(view, QKeySequence("Shift+Down"))
    first = view.scene.block(Side.LEFT, 0).layout.lineAt(0).textLength()
    assert abs(len(view.highlights.selected_text(view.scene.articles)) - first) <= 1


def test_the_chip_of_a_moved_paragraph_leads_to_its_place(view: PairView):
    assert view.shown is not None
    moved = next((s, p) for s in Side for p in range(3) if view.scene.chip(s, p))
    number = view.scene.line_of[moved[0]][moved[1]]
    placed = next(p for p in view.scene.place_line(number) if (p.side, p.paragraph) == moved)
    top = dict(view.scroller.visible())[number]
    chip = view.scene.chip(*moved)
    assert chip is not None
    area = view.scene.chip_area(chip, placed)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(round(area.center().x()), round(top + area.center().y())))
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert {side for side, _ in chosen} == {Side.LEFT, Side.RIGHT}


def test_unlocked_the_wheel_moves_one_side_and_relocked_the_offset_stays(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(60)]
    view = view_of(qtbot, make_article(*many), make_article(*many))
    turn = wheel(view)
    view.pair_input.unlock(unlocked=True)
    turn(Side.RIGHT, -240)
    assert view.verticalScrollBar().value() == 0
    assert view.scroller.visible(Side.RIGHT)[0] != view.scroller.visible(Side.LEFT)[0]
    view.pair_input.unlock(unlocked=False)
    apart = view.scroller.drift
    turn(Side.LEFT, -120)
    assert view.verticalScrollBar().value() > 0
    assert view.scroller.drift == apart == 240
    view.scroller.level()
    assert view.scroller.visible(Side.RIGHT) == view.scroller.visible(Side.LEFT)


def test_one_side_scrolls_no_further_than_its_text(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(60)]
    view = view_of(qtbot, make_article(*many), make_article(*many))
    turn = wheel(view)
    view.pair_input.unlock(unlocked=True)
    for side in Side:
        for _ in range(5):
            turn(side, 240)
        assert view.scroller.drift == 0
        assert view.verticalScrollBar().value() == 0
    turn(Side.RIGHT, -120)
    assert view.scroller.drift == 120


def wheel(view: PairView) -> Callable[[Side, int], None]:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    def turn(side: Side, delta: int) -> None:
        x = 100.0 if side is Side.LEFT else view.width() - 100.0
        point = QPointF(x, 100)
        none = Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(
            point,
            QPointF(view.mapToGlobal(point)),
            QPoint(0, 0),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own form
        )
        view.wheelEvent(event)

    return turn


def test_the_gutter_is_dragged_and_a_double_click_brings_it_back(view: PairView):
    assert view.shown is not None
    columns = view.scene.columns
    start = QPoint(round(columns.gutter_left) + columns.gutter // 2, 300)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(120, 0))
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(120, 0))
    assert view.scene.columns.gutter_left > columns.gutter_left + 60
    QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(view.scene.columns.gutter_left) + 9, 300))
    assert view.scene.columns.gutter_left == columns.gutter_left


def test_one_kind_alone_is_shown_on_demand(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(30)]
    changed = [*many]
    changed[20] = changed[20].replace("river", "stream")
    view = view_of(qtbot, make_article(*many), make_article(*changed))
    assert view.shown is not None
    view.show_kind(Kind.CHANGED)
    shown = {row for line in view.scene.lines if not line.folded for row in line.rows}
    assert shown == {19, 20, 21}
    view.show_kind(None)
    assert not any(line.folded for line in view.scene.lines)


def test_one_row_can_be_compared_alone(view: PairView):
    assert view.shown is not None
    before = len(view.scene.lines)
    view.show_alone(1)
    assert [line.rows for line in view.scene.lines if not line.folded] == [Span(1, 2)]
    assert len(view.scene.lines) < before
    view.open_all()
    assert not any(line.folded for line in view.scene.lines)


def test_one_column_when_asked(view: PairView):
    view.show_inline(inline=True)
    assert view.shown is not None
    assert view.scene.columns.inline
    view.show_inline(inline=False)
    assert not view.scene.columns.inline


def test_words_are_cut_at_their_edges():
    assert word_span("The dam held", 5) == Span(4, 7)
    assert word_span("", 0) == Span(0, 0)


def test_a_caret_never_stands_inside_what_is_seen_as_one_character():
    article = make_article("a👩‍👩‍👧b", "cd")
    place = step(article, Place(Side.LEFT, 0, 1), "next")
    assert article.paragraphs[0].text[place.offset :] == "b"
    assert step(article, place, "previous").offset == 1
    assert step(article, Place(Side.LEFT, 0, len(article.paragraphs[0].text)), "next") == Place(Side.LEFT, 1, 0)
    assert step(article, Place(Side.LEFT, 1, 0), "previous").paragraph == 0
    assert step(article, Place(Side.LEFT, 1, 2), "next") == Place(Side.LEFT, 1, 2)
