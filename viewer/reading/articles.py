"""Turns a source into an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from viewer.model import AS_IT_SEEMS, Article, Note, ReadAs, Role, Source
from viewer.model.draft import FINAL, is_version
from viewer.model.message import reasons
from viewer.reading.assemble import assemble_article
from viewer.reading.errors import ReadError
from viewer.reading.formats import named_format
from viewer.reading.formats.reader import PART_NOT_READ, NotReadableError
from viewer.reading.sources import read_sources, text_source


def read_text(text: str, name: str = "Pasted text", *, html: bool = False) -> Article:
    """Read clipboard text, or an HTML fragment, as an article. Raises ReadError with `name`."""
    return make_article(text_source(text, name, html=html))


def make_article(source: Source) -> Article:
    """Make the article of a source; equal sources give equal articles. Raises ReadError with the source's name."""
    try:
        draft = source.draft or named_format(source.format).read_text(source.text)
        draft = replace(draft, notes=source.notes + draft.notes)
        return assemble_article(draft, source.path, source.part)
    except NotReadableError as error:
        raise ReadError(source.path or source.name, error.reason) from error


def read_articles(
    path: Path, read_as: ReadAs = AS_IT_SEEMS, *, isolated_too: bool = True
) -> tuple[tuple[Source, Article], ...]:
    """The articles in the file `path`, with what was read of them. Raises ReadError if there is none.

    Raises IsolatedError as `read_sources` does.

    What is in the file besides and cannot be read is named in a note of the first.
    """
    read: list[tuple[Source, Article]] = []
    failed: list[ReadError] = []
    failures: list[Note] = []
    for source in read_sources(path, read_as, isolated_too=isolated_too):
        try:
            read.append((source, make_article(source)))
        except ReadError as error:
            failed.append(error)
            failures.append(Note("part", PART_NOT_READ.fill(part=source.part, reason=error.reason)))
    if not read:
        raise failed[0]
    if failures:
        (source, article), *rest = read
        read = [(source, replace(article, notes=(*article.notes, *failures))), *rest]
    return tuple(read)


def choose_part(path: Path, read: Sequence[tuple[Source, Article]], part: str = "") -> Article:
    """Of the articles in a file the one named, else the final text or the only one with a body. Raises ReadError."""
    articles = [article for _, article in read]
    if part:
        named = [article for article in articles if article.part == part]
    else:
        named = [article for article in articles if article.part == FINAL]
        named = named or [each for each in articles if any(p.role is Role.BODY for p in each.paragraphs)]
    if len(named) == 1 or (len(articles) == 1 and not part):
        return (named or articles)[0]
    parts = ", ".join(map(_called, articles)) if articles[0].part else reasons.tr("only one text")
    if part:
        told = reasons.tr("there is no part “{part}” in it; it has {parts}").fill(part=part, parts=parts)
    else:
        told = reasons.tr("it holds several texts; name one of them: {parts}").fill(parts=parts)
    raise ReadError(path, told)


def _called(article: Article) -> str:
    """A text of a file by its part, with its title where the part is an identifier."""
    return f"#{article.part}" if is_version(article.part) else f"#{article.part} ({article.title})"
