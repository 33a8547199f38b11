"""Stories in the data of a page that a script draws."""

import json
from typing import Any

import pytest

from viewer.reading.formats.web.data import story_in_data
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import parse_page

ARTICLE: dict[str, Any] = {
    "@type": "NewsArticle",
    "headline": "Ferry stops",
    "author": [{"name": "Ann Lie"}, {"name": "Bo Dal"}],
    "publisher": {"name": "The Harbour Post"},
    "datePublished": "2024-07-05",
    "articleBody": "The ferry stopped on Monday.\n\nIt will run again in May.",
}


@pytest.mark.parametrize("data", [ARTICLE, {"@graph": [{"name": "site"}, ARTICLE]}, [ARTICLE]])
def test_the_article_is_found_wherever_it_is(data: object) -> None:
    draft = read(f'<body><div id=root></div><script type="application/ld+json">{json.dumps(data)}</script>')
    assert [block.text for block in draft.blocks] == ["Ferry stops", *ARTICLE["articleBody"].split("\n\n")]
    facts = (draft.title, draft.byline, draft.source, draft.published)
    assert facts == ("Ferry stops", "Ann Lie; Bo Dal", "The Harbour Post", "2024-07-05")


@pytest.mark.parametrize("end", ["\\n", "\\n\\n", "\\r\\n", " \\n"])
def test_line_ends_may_be_escaped_twice(end: str) -> None:
    body = end.join(["The ferry stopped.", "“Again?”", "It is kept in C:\\new\\night."])
    script = json.dumps({"articleBody": body})
    draft = story_in_data(parse_page(f'<body><p>x<script type="application/ld+json">{script}</script>'))
    assert draft
    assert [block.text for block in draft.blocks] == ["The ferry stopped.", "“Again?”", "It is kept in C:\\new\\night."]


@pytest.mark.parametrize("script", ["", "{", "[]", '{"articleBody": 3}', "[" * 3000, '{"articleBody": " "}'])
def test_no_article(script: str) -> None:
    assert story_in_data(parse_page(f'<body><p>x<script type="application/ld+json">{script}</script>')) is None


def test_what_the_page_shows_itself_is_read_from_it() -> None:
    words = "The page has words of its own. " * 20
    page = f'<body><p>{words}<script type="application/ld+json">{json.dumps(ARTICLE)}</script>'
    assert read(page).title != "Ferry stops"
