"""Lets the editor say by hand of two sentences whether they say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from viewer.comparing.by_hand import said_of
from viewer.model import Match, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model.options import Verdict
    from viewer.window.pair.layout.scene import Place
    from viewer.window.pair.view import PairView
    from viewer.window.session.by_hand import ByHand


class Chosen(NamedTuple):
    """A sentence of the pair that is shown."""

    side: Side
    sentence: int


class Joining(QObject):
    """Joins and parts sentences of the pair that is shown.

    Two sentences that are far apart are joined in two steps: the first is held until one of the other side is chosen,
    by a click or by the same key again.
    """

    told = Signal(str)
    """A notice of what is to be done next, as long as a sentence is held; empty when none is held any more."""
    answered = Signal(str)
    """A notice of what was done, or why it was not."""
    partner_asked = Signal(object)
    """A Chosen sentence says the same as several: from which of them it is to be parted is to be asked."""

    def __init__(self, view: PairView, by_hand: ByHand) -> None:
        super().__init__(view)
        self._view = view
        self._by_hand = by_hand
        self._articles: tuple[str, ...] = ()
        """The digests of the articles shown when a sentence was held."""
        self._held: Chosen | None = None
        self._left: Place | None = None
        """Where the caret was at the last step."""
        self._escape = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), view, self.let_go, context=Qt.ShortcutContext.WidgetShortcut
        )
        self._escape.setEnabled(False)
        view.navigation.sentence_chosen.connect(self._choose)
        view.navigation.stepped.connect(self._leave_caret)
        view.laid_out.connect(self._keep_hold)

    # What is chosen

    @property
    def held(self) -> Chosen | None:
        """The sentence that waits for one of the other side; None once another pair is shown."""
        return self._held if self._articles == self._digests() else None

    def current(self) -> Chosen | None:
        """The sentence at the caret; where a step led away from it, the first one of the stop."""
        stop, caret = self._view.navigation.stop, self._view.highlights.caret
        sentence = self._view.scene.sentence_at(caret) if caret else None
        here = Chosen(caret.side, sentence) if caret and sentence is not None else None
        if stop is None or (here and caret != self._left):
            return here
        spans = {side: span for side, span in zip(Side, stop.sentences, strict=True) if span}
        if here and here.sentence in spans.get(here.side, ()):
            return here
        return next((Chosen(side, span.start) for side, span in spans.items()), None)

    def is_content(self, chosen: Chosen) -> bool:
        """Whether a sentence is one that is compared: furniture and bylines are not."""
        return self._view.scene.articles[chosen.side].role_of(chosen.sentence).is_content

    def partners(self, chosen: Chosen, *, sure: bool = True) -> list[Match]:
        """The matches of a sentence: all of them, or those that are not `sure`."""
        shown = self._view.scene.shown
        matches = shown.joined[chosen.side].get(chosen.sentence, ())
        return [match for match in matches if sure or match in shown.comparison.possible]

    def verdicts(self, chosen: Chosen) -> list[Verdict]:
        """What was said by hand of a sentence and one of the other side."""
        articles = self._view.scene.articles
        return [
            verdict
            for verdict in self._by_hand.verdicts
            if any(link[chosen.side] == chosen.sentence for link in said_of(articles, (verdict,)))
        ]

    # What is said

    def join(self) -> None:
        """Say that the current sentence says the same as the one held, or as the one it may match; else hold it."""
        chosen = self.current()
        if chosen is None or not self.is_content(chosen):
            self.answered.emit(self.tr("Choose a sentence of an article first."))
            return
        held, doubtful = self.held, self.partners(chosen, sure=False)
        if held and held.side is not chosen.side:
            self.join_held(chosen)
        elif len(doubtful) == 1 and len(self.partners(chosen)) == 1:
            self.affirm(doubtful[0])
        else:
            self.hold(chosen)

    def part(self) -> None:
        """Say that the current sentence does not say the same as what it is matched with."""
        chosen = self.current()
        matches = self.partners(chosen) if chosen else []
        if len(matches) == 1:
            self.deny(matches[0])
        elif chosen and matches:
            self.partner_asked.emit(chosen)
        else:
            self.answered.emit(self.tr("Choose a sentence that the other side has, too, or perhaps."))

    def hold(self, chosen: Chosen) -> None:
        """Keep a sentence until one of the other side is chosen that says the same."""
        self._held, self._articles = chosen, self._digests()
        self._escape.setEnabled(True)
        text = self.tr("Now click the sentence of {side} that says the same, or press {key} there. Esc ends.")
        key = QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)
        self.told.emit(text.format(side="AB"[chosen.side.other], key=key))

    def let_go(self) -> None:
        """No sentence is held any more."""
        self._held = None
        self._escape.setEnabled(False)
        self.told.emit("")

    def join_held(self, chosen: Chosen) -> None:
        """Say that a sentence says the same as the one that is held."""
        held = self.held
        if held and held.side is not chosen.side and self.is_content(chosen):
            self.let_go()
            self._say([(self._text(held), self._text(chosen))], same=True)

    def affirm(self, match: Match) -> None:
        """Say that what is matched does say the same."""
        self._say(self._pairs(match), same=True)

    def deny(self, match: Match) -> None:
        """Say that what is matched does not say the same."""
        self._say(self._pairs(match), same=False)

    def take_back(self, chosen: Chosen) -> None:
        """Let the program judge a sentence of this pair again."""
        self._by_hand.take_back(self.verdicts(chosen))

    def _keep_hold(self) -> None:
        """Hold on only while the same pair is shown."""
        if self._held and not self.held:
            self._held = None
            self._escape.setEnabled(False)

    def _leave_caret(self) -> None:
        self._left = self._view.highlights.caret

    def _choose(self, side: Side, sentence: int) -> None:
        held = self.held
        if held and side is held.side:
            self.hold(Chosen(side, sentence))
        elif held:
            self.join_held(Chosen(side, sentence))

    def _say(self, pairs: Sequence[tuple[str, str]], *, same: bool) -> None:
        if not self._by_hand.say(pairs, same=same):
            self.answered.emit(self.tr("You said so before."))
            return
        self.answered.emit(
            self.tr("By hand: these say the same. Ctrl+Z takes it back.")
            if same
            else self.tr("By hand: these do not say the same. Ctrl+Z takes it back.")
        )

    def _pairs(self, match: Match) -> list[tuple[str, str]]:
        left, right = match.sentences
        texts = [[self._text(Chosen(side, i)) for i in span] for side, span in zip(Side, (left, right), strict=True)]
        return [(one, other) for one in texts[0] for other in texts[1]]

    def _text(self, chosen: Chosen) -> str:
        return self._view.scene.articles[chosen.side].sentences[chosen.sentence].text

    def _digests(self) -> tuple[str, ...]:
        return tuple(article.digest for article in self._view.scene.articles)
