"""A pair and a set in Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.support.making import COST, DAM, MAYOR, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.presentation import present
from viewer.report.markdown import comparison_markdown, coverage_markdown, escaped


def plain(markdown: str) -> str:
    """What a reader of Markdown shows."""
    return "".join(token.content for block in MarkdownIt().parse(markdown) for token in block.children or [])


@given(st.text(alphabet="ab*_`[]<>#|~\\.-+1) ", max_size=30).map(str.strip))
def test_what_is_escaped_reads_as_it_was(text: str):
    assert plain(escaped(text)) == " ".join(text.split("\n"))


@pytest.mark.parametrize("text", ["- not a list", "1. not a list", "# no heading", "*plain*", "a | b", "2 * 3 * 4"])
def test_nothing_becomes_a_mark(text: str):
    assert plain(escaped(text)) == text


def test_a_pair_has_its_places_and_what_each_has_alone():
    left, right = (
        make_article(DAM, MAYOR, title="Left"),
        make_article(DAM.replace("Tuesday", "Friday"), COST, title="Right"),
    )
    report = comparison_markdown(present(compare(Pair(left, right))))
    assert report.startswith("# Left and Right\n")
    assert "> A: The Orsk dam held on **Tuesday** after" in report
    assert "> B: The Orsk dam held on **Friday** after" in report
    assert f"- {MAYOR} (¶ 2)" in report
    assert f"- {COST} (¶ 2)" in report


def test_a_set_has_its_matrix():
    report = coverage_markdown(
        cover(Collection((make_article(DAM, title="A|1"), make_article(DAM, COST, title="Two"))))
    )
    assert "| 1 A\\|1 | · | 100 % |" in report
    assert f"- {COST} (¶ 2)" in report
