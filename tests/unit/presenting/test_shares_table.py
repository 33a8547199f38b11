"""The figures of the heat map."""

from viewer.model import Pair
from viewer.presenting.clusters import Cluster, cluster_articles
from viewer.presenting.shares import UNKNOWN
from viewer.presenting.shares_table import MOST_CELLS, SharesTable


def few() -> SharesTable:
    shares = (bytes([100, 50, UNKNOWN]), bytes([40, 100, 10]), bytes([UNKNOWN, 20, 100]))
    return SharesTable((2, 0, 1), {0: "A", 1: "B", 2: "3"}, ("zero", "one", "two"), shares)


def many(count: int = 30) -> SharesTable:
    """Articles in stories of ten: 80 percent alike inside a story, 5 with others."""
    rows = tuple(bytes(100 if a == b else 80 if a // 10 == b // 10 else 5 for b in range(count)) for a in range(count))
    return SharesTable(tuple(range(count)), {}, tuple(map(str, range(count))), rows, cluster_articles(rows, count))


def test_few_articles_stand_alone_in_the_order_of_the_list():
    table = few()
    assert table.groups == ((2,), (0,), (1,))
    assert [table.label(n) for n in range(3)] == ["3", "A", "B"]
    assert table.share(1, 2) == 50
    assert table.share(2, 1) == 40
    assert table.share(0, 1) is None
    assert table.cell_of(Pair(0, 1)) == (1, 2)


def test_many_articles_stand_in_groups_that_can_be_looked_into():
    table = many()
    assert len(table.groups) == MOST_CELLS
    assert sorted(index for group in table.groups for index in group) == list(range(30))
    for group in table.groups:
        assert len({index // 10 for index in group}) == 1
    large = next(n for n, group in enumerate(table.groups) if len(group) > 1)
    inside = table.looking_into((large,))
    assert sorted(i for group in inside.groups for i in group) == sorted(table.groups[large])
    assert all(len(group) == 1 for group in inside.groups)
    assert table.share(large, large) == 80
    assert table.label(large) == f"{len(table.groups[large])}×"


def test_a_cell_of_groups_has_their_mean_and_their_best_pair():
    rows = [bytearray(row) for row in many(26).shares]
    rows[3][14] = 90
    whole = Cluster(tuple(range(26)), (Cluster(tuple(range(13))), Cluster(tuple(range(13, 26)))))
    table = SharesTable(tuple(range(26)), {}, tuple(map(str, range(26))), tuple(map(bytes, rows)), whole)
    assert table.groups == (tuple(range(13)), tuple(range(13, 26)))
    assert table.best_pair(0, 1) == Pair(3, 14)
    known = [rows[a][b] for a in range(13) for b in range(13, 26)]
    assert table.share(0, 1) == round(sum(known) / len(known))


def test_a_path_that_leads_nowhere_stops_where_it_can():
    assert many().looking_into((99,)).path == ()
    assert few().looking_into((0,)).path == ()
