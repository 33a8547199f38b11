"""A row of the list in words: what is painted of an article, and what is said of it."""

from __future__ import annotations

from viewer.model import Side
from viewer.model.draft import version_in
from viewer.model.record import record
from viewer.presenting.kinds import VERSIONS
from viewer.window.kit.phrases import Translator, day, isolated, say_kind, words_told
from viewer.window.session.open_articles import OnDisk

row_words = Translator("row_words")


@record
class Row:
    """What a row tells of its article."""

    mark: str
    """A, B, or its place in the list: what the map calls it, too."""
    side: Side | None
    outlet: str
    """Empty where nobody knows it."""
    file_name: str
    """Of pasted text what it is called."""
    title: str
    headline: str
    """The title without what it shares with others at its start."""
    published: str | None
    words: int
    alike: bool = False
    """Whether another row has the same outlet and title, so that the file name has to tell them apart."""
    version_of: str = ""
    """The mark of an article that this one is a version of."""
    on_disk: OnDisk = OnDisk.SAME
    share: int | None = None
    """Percentage of its sentences that A has."""
    part: str = ""
    """Which of the texts of its file it is, where the headline does not tell: of a feed it is a number for machines."""
    folded: int = 0
    """How many more texts of its file are folded below it."""
    joined: tuple[bool, bool] = (False, False)
    """Whether the row above, and the one below, are of the same file."""
    stars: int = 0
    """How many of its sentences no other open article has; 0 also where nobody knows yet."""

    @property
    def name(self) -> str:
        """What stands first: the outlet, or the file's name instead."""
        return self.outlet or self.file_name

    @property
    def apart(self) -> str:
        """The file name, where it has to tell rows apart and does not stand first already."""
        return self.file_name if self.alike and self.outlet else ""


def state_text(row: Row) -> str:
    """What has become of its file; empty for nothing."""
    states = {OnDisk.CHANGED: row_words.tr("changed on disk"), OnDisk.GONE: row_words.tr("file is gone")}
    return states.get(row.on_disk, "")


def facts_text(row: Row) -> str:
    """The third line: date and words, or first the file name, where that is what tells rows apart."""
    date = day(row.published) or row_words.tr("no date")
    if row.folded:
        return folded_text(row)
    return " · ".join((isolated(row.apart), date) if row.apart else (date, words_told(row.words)))


def folded_text(row: Row) -> str:
    """How many more texts of its file are folded below it; empty for none."""
    return row_words.tr("+ %Ln more in this file", "", row.folded) if row.folded else ""


def share_text(row: Row, *, short: bool = False) -> str:
    """How much of it A has; what it is to the others, if it is A."""
    if row.side is Side.LEFT:
        return row_words.tr("base")
    if row.share is None:
        return ""
    return (row_words.tr("{share} %") if short else row_words.tr("{share} % in A")).format(share=row.share)


def version_text(row: Row) -> str:
    """Which text of its file it is, or which article it is a version of; empty for none."""
    if row.part:
        version = version_in(row.part)
        return say_kind(VERSIONS[version]) if version else isolated(row.part)
    return row_words.tr("version of {mark}").format(mark=row.version_of) if row.version_of else ""


def spoken_text(row: Row) -> str:
    """All of it in a sentence, with nothing cut."""
    stars = row_words.tr("%Ln sentence(s) only here", "", row.stars) if row.stars else ""
    share = "" if row.share is None else row_words.tr("{share} percent of it is in A").format(share=row.share)
    known = row.name if row.outlet else row_words.tr("no outlet, {file}").format(file=isolated(row.file_name))
    base = share_text(row) if row.side is Side.LEFT else ""
    parts = row.mark, known, row.title, state_text(row), version_text(row), day(row.published)
    told = (*parts, row.apart, words_told(row.words), stars, base or share, folded_text(row))
    return ", ".join(part for part in told if part)
