"""Two articles matched, by the ids of their sentences."""

from collections.abc import Callable

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache, pair_key
from viewer.comparing.matching import matching, pairing
from viewer.comparing.matching.evidence import RELATED, THIRDS, Neighbours
from viewer.comparing.matching.matching import Likelihood
from viewer.comparing.matching.pairing import KINDS, find_thirds, known_likelihood, match_articles, prepared_of
from viewer.comparing.matching.prepared import Prepared
from viewer.model import Article, Match, Pair, Role, Side, Span
from viewer.model.options import Options

QUAY = "The quay at Varn was closed on Monday after a crane fell."
OLSEN = "Harbour master Olsen said that nobody had been hurt."
FERRY = "Ferries to Tallin will sail from the old pier until spring."
SHARE = "Share this story with your friends"


def nothing() -> None:
    pass


def matched(left: Article, right: Article) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    sure, _ = match_articles(Pair(left, right), Options(), nothing, MatchCache())
    return [
        ((m.sentences.left.start, m.sentences.left.stop), (m.sentences.right.start, m.sentences.right.stop))
        for m in sure
    ]


def test_an_article_and_itself_match_sentence_by_sentence():
    article = make_article(QUAY, (Role.FURNITURE, SHARE), OLSEN, QUAY)
    sure, possible = match_articles(Pair(article, article), Options(), nothing, MatchCache())
    assert sure == tuple(Match(Pair(Span(i, i + 1), Span(i, i + 1)), 1.0) for i in (0, 2, 3))
    assert possible == ()


def test_sentences_are_named_by_their_ids_not_by_their_place_among_the_content():
    left = make_article((Role.FURNITURE, SHARE), QUAY, (Role.BYLINE, "By A. Writer"), OLSEN)
    right = make_article(QUAY, (Role.FURNITURE, SHARE), (Role.FURNITURE, SHARE), OLSEN)
    assert matched(left, right) == [((1, 2), (0, 1)), ((3, 4), (3, 4))]


def test_furniture_inside_a_match_parts_it():
    whole = make_article(f"{OLSEN[:-1]}, and {FERRY[0].lower()}{FERRY[1:]}", QUAY)
    split = make_article(OLSEN, (Role.FURNITURE, SHARE), FERRY, QUAY)
    assert matched(whole, split) == [((0, 1), (0, 1)), ((0, 1), (2, 3)), ((1, 2), (3, 4))]
    assert matched(split, whole) == [((0, 1), (0, 1)), ((2, 3), (0, 1)), ((3, 4), (1, 2))]
    assert matched(whole, make_article(OLSEN, FERRY, QUAY)) == [((0, 1), (0, 2)), ((1, 2), (2, 3))]


@pytest.mark.parametrize(
    ("content", "run", "expected"),
    [
        ((0, 1, 2), (0, 3), [(0, 3)]),
        ((0, 1, 2), (1, 2), [(1, 2)]),
        ((0, 2, 3), (0, 3), [(0, 1), (2, 4)]),
        ((0, 1, 3), (0, 3), [(0, 2), (3, 4)]),
        ((0, 2, 4), (0, 3), [(0, 1), (2, 3), (4, 5)]),
        ((0, 2, 4), (1, 3), [(2, 3), (4, 5)]),
        ((5, 6, 9, 10, 11), (1, 5), [(6, 7), (9, 12)]),
    ],
)
def test_stretches_of_ids(content, run, expected):
    assert [(span.start, span.stop) for span in pairing._stretches(content, Span(*run))] == expected


def test_matches_that_are_parted_stand_in_order_all_the_same():
    """The second reaches over furniture: its first half comes before the first match."""
    matches = [Match(Pair(Span(0, 1), Span(5, 6)), 0.9), Match(Pair(Span(0, 2), Span(0, 1)), 0.8)]
    for content, expected in (
        ((0, 2), [(Span(0, 1), Span(0, 1), 0.8), (Span(0, 1), Span(5, 6), 0.9), (Span(2, 3), Span(0, 1), 0.8)]),
        ((0, 1), [(Span(0, 1), Span(5, 6), 0.9), (Span(0, 2), Span(0, 1), 0.8)]),
    ):
        named = pairing._by_id(matches, Pair(content, tuple(range(6))), nothing)
        assert [(*match.sentences, match.score) for match in named] == expected
        turned = pairing._by_id([match.swapped() for match in matches[::-1]], Pair(tuple(range(6)), content), nothing)
        assert [(match.sentences.right, match.sentences.left) for match in turned] == sorted(
            ((one, other) for one, other, _ in expected), key=lambda pair: pair[::-1]
        )


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BODY])
@pytest.mark.parametrize("other", [Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BODY])
@pytest.mark.parametrize("text", ["Port of Varn closed after crane falls", "PORT OF VARN CLOSED AFTER CRANE FALLS."])
def test_the_same_words_are_the_same_in_whatever_role(role: Role, other: Role, text: str):
    left = make_article((role, "Port of Varn closed after crane falls"), OLSEN)
    right = make_article(OLSEN, (other, text), title="other")
    assert ((0, 1), (1, 2)) in matched(left, right)
    assert ((1, 2), (0, 1)) in matched(left, right)


def test_headlines_and_subheads_are_kinds_of_their_own():
    assert KINDS == {Role.HEADLINE: 1, Role.SUBHEAD: 2}
    article = make_article(*((role, QUAY) for role in (Role.HEADLINE, Role.SUBHEAD, Role.BODY, Role.CAPTION)))
    assert prepared_of(article, nothing).kinds.tolist() == [1, 2, 0, 0]
    reworded = "A crane fell, and on Monday the quay at Varn was closed."
    assert matched(make_article((Role.HEADLINE, QUAY)), make_article(reworded)) == []
    assert matched(make_article(QUAY), make_article(reworded)) != []


@pytest.mark.parametrize("role", [Role.FURNITURE, Role.BYLINE])
def test_furniture_and_bylines_are_not_matched(role: Role):
    assert matched(make_article((role, QUAY), OLSEN), make_article(QUAY, FERRY)) == []


def test_an_article_is_made_ready_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pairing, "_kept", type(pairing._kept)())
    monkeypatch.setattr(pairing, "MOST_KEPT", 2)
    one, two, three = (make_article(QUAY, title=str(n)) for n in range(3))
    first, second = prepared_of(one, nothing), prepared_of(two, nothing)
    assert prepared_of(one, nothing) is first
    prepared_of(three, nothing)
    assert list(pairing._kept) == [one.digest, three.digest]
    assert prepared_of(one, nothing) is first
    assert prepared_of(two, nothing) is not second


def test_a_pair_is_judged_once_whichever_is_left():
    one, two = make_article(QUAY, OLSEN), make_article(OLSEN, FERRY, QUAY)
    known = MatchCache()
    forth = known_likelihood(Pair(one, two), nothing, known)
    back = known_likelihood(Pair(two, one), nothing, known)
    assert (forth.shape, back.shape) == ((2, 3), (3, 2))
    assert sorted((key // 3, key % 3) for key in forth.keys) == sorted((key % 2, key // 2) for key in back.keys)
    low, high = (one, two) if one.digest < two.digest else (two, one)
    assert known.likelihoods[low.digest, high.digest] is known_likelihood(Pair(low, high), nothing, known)


def test_a_pair_is_judged_with_the_lower_digest_on_the_left(monkeypatch: pytest.MonkeyPatch):
    """So that it is judged the same, to the last digit, whichever was opened first."""
    low, high = sorted(
        (make_article(QUAY, OLSEN), make_article(OLSEN, FERRY, QUAY)), key=lambda article: article.digest
    )
    real, shapes = matching.judge, list[tuple[int, int]]()

    def judge(articles: Pair[Prepared], checkpoint: Callable[[], None]) -> Likelihood:
        shapes.append((len(articles.left), len(articles.right)))
        return real(articles, checkpoint)

    monkeypatch.setattr(pairing, "judge", judge)
    for pair in (Pair(low, high), Pair(high, low)):
        known = MatchCache()
        for _ in range(2):
            known_likelihood(pair, nothing, known)
            known_likelihood(pair.swapped(), nothing, known)
    assert shapes == [(len(low.sentences), len(high.sentences))] * 2


def thirds_of(articles: list[Article], *pairs: tuple[int, int], known: MatchCache | None = None) -> list[set[str]]:
    """The thirds of the pairs, by their titles."""
    found = find_thirds(pairs, articles, nothing, known or MatchCache())
    assert list(found) == list(pairs)
    assert all(len({a.digest for a in thirds}) == len(thirds) <= THIRDS for thirds in found.values())
    return [{article.title for article in thirds} for thirds in found.values()]


def test_thirds_are_asked_of_three_articles_and_more():
    articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(4)]
    assert find_thirds([(0, 1)], articles[:2], nothing, MatchCache()) == {}
    assert find_thirds([(0, 1)], articles[:3], nothing, MatchCache()) == {(0, 1): (articles[2],)}
    assert thirds_of(articles, (0, 1), (1, 3)) == [{"2", "3"}, {"0", "2"}]


@pytest.mark.parametrize(
    ("with_one", "with_other", "heard"), [(2, 2, True), (3, 9, True), (1, 9, False), (9, 1, False), (0, 0, False)]
)
def test_a_third_must_be_related_to_both(with_one: int, with_other: int, heard: bool):
    one, other, third = articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(3)]
    known = MatchCache()
    known.shared[pair_key(Pair(one, third))] = with_one
    known.shared[pair_key(Pair(other, third))] = with_other
    assert RELATED == 2
    assert thirds_of(articles, (0, 1), known=known) == [{"2"} if heard else set()]
    assert thirds_of(articles, (1, 0), known=known) == [{"2"} if heard else set()]


def test_two_sentences_make_related_and_one_does_not():
    one, other = make_article(QUAY, OLSEN, FERRY, title="one"), make_article(FERRY, QUAY, OLSEN, title="other")
    two, single = make_article(QUAY, FERRY, title="two"), make_article(OLSEN, title="single")
    assert thirds_of([one, other, two, single], (0, 1)) == [{"two"}]
    # Two sentences of the third in one of the others: one is shared.
    both = make_article(f"{QUAY[:-1]}, and {OLSEN[0].lower()}{OLSEN[1:]}", title="both")
    assert thirds_of([one, other, both], (0, 1)) == [set()]


def test_an_unrelated_article_takes_no_place_of_a_related_one():
    """By words the chatter is more like both than what was written of the same event in other words."""
    one, other = (make_article(QUAY, OLSEN, FERRY, title=title) for title in ("one", "other"))
    words = " ".join(sorted(text[:-1] for text in (QUAY, OLSEN, FERRY)))
    chatter = [make_article(f"{words} {k}.", "Nine pears.", title=f"chatter {k}") for k in range(THIRDS + 2)]
    more = "A band of nine from Orsk played slow marches in the town hall, guests danced, cooks fried eels, bells rang."
    related = make_article(QUAY, OLSEN, more, more.replace("Orsk", "Solund"), title="related")
    articles = [one, other, *chatter, related]
    order = Neighbours([prepared_of(a, nothing) for a in articles], [a.digest for a in articles]).candidates(0, 1)
    assert order.index(len(articles) - 1) >= THIRDS, "the chatter is no more alike: this test tests nothing"
    assert thirds_of(articles, (0, 1)) == [{"related"}]


def test_the_first_that_are_related_are_thirds_and_no_more():
    articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(THIRDS + 4)]
    order = sorted(articles[2:], key=lambda article: article.digest)
    assert find_thirds([(0, 1)], articles, nothing, MatchCache()) == {(0, 1): tuple(order[:THIRDS])}
    known = MatchCache()
    known.shared[pair_key(Pair(articles[1], order[0]))] = RELATED - 1
    assert find_thirds([(0, 1)], articles, nothing, known) == {(0, 1): tuple(order[1 : THIRDS + 1])}


def test_a_copy_of_an_open_article_takes_no_place():
    articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(THIRDS + 2)]
    every = {str(n) for n in range(2, THIRDS + 2)}
    assert thirds_of(articles, (0, 1)) == [every]
    assert thirds_of([*articles, *articles], (0, 1), (0, THIRDS + 3)) == [every, every]


def test_how_much_two_articles_share_is_counted_once(monkeypatch: pytest.MonkeyPatch):
    articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(4)]
    asked = list[Likelihood]()

    def counted(likelihood: Likelihood) -> int:
        asked.append(likelihood)
        return 2

    monkeypatch.setattr(pairing, "surely_shared", counted)
    known = MatchCache()
    every = [(i, j) for j in range(4) for i in range(j)]
    for _ in range(2):
        find_thirds(every, articles, nothing, known)
        find_thirds([(j, i) for i, j in every], articles, nothing, known)
    assert len(asked) == len(known.shared) == len(every)


BRIDGE = "The bridge at Halden was closed"


@pytest.mark.parametrize("other", ["Nine pears grow.", "Some chess players drew twice in Orsk."])
def test_articles_whose_every_cell_is_ruled_out_are_matched_all_the_same(other: str):
    """A headline here, a sentence there: no two sentences of one kind have a word in common."""
    left = make_article((Role.HEADLINE, BRIDGE), other)
    right = make_article(BRIDGE)
    assert matched(left, right) == matched(left, make_article(f"{BRIDGE}.")) == [((0, 1), (0, 1))]
    assert matched(right, left) == [((0, 1), (0, 1))]
    assert matched(left, make_article((Role.SUBHEAD, BRIDGE))) == [((0, 1), (0, 1))]
    assert compare(Pair(left, right)).matched(Side.LEFT) == {0}
