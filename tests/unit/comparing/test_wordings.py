"""Which sentences of a collection have the same words."""

import itertools
from collections.abc import Callable, Sequence

import pytest

from tests.support.making import DAM, MAYOR, STORM, make_article
from viewer.comparing import wordings
from viewer.comparing.matching import pairing
from viewer.comparing.matching.prepared import Prepared
from viewer.comparing.wordings import number_wordings
from viewer.model import Article, Role
from viewer.model.options import Verdict, verdict_on

OTHER = make_article(MAYOR, title="other")


def same(articles: Sequence[Article], *verdicts: Verdict) -> set[frozenset[tuple[int, int]]]:
    """The sentences, as article and id, that have a number in common."""
    places: dict[int, set[tuple[int, int]]] = {}
    for n, numbers in enumerate(number_wordings(articles, verdicts, lambda: None)):
        assert len(numbers) == len(articles[n].sentences)
        for sentence, number in enumerate(numbers):
            places.setdefault(number, set()).add((n, sentence))
    return {frozenset(each) for each in places.values() if len(each) > 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DAM, DAM, id="word for word"),
        pytest.param("He said: “It held.”", 'He said, "It held"', id="other marks"),
        pytest.param(DAM, DAM.upper(), id="in capitals"),
        pytest.param(f"ORSK, March 5 (Norpress) — {DAM}", DAM, id="behind a dateline"),
        pytest.param(DAM, (Role.HEADLINE, DAM), id="a headline"),
        pytest.param("Weather", (Role.SUBHEAD, "WEATHER"), id="one word"),
    ],
)
def test_sentences_of_the_same_words_have_one_number(one: str, other: str | tuple[Role, str]):
    articles = make_article(one, STORM), make_article("It rained.", other), OTHER
    assert same(articles) == {frozenset({(0, 0), (1, 1)})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DAM, DAM.replace("nine", "ten"), id="another word"),
        pytest.param(DAM, (Role.FURNITURE, DAM), id="furniture"),
        pytest.param(DAM, (Role.BYLINE, DAM), id="a byline"),
        pytest.param("*", "* *", id="marks alone"),
    ],
)
def test_all_others_have_numbers_of_their_own(one: str, other: str | tuple[Role, str]):
    assert same((make_article(one, STORM), make_article("It rained.", other), OTHER)) == set()


def test_a_refrain_of_one_article_is_told_by_its_places_until_another_has_it():
    refrain = make_article("Why?", DAM, "Why?")
    assert same((refrain, make_article(STORM), OTHER)) == set()
    assert same((refrain, make_article("Why?"), OTHER)) == {frozenset({(0, 0), (0, 2), (1, 0)})}


def test_two_articles_have_their_matches_and_need_no_numbers(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(wordings, "_wordings", None)
    assert same((make_article(DAM), make_article(DAM))) == set()
    assert number_wordings((), (), lambda: None) == []


ASKED, TOLD, SHOUTED = "He resigned?", "He resigned.", "He resigned!"


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        pytest.param([(STORM, MAYOR)], [{0, 1, 2}], id="of other sentences"),
        pytest.param([(ASKED, STORM)], [{0, 1, 2}], id="of all of these words"),
        pytest.param([(ASKED, TOLD)], [], id="of the marks"),
        pytest.param([(ASKED, ASKED)], [{1, 2}], id="of the very same text"),
    ],
)
def test_what_the_editor_parts_from_others_is_not_the_same(verdicts: list[tuple[str, str]], expected: list[set[int]]):
    articles = [make_article(text) for text in (ASKED, TOLD, SHOUTED)]
    said = [verdict_on(*each, same=False) for each in verdicts]
    assert same(articles, *said) == {frozenset((n, 0) for n in each) for each in expected}
    assert same(articles, *(verdict_on(*each, same=True) for each in verdicts)) == {frozenset((n, 0) for n in range(3))}


def test_a_sentence_of_which_the_editor_said_nothing_is_not_that_of_which_he_did():
    """A dateline is no part of the words, but of what he spoke of."""
    articles = make_article(f"ORSK (Norpress) — {DAM}"), make_article(DAM), make_article(DAM), make_article(STORM)
    assert same(articles) == {frozenset({(0, 0), (1, 0), (2, 0)})}
    assert same(articles, verdict_on(DAM, STORM, same=False)) == {frozenset({(1, 0), (2, 0)})}
    both = verdict_on(DAM, STORM, same=False), verdict_on(DAM, MAYOR, same=False)
    assert same(articles, *both) == same(articles, *both[::-1]) == {frozenset({(1, 0), (2, 0)})}


def test_the_order_of_the_articles_changes_nothing():
    articles = make_article(DAM, STORM), make_article(STORM, MAYOR), make_article(MAYOR, DAM, DAM), OTHER
    for order in itertools.permutations(range(4)):
        found = same([articles[n] for n in order])
        assert {frozenset((order[n], s) for n, s in each) for each in found} == same(articles)


def test_each_article_is_looked_through_once_and_the_work_can_be_stopped(monkeypatch: pytest.MonkeyPatch):
    made = [make_article(DAM, f"Number {n}.", title=str(n)) for n in range(40)]
    prepared_of, asked, looks = pairing.prepared_of, list[str](), list[int]()

    def noted(article: Article, checkpoint: Callable[[], None]) -> Prepared:
        asked.append(article.title)
        return prepared_of(article, checkpoint)

    monkeypatch.setattr(pairing, "prepared_of", noted)
    number_wordings(made, (), lambda: looks.append(1))
    assert asked == [article.title for article in made]
    assert len(looks) >= 40
