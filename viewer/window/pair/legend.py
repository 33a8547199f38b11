"""The legend: what the marks of the pair mean, over the lower edge of the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.presenting.stops import Kind
from viewer.window.kit.icons import name_icon, paint_icons
from viewer.window.kit.phrases import Translator, in_turn
from viewer.window.kit.phrases import say_kind as say

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from viewer.window.kit.theme import Theme

MARGIN = 12
"""Pixels between the legend and the edges of the pair."""
FIRST: dict[Kind | Mark, int] = {Kind.CHANGED: 216, Kind.ONLY_LEFT: 152, Mark.STAR: 160, Kind.MOVED: 0}
"""The marks that are met first, and how many pixels of their samples are needed; 0 for all."""
WORDS = 224
"""How wide an explanation may be."""
legend = Translator("legend")


class Swatch(QWidget):
    """A sample of a mark, as the pair view paints it."""

    def __init__(self, what: Kind | Mark, theme: Theme, parent: QWidget, width: int = 0) -> None:
        """Of all its width, or where it begins, as wide as is said."""
        from viewer.window.pair.painting.swatches import HEIGHT, WIDTH

        super().__init__(parent)
        self.theme = theme
        self._what = what
        self.setFixedSize(width or WIDTH, HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the sample."""
        from viewer.window.pair.painting.swatches import WIDTH, paint_swatch

        with QPainter(self) as painter:
            painter.setClipRect(self.rect())
            painter.translate(self.width() - WIDTH if self.isRightToLeft() else 0, 0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_swatch(painter, self._what, self.theme, self.font(), rtl=self.isRightToLeft())


class ExplainedMarks(QFrame):
    """Samples of marks with what they say, closed at first."""

    def __init__(self, theme: Theme, view: QWidget, parent: QWidget) -> None:
        """`view` is the pair that gets the keyboard back."""
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self.hide()

    def dismiss(self) -> None:
        """Close it; the keyboard goes back to the pair if it was here."""
        here = any(widget.hasFocus() for widget in self.findChildren(QWidget))
        self.hide()
        if here:
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        for swatch in self.findChildren(Swatch):
            swatch.theme = theme
            swatch.update()


class Legend(ExplainedMarks):
    """Every mark with its name and what it says; what is in it is made when it is first opened.

    It lies over `pair`, whose child it is, in the corner where reading ends.
    """

    def __init__(self, theme: Theme, view: QWidget, pair: QWidget) -> None:
        super().__init__(theme, view, pair)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("How to read the marks"))

    def toggle(self) -> None:
        """Open it and give it the keyboard, or close it."""
        if self.isHidden():
            self.open()
        else:
            self.dismiss()

    def open(self, *, keyboard: bool = True) -> None:
        """Show it; the keyboard stays where it is unless it is wanted here."""
        if self.layout() is None:
            self._build()
        self._place()
        self.show()
        self.raise_()
        if keyboard:
            self.area.setFocus(Qt.FocusReason.PopupFocusReason)

    # Building

    def _build(self) -> None:
        title = QLabel(self.accessibleName(), self)
        title.setObjectName("legendTitle")
        hint = QLabel(self.tr("Esc closes"), self)
        hint.setObjectName("quiet")
        self.close_button = QToolButton(self)
        name_icon(self.close_button, "close")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(hint)
        head.addWidget(self.close_button)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.accessibleName())
        self.area.setAccessibleDescription("\n".join(map(explain, LEGEND)))
        self.area.setWidgetResizable(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self._entries = [self._entry(what) for what in LEGEND]
        self._columns = 0
        in_turn(self._view, self.area, self.close_button)
        paint_icons(self, self._theme)
        self._view.installEventFilter(self)

    def _entry(self, what: Kind | Mark) -> tuple[QWidget, QWidget]:
        """A sample, and beside it what it is called and what it says."""
        swatch, words, told = Swatch(what, self._theme, self), QWidget(self), entry_of(what)
        name, explained = QLabel(say(told.name), words), QLabel(say(told.explained), words)
        name.setObjectName("legendName")
        explained.setObjectName("quiet")
        explained.setWordWrap(True)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (name, explained):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        words.setFixedWidth(WORDS)
        explained.ensurePolished()
        explained.setFixedHeight(explained.heightForWidth(WORDS))
        return swatch, words

    def _arrange(self, columns: int) -> None:
        """Set the entries in so many columns, one after the other."""
        if columns == self._columns:
            return
        self._columns = columns
        inner = QWidget(self)
        inner.setObjectName("legendInner")
        self._grid = grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        rows = -(-len(self._entries) // columns)
        for number, (swatch, words) in enumerate(self._entries):
            column, row = divmod(number, rows)
            grid.addWidget(swatch, row, 2 * column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, row, 2 * column + 1, Qt.AlignmentFlag.AlignVCenter)
        self.area.setWidget(inner)

    def _place(self) -> None:
        """Lie in the lower corner of the pair where reading ends, beside the overview."""
        room = self._view.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._arrange(2)
        if self._wanted().width() > room.width():
            self._arrange(1)
        size = self._wanted().boundedTo(room.size())
        area = QRect(room.topLeft(), size)
        area.moveBottom(room.bottom())
        if not self.isRightToLeft():
            area.moveRight(room.right())
        self.setGeometry(area)

    def _wanted(self) -> QSize:
        inner, margins = self._grid.sizeHint(), self._column.contentsMargins()
        head = self.close_button.sizeHint().height() + self._column.spacing()
        bar = self.area.verticalScrollBar().sizeHint().width()
        frame = 2 * self.frameWidth() + 2
        return QSize(
            inner.width() + bar + margins.left() + margins.right() + frame,
            inner.height() + head + margins.top() + margins.bottom() + frame,
        )

    # Manners

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Stay in the corner of the pair; Escape in the view closes the legend first."""
        if self.isHidden():
            return False
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.dismiss()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class FirstMarks(ExplainedMarks):
    """The marks that an editor meets first, in a line of their own, where they hide no text; made when it is opened."""

    all_asked = Signal()
    """The whole legend is to be shown."""

    def __init__(self, theme: Theme, view: QWidget, parent: QWidget) -> None:
        super().__init__(theme, view, parent)
        self.setObjectName("firstMarks")
        self._entries: list[tuple[Swatch, QLabel]] = []
        self.setAccessibleName(self.tr("How to read the marks"))

    def open(self) -> None:
        """Show it; the keyboard stays where it is."""
        if self.layout() is None:
            self._build()
        self.show()

    def _build(self) -> None:
        self.setAccessibleDescription("\n".join(map(explain, FIRST)))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(6)
        for what, width in FIRST.items():
            swatch, name = Swatch(what, self._theme, self, width), QLabel(self)
            if not isinstance(what, Mark) and what is not Kind.MOVED:  # the others say in the sample what they are
                name.setText(say(entry_of(what).name))
            name.setObjectName("quiet")
            for widget in (swatch, name):
                widget.setToolTip(explain(what))
                row.addWidget(widget)
            self._entries.append((swatch, name))
        row.addStretch(1)
        self.all = QToolButton(self)
        self.all.setText(self.tr("All marks"))
        self.all.clicked.connect(self.all_asked)
        self.close_button = QToolButton(self)
        name_icon(self.close_button, "close")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        row.addWidget(self.all)
        row.addWidget(self.close_button)
        paint_icons(self, self._theme)
        self._view.installEventFilter(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window wants: marks that have no room are left out."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many marks as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.layout() is None:
            return
        room = self.width() - self.all.sizeHint().width() - self.close_button.sizeHint().width() - 2 * MARGIN
        for swatch, name in self._entries:
            room -= swatch.width() + name.sizeHint().width() + MARGIN
            swatch.setVisible(room >= 0)
            name.setVisible(room >= 0)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Escape in the pair closes it."""
        if self.isHidden() or event.type() != QEvent.Type.KeyPress or event.key() != Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            return False
        self.dismiss()
        return True


def explain(what: Kind | Mark) -> str:
    """A mark in one line: `Changed: words that are different in A and in B`."""
    told = entry_of(what)
    return legend.tr("{name}: {explained}").format(name=say(told.name), explained=say(told.explained))
