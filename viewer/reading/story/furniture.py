"""Separates the story from the furniture around it, by the words of plain lines alone.

Each line gets a weight: sentences speak for the story, labels and known phrases against it. The story is the contiguous
run of lines with the largest sum:

     -0.9  Bridge closed                  a menu entry
     -1.5  5 July 2024
     +1.0  The council voted on Tuesday to close the old bridge until …      ┐
     -0.9  Two years of repairs           a subhead                          │ the story: the sum still grows
     +1.2  Work is to begin in March, when the last of the winter ice …      ┘
     -2.5  Recommended

On 87 pages held back for the test, libraries that need markup either found nothing in bare lines or cut into the story.
Only the relations of the weights matter: a paragraph outweighs one odd line, but not a run of furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.model.record import record
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_dated_byline, is_person, joints_in
from viewer.reading.story.dates import is_date_line
from viewer.reading.story.language import stop_words
from viewer.reading.story.phrases import doubtful_kind_of, heads_comments, is_phrase, kind_of

_WORD = lazily(r"[^\W\d_]{1,40}")
_FIRST_WIDE = "\u3040"
_WIDE = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_CLOSERS = "”’\"'»)]」』）\u203a“ \u00a0"
_ENDS = tuple(".!?…。！？।؟॥")
_ITEM = lazily(r"[-•*–·▪◦]\s|\d{1,2}[.)]\s")
_SPACED = frozenset(["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da"])
_BARRIERS = frozenset(("comments", "rights"))
_SAYS = frozenset(["comments", "rights", "related", "share", "page", "ad", "promo", "counter", "mail", "edition"])
"""Kinds of lines that no story has. Dates, tags, captions, bylines and ornaments occur in stories, too."""
_MOST_HEAD, _STANDFIRST = 8, 2
"""Lines above the dates of a story: menu, headline, byline, standfirst; sentences of them, or paragraphs."""
_BESIDE = 2
"""Lines within which a line stands beside another."""
_MAX_DETOUR = 1.2
"""How much a run may lose between two paragraphs: about one paragraph. Lower, and a box in the middle cuts the story
in two; higher, and the story runs on into the next one's teaser."""
STORY = 6.0
"""The sum of a story of some paragraphs: below it, comments follow, not another story."""
_MAX_BOXES = 2
"""Consecutive boxes that may stand between a paragraph and the story: an advertisement and a caption, for instance.
Three or more are a column of their own."""


@record
class LineFeatures:
    """The features of one line."""

    text: str
    kind: str
    """The kind of furniture according to its wording; empty if none."""
    doubtful: str
    """The kind that it is if furniture stands beside it; empty if none."""
    size: float
    """Length in characters. East Asian ones count as 2.5, because they say as much as that many letters."""
    words: int
    common: float
    """Share of stop words among its words."""
    ended: bool
    """Whether it ends like a sentence."""
    judged: bool
    """Whether `common` is meaningful in this language."""

    @property
    def is_item(self) -> bool:
        """Whether it is a list item of two or more words, such as "1. The ferry runs every hour"."""
        return bool(_ITEM.match(self.text)) and self.words >= 2

    @property
    def is_row(self) -> bool:
        """Whether it may be a row of a table: some words with a figure, "9 June, North Pier, Halden"."""
        return self.words >= 2 and any(map(str.isdigit, self.text)) and not self.kind

    @property
    def names_persons(self) -> bool:
        """Whether it names persons and has no stop word but between them; "Know Your Value" is a heading."""
        return is_person(self.text) and round(self.common * self.words) <= joints_in(self.text)

    @property
    def says_furniture(self) -> bool:
        """Whether it says that it is no part of a story: "Share", "3 comments", "© 2024 The Harbour Post"."""
        return self.kind in _SAYS

    @property
    def is_paragraph(self) -> bool:
        """Whether it is prose of a line or more, which tells a story from its page."""
        return self.weight >= 0.7

    @property
    def opens_list(self) -> bool:
        """Whether it is a heading such as "Recommended", followed by headlines of other stories."""
        return self.kind == "related" and (self.words < 4 or is_phrase(self.text))

    @property
    def opens_comments(self) -> bool:
        """Whether it is a heading such as "3 comments", which may be a counter, too."""
        return self.kind in ("comments", "counter") and heads_comments(self.text)

    @property
    def is_box(self) -> bool:
        """Whether it is a single line that pages insert between two paragraphs.

        Such as "Advertisement", "Photo: A. Berg", or "Related: The ferry that nobody wanted", which has words enough
        not to be a heading.
        """
        return self.kind in ("ad", "caption", "ornament") or (self.kind == "related" and not self.opens_list)

    @property
    def _may_be_sentence(self) -> bool:
        """Whether it can be a short sentence: three words and some stop words. "Anna Berg, Oslo." is none."""
        wide = self.size > len(self.text)
        return self.size >= 18 and (wide or self.words >= 3) and (not self.judged or self.common > 0.08)

    @property
    def weight(self) -> float:
        """How much it speaks for the story, above 0, or against it, below 0."""
        if self.kind:
            # Dates, tags, captions and bylines often stand inside a story or next to it: "5 July 2024". The rest, such
            # as "Share" or "Recommended", does not.
            return -1.5 if self.kind in ("date", "tags", "caption", "byline") else -2.5
        # A sentence has more stop words than a row of names; "Oslo Bergen Trondheim Stavanger …" has none.
        sentence = not self.judged or self.common > 0.12
        # A teaser, cut off: "The most interesting laptop of the last twelve months is still the one that […]".
        if self.size >= 70 and self.text.rstrip("])[( ").endswith(("...", "…")):
            return -0.15
        # A paragraph, by length: "The council voted on Tuesday to close the old bridge until the repairs are finished."
        # The cap keeps one long legal notice from outweighing a story.
        if self.size >= 70 and self.ended and sentence:
            return min(3.0, self.size / 90)
        # A long line without an end mark: a list, or a paragraph that lacks its full stop.
        if self.size >= 140 and sentence:
            return min(2.0, self.size / 120) * 0.35
        # A short sentence: "The mayor has not replied."
        if self.ended and self._may_be_sentence and not self.text.endswith("?"):
            return 0.25
        # Nearly neutral, because they occur in stories and in furniture: "What happens to the ferry?", "Key dates:",
        # "1. The ferry runs every hour".
        if self.text.endswith(("?", ":", "：")) or self.is_item:
            return -0.15
        # Anything else: a menu entry, "Bridge closed", or a headline, which is longer and sometimes a subhead.
        return -0.9 if self.size < 60 else -0.7


def line_features(text: str, language: str) -> LineFeatures:
    """Compute the features of a line in `language`."""
    words = _WORD.findall(text)
    size = len(text) + 1.5 * len(_wide(text))
    common = stop_words().get(language, frozenset())
    share = sum(word.lower() in common for word in words) / max(1, len(words))
    kind = kind_of(text)
    if kind in ("", "date") and is_dated_byline(text):
        kind = "byline"
    kind = kind or ("date" if is_date_line(text) else "")
    ended = text.rstrip(_CLOSERS).endswith(_ENDS) or text.endswith(_ENDS)
    doubtful = "" if kind else doubtful_kind_of(text)
    return LineFeatures(text, kind, doubtful, size, len(words), share, ended, language in _SPACED)


def settle_doubts(lines: Sequence[LineFeatures]) -> list[LineFeatures]:
    """The lines with those of a doubtful kind decided by what stands beside them.

    "Home" is a menu entry beside "Log in", "12" a counter beside "Share"; else both belong to the story. So do dates
    and tags between two paragraphs, which are the headings of a diary or an agenda, if no furniture is beside them;
    a lone date below a standfirst is that of the story.
    """
    settled = list(lines)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for i in order:
            near = settled[max(0, i - _BESIDE) : i + _BESIDE + 1]
            if settled[i].doubtful and any(other.says_furniture for other in near):
                settled[i] = replace(settled[i], kind=settled[i].doubtful, doubtful="")
    paragraphs = [i for i, line in enumerate(settled) if line.weight > 0]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (0, len(lines))
    headings = [i for i in range(first, last) if settled[i].kind in ("date", "tags") and not _is_beside(settled, i)]
    dated = _date_of_head(settled, headings)
    headings = [i for i in headings if i not in dated]
    if headings and not any(line.says_furniture for line in settled):
        headings = [i for i, line in enumerate(settled) if line.kind in ("date", "tags")]
    for i in headings:
        settled[i] = replace(settled[i], kind="")
    return settled


def _date_of_head(lines: Sequence[LineFeatures], headings: Sequence[int]) -> list[int]:
    """Of the headings the date below a standfirst, or several: those of a diary stand each above an entry."""
    every = [i for i in range(headings[-1] + 1) if lines[i].kind == "date"] if headings else []
    if not every or every[-1] > _MOST_HEAD:
        return []
    above = sum(line.weight > 0 for line in lines[: every[0]])
    entries = any(line.is_paragraph for line in lines[every[0] : every[-1]])
    return [i for i in headings if i in every] if above <= _STANDFIRST and not entries else []


def _is_beside(lines: Sequence[LineFeatures], i: int) -> bool:
    """Whether furniture, or a byline, stands beside line `i`."""
    return any(line.says_furniture or line.kind == "byline" for line in lines[max(0, i - _BESIDE) : i + _BESIDE + 1])


def find_story(lines: Sequence[LineFeatures]) -> tuple[int, int]:
    """The lines `[start, stop)` of the story; all lines if none has a positive sum.

    This is the maximum-sum subarray (Kadane), with barriers and with losses limited by `_step`.
    """
    best, start, stop = 0.0, 0, len(lines)
    sum_, first, detour = 0.0, 0, 0.0
    for i, line in enumerate(lines):
        if line.opens_comments and best > STORY:
            break
        if line.kind in _BARRIERS:
            # Comments and copyright notices end a story: what follows them is another run.
            sum_, detour = 0.0, 0.0
            continue
        step, detour = _step(line.weight, detour)
        if sum_ <= 0:
            sum_, first = 0.0, i
        sum_ += step
        if sum_ > best:
            best, start, stop = sum_, first, i + 1
    return (_extend_over_boxes(lines, start - 1, -1) + 1, _extend_over_boxes(lines, stop, 1)) if best else (start, stop)


def _step(weight: float, detour: float) -> tuple[float, float]:
    """What a line adds to its run, and how much the run has then lost since its last paragraph.

    The loss is limited to `_MAX_DETOUR`, after which each line costs next to nothing, so that a long box inside a story
    does not cut it in two. With `_MAX_DETOUR` 1.2, lines of weight -0.9, -0.9, -0.9 add -0.9, -0.3, -0.02.
    """
    if weight >= 0:
        return weight, 0.0
    return (max(weight, detour - _MAX_DETOUR) if detour < _MAX_DETOUR else -0.02), detour - weight


def _extend_over_boxes(lines: Sequence[LineFeatures], i: int, direction: int) -> int:
    """Extend the run over up to `_MAX_BOXES` boxes if paragraphs follow them.

    `i` is the first line outside the run, `direction` is 1 or -1; returns the new first line outside.
    """
    while True:
        j = i
        while 0 <= j < len(lines) and abs(j - i) < _MAX_BOXES and lines[j].is_box:
            j += direction
        if j == i or not 0 <= j < len(lines) or lines[j].weight <= 0:
            return i
        i = _best_run_end(lines, j, direction)


def _best_run_end(lines: Sequence[LineFeatures], i: int, direction: int) -> int:
    """The end, exclusive, of the run from `i` in `direction` with the largest sum."""
    best, end, sum_, detour = 0.0, i, 0.0, 0.0
    while 0 <= i < len(lines) and lines[i].kind not in _BARRIERS and sum_ > best - _MAX_DETOUR:
        step, detour = _step(lines[i].weight, detour)
        sum_ += step
        i += direction
        if sum_ > best:
            best, end = sum_, i
    return end


def stems(text: str) -> list[str]:
    """The topic of a line: the first five letters of words of four or more, which survive inflection.

    In East Asian scripts, overlapping pairs of characters.
    """
    letters = "".join(_wide(text))
    if letters:
        return [letters[i : i + 2] for i in range(len(letters) - 1)]
    return [word.lower()[:5] for word in _WORD.findall(text) if len(word) > 3]


def _wide(text: str) -> list[str]:
    """The East Asian characters of `text`."""
    return re.findall(_WIDE, text) if max(text, default="") >= _FIRST_WIDE else []
