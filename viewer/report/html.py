"""A pair, or a set, as one self-contained web page: no script, nothing remote, a policy in it that allows neither.

Rows stand side by side, on a narrow screen one below the other, and part on A4 and Letter between rows.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from string import Template

from viewer.model import Coverage, Role, Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.counts import tell_unrelated
from viewer.presenting.kinds import Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.presentation import Bond, Presentation
from viewer.presenting.stars import names_among
from viewer.presenting.stops import Kind
from viewer.report.options import DEFAULT, Colours, ReportOptions
from viewer.report.pages import (
    ALONE,
    COMPARED,
    MADE,
    NOTHING,
    ONLY_IN_ONE,
    READING,
    SHARES,
    SIDE_BY_SIDE,
    ReportParagraph,
    ReportRow,
    Wording,
    alone_in,
    facts_of,
    figures,
    folded_told,
    perhaps_in,
    report_rows,
    share_rows,
    title_of,
    with_star,
)
from viewer.report.runs import Run, sentence_runs
from viewer.resources import resource

_CLASSES: dict[Kind | Mark, str] = {
    Kind.CHANGED: "c", Kind.STYLE: "s", Kind.MOVED: "m", Kind.ONLY_LEFT: "o", Kind.ONLY_RIGHT: "o",
    Mark.PERHAPS: "q", Mark.REWRITTEN: "r", Mark.MISSING: "w",
}  # fmt: skip
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def comparison_html(shown: Presentation, options: ReportOptions = DEFAULT) -> str:
    """The page."""
    return "".join(_page(shown, options))


def coverage_html(coverage: Coverage, pairs: Sequence[Presentation] = (), options: ReportOptions = DEFAULT) -> str:
    """A page about a set: how much each has of each other, what each has alone, and some of its pairs."""
    return "".join(_set_page(coverage, pairs, options))


def _page(shown: Presentation, options: ReportOptions) -> Iterator[str]:
    yield from _head(title_of(shown, options.words), options)
    section = _PairSection(shown, options, level=2)
    yield from section.figures()
    yield from _legend([shown], options)
    yield from section.body()
    yield from _foot(options.words)


def _set_page(coverage: Coverage, pairs: Sequence[Presentation], options: ReportOptions) -> Iterator[str]:
    words = options.words
    yield from _head(words.say(COMPARED, len(coverage.collection.articles)), options)
    yield from set_body(coverage, words)
    yield from _legend(pairs, options)
    for number, shown in enumerate(pairs, 1):
        yield f"<h2>{escape(title_of(shown, words))}</h2>\n"
        section = _PairSection(shown, options, level=3, prefix=f"p{number}")
        yield from section.figures()
        yield from section.body()
    yield from _foot(words)


def set_body(coverage: Coverage, words: Wording) -> Iterator[str]:
    """How much each article has of each other, and what each has alone, without the page around it."""
    articles = coverage.collection.articles
    yield f"<h2>{_said(SHARES, words)}</h2>\n"
    yield '<table class="figures">\n<thead><tr><td></td>'
    numbers = "".join(f'<th scope="col">{number}</th>' for number in range(1, len(articles) + 1))
    yield f"{numbers}</tr></thead>\n<tbody>\n"
    for number, name, shares in share_rows(coverage, words):
        cells = "".join(f"<td>{share}</td>" for share in shares)
        yield f'<tr><th scope="row">{number} {escape(name)}</th>{cells}</tr>\n'
    yield f"</tbody>\n</table>\n<h2>{_said(ALONE, words)}</h2>\n"
    for alone in collect_alone(coverage, words.say):
        headline = f"<p>{escape(alone.title)}</p>\n" if alone.title not in alone.name else ""
        yield f'<h3>{escape(alone.name)}</h3>\n{headline}<ul class="alone">\n'
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f" <small>{escape(perhaps)}</small>" if perhaps else ""
            yield f'<li dir="auto">¶ {sentence.paragraph + 1} {escape(sentence.text)}{doubt}</li>\n'
        if not (alone.sure or alone.perhaps):
            yield f"<li>{_said(NOTHING, words)}</li>\n"
        yield "</ul>\n"


def _head(title: str, options: ReportOptions) -> Iterator[str]:
    words, title = options.words, escape(title)
    size = f"{options.paper}{' landscape' if options.landscape else ''}"
    yield f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{words.direction}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_style(options.colours)}@page{{size:{size}}}</style>\n"
    yield f"</head>\n<body>\n<main>\n<h1>{title}</h1>\n"


def _foot(words: Wording) -> Iterator[str]:
    yield f"<footer>{_said(MADE, words)}</footer>\n"
    yield "</main>\n</body>\n</html>\n"


def _said(template: str, words: Wording) -> str:
    return escape(words.say(template))


def _legend(pairs: Sequence[Presentation], options: ReportOptions) -> Iterator[str]:
    words = options.words
    shown = options.explained(pairs, {*_CLASSES, Mark.STAR})
    if not shown:
        return
    yield f'<h2>{_said(READING, words)}</h2>\n<ul class="legend">\n'
    for what, name, explanation in shown:
        side = "b" if what is Kind.ONLY_RIGHT else "a"
        sample = f'<span class="{side}">{_sample(what)}</span> ' if what in _CLASSES else ""  # a star is in its name
        yield f"<li>{sample}{escape(name)}: {escape(explanation)}</li>\n"
    yield "</ul>\n"


def _sample(what: Kind | Mark) -> str:
    bare = what is Mark.MISSING
    return f'<span class="{_CLASSES[what]}"></span>' if bare else _run(Run("abc", frozenset({what})))


@dataclass(frozen=True, slots=True)
class _PairSection:
    """What a page tells of one pair."""

    shown: Presentation
    options: ReportOptions
    level: int
    """Of its headings."""
    prefix: str = ""
    """Before the names of its paragraphs, which links lead to; another for each pair of a page."""

    def figures(self) -> Iterator[str]:
        """How much there is of each kind, and of strangers that hardly anything was found."""
        yield '<table class="figures">\n'
        for name, amount in figures(self.shown, self.options.words, self.options.left_out):
            yield f'<tr><th scope="row">{escape(name)}</th><td>{escape(amount)}</td></tr>\n'
        yield "</table>\n"
        if unrelated := tell_unrelated(self.shown.comparison, self.options.words.say):
            yield f"<p>{escape(unrelated)}</p>\n"

    def body(self) -> Iterator[str]:
        """The rows, and what either side has alone."""
        yield self._heading(SIDE_BY_SIDE)
        yield from self._rows()
        if Group.ONLY not in self.options.left_out:
            yield self._heading(ONLY_IN_ONE)
            yield from self._alone()

    def _heading(self, template: str) -> str:
        return f"<h{self.level}>{_said(template, self.options.words)}</h{self.level}>\n"

    def _rows(self) -> Iterator[str]:
        words = self.options.words
        yield '<table class="pair">\n<thead>\n<tr>'
        for side, article in zip(Side, self.shown.comparison.articles, strict=True):
            yield f'<th scope="col" class="{"ab"[side]}"><b class="tag">{"AB"[side]}</b> {escape(article.title)}'
            yield f"<small>{escape(facts_of(article, words))}</small></th>"
        yield "</tr>\n</thead>\n<tbody>\n"
        for row in report_rows(self.shown, words):
            yield "<tr>"
            for side in Side:
                yield f'<td class="{"ab"[side]}{" f" if row.furniture else ""}">'
                paragraphs = "".join(map(self._paragraph, row.paragraphs[side]))
                yield self._furniture(row, side, paragraphs) if row.furniture else paragraphs
                yield "</td>"
            yield "</tr>\n"
        yield "</tbody>\n</table>\n"

    def _furniture(self, row: ReportRow, side: Side, paragraphs: str) -> str:
        count, differs = folded_told(row, side, self.options.words)
        if not count:
            return ""
        bold = f" <b>{escape(differs)}</b>" if differs else ""
        opened = " open" if self.options.furniture else ""
        return f"<details{opened}><summary>{escape(count)}{bold}</summary>{paragraphs}</details>"

    def _name(self, side: Side, paragraph: int) -> str:
        return f"{self.prefix}{'ab'[side]}{paragraph + 1}"

    def _paragraph(self, paragraph: ReportParagraph) -> str:
        side = paragraph.side
        tag = {Role.HEADLINE: "h3", Role.SUBHEAD: "h4"}.get(paragraph.role, "p")
        whole = ["only"] if paragraph.whole_only else ["moved"] if paragraph.whole_moved else []
        language = self.shown.comparison.articles[side].language
        lang = f' lang="{escape(language)}"' if language else ""
        links = "".join(
            f'<a dir="{self.options.words.direction}" class="chip{" hand" if link.bond is Bond.BY_HAND else ""}"'
            f' href="#{self._name(side.other, link.there)}">{escape(link.text)}</a> '
            for link in paragraph.links
        )
        text = "".join(map(_run, paragraph.runs))
        only_here = _said(entry_of(Mark.STAR).name, self.options.words)
        star = (
            f' <small class="star" dir="{self.options.words.direction}">{only_here}</small>'
            if paragraph.starred
            else ""
        )
        return (
            f'<{tag} id="{self._name(side, paragraph.number)}" class="{" ".join([paragraph.role.value, *whole])}"'
            f' dir="auto"{lang}><span class="n">{paragraph.number + 1}</span> {links}{text}{star}</{tag}>'
        )

    def _alone(self) -> Iterator[str]:
        """What only either side has, as sentences below each other."""
        below = self.level + 1
        articles = self.shown.comparison.articles
        for side, article, name in zip(Side, articles, names_among(articles, self.options.words.say), strict=True):
            tag = f'<b class="tag {"ab"[side]}">{"AB"[side]}</b>'
            yield f'<h{below}>{tag} {escape(name)}</h{below}>\n<ul class="alone {"ab"[side]}">\n'
            for sentence, doubt in alone_in(self.shown, side, self.options.words, self.options.left_out):
                paragraph = article.sentences[sentence].paragraph
                text = "".join(escape(run.text, quote=False) for run in sentence_runs(self.shown, side, sentence))
                link = f'<a href="#{self._name(side, paragraph)}">¶ {paragraph + 1}</a>'
                text = with_star(self.shown, side, sentence, text)
                doubtful = f" <small>{escape(doubt)}</small>" if doubt else ""
                yield f'<li dir="auto">{link} {text}{doubtful}</li>\n'
            yield "</ul>\n"


def _run(run: Run) -> str:
    if not run.marks:
        return escape(run.text, quote=False)
    classes = " ".join(dict.fromkeys(_CLASSES[mark] for mark in sorted(run.marks)))
    tag = "mark" if Kind.CHANGED in run.marks else "span"
    return f'<{tag} class="{classes}">{escape(run.text, quote=False)}</{tag}>'


@cache
def _style(colours: Colours) -> str:
    light, dark = (_colours(name) for name in ("light", "dark"))
    chosen = {
        Colours.AUTO: f":root{{{light}color-scheme:light}}\n@media (prefers-color-scheme:dark)"
        f"{{:root{{{dark}color-scheme:dark}}}}",
        Colours.LIGHT: f":root{{{light}color-scheme:light}}",
        Colours.DARK: f":root{{{dark}color-scheme:dark}}",
    }
    text = resource("report.css").read_text(encoding="utf-8")
    return Template(text).substitute(colours=chosen[colours], light=light)


def _colours(theme: str) -> str:
    """The colours of a theme of ours as properties."""
    read = tomllib.loads(resource(f"themes/{theme}.toml").read_text(encoding="utf-8"))
    names = ("paper", "text", "quiet", "line", "left_edge", "left_wash", "left_words", "right_edge", "right_wash",
             "right_words", "moved_edge", "moved_wash")  # fmt: skip
    return "".join(f"--{name}:{read['palette'].get(read['roles'][name], read['roles'][name])};" for name in names)
