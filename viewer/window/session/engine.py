"""The engine as the worker calls it: in the worker process while the program starts, then in this one.

What is `isolated` is read in the worker process alone. It waits for that, and goes after it, for its parsers take more
memory than all else; the next such file starts it again.

A pair is compared by itself first, and again when all pairs of it are known, with what the others say; at once with
that where everything is known already (`Engine.knows`). A pair is judged once (`Likelihood`: cells and probabilities)
and decided as often as the others change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from viewer.comparing.by_hand import standing_in
from viewer.comparing.match_cache import MANY, MatchCache, Matches, known_matches, matches_key, pair_key
from viewer.model import AS_IT_SEEMS, Article, Collection, Comparison, Coverage, Pair, ReadAs, Source
from viewer.model.options import Options
from viewer.reading.errors import ReadError
from viewer.worker.process import LARGEST_FILE, WorkerProcess, are_small, size_of

T = TypeVar("T")


class Engine:
    """Reads, matches and compares, with what is known of pairs."""

    def __init__(self, worker: WorkerProcess | None = None) -> None:
        self.known = MatchCache()
        self._worker = worker
        self._ahead = worker
        """The worker while it does more than read what is isolated."""
        self._renew = False

    def read(self, path: Path, read_as: ReadAs = AS_IT_SEEMS) -> Sequence[tuple[Source, Article]]:
        """The articles in a file. Raises ReadError."""
        from viewer.reading.sources import IsolatedError, is_isolated

        worker, ahead = self._worker, self._ahead  # another thread may dismiss them meanwhile
        if worker and is_isolated(path, read_as):
            return self._isolated(worker, path, worker.read(path, read_as))
        if ahead and ahead.running and size_of(path) <= LARGEST_FILE and (read := ahead.read(path, read_as)):
            return read
        from viewer.reading.articles import read_articles

        try:
            return read_articles(path, read_as, isolated_too=worker is None)
        except IsolatedError:  # its bytes are not what its head told, or no longer
            assert worker  # noqa: S101 - else it may be read here
            return self._isolated(worker, path, worker.read(path, read_as))

    def make(self, source: Source) -> Article:
        """The article in what was read before, or pasted. Raises ReadError."""
        from viewer.reading.sources import is_isolated

        worker, ahead = self._worker, self._ahead
        if worker and is_isolated(source):
            return self._isolated(worker, source.path or source.name, worker.make(source))
        if ahead and ahead.running and len(source.text) <= LARGEST_FILE and (made := ahead.make(source)):
            return made
        return self._make(source)

    def _isolated(self, worker: WorkerProcess, name: Path | str, answer: T | None) -> T:
        """The answer to a request for what is isolated. Raises ReadError where there is none."""
        self._renew = True
        if not answer:
            raise ReadError(name, worker.reason)
        return answer

    def _make(self, source: Source) -> Article:
        from viewer.reading.articles import make_article

        return make_article(source)

    def match(
        self, articles: Pair[Article], options: Options, checkpoint: Callable[[], None], *, keep: bool = True
    ) -> Matches:
        """The matches of two articles by these two alone, as `known_matches` has them; known from then on, if kept."""
        known = self.known if keep else MatchCache()
        if matches_key(articles, options) not in known.matches:
            self._ask_ahead(articles, checkpoint, known)
        return known_matches(articles, options, checkpoint, known)

    def cover(
        self,
        collection: Collection,
        options: Options,
        checkpoint: Callable[[], None],
        of: Pair[int] | None = None,
        voices: Sequence[str] = (),
    ) -> Coverage:
        """Who else carries the sentences of two articles, or of all."""
        from viewer.comparing.coverage import cover

        if of and len(collection.articles) > len(of):  # compared ahead, so judged there, but not asked for it yet
            self._ask_ahead(Pair(*(collection.articles[n] for n in of)), checkpoint, self.known)
        return cover(collection, options, checkpoint, self.known, of=of, voices=voices)

    def knows(self, articles: Sequence[Article]) -> bool:
        """Whether the evidence of all these articles is there without work: few are open, and all pairs were judged."""
        known = self.known.likelihoods
        digests = sorted({article.digest for article in articles})
        return len(digests) <= MANY and all(pair in known for pair in combinations(digests, 2))

    def _ask_ahead(self, articles: Pair[Article], checkpoint: Callable[[], None], known: MatchCache) -> None:
        """Let the process sent ahead judge a pair, where it is there and nobody has."""
        worker, key = self._ahead, pair_key(articles)
        if worker and key[0] != key[1] and key not in known.likelihoods and are_small(articles):
            judged = worker.judge(articles if articles.left.digest == key[0] else articles.swapped())
            checkpoint()
            if judged:
                known.likelihoods[key] = judged

    def compare(
        self,
        articles: Pair[Article],
        options: Options,
        checkpoint: Callable[[], None],
        others: Sequence[Article] = (),
    ) -> Comparison:
        """The comparison of two articles, with the evidence of `others`."""
        worker = self._ahead
        if worker and not others and are_small(articles) and not standing_in(articles, options.by_hand):
            compared = worker.compare(articles, replace(options, by_hand=()))  # none of it stands in these
            checkpoint()
            if compared:
                self.known.matches[matches_key(articles, options)] = compared.known
                return Comparison(articles, compared.rows, compared.matches, compared.possible)
        from viewer.comparing.compare import compare

        return compare(articles, options, checkpoint, self.known, others)

    def rest(self) -> None:
        """Have the worker process do no more than read what is isolated, and let it go if it did."""
        self._ahead = None
        if self._worker and self._renew:
            self._renew = False
            self._worker.rest()

    def dismiss(self) -> None:
        """Do everything here from now on."""
        worker, self._worker, self._ahead = self._worker, None, None
        if worker:
            worker.dismiss()
