"""What other open articles say about two."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.match_cache import MANY
from viewer.comparing.matching import evidence
from viewer.comparing.matching.evidence import (
    DOUBT,
    GAIN,
    NEAR,
    RELATED,
    SETTLED,
    THIRDS,
    Neighbours,
    alike,
    surely_shared,
    turned,
    with_evidence,
)
from viewer.comparing.matching.matching import Likelihood
from viewer.comparing.matching.prepared import Prepared, prepare
from viewer.model import Pair

Table = list[list[float]]
TABLES = st.lists(st.lists(st.floats(0.02, 1), min_size=3, max_size=3), min_size=3, max_size=3)


def likelihood(table: Table, copied: tuple[int, ...] = ()) -> Likelihood:
    """How likely sentences say the same; what is 0 is not known. `copied`: keys of cells that are copies."""
    values = np.array(table, float)
    keys = np.flatnonzero(values)
    flags = np.arange(len(keys)) % 2 > 0
    shape = len(table), len(table[0])
    return Likelihood(shape, keys, values.ravel()[keys], flags, ~flags, np.isin(keys, copied))


def nothing(height: int, width: int) -> Likelihood:
    flags = np.empty(0, bool)
    return Likelihood((height, width), np.empty(0, np.int64), np.empty(0), flags, flags, flags)


def table_of(made: Likelihood) -> Table:
    values = np.zeros(made.shape[0] * made.shape[1])
    values[made.keys] = made.probability
    return [[round(float(value), 9) for value in row] for row in values.reshape(made.shape)]


def raised(probability: float, said: float) -> float:
    """What is to be made of a cell of which a third says so much."""
    logit = math.log(probability / (1 - probability)) + GAIN * max(said - DOUBT, 0)
    return round(1 / (1 + math.exp(-logit)), 9)


def test_the_numbers_that_were_fitted():
    """Whoever fits them anew writes them here; what they do, the other tests say."""
    assert (THIRDS, MANY, NEAR, RELATED) == (4, 24, 12, 2)
    assert (GAIN, DOUBT, SETTLED, evidence._SURELY) == (4.0, 0.4, 0.9, 0.5)


OWN = [[0.3, 0.0, 0.0], [0.0, 0.8, 0.0], [0.0, 0.0, 0.7]]
SURE = [[0.9, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]


def heard(own: Table, *thirds: tuple[Table, Table]) -> Table:
    return table_of(with_evidence(likelihood(own), [Pair(likelihood(a), likelihood(b)) for a, b in thirds]))


def test_a_third_that_has_both_sentences_makes_them_likelier():
    found = heard(OWN, (SURE, SURE))
    assert found == [[raised(0.3, 0.81), 0, 0], [0, raised(0.8, 0.81), 0], [0, 0, raised(0.7, 0.81)]]
    assert found[0][0] > 0.5 > OWN[0][0]


def test_two_articles_alone_are_judged_as_they_are():
    own = likelihood(OWN)
    assert with_evidence(own, []) is own


def test_the_best_of_several_ways_counts_not_their_sum():
    weaker = [[0.6, 0.0, 0.0], [0.0, 0.6, 0.0], [0.0, 0.0, 0.6]]
    both = heard(OWN, (SURE, SURE), (weaker, weaker))
    assert both == heard(OWN, (weaker, weaker), (SURE, SURE)) == heard(OWN, (SURE, SURE))
    # Two of the third's sentences lead from one to the other.
    ways = [[0.9, 0.7, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    back = [[0.4, 0.0, 0.0], [0.9, 0.9, 0.0], [0.0, 0.0, 0.9]]
    assert heard(OWN, (ways, back))[0][0] == raised(0.3, 0.63)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param([[0.9, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]], 3, id="three sentences each"),
        pytest.param([[0.9, 0.0, 0.0], [0.0, 0.5, 0.0], [0.0, 0.0, 0.49]], 2, id="as sure as need be"),
        pytest.param([[0.9, 0.9, 0.9], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], 1, id="one sentence with many partners"),
        pytest.param([[0.9, 0.0, 0.0], [0.9, 0.0, 0.0], [0.0, 0.7, 0.0]], 2, id="two in one, and another"),
        pytest.param([[0.9, 0.9], [0.9, 0.9]], 2, id="two and two"),
        pytest.param([[0.4, 0.3], [0.2, 0.1]], 0, id="none surely"),
    ],
)
def test_how_many_sentences_are_surely_shared(table: Table, expected: int):
    assert surely_shared(likelihood(table)) == surely_shared(turned(likelihood(table))) == expected


def test_of_nothing_nothing_is_shared():
    assert surely_shared(nothing(3, 3)) == surely_shared(nothing(0, 0)) == 0


def test_a_third_that_was_chosen_is_heard_with_whatever_it_says():
    """Whether it is related was asked before: by `find_thirds`."""
    one = [[0.9, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    assert heard(OWN, (one, one))[0][0] == raised(0.3, 0.81)


@pytest.mark.parametrize(("one", "other"), [(1.0, DOUBT), (DOUBT, 1.0), (DOUBT**0.5, DOUBT**0.5 - 0.001)])
def test_what_is_too_doubtful_is_not_said(one: float, other: float):
    there = [[one, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    back = [[other, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    assert heard(OWN, (there, back))[0][0] == 0.3
    there[0][0] = back[0][0] = DOUBT**0.5 + 0.05
    assert heard(OWN, (there, back))[0][0] == raised(0.3, (DOUBT**0.5 + 0.05) ** 2) > 0.3


def test_of_what_is_said_by_way_of_two_only_the_product_counts():
    """One of the two need only be likelier than `DOUBT`."""
    said = DOUBT + 0.02
    there = [[said, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    back = [[1.0, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    assert heard(OWN, (there, back))[0][0] == heard(OWN, (back, there))[0][0] == raised(0.3, said)


def test_a_cell_that_is_out_of_the_question_stays_so():
    """The third has left 0 with right 1, of which the two articles by themselves know nothing."""
    across = [[0.0, 0.9, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]]
    found = heard(OWN, (across, SURE))
    assert found[0] == [0.3, 0, 0]
    assert found[2][2] == raised(0.7, 0.81)


def test_what_is_said_of_the_last_cell_of_all_is_not_taken_for_another():
    """The third has left 2 with right 2, of which the two articles know nothing; nothing comes after it."""
    own = [[0.3, 0.0, 0.0], [0.0, 0.3, 0.0], [0.0, 0.0, 0.0]]
    found = heard(own, (SURE, SURE))
    assert found == [[raised(0.3, 0.81), 0, 0], [0, raised(0.3, 0.81), 0], [0, 0, 0]]


def test_of_two_articles_with_nothing_in_common_a_third_changes_nothing():
    own = nothing(3, 3)
    assert with_evidence(own, [Pair(likelihood(SURE), likelihood(SURE))]) is own


def test_what_is_all_but_sure_needs_no_evidence():
    own = [[0.9, 0.0, 0.0], [0.0, 0.89, 0.0], [0.0, 0.0, 0.99999]]
    found = heard(own, (SURE, SURE))
    assert (found[0][0], found[2][2]) == (0.9, 0.99999)
    assert found[1][1] == raised(0.89, 0.81)


def test_articles_of_several_lengths_are_not_mixed_up():
    """The left has two sentences, the third four, the right three."""
    own = [[0.0, 0.0, 0.4], [0.4, 0.0, 0.0]]
    there = [[0.0, 0.0, 0.0, 0.9], [0.9, 0.0, 0.0, 0.0]]
    back = [[0.8, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.8]]
    assert heard(own, (there, back)) == [[0, 0, raised(0.4, 0.72)], [raised(0.4, 0.72), 0, 0]]


def test_a_copy_is_an_echo_and_no_second_opinion():
    """What the copy of a sentence is like tells nothing that the sentence itself does not."""
    own = likelihood(OWN)
    for there, back in (((0,), ()), ((), (0,)), ((0, 4), (8,))):
        found = table_of(with_evidence(own, [Pair(likelihood(SURE, there), likelihood(SURE, back))]))
        silent = {*there, *back}
        for k in range(3):
            assert found[k][k] == (OWN[k][k] if 4 * k in silent else raised(OWN[k][k], 0.81))


@given(TABLES, TABLES, TABLES)
def test_evidence_lowers_no_probability(own: Table, there: Table, back: Table):
    ours = likelihood(own)
    found = with_evidence(ours, [Pair(likelihood(there), likelihood(back))])
    assert (found.probability >= ours.probability).all()
    assert found.keys is ours.keys
    for flags in ("in_words", "adds", "copied"):
        assert getattr(found, flags) is getattr(ours, flags)


SURE_TABLES = st.lists(st.lists(st.floats(0.5, 1), min_size=3, max_size=3), min_size=3, max_size=3)


@given(TABLES, SURE_TABLES, SURE_TABLES)
def test_evidence_is_the_same_from_either_side(own: Table, there: Table, back: Table):
    ours, one, other = likelihood(own), likelihood(there), likelihood(back)
    found = with_evidence(ours, [Pair(one, other)])
    seen = with_evidence(turned(ours), [Pair(turned(other), turned(one))])
    assert np.allclose(turned(seen).probability, found.probability)


def test_an_article_of_which_nothing_is_known_says_nothing():
    own = likelihood(OWN)
    assert with_evidence(own, [Pair(nothing(3, 2), nothing(2, 3))]) is own
    assert with_evidence(own, [Pair(nothing(3, 0), nothing(0, 3))]) is own


def test_turned_and_turned_again():
    made = likelihood([[0.1, 0.0, 0.3], [0.4, 0.5, 0.0]], copied=(2,))
    back = turned(made)
    assert back.shape == (3, 2)
    assert table_of(back) == [[0.1, 0.4], [0, 0.5], [0.3, 0]]
    flags = dict(zip(made.keys.tolist(), made.in_words.tolist(), strict=True))
    assert [flags[(key % 2) * 3 + key // 2] for key in back.keys.tolist()] == back.in_words.tolist()
    assert back.adds.tolist() == [not flag for flag in back.in_words]
    assert back.copied.tolist() == [False, False, False, True]
    again = turned(back)
    assert again.shape == made.shape
    for name in ("keys", "probability", "in_words", "adds", "copied"):
        assert np.array_equal(getattr(again, name), getattr(made, name))
    assert (turned(nothing(2, 0)).shape, len(turned(nothing(2, 0)).keys)) == ((0, 2), 0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("quay varn ferry", "quay varn ferry", 1.0),
        ("quay varn ferry", "pier orsk barge", 0.0),
        ("quay varn", "quay orsk", 0.5),
        ("quay", "quay orsk barge", 0.5),
        ("quay orsk barge", "quay", 0.5),
        ("the of and quay", "the of and quay", 1.0),
        ("the of and quay", "the of and pier", 0.0),
        ("the of", "the of", 0.0),
        ("", "quay", 0.0),
        ("quay", "", 0.0),
        ("quay quay quay", "quay", 1.0),
    ],
)
def test_how_alike_articles_are_at_a_glance(one: str, other: str, expected: float):
    assert alike(prepare([one]), prepare([other])) == pytest.approx(expected)


def articles(*texts: str) -> list[Prepared]:
    return [prepare([text]) for text in texts]


def test_candidates_are_those_most_like_both_first():
    texts = ["ash oak elm fir", "ash oak elm yew", "ash oak elm box", "fir cod eel ash", "jay owl tit emu"]
    near = Neighbours(articles(*texts), ["one", "two", "three", "four", "five"])
    assert near.candidates(0, 1) == [2, 3, 4]
    assert near.candidates(1, 0) == [2, 3, 4]
    assert near.candidates(0, 4)[0] in (1, 2, 3)


def test_it_is_the_lesser_likeness_that_counts():
    """The third is like the first alone, the fourth a little like both."""
    texts = ["ash oak elm fir", "cod eel ray bass", "ash oak elm yew", "ash jay owl cod"]
    assert Neighbours(articles(*texts), list("abcd")).candidates(0, 1) == [3, 2]


def test_all_are_candidates_and_names_settle_a_tie():
    names = ["m", "n", "z", "y", "x", "w", "v", "u"]
    near = Neighbours(articles(*["ash oak"] * 8), names)
    assert near.candidates(0, 1) == [7, 6, 5, 4, 3, 2]
    assert len(near.candidates(0, 1)) > THIRDS


def test_a_copy_of_one_of_the_two_is_no_candidate():
    near = Neighbours(articles(*["ash oak"] * 5), ["m", "n", "m", "n", "o"])
    assert near.candidates(0, 1) == near.candidates(2, 1) == near.candidates(2, 3) == [4]


def test_each_text_is_a_candidate_once():
    names = ["m", "n", "p", "o", "p", "o", "p"]
    near = Neighbours(articles("ash elm", "ash elm", "ash yew", "ash elm", "ash yew", "ash elm", "ash yew"), names)
    assert [names[k] for k in near.candidates(0, 1)] == ["o", "p"]


def test_the_order_of_opening_does_not_tell():
    texts = [
        "ash oak elm fir",
        "ash oak elm yew",
        "ash oak box bay",
        "fir yew cod ash",
        "jay owl tit ash",
        "ash oak emu",
    ]
    made, names = articles(*texts), list("fedcba")
    first = [names[k] for k in Neighbours(made, names).candidates(0, 1)]
    order = [3, 1, 5, 0, 4, 2]
    again = Neighbours([made[k] for k in order], [names[k] for k in order])
    assert [names[order[k]] for k in again.candidates(order.index(0), order.index(1))] == first


def test_of_very_many_articles_distant_pairs_have_no_candidates():
    """Article k shares with its neighbours the more the nearer they stand: those near each other are told more."""
    made = articles(*(" ".join(map(str, range(1000 + k, 1040 + k))) for k in range(MANY + 1)))
    names = [f"{k:02}" for k in range(MANY + 1)]
    near = Neighbours(made, names)
    assert len(near.candidates(0, NEAR)) == len(near.candidates(NEAR, 0)) == NEAR
    assert near.candidates(0, NEAR)[:2] == [NEAR // 2, NEAR // 2 - 1]
    assert near.candidates(0, NEAR + 1) == near.candidates(NEAR + 1, 0) == []
    assert near.candidates(0, MANY) == []
    assert len(Neighbours(made[:MANY], names[:MANY]).candidates(0, MANY - 1)) == MANY - 2


def test_one_of_the_two_need_be_near_the_other():
    """A crowd all alike: the outsider is near to none of them, but they are near to it."""
    made = articles(*["ash oak elm"] * 25, "ash cod eel")
    near = Neighbours(made, [f"{k:02}" for k in range(26)])
    assert len(near.candidates(0, 25)) == NEAR
    assert len(near.candidates(25, 11)) == NEAR
    assert near.candidates(25, 12) == near.candidates(12, 25) == []
