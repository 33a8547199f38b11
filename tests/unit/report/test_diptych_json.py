"""The `diptych/2` documents, of articles and comparisons made by hand."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Comparison, Edit, Match, Note, Pair, Passage, Role, Row, Span
from viewer.model.collection import Collection, Coverage
from viewer.model.message import Message
from viewer.report.diptych_json import comparison_document, coverage_document
from viewer.resources import resource

SCHEMA = jsonschema.Draft202012Validator(json.loads(resource("diptych-2.schema.json").read_text(encoding="utf-8")))
LEFT = replace(
    make_article((Role.HEADLINE, "Dam holds"), ["It held.", "It rained."], title="Dam holds"),
    path=Path("/stories/dam.txt"),
    source="Courier",
    byline="Ada",
    published="2026-11-03",
    notes=(Note("decoded", Message("Read as {name}.").fill(name="UTF-8")),),
)
RIGHT = make_article("It held on.", "Geese flew.", title="Geese")
STYLE = Edit(Pair(Passage(1, Span(0, 2)), Passage(0, Span(0, 2))))
EDIT = Edit(Pair(Passage(1, Span(3, 7)), Passage(0, Span(3, 10))))
COMPARED = Comparison(
    Pair(LEFT, RIGHT),
    (Row(Pair(Span(0, 1), Span(0, 0))), Row(Pair(Span(1, 2), Span(0, 1))), Row(Pair(Span(2, 2), Span(1, 2)))),
    (Match(Pair(Span(1, 2), Span(0, 1)), 0.123456, edits=(EDIT,), style=(STYLE,), hidden=2),),
    (Match(Pair(Span(2, 3), Span(1, 2)), 0.2, rewritten=True),),
)


def test_a_comparison_is_told_whole():
    told = comparison_document(COMPARED)
    SCHEMA.validate(json.loads(json.dumps(told)))
    assert (told["format"], told["kind"]) == ("diptych/2", "compare")
    assert told["rows"] == [
        {"left": [0], "right": []},
        {"left": [1], "right": [0]},
        {"left": [], "right": [1]},
    ]
    (match,) = told["matches"]
    assert match == {
        "left": [1],
        "right": [0],
        "score": 0.1235,
        "moved": False,
        "rewritten": False,
        "by_hand": False,
        "edits": [[[1, 3, 7], [0, 3, 10]]],
        "style": [[[1, 0, 2], [0, 0, 2]]],
        "hidden": 2,
    }
    assert [each["rewritten"] for each in told["possible"]] == [True]
    assert told["only"] == {"left": [0, 2], "right": [1]}
    assert told["perhaps"] == {"left": [2], "right": [1]}
    assert told["counts"]["shared"] == 1
    assert not [name for name in told["counts"] if name.startswith("firm")]


def test_what_differs_in_page_furniture_has_a_count_of_its_own():
    left = make_article("It held.", (Role.FURNITURE, "Share this"), (Role.FURNITURE, "Grey the sea"))
    left = replace(left, paragraphs=(*left.paragraphs[:2], replace(left.paragraphs[2], by_place=True)))
    right = make_article("It held.", (Role.FURNITURE, "Share this"))
    told = comparison_document(compare(Pair(left, right)))
    SCHEMA.validate(json.loads(json.dumps(told)))
    assert told["folded"] == {"left": [2], "right": []}
    assert (told["counts"]["folded_left"], told["counts"]["folded_right"]) == (1, 0)
    assert told["only"] == {"left": [], "right": []}
    assert [paragraph.get("by_place") for paragraph in told["articles"][0]["paragraphs"]] == [None, None, True]


def test_an_article_is_told_with_its_facts_and_every_sentence_where_it_stands():
    left, right = comparison_document(COMPARED)["articles"]
    assert {name: left[name] for name in ("path", "title", "source", "byline", "published", "language")} == {
        "path": str(Path("/stories/dam.txt")),
        "title": "Dam holds",
        "source": "Courier",
        "byline": "Ada",
        "published": "2026-11-03",
        "language": "en",
    }
    assert left["notes"] == [{"kind": "decoded", "text": "Read as UTF-8."}]
    assert right["path"] is None
    assert [paragraph["role"] for paragraph in left["paragraphs"]] == ["headline", "body"]
    assert left["paragraphs"][1] == {
        "role": "body",
        "text": "It held. It rained.",
        "sentences": [
            {"id": 1, "start": 0, "stop": 8, "text": "It held."},
            {"id": 2, "start": 9, "stop": 19, "text": "It rained."},
        ],
    }


def test_a_coverage_is_told_by_article():
    carriers = ((frozenset[int](), frozenset({2, 1}), frozenset[int]()), (frozenset({0}), frozenset[int]()))
    unsure = ((frozenset[int](), frozenset[int](), frozenset({1})), (frozenset[int](), frozenset({0})))
    third = make_article("It held.")
    coverage = Coverage(
        Collection((LEFT, RIGHT, third)), (*carriers, (frozenset({0}),)), (*unsure, (frozenset[int](),)), ((1, 2),)
    )
    told = coverage_document(coverage)
    SCHEMA.validate(json.loads(json.dumps(told)))
    assert told["kind"] == "cover"
    assert told["cover"][0] == {"unique": [0, 2], "carriers": [[], [1, 2], []], "unsure": [[], [], [1]]}
    assert told["versions"] == [[1, 2]]
    assert told["shared"] == [[100, 33, 33], [50, 100, 0], [100, 0, 100]]
