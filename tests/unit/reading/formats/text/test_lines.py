"""Paragraphs of plain text."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from tests.support.wrapped import MAYOR, VOTE
from viewer.reading.formats.text.lines import join_lines, runs_of_lines, split_paragraphs

PARAGRAPHS = [VOTE, MAYOR, "A well-known builder will take it down."]


def test_a_paragraph_is_a_line() -> None:
    assert split_paragraphs("One here.\nTwo here.\n\n\nThree here.\n") == ["One here.", "Two here.", "Three here."]


def test_wrapped_text_is_rejoined() -> None:
    for width in (60, 72, 80):
        wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in PARAGRAPHS)
        assert split_paragraphs(wrapped) == PARAGRAPHS


def test_wrapped_text_with_indents_and_no_blank_lines() -> None:
    wrapped = "\n".join(textwrap.fill(p, 70, initial_indent="    ", break_on_hyphens=False) for p in PARAGRAPHS)
    assert split_paragraphs(wrapped) == PARAGRAPHS


def test_short_lines_above_a_wrapped_text_stay_apart() -> None:
    head = "Ferry landing to close\nBy Ann Lee\n12 March 2025"
    wrapped = "\n\n".join([head, *(textwrap.fill(p, 72) for p in PARAGRAPHS)])
    assert split_paragraphs(wrapped) == [*head.split("\n"), *PARAGRAPHS]


def test_hyphen_at_a_line_end_is_kept_unless_the_word_is_known() -> None:
    lines = [
        "The minister said that nobody had expected a river to rise as fast as it did, not even the fore-",
        "casters who watch it day and night, and that the forecasters would be asked what a well-",
        "informed public should be told when the next flood comes, which may be sooner than anyone",
        "would like to think.",
    ]
    (joined,) = split_paragraphs("\n".join(lines))
    assert "even the forecasters who" in joined
    assert "a well-informed public" in joined


def test_headlines_in_a_row_are_not_joined() -> None:
    lines = [
        "Council votes on harbour wall",
        "Three injured in lake road crash",
        "Ferry back in service",
        "School opens late",
    ]
    assert split_paragraphs("\n".join(lines)) == lines


@given(st.text(alphabet=st.sampled_from("ab .-\n\t汉。"), max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    joined = "".join(split_paragraphs(text))
    assert [c for c in joined if c.isalpha()] == [c for c in text if c.isalpha()]


def test_list_items_in_a_wrapped_text_stay_apart() -> None:
    items = [
        "- the old ferry landing and all that was ever built upon it",
        "- the north wall of the fishing harbour below the chapel",
    ]
    wrapped = "\n\n".join([*(textwrap.fill(p, 60, break_on_hyphens=False) for p in PARAGRAPHS), "\n".join(items)])
    assert split_paragraphs(wrapped) == [*PARAGRAPHS, *items]


def test_what_was_wrapped_twice_is_rejoined() -> None:
    combed = "\n\n".join(textwrap.fill(p, 72, break_on_hyphens=False) for p in PARAGRAPHS)
    combed = "\n".join(line for each in combed.split("\n") for line in (textwrap.wrap(each, 64) or [""]))
    assert split_paragraphs(combed) == PARAGRAPHS


def test_an_indented_headline_stays_apart_from_an_indented_paragraph() -> None:
    head = "Ferry landing of Brindle Bay to be closed for good in the autumn"
    wrapped = "\n".join(
        textwrap.fill(p, 70, initial_indent="    ", break_on_hyphens=False) for p in [head, *PARAGRAPHS]
    )
    assert split_paragraphs(wrapped) == [head, *PARAGRAPHS]


def test_short_lines_of_a_verse_stay_lines() -> None:
    verse = [
        "The lamp is out and the stair is long tonight",
        "and cold",
        "and no one on the landing has a light",
        "to hold",
    ]
    assert split_paragraphs("\n".join(verse)) == verse


def test_indented_paragraphs_of_one_line_stay_apart_from_others() -> None:
    paragraphs = [VOTE, MAYOR, "“We shall see what comes of it all,” the mayor said.", *PARAGRAPHS]
    for head in ("Bridge to close", "Bridge to close for repairs that nobody wanted to pay for until now"):
        wrapped = [textwrap.fill(p, 60, initial_indent="    ", break_on_hyphens=False) for p in paragraphs]
        assert split_paragraphs("\n".join([head, *wrapped])) == [head, *paragraphs]


def test_paragraphs_with_all_but_the_first_line_farther_in() -> None:
    wrapped = [textwrap.fill(p, 60, subsequent_indent="  ", break_on_hyphens=False) for p in PARAGRAPHS]
    assert split_paragraphs("\n\n".join(wrapped)) == PARAGRAPHS


def test_lines_that_make_up_a_paragraph_each() -> None:
    lines = [line for paragraph in (VOTE, MAYOR, VOTE) for line in [*textwrap.wrap(paragraph, 60), ""]]
    runs = runs_of_lines(["", *lines])
    assert [join_lines([lines[number - 1] for number in run], frozenset()) for run in runs] == [VOTE, MAYOR, VOTE]
    assert runs_of_lines(["", VOTE, "", MAYOR]) == [[1], [3]]
    assert runs_of_lines([]) == []
