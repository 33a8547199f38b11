"""How much of a comparison is each thing."""

import pytest

from tests.support.making import make_article
from viewer.model import Comparison, Edit, Match, Pair, Passage, Role, Row, Side, Span
from viewer.presenting.counts import count, count_only, in_english, tell_kind, tell_unrelated
from viewer.presenting.kinds import FEW_FOUND, NONE_FOUND
from viewer.presenting.stops import Kind, list_differences


def match(
    left: int,
    right: int,
    *,
    moved: bool = False,
    edits: tuple[Edit, ...] = (),
    rewritten: bool = False,
    by_hand: bool = False,
) -> Match:
    return Match(Pair(Span(left, left + 1), Span(right, right + 1)), 0.9, moved, edits, rewritten, by_hand)


def test_sentences_and_matches_are_counted_each_as_what_it_is():
    left = make_article("One.", "Two.", "Three.", "Four.", "Five.")
    right = make_article("Uno.", "Due.", "Tre.", "Quattro.")
    place = Passage(0, Span(0, 3))
    comparison = Comparison(
        Pair(left, right),
        (),
        (
            match(0, 0, edits=(Edit(Pair(place, place)),)),
            match(1, 1, moved=True, by_hand=True),
            match(2, 2, rewritten=True)._replace(style=(Edit(Pair(place, place)),)),
        ),
        (match(3, 3),),
    )
    assert count(comparison) == {
        "shared": 3, "edited": 2, "moved": 1, "by_hand": 1, "style": 1, "possible": 1,
        "only_left": 2, "only_right": 1, "perhaps_left": 1, "perhaps_right": 1,
    }  # fmt: skip


HEADING = (Role.SUBHEAD, "Costs")


@pytest.mark.parametrize(
    ("paragraphs", "perhaps", "told"),
    [
        ([], [], ("Only in A: 0 sentences", "0 only in A", "0 only in A", "0 only A", "0")),
        (["One."], [], ("Only in A: 1 sentence", "1 only in A", "1 only in A", "1 only A", "1")),
        (
            [["One.", "Two."], "Three."],
            [],
            (
                "Only in A: 3 sentences in 2 places",
                "3 only in A in 2 places",
                "3 only in A in 2 places",
                "3 only A",
                "3",
            ),
        ),
        (
            [HEADING],
            [],
            ("Only in A: 1 heading", "1 heading only in A", "1 heading only in A", "1 heading only A", "1"),
        ),
        (
            [HEADING, "One."],
            [],
            (
                "Only in A: 1 sentence, 1 heading",
                "1 sentence, 1 heading only in A",
                "1 only in A",
                "1 only A",
                "1",
            ),
        ),
        (
            [HEADING, ["One.", "Two.", "Three."]],
            [2, 3],
            (
                "Only in A: 3 sentences, 1 heading in 3 places, 2 perhaps in B",
                "3 sentences, 1 heading only in A in 3 places, 2 perhaps in B",
                "3 only in A (2?)",
                "3 only A (2?)",
                "3",
            ),
        ),
    ],
)
def test_headings_are_told_apart_and_places_where_they_are_not_as_many(
    paragraphs: list[str], perhaps: list[int], told: tuple[str, ...]
):
    left, right = make_article(*paragraphs), make_article("Uno.")
    rows = [Row(Pair(Span(p, p + 1), Span(0, 0))) for p in range(len(left.paragraphs))]
    possible = tuple(match(i, 0) for i in perhaps)
    comparison = Comparison(Pair(left, right), (*rows, Row(Pair(Span(0, 0), Span(0, 1)))), (), possible)
    assert tell_kind(comparison, Kind.ONLY_LEFT, in_english) == told
    for firm in (False, True):
        stops = [stop for stop in list_differences(comparison) if stop.kind is Kind.ONLY_LEFT]
        left_out = sum(stop.perhaps for stop in stops) if firm else 0
        assert count_only(comparison, Side.LEFT, firm=firm).places == len(stops) - left_out


def test_what_is_shared_is_told_of_either_side_where_it_is_not_as_much():
    left, right = make_article(HEADING, ["One.", "Two."], "Three."), make_article(HEADING, "Uno.", "Tre.")
    joined = (match(0, 0), Match(Pair(Span(1, 3), Span(1, 2)), 0.9), match(3, 2))
    comparison = Comparison(
        Pair(left, right), tuple(Row(Pair(Span(p, p + 1), Span(p, p + 1))) for p in range(3)), joined, ()
    )
    assert tell_kind(comparison, Kind.SHARED, in_english) == (
        "Shared: 3 sentences, 1 heading in A; 2 sentences, 1 heading in B; 3 places",
        "A 3, B 2 shared", "A 3, B 2 shared", "A 3, B 2 shared", "A 3, B 2",
    )  # fmt: skip


def test_there_are_never_more_places_than_what_is_told_to_be_shared():
    left, right = make_article(HEADING, (Role.SUBHEAD, "Banks"), "One."), make_article(HEADING, (Role.SUBHEAD, "Banks"))
    joined = (match(0, 0), match(1, 1))
    rows = tuple(Row(Pair(Span(p, p + 1), Span(p, min(2, p + 1)))) for p in range(3))
    told = tell_kind(Comparison(Pair(left, right), rows, joined, ()), Kind.SHARED, in_english)
    assert told == ("Shared: 2 headings", "2 headings shared", "2 headings shared", "2 headings shared", "2")


def test_a_button_tells_no_headings_where_a_and_b_do_not_share_as_many():
    left = make_article(HEADING, (Role.SUBHEAD, "Banks"), "One.")
    right = make_article(HEADING, "Banks", "One.")
    joined = (match(0, 0), match(1, 1), match(2, 2))
    rows = tuple(Row(Pair(Span(p, p + 1), Span(p, p + 1))) for p in range(3))
    told = tell_kind(Comparison(Pair(left, right), rows, joined, ()), Kind.SHARED, in_english)
    assert told == (
        "Shared: 1 sentence, 2 headings in A; 2 sentences, 1 heading in B; 3 places",
        "A 1, B 2 shared", "A 1, B 2 shared", "A 1, B 2 shared", "A 1, B 2",
    )  # fmt: skip


def numbered(left: int, right: int, shared: int = 0, possible: int = 0) -> Comparison:
    """Of articles with so many sentences, one a paragraph."""
    articles = Pair(*(make_article(*(f"Sentence {n}." for n in range(count))) for count in (left, right)))
    rows = tuple(Row(Pair(*(Span(min(n, count), min(n + 1, count)) for count in (left, right)))) for n in range(40))
    joined, perhaps = (tuple(match(n, n) for n in range(*part)) for part in ((shared,), (shared, shared + possible)))
    return Comparison(articles, rows, joined, perhaps)


@pytest.mark.parametrize(
    ("of", "told"),
    [
        ((4, 5), NONE_FOUND),
        ((40, 40, 0, 1), FEW_FOUND),
        ((40, 40, 1, 1), FEW_FOUND),
        ((40, 40, 2), FEW_FOUND),
        ((40, 40, 2, 1), ""),
        ((40, 40, 0, 30), ""),
        ((4, 5, 0, 1), ""),
        ((40, 30, 1), FEW_FOUND),
        ((40, 40, 3), ""),
        ((40, 2, 1), ""),
        ((1, 1, 1), ""),
        ((0, 4), ""),
        ((0, 0), ""),
    ],
)
def test_it_is_told_where_no_sentence_or_hardly_one_is_shared(of: tuple[int, ...], told: str):
    assert tell_unrelated(numbered(*of), in_english) == told


def test_a_headline_that_both_have_is_no_sentence_but_it_was_found():
    articles = Pair(*(make_article((Role.HEADLINE, "News in brief"), text) for text in ("One.", "Uno.")))
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(2))
    assert tell_unrelated(Comparison(articles, rows, (match(0, 0),), ()), in_english) == FEW_FOUND


def test_it_is_told_alike_from_either_side():
    """What is a heading in one is a sentence in the other."""
    sentences = [f"Sentence {n}." for n in range(30)]
    articles = Pair(
        make_article((Role.SUBHEAD, "The dam held."), *sentences), make_article("The dam held.", *sentences)
    )
    rows = tuple(Row(Pair(Span(n, n + 1), Span(n, n + 1))) for n in range(31))
    comparison = Comparison(articles, rows, (match(0, 0),), ())
    assert tell_unrelated(comparison, in_english) == tell_unrelated(comparison.swapped(), in_english) == FEW_FOUND
