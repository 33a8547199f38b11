"""Both sides as one text."""

import re
from collections.abc import Iterator
from typing import SupportsIndex

import pytest
from hypothesis import given

from tests.support.making import DAM, MAYOR, STORM, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Side, Span
from viewer.presenting.presentation import Presentation, present
from viewer.window.pair.layout.redline import Piece, Redline, make_redline


def pair(left: str, right: str) -> Presentation:
    return present(compare(Pair(make_article(left), make_article(right))))


def told(redline: Redline) -> str:
    """The text with the words of A in brackets, those of B in braces."""
    out, kinds = "", []
    for place in range(len(redline.text)):
        sides = redline.has(Side.LEFT, place), redline.has(Side.RIGHT, place)
        shared = redline.text[place].isspace()  # between words, whoever has them
        kinds.append("" if shared else {(True, False): "[]", (False, True): "{}"}.get(sides, ""))
    for place, (character, kind) in enumerate(zip(redline.text, kinds, strict=True)):
        before = kinds[place - 1] if place else ""
        out += before[1:] if before != kind else ""
        out += kind[:1] if before != kind else ""
        out += character
    return out + (kinds[-1][1:] if kinds else "")


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        (
            "The dam held on Tuesday after nine days of rain.",
            "The dam held on Friday after nine days of rain.",
            "The dam held on [Tuesday] {Friday} after nine days of rain.",
        ),
        (
            "The old dam held on Tuesday after nine days of rain.",
            "The dam held on Tuesday after nine days of rain.",
            "The [old] dam held on Tuesday after nine days of rain.",
        ),
        (
            "The dam held on Tuesday after nine days of rain.",
            "The old dam held on Tuesday after nine days of heavy rain.",
            "The {old} dam held on Tuesday after nine days of {heavy} rain.",
        ),
        (
            "The dam held on Tuesday after nine days of rain.",
            "The dam held on Tuesday, after nine days of rain.",
            "The dam held on Tuesday{,} after nine days of rain.",
        ),
        (
            "Yesterday the dam held firm, officials said on the radio.",
            "the dam held firm on Friday, officials said on the radio.",
            "",
        ),
        (
            "大坝在连续九天降雨之后于星期二守住了。",
            "大坝在连续九天降雨之后于星期三守住了。",
            "大坝在连续九天降雨之后于星期[二]\u202f{三}守住了。",
        ),
    ],
)
def test_words_of_b_stand_behind_those_of_a(left: str, right: str, text: str):
    redline = make_redline(pair(left, right), 0, 0)
    assert redline
    if text:
        assert told(redline) == text
    for word in ("dam", "held", "坝"):
        if word in right:
            (found,) = redline.spans(Side.RIGHT, Span(right.index(word), right.index(word) + len(word)))
            assert redline.text[found.start : found.stop] == word


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        (
            "The two countries agreed on what they are ready to share after years of talks.",
            "The two countries agreed on what they are ready, delayed after years of talks.",
            "The two countries agreed on what they are ready [to] [share]\u202f{,} {delayed} after years of talks.",
        ),
        (
            "Farmers had asked for more water (at least a bit of it) before the summer.",
            "Farmers had asked for more water; at least a bit of it, before the summer.",
            "Farmers had asked for more water [(]\u202f{;} at least a bit of it[)]\u202f{,} before the summer.",
        ),
    ],
)
def test_what_only_a_has_is_apart_from_what_only_b_has(left: str, right: str, text: str):
    redline = make_redline(pair(left, right), 0, 0)
    assert redline
    assert told(redline) == text
    gap = redline.text.index("\u202f")
    assert not any(redline.has(side, gap) for side in Side), "it is not copied"


def test_a_mark_that_only_b_has_stands_at_its_word():
    plain, quoted = "The minister said the plan was good for all.", 'The minister said the plan was "good" for all.'
    assert told(make_redline(pair(plain, quoted), 0, 0) or Redline()) == quoted.replace('"', '{"}')
    assert told(make_redline(pair(quoted, plain), 0, 0) or Redline()) == quoted.replace('"', '["]')


def test_what_is_the_same_or_no_pair_has_none():
    assert make_redline(pair(DAM, DAM), 0, 0) is None
    assert make_redline(pair(DAM, MAYOR), 0, 0) is None
    only = present(compare(Pair(make_article([DAM, MAYOR]), make_article(DAM.replace("Tuesday", "Friday")))))
    assert make_redline(only, 0, 0) is None, "one sentence is only in A"
    moved = present(compare(Pair(make_article(DAM, STORM, MAYOR), make_article(MAYOR.replace("the", "a"), DAM, STORM))))
    assert make_redline(moved, 2, 0) is None


def test_a_paragraph_that_became_two_has_none():
    left = make_article([DAM, MAYOR])
    right = make_article(DAM.replace("Tuesday", "Friday"), MAYOR.replace("the", "a", 1))
    shown = present(compare(Pair(left, right)))
    assert make_redline(shown, 0, 0) is None
    assert make_redline(shown, 0, 1) is None


@given(related_articles())
def test_every_word_of_both_is_in_it_once(articles: tuple[Article, Article]):
    shown = present(compare(Pair(*articles)))
    for row in shown.comparison.rows:
        if any(len(span) != 1 for span in row.paragraphs):
            continue
        left, right = (span.start for span in row.paragraphs)
        redline = make_redline(shown, left, right)
        if redline is None:
            continue
        for side, paragraph in ((Side.LEFT, left), (Side.RIGHT, right)):
            text = articles[side].paragraphs[paragraph].text
            kept = "".join(redline.text[s.start : s.stop] for s in redline.spans(side, Span(0, len(text))))
            assert "".join(kept.split()) == "".join(text.split())
            for offset in range(len(text)):
                at = redline.place(side, offset)
                if redline.has(side, at) and not text[offset].isspace():
                    assert redline.text[at] == text[offset]
                    assert redline.own(side, at) == offset


def test_places_between_the_words_of_the_other_side():
    redline = make_redline(pair("The dam held on Tuesday at last.", "The dam held on Friday at last."), 0, 0)
    assert redline
    assert redline.text == "The dam held on Tuesday Friday at last."
    assert redline.place(Side.LEFT, 16) == 16
    assert redline.place(Side.RIGHT, 16) == redline.text.index("Friday")
    assert redline.own(Side.LEFT, redline.text.index("Friday")) == len("The dam held on Tuesday")
    assert list(redline.spans(Side.RIGHT, Span(13, 25))) == [Span(13, 16), Span(24, 30), Span(30, 33)]


class Counting(list[Piece]):
    """Counts the pieces that are looked at."""

    looks = 0

    def __getitem__(self, index: SupportsIndex) -> Piece:  # type: ignore[override]
        Counting.looks += 1
        return super().__getitem__(index)

    def __iter__(self) -> Iterator[Piece]:
        Counting.looks += len(self)
        return super().__iter__()


def test_a_paragraph_of_many_edits_does_not_take_their_square():
    """Each edit is asked for whenever it is painted: 300 of them in one paragraph took 0.2 seconds a time."""
    redline, edits = Redline(), 300
    for number in range(edits):
        redline.add("same ", Pair(*(Span(number * 9, number * 9 + 5) for _ in Side)))
        redline.add("one ", Pair(Span(number * 9 + 5, number * 9 + 9), None))
        redline.add("two ", Pair(None, Span(number * 9 + 5, number * 9 + 9)))
    redline.pieces = Pair(*(Counting(pieces) for pieces in redline.pieces))
    Counting.looks = 0
    for number in range(edits):
        (stretch,) = redline.spans(Side.RIGHT, Span(number * 9 + 5, number * 9 + 9))
        assert redline.text[stretch.start : stretch.stop] == "two "
        assert redline.has(Side.RIGHT, stretch.start)
        assert redline.own(Side.RIGHT, redline.place(Side.RIGHT, number * 9 + 5)) == number * 9 + 5
    assert Counting.looks < 100 * edits


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He said so. “The walls were longer than ever.”", "He said so. “These walls are longer than ever.”"),
        (
            "The council of Orsk closed the old dam to all on Tuesday.",
            "Sailors in Orsk face a week after the old dam closed to all.",
        ),
        ("“The dam held,” agency head Varn told us on Tuesday.", "“The dam held,” said Varn, the head of the agency."),
    ],
)
def test_no_two_words_become_one(left: str, right: str):
    for one, other in ((left, right), (right, left)):
        redline = make_redline(pair(one, other), 0, 0)
        assert redline
        assert set(re.findall(r"\w+", redline.text)) == set(re.findall(r"\w+", f"{one} {other}"))
