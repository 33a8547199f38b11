import gc

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Role
from viewer.presenting.arrangement import Mode
from viewer.presenting.presentation import present
from viewer.presenting.stars import Stars
from viewer.window.accessibility import interfaces as accessible
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView

NAME, WORDS = QAccessible.Text.Name, QAccessible.Text.Description


def asked(widget: QWidget) -> QAccessibleInterface:
    accessible.install()
    return QAccessible.queryAccessibleInterface(widget)


def names(whole: QAccessibleInterface) -> list[str]:
    return [whole.child(i).text(NAME) for i in range(whole.childCount())]


def test_rows_say_what_differs_in_them(qtbot: QtBot):
    advert = (Role.FURNITURE, "Share this story")
    left = make_article((Role.HEADLINE, "Dam holds"), advert, [DAM, MAYOR], STORM, COST)
    right = make_article(STORM, (Role.HEADLINE, "Orsk is saved"), [DAM.replace("Tuesday", "Wednesday"), MAYOR])
    view = view_of(qtbot, left, right)
    told = names(asked(view))
    assert "1 line of page furniture, folded" in told
    assert "Paragraph 3: 1 word changed; opposite paragraph 3" in told
    assert "Paragraph 5: only in A" in told
    assert "Paragraph 1, moved: in A it is paragraph 4" in told
    view.show_stars(Pair(Stars(frozenset(left.paragraphs[4].sentences)), Stars()))
    assert "Paragraph 5: only in A, in no other open article" in names(asked(view))


def test_rows_that_say_the_same_say_so(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, MAYOR), make_article(DAM, MAYOR))
    assert names(asked(view))[0] == "Paragraph 1: the same; opposite paragraph 1"
    assert asked(view).child(0).text(WORDS) == DAM


def test_rows_are_the_same_things_each_time_and_made_when_asked_for(qtbot: QtBot):
    many = make_article(*(f"Paragraph {n} says that the river rose {n} metres." for n in range(400)))
    view = view_of(qtbot, many, many)
    whole = asked(view)
    assert isinstance(whole, accessible.PairWhole)
    assert whole.childCount() == 400
    assert whole.role() == QAccessible.Role.Document
    row = whole.child(7)
    assert len(whole._parts) == 1
    assert whole.child(7) is row
    assert whole.indexOfChild(row) == 7
    assert row.role() == QAccessible.Role.Paragraph
    assert row.parent() is whole
    assert row.childCount() == 0
    assert whole.child(400) is None


def test_rows_know_where_they_are_and_whether_that_is_in_sight(qtbot: QtBot):
    many = make_article(*(f"Paragraph {n} says that the river rose {n} metres." for n in range(400)))
    view = view_of(qtbot, many, many)
    whole = asked(view)
    box = whole.child(2).rect()
    assert view.shown is not None
    assert box.height() == round(view.scene.heights[2])
    assert whole.childAt(box.center().x(), box.center().y()) is whole.child(2)
    assert whole.childAt(-9999, 5) is None
    assert not whole.child(2).state().offscreen
    assert whole.child(300).state().offscreen
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert whole.child(2).state().offscreen
    assert whole.child(399).state().readOnly


def test_a_row_that_is_no_longer_there_is_not_valid(sample: MainWindow):
    view = sample.pair_view
    whole = asked(view)
    last = whole.child(whole.childCount() - 1)
    assert last.isValid()
    assert whole.child(0).state().collapsed
    view.show_mode(Mode.ONLY)
    assert not last.isValid()
    assert last.text(NAME) == ""
    assert last.state().invalid
    view.open_all()
    assert not whole.child(0).state().collapsed


def test_the_row_stood_at_is_selected(sample: MainWindow):
    whole = asked(sample.pair_view)
    sample.commands.go.next.trigger()
    selected = [whole.child(i).text(NAME) for i in range(whole.childCount()) if whole.child(i).state().selected]
    assert selected == ["Paragraph 4: 5 words changed; opposite paragraph 1"]


def test_a_view_that_goes_takes_its_rows_along(qtbot: QtBot):
    del qtbot
    before = len(accessible._kept)
    shown = present(compare(Pair(make_article(DAM), make_article(DAM))))
    for _ in range(20):
        view = PairView(own_theme("light"))
        view.show_pair(shown)
        whole = asked(view)
        row = whole.child(0)
        assert row.isValid()
        shiboken6.delete(view)
        assert not shiboken6.isValid(whole)
        assert not shiboken6.isValid(row)
        del whole, row, view
        gc.collect()
    assert len(accessible._kept) <= before


def test_cells_of_the_heat_map_are_children_with_figures(sample: MainWindow):
    whole = asked(sample.heat_map)
    assert whole.role() == QAccessible.Role.Table
    assert whole.childCount() == 20
    pairs = [(row, column) for row in range(5) for column in range(5) if row != column]
    for number, (row, column) in enumerate(pairs):
        cell = whole.child(number)
        assert cell.text(NAME) == sample.heat_map.text_of(row, column)
        centre = cell.rect().center()
        assert whole.childAt(centre.x(), centre.y()) is cell
    assert [n for n in range(20) if whole.child(n).state().selected] == [pairs.index((0, 1))]


def test_everything_that_takes_the_keyboard_has_a_name(sample: MainWindow):
    for dock in (sample.differences, sample.reading_pane):
        dock.show()
    nameless = []
    for widget in sample.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(NAME) and not interface.text(QAccessible.Text.Value):
                nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not nameless


def test_tab_goes_through_the_panes_in_reading_order(sample: MainWindow):
    for dock in (sample.differences, sample.reading_pane):
        dock.show()
    sample.activateWindow()
    sample.articles.setFocus()
    panes = [
        sample.articles,
        sample.heat_map,
        sample.pair_view,
        sample.differences.listed.list,
        sample.reading_pane.text,
    ]
    met = []
    for _ in range(60):
        focus = sample.focusWidget()
        if focus in panes and focus not in met:
            met.append(focus)
        sample.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own form
    assert met == panes


def stops(window: MainWindow, start: QWidget, *, onward: bool) -> list[QWidget]:
    """What Tab, or Shift+Tab, meets from a widget on until it comes back."""
    start.setFocus()
    met = [start]
    while (window.focusNextPrevChild(onward), window.focusWidget())[1] is not start:
        met.append(window.focusWidget())
        assert len(met) < 60
    return met


def test_tab_meets_the_same_on_the_way_back_also_what_was_made_late(sample: MainWindow):
    sample.activateWindow()
    for dock in (sample.differences, sample.reading_pane):
        dock.show()
    sample.find_bar.open()
    forth, back = (stops(sample, sample.pair_view, onward=onward) for onward in (True, False))
    assert forth[1:] == back[:0:-1]
    assert {"QToolButton", "DifferenceView", "QTextEdit", "QComboBox"} <= {type(each).__name__ for each in forth}
    assert forth[1] is sample.find_bar.field, "the bar comes after the pair"
    tool_bar = sample.tool_bar.findChildren(QToolButton)
    assert all(button in forth for button in tool_bar if button.isVisible() and button.isEnabled())


def test_tab_meets_the_buttons_of_an_empty_page_before_the_tool_bar(window: MainWindow):
    window.activateWindow()
    met = stops(window, window.articles, onward=True)
    buttons = [met.index(button) for button in window.pages.empty.buttons]
    assert buttons == sorted(buttons)
    assert buttons[-1] < min(n for n, each in enumerate(met) if window.tool_bar.isAncestorOf(each))


def test_f6_reaches_the_docks_that_are_open(sample: MainWindow):
    sample.differences.show()
    sample.pair_view.setFocus()
    sample.commands.go.pane.trigger()
    assert sample.differences.listed.list.hasFocus()
    sample.commands.go.pane.trigger()
    assert sample.articles.hasFocus()


def test_heads_and_overview_say_what_they_are(sample: MainWindow):
    heads = asked(sample.heads)
    assert heads.role() == QAccessible.Role.StaticText
    assert heads.text(NAME).startswith("A, Kestria and Valdorn sign Maren flood pact")
    assert "Meridian Monitor" in heads.text(NAME)
    assert asked(sample.overview).role() == QAccessible.Role.Graphic
    assert asked(sample.overview).text(NAME) == "Overview"


def test_a_point_outside_is_no_row(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM), make_article(DAM))
    outside = view.viewport().mapToGlobal(QPoint(5, view.viewport().height() - 2))
    assert asked(view).childAt(outside.x(), outside.y() + 500) is None
