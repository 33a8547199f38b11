"""What all reports of a pair hold."""

from dataclasses import replace

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.model import Pair, Role, Side
from viewer.presenting.presentation import Bond, present
from viewer.presenting.stops import Kind
from viewer.report.pages import Wording, facts_of, figures, report_rows, tell_figures, title_of

WORDS = Wording()
LEFT = replace(
    make_article((Role.FURNITURE, "Share"), DAM, MAYOR, STORM, title="Dam"),
    source="Post",
    byline="Ada",
    published="2026-03-02",
)
RIGHT = make_article((Role.FURNITURE, "Tweet"), STORM, DAM, COST, title="Other")


def test_rows_are_those_of_the_window_with_where_things_moved():
    shown = present(compare(Pair(LEFT, RIGHT)))
    rows = list(report_rows(shown, WORDS))
    assert next(row.furniture for row in rows)
    assert rows[0].differs
    for side in Side:
        numbers = [paragraph.number for row in rows for paragraph in row.paragraphs[side]]
        assert numbers == list(range(4))
    (link,) = next(p for row in rows for p in row.paragraphs.left if p.links).links
    assert (link.text, link.there, link.bond) == ("moved, ¶ 2 in B", 1, Bond.MOVED)
    alone = next(p for row in rows for p in row.paragraphs.right if p.number == 3)
    assert alone.whole_only


def test_figures_name_what_there_is_and_leave_out_what_there_is_not():
    told = dict(figures(present(compare(Pair(LEFT, RIGHT))), WORDS))
    assert told["Only in A"] == "1 sentence"
    assert told["Moved"] == "1 moved"
    assert "Changed" not in told
    assert "In another style" not in told
    texts = tell_figures(present(compare(Pair(LEFT, RIGHT))), WORDS)
    assert (texts[Kind.ONLY_LEFT], texts[Kind.MOVED]) == ("Only in A: 1 sentence", "1 moved")


def test_titles_facts_and_direction():
    shown = present(compare(Pair(LEFT, RIGHT)))
    assert title_of(shown, WORDS) == "Post and Other"
    assert facts_of(LEFT, WORDS).startswith("Post · Ada · 2 Mar 2026 · ")
    assert facts_of(replace(LEFT, part="a/final"), WORDS).startswith("final text · Post · ")
    pictures = replace(make_article((Role.FURNITURE, "Share")), source="Post")
    assert facts_of(pictures, WORDS) == "Post", "nothing is told of no words"
    assert [Wording(code).direction for code in ("en", "ar", "he")] == ["ltr", "rtl", "rtl"]
