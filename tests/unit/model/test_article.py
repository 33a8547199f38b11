import pytest

from tests.support.making import make_article
from viewer.model import Passage, Role, Span


def test_spans_are_half_open_and_know_an_empty_place_from_another():
    assert list(Span(2, 5)) == [2, 3, 4]
    assert len(Span(2, 5)) == 3
    assert 4 in Span(2, 5)
    assert 5 not in Span(2, 5)
    assert Span(0, 0) != Span(7, 7)
    assert Span(1, 3).cut("abcd") == "bc"


def test_a_span_does_not_run_backwards():
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_content_leaves_furniture_and_bylines_out():
    article = make_article(
        (Role.HEADLINE, "Flood"), (Role.BYLINE, "By Ada"), ["One.", "Two."], (Role.FURNITURE, "Share")
    )
    assert article.content() == (0, 2, 3)
    assert article.story() == (2, 3), "a heading stands over it"


def test_headlines_and_subheads_are_headings():
    assert {role for role in Role if role.is_heading} == {Role.HEADLINE, Role.SUBHEAD}


def test_passages_are_one_a_paragraph():
    article = make_article(["One.", "Two."], ["Three."])
    assert article.passages(Span(0, 3)) == (Passage(0, Span(0, 9)), Passage(1, Span(0, 6)))


def test_a_label_gives_a_new_digest_and_leaves_the_old_article():
    article = make_article("One.", "Share this")
    changed = article.with_role(1, Role.FURNITURE)
    assert changed.paragraphs[1].role is Role.FURNITURE
    assert article.paragraphs[1].role is Role.BODY
    assert changed.digest != article.digest


def test_words_are_counted_between_spaces_and_one_a_character_without_them():
    assert make_article("The dam – all of it – held.").word_count() == 6
    assert make_article("水位上升 now").word_count() == 5
