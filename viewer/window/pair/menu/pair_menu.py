"""The menu of a place in the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from viewer.model import Pair, Role, Side
from viewer.presenting.stars import name_of
from viewer.window.kit.clipboard import put_on_clipboard
from viewer.window.kit.phrases import isolated
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.menu.joining import Chosen, Joining

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.model import Match
    from viewer.window.pair.view import PairView
    from viewer.window.pair.wanted_sentence import WantedSentence
    from viewer.window.session.session import Session


FIRST_CHARACTERS = 50
"""How much of a sentence a menu shows."""


class PairMenu(QObject):
    """Builds the menu, and does what it offers."""

    copy_asked = Signal(object)
    """What is selected, or else the sentence at a Place, is to be copied."""

    def __init__(self, view: PairView, session: Session, wanted: WantedSentence) -> None:
        super().__init__(view)
        self.view = view
        self.session = session
        self._wanted = wanted
        self.joining = Joining(view, session.by_hand)
        self.joining.partner_asked.connect(self._ask_partner)
        view.pair_input.menu_asked.connect(self.show)
        view.pair_input.menu_of_chosen_asked.connect(lambda point: self.show(self._chosen(), point))

    def show(self, place: Place | None, point: QPoint) -> None:
        """Show the menu of a place at a point of the screen."""
        if self.view.shown is not None:
            self.build(place).popup(point)

    def _chosen(self) -> Place | None:
        """Where the sentence begins that was gone to, or where the caret is."""
        chosen = self.joining.current()
        if chosen is None:
            return self.view.highlights.caret
        sentence = self.view.scene.articles[chosen.side].sentences[chosen.sentence]
        return Place(chosen.side, sentence.paragraph, sentence.span.start)

    def build(self, place: Place | None) -> QMenu:
        """The menu of a place, or of the whole pair."""
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view = self.view
        selected = bool(view.pair_input.selected())
        sentence = view.scene.sentence_at(place) if place else None
        copied = selected or sentence is not None
        self._add(menu, self.tr("&Copy"), lambda: self.copy_asked.emit(place), enabled=copied)
        if place is not None and sentence is not None:
            self._add_sentence(menu, place, sentence)
        if place is not None:
            self._add_label(menu, place)
        menu.addSeparator()
        side = place.side if place else None
        self._add(menu, self.tr("Select &all on this side"), lambda: view.pair_input.select_all(side))
        self._add(menu, self.tr("&Unfold everything"), view.open_all)
        self._add(menu, self.tr("Fold a&gain"), view.fold_again, enabled=view.unfolded)
        return menu

    def _add(self, menu: QMenu, text: str, act: Callable[[], object], *, enabled: bool = True) -> None:
        action = menu.addAction(text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: act())

    def _add_sentence(self, menu: QMenu, place: Place, sentence: int) -> None:
        paired = bool(self.view.scene.shown.places(place.side, sentence)[place.side.other])
        self._add(menu, self.tr("Copy &both sides"), lambda: self.copy_both(place.side, sentence), enabled=paired)
        menu.addSeparator()
        self._add(
            menu,
            self.tr("Show coun&terpart"),
            lambda: self.view.navigation.show_counterpart(place.side, sentence),
            enabled=paired,
        )
        self._add(menu, self.tr("Compare this &paragraph alone"), lambda: self._alone(place))
        self._add_others(menu, place.side, sentence)
        chosen = Chosen(place.side, sentence)
        if self.joining.is_content(chosen):
            menu.addSeparator()
            self._add_joining(menu, chosen)

    def _add_joining(self, menu: QMenu, chosen: Chosen) -> None:
        """What can be said of a sentence by hand."""
        joining, held = self.joining, self.joining.held
        if held and held.side is not chosen.side:
            self._add(menu, self.tr("These say the sa&me"), lambda: joining.join_held(chosen))
        self._add_partners(
            menu, self.tr("These say the &same"), joining.partners(chosen, sure=False), chosen.side, joining.affirm
        )
        self._add_partners(
            menu, self.tr("These &do not say the same"), joining.partners(chosen), chosen.side, joining.deny
        )
        text = self.tr("&Join with a sentence of {side}…").format(side="AB"[chosen.side.other])
        self._add(menu, text, lambda: joining.hold(chosen))
        if joining.verdicts(chosen):
            self._add(menu, self.tr("Take back what was said by &hand"), lambda: joining.take_back(chosen))

    def _add_partners(
        self, menu: QMenu, text: str, matches: list[Match], side: Side, act: Callable[[Match], None]
    ) -> None:
        """An entry that does something with the match of a sentence; where it has several, a menu of them."""
        if len(matches) == 1:
            self._add(menu, text, lambda: act(matches[0]))
        elif matches:
            sub = menu.addMenu(text)
            for match in matches:
                self._add(sub, self._named(match, side.other), lambda match=match: act(match))  # type: ignore[misc]

    def _named(self, match: Match, side: Side) -> str:
        """A match by its sentences on one side: "¶ 7 in B: The dam held …"."""
        article = self.view.scene.articles[side]
        first = article.sentences[match.sentences[side].start]
        words = first.text if len(first.text) <= FIRST_CHARACTERS else f"{first.text[:FIRST_CHARACTERS]} …"
        text = self.tr("¶ {number} in {side}: {words}")
        told = text.format(number=first.paragraph + 1, side="AB"[side], words=isolated(words))
        return told.replace("&", "&&")

    def _ask_partner(self, chosen: Chosen) -> None:
        """Ask from which of several a sentence is to be parted."""
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("These do not say the same"))
        for match in self.joining.partners(chosen):
            text = self._named(match, chosen.side.other)
            self._add(menu, text, lambda match=match: self.joining.deny(match))  # type: ignore[misc]
        menu.popup(self.view.mapToGlobal(QPoint(80, 80)))

    def _add_others(self, menu: QMenu, side: Side, sentence: int) -> None:
        others = self.carriers(side, sentence)
        sub = menu.addMenu(self.tr("This in the &other articles"))
        if not others:
            known = self.session.coverage is not None
            text = self.tr("No other open article surely has it") if known else self.tr("Not known yet")
            sub.addAction(text).setEnabled(False)
        for index in others:
            article = self.session.collection.articles[index]
            self._add(sub, name_of(article).replace("&", "&&"), lambda index=index: self._beside(side, sentence, index))  # type: ignore[misc]

    def _add_label(self, menu: QMenu, place: Place) -> None:
        role = self.view.scene.articles[place.side].paragraphs[place.paragraph].role
        menu.addSeparator()
        if role is Role.FURNITURE:
            self._add(menu, self.tr("This is part of the a&rticle"), lambda: self._restore(place))
        else:
            self._add(menu, self.tr("This is page &furniture"), lambda: self._label(place, Role.FURNITURE))

    def carriers(self, side: Side, sentence: int) -> list[int]:
        """The articles, by index, that carry a sentence."""
        index, coverage = self._index(side), self.session.coverage
        return [] if coverage is None or index is None else sorted(coverage.carriers[index][sentence])

    def _index(self, side: Side) -> int | None:
        """The article on the screen, as an index; None where another pair was chosen, which is not there yet."""
        pair, articles = self.session.pair, self.session.collection.articles
        if pair is None or articles[pair[side]].digest != self.view.scene.articles[side].digest:
            return None
        return pair[side]

    def copy_both(self, side: Side, sentence: int) -> None:
        """Put a sentence and what says the same on the clipboard, with their sources."""
        places = self.view.scene.shown.places(side, sentence)
        parts = []
        for each in Side:
            article = self.view.scene.articles[each]
            texts = [p.span.cut(article.paragraphs[p.paragraph].text) for p in dict.fromkeys(places[each])]
            parts.append(f"{name_of(article)}: {' … '.join(texts)}")
        put_on_clipboard("\n\n".join(parts))

    def _alone(self, place: Place) -> None:
        number = self.view.scene.line_of[place.side][place.paragraph]
        self.view.show_alone(self.view.scene.lines[number].rows.start)

    def _beside(self, side: Side, sentence: int, index: int) -> None:
        """Show a sentence as A beside another article."""
        here = self._index(side)
        if here is not None and here != index:
            self.view.navigation.leaving.emit()
            self._wanted.show_in(Pair(here, index), Side.LEFT, sentence)

    def _restore(self, place: Place) -> None:
        index = self._index(place.side)
        if index is not None:
            self.session.restore_label(index, place.paragraph)

    def _label(self, place: Place, role: Role) -> None:
        index = self._index(place.side)
        if index is not None:
            self.session.label(index, place.paragraph, role)
