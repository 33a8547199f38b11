"""Percentages by the keys of articles."""

import pytest

from viewer.presenting.shares import MOST_CLOSED, UNKNOWN, Shares


@pytest.fixture
def shares() -> Shares:
    made = Shares()
    made.make_room([0, 1, 2])
    made.enter(0, 1, 40, 60)
    made.enter(2, 0, 7, 9)
    return made


def test_what_is_entered_is_known_both_ways(shares: Shares):
    assert (shares.of(0, 1), shares.of(1, 0)) == (40, 60)
    assert (shares.of(2, 0), shares.of(0, 2)) == (7, 9)
    assert shares.of(1, 2) is None
    assert shares.of(0, 9) is None


def test_rows_and_columns(shares: Shares):
    assert shares.row(0, [0, 1, 2]) == bytes([100, 40, 9])
    assert shares.row(0, [2, 1]) == bytes([9, 40])
    assert shares.row(1, [2]) == bytes([UNKNOWN])
    assert shares.rows([0, 1, 2]) == (bytes([100, 40, 9]), bytes([60, 100, UNKNOWN]), bytes([7, UNKNOWN, 100]))
    assert shares.rows([2, 0]) == (bytes([100, 7]), bytes([9, 100]))
    assert shares.rows([1]) == (bytes([100]),)
    assert shares.column(0, [1, 2]) == [60, 7]
    assert shares.column(1, [2, 0]) == [None, 40]


def test_room_grows_and_keeps_what_is_known(shares: Shares):
    shares.make_room([4])
    assert (shares.of(0, 1), shares.of(4, 0), shares.of(3, 3)) == (40, None, None)
    shares.make_room([1])
    shares.make_room([])
    assert shares.row(4, [0, 4]) == bytes([UNKNOWN, 100])


def test_what_is_forgotten_is_unknown_in_both_directions(shares: Shares):
    shares.forget(0)
    assert shares.rows([0, 1, 2]) == tuple(bytes(100 if a == b else UNKNOWN for b in range(3)) for a in range(3))
    shares.enter(1, 2, 3, 4)
    shares.forget(9)
    assert shares.of(1, 2) == 3
    shares.forget_all()
    assert shares.of(1, 2) is None


def test_shares_are_kept_by_key_and_forgotten():
    shares = Shares()
    shares.make_room([0, 1, 2])
    shares.enter(0, 2, 70, 30)
    assert (shares.of(0, 2), shares.of(2, 0), shares.of(0, 1), shares.of(0, 9)) == (70, 30, None, None)
    shares.make_room([5])
    assert shares.row(0, [0, 1, 2, 5]) == bytes([100, UNKNOWN, 70, UNKNOWN])
    shares.forget(2)
    assert shares.of(0, 2) is None
    shares.enter(0, 1, 9, 8)
    shares.forget_all()
    assert shares.of(0, 1) is None


def test_closed_articles_are_remembered_for_a_while_then_the_open_ones_alone(shares: Shares):
    shares.make_room([0, 1])
    assert shares.of(2, 0) == 7, "it may be put back"
    for key in range(3, MOST_CLOSED + 10):
        shares.make_room([0, 1, key])
    assert shares.of(0, 1) == 40
    assert shares.of(2, 0) is None
    assert len(shares._rows) < MOST_CLOSED + 10
    last = MOST_CLOSED + 9
    assert shares.rows([last, 1, 0]) == (
        bytes([100, UNKNOWN, UNKNOWN]), bytes([UNKNOWN, 100, 60]), bytes([UNKNOWN, 40, 100]),
    )  # fmt: skip
    shares.make_room([2])
    assert shares.column(2, [0]) == [None]
