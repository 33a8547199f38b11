"""Pages that explain the marks."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stars import Stars
from viewer.presenting.stops import Kind
from viewer.report.options import ReportOptions
from viewer.window.pair.paper.legend_pages import LegendPages
from viewer.window.pair.paper.printing import pdf_of, pdf_of_set

STYLED, PLAIN = (f"It cost {number} crowns there in spring." for number in ("1,000", "1000"))
ARTICLES = (
    make_article([DAM, MAYOR, STYLED], STORM, title="One"),
    make_article(STORM, [DAM.replace("Tuesday", "Friday evening"), PLAIN], COST, title="Two"),
    make_article(DAM, STORM, title="Three"),
)
SHOWN = present(compare(Pair(*ARTICLES[:2])))
A4, LOW = QSizeF(700, 1000), QSizeF(700, 120)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication, english: None) -> None:
    del qapp, english


def told(shown: Presentation, left_out: frozenset[Group] = frozenset()) -> str:
    """The last page of a pair."""
    document = pypdfium2.PdfDocument(pdf_of(shown.without(left_out), ReportOptions(left_out=left_out)))
    return " ".join(document[len(document) - 1].get_textpage().get_text_bounded().split())


def explained(page: str) -> list[Kind | Mark]:
    return [what for what in LEGEND if f"{entry_of(what).name} {entry_of(what).explained}" in page]


def test_the_marks_that_are_on_paper_are_explained_and_no_others():
    page = told(SHOWN)
    assert "How to read the marks" in page
    assert explained(page) == [Kind.CHANGED, Kind.STYLE, Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Kind.MOVED]
    alike = present(compare(Pair(ARTICLES[2], ARTICLES[2])))
    assert explained(told(alike)) == []
    assert LegendPages([alike], ReportOptions(), QFont(), A4).count == 0


def test_the_stars_of_a_set_are_explained():
    coverage = cover(Collection(ARTICLES))
    starred = SHOWN.starred(coverage)
    assert Mark.STAR in explained(told(starred))
    sentences = starred.stars.left.sure
    doubtful = replace(starred, stars=Pair(Stars(perhaps=dict.fromkeys(sentences, ("Three",))), Stars()))
    assert {Mark.STAR, Mark.STAR_PERHAPS}.intersection(explained(told(doubtful))) == {Mark.STAR_PERHAPS}


def test_marks_that_are_left_out_are_not_explained():
    page = told(SHOWN, frozenset({Group.MOVED}))
    assert Kind.MOVED not in explained(page)
    assert Kind.CHANGED in explained(page)


def test_where_there_is_no_room_it_goes_on_on_the_next_page():
    whole, low = (LegendPages([SHOWN], ReportOptions(), QFont(), room) for room in (A4, LOW))
    assert (whole.count, low.count > 2) == (1, True)


def test_there_is_none_where_no_mark_is_shown():
    assert LegendPages([SHOWN.without(frozenset(Group))], ReportOptions(), QFont(), A4).count == 0
    assert LegendPages([SHOWN], ReportOptions(legend=False), QFont(), A4).count == 0
    alone = pypdfium2.PdfDocument(pdf_of_set(cover(Collection(ARTICLES)), [], ReportOptions()))
    assert len(alone) == 1
