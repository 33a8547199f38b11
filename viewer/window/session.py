"""The one mutable object: which articles are open, which pair is shown, what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.comparing.known import pair_key
from viewer.comparing.options import Options
from viewer.model import Article, Collection, Coverage, Pair, Role
from viewer.reading.errors import ReadError
from viewer.resources import resource
from viewer.window.labels import remember_label, remembered_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from viewer.comparing.known import Matches, PairKey
    from viewer.window.pair.presentation import Presentation
    from viewer.window.tasks import Task, Tasks

READ, COMPARE, COVER = 0, 1, 2
"""Priorities: what the editor waits for first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that did not work and stopped nothing else."""

    name: str
    """The file, or what else it is about."""
    reason: str


TOGETHER = 12
"""Pairs matched in one piece of work."""
GATHER_MS = 40
"""Articles that come one after the other are covered together, this long after the last."""


class Session(QObject):
    """Commands in, frozen values out."""

    collection_changed = Signal(Collection)
    pair_changed = Signal(object)
    """The indices of the two articles shown, as Pair[int], or None."""
    comparison_ready = Signal(object)
    """The Presentation of the pair shown, or None while there is none."""
    coverage_ready = Signal(object)
    """The Coverage of all open articles."""
    problem_found = Signal(Problem)
    crashed = Signal(Exception)
    """Work failed in a way nobody foresaw."""
    busy_changed = Signal(bool)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options = Options()
        self.collection = Collection()
        self.pair: Pair[int] | None = None
        self.coverage: Coverage | None = None
        self._tasks = tasks
        self._originals: dict[str, Article] = {}
        """Articles as they were read, by the digest that they have with their labels."""
        self._known: dict[PairKey, Matches] = {}
        self._comparing: Task[Presentation] | None = None
        self._covering: list[Task[None]] = []
        self._pasted = 0
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._cover)
        tasks.idle.connect(lambda: self.busy_changed.emit(False))  # noqa: FBT003 - a signal's value

    def close(self) -> None:
        """End the work under way."""
        if self._comparing:
            self._comparing.cancel()
        for task in self._covering:
            task.cancel()
        self._tasks.close()

    # Commands

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read files, and the articles in folders, into the list; those that are open already are left as they are."""
        for path in paths:
            self._start(lambda _, path=path: _found(path), self._open_files, READ)

    def open_sample(self) -> None:
        """Open the sample story."""
        self.open_paths([resource("samples")])

    def open_text(self, text: str, *, html: bool = False) -> None:
        """Make an article of text from the clipboard."""
        self._pasted += 1
        name = f"Pasted text {self._pasted}"
        self._start(lambda _: _read_text(text, name, html=html), self._add, READ)

    def remove(self, indices: Sequence[int]) -> None:
        """Take articles off the list; the files stay as they are."""
        gone = set(indices)
        kept = [i for i in range(len(self.collection.articles)) if i not in gone]
        pair = self.pair
        self.collection = Collection(tuple(self.collection.articles[i] for i in kept))
        self.pair = None
        self.collection_changed.emit(self.collection)
        self._gathering.start()
        if pair is not None and not gone & set(pair):
            self.choose(Pair(kept.index(pair.left), kept.index(pair.right)))
        else:
            self._choose_first(kept.index(pair.left) if pair and pair.left in kept else 0)

    def choose(self, pair: Pair[int]) -> None:
        """Show two articles side by side."""
        if pair.left == pair.right or pair == self.pair:
            return
        self.pair = pair
        self.pair_changed.emit(pair)
        self._compare()
        self._announce_coverage()

    def choose_left(self, index: int) -> None:
        """Make an article the base, A; where it was B the two change places."""
        if self.pair and index != self.pair.left:
            self.choose(Pair(index, self.pair.left if index == self.pair.right else self.pair.right))

    def choose_right(self, index: int) -> None:
        """Show an article beside the base, as B; where it was A the two change places."""
        if self.pair and index != self.pair.right:
            self.choose(Pair(self.pair.right if index == self.pair.left else self.pair.left, index))

    def swap(self) -> None:
        """Let left and right change places."""
        if self.pair:
            self.choose(self.pair.swapped())

    def step_pair(self, *, back: bool = False) -> bool:
        """Show the next article, or the one before, beside the base; False at the end of the list."""
        if self.pair is None:
            return False
        others = [i for i in range(len(self.collection.articles)) if i != self.pair.left]
        place = others.index(self.pair.right) + (-1 if back else 1)
        if not 0 <= place < len(others):
            return False
        self.choose_right(others[place])
        return True

    def choose_options(self, options: Options) -> None:
        """Compare otherwise from now on."""
        if options != self.options:
            self.options = options
            self._compare()
            self._gathering.start()

    def restore_label(self, index: int, paragraph: int) -> None:
        """Say that a paragraph is part of its article: what it was read as, or body text."""
        article = self.collection.articles[index]
        role = self._originals.get(article.digest, article).paragraphs[paragraph].role
        self.label(index, paragraph, Role.BODY if role is Role.FURNITURE else role)

    def label(self, index: int, paragraph: int, role: Role) -> None:
        """Overrule what a paragraph of an article is taken for."""
        articles = list(self.collection.articles)
        original = self._originals.get(articles[index].digest, articles[index])
        remember_label(original, paragraph, role)
        articles[index] = articles[index].with_role(paragraph, role)
        self._originals[articles[index].digest] = original
        self.collection = Collection(tuple(articles))
        self.collection_changed.emit(self.collection)
        self._compare()
        self._gathering.start()

    # Reading

    def _open_files(self, paths: list[Path]) -> None:
        for path in paths:
            self._start(lambda _, path=path: _read_file(path), self._add, READ)

    def _add(self, article: Article) -> None:
        article = self._relabelled(article)
        if any(_same(article, other) for other in self.collection.articles):
            self.problem_found.emit(Problem(article.title, self.tr("is open already")))
            return
        self.collection = Collection((*self.collection.articles, article))
        for note in article.notes:
            if note.kind in ("replaced", "cut"):
                self.problem_found.emit(Problem(article.path.name if article.path else article.title, note.text))
        self.collection_changed.emit(self.collection)
        if self.pair is None:
            self._choose_first(0)
        self._gathering.start()

    def _relabelled(self, article: Article) -> Article:
        """The article with the labels that the editor gave it before."""
        original = article
        for paragraph, role in remembered_labels(article).items():
            article = article.with_role(paragraph, role)
        self._originals[article.digest] = original
        return article

    def _choose_first(self, left: int) -> None:
        """Show the base beside the first other article, or nothing while there are not two."""
        if len(self.collection.articles) >= 2:
            self.choose(Pair(left, 1 if left == 0 else 0))
            return
        if self._comparing:
            self._comparing.cancel()
        self.pair_changed.emit(None)
        self.comparison_ready.emit(None)

    # Comparing

    def _compare(self) -> None:
        if self.pair is None:
            return
        if self._comparing:
            self._comparing.cancel()
        articles = Pair(*(self.collection.articles[i] for i in self.pair))
        options, known = self.options, self._known

        def work(checkpoint: Callable[[], None]) -> Presentation:
            from viewer.comparing.compare import compare
            from viewer.window.pair.presentation import present

            return present(compare(articles, options, checkpoint, known))

        self._comparing = self._start(work, self.comparison_ready.emit, COMPARE)

    def _cover(self) -> None:
        """Match every pair not known yet, a few at a time, so that the editor's own wishes go first."""
        for task in self._covering:
            task.cancel()
        self.coverage = None
        collection, options, known = self.collection, self.options, self._known
        articles = collection.articles
        pairs = [Pair(articles[i], articles[j]) for i, j in collection.pairs()]
        new = [pair for pair in pairs if pair_key(pair, options) not in known]
        some = [new[k : k + TOGETHER] for k in range(0, len(new), TOGETHER)]
        self._covering = [
            self._start(lambda check, few=few: _match_all(few, options, check, known), _ignore, COVER) for few in some
        ]
        self._covering.append(
            self._start(lambda check: _all_covered(collection, options, check, known), self._finish_coverage, COVER)
        )

    def _finish_coverage(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self._announce_coverage()

    def _announce_coverage(self) -> None:
        if self.coverage is not None:
            self.coverage_ready.emit(self.coverage)

    def unique(self) -> Pair[frozenset[int]]:
        """Ids of the sentences of the pair shown that no other open article has."""
        if self.coverage is None or self.pair is None or len(self.collection.articles) < 3:
            return Pair(frozenset(), frozenset())
        return Pair(*(frozenset(self.coverage.unique(i)) for i in self.pair))

    def _start(self, work: Callable[..., object], done: Callable[..., None], priority: int) -> Task:  # type: ignore[type-arg]
        if not self._tasks.busy:
            self.busy_changed.emit(True)  # noqa: FBT003 - a signal's value
        return self._tasks.start(work, done, self._fail, priority)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, ReadError):
            self.problem_found.emit(Problem(error.name, error.reason))
        else:
            self.crashed.emit(error)


# The engine is imported by the worker, when there is work for it: the window is there sooner.


def _found(path: Path) -> list[Path]:
    from viewer.reading import find_articles

    return find_articles(path)


def _read_file(path: Path) -> Article:
    from viewer.reading import read_article

    return read_article(path)


def _read_text(text: str, name: str, *, html: bool) -> Article:
    from viewer.reading import read_text

    return read_text(text, name, html=html)


def _match_all(
    pairs: Sequence[Pair[Article]], options: Options, checkpoint: Callable[[], None], known: dict[PairKey, Matches]
) -> None:
    from viewer.comparing.compare import known_matches

    for pair in pairs:
        checkpoint()
        known_matches(pair, options, checkpoint, known)


def _all_covered(
    collection: Collection, options: Options, checkpoint: Callable[[], None], known: dict[PairKey, Matches]
) -> Coverage:
    from viewer.comparing.coverage import cover

    return cover(collection, options, checkpoint, known)


def _ignore(_: object) -> None:
    pass


def _same(one: Article, other: Article) -> bool:
    return one.digest == other.digest and one.path == other.path
