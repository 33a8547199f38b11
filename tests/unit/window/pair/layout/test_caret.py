"""Places in a text, and the ways from one to the next."""

import pytest

from tests.support.making import make_article
from viewer.model import Side, Span
from viewer.window.pair.layout.caret import paragraph_span, step, word_span
from viewer.window.pair.layout.scene import Place

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


ARTICLE = make_article("The dam held.", "x", "क्षि", f"a {FAMILY}")


def at(paragraph: int, offset: int) -> Place:
    return Place(Side.LEFT, paragraph, offset)


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("The dam held.", 0, "The"),
        ("The dam held.", 2, "The"),
        ("The dam held.", 5, "dam"),
        ("The dam held.", 12, "."),
        ("The dam held.", 13, "."),
        ("don't", 2, "don't"),
        (f"a {FAMILY} b", 2, FAMILY),
        ("", 0, ""),
    ],
)
def test_a_double_click_takes_a_word(text: str, offset: int, word: str):
    assert word_span(text, offset).cut(text) == word


def test_a_triple_click_takes_the_paragraph():
    assert paragraph_span("abc") == Span(0, 3)


@pytest.mark.parametrize(
    ("place", "how", "expected"),
    [
        (at(0, 0), "next", at(0, 1)),
        (at(0, 1), "previous", at(0, 0)),
        (at(0, 0), "previous", at(0, 0)),
        (at(0, 13), "next", at(1, 0)),
        (at(1, 0), "previous", at(0, 13)),
        (at(0, 0), "next word", at(0, 4)),
        (at(0, 7), "previous word", at(0, 4)),
        (at(0, 5), "paragraph start", at(0, 0)),
        (at(0, 5), "paragraph end", at(0, 13)),
        (at(1, 0), "start", at(0, 0)),
        (at(0, 5), "end", at(3, 2 + len(FAMILY))),
        (at(2, 0), "next", at(2, 4)),
        (at(3, 2), "next", at(3, 2 + len(FAMILY))),
        (at(3, 2 + len(FAMILY)), "next", at(3, 2 + len(FAMILY))),
        (at(3, 2 + len(FAMILY)), "previous", at(3, 2)),
    ],
)
def test_the_caret_goes_on(place: Place, how: str, expected: Place):
    assert step(ARTICLE, place, how) == expected


def test_words_are_cut_at_their_edges():
    assert word_span("The dam held", 5) == Span(4, 7)
    assert word_span("", 0) == Span(0, 0)


def test_a_caret_never_stands_inside_what_is_seen_as_one_character():
    article = make_article("a👩‍👩‍👧b", "cd")
    place = step(article, Place(Side.LEFT, 0, 1), "next")
    assert article.paragraphs[0].text[place.offset :] == "b"
    assert step(article, place, "previous").offset == 1
    assert step(article, Place(Side.LEFT, 0, len(article.paragraphs[0].text)), "next") == Place(Side.LEFT, 1, 0)
    assert step(article, Place(Side.LEFT, 1, 0), "previous").paragraph == 0
    assert step(article, Place(Side.LEFT, 1, 2), "next") == Place(Side.LEFT, 1, 2)
