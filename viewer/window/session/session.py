"""The one mutable object: which articles are open, which pair is shown, what is known of them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal

from viewer.model import Article, Collection, Coverage, Pair, ReadAs, Role, Source
from viewer.model.options import Options
from viewer.presenting.carried import NOT_CARRIED, Carried, collect_carried
from viewer.presenting.stars import NO_STARS, Stars, collect_stars
from viewer.resources import resource
from viewer.window.session.background_matching import BackgroundMatching
from viewer.window.session.by_hand import ByHand
from viewer.window.session.open_articles import (
    OnDisk,
    OpenArticles,
    Opened,
    next_beside,
    open_article,
    pasted_number,
)
from viewer.window.session.opening import Opening, Read, SetRead, sort_out
from viewer.window.session.pair_comparison import PairComparison
from viewer.window.session.problem import Problem, problem_of, problems_of
from viewer.window.session.restoring import Restoring

if TYPE_CHECKING:
    from collections.abc import Collection as Collection_
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from viewer.library.removal import Removal
    from viewer.window.session.engine import Engine
    from viewer.window.session.tasks import Tasks

SET_WAITS_MS = 50
"""How often a set that was read looks whether all is back that was open before."""


class Change(StrEnum):
    """A change of the editor's that can be undone."""

    REMOVAL = "removal"
    VERDICT = "verdict"


class Session(QObject):
    """Commands in, frozen values out."""

    collection_changed = Signal(Collection)
    leaving = Signal()
    """An earlier version is about to take the place of the pair."""
    pair_changed = Signal(object)
    """The indices of the two articles shown, as Pair[int], or None."""
    comparison_ready = Signal(object)
    """The Presentation of the pair shown, or None while there is none."""
    coverage_ready = Signal(object)
    """The Coverage of the two articles shown."""
    whole_ready = Signal(object)
    """The Coverage of all open articles."""
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
        self.options = Options()
        self.by_hand = ByHand(lambda: self.open_articles.steps, self)
        self.open_articles = OpenArticles()
        self.collection = Collection()
        self.pair: Pair[int] | None = None
        self.coverage: Coverage | None = None
        self.whole: Coverage | None = None
        """The coverage of all open articles, once it is known."""
        self.visible: Sequence[int] = ()
        """Indices in the order in which the list shows them, without those it hides."""
        self.tasks = tasks
        self.engine = engine
        self.next_key = itertools.count().__next__
        """The key of the next article."""
        self._pasted = 0
        self._base_before: int | None = None
        """The key of what was A when files were asked for by name last: what is shown already stays where it is."""
        self.opening = Opening(tasks, engine, self)
        self.restoring = Restoring(tasks, self, engine.make, self.next_key, self.fail, self)
        self.background_matching = BackgroundMatching(tasks, self.fail, engine, self)
        self._comparison = PairComparison(tasks, engine, self.fail, self)
        self.opening.read_as = self._wishes
        self.opening.arrived.connect(self._take_in)
        self.opening.set_read.connect(self._show_set)
        self.opening.failed.connect(self._do_without)
        self.background_matching.coverage_ready.connect(self._finish_coverage)
        self.background_matching.all_covered.connect(self._take_whole)
        self._comparison.ready.connect(self.comparison_ready)
        self.by_hand.changed.connect(lambda: self.choose_options(self.options))
        tasks.busy_changed.connect(self.busy_changed)

    def close(self) -> None:
        """End the work under way."""
        self._comparison.cancel()
        self.background_matching.cancel()
        self.engine.dismiss()
        self.tasks.close()

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self.tasks.busy

    # Opening

    def open_paths(self, paths: Sequence[Path], *, show: bool = False) -> None:
        """Read files, and the articles in folders, into the list; those that are open already are read anew.

        A set takes the place of what is open, which can be put back. With `show` two files are shown beside each
        other, and one as B, once they are there.
        """
        keys = self.open_articles.keys(self.pair)
        self._base_before = keys.left if show and keys else None
        self.opening.open(paths, show=show)

    def open_sample(self) -> None:
        """Open the sample story."""
        self.open_paths([resource("samples")])

    def open_text(self, text: str, *, html: bool = False) -> None:
        """Make an article of text from the clipboard; nothing that was asked for before is shown in its place."""
        self.opening.pending_pair.forget()
        self.opening.paste(text, self._next_name(), html=html)

    def open_data(self, data: bytes, name: str) -> None:
        """Make articles of what another program holds as a file with this name; rich text where it has none."""
        self.opening.pending_pair.forget()
        self.opening.take(data, name or f"{self._next_name()}.rtf")

    def _next_name(self) -> str:
        """What the next text without a file is called."""
        self._pasted += 1
        return self.tr("Pasted text {number}").format(number=self._pasted)

    def _note_names(self, items: Sequence[Opened]) -> None:
        """No other pasted text will be called like one of these."""
        self._pasted = max([self._pasted, *(pasted_number(item.source) for item in items)])

    def reload(self, indices: Sequence[int]) -> None:
        """Read files anew."""
        paths = (self.open_articles.items[n].source.path for n in indices)
        self.opening.read(list(dict.fromkeys(path for path in paths if path)))

    def _wishes(self) -> Mapping[Path, ReadAs]:
        return self.open_articles.wishes()

    def read_as(self, paths: Sequence[Path], read_as: ReadAs) -> None:
        """Read files like that, now and whenever they are read anew."""
        self.opening.read(paths, read_as)

    def _take_in(self, batch: Sequence[Read]) -> None:
        for read in batch:
            self._tell_of(read)
        new, changed, same = sort_out(batch, self.open_articles, self.next_key)
        for item in changed:
            self.change(item)
        if same:  # told first: what was asked for by name is what is shown in the end
            self.met_again.emit([n for n, item in enumerate(self.open_articles.items) if item.key in same])
        if new:
            shown = self.pair is not None
            self.put(new, len(self.open_articles.items))
            pasted = [item.key for item in new if item.source.path is None]
            if shown and pasted and (index := self.open_articles.index_of(pasted[-1])) is not None:
                self.choose_right(index)  # a text without a file is the one that the editor is about
        self._show_pending()

    def _tell_of(self, read: Read) -> None:
        if read.source.path is not None:
            self.opened.emit(read.source.path)
        for problem in problems_of(read.source.name, read.article):
            self.problem_found.emit(problem)

    def _show_set(self, read: SetRead) -> None:
        path, desk = read
        if self.restoring.under_way:  # what is still to come would mix with it
            QTimer.singleShot(SET_WAITS_MS, self, lambda: self._show_set(read))
            return
        if self.open_articles.items:
            self.remove(range(len(self.open_articles.items)))
        self.set_opened.emit(path)
        self.by_hand.add(desk.verdicts)
        self.opening.pending_pair.shown = False  # it is the set's pair that is wanted now
        self.restoring.restore(desk)

    def _do_without(self, error: Exception) -> None:
        """Something could not be opened, and nothing waits for it any more."""
        self.fail(error)
        self._show_pending()

    def _show_pending(self) -> None:
        """Show what was asked for by name, once it is open."""
        match self.opening.pending_pair.take(self.open_articles):
            case (left, right):
                self.choose(Pair(left, right))
            case (index,) if self.open_articles.items[index].key != self._base_before:
                self.choose_right(index)

    # The list

    def put(self, opened: Sequence[Opened], place: int) -> None:
        """Insert articles into the list; indices after them move up."""
        self._note_names(opened)
        keys = self.open_articles.keys(self.pair)
        self.open_articles = self.open_articles.with_items(opened, place)
        self._reorder(keys)
        self._show_pending()

    def change(self, item: Opened) -> None:
        """Another state of an open article."""
        self.open_articles = self.open_articles.with_changed(item)
        self._collect()
        if self.pair and self.open_articles.index_of(item.key) in self.pair:
            self._compare()

    def _collect(self) -> None:
        """Tell what is open."""
        self.collection = Collection(tuple(item.article for item in self.open_articles.items))
        self.coverage = self.whole = None
        self.background_matching.show(self.open_articles.items, self.pair, self.options)
        self.collection_changed.emit(self.collection)

    def remove(self, indices: Sequence[int]) -> None:
        """Take articles off the list; the files stay as they are, and `undo` brings them back."""
        keys = self.open_articles.keys(self.pair)
        self.open_articles = self.open_articles.without(indices, keys)
        self._show_other(keys)
        if self.pair is None:
            self._choose_first((keys and self.open_articles.index_of(keys.left)) or 0)

    def _show_other(self, keys: Pair[int] | None) -> None:
        """Other articles are open; two of them, by their keys, are shown, if they are there."""
        self.pair = None
        self._collect()
        if keys is not None:
            self.choose_keys(keys)

    def add_removal(self, removal: Removal[Opened]) -> None:
        """Put articles among those that can be put back, as if they had been removed just now."""
        self._note_names([removed.item for removed in removal.items])
        self.open_articles = self.open_articles.with_removal(removal)

    @property
    def last_change(self) -> Change | None:
        """What `undo` would undo."""
        if self.by_hand.changed_last:
            return Change.VERDICT
        return Change.REMOVAL if self.open_articles.removals else None

    def undo(self) -> None:
        """Bring back what was taken off the list last, or take back what was said last, whichever came later.

        What was shown when it was taken off is shown again beside what it was beside.
        """
        if self.last_change is Change.VERDICT:
            self.by_hand.undo()
        elif self.last_change is Change.REMOVAL:
            before, keys = self.open_articles, self.open_articles.keys(self.pair)
            self.open_articles = before.put_back()
            if shown := before.shown_before(self.open_articles):
                self._show_other(shown)
            else:
                self._reorder(keys)

    def arrange(self, order: Sequence[int]) -> None:
        """Put the articles in another order: indices, each once."""
        keys = self.open_articles.keys(self.pair)
        self.open_articles = self.open_articles.arranged(order)
        self._reorder(keys)

    def _reorder(self, keys: Pair[int] | None) -> None:
        """Articles stand elsewhere; the two shown, by their keys, are shown still."""
        self.pair = self.open_articles.indices(keys)
        self._collect()
        if self.pair is None:
            self._choose_first(0)
        else:
            self.pair_changed.emit(self.pair)

    def rename(self, index: int, title: str, outlet: str | None = None) -> None:
        """Give an article another name and outlet: its own where one is empty, the one it has where it is None."""
        item = self.open_articles.items[index]
        outlet = item.outlet if outlet is None else " ".join(outlet.split())
        self.change(item.named(" ".join(title.split()), outlet))

    def join_versions(self, indices: Collection_[int]) -> None:
        """The editor says that some articles are versions of one another, and so one voice."""
        self.open_articles = self.open_articles.joined(indices)
        self._collect()

    def part_versions(self, indices: Collection_[int]) -> None:
        """The editor says that some articles are no versions of any other."""
        self.open_articles = self.open_articles.parted(indices)
        self._collect()

    def has_versions(self, index: int) -> bool:
        """Whether an article is a version of another one, as far as is known."""
        coverage = self.whole or self.coverage
        return coverage is not None and any(index in group for group in coverage.versions)

    def compare_with_earlier(self, index: int) -> None:
        """Show what a file said before it last changed, as A, beside what it says now; the first is opened for that."""
        now = self.open_articles.items[index]
        if now.earlier is None:
            return
        source = replace(now.earlier, name=self._earlier_name(now.earlier))

        def show(article: Article) -> None:
            there = self.open_articles.index_of(now.key)
            if there is None:
                return
            self.leaving.emit()
            known = (item for item in self.open_articles.items if item.source == source)
            before = next(known, None) or open_article(self.next_key(), source, article, {})
            if self.open_articles.index_of(before.key) is None:
                self.put([before.named(now.title, now.outlet)], there)
            indices = self.open_articles.indices(Pair(before.key, now.key))
            if indices:
                if not now.is_apart:
                    self.join_versions(indices)
                self.choose(indices)

        self.tasks.start(lambda _: self.engine.make(source), show, self.fail)

    def _earlier_name(self, source: Source) -> str:
        """What an earlier text of a file is called."""
        if source.stamp is None:
            return self.tr("Before: {name}").format(name=source.name)
        moment = QDateTime.fromMSecsSinceEpoch(source.stamp.modified // 1_000_000)
        time = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        return self.tr("As of {time}: {name}").format(name=source.name, time=time)

    def mark(self, states: Mapping[int, OnDisk]) -> None:
        """Note what has become of the files of articles, by their keys."""
        before, self.open_articles = self.open_articles, self.open_articles.marked(states)
        if any(now.on_disk is not was.on_disk for now, was in zip(self.open_articles.items, before.items, strict=True)):
            self.disk_changed.emit()

    def label(self, index: int, paragraph: int, role: Role) -> None:
        """Overrule what a paragraph of an article is taken for."""
        item = self.open_articles.items[index]
        self.labelled.emit(item.original.digest, paragraph, role)
        self.change(item.with_label(paragraph, role))

    def restore_label(self, index: int, paragraph: int) -> None:
        """Say that a paragraph is part of its article: what it was read as, or body text."""
        role = self.open_articles.items[index].original.paragraphs[paragraph].role
        self.label(index, paragraph, Role.BODY if role is Role.FURNITURE else role)

    # The pair

    def choose_keys(self, keys: Pair[int]) -> None:
        """Show two articles, by their keys; nothing happens where one is not open."""
        if pair := self.open_articles.indices(keys):
            self.choose(pair)

    def show_again(self, keys: Pair[int]) -> None:
        """Show the pair of the last time, unless files were shown that were asked for by name."""
        if not self.opening.pending_pair.shown:
            self.choose_keys(keys)

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
        order = self.visible or range(len(self.collection.articles))
        return self.pair and next_beside(self.pair, order, back=back)

    def _choose_first(self, left: int) -> None:
        """Show the base beside the first other article, or nothing while there are not two."""
        if len(self.collection.articles) >= 2:
            self.choose(Pair(left, 1 if left == 0 else 0))
            return
        self._compare()
        self.pair_changed.emit(None)
        self.comparison_ready.emit(None)

    def choose_options(self, options: Options) -> None:
        """Compare otherwise from now on; what the editor said by hand holds."""
        options = replace(options, by_hand=self.by_hand.verdicts)
        if options != self.options:
            self.options = options
            self.coverage = self.whole = None
            self._compare()
            self.background_matching.show(self.open_articles.items, self.pair, options)

    def _compare(self, *, known: bool = False) -> None:
        """Compare the two that are shown: with the evidence of the others, once these are `known`; before, without."""
        self._comparison.cancel()
        if self.pair is not None:
            self._comparison.compare(self.collection.articles, self.pair, self.options, known=known)

    def _take_whole(self, coverage: Coverage) -> None:
        self.whole = coverage
        self.whole_ready.emit(coverage)

    def _finish_coverage(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.coverage_ready.emit(coverage)
        if len(self.collection.articles) > 2:
            self._compare(known=True)

    def others_have(self) -> tuple[Pair[Stars], Pair[Carried]]:
        """What is starred in the pair shown, and how many sources carry each sentence of it.

        Nothing while there is no third article to say more than the pair does.
        """
        if self.coverage is None or self.pair is None or len(self.collection.articles) < 3:
            return NO_STARS, NOT_CARRIED
        coverage, pair = self.coverage, self.pair
        stars = Pair(*(collect_stars(coverage, index) for index in pair))
        return stars, collect_carried(coverage, pair)

    def fail(self, error: Exception) -> None:
        """Tell what did not work."""
        if problem := problem_of(error):
            self.problem_found.emit(problem)
        else:
            self.crashed.emit(error)
