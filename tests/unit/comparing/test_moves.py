"""Which matches stand in another order."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import make_article
from viewer.comparing.moves import _SECOND, heaviest_chain, mark_moves
from viewer.model import Match, Pair, Role, Span

LINKS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 5).map(float)), max_size=9)
LONG = "x" * 90
SHORT = "x" * 10


def match(left: int | tuple[int, int], right: int | tuple[int, int], score: float = 1.0) -> Match:
    """A match of sentences, one by its number or several by their span."""
    spans = (Span(*side) if isinstance(side, tuple) else Span(side, side + 1) for side in (left, right))
    return Match(Pair(*spans), score)


def moved(matches: list[Match], left: tuple[str, ...], right: tuple[str, ...]) -> list[int]:
    """Which of the matches are marked as moved."""
    marked = mark_moves(Pair(make_article(*left), make_article(*right)), matches)
    assert [one._replace(moved=False) for one in marked] == matches
    return [k for k, one in enumerate(marked) if one.moved]


@pytest.mark.parametrize(
    ("matches", "expected"),
    [
        pytest.param([match(0, 0), match(1, 1), match(2, 2)], [], id="all in one order"),
        pytest.param([match(0, 2), match(1, 0), match(2, 1)], [0], id="one to the end"),
        pytest.param([match(0, 3), match(1, 0), match(2, 1), match(3, 2)], [0], id="one past three"),
        pytest.param([match(0, 0), match((0, 1), 1), match(1, 2)], [], id="a split told as two matches"),
        pytest.param([match(0, (0, 2)), match(1, 2)], [], id="a split told as one"),
        pytest.param([match(0, 0), match(1, 0), match(2, 1)], [], id="a merge told as two matches"),
        pytest.param([match((0, 2), 0), match(2, 1)], [], id="a merge told as one"),
        pytest.param(
            [match(0, 0), match(0, 3), match(1, 1), match(2, 2)], [], id="a refrain that stands level as well"
        ),
        pytest.param([match(0, 0), match(1, 1), match(2, 2), match(3, 0)], [], id="a refrain on the left"),
        # B tells 0 and 1 in its first sentence and repeats 0 at its end: that crosses, but 0 stands level already.
        pytest.param([match(0, 0), match(0, 2), match(1, 0), match(1, 1)], [], id="a second partner crosses"),
        pytest.param([match(0, 1), match(1, 0), match(1, 2)], [], id="a first partner crosses"),
        # One of its two sentences stands level; the other would be moved by itself.
        pytest.param([match(0, 0), match(1, 1), match((1, 3), 0)], [], id="half of it level on the left"),
        pytest.param([match(2, 2), match(1, 1), match(0, (1, 4))], [], id="half of it level on the right"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_only_what_was_taken_elsewhere_is_moved(matches: list[Match], expected: list[int]):
    assert moved(matches, (SHORT,) * 4, (SHORT,) * 4) == expected


@pytest.mark.parametrize(
    ("left", "scores", "expected"),
    [
        ((LONG, SHORT), (1.0, 1.0), [1]),
        ((SHORT, LONG), (1.0, 1.0), [0]),
        ((LONG, SHORT), (0.1, 1.0), [0]),
        ((SHORT, SHORT), (0.5, 0.9), [0]),
        ((SHORT, SHORT), (0.9, 0.5), [1]),
    ],
)
def test_of_two_that_cross_the_shorter_or_less_likely_moved(left, scores, expected):
    assert moved([match(0, 1, scores[0]), match(1, 0, scores[1])], left, (SHORT, SHORT)) == expected


def test_a_block_is_as_long_as_all_its_sentences():
    block = [match((0, 3), (1, 4)), match(3, 0)]
    assert moved(block, ("x" * 40, "x" * 40, "x" * 40, LONG), (SHORT,) * 4) == [1]
    assert moved(block, ("x" * 20, "x" * 20, "x" * 20, LONG), (SHORT,) * 4) == [0]


@pytest.mark.parametrize(
    ("links", "strict", "expected"),
    [
        ([], False, ()),
        ([(0, 0, 1.0)], False, (0,)),
        ([(0, 1, 2.0), (1, 0, 3.0)], False, (1,)),
        ([(0, 0, 1.0), (0, 1, 1.0), (1, 1, 1.0)], False, (0, 1, 2)),
        ([(0, 0, 1.0), (0, 1, 1.0), (1, 1, 1.0)], True, (0, 2)),
        ([(0, 0, 0.1), (1, 1, 0.1), (2, 2, 0.1)], False, (0, 1, 2)),
        ([(2, 2, 1.0), (1, 1, 1.0), (0, 0, 1.0)], False, (2, 1, 0)),
        ([(0, 5, 1.0), (1, 9, 1.0)], True, (0, 1)),
        ([(0, 0, 0.05)], True, (0,)),
        # Of runs of one weight the first found stays, whichever computer looks.
        ([(0, 1, 1.0), (1, 0, 1.0)], False, (0,)),
        ([(0, 0, 1.0), (0, 0, 1.0), (1, 1, 1.0)], True, (0, 2)),
        ([(0, 1, 1.0), (1, 0, 1.0), (2, 2, 1.0)], False, (0, 2)),
    ],
)
def test_the_heaviest_run(links, strict, expected):
    assert heaviest_chain(links, strict=strict) == expected


def test_neither_side_needs_to_step_forward_unless_told():
    assert heaviest_chain([(0, 0, 1.0), (0, 1, 1.0)]) == (0, 1)
    assert heaviest_chain([(0, 0, 1.0), (1, 0, 1.0)]) == (0, 1)


def plain_heaviest(links: list[tuple[int, int, float]], *, strict: bool) -> float:
    """The same by trying every link after every other: the slow twin."""
    best = 0.0

    def follow(chain: list[int], weight: float) -> None:
        nonlocal best
        best = max(best, weight)
        for k in range(len(links)):
            if k not in chain and (not chain or _after(links, chain[-1], k, strict=strict)):
                follow([*chain, k], weight + links[k][2])

    follow([], 0.0)
    return best


def _after(links: list[tuple[int, int, float]], one: int, other: int, *, strict: bool) -> bool:
    (i, j, _), (p, q, _) = links[one], links[other]
    if strict:
        return p > i and q > j
    return (p, q, other) > (i, j, one) and q >= j


@given(LINKS, st.booleans())
def test_the_chain_is_as_heavy_as_the_heaviest(links: list[tuple[int, int, float]], strict: bool):
    chain = heaviest_chain(links, strict=strict)
    assert sum(links[k][2] for k in chain) == plain_heaviest(links, strict=strict)
    for one, other in itertools.pairwise(chain):
        (i, j, _), (p, q, _) = links[one], links[other]
        assert (p > i and q > j) if strict else (p >= i and q >= j)


def test_what_is_in_order_is_never_moved():
    links = [(i, i, 1.0) for i in range(50)]
    assert heaviest_chain(links) == tuple(range(50))


def test_a_sentence_joined_to_another_takes_nothing_with_it():
    """B tells 3, a long one, within what it makes of 0. The two in between have not moved past it."""
    joined = [match(0, 0, 0.9), match(1, 1), match(2, 2), match(3, 0, 0.8)]
    assert moved(joined, (SHORT, SHORT, SHORT, LONG), (LONG, SHORT, SHORT)) == []
    assert moved([joined[0], match(1, 2), match(2, 1), joined[3]], (SHORT, SHORT, LONG, LONG), (SHORT,) * 3) == [1]


@pytest.mark.parametrize(("score", "expected"), [(0.8, []), (1.0, [3])])
def test_the_better_partner_of_a_sentence_is_its_first(score: float, expected: list[int]):
    """1 has two partners, level with it and at the end: where it went there, what lies between has moved past it."""
    crossing = [match(0, 0), match(1, 1, 0.9), match(1, 3, score), match(2, 2)]
    assert moved(crossing, (SHORT, LONG, SHORT), (SHORT,) * 4) == expected


@pytest.mark.parametrize(("first", "last", "expected"), [(SHORT, LONG, []), (LONG, SHORT, [1])])
def test_of_two_partners_as_good_the_longer_is_the_first(first: str, last: str, expected: list[int]):
    """The end of the right is told by 0 and by 2, its beginning by 1."""
    assert moved([match(0, 1), match(1, 0), match(2, 1)], (first, "x" * 50, last), (SHORT,) * 2) == expected


def test_a_second_partner_counts_where_nothing_speaks_against():
    assert _SECOND == 0.01
    assert moved([match(0, 0), match(0, 1, 0.5)], (SHORT,), (SHORT,) * 2) == []
    # 1 is the second partner of right 0; were it nothing, either of what crosses might have moved.
    assert moved([match(0, 0), match(0, 1, 0.9), match(1, 2)], (SHORT,) * 2, (SHORT,) * 3) == []


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8, unique=True))
def test_what_moved_was_the_best_of_its_sentences_and_something_stands_level(places: list[tuple[int, int]]):
    articles = Pair(make_article(*[SHORT] * 5), make_article(*[SHORT] * 5))
    given_matches = [match(i, j, 0.9 - k / 20) for k, (i, j) in enumerate(places)]
    marked = mark_moves(articles, given_matches)
    for k, one in enumerate(marked):
        if one.moved:
            assert not any(places[k][side] == better[side] for better in places[:k] for side in (0, 1))
    assert any(not one.moved for one in marked) == bool(places)


def test_what_stands_level_as_well_has_not_moved():
    """Left 0 is repeated at the end, in other words at the beginning: a refrain."""
    found = [match(0, 0, 0.5), match(0, 3), match(1, 1), match(2, 2)]
    assert moved(found, (SHORT,) * 3, (SHORT,) * 4) == []
    assert moved([one.swapped() for one in (found[0], found[2], found[3], found[1])], (SHORT,) * 4, (SHORT,) * 3) == []
    assert moved(found[1:], (SHORT,) * 3, (SHORT,) * 4) == [0], "without that it has"


def test_of_partners_equally_sure_and_long_the_first_stands_more_level():
    assert moved([match(1, 1), match(2, 2), match(3, 0), match(3, 3)], (SHORT,) * 4, (SHORT,) * 4) == []
    assert moved([match(0, 0), match(0, 3), match(1, 1), match(2, 2)], (SHORT,) * 4, (SHORT,) * 4) == []
    assert moved([match(0, 3), match(1, 1), match(2, 2), match(3, 3)], (SHORT,) * 4, (SHORT,) * 4) == []


def test_level_is_by_the_share_of_the_article_that_comes_before():
    """The right article is twice as long: left 3 stands level with right 6, not with right 3."""
    found = [match(0, 0), match(1, 2), match(2, 4), match(3, 3), match(3, 6)]
    assert moved(found, (SHORT,) * 4, (SHORT,) * 8) == []


HEAD, BODY = (Role.HEADLINE, SHORT), SHORT


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.SUBHEAD])
@pytest.mark.parametrize(("score", "long"), [(1.0, SHORT), (1.0, LONG), (0.5, SHORT)])
def test_a_headline_that_is_a_sentence_elsewhere_has_not_moved(role: Role, score: float, long: str):
    left, right = [(role, long), BODY, BODY], [BODY, BODY, long]
    found = [match(0, 2, score), match(1, 0), match(2, 1)]
    turned = [match(0, 1), match(1, 2), match(2, 0, score)]
    for articles, matches in (
        (Pair(make_article(*left), make_article(*right)), found),
        (Pair(make_article(*right), make_article(*left)), turned),
    ):
        assert not any(one.moved for one in mark_moves(articles, matches))


def test_a_headline_that_is_a_sentence_elsewhere_makes_nothing_level():
    """Right 0 is the headline and, taken from the end, the last sentence of the left."""
    matches = [match(0, 0), match(1, 1), match(2, 2), match(3, 0)]
    left, right = (BODY,) * 3, (BODY,) * 3
    marked = mark_moves(Pair(make_article(HEAD, *left), make_article(*right)), matches)
    assert [one.moved for one in marked] == [False, False, False, True]
    marked = mark_moves(Pair(make_article(BODY, *left), make_article(*right)), matches)
    assert [one.moved for one in marked] == [False] * 4


@pytest.mark.parametrize("other", [Role.HEADLINE, Role.SUBHEAD])
def test_a_subhead_that_is_one_elsewhere_moves_like_a_sentence(other: Role):
    left, right = [(Role.SUBHEAD, SHORT), LONG, LONG], [LONG, LONG, (other, SHORT)]
    marked = mark_moves(Pair(make_article(*left), make_article(*right)), [match(0, 2), match(1, 0), match(2, 1)])
    assert [one.moved for one in marked] == [True, False, False]


def test_a_caption_is_a_sentence_like_others():
    left, right = [(Role.CAPTION, SHORT), LONG, LONG], [LONG, LONG, SHORT]
    marked = mark_moves(Pair(make_article(*left), make_article(*right)), [match(0, 2), match(1, 0), match(2, 1)])
    assert [one.moved for one in marked] == [True, False, False]
