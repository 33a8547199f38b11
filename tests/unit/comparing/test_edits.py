"""Which words differ between the sentences of a match."""

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.edits import KEPT, MOST_TOKENS, mark_edits, with_edits
from viewer.model import Match, Pair, Passage, Side, Span
from viewer.model.options import Options

WEAK = frozenset(["the", "of", "a", "an", "and", "in", "at", "on", "was", "to", "by", "for", "it", "us"])


def marked(
    left: str, right: str, options: Options = Options(), weak: frozenset[str] = WEAK
) -> list[tuple[str, str]] | None:
    """The words that differ, on either side; None where they are too many to be marked."""
    articles = Pair(make_article(left), make_article(right))
    edits, rewritten = mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), options, weak.__contains__)
    if rewritten:
        assert edits == ()
        return None
    texts = [
        tuple(
            edit.passages[side].span.cut(articles[side].paragraphs[edit.passages[side].paragraph].text) for side in Side
        )
        for edit in edits
    ]
    return [(one, other) for one, other in texts]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The quay at Varn was closed.", "The quay at Varn was closed.", []),
        ("The quay at Varn was closed.", "The quay at Orsk was closed.", [("Varn", "Orsk")]),
        ("The quay was closed.", "The old quay was closed.", [("", "old")]),
        ("The old quay was closed.", "The quay was closed.", [("old", "")]),
        ("The quay was closed", "The quay was closed again", [("", "again")]),
        ("Closed was the quay", "Yesterday closed was the quay", [("", "Yesterday")]),
        ("The old quay at Varn closed early", "The quay at Varn closed late", [("old", ""), ("early", "late")]),
        ("The quay at Varn closed early", "The old quay at Varn closed late", [("", "old"), ("early", "late")]),
        (
            "Old quays and piers of Varn closed",
            "New quays and piers of Varn opened",
            [("Old", "New"), ("closed", "opened")],
        ),
        ("The quay was closed.", "The quay was shut, Olsen said.", [("closed", "shut, Olsen said")]),
        ("Nine ferries sank off Varn.", "Nine boats sank off Varn.", [("ferries", "boats")]),
        ("The quay was Closed.", "the quay was closed.", []),
        ("The quay — closed", "The quay – closed", []),
        ("He said “no” to it", 'He said "no" to it', []),
        ("The quay was closed", "The quay was closed.", [("", ".")]),
        ("PORT OF VARN CLOSED", "Port of Varn closed", []),
        ("THE QUAY AT VARN IS CLOSED", "The quay at Varn is open", [("CLOSED", "open")]),
        ("MINISTERS MEET U.N. ENVOY", "Ministers meet U.N. envoy", []),
        ("US and UN meet", "us and UN meet", [("US", "us")]),
    ],
)
def test_words_that_differ_are_marked(left, right, expected):
    assert marked(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "switch", "expected"),
    [
        ("The Quay closed", "The quay closed", "ignore_case", [("Quay", "quay")]),
        ("VARN 1 2 3 4", "Varn 1 2 3 4", "ignore_case", [("VARN", "Varn")]),
        ("The café closed", "The cafe closed", "ignore_accents", [("café", "cafe")]),
        ("The harbor closed", "The harbour closed", "ignore_spelling", [("harbor", "harbour")]),
    ],
)
def test_what_is_not_ignored_is_marked(left, right, switch, expected):
    assert marked(left, right) == []
    strict = Options(**{switch: False})  # type: ignore[arg-type]
    assert marked(left, right, strict) == expected


@pytest.mark.parametrize(
    ("same", "other", "whole"),
    [(3, 7, False), (2, 8, True), (1, 9, True), (6, 14, False), (5, 15, True), (10, 0, False)],
)
def test_three_in_ten_words_must_be_left_standing(same: int, other: int, whole: bool):
    assert KEPT == 0.3
    standing = [f"same{k}" for k in range(same)]
    left = " ".join([*standing, *(f"left{k}" for k in range(other))])
    right = " ".join([*standing, *(f"right{k}" for k in range(other + 5))])
    assert (marked(left, right) is None) == whole
    assert (marked(right, left) is None) == whole


def test_the_same_words_in_another_order_do_not_stand():
    """Both bags are equal, but no alignment leaves enough."""
    names = [f"word{k}" for k in range(12)]
    assert marked(" ".join(names), " ".join(reversed(names))) is None
    assert marked(" ".join(names), " ".join([*names[6:], *names[:6]])) is not None


def test_function_words_are_no_reason_to_mark():
    assert marked("the of and at Varn Orsk Tallin", "the of and at Halden Kestria Vellany") is None
    assert marked("the of and", "the at and") == [("of", "at")], "where nothing has content, all is marked"


def test_one_changed_word_is_marked_though_no_other_has_content():
    assert marked("it is the of and at Varn", "it is the of and at Orsk", weak=WEAK | {"it", "is"}) == [
        ("Varn", "Orsk")
    ]
    assert marked("the Varn", "the Orsk") is None, "half of the words are too few"


def test_a_name_is_content_though_it_is_spelt_like_a_function_word():
    """`It` in the middle of a sentence is a name; at its start it is not."""
    assert marked("old IT shop", "old IT firm") == [("shop", "firm")]
    assert marked("It runs far", "It walks near") is None
    assert marked("so It runs far", "so It walks near", weak=WEAK | {"so"}) == [("runs far", "walks near")]


@pytest.mark.parametrize(("count", "whole"), [(MOST_TOKENS, False), (MOST_TOKENS + 1, True)])
def test_very_long_matches_get_no_word_marks(count: int, whole: bool):
    assert MOST_TOKENS == 1500
    left = " ".join(f"word{k}" for k in range(count))
    assert (marked(left, left.replace("word7 ", "other ")) is None) == whole
    assert (marked(left + " end", left) is None) == (count + 1 > MOST_TOKENS)


def test_a_merge_is_marked_over_the_end_of_a_paragraph():
    left = make_article("The quay at Varn was closed.", "Nine ferries waited outside.")
    right = make_article("The quay at Varn was closed, while nine ferries waited outside.")
    edits, rewritten = mark_edits(Pair(left, right), Pair(Span(0, 2), Span(0, 1)), Options(), WEAK.__contains__)
    assert not rewritten
    (edit,) = edits
    assert edit.passages.left == Passage(0, Span(27, 28))
    assert edit.passages.right == Passage(0, Span(27, 34))


def test_a_change_that_runs_over_the_end_of_a_paragraph_is_an_edit_for_each():
    left = make_article("The quay closed early today", "after noon ferries waited outside")
    right = make_article("The quay closed late ferries waited outside")
    for pair, sides in ((Pair(left, right), (0, 1)), (Pair(right, left), (1, 0))):
        spans = Pair(*(Span(0, len(article.sentences)) for article in pair))
        edits, rewritten = mark_edits(pair, spans, Options(), WEAK.__contains__)
        assert not rewritten
        mine, other = ([edit.passages[side] for edit in edits] for side in sides)
        assert mine == [Passage(0, Span(16, 27)), Passage(1, Span(0, 10))]
        assert other == [Passage(0, Span(16, 20)), Passage(0, Span(20, 20))]


def test_what_stands_nowhere_has_its_place_in_the_paragraph_of_the_word_before():
    left = make_article("Olsen left.", "The quay at Varn was closed.")
    right = make_article("Olsen left.", "The quay at Varn was closed today.")
    (edit,) = mark_edits(Pair(left, right), Pair(Span(0, 2), Span(0, 2)), Options(), WEAK.__contains__)[0]
    assert edit.passages.left == Passage(1, Span(27, 27))
    assert edit.passages.right == Passage(1, Span(28, 33))


def test_what_stands_nowhere_at_the_start_has_its_place_there():
    left = make_article("Olsen left.", ["Hm.", "Old quay at Varn closed."])
    right = make_article("Olsen left.", "The old quay at Varn closed.")
    (edit,) = mark_edits(Pair(left, right), Pair(Span(2, 3), Span(1, 2)), Options(), WEAK.__contains__)[0]
    assert edit.passages.left == Passage(1, Span(4, 4))
    assert edit.passages.right == Passage(1, Span(0, 3))


def test_a_match_keeps_what_it_is_and_gets_its_edits():
    articles = Pair(make_article("The quay at Varn was closed."), make_article("The quay at Orsk was closed."))
    match = Match(Pair(Span(0, 1), Span(0, 1)), 0.7, moved=True)
    found = with_edits(articles, match, Options(), WEAK.__contains__)
    assert found._replace(edits=()) == match
    assert len(found.edits) == 1
    far = Pair(articles.left, make_article("Nobody swims there."))
    assert with_edits(far, match, Options(), WEAK.__contains__) == match._replace(rewritten=True)


def test_words_in_capitals_are_the_same_words_beside_a_name_that_is_not():
    articles = Pair(make_article("PORT OF VARN CLOSED"), make_article("PORT OF Varn CLOSED"))
    assert compare(articles).matches[0].edits == ()
    for loud, small in (("The US answered.", "The us answered."), ("Ask the WHO.", "Ask the who.")):
        assert compare(Pair(make_article(loud), make_article(small))).matches[0].edits
