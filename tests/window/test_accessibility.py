"""The window for those who do not see it, or have no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QToolButton, QWidget

from viewer.presenting.arrangement import Mode
from viewer.window.accessibility import interfaces as accessible
from viewer.window.frame.main_window import MainWindow

NAME, WORDS = QAccessible.Text.Name, QAccessible.Text.Description


def asked(widget: QWidget) -> QAccessibleInterface:
    accessible.install()
    return QAccessible.queryAccessibleInterface(widget)


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
    (name,) = selected
    assert name.startswith("Paragraph 4: 3 words changed; opposite paragraph 1")


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
