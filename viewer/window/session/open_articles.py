"""The open articles: where each came from, what the editor made of it, what was taken off the list.

Articles are known by their place in the collection where it is shown, by `Opened.key` where it must outlast a change of
places.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from viewer.library.removal import Removal, Removed
from viewer.model import AS_IT_SEEMS, Article, Pair, Paragraph, ReadAs, Role, Sentence, Source, Span
from viewer.model.article import AGENCY_NOTE
from viewer.model.collection import ALONE
from viewer.model.record import record
from viewer.window.session.problem import OMITTED


class OnDisk(StrEnum):
    """What has become of the file that an article was read from."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@record
class Opened:
    """An open article with where it came from."""

    key: int
    """Its number as long as the program runs, wherever it stands."""
    source: Source
    original: Article
    """As it was read."""
    article: Article
    """As the editor has it: with title, outlet and labels."""
    title: str = ""
    """The name that the editor gave it; empty for its own headline."""
    outlet: str = ""
    """What the editor called its source; empty for its own."""
    labels: tuple[tuple[int, Role], ...] = ()
    on_disk: OnDisk = OnDisk.SAME
    voice: str = ""
    """What the editor said of its versions; see `cover`."""
    earlier: Source | None = None
    """What its file said before it last changed; no file says so any more."""

    @property
    def is_apart(self) -> bool:
        """Whether the editor said that it is no version of another."""
        return self.voice == ALONE

    def is_found(self, wanted: Sequence[str]) -> bool:
        """Whether each of these words, in small letters, is in its headline, source, byline or file name."""
        if not wanted:  # of a thousand articles the list asks whenever it is put in order
            return True
        article = self.article
        told = f"{article.title}\n{article.source}\n{article.byline}\n{self.source.name}".casefold()
        return all(word in told for word in wanted)

    @property
    def left_out(self) -> int | None:
        """The first sentence of the prose that was left out of its page; None where the editor took it all in."""
        if not any(note.kind == OMITTED for note in self.original.notes):
            return None
        folded = (p.sentences for p in self.article.paragraphs if p.role is Role.FURNITURE and p.sentences)
        return next((sentences.start for sentences in folded), None)

    def named(self, title: str, outlet: str = "") -> Opened:
        """Under another name and from another outlet; under its own headline, from its own, where these are empty."""
        return _made(replace(self, title=title, outlet=outlet))

    def labelled(self, labels: Mapping[int, Role]) -> Opened:
        """With these paragraphs, and no others, taken for something else than they were read as."""
        return _made(replace(self, labels=tuple(sorted(labels.items()))))

    def with_label(self, paragraph: int, role: Role) -> Opened:
        """With one paragraph taken for something else, or for what it was read as."""
        labels = {**dict(self.labels), paragraph: role}
        if self.original.paragraphs[paragraph].role is role:
            del labels[paragraph]
        return self.labelled(labels)

    def without_file(self) -> Opened:
        """As it is, though its file no longer has it."""
        source, original = replace(self.source, path=None), replace(self.original, path=None)
        return _made(replace(self, source=source, original=original, on_disk=OnDisk.SAME))

    def read_anew(self, source: Source, original: Article) -> Opened:
        """With what its file says now, and what it said before; labels stay with paragraphs that say the same."""
        places = {name: n for n, name in enumerate(_named(original))}
        names = _named(self.original)
        labels = {places[names[n]]: role for n, role in self.labels if n < len(names) and names[n] in places}
        same = source.says_the_same(self.source) or source.read_as != self.source.read_as  # the file is as it was
        earlier = self.earlier if same else replace(self.source, path=None)
        return replace(self, source=source, original=original, on_disk=OnDisk.SAME, earlier=earlier).labelled(labels)


def open_article(key: int, source: Source, original: Article, labels: Mapping[int, Role]) -> Opened:
    """An article just read, with what the editor said of its paragraphs before."""
    known = {n: role for n, role in labels.items() if n < len(original.paragraphs)}
    return Opened(key, source, original, original).labelled(known)


def stand_in(source: Source, title: str, reason: str) -> Article:
    """What is shown of a source that cannot be read: nothing that is matched or counted."""
    import hashlib  # imported on first use: it loads OpenSSL

    digest = hashlib.sha256(repr((title, source)).encode("utf-8", "surrogatepass")).hexdigest()
    sentences = Sentence(title, 0, Span(0, len(title))), Sentence(reason, 1, Span(0, len(reason)))
    paragraphs = tuple(Paragraph(each.text, Role.BYLINE, Span(n, n + 1)) for n, each in enumerate(sentences))
    return Article(title, "", "", None, "", source.path, digest, paragraphs, sentences)


def pasted_number(source: Source) -> int:
    """The number in the name of a pasted text; 0 where there is none."""
    last = source.name.rpartition(" ")[2]
    return int(last) if source.path is None and last.isdecimal() and len(last) < 7 else 0


def _named(article: Article) -> list[tuple[str, int]]:
    """Each paragraph by its text, and the how manieth it is with that text."""
    seen: Counter[str] = Counter()
    names = []
    for paragraph in article.paragraphs:
        names.append((paragraph.text, seen[paragraph.text]))
        seen[paragraph.text] += 1
    return names


def _made(opened: Opened) -> Opened:
    article = opened.original
    for paragraph, role in opened.labels:
        if paragraph >= len(article.paragraphs):  # one of an article that something stands in for
            continue
        article = article.with_role(paragraph, role)
    if opened.outlet:  # what was told of the outlet before is no longer so
        notes = tuple(note for note in article.notes if note.kind != AGENCY_NOTE)
        article = replace(article, source=opened.outlet, notes=notes)
    return replace(opened, article=replace(article, title=opened.title or article.title))


@record
class OpenArticles:
    """The open articles in the editor's order."""

    items: tuple[Opened, ...] = ()
    removals: tuple[Removal[Opened], ...] = ()
    """What was taken off the list, the last removal last."""
    forgotten: int = 0
    """Earlier removals that cannot be put back any more, because there were too many."""

    @property
    def steps(self) -> int:
        """Removals up to now, without those put back: more with each."""
        return self.forgotten + len(self.removals)

    def index_of(self, key: int) -> int | None:
        """Where the article with this key stands."""
        return next((n for n, item in enumerate(self.items) if item.key == key), None)

    def read_from(self, path: Path | None) -> Opened | None:
        """The open article that was read from a file."""
        return next((item for item in self.items if path and item.source.path == path), None)

    def wishes(self) -> dict[Path, ReadAs]:
        """How the editor wants files to be read, where he said so."""
        sources = (item.source for item in self.items)
        return {each.path: each.read_as for each in sources if each.path and each.read_as != AS_IT_SEEMS}

    def sources(self) -> dict[int, Source]:
        """What was read of each, by its key."""
        return {item.key: item.source for item in self.items}

    def keys(self, pair: Pair[int] | None) -> Pair[int] | None:
        """The keys of two articles, by their indices."""
        return pair and Pair(*(self.items[n].key for n in pair))

    def indices(self, keys: Pair[int] | None) -> Pair[int] | None:
        """The indices of two articles, by their keys; None where one of them is not open."""
        left, right = (self.index_of(key) for key in keys) if keys else (None, None)
        return None if left is None or right is None else Pair(left, right)

    def with_items(self, items: Sequence[Opened], place: int) -> OpenArticles:
        """Some more, from a place on."""
        return replace(self, items=(*self.items[:place], *items, *self.items[place:]))

    def with_changed(self, item: Opened) -> OpenArticles:
        """One in the place of the one with the same key."""
        return replace(self, items=tuple(item if other.key == item.key else other for other in self.items))

    def marked(self, states: Mapping[int, OnDisk]) -> OpenArticles:
        """With what has become of the files of some, by their keys."""
        items = (replace(item, on_disk=states.get(item.key, item.on_disk)) for item in self.items)
        return replace(self, items=tuple(items))

    def without(self, indices: Iterable[int], shown: Pair[int] | None = None) -> OpenArticles:
        """Fewer, by what is `shown`, which is known by keys; they can be put back, all together."""
        gone = set(indices)
        if not gone:
            return self
        kept = tuple(item for n, item in enumerate(self.items) if n not in gone)
        removed = tuple(Removed(n, self.items[n]) for n in sorted(gone))
        return replace(self, items=kept).with_removal(Removal(removed, shown))

    def with_removal(self, removal: Removal[Opened]) -> OpenArticles:
        """With some more that can be put back, before all others."""
        removals = [*self.removals, removal]
        while len(removals) > 1 and sum(len(each.items) for each in removals) > MOST_REMOVED:
            del removals[0]
        forgotten = self.steps + 1 - len(removals)
        return replace(self, removals=tuple(removals), forgotten=forgotten)

    def put_back(self) -> OpenArticles:
        """With what was taken off last, where it stood; not what was opened again meanwhile from the same file.

        Where all of that is open again, what was taken off before: an undo that changes nothing is none.
        """
        back = self
        there = {item.source.identity for item in self.items if item.source.path}
        while back.removals and len(back.items) == len(self.items):
            *before, last = back.removals
            back = replace(back, removals=tuple(before))
            for removed in last.items:
                if removed.item.source.identity not in there:
                    back = back.with_items([removed.item], min(removed.place, len(back.items)))
        return back

    def shown_before(self, back: OpenArticles) -> Pair[int] | None:
        """The two shown, by their keys, when what `back` has again was taken off; None where it was neither of them.

        Whoever puts back what stood on the screen wants it there; any other article leaves the screen as it is.
        """
        put_back = self.removals[len(back.removals) :]
        shown = put_back[0].shown if put_back else None  # what the others had was open again
        return shown if back.indices(shown) and not self.indices(shown) else None

    def joined(self, indices: Collection[int]) -> OpenArticles:
        """With one voice for some, and for those that are versions of one of them already."""
        named = {self.items[n].voice for n in indices}.difference(("", ALONE))
        also = [n for n, item in enumerate(self.items) if item.voice in named]
        return self._voiced([*indices, *also], min(named, default="") or os.urandom(4).hex())

    def parted(self, indices: Collection[int]) -> OpenArticles:
        """With a voice of its own for each of some."""
        return self._voiced(indices, ALONE)

    def _voiced(self, indices: Collection[int], voice: str) -> OpenArticles:
        items = (replace(item, voice=voice) if n in indices else item for n, item in enumerate(self.items))
        return replace(self, items=tuple(items))

    def arranged(self, order: Sequence[int]) -> OpenArticles:
        """In another order: indices, each once."""
        return replace(self, items=tuple(self.items[n] for n in order))


def next_beside(pair: Pair[int], order: Sequence[int], *, back: bool = False) -> int | None:
    """Of the articles in this order, without the base, the one after B, or before it; None at the end.

    The first of them where B is not among them.
    """
    others = [index for index in order if index != pair.left]
    place = others.index(pair.right) + (-1 if back else 1) if pair.right in others else 0
    return others[place] if 0 <= place < len(others) else None


MOST_REMOVED = 500
"""How many removed articles are kept for putting back, besides all that went in one go."""
