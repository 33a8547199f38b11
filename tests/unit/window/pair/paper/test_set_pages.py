"""Pages about a set."""

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, MAYOR, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.presentation import present
from viewer.report.options import ReportOptions
from viewer.report.pages import Wording
from viewer.window.pair.paper.printing import pdf_of_set
from viewer.window.pair.paper.set_pages import SetPages

ARTICLES = (
    make_article(DAM, MAYOR, title="<img src='x'> One"),
    make_article(DAM, title="Two"),
    make_article(DAM, COST, title="Three"),
)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication, english: None) -> None:
    del qapp, english


def pages(*, pairs: int = 0, words: Wording = Wording()) -> list[str]:  # noqa: B008 - a frozen value
    made = [present(compare(Pair(*ARTICLES[:2])))] * pairs
    document = pypdfium2.PdfDocument(pdf_of_set(cover(Collection(ARTICLES)), made, ReportOptions(words, legend=False)))
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_a_set_has_its_matrix_and_what_each_has_alone():
    (page,) = pages()
    for text in ("3 articles compared", "How much of each", "1 <img src='x'> One · 50 % 50 %", f"¶ 2 {MAYOR}"):
        assert text in page
    assert "Page 1 of 1" in page


def test_each_pair_begins_on_a_page_of_its_own_and_pages_are_counted_together():
    found = pages(pairs=2)
    assert [f"Page {number} of 3" in page for number, page in enumerate(found, 1)] == [True] * 3
    assert ["A <img src='x'> One" in page for page in found] == [False, True, True]


def test_much_goes_over_many_pages_and_none_is_lost():
    many = [f"Boat {n} stayed in its harbour on the island of Vell{n}." for n in range(150)]
    coverage = cover(Collection((make_article(*many), make_article(DAM))))
    made = SetPages(coverage, Wording(), QApplication.font(), QSizeF(700, 900))
    assert made.count > 3
    document = pypdfium2.PdfDocument(pdf_of_set(coverage, [], ReportOptions()))
    whole = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert all(f"Boat {n} stayed" in whole for n in range(150))
