"""What is known of pairs is kept."""

from collections.abc import Sequence

import pytest

from tests.support.making import make_article
from viewer.comparing.match_cache import MatchCache, Matches, Recent, known_matches, matches_key, pair_key
from viewer.comparing.matching import pairing
from viewer.model import Article, Match, Pair, Span
from viewer.model.options import Options, Strictness

ONE, TWO, THREE, FOUR = (make_article(f"Sentence {n}.", title=str(n)) for n in range(4))
LOW, HIGH = sorted((ONE, TWO), key=lambda article: article.digest)


def test_what_was_used_last_is_kept():
    recent: Recent[str, int] = Recent(2)
    recent["a"], recent["b"] = 1, 2
    assert recent["a"] == 1
    recent["c"] = 3
    assert list(recent) == ["a", "c"]
    assert recent["a"] == 1
    recent["d"] = 4
    assert list(recent) == ["a", "d"]
    assert (recent["d"], recent["a"]) == (4, 1)


def test_room_can_be_made_and_taken():
    recent: Recent[int, int] = Recent(3)
    for k in range(5):
        recent[k] = k
    assert list(recent) == [2, 3, 4]
    recent.most = 1
    recent[9] = 9
    assert list(recent) == [9]
    with pytest.raises(KeyError):
        recent[2]


def test_there_is_room_for_what_fifty_articles_have():
    known = MatchCache()
    assert known.matches.most == MatchCache.MOST == 3000
    assert known.likelihoods.most >= 3000
    known.make_room(7)
    assert known.matches.most == 7
    assert known.likelihoods.most in (7, 14)


def test_a_pair_has_one_key_whichever_is_left():
    pair = Pair(ONE, TWO)
    assert pair_key(pair) == pair_key(pair.swapped()) == (LOW.digest, HIGH.digest)
    assert matches_key(pair, Options(), [THREE, FOUR]) == matches_key(pair.swapped(), Options(), [FOUR, THREE])


def test_strictness_and_thirds_make_another_key_and_the_rest_of_the_options_does_not():
    pair = Pair(ONE, TWO)
    plain = matches_key(pair, Options())
    assert matches_key(pair, Options(strictness=Strictness.LOOSE)) != plain
    assert matches_key(pair, Options(), [THREE]) != plain
    assert matches_key(pair, Options(ignore_case=False, variants="")) == plain


def test_a_pair_is_matched_once_and_turned_for_the_other_side(monkeypatch: pytest.MonkeyPatch):
    calls = []

    def match_articles(
        articles: Pair[Article], options: Options, _: object, __: object, thirds: Sequence[Article]
    ) -> Matches:
        calls.append((articles.left.digest, articles.right.digest, options.strictness, len(thirds)))
        sure = Match(Pair(Span(0, 1), Span(2, 4)), 0.9), Match(Pair(Span(1, 2), Span(0, 1)), 0.8)
        return sure, (Match(Pair(Span(3, 4), Span(5, 6)), 0.2),)

    monkeypatch.setattr(pairing, "match_articles", match_articles)
    known = MatchCache()

    def ask(pair: Pair[Article], options: Options = Options(), thirds: Sequence[Article] = ()) -> Matches:
        return known_matches(pair, options, lambda: None, known, thirds)

    sure, _ = ask(Pair(LOW, HIGH))
    assert [match.sentences.left for match in sure] == [Span(0, 1), Span(1, 2)]
    turned, doubtful = ask(Pair(HIGH, LOW))
    assert [match.sentences for match in turned] == [Pair(Span(0, 1), Span(1, 2)), Pair(Span(2, 4), Span(0, 1))]
    assert [match.sentences for match in doubtful] == [Pair(Span(5, 6), Span(3, 4))]
    assert ask(Pair(LOW, HIGH))[0] is sure
    assert calls == [(LOW.digest, HIGH.digest, Strictness.NORMAL, 0)]
    ask(Pair(HIGH, LOW), thirds=(THREE,))
    ask(Pair(LOW, HIGH), options=Options(strictness=Strictness.STRICT))
    assert [call[2:] for call in calls[1:]] == [(Strictness.NORMAL, 1), (Strictness.STRICT, 0)]
    ask(Pair(LOW, LOW))
    assert calls[3][:2] == (LOW.digest, LOW.digest)


def test_what_is_kept_anew_is_the_newest():
    recent: Recent[str, int] = Recent(2)
    recent["a"] = recent["b"] = 1
    recent["a"] = 2
    recent["c"] = 3
    assert list(recent) == ["a", "c"]
