"""A pair and a set in Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.support.making import COST, DAM, MAYOR, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Comparison, Match, Pair, Role, Row, Span
from viewer.presenting.kinds import Mark
from viewer.presenting.marks import Group
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.report.markdown import COMMENT, comparison_markdown, coverage_markdown, escaped, marked
from viewer.report.options import ReportOptions
from viewer.report.runs import Run

KINDS: dict[str, frozenset[Kind | Mark]] = {
    "": frozenset(), "c": frozenset({Kind.CHANGED}), "s": frozenset({Kind.STYLE}),
}  # fmt: skip
RUNS = st.lists(
    st.tuples(st.text("ab5 %“”(),*_-", min_size=1, max_size=4), st.sampled_from(["c", "s", ""])), max_size=6
)


def plain(markdown: str) -> str:
    """What a reader of Markdown shows."""
    tokens = [token for block in MarkdownIt().parse(markdown) for token in block.children or []]
    return "".join(token.content for token in tokens if token.content != COMMENT)


@given(st.text(alphabet="ab*_`[]<>#|~\\.-+1) ", max_size=30).map(str.strip))
def test_what_is_escaped_reads_as_it_was(text: str):
    assert plain(escaped(text)) == " ".join(text.split("\n"))


@pytest.mark.parametrize(
    "text",
    ["AT&amp;T &lt;b&gt; &copy;", "- not a list", "1. not a list", "# no heading", "*plain*", "a | b", "2 * 3 * 4"],
)
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


def test_what_is_in_quite_other_words_is_told_where_there_is_no_sign_for_it():
    articles = Pair(make_article(DAM, title="Left"), make_article(COST, title="Right"))
    match = Match(Pair(Span(0, 1), Span(0, 1)), 0.9, rewritten=True)
    for moved, told in ((False, "Changed, ¶ 1 and ¶ 1"), (True, "Moved, ¶ 1 to ¶ 1")):
        rows = (Row(Pair(Span(0, 1), Span(0, 1))),)
        shown = present(Comparison(articles, rows, (match._replace(moved=moved),), ()))
        assert f"**{told} · In quite other words**" in comparison_markdown(shown)
        less = ReportOptions(left_out=frozenset({Group.CHANGED}))
        assert "quite other" not in comparison_markdown(shown.without(less.left_out), less)


def test_a_set_has_its_matrix():
    report = coverage_markdown(
        cover(Collection((make_article(DAM, title="A|1"), make_article(DAM, COST, title="Two"))))
    )
    assert "| 1 A\\|1 | · | 100 % |" in report
    assert f"- {COST} (¶ 2)" in report


@pytest.mark.parametrize(
    ("runs", "html"),
    [
        ([("rose by 5", ""), ("%", "c"), (" in", "")], "rose by 5<strong>%</strong> in"),
        ([("in May", ""), (",", "c"), (" they", "")], "in May<strong>,</strong> they"),
        ([("the ", ""), ("“old", "c"), ("” house", "")], "the <strong>“old</strong>” house"),
        ([("x", ""), ("(new)", "c"), ("y z", "")], "x<strong>(new)</strong>y z"),
        ([("a ", ""), ("1,000", "s"), (" b", "")], "a <em>1,000</em> b"),
        ([("a", "c"), ("b", "s"), ("c", "")], "<strong>a</strong><em>b</em>c"),
        ([("a ", ""), (" word ", "c"), ("b", "")], "a  <strong>word</strong> b"),
        ([("a", ""), ("*b*", "c"), (" c", "")], "a<strong>*b*</strong> c"),
        ([("a ", ""), (" ", "c"), ("b", "")], "a  b"),
    ],
)
def test_marks_are_marks_wherever_they_stand(runs: list[tuple[str, str]], html: str):
    made = marked([Run(text, KINDS[kind]) for text, kind in runs])
    assert MarkdownIt().renderInline(made).replace(COMMENT, "") == html


@given(RUNS)
def test_no_word_is_lost_or_added_by_marks(runs: list[tuple[str, str]]):
    text = "".join(text for text, _ in runs)
    made = marked([Run(each, KINDS[kind]) for each, kind in runs]).strip()
    assert plain(made) == text.strip()


def test_nobody_is_written_to_by_a_tracker():
    assert escaped("ask @mayor or info@orsk.example") == "ask @<!-- -->mayor or info@orsk.example"
    assert MarkdownIt().renderInline(escaped("ask @mayor")).replace("<!-- -->", "") == "ask @mayor"


def test_furniture_that_differs_is_told():
    left = make_article((Role.FURNITURE, "Share this"), (Role.FURNITURE, "Updated at noon"), DAM)
    report = comparison_markdown(present(compare(Pair(left, make_article(DAM)))))
    assert "- A: 2 lines of page furniture ≠ differs from B’s\n" in report


def test_headings_have_an_empty_line_before_them_also_where_nothing_differs():
    report = comparison_markdown(present(compare(Pair(make_article(DAM), make_article(DAM)))))
    lines = report.split("\n")
    assert all(lines[n - 1] == lines[n + 1] == "" for n, line in enumerate(lines) if line.startswith("## "))


def test_the_marks_are_explained_if_asked_for():
    shown = present(compare(Pair(make_article(DAM), make_article(DAM.replace("Tuesday", "Friday")))))
    assert "- **abc** Changed: words" in comparison_markdown(shown)
    longer = present(compare(Pair(make_article(DAM), make_article(f"Late {DAM}"))))
    assert "- ‸ Wedge: " in comparison_markdown(longer)
    assert "abc" not in comparison_markdown(shown, ReportOptions(legend=False))
