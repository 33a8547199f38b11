"""Golden comparisons: each folder beside this file holds two texts and what is said of them.

After a wanted change run `pytest tests/cases --update-cases`, and read the difference of every `expected.txt`.
"""

from pathlib import Path

import pytest

from tests.support.invariants import check_comparison
from viewer.comparing.compare import compare
from viewer.model import Pair
from viewer.reading import read_article
from viewer.report.text import comparison_text

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_is_compared_as_expected(case: Path, request: pytest.FixtureRequest):
    comparison = compare(Pair(read_article(case / "1.txt"), read_article(case / "2.txt")))
    check_comparison(comparison)
    found = comparison_text(comparison)
    expected = case / "expected.txt"
    if request.config.getoption("--update-cases"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
