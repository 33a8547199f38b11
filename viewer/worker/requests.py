"""What a worker process answers."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.reading.errors import ReadError
from viewer.worker import wire
from viewer.worker.process import LARGEST_FILE, MOST_HELD, are_small, size_of
from viewer.worker.wire import Compared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.comparing.matching.matching import Likelihood
    from viewer.model import Article, Comparison, Pair, ReadAs, Source
    from viewer.model.options import Options


class Requests:
    """The requests that a worker process answers, one method each."""

    def __init__(self) -> None:
        from viewer.comparing.match_cache import MatchCache

        self._seen: dict[Path, tuple[tuple[Source, Article], ...]] = {}
        self._held: dict[str, Article] = {}
        self._cache = MatchCache()
        self._compared: dict[tuple[str, str, Options], Comparison] = {}

    def look(self, paths: Sequence[Path]) -> None:
        """Read and compare the first two of these ahead of any request; failures are ignored."""
        from viewer.model import AS_IT_SEEMS
        from viewer.model.options import Options

        for path in self._named(paths):
            if size_of(path) <= LARGEST_FILE:
                with contextlib.suppress(Exception):  # the main process will try again and report the error
                    self._seen[path] = self.read(path, AS_IT_SEEMS)
        if len(self._seen) == 2:
            left, right = (read[-1][1] for read in self._seen.values())
            with contextlib.suppress(Exception):
                self._look_at_pair(left, right, Options())
        import viewer.comparing.compare
        import viewer.comparing.matching.pairing  # noqa: F401 - both will be needed

    def _named(self, paths: Sequence[Path]) -> list[Path]:
        from viewer.reading.files import find_articles
        from viewer.reading.formats import SUFFIXES

        files: list[Path] = []
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises without permission
                with contextlib.suppress(Exception):
                    files += find_articles(path)[:2]
            elif path.suffix.lower() in SUFFIXES:
                files.append(path)
        return files[:2]

    def _look_at_pair(self, left: Article, right: Article, options: Options) -> None:
        from viewer.model import Pair

        articles = Pair(left, right)
        if are_small(articles):
            self._compared[left.digest, right.digest, options] = self._compare(articles, options)

    def read(self, path: Path, read_as: ReadAs) -> tuple[tuple[Source, Article], ...]:
        """The articles in a file. Raises ReadError."""
        from viewer.reading.articles import read_articles
        from viewer.reading.files import stamp_of

        seen = self._seen.pop(path, None)
        if seen and seen[0][0].stamp == stamp_of(path) and seen[0][0].read_as == read_as:
            return seen
        read = read_articles(path, read_as)
        for _, article in read:
            self._hold(article)
        return read

    def make(self, source: Source) -> Article:
        """The article of a source. Raises ReadError."""
        from viewer.reading.articles import make_article

        return self._hold(make_article(source))

    def judge(self, *named: Article | str) -> Likelihood:
        """The likelihood of two articles, as from `known_likelihood`."""
        from viewer.comparing.matching.pairing import known_likelihood

        return known_likelihood(self._pair(named), lambda: None, self._cache)

    def compare(self, left: Article | str, right: Article | str, options: Options) -> Compared:
        """The comparison of two articles."""
        from viewer.comparing.match_cache import matches_key

        articles = self._pair((left, right))
        key = articles.left.digest, articles.right.digest, options
        comparison = self._compared.pop(key, None) or self._compare(articles, options)
        return Compared(
            comparison.rows,
            comparison.matches,
            comparison.possible,
            self._cache.matches[matches_key(articles, options)],
        )

    def _compare(self, articles: Pair[Article], options: Options) -> Comparison:
        from viewer.comparing.compare import compare

        return compare(articles, options, cache=self._cache)

    def _pair(self, named: Sequence[Article | str]) -> Pair[Article]:
        from viewer.model import Pair

        return Pair(*(self._held[each] if isinstance(each, str) else each for each in named))

    def _hold(self, article: Article) -> Article:
        if len(self._held) < MOST_HELD + 2:  # two that were looked at ahead may never be asked for
            self._held[article.digest] = article
        return article


QUESTIONS: dict[str, tuple[wire.Shape[Any], ...]] = {
    "read": (wire.path, wire.READ_AS),
    "make": (wire.SOURCE,),
    "judge": (wire.named_article, wire.named_article),
    "compare": (wire.named_article, wire.named_article, wire.OPTIONS),
}
"""The requests, methods of `Requests`, and the shapes of their arguments."""


def answer(requests: Requests, question: Any) -> list[Any]:
    """What becomes of a request: "done" and the value, "refused" and a ReadError, or "failed" and why."""
    try:
        name, *given = question
        arguments = [shape(value) for shape, value in zip(QUESTIONS[name], given, strict=True)]
        return ["done", getattr(requests, name)(*arguments)]
    except ReadError as error:
        return ["refused", error.path, error.name, error.reason, error.is_text]
    except Exception as error:  # noqa: BLE001 - the main process decides what it means
        return ["failed", type(error).__name__]
