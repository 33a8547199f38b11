"""The engine as the worker calls it: in the process sent ahead as long as that is there, then in this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.comparing.known import KnownPairs, known_matches, pair_key
from viewer.model import Comparison
from viewer.scout import LARGEST_FILE, are_small, size_of

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path

    from viewer.comparing.known import Matches, PairKey
    from viewer.comparing.options import Options
    from viewer.model import Article, Pair, Source
    from viewer.scout import Scout


class Engine:
    """Reads, matches and compares, with what is known of pairs."""

    def __init__(self, scout: Scout | None = None) -> None:
        self.known = KnownPairs()
        self._scout = scout

    def read(self, path: Path) -> tuple[Source, Article]:
        """The article in a file. Raises ReadError."""
        scout = self._scout
        if scout and size_of(path) <= LARGEST_FILE and (read := scout.read(path)):
            return read
        from viewer.reading import read_source

        source = read_source(path)
        return source, self._make(source)

    def make(self, source: Source) -> Article:
        """The article in what was read before, or pasted. Raises ReadError."""
        scout = self._scout
        if scout and len(source.text) <= LARGEST_FILE and (made := scout.make(source)):
            return made
        return self._make(source)

    def _make(self, source: Source) -> Article:
        from viewer.reading import make_article

        return make_article(source)

    def match(
        self, articles: Pair[Article], options: Options, checkpoint: Callable[[], None], *, keep: bool = True
    ) -> Matches:
        """The matches of two articles, as `known_matches` has them; they are known from then on, if they are kept."""
        scout, key = self._scout, pair_key(articles, options)
        known: MutableMapping[PairKey, Matches] = self.known if keep else {}
        if scout and key not in known and are_small(articles):
            matches = scout.match(articles if articles.left.digest == key[0] else articles.swapped(), options)
            checkpoint()
            if matches:
                known[key] = matches
        return known_matches(articles, options, checkpoint, known)

    def compare(self, articles: Pair[Article], options: Options, checkpoint: Callable[[], None]) -> Comparison:
        """The comparison of two articles."""
        scout = self._scout
        if scout and are_small(articles):
            compared = scout.compare(articles, options)
            checkpoint()
            if compared:
                self.known[pair_key(articles, options)] = compared.known
                return Comparison(articles, compared.rows, compared.matches, compared.possible)
        from viewer.comparing.compare import compare

        return compare(articles, options, checkpoint, self.known)

    def dismiss(self) -> None:
        """Do everything here from now on."""
        scout, self._scout = self._scout, None
        if scout:
            scout.dismiss()
