"""How much of a comparison is each thing."""

from tests.support.making import make_article
from viewer.model import Comparison, Edit, Match, Pair, Passage, Span
from viewer.presenting.counts import count


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
            match(2, 2, rewritten=True),
        ),
        (match(3, 3),),
    )
    assert count(comparison) == {
        "shared": 3, "edited": 2, "moved": 1, "by_hand": 1, "possible": 1,
        "only_left": 2, "only_right": 1, "perhaps_left": 1, "perhaps_right": 1,
    }  # fmt: skip
