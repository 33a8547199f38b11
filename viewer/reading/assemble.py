"""Turns a draft into an article: assigns roles, finds facts, splits sentences, computes the digest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from viewer.model import Article, Note, Paragraph, Role, Sentence, Span
from viewer.model.article import AGENCY_NOTE
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.clean import break_runs, clean_text, tidy_line
from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.textual import check_length
from viewer.reading.story import facts
from viewer.reading.story.dates import find_date
from viewer.reading.story.labels import comments_start, label_by_wording, label_lines, label_paragraphs
from viewer.reading.story.language import tell_language
from viewer.reading.story.sentences import split_sentences

_SENTENCE_END = re.compile(r"[.!?…][”’\"»)]?\s|[。！？।؟]")
MAX_PARAGRAPHS = 50_000
"""Paragraphs of an article. A long book has fewer; far beyond, layout and folding of the rows become slow."""
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
"""Joiners, direction marks, selectors, soft hyphens, breaks of no width."""
MAX_PARAGRAPH = 20_000
"""Characters of a paragraph. Longer ones are cut after a sentence or word, because laying them out freezes the
window."""


def assemble_article(draft: Draft, path: Path | None, part: str = "") -> Article:
    """Assemble the article. Raises NotReadableError if there is no text, or too much."""
    check_length(sum(len(block.text) for block in draft.blocks))
    blocks = _tidy_blocks(draft.blocks)
    if not blocks:
        raise NotReadableError(reasons.tr("there is no text in it"))
    if len(blocks) > MAX_PARAGRAPHS:
        reason = reasons.tr("it has more than {count} paragraphs; open a part of it")
        raise NotReadableError(reason.fill(count=MAX_PARAGRAPHS))
    # Pages often declare the language of their template, so that the words come first. 2,000 blocks are more than the
    # sample that `tell_language` looks at, unless blocks are very short.
    language = tell_language("\n".join(block.text for block in blocks[:2000])) or draft.language
    labelled = _label(blocks, language, extracted=draft.extracted)
    cut = [piece for paragraph in labelled for piece in _cut_long(paragraph)]
    paragraphs, sentences = _with_sentences(cut, language)
    notes = draft.notes
    if len(cut) > len(labelled):
        text = reasons.tr("Paragraphs of more than {count} characters were cut into parts.")
        notes += (Note("cut", text.fill(count=MAX_PARAGRAPH)),)
    if unseen := sum(len(_INVISIBLE.findall(paragraph.text)) for paragraph in paragraphs):
        one = reasons.tr("1 invisible character is in the text; comparing passes over it.")
        more = reasons.tr("{count} invisible characters are in the text; comparing passes over them.")
        notes += (Note("invisible", (one if unseen == 1 else more).fill(count=unseen)),)
    article = _finish(draft, path, language, paragraphs, sentences, notes)
    return replace(article, part=part)


def _tidy_blocks(blocks: Iterable[DraftBlock]) -> list[DraftBlock]:
    tidied = (DraftBlock(break_runs(_plain(block.text)), block.role) for block in blocks)
    return [block for block in tidied if block.text]


def _label(blocks: Sequence[DraftBlock], language: str, *, extracted: bool) -> list[Paragraph]:
    """Give each block a role: that of its markup, else one derived from its words."""
    if extracted:
        headline = next((i for i, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
        told = label_paragraphs([block.text for block in blocks], language, headline)
        roles = [_marked_role(block, word) for block, word in zip(blocks, told, strict=True)]
        for i in range(comments_start([block.text for block in blocks], language), len(blocks)):
            # Comments go to the next heading that says something else.
            if blocks[i].role in (Role.HEADLINE, Role.SUBHEAD) and told[i] is not Role.FURNITURE:
                break
            roles[i] = Role.FURNITURE
    else:
        from_words = label_lines([block.text for block in blocks], language)
        roles = [_resolve_role(block, role, language) for block, role in zip(blocks, from_words, strict=True)]
    return [
        Paragraph(block.text, role, Span(0, 0), by_place=_is_by_place(block, role, language))
        for block, role in zip(blocks, roles, strict=True)
    ]


def _marked_role(block: DraftBlock, word: Role | None) -> Role:
    """The role of a block of a file with markup, which marks "Photo: Anna Berg" as a caption, too."""
    is_credit = block.role is Role.CAPTION and word is Role.FURNITURE
    return Role.FURNITURE if is_credit else block.role or word or Role.BODY


def _is_by_place(block: DraftBlock, role: Role, language: str) -> bool:
    return role is Role.FURNITURE and block.role is None and label_by_wording(block.text, language) is None


def _resolve_role(block: DraftBlock, from_words: Role, language: str) -> Role:
    """Prefer the markup's role, except for headings of lists of other stories, such as "Related articles"."""
    if block.role is Role.SUBHEAD and label_by_wording(block.text, language) is Role.FURNITURE:
        return Role.FURNITURE
    return block.role or from_words


def _cut_long(paragraph: Paragraph) -> list[Paragraph]:
    """Split a paragraph into parts short enough for the sentence splitter and the window's layout.

    A cut is made in the second half of the limit, so that no part is very short.
    """
    pieces = []
    rest = paragraph.text
    while len(rest) > MAX_PARAGRAPH:
        window = rest[:MAX_PARAGRAPH]
        ends = [end.end() for end in _SENTENCE_END.finditer(window, MAX_PARAGRAPH // 2)]
        stop = ends[-1] if ends else window.rfind(" ", MAX_PARAGRAPH // 2) + 1 or MAX_PARAGRAPH
        pieces.append(window[:stop])
        rest = rest[stop:]
    tidied = (tidy_line(piece) for piece in (*pieces, rest))
    return [replace(paragraph, text=piece) for piece in tidied if piece]


def _with_sentences(cut: Sequence[Paragraph], language: str) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(cut):
        first = len(sentences)
        spans = split_sentences(paragraph.text, language)
        sentences.extend(Sentence(span.cut(paragraph.text), number, span) for span in spans)
        paragraphs.append(replace(paragraph, sentences=Span(first, len(sentences))))
    return tuple(paragraphs), tuple(sentences)


def _finish(
    draft: Draft,
    path: Path | None,
    language: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
) -> Article:
    title = _plain(draft.title) or _plain(facts.title_of(paragraphs))
    if not title:
        title = facts.opening_of(paragraphs)
        notes += (Note("title", reasons.tr("No headline was found: the first words stand for it.")),)
    source = _plain(draft.source) or _plain(facts.source_of(paragraphs))
    if not source and (source := _plain(facts.agency_of(paragraphs))):
        notes += (
            Note(AGENCY_NOTE, reasons.tr("No outlet was found: what the dateline has in brackets stands for it.")),
        )
    article = Article(
        title=title,
        source=source,
        byline=_plain(draft.byline) or _plain(facts.byline_of(paragraphs)),
        published=find_date(draft.published) or facts.date_of(paragraphs),
        language=language,
        path=path,
        digest="",
        paragraphs=paragraphs,
        sentences=sentences,
        notes=notes,
    )
    return replace(article, digest=digest_of(article))


def digest_of(article: Article) -> str:
    """SHA-256 of the article's text, facts and labels, but not of its file name and notes."""
    digest = hashlib.sha256()
    for part in (article.title, article.source, article.byline, article.published or "", article.language):
        digest.update(part.encode() + b"\0")
    for paragraph in article.paragraphs:
        digest.update(f"{paragraph.role}\0{paragraph.text}\0{paragraph.sentences}\0{paragraph.by_place}\0".encode())
    for sentence in article.sentences:
        digest.update(f"{sentence.span}\0".encode())
    return digest.hexdigest()


def _plain(text: str) -> str:
    # A character reference such as &#7; can yield a control character after the text was cleaned.
    return tidy_line(text if text.isprintable() else clean_text(text).text)
