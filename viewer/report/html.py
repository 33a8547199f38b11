"""A pair as one self-contained web page: no script, nothing remote, and a policy in the page that allows neither.

Rows stand side by side, on a narrow screen one below the other, and part on A4 and Letter between rows.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from html import escape
from string import Template

from viewer.model import Coverage, Role, Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.presenting.presentation import Bond, Presentation
from viewer.presenting.stars import name_of
from viewer.presenting.stops import Kind
from viewer.report.pages import (
    ALONE,
    COMPARED,
    FURNITURE,
    MADE,
    OTHERS,
    READING,
    SHARES,
    SIDE_BY_SIDE,
    ReportParagraph,
    ReportRow,
    Wording,
    facts_of,
    figures,
    perhaps_in,
    report_rows,
    share_rows,
    title_of,
)
from viewer.report.runs import Run, sentence_runs
from viewer.resources import resource

ENGLISH = Wording()
_CLASSES: dict[Kind | Mark, str] = {
    Kind.CHANGED: "c", Kind.STYLE: "s", Kind.MOVED: "m", Kind.ONLY_LEFT: "o", Kind.ONLY_RIGHT: "o",
    Mark.PERHAPS: "q", Mark.REWRITTEN: "r", Mark.MISSING: "w",
}  # fmt: skip
_SHOWN = (
    Kind.CHANGED, Mark.MISSING, Kind.STYLE, Mark.REWRITTEN, Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Mark.PERHAPS, Kind.MOVED,
)  # fmt: skip
"""The marks that a page's legend explains."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def comparison_html(shown: Presentation, words: Wording = ENGLISH) -> str:
    """The page."""
    return "".join(_page(shown, words))


def coverage_html(coverage: Coverage, words: Wording = ENGLISH) -> str:
    """A page about a set: how much each has of each other, and what each has alone."""
    return "".join(_set_page(coverage, words))


def _set_page(coverage: Coverage, words: Wording) -> Iterator[str]:
    articles = coverage.collection.articles
    yield from _head(words.say(COMPARED, len(articles)), words)
    yield f"<h2>{_said(SHARES, words)}</h2>\n"
    yield '<table class="figures">\n<thead><tr><td></td>'
    yield (
        "".join(f'<th scope="col">{number}</th>' for number in range(1, len(articles) + 1)) + "</tr></thead>\n<tbody>\n"
    )
    for number, name, shares in share_rows(coverage):
        cells = "".join(f"<td>{share}</td>" for share in shares)
        yield f'<tr><th scope="row">{number} {escape(name)}</th>{cells}</tr>\n'
    yield f"</tbody>\n</table>\n<h2>{_said(ALONE, words)}</h2>\n"
    for alone in collect_alone(coverage):
        yield f'<h3>{escape(alone.name)}</h3>\n<p>{escape(alone.title)}</p>\n<ul class="alone">\n'
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f" <small>{escape(perhaps)}</small>" if perhaps else ""
            yield f'<li dir="auto">¶ {sentence.paragraph + 1} {escape(sentence.text)}{doubt}</li>\n'
        yield "</ul>\n"
    yield from _foot(words)


def _page(shown: Presentation, words: Wording) -> Iterator[str]:
    yield from _head(title_of(shown, words), words)
    yield from _figures(shown, words)
    yield from _legend(words)
    yield f"<h2>{_said(SIDE_BY_SIDE, words)}</h2>\n"
    yield from _rows(shown, words)
    yield from _alone(shown, words)
    yield from _foot(words)


def _head(title: str, words: Wording) -> Iterator[str]:
    title = escape(title)
    yield f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{words.direction}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"


def _foot(words: Wording) -> Iterator[str]:
    yield f"<footer>{_said(MADE, words)}</footer>\n"
    yield "</main>\n</body>\n</html>\n"


def _said(template: str, words: Wording) -> str:
    return escape(words.say(template))


def _figures(shown: Presentation, words: Wording) -> Iterator[str]:
    yield '<table class="figures">\n'
    for name, amount in figures(shown, words):
        yield f'<tr><th scope="row">{escape(name)}</th><td>{escape(amount)}</td></tr>\n'
    yield "</table>\n"


def _legend(words: Wording) -> Iterator[str]:
    yield f'<h2>{_said(READING, words)}</h2>\n<ul class="legend">\n'
    for what in LEGEND:
        if what in _SHOWN:
            entry = entry_of(what)
            side = "b" if what is Kind.ONLY_RIGHT else "a"
            sample = (
                f'<span class="{_CLASSES[what]}"></span>'
                if what is Mark.MISSING
                else _run(Run("abc", frozenset({what})))
            )
            told = f"{escape(words.say(entry.name))}: {escape(words.say(entry.explained))}"
            yield f'<li><span class="{side}">{sample}</span> {told}</li>\n'
    yield "</ul>\n"


def _rows(shown: Presentation, words: Wording) -> Iterator[str]:
    yield '<table class="pair">\n<thead>\n<tr>'
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield f'<th scope="col" class="{"ab"[side]}"><b class="tag">{"AB"[side]}</b> {escape(article.title)}'
        yield f"<small>{escape(facts_of(article, words))}</small></th>"
    yield "</tr>\n</thead>\n<tbody>\n"
    for row in report_rows(shown, words):
        yield from _furniture(shown, row, words) if row.furniture else _row(shown, row)
    yield "</tbody>\n</table>\n"


def _row(shown: Presentation, row: ReportRow) -> Iterator[str]:
    yield "<tr>"
    for side in Side:
        yield f'<td class="{"ab"[side]}">'
        yield from (_paragraph(shown, paragraph) for paragraph in row.paragraphs[side])
        yield "</td>"
    yield "</tr>\n"


def _furniture(shown: Presentation, row: ReportRow, words: Wording) -> Iterator[str]:
    yield "<tr>"
    for side in Side:
        paragraphs = row.paragraphs[side]
        yield f'<td class="{"ab"[side]} f">'
        if paragraphs:
            count = words.say(FURNITURE, len(paragraphs))
            other = words.say(OTHERS).format(other="AB"[side.other])
            differs = f" <b>≠ {escape(other)}</b>" if row.differs else ""
            yield f"<details><summary>{escape(count)}{differs}</summary>"
            yield from (_paragraph(shown, paragraph) for paragraph in paragraphs)
            yield "</details>"
        yield "</td>"
    yield "</tr>\n"


def _paragraph(shown: Presentation, paragraph: ReportParagraph) -> str:
    side = "ab"[paragraph.side]
    tag = {Role.HEADLINE: "h3", Role.SUBHEAD: "h4"}.get(paragraph.role, "p")
    kinds = [paragraph.role.value, *(["only"] if paragraph.whole_only else ["moved"] if paragraph.whole_moved else [])]
    language = shown.comparison.articles[paragraph.side].language
    lang = f' lang="{escape(language)}"' if language else ""
    links = "".join(
        f'<a class="chip{" hand" if link.bond is Bond.BY_HAND else ""}" href="#{"ba"[paragraph.side]}{link.there + 1}">'
        f"{escape(link.text)}</a> "
        for link in paragraph.links
    )
    text = "".join(map(_run, paragraph.runs))
    return (
        f'<{tag} id="{side}{paragraph.number + 1}" class="{" ".join(kinds)}" dir="auto"{lang}>'
        f'<span class="n">{paragraph.number + 1}</span>{links}{text}</{tag}>'
    )


def _run(run: Run) -> str:
    if not run.marks:
        return escape(run.text, quote=False)
    classes = " ".join(dict.fromkeys(_CLASSES[mark] for mark in sorted(run.marks)))
    tag = "mark" if Kind.CHANGED in run.marks else "span"
    return f'<{tag} class="{classes}">{escape(run.text, quote=False)}</{tag}>'


def _alone(shown: Presentation, words: Wording) -> Iterator[str]:
    """What only either side has, as sentences below each other."""
    yield f"<h2>{_said(ALONE, words)}</h2>\n"
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        tag = f'<b class="tag {"ab"[side]}">{"AB"[side]}</b>'
        yield f'<h3>{tag} {escape(name_of(article))}</h3>\n<ul class="alone {"ab"[side]}">\n'
        for sentence in shown.comparison.only(side):
            number = article.sentences[sentence].paragraph + 1
            text = "".join(escape(run.text, quote=False) for run in sentence_runs(shown, side, sentence))
            yield f'<li dir="auto"><a href="#{"ab"[side]}{number}">¶ {number}</a> {text}</li>\n'
        yield "</ul>\n"


@cache
def _style() -> str:
    light, dark = (_colours(name) for name in ("light", "dark"))
    return Template(resource("report.css").read_text(encoding="utf-8")).substitute(light=light, dark=dark)


def _colours(theme: str) -> str:
    """The colours of a theme of ours as properties."""
    read = tomllib.loads(resource(f"themes/{theme}.toml").read_text(encoding="utf-8"))
    names = ("paper", "text", "quiet", "line", "left_edge", "left_wash", "left_words", "right_edge", "right_wash",
             "right_words", "moved_edge", "moved_wash")  # fmt: skip
    return "".join(f"--{name}:{read['palette'].get(read['roles'][name], read['roles'][name])};" for name in names)
