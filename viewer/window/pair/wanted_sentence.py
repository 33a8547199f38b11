"""A sentence of any open article that is to be shown, in its pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Pair, Role, Side
from viewer.model.record import record

if TYPE_CHECKING:
    from viewer.model import Passage
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session


@record
class _Wanted:
    pair: Pair[int]
    side: Side
    sentence: int
    opened: bool = False
    """Whether all page furniture of its article is to be unfolded."""
    passage: Passage | None = None
    """What of the sentence and of those behind it was asked for; None for the sentence itself."""


class WantedSentence:
    """Shows a sentence at once where its pair is there, and else as soon as that has come."""

    def __init__(self, view: PairView, session: Session) -> None:
        self._view = view
        self._session = session
        self._wanted: _Wanted | None = None

    def show_left_out(self, digest: str) -> None:
        """Unfold the page furniture of an article, and show where it begins."""
        for index, item in enumerate(self._session.open_articles.items):
            if item.original.digest == digest and item.left_out is not None:
                self.show(index, item.left_out, opened=True)

    def show(self, index: int, sentence: int, *, opened: bool = False, passage: Passage | None = None) -> None:
        """Show a sentence of article `index`: in the pair that is shown, or beside the base."""
        pair = self._session.pair
        if pair is None:
            return
        if index == pair.left:
            self._show(_Wanted(pair, Side.LEFT, sentence, opened, passage))
        else:
            self._show(_Wanted(Pair(pair.left, index), Side.RIGHT, sentence, opened, passage))

    def show_passage(self, index: int, passage: Passage) -> None:
        """Show a passage of article `index`, with the sentence that holds it or its beginning lit."""
        article = self._session.collection.articles[index]
        for sentence in article.paragraphs[passage.paragraph].sentences:
            if passage.span.start < article.sentences[sentence].span.stop:
                self.show(index, sentence, passage=passage)
                return

    def show_in(self, pair: Pair[int], side: Side, sentence: int) -> None:
        """Show two articles, and there a sentence of one."""
        self._show(_Wanted(pair, side, sentence))

    def _show(self, wanted: _Wanted) -> None:
        if wanted.pair == self._session.pair and self._stands(wanted.pair):
            self._bring(wanted)
        else:
            self._wanted = wanted
            self._session.choose(wanted.pair)

    def _bring(self, wanted: _Wanted) -> None:
        if wanted.opened:
            paragraphs = self._view.scene.articles[wanted.side].paragraphs
            rows = self._view.scene.shown.comparison.row_numbers()[wanted.side]
            self._view.open_rows([row for i, row in rows.items() if paragraphs[i].role is Role.FURNITURE])
        self._view.navigation.show_sentence(wanted.side, wanted.sentence)
        if wanted.passage is not None:
            self._view.navigation.show(wanted.side, wanted.passage)

    def _stands(self, pair: Pair[int]) -> bool:
        """Whether these two are on the screen: a pair that was chosen comes a moment later."""
        articles = self._session.collection.articles
        shown = self._view.scene.articles
        return all(articles[index].digest == article.digest for index, article in zip(pair, shown, strict=True))

    def arrive(self) -> None:
        """A pair is shown: bring the sentence into sight that it was chosen for."""
        wanted, self._wanted = self._wanted, None
        if wanted and wanted.pair == self._session.pair:
            self._bring(wanted)
