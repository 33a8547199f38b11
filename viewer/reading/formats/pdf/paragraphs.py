"""Paragraphs out of the lines of a column, and out of columns that a sentence runs through."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from viewer.reading.hyphens import HYPHENS, join_line
from viewer.reading.story.language import tell_language
from viewer.reading.story.sentences import split_sentences

if TYPE_CHECKING:
    from viewer.reading.formats.pdf.lines import Line

_ENDED = re.compile(r"[.!?…。！？।؟:;][”’\"'»)\]\d¹²³*†]{0,3}$")
_STOPPED = re.compile(r"[.!?…。！？।؟][”’\"'»)\]\d¹²³*†]{0,3}$")
_ITEM = re.compile(r"(?:[•▪◦●○■□–—*·\u2023\uf0b7]\s?|(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\)|\[\d{1,3}\])\s)\S")
_HEADLINE = 1.25
"""How much larger than the text type is whose lines are those of a headline."""
_RUNNING = 4
"""Lines of a column that tell whether it is running text: at least so many, of which most go on in the next."""
_NOTE = re.compile(r"(?:\d{1,3}|[*∗†‡§¹²³⁴-⁹]{1,3})\s?[^\W\d_]")


@dataclass(slots=True)
class Text:
    """A paragraph while it is put together."""

    lines: list[Line]
    column: int = 0
    """The number of the column that it stands in, through all pages."""
    is_note: bool = False
    """Whether it is a footnote."""
    aside: bool = False
    """Whether it stands outside the text of its page: a running head, a stamp."""
    more: list[Line] = field(default_factory=list)
    """Lines of it in later columns."""
    room: float = inf
    """The white behind its last line, in points, if it is the last text of a column of running text; else infinite. In
    any other column lines are no longer than their words."""
    width: float = 0.0
    """The width of the column if it is the first or last text of one that is running text; else 0."""

    @property
    def size(self) -> float:
        """The size in which most of it is set."""
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return sizes.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def all_lines(self) -> list[Line]:
        """Its lines in all columns."""
        return self.lines + self.more


def texts_of(lines: Sequence[Line], column: int, body_size: float) -> list[Text]:
    """The paragraphs of one column, from the top down."""
    if not lines:
        return []
    if sum(line.rtl for line in lines) * 2 > len(lines):
        lines = [line.mirrored() for line in lines]
    edge = _Column(lines, body_size)
    texts: list[Text] = [Text([lines[0]], column)]
    for line in lines[1:]:
        if edge.begins(texts[-1].lines, line):
            texts.append(Text([line], column))
        else:
            texts[-1].lines.append(line)
    _mark_notes(texts, body_size)
    story = [text for text in texts if not text.is_note]
    if len(lines) >= _RUNNING and 2 * sum(len(text.lines) for text in story if len(text.lines) > 1) > len(lines):
        story[0].width = story[-1].width = edge.right - edge.left
        story[-1].room = edge.right - story[-1].lines[-1].right
    return texts


def joined(texts: Sequence[Text]) -> list[Text]:
    """The paragraphs of all columns; where a sentence goes on in the next one, so does its paragraph.

    Notes and other type that stand between its parts come after it.
    """
    language = tell_language(" ".join(line.text for text in texts for line in text.lines))
    whole: list[Text] = []
    open_: Text | None = None
    for text in texts:
        if text.aside:
            whole.append(text)
            continue
        if open_ is not None and text.column != open_.column and _is_continuation(open_, text, language):
            open_.more += text.lines
            open_.room, open_.width = text.room, text.width
            open_.column = text.column
            continue
        whole.append(text)
        if not text.is_note and (open_ is None or _same_type(open_, text) or len(text.lines) > 2):
            open_ = text
    return whole


def text_of(text: Text, words: frozenset[str] = frozenset()) -> str:
    """The words of a paragraph in one line. `words`: those of the whole file, which tell what a hyphen is for."""
    whole = ""
    for line in text.all_lines:
        whole = _join(whole, line.text.strip(), words)
    return whole


class _Column:
    """What tells where paragraphs begin in one column."""

    def __init__(self, lines: Sequence[Line], body_size: float) -> None:
        self.body_size = body_size
        self.left = _most_common_left(lines)
        # Not the longest line: one may stand out over the edge.
        self.right = sorted(line.right for line in lines)[int(0.9 * (len(lines) - 1))]
        steps: dict[int, list[float]] = {}
        for above, below in pairwise(lines):
            if abs(above.size - below.size) < 0.5 and 0.8 * above.size < below.base - above.base < 2.5 * above.size:
                steps.setdefault(round(below.size), []).append(below.base - above.base)
        # Not the median: where paragraphs are short, half of the steps are those between them.
        # Two or three lines do not tell whether they stand wide or are paragraphs.
        self.leading = {
            size: sorted(each)[len(each) // 4] if len(each) > 2 else min(*each, 1.5 * size)
            for size, each in steps.items()
        }

    def begins(self, above: Sequence[Line], line: Line) -> bool:
        """Whether a line begins a paragraph under the lines `above`, the paragraph so far."""
        last = above[-1]
        step, size = line.base - last.base, max(line.size, last.size)
        leading = self.leading.get(round(line.size), 1.1 * size)
        if not 0.5 * size < step < max(1.3 * leading, 1.15 * size) or not _of_a_size(last, line):
            return True
        if line.bold != last.bold and (_all(above, bold=True) or (line.bold and line.width > 0.5 * last.width)):
            return not (line.bold and len(last.text) > 60 and not _ENDED.search(last.text))
        if _ITEM.match(line.text) and (
            _ENDED.search(last.text) or _ITEM.match(above[0].text) or line.text[0] in "•▪◦●■"
        ):
            return True
        if line.size < 0.93 * self.body_size and _NOTE.match(line.text) and _NOTE.match(above[0].text):
            return True
        if _is_table(last) and _is_table(line):
            return True
        return self._begins_by_edges(above, line)

    def _begins_by_edges(self, above: Sequence[Line], line: Line) -> bool:
        last, em = above[-1], line.size
        centred = abs((line.left + line.right) - (last.left + last.right)) < em
        if centred and line.left - self.left > em < last.left - self.left:
            # Lines of a headline go on; a name, a place and a date under it are each for itself.
            if last.text.endswith(","):
                return False
            return line.size < _HEADLINE * self.body_size and last.width < 0.6 * (self.right - self.left)
        item = bool(_ITEM.match(above[0].text))
        if line.left > last.left + 0.7 * em:
            # A first line set in; but not the lines of an item, which are set in under its first.
            return not (item and len(above) == 1) and not (len(above) == 1 and _NOTE.match(last.text) and item)
        if line.left < last.left - 0.7 * em and len(above) > 1:
            return True
        short = self.right - last.right
        if short > line.first + 0.6 * em and _STOPPED.search(last.text):
            return short > 2.5 * em or not line.text[:1].islower()
        # Far short of the edge, whatever it ends with: a heading, an entry of a list.
        return short > 0.4 * (self.right - self.left) and not line.text[:1].islower() and not last.text.endswith(",")


def _of_a_size(one: Line, other: Line) -> bool:
    """Whether two lines have a size of type in common."""
    sizes = [(a, b) for a in (one.size, one.other) if a for b in (other.size, other.other) if b]
    return any(abs(a - b) < 0.14 * max(a, b) for a, b in sizes)


def _all(lines: Sequence[Line], *, bold: bool) -> bool:
    return all(line.bold == bold for line in lines)


def _is_table(line: Line) -> bool:
    return line.gap > 2


def _most_common_left(lines: Sequence[Line]) -> float:
    """Where most lines begin."""
    lefts = Counter(round(line.left) for line in lines)
    most = max(lefts.values())
    return min(left for left, count in lefts.items() if count >= 0.6 * most)


def _mark_notes(texts: Sequence[Text], body_size: float) -> None:
    """Mark the footnotes at the end of a column: in smaller type, from the first with a note's sign on."""
    small = []
    for text in reversed(texts):
        if text.size > 0.93 * body_size:
            break
        small.append(text)
    marked = [number for number, text in enumerate(small) if _NOTE.match(text.lines[0].text)]
    if marked and len(small) < len(texts):
        for text in small[: marked[-1] + 1]:
            text.is_note = True


def _same_type(one: Text, other: Text) -> bool:
    return abs(one.size - other.size) < 0.06 * one.size and one.bold == other.bold


def _is_continuation(one: Text, other: Text, language: str) -> bool:
    """Whether a paragraph goes on in another column with `other`."""
    last, first = one.all_lines[-1], other.lines[0]
    if other.is_note or not _same_type(one, other) or _ITEM.match(first.text) or _is_table(last) or _is_table(first):
        return False
    begins = first.text.lstrip("“\"'(‘«")[:1]
    # Before a capital the columns have to be of one width, too, as are those of a text.
    alike = not begins.isupper() or abs(one.width - other.width) < 0.05 * other.width
    # The next word had no room with its space, a quarter of an em, and seldom less.
    worded = begins.isalpha() or begins in ("£", "$", "€")
    filled = alike and worded and one.room < first.first + 0.2 * first.size
    if _ENDED.search(last.text):
        return filled and _is_abbreviated(last.text, first.text, language)
    if len(one.all_lines) + len(other.lines) < 3 and not filled:
        return False
    open_end = last.text[-1:] in HYPHENS + "," or (len(last.text) > 25 and (filled or not _looks_closed(last, one)))
    return begins.islower() or open_end


def _is_abbreviated(last: str, first: str, language: str) -> bool:
    """Whether a line ends with the full stop of an abbreviation, after which its sentence goes on."""
    if not last.endswith(".") or first[:1].islower():
        return False
    return all(sentence.start != len(last) + 1 for sentence in split_sentences(f"{last} {first}", language))


def _looks_closed(last: Line, text: Text) -> bool:
    """Whether a last line without an end mark is short: a heading or an entry."""
    return len(text.all_lines) == 1 or last.width < 0.75 * max(line.width for line in text.all_lines)


def _join(head: str, tail: str, words: frozenset[str]) -> str:
    if not head:
        return tail
    # An address broken at a line's end goes on without a space.
    if head.endswith(("/", "_", "@")) and re.search(r"(?:https?:/|www\.)\S{0,300}$|\w@$", head):
        return head + tail
    return join_line(head, tail, words, typeset=True)
