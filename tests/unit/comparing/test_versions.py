"""Which articles are one voice."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import make_article
from viewer.comparing.versions import are_versions, called_versions, group_versions, of_one_outlet
from viewer.model import Article, Note, Pair
from viewer.model.article import AGENCY_NOTE
from viewer.model.collection import ALONE
from viewer.model.message import Message


def issue(outlet: str, path: str | None = None) -> Article:
    """An article of an outlet; one in brackets is only the agency of its dateline."""
    made = make_article("The quay at Varn was closed.", title=f"{outlet} {path}")
    notes = (Note(AGENCY_NOTE, Message("told")),) if outlet.startswith("(") else ()
    return replace(made, source=outlet.strip("()"), path=Path(path) if path else None, notes=notes)


@pytest.mark.parametrize(
    ("one", "other", "shares", "expected"),
    [
        pytest.param(("Varn Mail", None), ("Varn Mail", None), (60, 60), True, id="three fifths each way"),
        pytest.param(("Varn Mail", None), ("Varn Mail", None), (59, 100), False, id="less of the first"),
        pytest.param(("Varn Mail", None), ("Varn Mail", None), (100, 59), False, id="less of the second"),
        pytest.param(("Varn Mail", "a"), ("Varn Mail", "b"), (100, 100), True, id="two files"),
        pytest.param(("VARN  mail", None), ("Varn Mail", None), (80, 80), True, id="the outlet written otherwise"),
        pytest.param(("Varn Mail", None), ("Orsk Post", None), (100, 100), False, id="one copy in two outlets"),
        pytest.param(("", None), ("", None), (100, 100), False, id="outlets unknown"),
        pytest.param(("", None), ("Varn Mail", None), (100, 100), False, id="one outlet unknown"),
        pytest.param(("Varn Mail", "a"), ("Orsk Post", "a"), (0, 0), True, id="one file"),
        pytest.param(("", "a"), ("", "a"), (0, 0), True, id="one file of no outlet"),
        pytest.param(("", "a"), ("", "b"), (100, 100), False, id="two files of no outlet"),
        pytest.param(("(Norpress)", "a"), ("(Norpress)", "b"), (100, 100), False, id="two prints of one agency's copy"),
        pytest.param(("(Norpress)", "a"), ("Norpress", "b"), (100, 100), False, id="the agency's own, and a print"),
        pytest.param(("Norpress", "a"), ("Norpress", "b"), (100, 100), True, id="two texts of the agency"),
        pytest.param(("(Norpress)", "a"), ("(Norpress)", "a"), (0, 0), True, id="one file of an agency's copy"),
    ],
)
def test_versions_are_of_one_file_or_of_one_outlet_and_mostly_one_text(one, other, shares, expected):
    pair = Pair(issue(*one), issue(*other))
    assert are_versions(pair, lambda: Pair(*shares)) is expected
    assert are_versions(pair.swapped(), lambda: Pair(*shares).swapped()) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [(("Varn Mail", "a"), ("Varn Mail", "a")), (("Varn Mail", None), ("Orsk Post", None)), (("", None), ("", None))],
)
def test_shares_are_not_asked_where_they_decide_nothing(one, other):
    def never() -> Pair[int]:
        raise AssertionError

    are_versions(Pair(issue(*one), issue(*other)), never)


@pytest.mark.parametrize(
    ("count", "pairs", "expected"),
    [
        (0, [], ()),
        (3, [], ()),
        (2, [(0, 1)], ((0, 1),)),
        (2, [(1, 0)], ((0, 1),)),
        (4, [(0, 3), (1, 2)], ((0, 3), (1, 2))),
        (4, [(1, 2), (0, 3)], ((0, 3), (1, 2))),
        (3, [(0, 1), (1, 2)], ((0, 1, 2),)),
        (5, [(3, 4), (0, 1), (1, 4)], ((0, 1, 3, 4),)),
        (4, [(2, 3), (1, 3), (0, 3)], ((0, 1, 2, 3),)),
    ],
)
def test_a_version_of_a_version_belongs_to_the_group(count, pairs, expected):
    assert group_versions(count, pairs) == expected


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8))
def test_groups_do_not_depend_on_who_was_told_first(pairs: list[tuple[int, int]]):
    groups = group_versions(8, pairs)
    assert groups == group_versions(8, [pair[::-1] for pair in reversed(pairs)])
    assert groups == tuple(sorted(groups))
    members = [article for group in groups for article in group]
    assert len(members) == len(set(members))
    of = {article: group for group in groups for article in group}
    assert all(one == other or of[one] == of[other] for one, other in pairs)


@pytest.mark.parametrize(
    ("voices", "pairs"),
    [
        ([], set()),
        (["", "", ""], set()),
        (["x", "y", "y", "x"], {(0, 3), (1, 2)}),
        (["x", "", "x", "x"], {(0, 2), (0, 3), (2, 3)}),
        ([ALONE, "x", ALONE], set()),
    ],
)
def test_articles_to_which_the_editor_gave_one_voice_are_versions(voices: list[str], pairs: set[tuple[int, int]]):
    assert called_versions(voices) == pairs


@pytest.mark.parametrize(
    ("homes", "expected"),
    [
        ([], []),
        ([("Varn Mail", None), ("Orsk Post", None)], []),
        ([("Varn Mail", None), ("Orsk Post", None), ("VARN  mail", None)], [(0, 2)]),
        ([("", None), ("", None)], []),
        ([("", "a"), ("Orsk Post", "b"), ("Varn Mail", "a")], [(0, 2)]),
        ([("Varn Mail", "a"), ("Varn Mail", "a")], [(0, 1)]),
        ([("Varn Mail", "a"), ("Orsk Post", "a"), ("Orsk Post", "b"), ("", "b")], [(0, 1), (1, 2), (2, 3)]),
        ([("a", "b"), ("b", "a")], []),
        ([("(Norpress)", "a"), ("(Norpress)", "b"), ("Norpress", "c"), ("(Norpress)", "b")], [(1, 3)]),
    ],
)
def test_only_articles_of_one_file_or_outlet_can_be_versions(homes, expected):
    articles = [issue(*home) for home in homes]
    assert list(of_one_outlet(articles)) == expected
    sure = Pair(100, 100)
    every = [(i, j) for j in range(len(articles)) for i in range(j)]
    assert sorted(pair for pair in every if are_versions(Pair(*(articles[k] for k in pair)), lambda: sure)) == expected
