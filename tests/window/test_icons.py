"""The icons: of one style, in the theme's colours, as sharp as the screen."""

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QToolButton
from pytestqt.qtbot import QtBot

from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.icons import DRAWING, SIZE, draw_icon
from viewer.window.kit.theme import Theme, own_theme

FILES = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "diptych")


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: int = 1) -> QImage:
    return icon.pixmap(QSize(SIZE, SIZE), ratio, mode).toImage()


def ink_of(image: QImage) -> list[QColor]:
    """The colours of the pixels that have any."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for x, y in points if (colour := image.pixelColor(x, y)).alpha()]


def test_every_drawing_is_used_and_every_one_used_is_there(window: MainWindow):
    things = [*window.findChildren(QAction), *window.findChildren(QAbstractButton)]
    used = {str(thing.property(DRAWING)) for thing in things if thing.property(DRAWING)}
    assert used == {path.stem for path in FILES}


def test_icons_follow_the_theme(window: MainWindow):
    for name in ("light", "dark"):
        theme = own_theme(name)
        window.show_theme(theme)
        strongest = max(ink_of(drawn(window.commands.edit.find.icon())), key=QColor.alpha)
        assert abs(strongest.lightness() - theme["text"].lightness()) < 12


def test_icons_are_drawn_anew_for_another_screen(window: MainWindow):
    before = window.commands.edit.find.icon().cacheKey()
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert window.commands.edit.find.icon().cacheKey() != before


def joined_steps(window: MainWindow) -> list[QToolButton]:
    """The two buttons of the tool bar that go from difference to difference."""
    steps = (window.commands.go.back, window.commands.go.next)
    return [b for b in window.tool_bar.findChildren(QToolButton) if b.defaultAction() in steps]


def test_a_button_without_words_has_an_icon_and_a_name(window: MainWindow):
    window.find_bar.open()  # what is in it is made then
    buttons = window.findChildren(QToolButton)
    silent = [b for b in buttons if not b.text() and (b.property(DRAWING) or b in joined_steps(window))]
    assert len(silent) == 6
    assert all(not button.icon().isNull() and button.accessibleName() for button in silent)


def ours(dock: QDockWidget, theme: Theme) -> bool:
    """Whether the buttons in a dock's title have icons of ours, in the theme's colour."""
    wanted = {"close": "qt_dockwidget_closebutton", "float": "qt_dockwidget_floatbutton"}
    buttons = {name: dock.findChild(QAbstractButton, part) for name, part in wanted.items()}
    pictures = {name: drawn(button.icon()) for name, button in buttons.items() if isinstance(button, QAbstractButton)}
    return pictures == {name: drawn(draw_icon(name, theme, 1)) for name in wanted}


@pytest.mark.parametrize("name", ["dark", "light"])
def test_a_dock_s_buttons_are_seen_in_each_theme_also_when_it_floated(window: MainWindow, name: str):
    theme = own_theme(name)
    window.show_theme(theme)
    dock = window.differences
    dock.show()
    assert ours(dock, theme)
    for floating in (True, False):
        dock.setFloating(floating)
        assert ours(dock, theme)


def test_a_dock_s_buttons_are_as_before_when_it_comes_back(window: MainWindow, qapp: QApplication, qtbot: QtBot):
    window.differences.show()
    window.window_state.remember()
    later = build_window(qapp)
    qtbot.addWidget(later)
    later.show()
    assert later.differences.isVisible()
    assert ours(later.differences, later.pair_view.theme)
    later.session.close()
