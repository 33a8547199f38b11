"""Sentences made ready for the clipboard: as plain text, and as HTML with their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Pair, Side, Span
from viewer.presenting.stars import names_among
from viewer.report.runs import mail_html, runs_of, sentence_runs
from viewer.window.kit.clipboard import mime_data
from viewer.window.kit.phrases import Translator, day, say_kind

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from viewer.model import Article, Passage
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stops import Stop

copying = Translator("copying")


class Copied(NamedTuple):
    """What is put on the clipboard, or dragged out."""

    text: str
    html: str
    paragraphs: int = 0
    """How many there are, without headings, and without the names above them."""
    headings: int = 0

    def data(self) -> QMimeData:
        """As other programs want it."""
        return mime_data(self.text, self.html)


def copy_sentences(
    shown: Presentation, side: Side, sentences: Iterable[int], *, sourced: bool, among: Sequence[Article] = ()
) -> Copied:
    """Whole sentences of one side, those of a paragraph together; `sourced`, with their outlet, date and paragraph.

    `among` are the articles from which the name tells it apart; without them it is the other of the pair.
    """
    return _of_side(shown, side, sentences, _names(shown, among)[side] if sourced else "")


def _names(shown: Presentation, among: Sequence[Article]) -> Pair[str]:
    """What the articles of a pair are called among others."""
    pair = shown.comparison.articles
    articles = among if all(article in among for article in pair) else tuple(pair)
    names = names_among(articles, say_kind)
    return Pair(*(names[articles.index(article)] for article in pair))


def _of_side(shown: Presentation, side: Side, sentences: Iterable[int], name: str) -> Copied:
    """Sentences of one side, with where they are from under that name; without it where there is none."""

    def mark(sentence: int) -> str:
        return "".join(map(mail_html, sentence_runs(shown, side, sentence)))

    return _copy(shown.comparison.articles[side], sentences, mark, name)


def copy_found(article: Article, passage: Passage, *, sourced: bool, among: Sequence[Article] = ()) -> Copied:
    """The sentences of any article in which words were found, whole; marks are of a pair, so there are none."""
    sentences = sentences_of(article, passage)
    articles = among if article in among else (article,)
    name = names_among(articles, say_kind)[articles.index(article)] if sourced else ""
    return _copy(article, sentences, lambda sentence: escape(article.sentences[sentence].text), name)


def sentences_of(article: Article, passage: Passage) -> list[int]:
    """The ids of the sentences that a passage reaches into; of an empty one, the sentence that it is in or behind."""
    found = passage.span
    spans = {i: article.sentences[i].span for i in article.paragraphs[passage.paragraph].sentences}
    if not len(found):
        return [i for i, span in spans.items() if span.start <= found.start <= span.stop][:1]
    return [i for i, span in spans.items() if span.start < found.stop and found.start < span.stop]


def _copy(article: Article, sentences: Iterable[int], mark: Callable[[int], str], name: str) -> Copied:
    """Whole sentences, those of a paragraph together; `mark` makes HTML of one."""
    groups: dict[int, list[int]] = {}
    for sentence in sentences:
        groups.setdefault(article.sentences[sentence].paragraph, []).append(sentence)
    texts, pages = [], []
    for paragraph, ids in groups.items():
        source = _source(article, name, paragraph) if name else ""
        whole = article.paragraphs[paragraph].text
        text, marked = "", ""
        for before, sentence in zip([None, *ids], ids, strict=False):
            between = _between(article, before, sentence, whole)
            text += between + article.sentences[sentence].text
            marked += between + mark(sentence)
        texts.append(text + (f"\n— {source}" if source else ""))
        pages.append(f"<p>{marked}{f'<br>— {escape(source)}' if source else ''}</p>")
    return Copied("\n\n".join(texts), "".join(pages), *_counted(article, groups))


def _counted(article: Article, paragraphs: Iterable[int]) -> tuple[int, int]:
    """How many of some paragraphs are none of the headings, and how many are."""
    roles = [article.paragraphs[paragraph].role for paragraph in paragraphs]
    headings = sum(role.is_heading for role in roles)
    return len(roles) - headings, headings


def _between(article: Article, before: int | None, sentence: int, paragraph: str) -> str:
    """What stands between two sentences that are copied: what the paragraph has where they follow one another."""
    if before is None:
        return ""
    if before + 1 == sentence:
        return paragraph[article.sentences[before].span.stop : article.sentences[sentence].span.start]
    return " "


def copy_passages(
    shown: Presentation, spans: Mapping[tuple[Side, int], Span], *, sourced: bool, among: Sequence[Article] = ()
) -> Copied:
    """What is selected of each paragraph, with its marks; `sourced`, with the article and the paragraphs behind it."""
    texts, pages = [], []
    for (side, paragraph), span in spans.items():
        runs = runs_of(shown, side, paragraph, span)
        texts.append(span.cut(shown.comparison.articles[side].paragraphs[paragraph].text))
        pages.append(f"<p>{''.join(map(mail_html, runs))}</p>")
    if sourced and spans:
        (side, first), (_, last) = next(iter(spans)), next(reversed(list(spans)))
        source = _source(shown.comparison.articles[side], _names(shown, among)[side], first, last)
        texts[-1] += f"\n— {source}"
        pages[-1] = f"{pages[-1].removesuffix('</p>')}<br>— {escape(source)}</p>"
    counted = [_counted(shown.comparison.articles[side], [paragraph]) for side, paragraph in spans]
    return Copied("\n\n".join(texts), "".join(pages), sum(n for n, _ in counted), sum(n for _, n in counted))


def copy_stops(shown: Presentation, stops: Iterable[Stop], *, sourced: bool, among: Sequence[Article] = ()) -> Copied:
    """The sentences of stops, of both sides where both have them: those say then where they are from."""
    made, names = [], _names(shown, among)
    for stop in stops:
        sides = [(side, span) for side, span in zip(Side, stop.sentences, strict=True) if span]
        named = sourced or len(sides) > 1
        made += [_of_side(shown, side, span, names[side] if named else "") for side, span in sides]
    return together(made)


def copy_only(
    shown: Presentation, side: Side, *, sourced: bool, firm: bool = False, among: Sequence[Article] = ()
) -> Copied:
    """What only one side has, below its outlet's name; `firm` leaves out what may be on the other side after all."""
    perhaps = frozenset(shown.comparison.perhaps(side)) if firm else frozenset()
    only = [i for i in shown.comparison.only(side) if i not in perhaps]
    name = _names(shown, among)[side]
    copied = _of_side(shown, side, only, name if sourced else "")
    if not only:
        return copied
    html = f"<p><b>{escape(name)}</b></p>{copied.html}"
    return copied._replace(text=f"{name}\n\n{copied.text}", html=html)


def copy_articles(articles: Iterable[Article]) -> Copied:
    """What articles are: outlet, date and headline of each in a line of its own."""
    lines = []
    for article in articles:
        source = ", ".join(part for part in (article.source, day(article.published)) if part)
        lines.append(f"{source}: {article.title}" if source else article.title)
    return Copied("\n".join(lines), "".join(f"<p>{escape(line)}</p>" for line in lines), len(lines))


def together(copied: Sequence[Copied]) -> Copied:
    """Several below each other."""
    found = [each for each in copied if each.text]
    paragraphs, headings = sum(each.paragraphs for each in found), sum(each.headings for each in found)
    text, html = "\n\n".join(each.text for each in found), "".join(each.html for each in found)
    return Copied(text, html, paragraphs, headings)


def _source(article: Article, name: str, paragraph: int, last: int | None = None) -> str:
    number = f"{paragraph + 1}" if last in (None, paragraph) else f"{paragraph + 1}–{(last or 0) + 1}"
    place = copying.tr("¶ {number}", "A paragraph's number").format(number=number)
    return ", ".join(part for part in (name, day(article.published), place) if part)
