"""Word documents: a pair in two columns, and B as tracked changes of A.

Accepting all changes of the second gives exactly B's paragraphs, rejecting them exactly A's. Made of strings and packed
by `zipfile`: what is needed of the format (ECMA-376) is a dozen elements.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from viewer.comparing.edits import MOST_TOKENS, compare_keys
from viewer.comparing.tidy import Change
from viewer.comparing.words.tokens import cut_tokens
from viewer.model import Comparison, Side, Span
from viewer.presenting.alone import collect_alone
from viewer.presenting.counts import tell_unrelated
from viewer.presenting.kinds import Mark, entry_of
from viewer.presenting.stars import names_among
from viewer.presenting.stops import Kind
from viewer.report.options import DEFAULT, Paper, ReportOptions
from viewer.report.pages import (
    ALONE,
    COMPARED,
    NOTHING,
    READING,
    ReportParagraph,
    ReportRow,
    Wording,
    facts_of,
    figures,
    folded_told,
    perhaps_in,
    report_rows,
    share_blocks,
    title_of,
)
from viewer.report.runs import Run

if TYPE_CHECKING:
    from viewer.model import Coverage
    from viewer.presenting.presentation import Presentation

_FORMATS = "http://schemas.openxmlformats.org"
_WORDS = f'xmlns:w="{_FORMATS}/wordprocessingml/2006/main"'
_RELATIONS = f"{_FORMATS}/package/2006/relationships"
_OFFICE = f"{_FORMATS}/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EDGES = ("B45A00", "0B5CC4")
"""Below words of A and of B."""
SHADES = ("FFE2B3", "CFE3FF")
"""Behind words of A and of B, as in the light theme."""
_LINES: dict[Kind | Mark, str] = {
    Mark.REWRITTEN: "dotted", Kind.STYLE: "dotted", Kind.ONLY_LEFT: "single", Kind.ONLY_RIGHT: "single",
    Kind.MOVED: "double", Mark.PERHAPS: "dash",
}  # fmt: skip
"""How what is marked is underlined."""
_TWIPS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
"""Width and height of a page, in twentieths of a point."""
_SHARE = 760
"""Width of a column of shares, in the same: "100 %" stands on one line."""
_MARGINS = '<w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
_SPACED = '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>'
"""Five points between paragraphs."""
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
    for name, title, level, size in (("Title", "heading 1", 0, 32), ("Head", "heading 2", 1, 26))
)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (2.2): most control characters, halves of pairs, U+FFFE and U+FFFF."""
_TAG = re.compile("<[^>]*>")
END = "\n"
"""Stands for the end of a paragraph among the tokens of an article."""


def comparison_docx(shown: Presentation, options: ReportOptions = DEFAULT) -> bytes:
    """The pair in two columns, with figures above."""
    return _packed("".join(_columns(shown, options, "Title", "".join(_legend([shown], options)))), options)


def coverage_docx(coverage: Coverage, pairs: Sequence[Presentation] = (), options: ReportOptions = DEFAULT) -> bytes:
    """What each article of a set has alone, how much each has of each other, and some of its pairs."""
    parts = [*_of_set(coverage, options.words), *_legend(pairs, options)]
    for shown in pairs:
        parts += [_paragraph('<w:r><w:br w:type="page"/></w:r>'), *_columns(shown, options, "Head")]
    return _packed("".join(parts), options)


def _of_set(coverage: Coverage, words: Wording) -> Iterator[str]:
    articles = coverage.collection.articles
    yield _plain(words.say(COMPARED, len(articles)), "Title")
    for columns, rows in share_blocks(coverage, words):
        widths = (min(4000, 9600 - _SHARE * len(columns)), *[_SHARE] * len(columns))
        yield f"<w:tbl><w:tblPr><w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr><w:tblGrid>" + "".join(
            f'<w:gridCol w:w="{width}"/>' for width in widths
        )
        yield "</w:tblGrid>"
        for cells in (["", *map(str, columns)], *([f"{number} {name}", *shares] for number, name, shares in rows)):
            made = (
                _cell(_plain(text), f'w:w="{width}" w:type="dxa"') for text, width in zip(cells, widths, strict=True)
            )
            yield f"<w:tr>{''.join(made)}</w:tr>"
        yield "</w:tbl>"
        yield _paragraph("")
    yield _plain(words.say(ALONE), "Head")
    for alone in collect_alone(coverage, words.say):
        yield _plain(alone.name, "Head")
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f"; {perhaps}" if perhaps else ""
            yield _plain(f"{sentence.text} (¶ {sentence.paragraph + 1}{doubt})")
        if not (alone.sure or alone.perhaps):
            yield _plain(words.say(NOTHING))


def tracked_docx(comparison: Comparison, options: ReportOptions = DEFAULT) -> bytes:
    """B as tracked changes of A."""
    return _packed("".join(_tracked(comparison)), options)


def _columns(shown: Presentation, options: ReportOptions, title: str, legend: str = "") -> Iterator[str]:
    """A pair below its title; `legend` stands below its figures."""
    words = options.words
    yield _plain(title_of(shown, words), title)
    for name, amount in figures(shown, words, options.left_out):
        yield _plain(f"{name}: {amount}")
    if unrelated := tell_unrelated(shown.comparison, words.say):
        yield _plain(unrelated)
    yield legend
    mirrored = "<w:bidiVisual/>" if words.direction == "rtl" else ""
    yield f'<w:tbl><w:tblPr>{mirrored}<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    yield '<w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4800"/></w:tblGrid>'
    yield "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
    names = names_among(shown.comparison.articles, words.say)
    for side, article, name in zip(Side, shown.comparison.articles, names, strict=True):
        yield _cell(_plain(f"{'AB'[side]}: {name}", "Head") + _plain(facts_of(article, words)))
    yield "</w:tr>"
    for row in report_rows(shown, words):
        yield "<w:tr>"
        for side in Side:
            folded = _furniture(row, side, words) if row.furniture else ""
            opened = options.furniture or not row.furniture
            whole = "".join(_shown(each, words) for each in row.paragraphs[side]) if opened else ""
            yield _cell(folded + whole or _paragraph(""))
        yield "</w:tr>"
    yield "</w:tbl>"
    yield _paragraph("")


def _furniture(row: ReportRow, side: Side, words: Wording) -> str:
    count, differs = folded_told(row, side, words)
    return _paragraph(_run_xml(f"{count} {differs}".strip(), "<w:i/>")) if count else ""


def _legend(pairs: Sequence[Presentation], options: ReportOptions) -> Iterator[str]:
    """The marks of Word that pairs have, each on a word that is marked so."""
    words = options.words
    marks = options.explained(pairs, {*_LINES, Kind.CHANGED, Mark.MISSING, Mark.STAR})
    if marks:
        yield _plain(words.say(READING), "Head")
    for what, name, told in marks:
        sample = _marked(Run("abc", frozenset({what})), Side.RIGHT if what is Kind.ONLY_RIGHT else Side.LEFT)
        starred = what is Mark.STAR  # its sign is in its name
        yield _paragraph(_run_xml(f"{name}: {told}") if starred else sample + _run_xml(f" {name}: {told}"))


def _cell(content: str, width: str = 'w:w="2500" w:type="pct"') -> str:
    return f"<w:tc><w:tcPr><w:tcW {width}/></w:tcPr>{content}</w:tc>"


def _plain(text: str, style: str = "") -> str:
    return _paragraph(_run_xml(text), style)


def _paragraph(runs: str, style: str = "", end: str = "", text: str | None = None) -> str:
    """A paragraph that is read from the right where its text is; `end` are the properties of its mark.

    `text` is what decides, if not all of it: a chip in the reader's language may stand before an article's words.
    """
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:bidi/>" if _is_rtl(unescape(_TAG.sub("", runs)) if text is None else text) else ""
    properties += f"<w:rPr>{end}</w:rPr>" if end else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _shown(paragraph: ReportParagraph, words: Wording) -> str:
    links = "".join(_run_xml(f"{link.text} ", "<w:i/>") for link in paragraph.links)
    runs = "".join(_marked(run, paragraph.side) for run in paragraph.runs)
    text = "".join(run.text for run in paragraph.runs)
    number = _run_xml(f"{paragraph.number + 1} ", '<w:color w:val="6B6B6B"/><w:sz w:val="16"/>')
    star = _run_xml(f" {words.say(entry_of(Mark.STAR).name)}", "<w:b/>") if paragraph.starred else ""
    return _paragraph(number + links + runs + star, "Head" if paragraph.role.is_heading else "", text=text)


def _is_rtl(text: str) -> bool:
    """Whether the first letter is of a script that is written from the right (Unicode UAX 9, P2)."""
    directions = (bidirectional(character) for character in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


def _marked(run: Run, side: Side) -> str:
    if Mark.MISSING in run.marks:
        return _run_xml("‸", "<w:b/>")
    properties = ""
    if Kind.CHANGED in run.marks:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADES[side]}"/>'
    lines = [_LINES[mark] for mark in sorted(run.marks) if mark in _LINES]
    properties = (f'<w:u w:val="{lines[-1]}" w:color="{EDGES[side]}"/>' if lines else "") + properties
    return _run_xml(run.text, properties)


def _run_xml(text: str, properties: str = "", tag: str = "t") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:{tag} xml:space="preserve">{escaped(text)}</w:{tag}></w:r>' if text else ""


def escaped(text: str) -> str:
    """Text as XML has it, without what XML cannot hold."""
    kept = _NO_XML.sub("", text)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# B as tracked changes of A

Step = tuple[str, str]
"""A token, and what becomes of it: `=`, `-` (only in A) or `+` (only in B)."""


def _tracked(comparison: Comparison) -> Iterator[str]:
    number = 0
    line: list[Step] = []
    for step in [*_steps(comparison), (END, "=")]:
        if step[0] != END:
            line.append(step)
            continue
        number += 1
        mark = {"-": "del", "+": "ins"}.get(step[1], "")
        end = _change(mark, number) if mark else ""
        runs = ""
        for kind, tokens in groupby(line, key=lambda each: each[1]):
            number += 1
            text = "".join(token for token, _ in tokens)
            tag = {"-": "del", "+": "ins"}.get(kind, "")
            run = _run_xml(text, tag="delText" if kind == "-" else "t")
            runs += f"{_change(tag, number)[:-2]}>{run}</w:{tag}>" if tag else run
        yield _paragraph(runs, end=end)
        line = []


def _change(tag: str, number: int) -> str:
    return f'<w:{tag} w:id="{number}" w:author="Diptych"/>'


def _steps(comparison: Comparison) -> list[Step]:
    """What turns A's tokens into B's, row by row; the last paragraph of either ends with the document."""
    steps: list[Step] = []
    for row in comparison.rows:
        sides = [
            [token for p in row.paragraphs[side] for token in (*_tokens(comparison, side, p), END)] for side in Side
        ]
        steps += _diff(*sides)
    for kind in "-+":
        ends = [at for at, (token, found) in enumerate(steps) if token == END and found in ("=", kind)]
        last = ends[-1] if ends else None
        if last is not None:
            token, found = steps[last]
            steps[last : last + 1] = [] if found == kind else [(token, "+" if kind == "-" else "-")]
    return list(_parted(steps))


def _parted(steps: Sequence[Step]) -> Iterator[Step]:
    """The same changes; an end of a paragraph that is kept between two insertions is put in and taken out instead.

    LibreOffice joins two insertions that touch over it to one, and loses it when that is rejected (7.4; found by
    `tests.process.libre_office`).
    """
    kept = (END, "=")
    for before, step, after in zip([kept, *steps], steps, [*steps[1:], kept], strict=False):
        if step == kept and before[1] == after[1] == "+":
            yield from ((END, "+"), (END, "-"))
        else:
            yield step


def _tokens(comparison: Comparison, side: Side, paragraph: int) -> list[str]:
    return [token.text for token in cut_tokens(comparison.articles[side].paragraphs[paragraph].text)]


def _diff(left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    """The tokens of both sides in order; all of the left before all of the right where there are very many."""
    few = len(left) + len(right) <= 2 * MOST_TOKENS
    end = Change(Span(len(left), len(left)), Span(len(right), len(right)))
    changes = compare_keys(left, right) if few else [Change(Span(0, len(left)), Span(0, len(right)))]
    at = 0
    for change in (*changes, end):
        yield from ((token, "=") for token in left[at : change.left.start])
        yield from ((left[i], "-") for i in change.left)
        yield from ((right[j], "+") for j in change.right)
        at = change.left.stop


def _packed(body: str, options: ReportOptions) -> bytes:
    """The document as a package."""
    rtl = "<w:bidi/>" if options.words.direction == "rtl" else ""
    width, height = _TWIPS[options.paper][:: -1 if options.landscape else 1]
    turned = ' w:orient="landscape"' if options.landscape else ""
    section = f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"{turned}/>{rtl}</w:sectPr>'
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_FORMATS}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" '
        f'ContentType="{_MAIN}.document.main+xml"/><Override PartName="/word/styles.xml" '
        f'ContentType="{_MAIN}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f"<w:styles {_WORDS}>{_SPACED}{_STYLES}</w:styles>",
        "word/document.xml": f"<w:document {_WORDS}><w:body>{body}{section}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(
                entry, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode("utf-8", "replace")
            )
    return out.getvalue()
