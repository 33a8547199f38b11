"""The table of report formats."""

import io
import json
import re
import zipfile
from html import unescape

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, MAYOR, STORM, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Article, Collection, Pair, Side
from viewer.presenting.presentation import present
from viewer.report.formats import REPORTS
from viewer.report.markdown import MISSING
from viewer.report.options import DEFAULT

ARTICLES = Pair(make_article(DAM), make_article(DAM, COST))


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_makes_a_report_of_a_pair_and_most_of_a_set(name: str, qapp: QApplication):
    del qapp  # pages are painted with its fonts
    known = REPORTS[name]
    assert known.name == name
    report = known.compare(present(compare(ARTICLES)), DEFAULT)
    begins = {".docx": b"PK", ".pdf": b"%PDF"}.get(known.suffix, b"")
    assert report.startswith(begins)
    assert begins or "Insurers put the damage" in report.decode()
    assert (known.cover is None) == (name == "tracked")
    if known.cover:
        assert len(known.cover(cover(Collection(tuple(ARTICLES))), [], DEFAULT)) > 100


def test_json_is_json():
    assert json.loads(REPORTS["json"].compare(present(compare(ARTICLES)), DEFAULT))["kind"] == "compare"


def words_of(name: str, report: bytes) -> str:
    """What a reader of a report reads, white space collapsed."""
    if name == "docx":
        report = zipfile.ZipFile(io.BytesIO(report)).read("word/document.xml")
    text = report.decode().replace(MISSING, "")  # it stands where the other side has words, also within a sentence
    if name == "markdown":
        text = MarkdownIt().render(text)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", text.replace("</w:p>", " "))).split())


@pytest.mark.parametrize("name", ["html", "docx", "markdown"])
@given(related_articles())
@example((make_article("flood river."), make_article("flood.", "river river.")))
@settings(max_examples=25)
def test_every_sentence_exported_stands_in_its_article(name: str, articles: tuple[Article, Article]):
    shown = present(compare(Pair(*articles)))
    words = words_of(name, REPORTS[name].compare(shown, DEFAULT))
    for side, article in zip(Side, articles, strict=True):
        told = range(len(article.sentences)) if name != "markdown" else shown.comparison.only(side)
        for sentence in told:
            assert " ".join(article.sentences[sentence].text.split()) in words


@pytest.mark.parametrize("name", ["html", "docx", "markdown", "text"])
def test_every_sentence_of_a_set_is_told_below_its_outlet(name: str):
    articles = (make_article(DAM, MAYOR, title="One"), make_article(DAM, STORM, title="Two"), make_article(DAM, COST))
    coverage = cover(Collection(articles))
    make = REPORTS[name].cover
    assert make
    words = words_of(name, make(coverage, [], DEFAULT))
    for index, article in enumerate(articles):
        for sentence in coverage.unique(index):
            assert words.count(article.sentences[sentence].text) == 1
