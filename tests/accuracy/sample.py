"""The sample story's gold links, in the form of the measuring texts; always here."""

from __future__ import annotations

import json
from functools import cache

from tests.accuracy.corpora import Record, record
from viewer.model import Article, Role
from viewer.reading import read_article
from viewer.reading.files import find_articles
from viewer.resources import resource


@cache
def sample_articles() -> tuple[Article, ...]:
    """The five articles of the sample story."""
    return tuple(read_article(path) for path in find_articles(resource("samples")))


@cache
def sample_links() -> dict[tuple[int, int], frozenset[tuple[int, int]]]:
    """For each pair of them, by index, the links of sentences, by id."""
    gold = json.loads(resource("samples/gold").read_text(encoding="utf-8"))
    return {
        (int(one), int(other)): frozenset((i, j) for i, j in links)
        for (one, other), links in ((name.split("-"), links) for name, links in gold["links"].items())
    }


def sample_records() -> list[Record]:
    """One record for each pair of the five articles; headlines and bylines are left out, as in the real ones."""
    articles = [read_article(path) for path in find_articles(resource("samples"))]
    gold = json.loads(resource("samples/gold").read_text(encoding="utf-8"))
    return [_pair(name, links, articles) for name, links in gold["links"].items()]


def _pair(name: str, links: list[list[int]], articles: list[Article]) -> Record:
    chosen = [articles[int(number)] for number in name.split("-")]
    ids = [[i for i in article.content() if article.role_of(i) is not Role.HEADLINE] for article in chosen]
    place = [{sentence: number for number, sentence in enumerate(side)} for side in ids]
    kept = [[place[0][i], place[1][j]] for i, j in links if i in place[0] and j in place[1]]
    texts = [[article.sentences[i].text for i in side] for article, side in zip(chosen, ids, strict=True)]
    raw = {"id": f"sample-{name}", "a": texts[0], "b": texts[1], "links": kept, "maybe": []}
    return record("sample", raw | dict.fromkeys(("ua", "ub", "sa", "sb")))
