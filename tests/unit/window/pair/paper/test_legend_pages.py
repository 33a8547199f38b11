"""Pages that explain the marks."""

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tests.support.making import DAM, MAYOR, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.kinds import Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.presentation import present
from viewer.report.options import ReportOptions
from viewer.window.pair.paper.legend_pages import LegendPages
from viewer.window.pair.paper.printing import pdf_of, pdf_of_set

ARTICLES = make_article(DAM, MAYOR), make_article(MAYOR, DAM)
A4, LOW = QSizeF(700, 1000), QSizeF(700, 120)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication, english: None) -> None:
    del qapp, english


def told(left_out: frozenset[Group] = frozenset()) -> str:
    """The last page of a pair."""
    document = pypdfium2.PdfDocument(pdf_of(present(compare(Pair(*ARTICLES))), ReportOptions(left_out=left_out)))
    return " ".join(document[len(document) - 1].get_textpage().get_text_bounded().split())


def test_every_mark_that_is_on_paper_is_named_and_explained():
    page = told()
    known = [entry_of(mark.what) for mark in ReportOptions().explained()]
    bands = [entry_of(what) for what in (Mark.MOVED_BAND, Mark.PERHAPS_BAND)]
    assert "How to read the marks" in page
    assert [entry.name for entry in known if entry not in bands and f"{entry.name} {entry.explained}" not in page] == []
    assert not [entry.explained for entry in bands if entry.explained in page]


def test_marks_that_are_left_out_are_not_explained():
    page = told(frozenset({Group.MOVED}))
    assert entry_of(Mark.MISSING).explained in page
    assert "the chip leads there" not in page


def test_where_there_is_no_room_it_goes_on_on_the_next_page():
    whole, low = (LegendPages(ReportOptions(), QFont(), room) for room in (A4, LOW))
    assert (whole.count, low.count > 2) == (1, True)


def test_there_is_none_where_no_mark_is_shown():
    assert LegendPages(ReportOptions(left_out=frozenset(Group)), QFont(), A4).count == 0
    alone = pypdfium2.PdfDocument(pdf_of_set(cover(Collection(ARTICLES)), [], ReportOptions()))
    assert len(alone) == 1
