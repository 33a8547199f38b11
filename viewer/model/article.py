"""One article: paragraphs with roles, sentences with places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from viewer.model.message import Message


class Role(StrEnum):
    """What a paragraph is in its article."""

    HEADLINE = "headline"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def is_content(self) -> bool:
        """Whether its sentences are matched and counted: page furniture and bylines are not."""
        return self not in (Role.FURNITURE, Role.BYLINE)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, stop)` of whatever it is said to count: code points, sentences, paragraphs."""

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
        """The stretch of `text` that this span covers."""
        return text[self.start : self.stop]


# Sentences and passages are tuples, as words and tokens are: values of which an article has hundreds, a long pair
# thousands, and which are compared whole.
class Sentence(NamedTuple):
    """A sentence and where it stands; its id is its index in `Article.sentences`."""

    text: str
    paragraph: int
    """Index into `Article.paragraphs`."""
    span: Span
    """Code points into that paragraph's text; `span.cut(paragraph.text) == text`."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One text block as it stands on the screen."""

    text: str
    role: Role
    sentences: Span
    """Its slice of `Article.sentences`."""


class Passage(NamedTuple):
    """A stretch of one paragraph."""

    paragraph: int
    """Index into `Article.paragraphs`."""
    span: Span
    """Code points into that paragraph's text; may be empty: a place."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader of the article should know about how it was read."""

    kind: str
    """A word for the kind: `encoding`, `replaced`, `cut`, `extract` …"""
    text: Message


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read: words in order, furniture labelled but never removed."""

    title: str
    source: str
    byline: str
    published: str | None
    """ISO 8601 date or date and time, or None where the article says none."""
    language: str
    """Two-letter ISO 639-1 code, or an empty string where it could not be told."""
    path: Path | None
    """None for pasted text."""
    digest: str
    """Identifies what was read and how it is labelled; equal digests compare equal."""
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...] = ()

    def role_of(self, sentence: int) -> Role:
        """The role of the paragraph in which sentence number `sentence` stands."""
        return self.paragraphs[self.sentences[sentence].paragraph].role

    def content(self) -> tuple[int, ...]:
        """Ids of the sentences that are matched and counted, in order."""
        return tuple(
            sentence for paragraph in self.paragraphs if paragraph.role.is_content for sentence in paragraph.sentences
        )

    def passages(self, sentences: Span) -> tuple[Passage, ...]:
        """Where the sentences `sentences` stand: one passage for each paragraph they reach into."""
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
        """How many words its content has, counted between white space; one a character in unspaced scripts."""
        return sum(_words(self.sentences[sentence].text) for sentence in self.content())

    def with_role(self, paragraph: int, role: Role) -> Article:
        """The same article with one paragraph labelled otherwise, under a digest of its own."""
        import hashlib  # with its library, when it is wanted

        changed = replace(self.paragraphs[paragraph], role=role)
        paragraphs = (*self.paragraphs[:paragraph], changed, *self.paragraphs[paragraph + 1 :])
        digest = hashlib.sha256(f"{self.digest} {paragraph} {role}".encode()).hexdigest()
        return replace(self, paragraphs=paragraphs, digest=digest)


_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def _words(text: str) -> int:
    spaced, unspaced = _UNSPACED.subn(" ", text)
    return unspaced + sum(word.isalnum() or any(map(str.isalnum, word)) for word in spaced.split())
