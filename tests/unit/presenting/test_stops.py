"""What is stepped through, and of which kinds it is."""

import pytest
from hypothesis import given, settings

from tests.support.making import make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Match, Pair, Passage, Role, Row, Side, Span
from viewer.model.options import Options, verdict_on
from viewer.presenting.counts import count
from viewer.presenting.stops import Kind, Stop, list_differences, list_shared

RAIN = "It rained for nine days in the hills above the town of Orsk before the river rose."
TAX = "The treasury expects to collect 435.8 million crowns from the new levy on imported grain."
PIER = "Two fishermen were pulled from the harbour on Monday night by the crew of a passing tug."
VOTE = "The upper chamber will vote on the border treaty before the summer recess begins in June."


def test_what_is_moved_and_changed_is_of_both_kinds():
    moved = TAX.replace("million", "billion")
    comparison = compare(Pair(make_article(TAX, RAIN, PIER, VOTE), make_article(RAIN, PIER, VOTE, moved)))
    (difference,) = list_differences(comparison)
    assert difference.kind is Kind.MOVED
    assert difference.changed
    assert [kind for kind in Kind if difference.is_of(kind)] == [Kind.CHANGED, Kind.MOVED]
    assert (count(comparison)["edited"], count(comparison)["moved"]) == (1, 1)


def test_what_was_joined_by_hand_is_a_stop_of_its_own_kind_and_of_what_else_it_is():
    moved = TAX.replace("million", "billion")
    articles = Pair(make_article(TAX, RAIN, PIER, VOTE), make_article(RAIN, PIER, VOTE, moved))
    said = verdict_on(TAX, moved, same=True), verdict_on(RAIN, RAIN, same=True)
    comparison = compare(articles, Options(by_hand=said))
    kinds = {
        articles.left.sentences[stop.sentences[0].start].text: [kind for kind in Kind if stop.is_of(kind)]
        for stop in list_differences(comparison)
        if stop.sentences[0]
    }
    assert kinds == {TAX: [Kind.CHANGED, Kind.MOVED, Kind.BY_HAND], RAIN: [Kind.BY_HAND]}
    assert count(comparison)["by_hand"] == 2


def test_what_is_moved_alone_or_changed_alone_is_of_one_kind():
    kinds = []
    for right in ((RAIN, PIER, VOTE, TAX), (TAX.replace("435.8", "453.8"), RAIN, PIER, VOTE)):
        (difference,) = list_differences(compare(Pair(make_article(TAX, RAIN, PIER, VOTE), make_article(*right))))
        kinds.append([kind for kind in Kind if difference.is_of(kind)])
    assert kinds == [[Kind.MOVED], [Kind.CHANGED]]


def test_what_is_shared_is_a_stop_for_each_run_of_sentences_in_a_paragraph():
    comparison = compare(Pair(make_article([TAX, RAIN, PIER], VOTE), make_article([TAX, RAIN], PIER, VOTE)))
    shared = list_shared(comparison)
    assert [stop.kind for stop in shared] == [Kind.SHARED] * 3
    assert [[len(stop.sentences[side] or ()) for side in Side] for stop in shared] == [[2, 2], [1, 1], [1, 1]]
    assert [stop.passages[Side.RIGHT][0].paragraph for stop in shared] == [0, 1, 2]


def test_what_is_shared_may_be_moved_or_changed():
    left = make_article(TAX, [RAIN, PIER], VOTE)
    comparison = compare(Pair(left, make_article([RAIN, PIER], VOTE, TAX.replace("435.8", "453.8"))))
    shared = list_shared(comparison)
    for side in Side:
        met = [i for stop in shared for i in stop.sentences[side] or ()]
        assert sorted(met) == sorted(comparison.shared(side)) == [0, 1, 2, 3]
    assert [stop.row for stop in shared] == sorted(stop.row for stop in shared)
    assert not any(stop.kind is Kind.SHARED for stop in list_differences(comparison))


def test_what_only_one_has_is_not_shared():
    assert list_shared(compare(Pair(make_article(TAX), make_article(RAIN)))) == ()


@given(related_articles())
@settings(max_examples=200)
def test_what_is_shared_is_the_same_from_either_side(articles: tuple[Article, Article]):
    comparison = compare(Pair(*articles))
    forth, back = list_shared(comparison), list_shared(comparison.swapped())
    assert len(forth) == len(back)
    for side in Side:
        met = {i for stop in forth for i in stop.sentences[side] or ()}
        assert comparison.shared(side) <= met <= comparison.matched(side)
        assert met == {i for stop in back for i in stop.sentences[side.other] or ()}


def test_a_run_goes_on_past_a_match_in_between():
    """One side says twice, apart, what the other says once: of four matches three follow each other."""
    left, right = make_article([TAX, RAIN, PIER]), make_article([TAX, RAIN, PIER], [VOTE, RAIN])
    spans = [Pair(Span(a, a + 1), Span(b, b + 1)) for a, b in ((0, 0), (1, 4), (1, 1), (2, 2))]
    rows = (Row(Pair(Span(0, 1), Span(0, 2))),)
    comparison = Comparison(Pair(left, right), rows, tuple(Match(pair, 1.0) for pair in spans), ())
    for each in (comparison, comparison.swapped()):
        assert sorted(len(stop.sentences[Side.LEFT] or ()) for stop in list_shared(each)) == [1, 3]


def made(
    left: list[list[str]], right: list[list[str]], matches: list[Match], possible: list[Match] | None = None
) -> Comparison:
    """Paragraphs of sentences, level as far as both have some; the rest of the longer side in rows of its own."""
    articles = Pair(make_article(*left), make_article(*right))
    height = max(len(left), len(right))
    spans = [[Span(min(n, len(side)), min(n + 1, len(side))) for n in range(height)] for side in (left, right)]
    rows = tuple(Row(Pair(*both)) for both in zip(*spans, strict=True))
    return Comparison(articles, rows, tuple(matches), tuple(possible or ()))


def match(left: tuple[int, int], right: tuple[int, int], *, moved: bool = False, rewritten: bool = False) -> Match:
    return Match(Pair(Span(*left), Span(*right)), 0.9, moved, (), rewritten)


def listed(stops: tuple[Stop, ...]) -> list[tuple[Kind, int, Span | None, Span | None]]:
    return [(stop.kind, stop.row, *stop.sentences) for stop in stops]


A, B, C, D = "One came.", "Two went.", "Three stayed.", "Four slept."


@pytest.mark.parametrize(
    ("left", "right", "matches", "expected"),
    [
        # neighbours in one paragraph are one difference, across paragraphs they are two
        ([[A, B]], [[C]], [], [(Kind.ONLY_LEFT, 0, Span(0, 2), None), (Kind.ONLY_RIGHT, 0, None, Span(0, 1))]),
        ([[A], [B]], [[C]], [match((0, 1), (0, 1))], [(Kind.ONLY_LEFT, 1, Span(1, 2), None)]),
        ([[A], [B]], [], [], [(Kind.ONLY_LEFT, 0, Span(0, 1), None), (Kind.ONLY_LEFT, 1, Span(1, 2), None)]),
        # what stands between them parts them
        (
            [[A, B, C]],
            [[B]],
            [match((1, 2), (0, 1))],
            [(Kind.ONLY_LEFT, 0, Span(0, 1), None), (Kind.ONLY_LEFT, 0, Span(2, 3), None)],
        ),
        ([[A, B, C, D]], [[A]], [match((0, 1), (0, 1))], [(Kind.ONLY_LEFT, 0, Span(1, 4), None)]),
        ([[A]], [[A, B], [C, D]], [match((0, 1), (0, 1))], [
            (Kind.ONLY_RIGHT, 0, None, Span(1, 2)), (Kind.ONLY_RIGHT, 1, None, Span(2, 4)),
        ]),
        # what is the same in its place is none, reworded is changed, moved is moved
        ([[A]], [[A]], [match((0, 1), (0, 1))], []),
        ([[A]], [[B]], [match((0, 1), (0, 1), rewritten=True)], [(Kind.CHANGED, 0, Span(0, 1), Span(0, 1))]),
        ([[A], [B]], [[B], [A]], [match((0, 1), (1, 2), moved=True), match((1, 2), (0, 1))], [
            (Kind.MOVED, 0, Span(0, 1), Span(1, 2)),
        ]),
    ],
)  # fmt: skip
def test_differences_are_listed_in_reading_order(
    left: list[list[str]], right: list[list[str]], matches: list[Match], expected: list[object]
):
    assert listed(list_differences(made(left, right, matches))) == expected


def test_what_is_perhaps_elsewhere_is_only_there_and_says_so():
    found = list_differences(made([[A, B, C]], [[C], [D]], [], [match((1, 2), (1, 2))]))
    assert [(*one, stop.perhaps) for one, stop in zip(listed(found), found, strict=True)] == [
        (Kind.ONLY_LEFT, 0, Span(0, 1), None, False),
        (Kind.ONLY_LEFT, 0, Span(1, 2), None, True),
        (Kind.ONLY_LEFT, 0, Span(2, 3), None, False),
        (Kind.ONLY_RIGHT, 0, None, Span(0, 1), False),
        (Kind.ONLY_RIGHT, 1, None, Span(1, 2), True),
    ]


@pytest.mark.parametrize(
    ("left", "right", "matches", "expected"),
    [
        ([[A, B]], [[A, B]], [match((0, 1), (0, 1)), match((1, 2), (1, 2))], [(Span(0, 2), Span(0, 2))]),
        ([[A, B], [C]], [[A, B, C]], [match((n, n + 1), (n, n + 1)) for n in range(3)], [
            (Span(0, 2), Span(0, 2)), (Span(2, 3), Span(2, 3)),
        ]),
        ([[A, B]], [[A, C, B]], [match((0, 1), (0, 1)), match((1, 2), (2, 3))], [
            (Span(0, 1), Span(0, 1)), (Span(1, 2), Span(2, 3)),
        ]),
        ([[A, B, C]], [[A, B, C]], [match((0, 2), (0, 2)), match((2, 3), (2, 3))], [(Span(0, 3), Span(0, 3))]),
    ],
)  # fmt: skip
def test_a_run_of_shared_sentences_is_one_stop(
    left: list[list[str]], right: list[list[str]], matches: list[Match], expected: list[object]
):
    found = list_shared(made(left, right, matches))
    assert [tuple(stop.sentences) for stop in found] == expected
    assert {(stop.kind, stop.changed) for stop in found} == {(Kind.SHARED, False)}


def test_furniture_is_not_shared_but_what_one_side_alone_calls_so_is():
    furniture = (Role.FURNITURE, A)
    rows = (Row(Pair(Span(0, 1), Span(0, 1))),)
    same = (match((0, 1), (0, 1)),)
    both = Comparison(Pair(make_article(furniture), make_article(furniture)), rows, same, ())
    assert list_shared(both) == ()
    one = Comparison(Pair(make_article(furniture), make_article(A)), rows, same, ())
    assert len(list_shared(one)) == 1


def test_what_begins_in_one_paragraph_and_ends_in_the_next_stands_where_it_begins():
    over = made([[A], [B], [C]], [[D]], [match((0, 2), (0, 1), rewritten=True), match((2, 3), (0, 1), moved=True)])
    assert listed(list_differences(over)) == [
        (Kind.CHANGED, 0, Span(0, 2), Span(0, 1)),
        (Kind.MOVED, 2, Span(2, 3), Span(0, 1)),
    ]
    rows = (Row(Pair(Span(0, 2), Span(0, 1))), Row(Pair(Span(2, 3), Span(1, 1))))
    joined = Comparison(
        over.articles, rows, (match((0, 2), (0, 1), rewritten=True), match((1, 2), (0, 1), moved=True)), ()
    )
    assert [stop.kind for stop in list_differences(joined)][:2] == [Kind.CHANGED, Kind.MOVED]


@pytest.mark.parametrize("kind", Kind)
def test_seen_from_the_other_side_sides_change_and_nothing_else_does(kind: Kind):
    other = {Kind.ONLY_LEFT: Kind.ONLY_RIGHT, Kind.ONLY_RIGHT: Kind.ONLY_LEFT}
    assert kind.swapped() is other.get(kind, kind)
    assert [Kind.only(side) for side in Side] == [Kind.ONLY_LEFT, Kind.ONLY_RIGHT]


def test_a_stop_is_of_its_kind_and_of_what_it_changes():
    nowhere: Pair[tuple[Passage, ...]] = Pair((), ())
    plain = Stop(Kind.MOVED, 0, nowhere, Pair(None, None))
    assert not plain.is_of(Kind.CHANGED)
    assert plain.is_of(Kind.CHANGED, Kind.MOVED)
    assert not plain.changed
