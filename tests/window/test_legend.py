"""The legend in the window, once unasked; and what is told of a mark under the pointer."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.support.views import point_of
from tests.support.windows import Speaking, lay_out
from viewer.model import Pair, Side
from viewer.window.app.start import introduce
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.theme import own_theme
from viewer.window.pair.legend import Swatch
from viewer.window.preferences.choices import LEGEND_SHOWN, load_choice, save_choice


def test_the_menu_and_the_button_below_the_pair_open_it_and_close_it(sample: MainWindow):
    legend = sample.legend
    assert legend.isHidden(), "a window that no editor started shows it only when asked"
    sample.commands.view.legend.trigger()
    assert legend.isVisible()
    assert sample.pair_page.isAncestorOf(legend)
    assert not legend.isWindow()
    QTest.keyClick(legend.area, Qt.Key.Key_Escape)
    assert legend.isHidden()
    for shown in (True, False):
        QTest.mouseClick(sample.counts.legend, Qt.MouseButton.LeftButton)
        assert legend.isVisible() is shown


def test_without_a_pair_there_is_nothing_to_explain(window: MainWindow):
    assert not window.commands.view.legend.isEnabled()


def test_it_follows_the_theme_of_the_window_at_once(sample: MainWindow):
    sample.commands.view.legend.trigger()
    for name in ("dark", "contrast-light"):
        sample.show_theme(own_theme(name))
        colour = sample.legend.findChildren(Swatch)[0].grab().toImage().pixelColor(1, 1)
        assert colour.name() == own_theme(name)["paper"].name()


def test_in_arabic_it_is_arabic_and_mirrored(speaking: Speaking):
    window = speaking("ar")
    window.pages.show_pair()
    window.show()
    window.legend.open()
    assert window.legend.accessibleName() == "كيف تُقرأ العلامات"
    pair = window.legend.parentWidget()
    assert pair is not None
    assert window.legend.geometry().center().x() < pair.rect().center().x() + 1


def test_at_the_first_start_it_comes_with_the_first_pair_and_never_again(window: MainWindow, qtbot: QtBot):
    introduce(window)
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.commands.help.sample.trigger()
    marks, view = window.first_marks, window.pair_view
    qtbot.waitUntil(marks.isVisible)
    assert window.legend.isHidden(), "it would lie over the text that is to be read"
    below = view.mapTo(window, QPoint(0, view.height())).y()
    assert marks.mapTo(window, QPoint(0, 0)).y() >= below
    assert marks.height() < 50
    assert not any(child.hasFocus() for child in marks.findChildren(QWidget)), "the keyboard stays where it was"
    assert load_choice(LEGEND_SHOWN) is True
    marks.close_button.click()
    with qtbot.waitSignal(window.session.comparison_ready, timeout=20_000):
        window.session.choose(Pair(0, 2))
    lay_out()
    assert window.first_marks.isHidden()


def test_the_first_marks_lead_to_all_of_them_and_give_way_to_these(sample: MainWindow):
    marks, legend = sample.first_marks, sample.legend
    for ask in (marks.all_asked, sample.commands.view.legend_asked):
        marks.open()
        ask.emit()
        assert (marks.isHidden(), legend.isVisible()) == (True, True)
        legend.dismiss()


def test_in_a_later_session_it_does_not_come(window: MainWindow, qtbot: QtBot):
    save_choice(LEGEND_SHOWN, value=True)
    introduce(window)
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.commands.help.sample.trigger()
    lay_out()
    assert window.legend.isHidden()
    assert window.first_marks.isHidden()


@pytest.mark.parametrize(("word", "told"), [("sign", "Changed: these words are different in B, ¶ 1"), ("Maren", "")])
def test_a_mark_under_the_pointer_is_told_as_plain_text(sample: MainWindow, word: str, told: str):
    view = sample.pair_view
    assert view.shown
    title = view.shown.comparison.articles.left.paragraphs[3].text
    point = point_of(view, Side.LEFT, 3, title.index(word)) + QPoint(3, 0)
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == (f"<qt>{told}</qt>" if told else "")
    QToolTip.hideText()
