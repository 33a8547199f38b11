"""Invented scraped pages in several languages: each line of `reading/*.txt` says the role it must be given."""

from pathlib import Path

import pytest

from tests.support.invariants import check_article
from viewer.model import Role
from viewer.reading.articles import read_text

CASES = sorted((Path(__file__).parent / "reading").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "no blank lines"])
def test_roles_and_facts(case: Path, gap: str) -> None:
    first, *lines = case.read_text("utf-8").splitlines()
    expected = [tuple(line.split("|", 1)) for line in lines]
    article = read_text(gap.join(text for _, text in expected))
    check_article(article)
    assert [(paragraph.role.value, paragraph.text) for paragraph in article.paragraphs] == expected
    facts = dict(pair.strip().split("=", 1) for pair in first.removeprefix("=").split(";"))
    found = {name: getattr(article, name) or "" for name in facts}
    assert found == facts
    assert article.title == next(text for role, text in expected if role == Role.HEADLINE)
