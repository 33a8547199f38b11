"""An article: paragraphs with roles, and sentences with their positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from viewer.model.message import Message
from viewer.model.record import record


class Role(StrEnum):
    """The part that a paragraph plays in its article."""

    HEADLINE = "headline"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def is_content(self) -> bool:
        """Whether sentences of this role are matched and counted. Furniture and bylines are not."""
        return self not in (Role.FURNITURE, Role.BYLINE)

    @property
    def is_heading(self) -> bool:
        """Whether text of this role stands over other text: a headline or a subhead."""
        return self in (Role.HEADLINE, Role.SUBHEAD)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, stop)`; the field that holds it says of what: code points, sentences, paragraphs."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            message = f"not a span: {self.start}..{self.stop}"
            raise ValueError(message)

    def __len__(self) -> int:
        return self.stop - self.start

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.stop))

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.stop

    def cut(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.stop]


# Sentences and passages are tuples: there are hundreds per article and thousands per long pair, and they are compared
# as wholes.
class Sentence(NamedTuple):
    """A sentence and its position. Its id is its index in `Article.sentences`."""

    text: str
    paragraph: int
    """Index into `Article.paragraphs`."""
    span: Span
    """Code points into that paragraph's text; `span.cut(paragraph.text) == text`."""


@record
class Paragraph:
    """One block of text, as shown on the screen."""

    text: str
    role: Role
    sentences: Span
    """Its slice of `Article.sentences`."""
    by_place: bool = False
    """Whether it is furniture only because of where it stands, not by its wording or by the markup of its file."""


class Passage(NamedTuple):
    """A range of text within one paragraph."""

    paragraph: int
    """Index into `Article.paragraphs`."""
    span: Span
    """Code points into that paragraph's text. An empty span is an insertion point."""


@record
class Note:
    """A remark for the editor on how the article was read."""

    kind: str
    """A short identifier: `encoding`, `replaced`, `cut`, `extract` …"""
    text: Message


AGENCY_NOTE = "agency"
"""The kind of the note on an article whose `source` is only the agency in its dateline: which outlet it is from is not
known."""


@record
class Article:
    """An article as it was read: text in order, furniture labelled but never removed."""

    title: str
    source: str
    byline: str
    published: str | None
    """ISO 8601 date or date and time; None if the article gives none."""
    language: str
    """Two-letter ISO 639-1 code; empty if unknown."""
    path: Path | None
    """None for pasted text."""
    digest: str
    """Hash of the text and its labels. Articles with equal digests give equal comparisons."""
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...] = ()
    part: str = ""
    """Which of the texts of its file it is; see `Draft.part`."""

    def role_of(self, sentence: int) -> Role:
        """The role of the paragraph that contains the sentence with this id."""
        return self.paragraphs[self.sentences[sentence].paragraph].role

    def content(self) -> tuple[int, ...]:
        """Ids of the sentences that are matched and counted, in order."""
        return tuple(
            sentence for paragraph in self.paragraphs if paragraph.role.is_content for sentence in paragraph.sentences
        )

    def story(self) -> tuple[int, ...]:
        """Ids of the sentences that a count tells of, in order: headings are matched as well, but told apart."""
        return tuple(sentence for sentence in self.content() if not self.role_of(sentence).is_heading)

    def passages(self, sentences: Span) -> tuple[Passage, ...]:
        """The passages that a range of sentence ids covers: one per paragraph it reaches into."""
        passages: list[Passage] = []
        for number in sentences:
            sentence = self.sentences[number]
            if passages and passages[-1].paragraph == sentence.paragraph:
                start = passages.pop().span.start
            else:
                start = sentence.span.start
            passages.append(Passage(sentence.paragraph, Span(start, sentence.span.stop)))
        return tuple(passages)

    def word_count(self) -> int:
        """Number of words in the content, split at white space. In unspaced scripts each character counts as one."""
        return sum(_words(self.sentences[sentence].text) for sentence in self.content())

    def with_role(self, paragraph: int, role: Role) -> Article:
        """A copy with another role for one paragraph, and therefore a new digest."""
        import hashlib  # imported on first use: it loads OpenSSL

        changed = replace(self.paragraphs[paragraph], role=role, by_place=False)
        paragraphs = (*self.paragraphs[:paragraph], changed, *self.paragraphs[paragraph + 1 :])
        digest = hashlib.sha256(f"{self.digest} {paragraph} {role}".encode()).hexdigest()
        return replace(self, paragraphs=paragraphs, digest=digest)


_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff]"
_FIRST_UNSPACED = "\u3040"


def _words(text: str) -> int:
    unspaced = 0
    if max(text, default="") >= _FIRST_UNSPACED:  # else the expression is not even compiled
        text, unspaced = re.subn(_UNSPACED, " ", text)
    return unspaced + sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.split())
