"""The table of report formats."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.presentation import present
from viewer.report.formats import REPORTS
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
