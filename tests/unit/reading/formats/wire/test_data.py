"""JSON of agencies and content systems."""

import json
from typing import Any

import pytest

from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.reader import Hints, NotReadableError
from viewer.reading.formats.wire import data as data_reader

STORY = "The ferry to Vellan stopped on Monday after eleven years of crossings."
HTML = f"<p>{STORY}</p>"
LONG = " ".join([STORY] * 5)


def read(value: Any) -> tuple[Draft, ...]:
    data = json.dumps(value).encode()
    assert choose_format(data, "a.txt").name == "json"
    return data_reader.read(data, Hints("a.json"))


KINDS: dict[str, Any] = {
    "ninjs": {"uri": "1", "type": "text", "headline": "Ferry", "byline": "Anna Berg", "body_html": HTML},
    "ninjs 2": {"uri": "1", "headlines": [{"value": "Ferry"}], "by": "Anna Berg", "bodies": [{"value": HTML}]},
    "dpa": {"urn": "1", "type": "composite", "headline": "Ferry", "byline": "Anna Berg", "article_html": HTML},
    "ap": {
        "data": {"item": {"uri": "1", "headline": "Ferry", "bylines": [{"by": "Anna Berg"}]}},
        "nitf": {"body_html": HTML},
    },
    "arc": {
        "_id": "1",
        "type": "story",
        "headlines": {"basic": "Ferry"},
        "credits": {"by": [{"name": "Anna Berg"}]},
        "content_elements": [{"type": "text", "content": STORY}],
    },
    "schema.org": {
        "@graph": [{"@id": "1", "headline": "Ferry", "author": {"name": "Anna Berg"}, "articleBody": STORY}],
    },
    "apple": {
        "identifier": "1",
        "title": "Ferry",
        "metadata": {"authors": ["Anna Berg"]},
        "components": [{"role": "title", "text": "Ferry"}, {"role": "body", "text": STORY}],
    },
    "transcript": {"id": "1", "program": "Ferry", "by": "Anna Berg", "transcript": [{"text": LONG}]},
    "fields": {"results": [{"id": "1", "webTitle": "Ferry", "fields": {"byline": "Anna Berg", "body": HTML}}]},
    "json feed": {"items": [{"id": "1", "title": "Ferry", "authors": [{"name": "Anna Berg"}], "content_html": HTML}]},
    "wordpress": [{"guid": {"rendered": "1"}, "title": {"rendered": "Ferry"}, "author": "Anna Berg",
                   "content": {"rendered": HTML}}],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind: str) -> None:
    (draft,) = read(KINDS[kind])
    assert (draft.part, draft.title) == ("1", "Ferry")
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Ferry", Role.HEADLINE),
        ("Anna Berg", Role.BYLINE),
        (LONG if kind == "transcript" else STORY, None),
    ]


def test_what_is_not_body() -> None:
    rights = "Nobody may print, send or sell any of this without asking the agency first."
    item = {"headline": "Ferry", "language": "en", "provider": "Vellan News", "versioncreated": "2026-03-02T10:15:00Z"}
    item |= {
        "body_html": HTML,
        "ednote": "Adds quotes",
        "slugline": "bc-x",
        "description_text": "Short.",
        "rights": rights,
    }
    (draft,) = read(item)
    assert (draft.source, draft.published, draft.language) == ("Vellan News", "2026-03-02T10:15Z", "en")
    asides = [block.text for block in draft.blocks if block.role is Role.FURNITURE]
    assert asides == ["Short.", "bc-x", "Adds quotes", rights]


def test_pieces_of_a_body() -> None:
    pieces = [
        {"type": "text", "content": STORY},
        {"type": "header", "content": "Why"},
        {"type": "image", "caption": "A ferry"},
        {"speaker": "ANNA BERG:", "text": "Nobody knows."},
        {"type": "list", "items": [{"type": "text", "content": "One"}, {"type": "text", "content": "Two"}]},
    ]
    (draft,) = read({"title": "Ferry", "content_elements": pieces})
    assert [(block.text, block.role) for block in draft.blocks[1:]] == [
        (STORY, None),
        ("Why", Role.SUBHEAD),
        ("A ferry", Role.CAPTION),
        ("ANNA BERG: Nobody knows.", None),
        ("One", None),
        ("Two", None),
    ]


def test_only_a_summary() -> None:
    (draft,) = read({"headline": "Ferry", "versioncreated": "2026", "description_text": STORY})
    assert [note.kind for note in draft.notes][-1] == "summary"


def test_an_object_a_line() -> None:
    lines = "\n".join(json.dumps({"id": str(n), "headline": f"Ferry {n}", "body_text": STORY}) for n in range(3))
    drafts = data_reader.read(lines.encode(), Hints("a.jsonl"))
    assert [(draft.part, draft.title) for draft in drafts] == [("0", "Ferry 0"), ("1", "Ferry 1"), ("2", "Ferry 2")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"ferries": [{"name": "Vellan"}]}', "JSON of a kind that is not known"),
        ('{"headline": "Ferry", "body": "http://example.org/a"}', "at most a link to one"),
        ('{"headline": "Ferry", "articleBody": "The fer', "damaged or cut short"),
        ('{"a":' + "[" * 200_000, "nested too deeply"),
        ('{"title": "x", "description": "A library that reads and writes the files of ferries"}', "not known"),
    ],
)
def test_refused_but_can_be_read_as_text(text: str, words: str) -> None:
    with pytest.raises(NotReadableError, match=words) as told:
        data_reader.read(text.encode(), Hints("a.json"))
    assert told.value.is_text


@pytest.mark.parametrize(
    "name",
    ["webPublicationDate", "contentCreated", "contentcreated", "firstCreated", "versionCreated", "pub_date", "pubDate",
     "publicationDate", "publication_date", "publishDate", "firstPublished", "first_published", "timestamp", "issued",
     "date_published", "published_at"],
)  # fmt: skip
def test_dates_have_many_names(name: str) -> None:
    (draft,) = read({"headline": "Ferry", "body": HTML, name: "2024-02-06T07:30:00Z"})
    assert draft.published.startswith("2024-02-06T07:30")


def test_of_several_dates_that_of_publication_is_taken() -> None:
    dates = {"updated": "2024-02-08", "created": "2024-02-05", "publishDate": "2024-02-06", "timestamp": "2024-02-09"}
    (draft,) = read({"headline": "Ferry", "body": HTML, **dates})
    assert draft.published.startswith("2024-02-06")


@pytest.mark.parametrize(
    "said",
    [
        {"author": {"display_name": "Anna Berg"}},
        {"authors": [{"displayName": "Anna Berg"}]},
        {"byline": {"original": "Anna Berg"}},
        {"writer": "Anna Berg"},
        {"contributors": [{"name": "Per Lie", "role": "photographer"}, {"name": "Anna Berg", "role": "Author"}]},
        {"contributors": [{"name": "Anna Berg"}]},
    ],
)
def test_authors_have_many_names(said: dict[str, Any]) -> None:
    (draft,) = read({"headline": "Ferry", "body": HTML, **said})
    assert [block.text for block in draft.blocks if block.role is Role.BYLINE] == ["Anna Berg"]
