"""Which paragraphs stand beside each other."""

import pytest

from tests.support.making import make_article
from viewer.comparing.rows import PAIRED, UNSURE, lay_rows
from viewer.model import Article, Match, Pair, Role, Span

HEAD, BY, FURNITURE, SUB = Role.HEADLINE, Role.BYLINE, Role.FURNITURE, Role.SUBHEAD
TEN = "x" * 10


def match(
    left: int | tuple[int, int], right: int | tuple[int, int], score: float = 1.0, *, moved: bool = False
) -> Match:
    spans = (Span(*side) if isinstance(side, tuple) else Span(side, side + 1) for side in (left, right))
    return Match(Pair(*spans), score, moved)


def laid(left: Article, right: Article, matches=(), possible=()) -> list[str]:
    """The rows as `0-1|2`: left paragraphs 0 and 1 beside right paragraph 2; nothing where a side is empty."""
    return [
        "|".join("-".join(map(str, side)) for side in row.paragraphs)
        for row in lay_rows(Pair(left, right), matches, possible)
    ]


def plain(count: int, length: int = 10) -> Article:
    """An article of paragraphs of one sentence each."""
    return make_article(*["x" * length] * count)


@pytest.mark.parametrize(
    ("counts", "matches", "possible", "expected"),
    [
        ((2, 2), [match(0, 0), match(1, 1)], [], ["0|0", "1|1"]),
        # Two that have nothing in common begin level.
        ((2, 2), [], [], ["0|0", "1|1"]),
        ((1, 3), [], [], ["0|0", "|1", "|2"]),
        ((1, 0), [], [], ["0|"]),
        ((0, 1), [], [], ["|0"]),
        ((0, 0), [], [], []),
        ((2, 3), [match(0, 0), match(1, 2)], [], ["0|0", "|1", "1|2"]),
        ((3, 2), [match(0, 0), match(2, 1)], [], ["0|0", "1|", "2|1"]),
        ((3, 3), [match(1, 1)], [], ["0|", "|0", "1|1", "2|", "|2"]),
        # A paragraph split in two is one row, from either side, and so is one split in three.
        ((1, 2), [match(0, (0, 2))], [], ["0|0-1"]),
        ((1, 3), [match(0, 0), match(0, 1), match(0, 2)], [], ["0|0-1-2"]),
        ((3, 1), [match(0, 0), match(1, 0), match(2, 0)], [], ["0-1-2|0"]),
        ((2, 3), [match(0, 0), match(0, 1), match(1, 2)], [], ["0|0-1", "1|2"]),
        # One paragraph on either side joins, though the two that join have nothing in common.
        ((2, 2), [match(0, 0), match(1, 0, 0.5), match(0, 1, 0.5)], [], ["0-1|0-1"]),
        # The neighbour in between is linked to nobody: what lies beyond it does not join.
        ((1, 3), [match(0, 0), match(0, 2, 0.9)], [], ["0|0", "|1", "|2"]),
        # What has a row of its own does not join another.
        ((2, 2), [match(0, 0), match(0, 1, 0.5), match(1, 1)], [], ["0|0", "1|1"]),
        # What moved does not count.
        ((2, 2), [match(0, 1, moved=True), match(1, 0)], [], ["0|", "1|0", "|1"]),
        ((1, 1), [match(0, 0, moved=True)], [], ["0|", "|0"]),
        # The surer of two that cross.
        ((2, 2), [match(0, 1, 0.9), match(1, 0, 0.8)], [], ["|0", "0|1", "1|"]),
        ((2, 2), [match(0, 1, 0.8), match(1, 0, 0.9)], [], ["0|", "1|0", "|1"]),
        # A possible match lays a row where there is no sure one, and weighs a fifth of it.
        ((1, 1), [], [match(0, 0, 0.3)], ["0|0"]),
        ((2, 2), [match(0, 1, 0.19)], [match(1, 0, 1.0)], ["0|", "1|0", "|1"]),
        ((2, 2), [match(0, 1, 0.21)], [match(1, 0, 1.0)], ["|0", "0|1", "1|"]),
    ],
)
def test_linked_paragraphs_stand_level(counts, matches, possible, expected):
    assert laid(plain(counts[0]), plain(counts[1]), matches, possible) == expected


def test_what_a_possible_match_weighs():
    assert UNSURE == 0.2


@pytest.mark.parametrize(("left", "right"), [((30, 90), (20, 30)), ((30, 20), (90, 30))])
def test_a_link_weighs_what_both_sides_have(left, right):
    """0 goes with 1, 1 with 0: of two that cross, the one whose shorter side is longer stays."""
    one, other = (make_article(*("x" * length for length in side)) for side in (left, right))
    assert laid(one, other, [match(0, 1), match(1, 0)]) == ["|0", "0|1", "1|"]


def test_sentences_of_one_paragraph_add_up():
    """Two short ones that stay outweigh a longer one that goes."""
    left = make_article([TEN, TEN], "x" * 15)
    right = make_article("x" * 15, [TEN, TEN])
    assert laid(left, right, [match(0, 1), match(1, 2), match(2, 0)]) == ["|0", "0|1", "1|"]
    assert laid(left, right, [match((0, 2), (1, 3)), match(2, 0)]) == ["|0", "0|1", "1|"]
    assert laid(left, right, [match(0, 1, 0.5), match(1, 2, 0.5), match(2, 0)]) == ["0|", "1|0", "|1"]


def test_a_row_grows_to_either_side():
    """The middle one has the longest share; what stands before and after it tells parts of it."""
    three, whole = make_article(TEN, "x" * 40, TEN), make_article("x" * 40)
    assert laid(three, whole, [match(1, 0), match(0, 0), match(2, 0)]) == ["0-1-2|0"]
    assert laid(whole, three, [match(0, 1), match(0, 0), match(0, 2)]) == ["0|0-1-2"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param([HEAD], [HEAD], ["0|0"], id="headlines"),
        pytest.param([BY], [BY], ["0|0"], id="bylines"),
        pytest.param([FURNITURE], [FURNITURE], ["0|0"], id="furniture"),
        pytest.param([SUB], [SUB], ["0|0"], id="where nothing is matched all else stands level"),
        pytest.param([HEAD], [BY], ["0|", "|0"], id="of two kinds"),
        pytest.param([HEAD, BY], [HEAD, BY], ["0|0", "1|1"], id="head and byline"),
        pytest.param([BY, HEAD], [HEAD, BY], ["0|", "1|0", "|1"], id="the headline before the byline"),
        pytest.param([FURNITURE, BY], [BY, FURNITURE], ["0|", "1|0", "|1"], id="the byline before furniture"),
        pytest.param([FURNITURE] * 3, [FURNITURE], ["0-1-2|0"], id="furniture that stands together is one"),
        pytest.param([FURNITURE, SUB, FURNITURE], [FURNITURE], ["0|0", "1|", "2|"], id="furniture that does not"),
        pytest.param([SUB, FURNITURE, FURNITURE], [FURNITURE], ["0|", "1-2|0"], id="furniture after something else"),
        pytest.param([FURNITURE], [SUB, FURNITURE, FURNITURE], ["|0", "0|1-2"], id="and on the right"),
        pytest.param([FURNITURE, SUB, FURNITURE, FURNITURE], [SUB], ["0|", "1|0", "2-3|"], id="two runs of it"),
        pytest.param([HEAD, HEAD], [HEAD], ["0|0", "1|"], id="headlines never join"),
        pytest.param([SUB, HEAD], [HEAD, SUB], ["0|", "1|0", "|1"], id="what stands before and after"),
        pytest.param([HEAD], [FURNITURE, HEAD], ["|0", "0|1"], id="furniture first"),
        pytest.param([SUB, HEAD, SUB], [SUB, HEAD, SUB], ["0|0", "1|1", "2|2"], id="all around"),
    ],
)
def test_without_a_match_roles_pair_paragraphs(left, right, expected):
    articles = [make_article(*((role, TEN) for role in roles)) for roles in (left, right)]
    assert laid(*articles) == expected


def test_a_headline_is_worth_two_bylines_and_a_byline_two_pieces_of_furniture():
    assert PAIRED == {HEAD: 4, BY: 2, FURNITURE: 1}


def test_roles_pair_what_lies_between_two_linked_paragraphs():
    left = make_article(TEN, (FURNITURE, TEN), TEN, (FURNITURE, TEN))
    right = make_article(TEN, (FURNITURE, TEN), (FURNITURE, TEN), TEN, (FURNITURE, TEN))
    assert laid(left, right, [match(0, 0), match(2, 3)]) == ["0|0", "1|1-2", "2|3", "3|4"]


def test_gaps_too_large_are_not_searched():
    for count, paired in ((100, True), (101, False)):
        roles = [(HEAD, TEN), *[(SUB, TEN)] * (count - 1)]
        assert (laid(make_article(*roles), make_article(*roles))[0] == "0|0") == paired


def test_where_a_side_is_empty_the_row_knows_its_place():
    rows = lay_rows(Pair(plain(2), plain(3)), [match(0, 0), match(1, 2)], [])
    assert rows[1].paragraphs == Pair(Span(1, 1), Span(1, 2))
    rows = lay_rows(Pair(plain(2), plain(2)), [], [])
    assert [row.paragraphs for row in rows] == [
        Pair(Span(0, 1), Span(0, 1)),
        Pair(Span(1, 2), Span(1, 2)),
    ]
    left, right = make_article((SUB, TEN), (HEAD, TEN), TEN), make_article((HEAD, TEN), TEN, (SUB, TEN))
    assert [row.paragraphs for row in lay_rows(Pair(left, right), [], [])] == [
        Pair(Span(0, 1), Span(0, 0)),
        Pair(Span(1, 2), Span(0, 1)),
        Pair(Span(2, 2), Span(1, 2)),
        Pair(Span(2, 3), Span(2, 3)),
    ]


def test_laying_looks_whether_it_should_stop():
    looks: list[int] = []
    lay_rows(Pair(plain(2), plain(2)), [match(0, 0)] * 513, [], lambda: looks.append(1))
    assert len(looks) == 4
