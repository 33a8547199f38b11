from typing import TYPE_CHECKING

from tests.making import make_article
from viewer.comparing.coverage import cover, pair_shares
from viewer.comparing.known import known_matches
from viewer.comparing.options import Options
from viewer.model import Collection, Coverage, Pair

if TYPE_CHECKING:
    from viewer.comparing.known import Matches, PairKey

DAM = "The Orsk dam held on Tuesday after nine days of heavy rain."
MAYOR = "Mayor Ilse Varen said the town owed its luck to 400 volunteers."
STORM = "A second storm is expected off the Vellan coast by Friday evening."
COST = "Insurers put the damage at 30 million crowns, twice the first estimate."


def three() -> Coverage:
    return cover(
        Collection(
            (
                make_article(DAM, MAYOR, title="one"),
                make_article(DAM, STORM, MAYOR, title="two"),
                make_article(DAM, COST, title="three"),
            )
        )
    )


def test_each_sentence_knows_who_else_carries_it():
    coverage = three()
    assert coverage.carriers[0] == (frozenset({1, 2}), frozenset({1}))
    assert coverage.carriers[1] == (frozenset({0, 2}), frozenset(), frozenset({0}))


def test_unique_is_in_no_other_article():
    coverage = three()
    assert [coverage.unique(a) for a in range(3)] == [(), (1,), (1,)]


def test_shared_is_a_percentage_of_each_articles_own_sentences():
    assert three().shared() == ((100, 100, 50), (67, 100, 33), (50, 50, 100))


def test_an_article_alone_is_not_called_unique():
    assert cover(Collection((make_article(DAM),))).unique(0) == ()


def test_a_pair_is_matched_once():
    articles = [make_article(DAM, MAYOR, title=str(n)) for n in range(3)]
    known: dict[PairKey, Matches] = {}
    cover(Collection(tuple(articles[:2])), known=known)
    before = dict(known)
    cover(Collection(tuple(articles)), known=known)
    assert len(known) == 3
    assert all(known[key] is value for key, value in before.items())


def test_coverage_of_one_article_matches_only_its_pairs():
    articles = [make_article(DAM, MAYOR, title=str(n)) for n in range(4)]
    known: dict[PairKey, Matches] = {}
    coverage = cover(Collection(tuple(articles)), known=known, of=[1])
    assert len(known) == 3
    assert coverage.carriers[1] == cover(Collection(tuple(articles))).carriers[1]


def test_the_shares_of_a_pair_are_those_of_the_whole():
    articles = three().collection.articles
    known: dict[PairKey, Matches] = {}
    for a in range(3):
        for b in range(a):
            pair = Pair(articles[a], articles[b])
            sure, _ = known_matches(pair, Options(), lambda: None, known)
            shares = pair_shares(pair, sure)
            assert shares == (three().shared()[a][b], three().shared()[b][a])
