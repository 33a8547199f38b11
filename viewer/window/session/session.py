"""The one mutable object: which articles are open, which pair is shown, what is known of them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.library.errors import LibraryError
from viewer.model import Collection, Pair, Role
from viewer.model.options import Options
from viewer.reading.errors import ReadError
from viewer.resources import resource
from viewer.window.kit.error_texts import in_words
from viewer.window.session import reader
from viewer.window.session.background_matching import BackgroundMatching
from viewer.window.session.batch_reader import BatchReader
from viewer.window.session.open_articles import OnDisk, OpenArticles, Opened, open_article
from viewer.window.session.pending_pair import PendingPair
from viewer.window.session.problem import Problem
from viewer.window.session.restoring import READ, Restoring

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from viewer.library.desk import Desk
    from viewer.model import Coverage, Source
    from viewer.presenting.presentation import Presentation
    from viewer.window.session.engine import Engine
    from viewer.window.session.tasks import Failed, Task, Tasks

COMPARE = 0
"""Its place in the queue: the editor waits for it first; then READ, at last COVER of the background matching."""

SET_SUFFIX = ".diptych"


class Session(QObject):
    """Commands in, frozen values out."""

    collection_changed = Signal(Collection)
    pair_changed = Signal(object)
    """The indices of the two articles shown, as Pair[int], or None."""
    comparison_ready = Signal(object)
    """The Presentation of the pair shown, or None while there is none."""
    coverage_ready = Signal(object)
    """The Coverage of the two articles shown."""
    disk_changed = Signal()
    """Files of open articles were written anew or are gone."""
    labelled = Signal(str, int, Role)
    """The editor said what a paragraph is: the digest of the article as it was read, the paragraph, its role."""
    opened = Signal(object)
    """The path of a file that was read."""
    set_opened = Signal(object)
    """The path of a set that was opened."""
    met_again = Signal(list)
    """Articles, by index, that were opened again and say what they said."""
    problem_found = Signal(Problem)
    crashed = Signal(Exception)
    """Work failed in a way nobody foresaw."""
    busy_changed = Signal(bool)

    def __init__(self, tasks: Tasks, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options, self.open_articles, self.collection = Options(), OpenArticles(), Collection()
        self.pair: Pair[int] | None = None
        self.coverage: Coverage | None = None
        self.visible: Sequence[int] = ()
        """Indices in the order in which the list shows them, without those it hides."""
        self.remembered: Callable[[str], Mapping[int, Role]] = lambda _: {}
        """The labels given before to the article with a digest; asked in the worker."""
        self._tasks, self.engine = tasks, engine
        self._comparing: Task[Any] | None = None
        self._shown: Presentation | None = None
        self._opened = self._pasted = 0
        self._batch_reader = BatchReader(self)
        self._batch_reader.arrived.connect(self._take_in)
        self.pending_pair = PendingPair(self)
        self._removals: list[int] = []
        """How many articles went with each removal, the last one last."""
        self.restoring = Restoring(self)
        self.background_matching = BackgroundMatching(tasks, self.fail, self.engine, self)
        self.background_matching.coverage_ready.connect(self._finish_coverage)
        tasks.idle.connect(lambda: self.busy_changed.emit(False))  # noqa: FBT003 - a signal's value

    def close(self) -> None:
        """End the work under way."""
        if self._comparing:
            self._comparing.cancel()
        self.background_matching.cancel()
        self.engine.dismiss()
        self._tasks.close()

    # Opening

    def open_paths(self, paths: Sequence[Path], *, show: bool = False) -> None:
        """Read files, and the articles in folders, into the list; those that are open already are read anew.

        A set takes the place of what is open, which can be put back. With `show` two files are shown beside each
        other, and one as B, once they are there.
        """
        if show:
            self.pending_pair.note(paths)
        for path in paths:
            if path.suffix.lower() == SET_SUFFIX:
                self.start(lambda _, path=path: (path, reader.read_set(path)), self._show_set, READ)
                continue
            self._batch_reader.find(path)

    def open_sample(self) -> None:
        """Open the sample story."""
        self.open_paths([resource("samples")])

    def open_text(self, text: str, *, html: bool = False) -> None:
        """Make an article of text from the clipboard."""
        self._pasted += 1
        name = self.tr("Pasted text {number}").format(number=self._pasted)
        self._batch_reader.paste(text, name, html=html)

    def _show_set(self, read: tuple[Path, Desk]) -> None:
        if self.restoring.under_way:  # what is still to come would mix with it
            QTimer.singleShot(50, self, lambda: self._show_set(read))
            return
        path, desk = read
        if self.open_articles.items:
            self.remove(range(len(self.open_articles.items)))
        self.set_opened.emit(path)
        self.restoring.restore(desk.entries, desk.pair)

    def throw_away(self, opened: Opened, place: int, *, together: bool) -> None:
        """Put an article among those that can be put back, where it stood; `together` with the one before it."""
        self.note_name(opened.source)
        self.open_articles = self.open_articles._replace(removed=(*self.open_articles.removed, (place, opened)))
        if not (together and self._removals):
            self._removals.append(0)
        self._removals[-1] += 1

    def removals(self) -> list[tuple[int, int]]:
        """Of each article that can be put back its place, and the number of the removal that it went with."""
        numbers = [number for number, count in enumerate(self._removals) for _ in range(count)]
        places = [place for place, _ in self.open_articles.removed]
        return list(zip(places, numbers[len(numbers) - len(places) :], strict=True))

    def note_name(self, source: Source) -> None:
        """No other pasted text will be called like this one."""
        self._pasted = max(self._pasted, reader.number_of(source))

    def choose_keys(self, keys: Pair[int]) -> None:
        """Show two articles, by their keys; nothing happens where one is not open."""
        left, right = (self.open_articles.index_of(key) for key in keys)
        if left is not None and right is not None:
            self.choose(Pair(left, right))

    def next_key(self) -> int:
        """The key of the next article."""
        self._opened += 1
        return self._opened - 1

    def _take_in(self, arrived: Sequence[reader.Read]) -> None:
        there = {item.source.path or item.original.digest: item for item in self.open_articles.items}
        new: list[Opened] = []
        same: list[int] = []
        for read in arrived:
            self._tell_of(read)
            name = read.source.path or read.article.digest
            known = there.get(name)
            if known is None:
                new.append(open_article(self.next_key(), read.source, read.article, read.labels))
                there[name] = new[-1]
            elif known.original.digest != read.article.digest or known.on_disk is not OnDisk.SAME:
                self.change(known.read_anew(read.source, read.article))
            else:
                same.append(known.key)
        if same:  # told first: what was asked for by name is what is shown in the end
            self.met_again.emit([n for n, item in enumerate(self.open_articles.items) if item.key in same])
        if new:
            self.put(new, len(self.open_articles.items))
        self.pending_pair.show()

    def _tell_of(self, read: reader.Read) -> None:
        if read.source.path is not None:
            self.opened.emit(read.source.path)
        for note in read.article.notes:
            if note.kind in ("replaced", "cut"):
                self.problem_found.emit(Problem(read.source.name, in_words(note.text)))

    def opened_from(self, path: Path | None) -> Opened | None:
        """The open article that was read from a file."""
        return next((item for item in self.open_articles.items if path and item.source.path == path), None)

    def put(self, opened: Sequence[Opened], place: int) -> None:
        """Insert articles into the list; indices after them move up."""
        if self.pair is not None:
            self.pair = Pair(*(n + len(opened) * (n >= place) for n in self.pair))
        self.open_articles = self.open_articles.with_items(opened, place)
        self._collect()
        if self.pair is None:
            self._choose_first(0)
        else:
            self.pair_changed.emit(self.pair)
        self.pending_pair.show()

    def change(self, item: Opened) -> None:
        """Another state of an open article."""
        self.open_articles = self.open_articles.with_changed(item)
        self._collect()
        if self.pair and self.open_articles.index_of(item.key) in self.pair:
            self._compare()

    def _collect(self) -> None:
        """Tell what is open."""
        self.collection = Collection(tuple(item.article for item in self.open_articles.items))
        self.coverage = None
        self.background_matching.show(self.open_articles.items, self.pair, self.options)
        self.collection_changed.emit(self.collection)

    # The list

    def remove(self, indices: Sequence[int]) -> None:
        """Take articles off the list; the files stay as they are, and `put_back` brings them back."""
        gone = set(indices)
        pair = self.pair and Pair(*(self.open_articles.items[n].key for n in self.pair))
        self.open_articles = self.open_articles.without(indices)
        self._removals.append(len(gone))
        self.pair = None
        self._collect()
        if pair is not None:
            self.choose_keys(pair)
        if self.pair is None:
            self._choose_first((pair and self.open_articles.index_of(pair.left)) or 0)

    def put_back(self) -> None:
        """Bring back what was taken off the list last."""
        if not self._removals:
            return
        pair = self.pair and Pair(*(self.open_articles.items[n].key for n in self.pair))
        self.open_articles = self.open_articles.put_back(self._removals.pop())
        self._reorder(pair)

    def arrange(self, order: Sequence[int]) -> None:
        """Put the articles in another order: indices, each once."""
        pair = self.pair and Pair(*(self.open_articles.items[n].key for n in self.pair))
        self.open_articles = self.open_articles.arranged(order)
        self._reorder(pair)

    def _reorder(self, pair: Pair[int] | None) -> None:
        """Articles stand elsewhere; the two shown, by their keys, are shown still."""
        if pair is not None:
            places = {item.key: n for n, item in enumerate(self.open_articles.items)}
            self.pair = Pair(*(places[key] for key in pair))
        self._collect()
        if pair is None:
            self._choose_first(0)
        else:
            self.pair_changed.emit(self.pair)

    @property
    def can_put_back(self) -> bool:
        """Whether anything was taken off."""
        return bool(self._removals)

    def rename(self, index: int, title: str) -> None:
        """Give an article another name, or with an empty one its own headline."""
        self.change(self.open_articles.items[index].named(" ".join(title.split())))

    def reload(self, indices: Sequence[int]) -> None:
        """Read files anew."""
        self._batch_reader.read([path for n in indices if (path := self.open_articles.items[n].source.path)])

    def mark(self, states: Mapping[int, OnDisk]) -> None:
        """Note what has become of the files of articles, by their keys."""
        changed = [item for item in self.open_articles.items if states.get(item.key, item.on_disk) is not item.on_disk]
        for item in changed:
            self.open_articles = self.open_articles.with_changed(item._replace(on_disk=states[item.key]))
        if changed:
            self.disk_changed.emit()

    def label(self, index: int, paragraph: int, role: Role) -> None:
        """Overrule what a paragraph of an article is taken for."""
        item = self.open_articles.items[index]
        labels = {**dict(item.labels), paragraph: role}
        if item.original.paragraphs[paragraph].role is role:
            del labels[paragraph]
        self.labelled.emit(item.original.digest, paragraph, role)
        self.change(item.labelled(labels))

    def restore_label(self, index: int, paragraph: int) -> None:
        """Say that a paragraph is part of its article: what it was read as, or body text."""
        role = self.open_articles.items[index].original.paragraphs[paragraph].role
        self.label(index, paragraph, Role.BODY if role is Role.FURNITURE else role)

    # The pair

    def choose(self, pair: Pair[int]) -> None:
        """Show two articles side by side."""
        if pair.left == pair.right or pair == self.pair:
            return
        self.pair, self.coverage = pair, None
        self.pair_changed.emit(pair)
        self._compare()
        self.background_matching.show(self.open_articles.items, pair, self.options)

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
        if (index := self.next_beside(back=back)) is not None:
            self.choose_right(index)
        return index is not None

    def next_beside(self, *, back: bool = False) -> int | None:
        """The article that comes next beside the base, or the one before; None at the end of the list."""
        if self.pair is None:
            return None
        order = self.visible or range(len(self.collection.articles))
        others = [i for i in order if i != self.pair.left]
        place = others.index(self.pair.right) + (-1 if back else 1) if self.pair.right in others else 0
        return others[place] if 0 <= place < len(others) else None

    def _choose_first(self, left: int) -> None:
        """Show the base beside the first other article, or nothing while there are not two."""
        if len(self.collection.articles) >= 2:
            self.choose(Pair(left, 1 if left == 0 else 0))
            return
        self._compare()
        self.pair_changed.emit(None)
        self.comparison_ready.emit(None)

    def choose_options(self, options: Options) -> None:
        """Compare otherwise from now on."""
        if options != self.options:
            self.options = options
            self._compare()
            self.background_matching.show(self.open_articles.items, self.pair, options)

    def _compare(self, *, known: bool = False) -> None:
        """Compare the two that are shown: with the evidence of the others, once these are `known`; before, without."""
        if self._comparing:
            self._comparing.cancel()
        if self.pair is None:
            return
        every, options, engine = self.collection.articles, self.options, self.engine
        articles, before = Pair(*(every[i] for i in self.pair)), self._shown if known else None
        heard = range(len(every)) if known or engine.knows(every) else ()
        others = [every[i] for i in heard if i not in self.pair]

        def work(checkpoint: Callable[[], None]) -> Presentation | None:
            from viewer.presenting.presentation import present

            comparison = engine.compare(articles, options, checkpoint, others)
            return None if before and comparison == before.comparison else present(comparison)

        self._comparing = self.start(work, self._show, COMPARE)

    def _show(self, shown: Presentation | None) -> None:
        if shown:  # None: the others told nothing new
            self._shown = shown
            self.comparison_ready.emit(shown)
            gc.freeze()  # a book's values hold no cycles: looking through them for some would stop a frame

    def _finish_coverage(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.coverage_ready.emit(coverage)
        if len(self.collection.articles) > 2:
            self._compare(known=True)

    def unique(self) -> Pair[frozenset[int]]:
        """Ids of the sentences of the pair shown that no other voice surely has."""
        told = self.coverage if len(self.collection.articles) > 2 else None
        return Pair(*(frozenset(told.unique(i) if told else ()) for i in self.pair or (0, 0)))

    def start(
        self, work: Callable[..., object], done: Callable[..., None], priority: int, failed: Failed | None = None
    ) -> Task[Any]:
        """Let the worker do something; where it fails and nobody else is told, the editor is."""
        if not self._tasks.busy:
            self.busy_changed.emit(True)  # noqa: FBT003 - a signal's value
        return self._tasks.start(work, done, failed or self.fail, priority)

    def fail(self, error: Exception) -> None:
        """Tell what did not work."""
        if not isinstance(error, ReadError | LibraryError):
            self.crashed.emit(error)
            return
        self.problem_found.emit(Problem(error.name, in_words(error.reason)))
