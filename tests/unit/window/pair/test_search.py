import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair, Side, Span
from viewer.window.pair.search import find_all

OLD = "The “old” dam held."
FOUND = compare(
    Pair(
        make_article(OLD, "Damage was slight; the DAM did not break."),
        make_article("It’s the dam’s third flood – and 水位 rose.", OLD),
    )
)


@pytest.mark.parametrize(
    ("words", "options", "count"),
    [
        ("dam", {}, 5),
        ("dam", {"whole": True}, 4),
        ("DAM", {"case": True}, 1),
        ('"old" dam', {}, 2),
        ("it's", {}, 1),
        ("flood - and", {}, 1),
        ("水位", {}, 1),
        ("a.*b", {}, 0),
        ("  ", {}, 0),
        ("slight;", {"whole": True}, 1),
    ],
)
def test_words_are_found_as_an_editor_types_them(words: str, options: dict[str, bool], count: int):
    assert len(find_all(FOUND, words, **options)) == count


def test_hits_stand_row_by_row_left_side_first():
    hits = find_all(FOUND, "dam", whole=True)
    assert [(hit.side, hit.passage.paragraph) for hit in hits] == [
        (Side.RIGHT, 0),
        (Side.LEFT, 0),
        (Side.RIGHT, 1),
        (Side.LEFT, 1),
    ]
    assert hits[1].passage.span == Span(10, 13)
