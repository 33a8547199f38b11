"""The sentence count below the pair: each figure a button that steps through what it counts.

At its end, where there is room, the button of the legend.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.model import Pair
from viewer.presenting.arrangement import Wish
from viewer.presenting.counts import tell_kind
from viewer.presenting.kinds import MARKS, TABLE, Mark
from viewer.presenting.stops import Kind
from viewer.window.kit.phrases import plain_tip
from viewer.window.kit.phrases import say_kind as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.presenting.presentation import Presentation
    from viewer.window.kit.theme import Theme

LENGTHS = 4
"""How many texts each button has."""
LEAST = 200
"""Pixels of a notice that stays for which words of the figures go: enough to see what it is about."""
MARGIN = 8
SPACING = 4
ONLY = Kind.ONLY_RIGHT, Kind.ONLY_LEFT
"""They become short together: beside "2 only in A" a bare "8" would be no figure of the same."""


class CountsBar(QWidget):
    """Shared, changed, only in A, only in B, moved."""

    kind_chosen = Signal(object)
    """A Kind to step through, or None for all."""
    alone_asked = Signal()
    """What each open article has alone is to be shown."""
    perhaps_asked = Signal()
    """What is perhaps elsewhere is no longer to be left out."""
    legend_asked = Signal()
    """What the marks mean is to be shown, or no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counts")
        self.setAccessibleName(self.tr("Sentence count"))
        self._buttons: dict[Kind, QToolButton] = {}
        self._texts: dict[Kind, list[str]] = {kind: [""] * LENGTHS for kind in TABLE}
        """What each button says: in full words, in fewer and fewer, as a figure."""
        self._shown: Presentation | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(SPACING)
        for kind in TABLE:
            button = QToolButton(self)
            button.setObjectName(kind.name)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.toggled.connect(lambda on, kind=kind: self.choose_kind(kind if on else None))  # so do screen readers
            self._buttons[kind] = button
            row.addWidget(button)
        self.firm = QToolButton(self)
        self.firm.setCheckable(True)
        self.firm.setAccessibleName(self.tr("“Perhaps” left out"))
        self.firm.setToolTip(self.tr("What is perhaps elsewhere is left out; a click brings it back"))
        self.firm.toggled.connect(lambda on: None if on else self.perhaps_asked.emit())
        self.firm.hide()
        row.addWidget(self.firm)
        self.alone = QToolButton(self)
        self.alone.setAccessibleName(self.tr("What each has alone"))
        self.alone.setToolTip(self.tr("What each has alone"))
        self.alone.clicked.connect(self.alone_asked)
        row.addWidget(self.alone)
        self.hidden = QLabel(self)
        self.hidden.setToolTip(self.tr("Differences of style that View → Ignore hides"))
        row.addWidget(self.hidden)
        self.notice = ""
        """What is shown at the right."""
        self._standing = False
        """Whether it stays, so that the figures keep their words beside it."""
        self._note = QLabel(self)
        self._note.setObjectName("notice")
        self._note.setTextFormat(Qt.TextFormat.PlainText)  # it names files
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._note, 1)
        self.legend = QToolButton(self)
        self.legend.setText(self.tr("Legend"))
        self.legend.setToolTip(self.tr("What the marks mean"))
        self.legend.clicked.connect(self.legend_asked)
        row.addWidget(self.legend)
        self.show_theme(theme)
        self.show_pair(None)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for kind, button in self._buttons.items():
            button.setIcon(_dot(theme.of_kind(kind)))

    def show_pair(self, shown: Presentation | None) -> None:
        """Show the figures of a pair, or none."""
        self.setVisible(shown is not None)
        self._shown = shown
        self._tell()

    def show_firm(self, *, firm: bool) -> None:
        """Leave what may be elsewhere after all out of the figures, and say so; or count it again."""
        self.firm.setVisible(firm)
        self.firm.setChecked(firm)
        self._tell()

    def _tell(self) -> None:
        shown, firm = self._shown, self.firm.isChecked()
        if shown is None:
            return
        hidden = sum(match.hidden for match in shown.comparison.matches)
        self.hidden.setText(self.tr("%Ln hidden", "Differences of style", hidden) if hidden else "")
        self.hidden.setVisible(bool(hidden))
        for kind, button in self._buttons.items():
            told, *self._texts[kind] = tell_kind(shown.comparison, kind, say, firm=firm)
            button.setEnabled(any(Wish(kind=kind, firm=firm).meets(stop) for stop in shown.stops(kind)))
            button.setAccessibleName(told)
            button.setToolTip(told + "\n" + self.tr("Show and step through these only"))
        self._fit()

    def _fit(self) -> None:
        """Give each figure as many words as there is room for beside the notice: one after the other gets fewer.

        Where all words are gone and the notice has no room yet, the button of the legend goes. A notice that stays
        takes hardly more than places and headings: it has what is left, but as much as can be read.
        """
        metrics = self._note.fontMetrics()
        wanted = metrics.horizontalAdvance(self.notice) + 2 * SPACING
        widths = self._say_all()
        room = self.width() - 2 * MARGIN - sum(widths.values()) - SPACING * len(widths)
        for needed, texts in self._shorter(wanted):
            if room >= needed:
                break
            for button, text in texts.items():
                room += widths[button]
                if text:
                    button.setText(text)
                    widths[button] = button.sizeHint().width()
                    room -= widths[button]
                else:
                    button.hide()
                    room += SPACING
        fits = room >= (min(wanted, LEAST) if self._standing else wanted)
        self.legend.setVisible(fits)
        if not fits:
            room += self.legend.sizeHint().width() + SPACING
        cut = Qt.TextElideMode.ElideRight if self._standing else Qt.TextElideMode.ElideLeft
        self._note.setText(metrics.elidedText(self.notice, cut, max(0, room - 2 * SPACING)))

    def _say_all(self) -> dict[QWidget, int]:
        """Give everything that is to be shown all its words; how wide each is."""
        for kind, button in self._buttons.items():
            button.setText(self._texts[kind][0])
            button.setVisible(button.isChecked() or button.isEnabled() or kind not in (Kind.BY_HAND, Kind.STYLE))
        self.alone.setText(f"★ {self.alone.accessibleName()}")
        self.alone.show()
        self.firm.setText(self.firm.accessibleName())
        chips = [chip for chip in (self.firm, self.hidden) if not chip.isHidden()]
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        shown: list[QWidget] = [*buttons, *chips, self.alone, self.legend]
        return {each: each.sizeHint().width() for each in shown}

    def _shorter(self, wanted: int) -> Iterator[tuple[int, dict[QToolButton, str]]]:
        """What is given up, one after the other: for how much room behind all, which buttons, what they say then.

        The last in the table of kinds is the first of each length; what is stepped through has its words longest, as
        the counter above tells of its places. In the end, for room that there is not at all, go what there is none of,
        style, which is quiet, and the star, which is never there without a word.
        """
        buttons = self._buttons
        kinds = [kind for kind in reversed(TABLE) if not buttons[kind].isHidden()]
        groups = [ONLY if kind in ONLY else (kind,) for kind in kinds if kind is not ONLY[1]]
        stepped = next((group for group in groups if any(buttons[kind].isChecked() for kind in group)), None)
        groups.sort(key=lambda group: group is stepped)
        yield wanted, {self.alone: say(MARKS[Mark.STAR].name)}
        for group in groups:
            yield wanted, {buttons[kind]: self._texts[kind][1] for kind in group}
        if self._standing:
            wanted = min(wanted, LEAST)
        for length, group in sorted(product((2, 3), groups), key=lambda step: step[1] is stepped):
            yield wanted, {buttons[kind]: self._texts[kind][length] for kind in group}
        if not self.firm.isHidden():
            yield wanted, {self.firm: "−?"}
        for kind in kinds:  # no figure goes for a notice alone
            if not buttons[kind].isChecked() and (kind is Kind.STYLE or not buttons[kind].isEnabled()):
                yield 0, {buttons[kind]: ""}
        yield 0, {self.alone: ""}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window wants: figures fit everywhere."""
        return QSize(0, super().minimumSizeHint().height())

    def show_kind(self, kind: Kind | None) -> None:
        """Show which kind is being stepped through."""
        for each, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(each is kind)
        self._fit()

    def show_notice(self, notice: str, *, standing: bool = False) -> None:
        """Show a short notice at the right; where it does not fit, its end, and in the tool tip all of it.

        One that is `standing` stays while the pair is shown, and takes no words from the figures.
        """
        self.notice, self._standing = notice, standing
        self._note.setToolTip(plain_tip(notice))
        self._note.setAccessibleName(notice)
        self._fit()

    def choose_kind(self, kind: Kind | None) -> None:
        """Step through one kind only, or all, as with a click."""
        self.show_kind(kind)
        self.kind_chosen.emit(kind)


def _dot(colours: Pair[QColor]) -> QIcon:
    """A square, its upper left half of one colour and its lower right half of the other."""
    picture = QPixmap(20, 20)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    square = QRectF(0.5, 0.5, 9, 9)
    painter.setBrush(colours.left)
    painter.drawRoundedRect(square, 3, 3)
    if colours.right != colours.left:
        half = QPainterPath(square.topRight())
        half.lineTo(square.bottomRight())
        half.lineTo(square.bottomLeft())
        painter.setClipPath(half)
        painter.setBrush(colours.right)
        painter.drawRoundedRect(square, 3, 3)
    painter.end()
    return QIcon(picture)
