"""The sample story: five invented versions of one story, read as they were meant."""

import json
from itertools import combinations
from typing import Any

import pytest

from tests.support.invariants import check_article
from viewer.model import Article, Role
from viewer.reading import read_article
from viewer.reading.files import find_articles
from viewer.resources import resource


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [read_article(path) for path in find_articles(resource("samples"))]


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("samples/gold").read_text("utf-8"))
    return found


def _texts(article: Article, role: Role) -> list[str]:
    return [p.text for p in article.paragraphs if p.role is role]


def test_opening_the_folder_opens_the_five(articles: list[Article], gold: dict[str, Any]) -> None:
    assert [article.path.name for article in articles if article.path] == gold["articles"]
    for article in articles:
        check_article(article)


def test_facts(articles: list[Article]) -> None:
    assert [(a.source, a.byline, a.published) for a in articles] == [
        ("Halden Courier", "Ilse Marwick, Continental Wire", "2025-10-14"),
        ("Meridian Monitor", "Monitor Staff", "2025-10-14T19:40"),
        ("The Brief Ledger", "Odile Brandt", "2025-10-14"),
        ("Kestria Herald", "Corin Adair", "2025-10-15"),
        ("Northern Gazette", "", "2025-10-15"),
    ]
    assert {a.language for a in articles} == {"en"}


def test_headlines(articles: list[Article]) -> None:
    expected = [
        "Kestria and Valdorn sign Maren flood pact after 11 years of talks",
        "Kestria and Valdorn conclude Maren flood treaty after eleven years of negotiations",
        "Two states, one river: Maren flood pact signed at last",
        "Halloran faces revolt in his own ranks over Maren treaty",
        "Treaty against floods on the Maren: Kestria and Valdorn sign",
    ]
    assert [a.title for a in articles] == expected
    assert [_texts(a, Role.HEADLINE) for a in articles] == [[title] for title in expected]


def test_subheads_and_captions(articles: list[Article]) -> None:
    assert [_texts(a, Role.SUBHEAD) for a in articles] == [
        ["What the treaty says", "Who is against it?"],
        [],
        ["A flood not forgotten"],
        ["“No third chance”", "What was agreed"],
        ["New rules for the floodgates", "Anger in the valley"],
    ]
    assert [len(_texts(a, Role.CAPTION)) for a in articles] == [0, 0, 0, 1, 0]


def test_furniture(articles: list[Article]) -> None:
    found = [_texts(a, Role.FURNITURE) for a in articles]
    assert [len(lines) for lines in found] == [13, 4, 0, 0, 4]
    assert "Read also: Halden council puts off vote on new tram line" in found[0]
    assert found[4] == ["[ad_1]", "[ad_2]", "Source: Northern Gazette, 15 October 2025", "Source link"]


def test_gold_stands_on_content(articles: list[Article], gold: dict[str, Any]) -> None:
    assert sorted(gold["links"]) == [f"{i}-{j}" for i, j in combinations(range(5), 2)]
    for pair, links in gold["links"].items():
        sides = [articles[int(i)] for i in pair.split("-")]
        for link in links:
            roles = [side.role_of(i) for side, i in zip(sides, link, strict=True)]
            assert all(role.is_content for role in roles)
            assert roles.count(Role.HEADLINE) in (0, 2)


def test_gold_unique_is_what_no_link_reaches(articles: list[Article], gold: dict[str, Any]) -> None:
    for i, article in enumerate(articles):
        linked = {
            link[pair.split("-").index(str(i))]
            for pair, links in gold["links"].items()
            if str(i) in pair.split("-")
            for link in links
        }
        assert gold["unique"][str(i)] == [s for s in article.content() if s not in linked]
