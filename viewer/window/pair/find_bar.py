"""The bar that finds words in both texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.presenting.presentation import same_articles
from viewer.window.kit.field import Field
from viewer.window.kit.icons import name_icon, paint_icons
from viewer.window.kit.phrases import in_turn
from viewer.window.pair.search import Hit, find_all

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from viewer.presenting.presentation import Presentation
    from viewer.window.pair.view import PairView

LEAST_FIELD, LEAST_COUNT = 100, 60
"""Pixels of the words that are looked for, of how many there are: with a few hits more or less nothing moves."""


class FindBar(QFrame):
    """Words to find, how many there are, and the way from one to the next; what is in it is made when it is opened."""

    def __init__(self, view: PairView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.view = view
        self.hits: list[Hit] = []
        self.at = -1
        self._searched: Presentation | None = None
        """Where the hits are."""
        self.hide()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(5)
        name = self.tr("Find in both articles")
        self.field = Field(name, name, self, "find")
        self.field.setMinimumWidth(LEAST_FIELD)
        self.field.setMaximumWidth(340)
        self.field.textChanged.connect(self.search)
        row.addWidget(self.field, 1)
        self.count = QLabel(self)
        row.addWidget(self.count)
        self.case = QCheckBox(self.tr("Match &case"), self)
        self.whole = QCheckBox(self.tr("W&hole words"), self)
        for box in (self.case, self.whole):
            box.toggled.connect(self.search)
            row.addWidget(box)
        row.addStretch(1)
        stops: list[QWidget] = [self.field, self.case, self.whole]
        for drawing, name, act in (
            ("previous", self.tr("Previous hit"), lambda: self.step(back=True)),
            ("next", self.tr("Next hit"), self.step),
            ("close", self.tr("Close"), self.dismiss),
        ):
            button = QToolButton(self)
            name_icon(button, drawing)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
            stops.append(button)
        in_turn(self.view, *stops)
        paint_icons(self, self.view.theme)

    def open(self) -> None:
        """Show the bar with what is selected in it, if that is short."""
        if self.layout() is None:
            self._build()
        self.show()
        if self.view.shown is not None:
            selected = self.view.highlights.selected_text(self.view.shown.comparison.articles)
            if 0 < len(selected) < 80:
                self.field.setText(selected)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def dismiss(self) -> None:
        """Put the hits out and close."""
        self.hide()
        self._light([])
        self.view.setFocus()

    def search(self) -> None:
        """Find the words anew, in the pair that is shown now; stands at the first hit in sight."""
        if self._find() and self.hits:
            self.at = self._first_in_sight() - 1
            self.step()

    def renew(self) -> None:
        """A pair is shown: go to a hit in it; in one that was only compared anew stay where the editor is."""
        before, shown = self._searched, self.view.shown
        now = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
        turned = same_articles(before, shown, turned=True)
        if not (turned or same_articles(before, shown)):
            self.search()
        elif self._find() and now:
            now = Hit(now.side.other, now.passage) if turned else now
            self.at = self.hits.index(now)
            self.view.highlights.show_found_now(now)
            self._say()

    def _find(self) -> bool:
        """Look for the words, where the bar is there and a pair is."""
        shown = self.view.shown
        if self.isHidden() or shown is None:
            return False
        self._searched = shown
        words, case, whole = self.field.text(), self.case.isChecked(), self.whole.isChecked()
        self._light(find_all(shown.comparison, words, case=case, whole=whole))
        return True

    def _first_in_sight(self) -> int:
        """The first hit from the top of the view on that is not folded away, else the first of all."""
        scene = self.view.scene
        top = next((number for number, _ in self.view.scroller.visible()), 0)
        for n, hit in enumerate(self.hits):
            line = scene.line_of[hit.side].get(hit.passage.paragraph, -1)
            if line >= top and not scene.lines[line].folded:
                return n
        return 0

    def _light(self, hits: list[Hit]) -> None:
        self.hits, self.at = hits, -1
        self.view.highlights.show_found(hits)
        self._say()

    def light_again(self) -> None:
        """Another search put its hits out: light these, where the bar is there."""
        if not self.isHidden():
            now = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
            self.view.highlights.show_found(self.hits, now)

    def step(self, *, back: bool = False) -> None:
        """Go to the next hit or the one before; after the last comes the first."""
        if not self.hits:
            return
        self.at = (self.at + (-1 if back else 1)) % len(self.hits)
        hit = self.hits[self.at]
        self.view.highlights.show_found_now(hit)
        self.view.navigation.show(hit.side, hit.passage)
        self._say()

    def _say(self) -> None:
        if self.hits:
            text = self.tr("{place} of {count}").format(place=self.at + 1, count=len(self.hits))
        else:
            text = self.tr("not found") if self.field.text().strip() else ""
        self.count.setText(text)
        self.count.setMinimumWidth(max(LEAST_COUNT, self.count.sizeHint().width()))  # the field gives way, never this

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
