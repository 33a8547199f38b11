"""The common actions on a tool bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from viewer.window.kit.icons import SIZE, name_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from viewer.window.commands.actions import Actions

ROOMY = 900
"""Window widths under this, or too small for the words, have Find in the menu at the end, and no words beside icons."""
NARROW = 800
"""Window widths under this have the modes, Paste and Swap there, too."""


class ToolBar(QToolBar):
    """Add, paste, swap; where we stand; what is shown; find."""

    def __init__(self, commands: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        go, find = commands.go, commands.edit.find
        drawings = {
            commands.file.open: "add",
            commands.file.paste: "paste",
            commands.view.swap: "swap",
            go.back: "previous",
            go.next: "next",
            find: "find",
        }
        for action, name in drawings.items():
            name_icon(action, name)
        self._worded = [
            self._button(commands.file.open, self.tr("Add articles")),
            self._button(commands.file.paste, self.tr("Paste")),
            self._button(commands.view.swap, self.tr("Swap")),
        ]
        """They do without their words where there is little room, and the last two go where there is less."""
        _, *self._going = [self.addWidget(button) for button in self._worded]
        self.addWidget(_spring())
        self.place = QToolButton(self)
        self.place.setEnabled(False)
        self._room_for = ""
        """The text that the place has room for."""
        self.addWidget(_joined(self._button(go.back), self.place, self._button(go.next), parent=self))
        modes = [self._button(action, action.text().replace("&", "")) for action in commands.view.modes.values()]
        self._spare = [self.addWidget(_joined(*modes, parent=self)), self.addWidget(_spring())]
        self._spare.append(self.addWidget(self._button(find, self.tr("Find"))))
        self._commands = commands
        self.more = self._more_button()
        self._more = self.addWidget(self.more)
        self._more.setVisible(False)
        self._width = ROOMY
        """Of the window, in pixels."""

    def _more_button(self) -> QToolButton:
        """What has no room on the bar is in its menu."""
        button = QToolButton(self)
        name_icon(button, "more")
        button.setIconSize(QSize(SIZE, SIZE))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More"))
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_more)
        self._beside = QMenu(self.tr("Compare &with"), menu)
        button.setMenu(menu)
        return button

    def _fill_more(self) -> None:
        """Only what the bar lacks just now, and the articles, whose list may have no room either."""
        menu, commands = self.more.menu(), self._commands
        menu.clear()
        if not self._spare[0].isVisible():
            menu.addActions([*commands.view.modes.values(), commands.file.paste, commands.view.swap])
            menu.addSeparator()
        menu.addActions([commands.edit.find, commands.edit.find_all])
        menu.addSeparator()
        menu.addAction(commands.view.side)
        menu.addMenu(self._beside)
        commands.article.fill_beside(self._beside)

    def show_place(self, place: str, longest: str) -> None:
        """Tell where one stands, with room for `longest`, so that the buttons beside it stay where they are."""
        if longest != self._room_for:
            self._room_for = longest
            self.place.ensurePolished()
            self.place.setMinimumWidth(0)
            self.place.setText(longest)
            self.place.setMinimumWidth(self.place.sizeHint().width())
            self.show_width(self._width)
        self.place.setText(place)

    def show_width(self, width: int) -> None:
        """Leave on the tool bar what fits a window `width` pixels wide; the rest is in a menu at its end."""
        self._width = width
        for words, modes in ((width >= ROOMY, width >= NARROW), (False, width >= NARROW), (False, False)):
            self._leave(words=words, modes=modes)
            if self.sizeHint().width() <= width:  # in German less fits
                break

    def _leave(self, *, words: bool, modes: bool) -> None:
        """Show words beside icons, and Find; the modes, Paste and Swap."""
        joined, spring, find = self._spare
        for item in (joined, *self._going):
            item.setVisible(modes)
        styles = Qt.ToolButtonStyle
        for button in self._worded:
            button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if words else styles.ToolButtonIconOnly)
        for item in (spring, find):
            item.setVisible(words)
        self._more.setVisible(not words)

    def _button(self, action: QAction, text: str = "") -> QToolButton:
        """A button with an action's icon and, where there is one, a text that is shorter than in the menu."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.installEventFilter(_Follower(button, action))
        button.setIconSize(QSize(SIZE, SIZE))
        styles = Qt.ToolButtonStyle
        button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if text else styles.ToolButtonIconOnly)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        action.changed.connect(lambda: button.setText(text))
        return button


class _Follower(QObject):
    """Has a button look as its action does, but for text and picture, which Qt sees to.

    Qt 6.11 connects the two once more at each change of the action, so that each takes longer than the one before.
    """

    def __init__(self, button: QToolButton, action: QAction) -> None:
        super().__init__(button)
        self._button, self._action = button, action

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take over what is only that the action was enabled, disabled, ticked or not."""
        button, action = self._button, self._action
        if event.type() != QEvent.Type.ActionChanged:
            return False
        if (button.isEnabled(), button.isChecked()) == (action.isEnabled(), action.isChecked()):
            return False
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())
        return True


def _spring() -> QWidget:
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring


def _joined(*buttons: QToolButton, parent: QWidget) -> QWidget:
    """Buttons side by side as one."""
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(4, 0, 4, 0)
    row.setSpacing(0)
    for button in buttons:
        first, last = ("right", "left") if parent.isRightToLeft() else ("left", "right")
        place = first if button is buttons[0] else last if button is buttons[-1] else "middle"
        button.setProperty("joined", place)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # all equally high
        row.addWidget(button)
    return group
