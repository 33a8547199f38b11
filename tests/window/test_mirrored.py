"""An interface that reads from right to left, articles of either kind in it, and words that fit their widgets."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.windows import Speaking, is_settled, lay_out
from viewer.comparing.compare import compare
from viewer.model import Pair, Passage, Role, Side, Span
from viewer.presenting.presentation import Bond, present
from viewer.presenting.stars import Stars
from viewer.presenting.stops import Kind
from viewer.window.articles.source_view import open_source
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.text_painting import write
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import Columns, lay_columns
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.layout.typesetting import TextBlock
from viewer.window.preferences.dialog import open_preferences
from viewer.window.session.problem import Problem

TREATY = "معاهدة جديدة على نهر مارين"
Opened = Callable[[str], MainWindow]


@pytest.fixture
def opened(speaking: Speaking, qtbot: QtBot) -> Opened:
    """Opens the sample story in a window that speaks a language."""

    def make(code: str) -> MainWindow:
        window = speaking(code)
        with qtbot.waitExposed(window):
            window.show()
        with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
            window.session.open_sample()
        qtbot.waitUntil(lambda: is_settled(window), timeout=20_000)
        return window

    return make


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def where(image: QImage, colour: QColor, area: QRect | None = None, near: int = 150) -> QRect:
    """What pixels of about a colour take up, within an area of a picture; edges of letters are paler."""
    area = (area or image.rect()).intersected(image.rect())
    red, green, blue = colour.red(), colour.green(), colour.blue()

    @cache
    def is_near(pixel: int) -> bool:
        away = abs((pixel >> 16 & 255) - red) + abs((pixel >> 8 & 255) - green) + abs((pixel & 255) - blue)
        return away < near

    across, down = range(area.left(), area.right() + 1), range(area.top(), area.bottom() + 1)
    found = [(x, y) for y in down for x in across if is_near(image.pixel(x, y))]
    if not found:
        return QRect()
    columns, rows = zip(*found, strict=True)
    return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))


def written(text: str, **how: bool) -> QImage:
    """One line in black on white, 300 pixels wide."""
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        write(painter, QRectF(image.rect()), text, **how)
    return image


def ink_of(image: QImage) -> QRect:
    return where(image, QColor("black"), near=600)


# Lines


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["A treaty", TREATY])
@pytest.mark.parametrize("quoted", [False, True])
def test_a_line_stands_where_reading_begins_or_ends(text: str, quoted: bool):
    for rtl in (False, True):
        start = ink_of(written(text, rtl=rtl, quoted=quoted))
        end = ink_of(written(text, rtl=rtl, quoted=quoted, at_end=True))
        left, right = (end, start) if rtl else (start, end)
        assert left.left() < 8
        assert right.right() > 292


@pytest.mark.usefixtures("qapp")
def test_what_is_quoted_runs_as_its_letters_do():
    for rtl, quoted, stop_at_right in ((False, False, True), (True, True, True), (True, False, False)):
        image = written("HHH.", rtl=rtl, quoted=quoted)
        ink = ink_of(image)
        tall = where(image, QColor("black"), QRect(ink.right() - 1, 0, 2, 24), near=600).height()
        assert (tall < ink.height() / 2) == stop_at_right


# The pair


@given(st.integers(300, 3000), st.floats(200, 1200), st.floats(0.25, 0.75), st.booleans())
def test_columns_turned_are_the_same_in_a_mirror(width: int, most: float, share: float, inline: bool):
    plain = lay_columns(width, most, share, inline=inline)
    turned = plain.turned()
    assert turned.turned().panes == plain.panes
    assert tuple(turned.turned().texts) == pytest.approx(tuple(plain.texts))
    for side in Side:
        left, room = turned.panes[side]
        assert left + room == pytest.approx(width - plain.panes[side][0])
        assert turned.texts[side] + turned.measure == pytest.approx(width - plain.texts[side])
        assert turned.beside(side, 8, 24) == pytest.approx(width - plain.beside(side, 8, 24) - 24)
        assert turned.edge(side, 4) == pytest.approx(width - plain.edge(side, 4) - 4)
        start, length = plain.from_text(side, 26, 10)
        assert turned.from_text(side, 26, 10) == pytest.approx((width - start - length, length))
        if not inline:
            assert turned.side_at(left + room / 2) is side
    assert turned.gutter_left == pytest.approx(width - plain.gutter_left - plain.gutter) or inline


@pytest.mark.parametrize(("code", "first"), [("en", Side.LEFT), ("ar", Side.RIGHT)])
def test_a_stands_where_reading_begins(code: str, first: Side, opened: Opened):
    scene = opened(code).pair_view.scene
    assert scene is not None
    assert scene.columns.panes[first] < scene.columns.panes[first.other]


def test_a_click_meets_the_side_it_is_over(opened: Opened):
    view = opened("ar").pair_view
    columns: Columns | None = view.scene.columns if view.shown else None
    assert columns is not None
    for side in Side:
        left, width = columns.panes[side]
        assert columns.side_at(left + width / 2) is side
    assert columns.panes.right[0] + columns.panes.right[1] == columns.gutter_left


def test_the_gutter_follows_the_pointer(opened: Opened):
    window = opened("ar")
    view = window.pair_view
    scene = view.scene
    assert scene is not None
    y, width = 300, view.viewport().width()
    x = round(scene.columns.gutter_left + scene.columns.gutter / 2)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(view.viewport(), QPoint(round(width * 0.4), y))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(width * 0.4), y))
    scene = view.scene
    assert scene is not None
    assert scene.columns.gutter_left + scene.columns.gutter / 2 == pytest.approx(width * 0.4, abs=scene.columns.gutter)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_each_article_is_set_as_its_own_letters_run(code: str, opened: Opened):
    opened(code)
    arabic, english = (TextBlock(text, TypeSettings(), Role.BODY, 400) for text in (TREATY, "A new treaty."))
    first, last = arabic.layout.lineAt(0).naturalTextRect(), english.layout.lineAt(0).naturalTextRect()
    assert first.right() == pytest.approx(400, abs=1)
    assert first.left() > 100
    assert last.left() == pytest.approx(0, abs=1)
    assert last.right() < 300


@pytest.mark.parametrize(("code", "at_right"), [("en", False), ("ar", True)])
def test_what_is_painted_beside_a_text_stands_where_reading_begins(code: str, at_right: bool, opened: Opened):
    window = opened(code)
    view = window.pair_view
    scene = view.scene
    assert scene is not None
    columns = scene.columns
    paragraph, marks = next((p, m) for p, m in scene.shown.marks[Side.LEFT].items() if m.whole_only)
    view.navigation.show(Side.LEFT, Passage(paragraph, Span(0, 1)))
    lay_out()
    image, (left, room) = picture(view.viewport()), columns.panes.left
    number = scene.line_of[Side.LEFT][paragraph]
    top = next(round(y) for n, y in view.scroller.visible() if n == number)
    row = QRect(round(left), top + 4, round(room), round(scene.heights[number]) - 8)
    assert marks.whole_only
    bar = where(image, view.theme.edge(Side.LEFT), row)
    assert bar.width() >= 4
    assert (bar.center().x() > left + room / 2) == at_right
    text = QRect(round(columns.texts.left) - 1, row.top(), round(columns.measure) + 2, row.height())
    margins = [
        QRect(row.left() + 5, row.top(), text.left() - row.left() - 5, row.height()),
        QRect(text.right(), row.top(), row.right() - 5 - text.right(), row.height()),
    ]
    assert [bool(where(image, view.theme["quiet"], margin)) for margin in margins] == [not at_right, at_right]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_tab_stands_at_the_text_it_belongs_to(code: str, opened: Opened):
    window = opened(code)
    view = window.pair_view
    scene = view.scene
    assert scene is not None
    columns = scene.columns
    moved = next(link.ends for link in scene.shown.links if link.bond is Bond.MOVED)
    view.navigation.show(Side.RIGHT, moved.right)
    lay_out()
    gutter = QRect(round(columns.gutter_left), 0, columns.gutter, view.viewport().height())
    tab = where(picture(view.viewport()), view.theme["moved_edge"], gutter)
    assert tab.isValid()
    assert (tab.center().x() < gutter.center().x()) == (columns.panes.right < columns.panes.left)


@pytest.mark.parametrize(("code", "at_right"), [("en", False), ("ar", True)])
def test_lanes_and_letters_stand_like_the_texts(code: str, at_right: bool, opened: Opened):
    window = opened(code)
    theme = window.pair_view.theme
    lane = where(picture(window.overview), theme.edge(Side.LEFT))
    assert (lane.center().x() > window.overview.width() / 2) == at_right
    image, scene = picture(window.heads), window.pair_view.scene
    assert scene is not None
    left, room = scene.columns.panes.left
    pane = QRect(round(left), 0, round(room), image.height())
    letter, title = where(image, theme.edge(Side.LEFT), pane), where(image, theme["text"], pane)
    assert (letter.center().x() > title.center().x()) == at_right
    assert 0 < max(letter.left() - title.right(), title.left() - letter.right()) < 16


def test_words_after_a_starred_text_stand_where_it_ends(opened: Opened):
    window = opened("en")
    view = window.pair_view
    shown = present(compare(Pair(make_article(TREATY, language="ar"), make_article("One."))))
    window.session.comparison_ready.emit(shown)
    view.show_stars(Pair(Stars(frozenset({0})), Stars(frozenset({0}))))
    scene = view.scene
    assert scene is not None
    lay_out()
    text = scene.place_line(scene.line_of.left[0])[0]
    (box,) = text.block.boxes(Span(0, len(TREATY)))
    before = QRect(round(text.x), round(text.origin.y()), round(box.left()) - 8, 24)
    ink = where(picture(view.viewport()), view.theme.edge(Side.LEFT), before)
    assert ink.right() > before.right() - 12


def test_no_script_from_the_right_slants():
    assert not TextBlock(TREATY, TypeSettings(), Role.BYLINE, 400).layout.font().italic()
    assert TextBlock("By Monitor Staff", TypeSettings(), Role.BYLINE, 400).layout.font().italic()


@pytest.mark.parametrize(("text", "step"), [(TREATY, -1), ("A new treaty.", 1)])
def test_the_right_arrow_key_goes_right_in_either_script(text: str, step: int, opened: Opened):
    window = opened("en")
    article = make_article(text)
    window.session.comparison_ready.emit(present(compare(Pair(article, article))))
    view = window.pair_view
    view.highlights.begin_selection(Place(Side.LEFT, 0, 5))
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.SelectNextChar))
    assert view.highlights.caret == Place(Side.LEFT, 0, 5 + step)


# Around it


@pytest.mark.parametrize(("code", "at_right"), [("en", False), ("ar", True)])
def test_what_marks_an_entry_stands_where_reading_begins(code: str, at_right: bool, opened: Opened):
    window = opened(code)
    theme = window.pair_view.theme
    rect = window.articles.visualRect(window.articles.model().index(0, 0))
    image = picture(window.articles.viewport())
    middle = rect.center().y()
    ends = [image.pixelColor(x, middle).name() for x in (rect.left() + 1, rect.right() - 1)]
    assert ends[at_right] == theme.edge(Side.LEFT).name()
    assert ends[not at_right] != theme.edge(Side.LEFT).name()
    tag = [image.pixelColor(x, rect.top() + 14).name() for x in (rect.left() + 16, rect.right() - 16)]
    assert tag[not at_right] == theme.edge(Side.LEFT).name(), "A stands where reading ends"
    assert tag[at_right] != theme.edge(Side.LEFT).name()


def test_the_map_begins_at_the_right(opened: Opened):
    heat_map = opened("ar").heat_map
    places = [(row, column) for row in range(5) for column in range(5) if row != column]
    for place in places:
        centre = heat_map.area(*place).center()
        assert heat_map.cell_at(centre.x(), centre.y()) == place
    assert heat_map.area(0, 1).left() > heat_map.area(0, 2).right()
    assert heat_map.area(0, 1).right() <= heat_map.width()
    heat_map.at = (0, 1)
    QTest.keyClick(heat_map, Qt.Key.Key_Left)
    assert heat_map.at == (0, 2)


def test_list_docks_and_overview_stand_on_the_other_side(opened: Opened):
    window = opened("ar")
    window.commands.view.list.trigger()
    assert window.dockWidgetArea(window.differences) is Qt.DockWidgetArea.LeftDockWidgetArea
    left = {
        widget: widget.mapTo(window, QPoint(0, 0)).x() for widget in (window.side, window.pair_view, window.overview)
    }
    assert left[window.side] > left[window.pair_view] > left[window.overview]


@pytest.mark.parametrize(("code", "at_right"), [("en", False), ("ar", True)])
def test_the_edge_of_a_listed_difference_stands_where_reading_begins(code: str, at_right: bool, opened: Opened):
    window = opened(code)
    window.commands.view.list.trigger()
    listed = window.differences.listed.list
    row = next(n for n, d in enumerate(window.pair_view.stops) if d.kind is Kind.ONLY_LEFT)
    listed.scrollTo(listed.model().index(row, 0))
    area = listed.visualRect(listed.model().index(row, 0))
    edge = where(picture(listed.viewport()), window.pair_view.theme.edge(Side.LEFT), area)
    assert (edge.center().x() > area.center().x()) == at_right


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_source_runs_as_its_letters_do(code: str, opened: Opened, tmp_path: Path, qtbot: QtBot):
    window = opened(code)
    (tmp_path / "treaty.txt").write_text(f"{TREATY}\n\n{TREATY}.\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.background_matching.shares_changed, timeout=20_000):
        window.session.open_paths([tmp_path / "treaty.txt"])
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 6)
    for index, side in ((0, Qt.AlignmentFlag.AlignLeft), (5, Qt.AlignmentFlag.AlignRight)):
        view = open_source(window.session.open_articles.items[index], window.pair_view.theme, window)
        option = view.text.document().defaultTextOption()
        assert option.alignment() & side
        assert (option.textDirection() == Qt.LayoutDirection.RightToLeft) == (index == 5)
        view.close()


def test_joined_buttons_are_round_at_their_outer_ends(opened: Opened):
    window = opened("ar")
    groups: dict[QWidget, list[QToolButton]] = {}
    for button in window.tool_bar.findChildren(QToolButton):
        if button.property("joined"):
            group = button.parentWidget()
            assert group is not None
            groups.setdefault(group, []).append(button)
    assert len(groups) == 2
    for buttons in groups.values():
        buttons.sort(key=lambda button: button.x())
        assert buttons[0].property("joined") == "left"
        assert buttons[-1].property("joined") == "right"


def test_each_line_of_the_reading_pane_runs_as_its_letters_do(opened: Opened):
    window = opened("ar")
    window.commands.view.reader.trigger()
    window.pair_view.navigation.step_to(0)
    document = window.reading_pane.text.document()
    lines = {document.findBlockByNumber(n).text(): document.findBlockByNumber(n) for n in range(document.blockCount())}
    head = next(block for text, block in lines.items() if "الفقرة" in text)
    quoted = next(block for text, block in lines.items() if text.startswith("Kestria"))
    assert head.textDirection() == Qt.LayoutDirection.RightToLeft
    assert quoted.textDirection() == Qt.LayoutDirection.LeftToRight


# Room


def clipped(root: QWidget) -> list[str]:
    """Widgets whose words do not fit them, or that stand outside their window."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QToolButton | QPushButton) or not widget.text():
            continue
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.heightForWidth(widget.width()) <= widget.height() + 1
        else:
            fits = needed.width() <= widget.width() + 1 and needed.height() <= widget.height() + 1
        inside = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
        if not fits or not root.rect().adjusted(-1, 0, 1, 0).contains(inside):  # a splitter's handle is 1 px out
            found.append(f"{type(widget).__name__} {widget.text()!r}: {needed} in {inside}")
    return found


@pytest.mark.parametrize("width", [1440, 900])
@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_words_fit_their_widgets(code: str, width: int, opened: Opened, qtbot: QtBot):
    window = opened(code)
    window.resize(width, 860)
    window.messages.show_problem(Problem("gone.txt", "the file is not there any more"))
    window.commands.edit.find.trigger()
    window.find_bar.field.setText("treaty")
    if width > 1000:
        window.commands.view.list.trigger()
    lay_out()
    assert clipped(window) == []
    window.session.remove(range(5))
    qtbot.waitUntil(window.pages.empty.isVisible)
    lay_out()
    assert clipped(window) == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_words_of_the_preferences_fit(code: str, opened: Opened):
    window = opened(code)
    dialog = open_preferences(window.pair_view, window.preferences, window)
    for page in range(3):
        dialog.names.setCurrentRow(page)
        lay_out()
        assert clipped(dialog) == []
    boxes = [box for box in dialog.findChildren(QAbstractButton) if box.text()]
    assert all(box.sizeHint().width() <= dialog.width() for box in boxes)
    for row in range(dialog.names.count()):
        item = dialog.names.item(row)
        assert dialog.names.sizeHintForIndex(dialog.names.indexFromItem(item)).width() <= dialog.names.width()
    dialog.close()


def test_what_each_has_alone_stands_below_its_title(opened: Opened, qtbot: QtBot):
    for language, first in (("ar", False), ("en", True)):
        window = opened(language)
        window.commands.article.alone.trigger()
        qtbot.waitUntil(lambda window=window: window.session.whole is not None, timeout=20_000)  # type: ignore[misc]
        page = window.pages.alone
        seen = where(picture(page.text.viewport()), window.pair_view.theme["text"])
        left, right = seen.left(), page.text.viewport().width() - seen.right()
        assert (left < 60, right < 60) == (first, not first), (language, left, right)
