"""The table of report formats. To add one, add a module with what makes a report of a pair and of a set, and a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from viewer.report.pages import Wording, reports

if TYPE_CHECKING:
    from viewer.model import Comparison, Coverage

ENGLISH = Wording()
PRINTING = "viewer.window.pair.printing"
"""The window's room that paints pages."""


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format in which what was found can be taken along."""

    name: str
    """As the command line calls it."""
    label: str
    """A template of the context `reports`."""
    told: str
    """What it is good for, in a few words; another one."""
    suffix: str
    compare: Callable[[Comparison, Wording], bytes]
    """The report of a pair."""
    cover: Callable[[Coverage, Wording], bytes] | None = None
    """The report of a set; None where there is none."""
    needs_window: bool = False
    """Whether it is painted, so that there must be an application of the toolkit."""


def _html(comparison: Comparison, words: Wording) -> bytes:
    from viewer.presenting.presentation import present
    from viewer.report.html import comparison_html

    return comparison_html(present(comparison), words).encode()


def _html_of_set(coverage: Coverage, words: Wording) -> bytes:
    from viewer.report.html import coverage_html

    return coverage_html(coverage, words).encode()


def _docx(comparison: Comparison, words: Wording) -> bytes:
    from viewer.presenting.presentation import present
    from viewer.report.docx import comparison_docx

    return comparison_docx(present(comparison), words)


def _docx_of_set(coverage: Coverage, words: Wording) -> bytes:
    from viewer.report.docx import coverage_docx

    return coverage_docx(coverage, words)


def _tracked(comparison: Comparison, words: Wording) -> bytes:
    from viewer.report.docx import tracked_docx

    return tracked_docx(comparison, words)


def _markdown(comparison: Comparison, words: Wording) -> bytes:
    from viewer.presenting.presentation import present
    from viewer.report.markdown import comparison_markdown

    return comparison_markdown(present(comparison), words).encode()


def _markdown_of_set(coverage: Coverage, words: Wording) -> bytes:
    from viewer.report.markdown import coverage_markdown

    return coverage_markdown(coverage, words).encode()


def _text(comparison: Comparison, words: Wording) -> bytes:
    from viewer.report.text import comparison_text

    del words  # the text for terminals is English
    return comparison_text(comparison).encode()


def _text_of_set(coverage: Coverage, words: Wording) -> bytes:
    from viewer.report.text import coverage_text

    del words
    return coverage_text(coverage).encode()


def _json(comparison: Comparison, words: Wording) -> bytes:
    from viewer.report.diptych_json import comparison_document

    del words
    return _dumped(comparison_document(comparison))


def _json_of_set(coverage: Coverage, words: Wording) -> bytes:
    from viewer.report.diptych_json import coverage_document

    del words
    return _dumped(coverage_document(coverage))


def _pdf(comparison: Comparison, words: Wording) -> bytes:
    # By name: what reports are made of knows no toolkit, and who has no window never loads it.
    made: bytes = import_module(PRINTING).pdf_of(comparison, words)
    return made


def _dumped(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


REPORTS: dict[str, ReportFormat] = {
    known.name: known
    for known in (
        ReportFormat(
            "html", reports.tr("Web page (HTML)"), reports.tr("one file, opens anywhere, prints well"), ".html",
            _html, _html_of_set,
        ),
        ReportFormat(
            "pdf", reports.tr("PDF"), reports.tr("as printed, with page numbers"), ".pdf", _pdf, needs_window=True
        ),
        ReportFormat(
            "docx", reports.tr("Word, side by side (DOCX)"), reports.tr("two columns, the words shaded"), ".docx",
            _docx, _docx_of_set,
        ),
        ReportFormat(
            "tracked", reports.tr("Word, B as tracked changes of A"), reports.tr("accept all: B; reject all: A"),
            ".docx", _tracked,
        ),
        ReportFormat(
            "markdown", reports.tr("Markdown"), reports.tr("for a ticket or a chat"), ".md", _markdown, _markdown_of_set
        ),
        ReportFormat("text", reports.tr("Plain text"), reports.tr("marks in brackets"), ".txt", _text, _text_of_set),
        ReportFormat(
            "json", reports.tr("JSON"), reports.tr("for programs; every mark with its place"), ".json",
            _json, _json_of_set,
        ),
    )
}  # fmt: skip
"""In the order in which they are offered."""
