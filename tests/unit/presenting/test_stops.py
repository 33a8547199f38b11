"""What is stepped through, and of which kinds it is."""

from hypothesis import given, settings

from tests.making import make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Match, Pair, Row, Side, Span
from viewer.presenting.counts import count
from viewer.presenting.stops import Kind, list_differences, list_shared

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
@settings(max_examples=200, deadline=None)
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
