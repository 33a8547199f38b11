from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.hyphens import join_line, words_in
from viewer.reading.scripts import is_wide


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbour-master’s boat", {"the", "harbour-master’s", "harbour", "master’s", "boat"}),
        ("a har-\nbour", {"a", "bour"}),
        ("pre- and post-war", {"and", "post-war", "post", "war"}),
        ("Brücke, Straße", {"brücke", "strasse"}),
        ("a well\u2010", {"a"}),
        ("", set()),
    ],
)
def test_words_are_those_that_no_line_s_end_divides(text: str, words: set[str]):
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("head", "tail", "text", "plain", "typeset"),
    [
        # what the text says elsewhere
        ("the har-", "bour is shut", "The harbour", "the harbour is shut", "the harbour is shut"),
        ("the har-", "bour is shut", "The HARBOUR", "the harbour is shut", "the harbour is shut"),
        ("the har-", "bour, too", "a harbour-master", "the harbour, too", "the harbour, too"),
        ("the “har-", "bour”", "a harbour", "the “harbour”", "the “harbour”"),
        ("a well-", "known ferry", "was well-known", "a well-known ferry", "a well-known ferry"),
        ("a well-", "known ferry", "well-known wellknown", "a wellknown ferry", "a wellknown ferry"),
        ("THE HAR-", "BOUR", "The Harbour", "THE HARBOUR", "THE HARBOUR"),
        ("THE NORTH-", "WEST", "in the north-west", "THE NORTH-WEST", "THE NORTH-WEST"),
        # words that it has only once
        ("a well-", "known ferry", "a well", "a well-known ferry", "a wellknown ferry"),
        ("the har\u2010", "bour", "", "the har\u2010bour", "the harbour"),
        ("the har\xad", "bour", "", "the harbour", "the harbour"),
        ("in mother-in-", "law's house", "", "in mother-in-law's house", "in mother-inlaw's house"),
        # names and figures
        ("the ex-", "Soviet town", "", "the ex-Soviet town", "the ex-Soviet town"),
        ("Ann Lee-", "Moss said", "leemoss", "Ann Lee-Moss said", "Ann Lee-Moss said"),
        ("in 2023-", "24", "", "in 2023-24", "in 2023-24"),
        ("a UN-", "led force", "", "a UN-led force", "a UN-led force"),
        ("a 12-", "year-old", "", "a 12-year-old", "a 12-year-old"),
        ("the Covid-", "19 ward", "", "the Covid-19 ward", "the Covid-19 ward"),
        # one of several words
        ("pre-", "and post-war", "", "pre- and post-war", "pre- and post-war"),
        ("Ein-", "und Ausgang", "", "Ein- und Ausgang", "Ein- und Ausgang"),
        ("a thous-", "and boats", "thousand", "a thousand boats", "a thousand boats"),
        # no hyphen of a word
        ("he said -", "then left", "said then", "he said - then left", "he said - then left"),
        ("it was --", "then not", "", "it was -- then not", "it was -- then not"),
        ("one, two", "three", "twothree", "one, two three", "one, two three"),
        ("Halden–", "Moss line", "", "Halden–Moss line", "Halden–Moss line"),
        ("so –", "or not", "", "so – or not", "so – or not"),
        ("港口", "关闭", "", "港口关闭", "港口关闭"),
        ("港口", "Halden", "", "港口 Halden", "港口 Halden"),
        ("", "text", "", " text", " text"),
    ],
)
def test_lines_are_put_together(head: str, tail: str, text: str, plain: str, typeset: str):
    words = words_in(f"{text}\n{head}\n{tail}")
    assert join_line(head, tail, words, typeset=False) == plain
    assert join_line(head, tail, words, typeset=True) == typeset


def test_a_chain_of_hyphens_costs_as_much_as_it_is_long():
    """Searched from each of them, these took minutes."""
    assert words_in("a’b-" * 50_000) == frozenset()
    joined = "a-"
    for _ in range(30_000):
        joined = join_line(joined, "a-", frozenset(), typeset=False)
    assert joined == "a-" * 30_001


@given(st.text(), st.text(), st.sets(st.text()), st.booleans())
def test_nothing_but_a_hyphen_is_lost(head: str, tail: str, words: set[str], typeset: bool):
    joined = join_line(head, tail, frozenset(words), typeset=typeset)
    assert joined.startswith(head[:-1])
    assert joined.endswith(tail)
    between = joined[len(head[:-1]) : len(joined) - len(tail)]
    assert between in {head[-1:], f"{head[-1:]} "} or (head[-1:] in "-\u2010\xad" and between == "")
    assert is_wide(head + tail) or joined != head + tail or head[-1:] in "-\u2010–—"
