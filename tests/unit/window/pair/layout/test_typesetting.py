"""Text set in lines, and places in it."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Role, Side, Span
from viewer.presenting.presentation import present
from viewer.window.kit.theme import own_theme
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.typesetting import TextBlock, Typesetter
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


LONG = " ".join(["The river rose again"] * 12)


ARABIC = " ".join(["معاهدة النهر"] * 12)


def block_of(text: str, role: Role = Role.BODY, *, indent: float = 0.0, justified: bool = False) -> TextBlock:
    return TextBlock(text, TypeSettings("DejaVu Sans", justified=justified), role, 400.0, indent)


@pytest.mark.usefixtures("qapp")
def test_a_chip_has_room_before_the_first_line_alone():
    plain, indented = block_of(LONG), block_of(LONG, indent=100.0)
    assert plain.layout.lineAt(0).naturalTextRect().left() == 0
    assert indented.layout.lineAt(0).naturalTextRect().left() == 100
    assert indented.layout.lineAt(1).naturalTextRect().left() == 0
    assert all(indented.layout.lineAt(k).naturalTextRect().right() <= 401 for k in range(indented.layout.lineCount()))
    right = block_of(ARABIC, indent=100.0)
    assert right.layout.lineAt(0).naturalTextRect().right() <= 301
    assert right.layout.lineAt(1).naturalTextRect().right() == pytest.approx(400, abs=1)


@pytest.mark.parametrize(
    ("role", "justified", "full"),
    [
        (Role.BODY, True, True),
        (Role.BODY, False, False),
        (Role.HEADLINE, True, False),
        (Role.SUBHEAD, True, False),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_paragraphs_are_justified_where_asked_for_and_headlines_never(role: Role, justified: bool, full: bool):
    option = block_of(LONG, role, justified=justified).layout.textOption()
    assert bool(option.alignment() & Qt.AlignmentFlag.AlignJustify) is full


@pytest.mark.usefixtures("qapp")
def test_arabic_never_slants():
    assert block_of("By Ada", Role.BYLINE).layout.font().italic()
    assert not block_of(ARABIC, Role.BYLINE).layout.font().italic()


@pytest.mark.parametrize("text", ["", "One", LONG, ARABIC])
@pytest.mark.usefixtures("qapp")
def test_it_is_as_high_as_its_lines(text: str):
    block = block_of(text)
    assert block.height == max(1, block.layout.lineCount()) * block.line_height
    assert block.end().y() == block.height - block.line_height
    line = block.layout.lineAt(block.layout.lineCount() - 1).naturalTextRect()
    assert block.end().x() == (line.left() if text == ARABIC else line.right())


@pytest.mark.usefixtures("qapp")
def test_a_caret_stands_before_its_character_and_is_found_there():
    block = block_of("a 😀 b")
    for place in range(6):
        caret = block.caret(place)
        assert (caret.width(), caret.height()) == (0.0, block.line_height)
        assert block.place_at(caret.center()) == place


@pytest.mark.usefixtures("qapp")
def test_paragraphs_are_set_once_and_those_used_last_are_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.window.pair.layout.typesetting.KEPT_BLOCKS", 2)
    articles = Pair(make_article("One.", "Two.", "Three."), make_article("One."))
    setter = Typesetter(articles, TypeSettings(), 400.0)
    setter.indent(Side.LEFT, 1, 30.0)
    first, second = setter.block(Side.LEFT, 0), setter.block(Side.LEFT, 1)
    assert (first.indent, second.indent) == (0.0, 30.0)
    assert setter.block(Side.LEFT, 0) is first
    setter.block(Side.LEFT, 2)
    assert setter.block(Side.LEFT, 0) is first, "it was used after the second"
    assert setter.block(Side.LEFT, 1) is not second


@pytest.mark.parametrize("text", ["plain words", "سلام على النهر"])
def test_the_character_that_is_drawn_at_a_point_is_found_and_beyond_the_words_none(qtbot: QtBot, text: str):
    del qtbot
    block = TextBlock(text, TypeSettings(), Role.BODY, 400.0)
    if not block.is_rtl:
        assert [block.character_at(next(block.boxes(Span(k, k + 1))).center()) for k in range(len(text))] == [
            *range(len(text))
        ]
    assert block.character_at(next(block.boxes(Span(0, 1))).center()) == 0
    for away in (QPointF(-5, 5), QPointF(405, 5), QPointF(200, 5), QPointF(5, -5), QPointF(5, block.height + 5)):
        assert block.character_at(away) is None
