"""What is marked in a paragraph: tables of comparisons made by hand."""

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Comparison, Edit, Match, Pair, Passage, Row, Side, Span
from viewer.presenting.marks import NONE, Move, collect_marks

ONE, TWO = "One dam held.", "Two did not."
FIRST, SECOND = Span(0, 13), Span(14, 26)
ROWS = (Row(Pair(Span(0, 1), Span(0, 1))),)


def match(left: tuple[int, int], right: tuple[int, int], **more: object) -> Match:
    return Match(Pair(Span(*left), Span(*right)), 0.9, **more)  # type: ignore[arg-type]


def comparison(matches: tuple[Match, ...] = (), possible: tuple[Match, ...] = ()) -> Comparison:
    return Comparison(Pair(make_article([ONE, TWO]), make_article([ONE, TWO])), ROWS, matches, possible)


def test_what_is_only_here_is_marked_with_its_sentence():
    left, right = collect_marks(comparison((match((0, 1), (0, 1)),)))
    assert left[0].only == [(SECOND, 1)]
    assert right[0].only == [(SECOND, 1)]
    assert not left[0].whole_only


def test_a_paragraph_of_nothing_else_is_only_here_as_a_whole():
    left, _ = collect_marks(comparison())
    assert left[0].only == [(FIRST, 0), (SECOND, 1)]
    assert left[0].whole_only


def test_what_is_the_same_is_not_marked():
    assert collect_marks(comparison((match((0, 2), (0, 2)),))) == Pair({}, {})
    assert not any((NONE.any, NONE.whole_only, NONE.whole_moved))


def test_edits_are_marked_where_there_are_words():
    edit = Edit(Pair(Passage(0, Span(4, 7)), Passage(0, Span(4, 4))))
    left, right = collect_marks(comparison((match((0, 2), (0, 2), edits=(edit,)),)))
    assert left[0].edits == [Span(4, 7)]
    assert left[0].any
    assert (right[0].edits, right[0].missing, right[0].any) == ([], [4], True)


def test_what_is_written_in_another_style_is_marked_apart_and_never_missing():
    edit = Edit(Pair(Passage(0, Span(4, 7)), Passage(0, Span(4, 4))))
    left, right = collect_marks(comparison((match((0, 2), (0, 2), style=(edit,)),)))
    assert (left[0].style, left[0].edits, left[0].any) == ([Span(4, 7)], [], True)
    assert right == {}


def test_of_what_is_reworded_nothing_is_missing_at_a_place():
    edit = Edit(Pair(Passage(0, Span(4, 7)), Passage(0, Span(4, 4))))
    left, right = collect_marks(comparison((match((0, 2), (0, 2), edits=(edit,), rewritten=True),)))
    assert left[0].edits == [Span(4, 7)]
    assert right[0].missing == []


def test_what_is_reworded_is_marked_as_a_whole_also_where_it_has_moved():
    left, _ = collect_marks(comparison((match((0, 1), (0, 1), rewritten=True), match((1, 2), (1, 2)))))
    assert left[0].rewritten == [FIRST]
    left, _ = collect_marks(comparison((match((0, 1), (0, 1), rewritten=True, moved=True), match((1, 2), (1, 2)))))
    assert left[0].rewritten == [FIRST]
    assert [move.span for move in left[0].moves] == [FIRST]


def edit(left: tuple[int, int], right: tuple[int, int]) -> Edit:
    return Edit(Pair(Passage(0, Span(*left)), Passage(0, Span(*right))))


@pytest.mark.parametrize(
    ("matches", "left", "right"),
    [
        # B's second sentence has `dam` of A's first (4 to 7), but not `held` (8 to 12).
        (
            (
                match((0, 1), (0, 1), edits=(edit((4, 12), (4, 7)),)),
                match((0, 1), (1, 2), edits=(edit((8, 12), (18, 21)),)),
            ),
            [(8, 12)],
            [(4, 7), (18, 21)],
        ),
        # One has all of it.
        ((match((0, 1), (0, 1)), match((0, 1), (1, 2), edits=(edit((0, 12), (14, 25)),))), [], [(14, 25)]),
        # A match in quite other words tells of figures and names alone, which the other has.
        (
            (
                match((0, 1), (0, 1), edits=(edit((4, 7), (4, 7)),)),
                match((0, 1), (1, 2), edits=(edit((8, 12), (18, 21)),), rewritten=True),
            ),
            [(4, 7)],
            [(4, 7), (18, 21)],
        ),
        (
            (
                match((0, 1), (0, 1), edits=(edit((4, 12), (4, 4)),), rewritten=True),
                match((0, 1), (1, 2), edits=(edit((8, 12), (18, 21)),), rewritten=True),
            ),
            [(8, 12)],
            [(18, 21)],
        ),
        # What reaches into the next sentence is cut where that is matched with the other side once.
        (
            (
                match((0, 2), (0, 1), edits=(edit((8, 18), (4, 7)),)),
                match((0, 1), (1, 2), edits=(edit((0, 3), (14, 17)),)),
            ),
            [(13, 18)],
            [(4, 7), (14, 17)],
        ),
    ],
)
def test_words_that_one_of_several_partners_has_are_not_marked(
    matches: tuple[Match, ...], left: list[tuple[int, int]], right: list[tuple[int, int]]
):
    found = collect_marks(comparison(matches))
    told = [sorted((span.start, span.stop) for span in side.get(0, NONE).edits) for side in found]
    assert told == [left, right]
    other = collect_marks(comparison(matches).swapped())
    assert [sorted((span.start, span.stop) for span in side.get(0, NONE).edits) for side in other] == told[::-1]


def test_what_may_be_elsewhere_is_marked_where_it_is_not_surely_somewhere():
    left, right = collect_marks(comparison((match((0, 1), (0, 1)),), (match((1, 2), (0, 1)),)))
    assert left[0].only == [(SECOND, 1)]
    assert left[0].perhaps == {1}
    assert right[0].perhaps == set()
    assert right[0].only == [(SECOND, 1)]


def test_a_move_says_where_to_and_whether_down():
    texts = [f"{ONE} {n}" for n in ("It was old.", "It was new.", "It was high.")]
    left, right = make_article(*texts), make_article(texts[1], texts[2], texts[0])
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(3))
    moved = match((0, 1), (2, 3), moved=True)
    level = (match((1, 2), (0, 1)), match((2, 3), (1, 2)))
    marks = collect_marks(Comparison(Pair(left, right), rows, (moved, *level), ()))
    assert marks.left[0].moves == [Move(Span(0, len(texts[0])), 2, down=True)]
    assert marks.right[2].moves == [Move(Span(0, len(texts[0])), 0, down=False)]
    assert marks.left[0].whole_moved
    assert set(marks.left) == {0}


def test_a_paragraph_has_moved_as_a_whole_only_if_all_of_it_has():
    article = make_article([ONE, TWO], "Three.")
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(2))
    part = (match((0, 1), (2, 3), moved=True),)
    both = (*part, match((1, 2), (2, 3), moved=True))
    assert not collect_marks(Comparison(Pair(article, article), rows, part, ())).left[0].whole_moved
    assert collect_marks(Comparison(Pair(article, article), rows, both, ())).left[0].whole_moved


def test_marks_of_a_real_comparison_lie_in_their_paragraphs():
    shown = compare(Pair(make_article([ONE, TWO], "Three came."), make_article("Three came.", [TWO, "Four went."])))
    for side, marks in zip(Side, collect_marks(shown), strict=True):
        for paragraph, found in marks.items():
            text = shown.articles[side].paragraphs[paragraph].text
            spans = [*found.edits, *(span for span, _ in found.only), *found.rewritten]
            assert all(0 <= span.start < span.stop <= len(text) for span in spans)
