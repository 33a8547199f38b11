"""Text set in lines, and places in it."""

import itertools

import pytest
from PySide6.QtCore import QPointF
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


def test_no_line_of_text_is_wider_than_its_column(view: PairView):
    assert view.shown is not None
    for number in range(len(view.scene.lines)):
        for placed in view.scene.place_line(number):
            for k in range(placed.block.layout.lineCount()):
                rect = placed.block.layout.lineAt(k).naturalTextRect()
                assert rect.right() <= view.scene.columns.measure + 1


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


def test_marks_end_with_the_words_of_a_line(view: PairView):
    assert view.shown is not None
    block = view.scene.block(Side.LEFT, 1)
    boxes = list(block.boxes(Span(0, len(f"{DAM} {MAYOR}"))))
    assert len(boxes) == block.layout.lineCount() > 1
    for number, box in enumerate(boxes):
        assert box.right() <= block.layout.lineAt(number).naturalTextRect().right() + 0.01
        assert box.width() > 0
