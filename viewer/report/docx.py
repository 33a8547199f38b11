"""Word documents: a pair in two columns, and B as tracked changes of A.

Accepting all changes of the second gives exactly B's paragraphs, rejecting them exactly A's. Made of strings and packed
by `zipfile`: what is needed of the format (ECMA-376) is a dozen elements.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.comparing.edits import MOST_TOKENS, compare_keys
from viewer.comparing.tidy import Change
from viewer.comparing.words.tokens import cut_tokens
from viewer.model import Comparison, Role, Side, Span
from viewer.presenting.alone import collect_alone
from viewer.presenting.kinds import Mark
from viewer.presenting.stops import Kind
from viewer.report.pages import (
    ALONE,
    COMPARED,
    FURNITURE,
    ReportParagraph,
    Wording,
    facts_of,
    figures,
    perhaps_in,
    report_rows,
    share_rows,
    title_of,
)

if TYPE_CHECKING:
    from viewer.model import Coverage
    from viewer.presenting.presentation import Presentation
    from viewer.report.runs import Run

ENGLISH = Wording()
_FORMATS = "http://schemas.openxmlformats.org"
_WORDS = f'xmlns:w="{_FORMATS}/wordprocessingml/2006/main"'
_RELATIONS = f"{_FORMATS}/package/2006/relationships"
_OFFICE = f"{_FORMATS}/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DATE = "2000-01-01T00:00:00Z"
"""Of every tracked change: a report of the same articles is always the same."""
_SHADES = ("FFE2B3", "CFE3FF")
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
    for name, title, level, size in (("Title", "heading 1", 0, 32), ("Head", "heading 2", 1, 26))
)
END = "\n"
"""Stands for the end of a paragraph among the tokens of an article."""


def comparison_docx(shown: Presentation, words: Wording = ENGLISH) -> bytes:
    """The pair in two columns, with figures above."""
    return _packed("".join(_columns(shown, words)), words)


def coverage_docx(coverage: Coverage, words: Wording = ENGLISH) -> bytes:
    """What each article of a set has alone, and how much each has of each other."""
    return _packed("".join(_of_set(coverage, words)), words)


def _of_set(coverage: Coverage, words: Wording) -> Iterator[str]:
    articles = coverage.collection.articles
    yield _plain(words.say(COMPARED, len(articles)), "Title")
    yield "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol/>" * (len(articles) + 1) + "</w:tblGrid><w:tr>"
    yield "".join(_cell(_plain(text)) for text in ("", *(str(number) for number in range(1, len(articles) + 1))))
    yield "</w:tr>"
    for number, name, shares in share_rows(coverage):
        yield "<w:tr>" + "".join(_cell(_plain(text)) for text in (f"{number} {name}", *shares)) + "</w:tr>"
    yield "</w:tbl>"
    yield _plain(words.say(ALONE), "Head")
    for alone in collect_alone(coverage):
        yield _plain(alone.name, "Head")
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f"; {perhaps}" if perhaps else ""
            yield _plain(f"{sentence.text} (¶ {sentence.paragraph + 1}{doubt})")


def tracked_docx(comparison: Comparison, words: Wording = ENGLISH) -> bytes:
    """B as tracked changes of A."""
    return _packed("".join(_tracked(comparison)), words)


def _columns(shown: Presentation, words: Wording) -> Iterator[str]:
    yield _plain(title_of(shown, words), "Title")
    for name, amount in figures(shown, words):
        yield _plain(f"{name}: {amount}")
    yield '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    yield '<w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4800"/></w:tblGrid>'
    yield "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield _cell(_plain(f"{'AB'[side]}: {article.title}", "Head") + _plain(facts_of(article, words)))
    yield "</w:tr>"
    for row in report_rows(shown, words):
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for side in Side:
            if row.furniture:
                count = len(row.paragraphs[side])
                told = words.say(FURNITURE, count) if count else ""
                yield _cell(_paragraph(_run_xml(told, "<w:i/>")))
            else:
                yield _cell("".join(_shown(paragraph) for paragraph in row.paragraphs[side]) or _paragraph(""))
        yield "</w:tr>"
    yield "</w:tbl>"
    yield _paragraph("")


def _cell(content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr>{content}</w:tc>'


def _plain(text: str, style: str = "") -> str:
    return _paragraph(_run_xml(text), f'<w:pStyle w:val="{style}"/>' if style else "")


def _paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _shown(paragraph: ReportParagraph) -> str:
    links = "".join(_run_xml(f"{link.text} ", "<w:i/>") for link in paragraph.links)
    runs = "".join(_marked(run, paragraph.side) for run in paragraph.runs)
    style = '<w:pStyle w:val="Head"/>' if paragraph.role in (Role.HEADLINE, Role.SUBHEAD) else ""
    return _paragraph(links + runs, style)


def _marked(run: Run, side: Side) -> str:
    if Mark.MISSING in run.marks:
        return _run_xml("‸", "<w:b/>")
    properties = ""
    if Kind.CHANGED in run.marks:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADES[side]}"/>'
    line = {Mark.REWRITTEN: "dotted", Kind.STYLE: "dotted", Kind.ONLY_LEFT: "single", Kind.ONLY_RIGHT: "single",
            Kind.MOVED: "double", Mark.PERHAPS: "dash"}  # fmt: skip
    lines = [line[mark] for mark in sorted(run.marks) if mark in line]
    properties = (f'<w:u w:val="{lines[-1]}"/>' if lines else "") + properties
    return _run_xml(run.text, properties)


def _run_xml(text: str, properties: str = "", tag: str = "t") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:{tag} xml:space="preserve">{escaped(text)}</w:{tag}></w:r>' if text else ""


def escaped(text: str) -> str:
    """Text as XML has it, without what XML cannot hold."""
    kept = "".join(c for c in text if c >= " " or c in "\t\n")
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
        properties = f"<w:rPr>{_change(mark, number)}</w:rPr>" if mark else ""
        runs = ""
        for kind, tokens in groupby(line, key=lambda each: each[1]):
            number += 1
            text = "".join(token for token, _ in tokens)
            tag = {"-": "del", "+": "ins"}.get(kind, "")
            run = _run_xml(text, tag="delText" if kind == "-" else "t")
            runs += f"{_change(tag, number)[:-2]}>{run}</w:{tag}>" if tag else run
        yield _paragraph(runs, properties)
        line = []


def _change(tag: str, number: int) -> str:
    return f'<w:{tag} w:id="{number}" w:author="Diptych" w:date="{_DATE}"/>'


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
    return steps


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


def _packed(body: str, words: Wording) -> bytes:
    """The document as a package."""
    rtl = "<w:bidi/>" if words.direction == "rtl" else ""
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
        "word/styles.xml": f"<w:styles {_WORDS}>{_STYLES}</w:styles>",
        "word/document.xml": f"<w:document {_WORDS}><w:body>{body}<w:sectPr>{rtl}</w:sectPr></w:body></w:document>",
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
