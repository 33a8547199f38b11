"""Who else carries each sentence of a collection."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover, pair_shares
from viewer.comparing.match_cache import MatchCache, known_matches, matches_key
from viewer.comparing.matching import matching, pairing
from viewer.comparing.matching.matching import Likelihood
from viewer.model import Article, Collection, Coverage, Match, Pair, Side, Span
from viewer.model.collection import ALONE
from viewer.model.options import Options, Strictness
from viewer.reading.articles import read_text

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


def judged(known: MatchCache) -> set[frozenset[str]]:
    """The pairs that were judged, from whichever side."""
    return {frozenset(pair) for pair in known.likelihoods}


def test_a_pair_is_judged_once(monkeypatch: pytest.MonkeyPatch):
    articles = [make_article(DAM, MAYOR, title=str(n)) for n in range(3)]
    judge, calls = matching.judge, list[int]()

    def counted(*arguments: Any) -> Likelihood:
        calls.append(1)
        return judge(*arguments)

    monkeypatch.setattr(pairing, "judge", counted)
    known = MatchCache()
    cover(Collection(tuple(articles[:2])), cache=known)
    assert (len(calls), len(judged(known))) == (1, 1)
    cover(Collection(tuple(articles)), cache=known)
    assert (len(calls), len(judged(known))) == (3, 3)
    found = dict.fromkeys(known.matches)
    cover(Collection(tuple(articles)), cache=known)
    assert len(calls) == 3
    assert known.matches.keys() == found.keys()


def test_coverage_of_one_article_decides_only_its_pairs():
    articles = [make_article(DAM, MAYOR, title=str(n)) for n in range(4)]
    known = MatchCache()
    coverage = cover(Collection(tuple(articles)), cache=known, of=[1])
    decided = {pair for pair, *_ in known.matches}
    assert len(decided) == 3
    assert all(articles[1].digest in pair for pair in decided)
    assert coverage.carriers[1] == cover(Collection(tuple(articles))).carriers[1]
    assert coverage.carriers[0] == (frozenset({1}), frozenset({1}))
    assert cover(Collection(tuple(articles)), of=[3]).carriers[3] == (frozenset({0, 1, 2}),) * 2
    assert cover(Collection(tuple(articles)), of=[0]).carriers[0] == (frozenset({1, 2, 3}),) * 2


def test_the_shares_of_a_pair_are_those_of_the_whole():
    articles = three().collection.articles
    for a in range(3):
        for b in range(a):
            pair = Pair(articles[a], articles[b])
            sure, _ = known_matches(pair, Options(), lambda: None, MatchCache())
            shares = pair_shares(pair, sure)
            assert shares == (three().shared()[a][b], three().shared()[b][a])


def told(coverage: Coverage, article: Article) -> tuple[object, ...]:
    """What a coverage says of an article, its others by their titles."""
    place = coverage.collection.articles.index(article)

    def titles(others: tuple[frozenset[int], ...]) -> list[list[str]]:
        return [sorted(coverage.collection.articles[k].title for k in each) for each in others]

    voice = sorted(coverage.collection.articles[k].title for k in coverage.voice(place))
    carriers, unsure = coverage.carriers[place], coverage.unsure[place]
    return titles(carriers), titles(unsure), coverage.unique(place), coverage.perhaps(place), voice


REPORTS = (
    make_article(DAM, MAYOR, STORM, COST, title="first"),
    make_article(
        "After nine wet days the dam at Orsk still stood on Tuesday.",
        "The town was lucky to have 400 volunteers, its mayor Ilse Varen said.",
        STORM,
        title="second",
    ),
    make_article(
        "The dam at Orsk held.",
        "Mayor Varen said the town owed its luck to 400 volunteers with sandbags, people who had saved the place.",
        STORM,
        "The damage is twice what insurers first estimated: 30 million crowns.",
        title="third",
    ),
    make_article(
        "The dam of Orsk did not break on Tuesday.",
        "Some 400 people with sandbags had saved the place.",
        STORM,
        title="fourth",
    ),
)
UNRELATED = make_article(
    "Pear growers in Tallin county picked a third more fruit than a year ago.",
    "The national chess final ends in a draw for the first time since 1964.",
    "A museum of clocks opens next month beside the old mint.",
    title="unrelated",
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[1::3])
def test_the_order_of_opening_changes_nothing(order: tuple[int, ...]):
    first, other = (cover(Collection(articles)) for articles in (REPORTS, tuple(REPORTS[k] for k in order)))
    for article in REPORTS:
        assert told(first, article) == told(other, article)


@pytest.mark.parametrize("place", range(5))
def test_an_unrelated_article_changes_nothing(place: int):
    before = cover(Collection(REPORTS))
    after = cover(Collection((*REPORTS[:place], UNRELATED, *REPORTS[place:])))
    for article in REPORTS:
        assert told(before, article) == told(after, article)
    assert after.unique(place) == (0, 1, 2)
    assert not any(after.unsure[place])


def test_an_unrelated_article_changes_no_pair():
    for one, other in itertools.combinations(REPORTS, 2):
        pair = Pair(one, other)
        rest = [article for article in REPORTS if article not in pair]
        assert compare(pair) == compare(pair, others=[UNRELATED])
        assert compare(pair, others=rest) == compare(pair, others=[*rest, UNRELATED])
        assert compare(pair, others=rest) == compare(pair, others=rest[::-1])


def test_a_pair_is_judged_the_same_in_a_comparison_and_in_the_whole():
    """With the evidence of the others, which two articles by themselves are judged without."""
    with_others = []
    coverage = cover(Collection(REPORTS))
    for i, j in coverage.collection.pairs():
        others = [REPORTS[k] for k in range(4) if k not in (i, j)]
        seen = compare(Pair(REPORTS[i], REPORTS[j]), others=others)
        carried = {s for s, carriers in enumerate(coverage.carriers[i]) if j in carriers}
        assert seen.matched(Side.LEFT) == carried
        unsure = {s for s, others in enumerate(coverage.unsure[i]) if j in others}
        assert set(seen.perhaps(Side.LEFT)) == unsure
        two = cover(Collection((REPORTS[i], REPORTS[j])))
        alone = compare(Pair(REPORTS[i], REPORTS[j]))
        assert alone.matched(Side.LEFT) == {s for s, carriers in enumerate(two.carriers[0]) if carriers}
        with_others.append(seen.matches == alone.matches)
    assert not all(with_others), "the others tell nothing: this test tests nothing"


def test_what_is_surely_carried_is_not_unsure_as_well():
    """One side's possible match is with a sentence whose own match is another."""
    pair = Pair(REPORTS[0], REPORTS[1])
    low, high = (0, 1) if pair.left.digest < pair.right.digest else (1, 0)
    known = MatchCache()
    ordered = Pair(REPORTS[low], REPORTS[high])
    sure = (Match(Pair(Span(0, 2), Span(0, 1)), 0.9),)
    perhaps = (Match(Pair(Span(1, 3), Span(1, 3)), 0.3),)
    known.matches[matches_key(ordered, Options())] = sure, perhaps
    coverage = cover(Collection(REPORTS[:2]), cache=known)
    other_of = {low: frozenset({high}), high: frozenset({low})}
    carried, unsure = coverage.carriers, coverage.unsure
    assert [bool(c) for c in carried[low]][:3] == [True, True, False]
    assert [bool(c) for c in carried[high]][:3] == [True, False, False]
    assert [bool(c) for c in unsure[low]][:3] == [False, False, True]
    assert [bool(c) for c in unsure[high]][:3] == [False, True, True]
    for article in (0, 1):
        assert set(carried[article]) <= {frozenset(), other_of[article]}


def issue(outlet: str, *sentences: str, path: str | None = None) -> Article:
    """An article of an outlet."""
    made = make_article(*sentences, title=f"{outlet} {path}")
    return replace(made, source=outlet, path=Path(path) if path else None)


def test_two_states_of_one_outlets_text_are_one_voice():
    early, late = issue("Orsk Mail", DAM, MAYOR), issue("Orsk Mail", DAM, MAYOR, COST, path="late.txt")
    other = issue("Vellan Post", STORM, DAM)
    coverage = cover(Collection((early, other, late)))
    assert coverage.versions == ((0, 2),)
    assert [coverage.unique(k) for k in range(3)] == [(1,), (0,), (1, 2)]


def test_where_all_are_versions_each_speaks_for_itself():
    """The editor asks how they differ: what only one of them has is its own."""
    early, late = issue("Orsk Mail", DAM, MAYOR), issue("Orsk Mail", DAM, MAYOR, COST, path="late.txt")
    two = cover(Collection((early, late)))
    assert two.versions == ((0, 1),)
    assert [two.voice(k) for k in (0, 1)] == [{0}, {1}]
    assert [two.unique(k) for k in (0, 1)] == [(), (2,)]
    three = cover(Collection((early, late, issue("Vellan Post", STORM))))
    assert [three.voice(k) for k in range(3)] == [{0, 1}, {0, 1}, {2}]
    assert [three.unique(k) for k in range(3)] == [(0, 1), (0, 1, 2), (0,)]


@pytest.mark.parametrize("of", [[0], [1], [2], [3], [], [0, 3]])
def test_coverage_of_one_article_knows_the_same_versions(of: list[int]):
    articles = (
        issue("Orsk Mail", DAM, MAYOR),
        issue("Vellan Post", STORM, DAM),
        issue("Orsk Mail", DAM, MAYOR, COST, path="late.txt"),
        issue("Vellan Post", COST, MAYOR, path="other.txt"),
    )
    whole = cover(Collection(articles))
    assert whole.versions == ((0, 2),)
    part = cover(Collection(articles), of=of)
    assert part.versions == whole.versions
    for article in of:
        assert told(part, articles[article]) == told(whole, articles[article])


def test_one_wire_copy_in_two_outlets_is_two_voices():
    coverage = cover(Collection((issue("Orsk Mail", DAM, MAYOR), issue("Vellan Post", DAM, MAYOR))))
    assert coverage.versions == ()


def printed(line: str, credit: str = "") -> Article:
    """A text of which no file says the outlet."""
    return read_text("\n\n".join((line, f"HALDEN, 5 July (Norpress) — {DAM} {MAYOR}", STORM, credit)))


def test_an_agency_in_the_dateline_makes_no_two_prints_one_voice():
    articles = printed("Dam holds for nine days"), printed("Luck and sandbags save Orsk"), REPORTS[3]
    coverage = cover(Collection(articles))
    assert [article.source for article in articles] == ["Norpress", "Norpress", ""]
    assert coverage.share(0, 1) >= 60
    assert coverage.versions == ()
    assert cover(Collection(articles), voices=["x", "x", ""]).versions == ((0, 1),)


def test_two_texts_of_an_agency_that_says_it_is_their_source_are_one_voice():
    credit = "Source: Norpress"
    articles = printed("Dam holds for nine days", credit), printed("Luck and sandbags save Orsk", credit), REPORTS[3]
    assert cover(Collection(articles)).versions == ((0, 1),)


def test_the_editors_word_makes_versions_of_articles_that_share_nothing():
    one, other = REPORTS[0], UNRELATED
    assert cover(Collection((one, other)), voices=["x", "x"]).versions == ((0, 1),)
    assert cover(Collection((one, other))).versions == ()
    assert cover(Collection((one, REPORTS[1], other)), voices=["x", "", "x"]).versions == ((0, 2),)


def test_the_editors_word_makes_one_that_the_program_joins_a_voice_of_its_own():
    first, second = (issue("Orsk Mail", DAM, MAYOR, more) for more in (STORM, COST))
    other = issue("Vellan Post", DAM)
    articles = Collection((first, other, second))
    assert cover(articles).versions == ((0, 2),)
    assert cover(articles, voices=["", "", ALONE]).versions == ()
    joined = cover(articles, voices=["", "x", "x"])
    assert joined.versions == ((0, 1, 2),), "beside what the program finds"


def test_strictness_counts_in_the_whole_as_it_does_in_a_pair():
    articles = REPORTS[:3]
    counts = []
    for strictness in Strictness:
        coverage = cover(Collection(articles), Options(strictness=strictness))
        counts.append(sum(len(c) for article in coverage.carriers for c in article))
    assert counts[0] <= counts[1] <= counts[2]


def test_it_can_be_stopped_before_every_pair():
    looks: list[int] = []
    cover(Collection(REPORTS), checkpoint=lambda: looks.append(1))
    assert len(looks) > 12


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], Pair(0, 0)),
        ([((0, 1), (0, 1))], Pair(25, 33)),
        ([((0, 2), (0, 1)), ((1, 3), (2, 3))], Pair(75, 67)),
        ([((0, 4), (0, 3))], Pair(100, 100)),
    ],
)
def test_shares_count_each_sentence_once(spans, expected):
    pair = Pair(REPORTS[0], REPORTS[1])
    assert pair_shares(pair, [Match(Pair(Span(*a), Span(*b)), 1.0) for a, b in spans]) == expected


def test_an_article_that_joins_what_two_others_tell_changes_nothing_between_them():
    pears, clocks = (
        "Pear growers in Tallin county picked a third more fruit",
        "The museum of clocks opens beside the old mint in June",
    )
    boats, chess = (
        "Nine ferries waited outside the harbour of Varn on Monday",
        "Chess players from Orsk drew every game of their final",
    )
    one, other = (
        make_article(f"{pears}.", f"{clocks}.", title="one"),
        make_article(f"{boats}.", f"{chess}.", title="other"),
    )
    both = make_article(f"{pears}, and {boats.lower()}.", f"{clocks}, and {chess.lower()}.", title="both")
    coverage = cover(Collection((one, other, both)))
    assert coverage.carriers[0] == coverage.carriers[1] == (frozenset({2}),) * 2
    assert compare(Pair(one, other), others=[both]).matches == ()
