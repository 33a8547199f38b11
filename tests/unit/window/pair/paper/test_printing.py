"""Pages of a pair."""

import re

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Role
from viewer.presenting.presentation import present
from viewer.report.options import ReportOptions
from viewer.report.pages import Wording
from viewer.window.pair.paper.pair_pages import PrintedPair
from viewer.window.pair.paper.printing import pdf_of, print_pairs

ENGLISH = Wording()


def pages(left: Article, right: Article, words: Wording = ENGLISH) -> list[str]:
    """The text of each page, white space collapsed."""
    document = pypdfium2.PdfDocument(pdf_of(present(compare(Pair(left, right))), ReportOptions(words, legend=False)))
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    del qapp


def test_a_page_has_heads_both_texts_and_its_number():
    left = make_article(DAM, MAYOR, title="The left one")
    (page,) = pages(left, make_article(DAM.replace("Tuesday", "Friday"), COST, title="The right one"))
    for text in ("A The left one", "B The right one", "Page 1 of 1"):
        assert text in page
    bare = re.sub(r"\W+", "", page)
    for text in (DAM, MAYOR, COST):
        assert set(re.findall(r"\w+", text)) <= set(re.findall(r"\w+", page)), text
    assert bare


def test_figures_stand_above_the_rows_of_the_first_page_alone():
    sentences = [f"Number {n} of the boats stayed in the harbour on day {n} because of the wind." for n in range(60)]
    first, *others = pages(make_article(*sentences), make_article(*sentences[:58], MAYOR))
    told = "Shared: 58 sentences · Only in A: 2 sentences · Only in B: 1 sentence"
    assert told in re.sub(r" in \d+ places?", "", first)
    assert others
    assert not [page for page in others if "Only in A" in page]
    document = pypdfium2.PdfDocument(
        pdf_of(present(compare(Pair(make_article(DAM), make_article(DAM)))), ReportOptions())
    )
    page = document[0].get_textpage()
    tops = [page.get_charbox(page.search(text).get_next()[0])[1] for text in ("Untitled", "Shared", DAM[:12], "Page 1")]
    assert tops == sorted(tops, reverse=True), "the head, the figures, the rows, the foot"


def test_what_is_folded_is_so_on_paper():
    advert = (Role.FURNITURE, "Zankurro this story")
    (page,) = pages(make_article(advert, (Role.FURNITURE, "Vellmosk"), DAM), make_article(DAM))
    assert "2 lines of page furniture" in page
    assert "Vellmosk" not in page


def test_many_rows_go_over_many_pages_and_none_is_lost():
    sentences = [f"Number {n} of the boats stayed in the harbour on day {n} because of the wind." for n in range(120)]
    found = pages(make_article(*sentences), make_article(*sentences[::2]))
    assert len(found) > 3
    for number, page in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in page
    whole = " ".join(found)
    assert all(whole.count(f"Number {n} of") == (2 if n % 2 == 0 else 1) for n in range(120))


def test_a_paragraph_longer_than_a_page_goes_on_on_the_next():
    long = " ".join(f"word{n}" for n in range(1500))
    found = pages(make_article(long), make_article(STORM))
    assert len(found) > 2
    assert "word0 " in found[0]
    assert "word1499" in found[-1]
    assert all(f"word{n}" in " ".join(found) for n in range(0, 1500, 50))


def test_a_heading_stands_on_the_page_of_what_it_is_above():
    for before in range(12, 36):
        above = [f"Boat {n} stayed." for n in range(before)]
        heads = (Role.SUBHEAD, "Zankurro"), (Role.SUBHEAD, "Vellmosk")
        article = make_article(*above, *heads, "Gorrinfex stopped. " + "It rained on all of them. " * 20)
        (page,) = (page for page in pages(article, article) if "Zankurro" in page)
        assert "Vellmosk" in page, before
        assert "Gorrinfex" in page, before


def test_a_paragraph_longer_than_a_page_begins_right_below_its_heading():
    long = " ".join(f"word{n}" for n in range(1500))
    article = make_article(STORM, (Role.SUBHEAD, "Zankurro"), long)
    found = pages(article, article)
    (page,) = (page for page in found if "Zankurro" in page)
    assert "word0 " in page
    assert all(f"word{n} " in " ".join(found) for n in range(0, 1499, 50))


def test_headings_alone_go_over_many_pages_and_none_is_cut():
    heads = [(Role.SUBHEAD, f"Heading {n} of the day.") for n in range(80)]
    found = pages(make_article(*heads), make_article(*heads))
    assert len(found) > 1
    assert all(" ".join(found).count(f"Heading {n} of") == 2 for n in range(80))


@pytest.mark.parametrize(("code", "left_first"), [("en", True), ("ar", False)])
def test_where_one_reads_from_the_right_a_stands_there(code: str, left_first: bool):
    pair = Pair(make_article(DAM, title="Zankurro"), make_article(DAM, title="Vellmosk"))
    text = pypdfium2.PdfDocument(pdf_of(present(compare(pair)), ReportOptions(Wording(code))))[0].get_textpage()
    places = []
    for word in ("Zankurro", "Vellmosk"):
        index, _ = text.search(word).get_next()
        places.append(text.get_charbox(index)[0])
    assert (places[0] < places[1]) == left_first


def test_a_page_lower_than_its_head_and_foot_has_rows_all_the_same():
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(150, 15), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    shown = present(compare(Pair(make_article(DAM, MAYOR), make_article(DAM, COST))))
    assert print_pairs(writer, [PrintedPair(shown, shown.whole)], QApplication.font(), rtl=False) < 60
