"""What is said of rows and differences, of comparisons made by hand: no matcher stands between."""

from dataclasses import replace

import pytest

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Edit, Match, Pair, Passage, Role, Row, Side, Span
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stars import NO_STARS, Stars
from viewer.presenting.stops import Kind
from viewer.window.accessibility.spoken_texts import (
    FIRST_CHARACTERS,
    first_words,
    name_article,
    name_line,
    tell_row,
    tell_stop,
)


def joined(left: int, right: int, *edits: Edit, moved: bool = False, rewritten: bool = False) -> Match:
    return Match(Pair(Span(left, left + 1), Span(right, right + 1)), 1.0, moved, edits, rewritten)


def edit(left: tuple[int, int, int], right: tuple[int, int, int]) -> Edit:
    return Edit(Pair(*(Passage(p, Span(start, stop)) for p, start, stop in (left, right))))


def shown_of(
    articles: tuple[Article, Article],
    rows: list[tuple[tuple[int, int], tuple[int, int]]],
    *matches: Match,
    possible: tuple[Match, ...] = (),
) -> Presentation:
    made = tuple(Row(Pair(Span(*left), Span(*right))) for left, right in rows)
    return present(Comparison(Pair(*articles), made, matches, possible))


def names(shown: Presentation, stars: Pair[Stars] = NO_STARS) -> list[str]:
    return [name_line(shown, line, stars) for line in shown.whole.lines]


def test_changed_words_are_counted_and_the_opposite_named():
    shown = shown_of(
        (make_article("The dam held."), make_article("Extra.", "A big dam held.")),
        [((0, 0), (0, 1)), ((0, 1), (1, 2))],
        joined(0, 1, edit((0, 0, 3), (1, 0, 5))),
    )
    assert names(shown) == ["Paragraph 1: only in B", "Paragraph 1: 2 words changed; opposite paragraph 2"]


def test_several_paragraphs_in_a_row_are_named_from_first_to_last():
    shown = shown_of(
        (make_article("One.", "Two."), make_article(["One.", "Two."])), [((0, 2), (0, 1))], joined(0, 0), joined(1, 1)
    )
    assert names(shown) == ["Paragraphs 1 to 2: the same; opposite paragraph 1"]


def test_what_only_one_side_has_inside_a_row_is_told_by_side():
    shown = shown_of(
        (make_article(["One.", "Left."]), make_article(["One.", "Right.", "More."])), [((0, 1), (0, 1))], joined(0, 0)
    )
    assert names(shown) == ["Paragraph 1: 1 sentence only in A, 2 sentences only in B; opposite paragraph 1"]


def test_a_heading_is_told_to_be_one_and_no_sentence():
    articles = make_article((Role.SUBHEAD, "Costs"), "One."), make_article("One.")
    shown = shown_of(articles, [((0, 2), (0, 1))], joined(1, 0))
    assert names(shown) == ["Paragraphs 1 to 2: 1 heading only in A; opposite paragraph 1"]


def test_reworded_and_possible_sentences_are_told():
    articles = make_article(["One.", "Two."]), make_article(["Uno.", "Due."])
    maybe = joined(1, 1)
    shown = shown_of(articles, [((0, 1), (0, 1))], joined(0, 0, rewritten=True), possible=(maybe,))
    only = "1 sentence only in A, 1 of them perhaps in B, 1 sentence only in B, 1 of them perhaps in A"
    assert names(shown) == [f"Paragraph 1: 1 sentence reworded, {only}; opposite paragraph 1"]


def test_a_paragraph_that_one_side_has_says_whether_another_has_it():
    articles = make_article("One.", "Two."), make_article("One.", "Due.")
    rows = [((0, 1), (0, 1)), ((1, 2), (1, 1)), ((2, 2), (1, 2))]
    shown = shown_of(articles, rows, joined(0, 0), possible=(joined(1, 1),))
    plain = "Paragraph 2: only in A, perhaps paragraph 2 of B"
    assert names(shown)[1] == plain
    assert names(shown, Pair(Stars(frozenset({1})), Stars()))[1] == f"{plain}, in no other open article"
    maybe = Stars(perhaps={1: ("Asian Lite", "The Post")})
    assert names(shown, Pair(maybe, Stars()))[1] == f"{plain}, perhaps also in Asian Lite, The Post"


def test_a_moved_paragraph_says_where_it_stands_on_the_other_side():
    articles = make_article("Moved.", "Stays."), make_article("Stays.", "Moved.")
    rows = [((0, 1), (0, 0)), ((1, 2), (0, 1)), ((2, 2), (1, 2))]
    shown = shown_of(articles, rows, joined(0, 1, moved=True), joined(1, 0))
    assert names(shown) == [
        "Paragraph 1, moved: in B it is paragraph 2",
        "Paragraph 2: the same; opposite paragraph 1",
        "Paragraph 2, moved: in A it is paragraph 1",
    ]


def test_only_here_is_said_where_no_other_article_has_all_of_it():
    shown = shown_of((make_article(["One.", "Two."]), make_article("X.")), [((0, 1), (0, 0)), ((1, 1), (0, 1))])
    assert names(shown, Pair(Stars(frozenset({0})), Stars()))[0] == "Paragraph 1: only in A"
    assert (
        names(shown, Pair(Stars(frozenset({0, 1})), Stars()))[0] == "Paragraph 1: only in A, in no other open article"
    )


def test_furniture_is_counted_by_side_where_the_sides_differ():
    advert = (Role.FURNITURE, "Share this")
    articles = make_article(advert, advert, "One."), make_article(advert, "One.")
    shown = shown_of(articles, [((0, 2), (0, 1)), ((2, 3), (1, 2))], joined(2, 1))
    assert names(shown)[0] == "2 lines of page furniture in A and 1 in B, folded, 1 only in A"
    opened = shown.whole.lines[0]._replace(folded=False, paragraphs=Pair(Span(0, 1), Span(1, 1)))
    assert name_line(shown, opened, NO_STARS) == "Paragraph 1 of A: page furniture"


def test_a_long_sentence_is_cut_between_words():
    long = " ".join(f"word{n}" for n in range(60))
    shown = shown_of((make_article(long), make_article("X.")), [((0, 1), (0, 0)), ((1, 1), (0, 1))])
    words = first_words(shown.comparison, shown.differences[0])
    assert words.endswith(" …")
    assert len(words) <= FIRST_CHARACTERS + 2
    assert long.startswith(words[:-2] + " ")


def test_text_without_spaces_is_cut_too():
    shown = shown_of((make_article("水" * 500), make_article("X.")), [((0, 1), (0, 0)), ((1, 1), (0, 1))])
    assert first_words(shown.comparison, shown.differences[0]) == "水" * FIRST_CHARACTERS + " …"


@pytest.mark.parametrize(
    ("sources", "called"), [(("Courier", "Monitor"), "Courier"), (("Courier", "Courier"), "A"), (("", "Monitor"), "A")]
)
def test_a_side_is_called_by_its_source_where_that_tells_it_from_the_other(sources: tuple[str, str], called: str):

    articles = Pair(*(replace(make_article("One."), source=source) for source in sources))
    assert name_article(articles, Side.LEFT) == called


def test_a_row_is_told_with_words_that_stand_on_one_side_only():
    articles = make_article("The old dam held."), make_article("The dam held well.")
    edits = edit((0, 4, 8), (0, 4, 4)), edit((0, 16, 16), (0, 12, 17))
    shown = shown_of(articles, [((0, 1), (0, 1))], joined(0, 0, *edits))
    assert shown.differences[0].kind is Kind.CHANGED
    assert tell_row(shown, 0).split("\n") == [
        "A, Untitled, ¶ 1",
        "The old dam held.",
        "",
        "B, Untitled, ¶ 1",
        "The dam held well.",
        "",
        "Changed, ¶ 1 and ¶ 1: The old dam held.",
        "   in A: old",
        "   in B: well",
    ]


def test_of_a_moved_paragraph_the_other_place_is_told_too():
    articles = make_article("It moved.", "Stays."), make_article("Stays.", "It moved.")
    rows = [((0, 1), (0, 0)), ((1, 2), (0, 1)), ((2, 2), (1, 2))]
    shown = shown_of(articles, rows, joined(0, 1, moved=True), joined(1, 0))
    own, there, what = tell_row(shown, 0).split("\n\n")
    assert own == "A, Untitled, ¶ 1\nIt moved."
    assert there == "Elsewhere: B, Untitled, ¶ 2\nIt moved."
    assert what == "Moved, ¶ 1 to ¶ 2: It moved."


def test_a_row_without_marks_says_so():
    shown = shown_of((make_article("One."), make_article("One.")), [((0, 1), (0, 1))], joined(0, 0))
    assert tell_row(shown, 0).endswith("Nothing is marked here.")


def test_braces_in_an_article_are_words_like_others():
    articles = make_article("The {words} {} held."), make_article("The {side} held.")
    shown = shown_of(articles, [((0, 1), (0, 1))], joined(0, 0, edit((0, 4, 14), (0, 4, 10))))
    assert "in A: {words} {}; in B: {side}" in tell_row(shown, 0)
    assert tell_stop(shown.comparison, shown.differences[0]).endswith("The {words} {} held.")


SPLIT = make_article([MAYOR, DAM], COST)


APART = make_article(MAYOR, STORM, DAM, COST)
"""The paragraph of the other, in two, and something of its own between them."""


def test_it_is_said_where_the_rest_stands():
    shown = present(compare(Pair(SPLIT, APART)))
    told = [name_line(shown, line, NO_STARS) for line in shown.whole.lines]
    assert told[0] == "Paragraph 1: shared with paragraph 3 of B; opposite paragraph 1"
    assert told[2] == "Paragraph 3 of B: shared with paragraph 1 of A"


def test_what_was_joined_by_hand_says_with_what_unless_it_stands_beside():
    shown = shown_of(
        (make_article("One.", "Two."), make_article("Three.", "Four.", "Five.")),
        [((0, 1), (0, 1)), ((0, 0), (1, 2)), ((1, 2), (2, 3))],
        joined(0, 1)._replace(by_hand=True),
        joined(1, 2)._replace(by_hand=True),
    )
    assert names(shown) == [
        "Paragraph 1: 1 sentence only in B, joined by hand with paragraph 2 of B; opposite paragraph 1",
        "Paragraph 2 of B: joined by hand with paragraph 1 of A",
        "Paragraph 2: joined by hand; opposite paragraph 3",
    ]
