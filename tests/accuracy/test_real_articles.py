"""The five real articles beside the checkout: others' work, never in the repository."""

import json

import pytest

from tests.conftest import SHARED
from tests.support.invariants import check_article
from viewer.model import Article, Role
from viewer.reading import read_article

pytestmark = pytest.mark.skipif(
    not (SHARED / "articles").is_dir(), reason="the real articles are not beside the checkout"
)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [read_article(path) for path in sorted((SHARED / "articles").glob("*.txt"))]


@pytest.fixture(scope="module")
def labels() -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = json.loads((SHARED / "gold/labels.json").read_text("utf-8"))
    return found


def _ids(article: Article, role: Role) -> list[int]:
    return [i for i in range(len(article.sentences)) if article.role_of(i) is role]


def test_sentences_are_the_hand_split_ones(articles: list[Article]) -> None:
    gold = json.loads((SHARED / "gold/sentences.json").read_text("utf-8"))["articles"]
    for i, article in enumerate(articles):
        check_article(article)
        expected = [s["text"] for paragraph in gold[str(i)]["paragraphs"] for s in paragraph["sentences"]]
        assert [s.text for s in article.sentences] == expected


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("furniture", Role.FURNITURE),
        ("headline", Role.HEADLINE),
        ("byline", Role.BYLINE),
        ("subheads", Role.SUBHEAD),
    ],
)
def test_roles_are_the_labelled_ones(
    articles: list[Article], labels: dict[str, dict[str, list[int]]], key: str, role: Role
) -> None:
    for i, expected in labels[key].items():
        assert _ids(articles[int(i)], role) == expected


def test_furniture_of_the_unlabelled_articles(articles: list[Article]) -> None:
    lines = [[p.text for p in a.paragraphs if p.role is Role.FURNITURE] for a in articles]
    assert [len(found) for found in lines] == [18, 0, 4, 4, 3]


def test_facts(articles: list[Article]) -> None:
    sources = [article.source for article in articles]
    assert sources == ["Khabarhub", "Associated Press", "Asian Lite News", "The Associated Press", ""]
    assert articles[0].published == "2024-07-05T17:30"
    assert articles[1].byline == "Emma Burrows, Associated Press"
    assert {article.language for article in articles} == {"en"}
    assert [note.kind for note in articles[4].notes] == ["encoding", "title"]
