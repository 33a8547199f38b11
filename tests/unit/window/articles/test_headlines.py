"""Headlines of one story are cut to what tells them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.window.articles import headlines
from viewer.window.articles.headlines import CUT, cut_shared_starts

CASES = {
    "what two share": (
        ["Kestria and Valdorn sign flood pact", "Kestria and Valdorn conclude flood treaty", "Halloran faces revolt"],
        ["… sign flood pact", "… conclude flood treaty", "Halloran faces revolt"],
    ),
    "with each other one the most that is shared": (
        ["Kestria and Valdorn sign a pact", "Kestria and Valdorn sign nothing", "Kestria and Valdorn meet"],
        ["… a pact", "… nothing", "… meet"],
    ),
    "capitals and marks do not count": (
        ["Flood pact: Kestria signs", "FLOOD PACT — Valdorn signs", "“Flood pact” is late"],
        ["… Kestria signs", "… Valdorn signs", "… is late"],
    ),
    "never inside a word": (
        ["Floodwaters rise", "Floodwalls rise"],
        ["Floodwaters rise", "Floodwalls rise"],
    ),
    "a short start stays": (["The dam holds", "The dam breaks"], ["The dam holds", "The dam breaks"]),
    "one that another goes on from stays whole": (
        ["Kestria and Valdorn sign", "Kestria and Valdorn sign at last"],
        ["Kestria and Valdorn sign", "… at last"],
    ),
    "the same headline twice": (["Kestria and Valdorn sign"] * 2, ["Kestria and Valdorn sign"] * 2),
    "the same headline twice beside a third": (
        ["Kestria and Valdorn sign", "Kestria and Valdorn sign", "Kestria and Valdorn meet"],
        ["… sign", "… sign", "… meet"],
    ),
    "the same but for its capitals": (
        ["River Maren rises", "River MAREN rises"],
        ["River Maren rises", "River MAREN rises"],
    ),
    "not where what is left would be the same": (
        [
            "Kestria and Valdorn sign now",
            "Kestria and Valdorn wait",
            "Rivers and dams: sign now",
            "Rivers and dams, again",
        ],
        ["Kestria and Valdorn sign now", "… wait", "Rivers and dams: sign now", "… again"],
    ),
    "blanks stay as they are": (
        ["Kestria and  Valdorn  sign  it", "Kestria and Valdorn wait"],
        ["… sign  it", "… wait"],
    ),
    "Arabic": (
        ["معاهدة جديدة على نهر مارين", "معاهدة جديدة على السدود"],
        ["… نهر مارين", "… السدود"],
    ),
    "without blanks between words": (
        ["马伦河防洪条约签署", "马伦河防洪条约失败"],
        ["马伦河防洪条约签署", "马伦河防洪条约失败"],
    ),
    "one alone, one empty, none": (["Kestria and Valdorn sign", ""], ["Kestria and Valdorn sign", ""]),
    "nothing": ([], []),
}


@pytest.mark.parametrize("case", CASES)
def test_a_start_that_is_shared_is_cut(case: str):
    headlines, expected = CASES[case]
    assert list(cut_shared_starts(headlines)) == expected


WORDS = ("Maren", "Kestria", "signs", "–", "pact:", "late", "LATE")
HEADLINES = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=6)


@given(HEADLINES)
def test_what_is_left_ends_the_headline_and_tells_it_from_all_others(headlines: list[str]):
    cut = cut_shared_starts(headlines)
    for whole, short in zip(headlines, cut, strict=True):
        assert short == whole or (short.startswith(CUT) and f" {whole}".endswith(f" {short.removeprefix(CUT)}"))
    for one, first in zip(headlines, cut, strict=True):
        for other, second in zip(headlines, cut, strict=True):
            assert (one == other) == (first == second)


def test_only_headlines_of_the_list_are_kept():
    for number in range(9):
        cut_shared_starts([f"The dam holds on day {number}", "The dam holds at last"])
    assert len(headlines._kept) == 2
