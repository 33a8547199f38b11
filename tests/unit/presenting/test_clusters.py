import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from viewer.model.options import Cancelled
from viewer.presenting.clusters import Cluster, cluster_articles, split_cluster


def rows(*table: list[int]) -> list[bytes]:
    return [bytes(row) for row in table]


def test_like_articles_are_joined_first_and_stand_together():
    tree = cluster_articles(rows([100, 5, 90, 0], [5, 100, 0, 80], [90, 0, 100, 5], [0, 80, 5, 100]), 4)
    assert tree is not None
    assert tree.members == (0, 2, 1, 3)
    assert [part.members for part in tree.parts] == [(0, 2), (1, 3)]


def test_the_largest_cluster_is_split_first():
    three = Cluster((0, 1, 2), (Cluster((0, 1), (Cluster((0,)), Cluster((1,)))), Cluster((2,))))
    two = Cluster((3, 4), (Cluster((3,)), Cluster((4,))))
    whole = Cluster((0, 1, 2, 3, 4), (three, two))
    assert [c.members for c in split_cluster(whole, 3)] == [(0, 1), (2,), (3, 4)]
    assert [c.members for c in split_cluster(whole, 99)] == [(0,), (1,), (2,), (3,), (4,)]


def test_none_and_one():
    assert cluster_articles([], 0) is None
    assert cluster_articles(rows([100]), 1) == Cluster((0,))


@st.composite
def tables(draw: st.DrawFn) -> list[bytes]:
    count = draw(st.integers(1, 9))
    return [bytes(draw(st.lists(st.integers(0, 100), min_size=count, max_size=count))) for _ in range(count)]


def plain_join_order(table: list[bytes]) -> list[frozenset[int]]:
    """The clusters that average linkage makes, by looking at every two of them each time."""
    count = len(table)
    clusters = [frozenset({n}) for n in range(count)]
    made = []

    def near(one: frozenset[int], other: frozenset[int]) -> float:
        return sum(table[a][b] + table[b][a] for a in one for b in other) / len(one) / len(other)

    while len(clusters) > 1:
        pairs = [(one, other) for k, one in enumerate(clusters) for other in clusters[:k]]
        one, other = max(pairs, key=lambda pair: near(*pair))
        clusters = [c for c in clusters if c not in (one, other)] + [one | other]
        made.append(one | other)
    return made


@given(tables())
def test_every_article_is_in_it_once(table: list[bytes]):
    tree = cluster_articles(table, len(table))
    assert tree is not None
    assert sorted(tree.members) == list(range(len(table)))
    for most in range(1, 10):
        parts = split_cluster(tree, most)
        assert [m for part in parts for m in part.members] == list(tree.members)
        assert len(parts) == min(most, len(table))


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(st.integers(0, 100), min_size=6, max_size=6, unique=True))
def test_it_joins_as_its_plain_twin_does(values: list[int]):
    """With no two likenesses equal, the order of joining decides nothing."""
    count = 4
    table = [bytearray(count) for _ in range(count)]
    places = [(a, b) for a in range(count) for b in range(a)]
    for (a, b), value in zip(places, values, strict=True):
        table[a][b] = table[b][a] = value
    assume(not _tied(table))
    tree = cluster_articles([bytes(row) for row in table], count)
    assert tree is not None
    made, waiting = set(), [tree]
    while waiting:
        cluster = waiting.pop()
        if cluster.parts:
            made.add(frozenset(cluster.members))
            waiting.extend(cluster.parts)
    assert made == set(plain_join_order([bytes(row) for row in table]))


def _tied(table: list[bytearray]) -> bool:
    """Whether some averages of different clusters are equal, so that two trees are right."""
    from itertools import combinations

    members = range(len(table))
    seen: set[float] = set()
    groups = [frozenset(c) for size in range(1, len(table)) for c in combinations(members, size)]
    for one, other in combinations(groups, 2):
        if not one & other:
            average = round(sum(table[a][b] for a in one for b in other) / len(one) / len(other), 9)
            if average in seen:
                return True
            seen.add(average)
    return False


def test_it_can_be_cancelled():
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        cluster_articles(rows([100, 5], [5, 100]), 2, stop)
