"""What can be written of what is open, and what a report of it is called."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from viewer.library.files import is_one_of
from viewer.model import Pair
from viewer.model.record import record
from viewer.model.shortening import shorten
from viewer.report.pages import COMPARED, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.model import Article, Collection, Coverage
    from viewer.presenting.presentation import Presentation
    from viewer.report.pages import Wording

MOST_PAIRS = 20
"""Open articles up to which all their pairs are offered: 190 pairs take some ten seconds, and nobody reads more."""
MOST_CHARACTERS = 80
"""Of a name that is offered: more is not seen in the dialog, nor in a folder."""
LONGEST = 200
"""Bytes of a name that is offered: file systems take 255, with suffix and what a save puts before it."""
_NO_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
"""What a name of a file cannot hold on one of the systems."""


def file_name(text: str) -> str:
    """A text as the name of a file, without a suffix; empty where nothing of it can be one."""
    name = " ".join(_NO_NAME.sub(" ", text).split()).strip(" .")
    room = len(name.encode()[:LONGEST].decode(errors="ignore"))
    return shorten(name, min(room, MOST_CHARACTERS)).rstrip(" .")


class What(StrEnum):
    """What a report is of."""

    PAIR = "pair"
    ALONE = "alone"
    """Of the set, how much each has of each other and what each has alone."""
    BASE = "base"
    """The same, and A with each of the others."""
    SET = "set"
    """The same, and all pairs."""


class Cancel(Protocol):
    """Work that can be given up."""

    def cancel(self) -> None:
        """Give it up."""


class Compare(Protocol):
    """Compares pairs of a set."""

    def __call__(
        self,
        collection: Collection,
        pairs: Sequence[Pair[int]],
        done: Callable[[list[Presentation]], None],
        failed: Callable[[], None],
    ) -> Cancel:
        """Compare pairs of its indices, and hand over what came of it, or say that nothing did."""


@record
class Subject:
    """What is open, as reports see it."""

    shown: Presentation | None
    """The pair in the window."""
    coverage: Coverage | None
    """Of all open articles, once it is known."""
    compare: Compare | None = None

    @property
    def _articles(self) -> tuple[Article, ...]:
        """What is open; none until all of it is known."""
        return self.coverage.collection.articles if self.coverage else ()

    @property
    def base(self) -> int:
        """Index of A among them; the first where no pair is shown."""
        articles = self._articles
        left = self.shown.comparison.articles.left if self.shown else None
        return articles.index(left) if left in articles else 0

    def offers(self, what: What) -> bool:
        """Whether there is anything to be told of it."""
        if what is What.PAIR:
            return self.shown is not None
        count = len(self._articles)
        most = {What.SET: MOST_PAIRS, What.BASE: 5 * MOST_PAIRS}.get(what, count)
        return count > 1 and count <= most and (what is What.ALONE or self.compare is not None)

    def pairs(self, what: What) -> list[Pair[int]]:
        """The pairs of the set that are to be compared for it."""
        count = len(self._articles)
        if what is What.BASE:
            return [Pair(self.base, other) for other in range(count) if other != self.base]
        return [Pair(*pair) for pair in combinations(range(count), 2)] if what is What.SET else []

    def name(self, what: What, words: Wording) -> str:
        """What the file is called, without its suffix."""
        if what is What.PAIR and self.shown:
            told = title_of(self.shown, words)
        else:
            told = words.say(COMPARED, len(self._articles))
        return file_name(told) or "Diptych"

    def is_input(self, path: Path) -> bool:
        """Whether it is the file of something open, under whatever name: none of these is replaced by a report."""
        return is_one_of(path, self._inputs())

    def _inputs(self) -> set[Path]:
        articles = [*(self.shown.comparison.articles if self.shown else ()), *self._articles]
        return {Path(article.path).absolute() for article in articles if article.path}
