import pytest

from tests.making import make_article
from viewer.model import Pair, Side, Span
from viewer.window.pair.search import find_all

ARTICLES = Pair(
    make_article("The “old” dam held.", "Damage was slight; the DAM did not break."),
    make_article("It’s the dam’s third flood – and 水位 rose."),
)


@pytest.mark.parametrize(
    ("words", "options", "count"),
    [
        ("dam", {}, 4),
        ("dam", {"whole": True}, 3),
        ("DAM", {"case": True}, 1),
        ('"old" dam', {}, 1),
        ("it's", {}, 1),
        ("flood - and", {}, 1),
        ("水位", {}, 1),
        ("a.*b", {}, 0),
        ("  ", {}, 0),
        ("slight;", {"whole": True}, 1),
    ],
)
def test_words_are_found_as_an_editor_types_them(words: str, options: dict[str, bool], count: int):
    assert len(find_all(ARTICLES, words, **options)) == count


def test_hits_stand_in_order_left_side_first():
    hits = find_all(ARTICLES, "dam", whole=True)
    assert [hit.side for hit in hits] == [Side.LEFT, Side.LEFT, Side.RIGHT]
    assert hits[0].passage.span == Span(10, 13)
