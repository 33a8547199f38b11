"""Two articles matched, by the ids of their sentences."""

from collections.abc import Callable

import pytest

from tests.making import make_article
from viewer.comparing.match_cache import MatchCache
from viewer.comparing.matching import matching, pairing
from viewer.comparing.matching.matching import Likelihood
from viewer.comparing.matching.pairing import KINDS, find_thirds, known_likelihood, match_articles, prepared_of
from viewer.comparing.matching.prepared import Prepared
from viewer.model import Article, Match, Pair, Role, Span
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


def test_thirds_are_asked_of_three_articles_and_more():
    articles = [make_article(QUAY, OLSEN, title=str(n)) for n in range(4)]
    assert find_thirds([(0, 1)], articles[:2], nothing) == {}
    assert find_thirds([(0, 1)], articles[:3], nothing) == {(0, 1): (articles[2],)}
    found = find_thirds([(0, 1), (1, 3)], articles, nothing)
    assert {pair: {a.title for a in thirds} for pair, thirds in found.items()} == {
        (0, 1): {"2", "3"},
        (1, 3): {"0", "2"},
    }
