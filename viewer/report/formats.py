"""The table of report formats. To add one, add a module with what makes a report of a pair and of a set, and a line."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING

from viewer.model.record import record
from viewer.report.pages import reports

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.model import Coverage
    from viewer.presenting.presentation import Presentation
    from viewer.report.options import ReportOptions

    Pairs = Sequence[Presentation]
    OfPair = Callable[[Presentation, ReportOptions], bytes]
    OfSet = Callable[[Coverage, Pairs, ReportOptions], bytes]

PRINTING = "viewer.window.pair.paper.printing"
"""The window's room that paints pages."""


@record
class ReportFormat:
    """A format in which what was found can be taken along."""

    name: str
    """As the command line calls it."""
    label: str
    """A template of the context `reports`."""
    told: str
    """What it is good for, in a few words; a template, too."""
    suffix: str
    compare: OfPair
    """The report of a pair."""
    cover: OfSet | None = None
    """The report of a set, with those of its pairs that were asked for; None where there is none."""
    has_marks: bool = False
    """Whether marks can be left out of it."""
    has_legend: bool = False
    """Whether it explains them."""
    has_paper: bool = False
    """Whether it has pages of a size."""
    called: str = "{name}"
    """A template of what its file is called; another where two formats have one suffix, and either is wanted."""
    needs_window: bool = False
    """Whether it is painted, so that there must be an application of the toolkit."""


def _html(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.html import comparison_html

    return comparison_html(shown, options).encode("utf-8", "replace")


def _html_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    from viewer.report.html import coverage_html

    return coverage_html(coverage, pairs, options).encode("utf-8", "replace")


def _docx(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.docx import comparison_docx

    return comparison_docx(shown, options)


def _docx_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    from viewer.report.docx import coverage_docx

    return coverage_docx(coverage, pairs, options)


def _tracked(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.docx import tracked_docx

    return tracked_docx(shown.comparison, options)


def _markdown(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.markdown import comparison_markdown

    return comparison_markdown(shown, options).encode("utf-8", "replace")


def _markdown_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    from viewer.report.markdown import coverage_markdown

    return coverage_markdown(coverage, pairs, options).encode("utf-8", "replace")


def _text(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.text import comparison_text

    del options  # the text for terminals is English
    return comparison_text(shown.comparison).encode("utf-8", "replace")


def _text_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    from viewer.report.text import comparison_text, coverage_text

    del options
    texts = [coverage_text(coverage), *(comparison_text(shown.comparison) for shown in pairs)]
    return "\n\n".join(texts).encode("utf-8", "replace")


def _json(shown: Presentation, options: ReportOptions) -> bytes:
    from viewer.report.diptych_json import comparison_document

    del options
    return _dumped(comparison_document(shown.comparison))


def _json_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    from viewer.report.diptych_json import coverage_document

    del options
    return _dumped(coverage_document(coverage, [shown.comparison for shown in pairs]))


def _pdf(shown: Presentation, options: ReportOptions) -> bytes:
    # By name: what reports are made of knows no toolkit, and who has no window never loads it.
    made: bytes = import_module(PRINTING).pdf_of(shown, options)
    return made


def _pdf_of_set(coverage: Coverage, pairs: Pairs, options: ReportOptions) -> bytes:
    made: bytes = import_module(PRINTING).pdf_of_set(coverage, pairs, options)
    return made


def _dumped(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


REPORTS: dict[str, ReportFormat] = {
    known.name: known
    for known in (
        ReportFormat(
            "html", reports.tr("Web page (HTML)"), reports.tr("one file, opens anywhere, prints well"), ".html",
            _html, _html_of_set, has_marks=True, has_legend=True, has_paper=True,
        ),
        ReportFormat(
            "pdf", reports.tr("PDF"), reports.tr("as printed, with page numbers"), ".pdf", _pdf, _pdf_of_set,
            has_marks=True, has_legend=True, has_paper=True, needs_window=True,
        ),
        ReportFormat(
            "docx", reports.tr("Word, side by side (DOCX)"), reports.tr("two columns, the words shaded"), ".docx",
            _docx, _docx_of_set, has_marks=True, has_legend=True, has_paper=True,
        ),
        ReportFormat(
            "tracked", reports.tr("Word, B as tracked changes of A"), reports.tr("accept all: B; reject all: A"),
            ".docx", _tracked, has_paper=True, called=reports.tr("{name}, tracked changes"),
        ),
        ReportFormat(
            "markdown", reports.tr("Markdown"), reports.tr("for a ticket or a chat"), ".md",
            _markdown, _markdown_of_set, has_marks=True, has_legend=True,
        ),
        ReportFormat("text", reports.tr("Plain text"), reports.tr("marks in brackets"), ".txt", _text, _text_of_set),
        ReportFormat(
            "json", reports.tr("JSON"), reports.tr("for programs; every mark with its place"), ".json",
            _json, _json_of_set,
        ),
    )
}  # fmt: skip
"""In the order in which they are offered."""
