"""A sentence of any open article that is to be shown, in its pair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Pair, Side

if TYPE_CHECKING:
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session


@dataclass(frozen=True, slots=True)
class _Wanted:
    pair: Pair[int]
    side: Side
    sentence: int


class WantedSentence:
    """Shows a sentence at once where its pair is there, and else as soon as that has come."""

    def __init__(self, view: PairView, session: Session) -> None:
        self._view = view
        self._session = session
        self._wanted: _Wanted | None = None

    def show(self, index: int, sentence: int) -> None:
        """Show a sentence of article `index`: in the pair that is shown, or beside the base."""
        pair = self._session.pair
        if pair is None:
            return
        if index == pair.left:
            self.show_in(pair, Side.LEFT, sentence)
        else:
            self.show_in(Pair(pair.left, index), Side.RIGHT, sentence)

    def show_in(self, pair: Pair[int], side: Side, sentence: int) -> None:
        """Show two articles, and there a sentence of one."""
        if pair == self._session.pair and self._stands(pair):
            self._view.navigation.show_sentence(side, sentence)
        else:
            self._wanted = _Wanted(pair, side, sentence)
            self._session.choose(pair)

    def _stands(self, pair: Pair[int]) -> bool:
        """Whether these two are on the screen: a pair that was chosen comes a moment later."""
        articles = self._session.collection.articles
        shown = self._view.scene.articles
        return all(articles[index].digest == article.digest for index, article in zip(pair, shown, strict=True))

    def arrive(self) -> None:
        """A pair is shown: bring the sentence into sight that it was chosen for."""
        wanted, self._wanted = self._wanted, None
        if wanted and wanted.pair == self._session.pair:
            self._view.navigation.show_sentence(wanted.side, wanted.sentence)
