"""Words as they are compared."""

import numpy as np
import pytest

from viewer.comparing.matching.prepared import prepare
from viewer.comparing.words.folding import digest_of_word, folder_of
from viewer.model.options import Cancelled

SAME = [
    ("The", "the"),
    ("Putin’s", "Putin"),
    ("café", "cafe"),
    ("U.N.", "UN"),
    ("USA", "U.S."),
    ("twelve", "12"),
    ("1,200", "1200"),
    ("3.50", "3.5"),
    ("Türkiye", "Turkey"),
    ("organisations", "organizing"),
    ("colours", "colored"),
    ("meeting", "meetings"),
]


def stems(text: str, language: str = "en") -> list[str]:
    folder = folder_of(language)
    return [folder.stem(word) for word in folder.split(text)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_word_written_two_ways(one, other):
    assert stems(one) == stems(other)


@pytest.mark.parametrize(("one", "other"), [("US", "us"), ("3.5", "35"), ("rise", "rice"), ("ferry", "fern")])
def test_two_words(one, other):
    assert stems(one) != stems(other)


def test_words_are_found_between_hyphens_and_dashes():
    assert folder_of("en").split("the U.S.-led force—“don’t”, 1,200.5 km") == [
        "the", "U.S", "led", "force", "don't", "1,200.5", "km",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["", "xx", "zh"])
def test_a_language_without_lists_still_has_stems(language):
    assert stems("verkaufen", language) == stems("verkaufte", language)


def test_unspaced_scripts_are_read_in_pairs_of_characters():
    assert folder_of("zh").split("普京会见习近平") == ["普京", "京会", "会见", "见习", "习近", "近平"]


def test_each_language_stems_by_its_own_rules():
    assert stems("Häuser", "de") == stems("Haus", "de")
    assert stems("встречи", "ru") == stems("встреча", "ru")


def test_names_are_what_has_its_capital_more_often():
    prepared = prepare(["The mayor of Oslo spoke.", "Oslo waits, the Mayor said.", "The mayor left."])
    names = set(prepared.types[prepared.is_name].tolist())
    assert names == set(prepare(["x Oslo"]).types.tolist()) - set(prepare(["x"]).types.tolist())


def test_each_word_once_a_sentence_and_in_order():
    prepared = prepare(["b a b", "", "a"])
    assert list(np.diff(prepared.starts)) == [2, 0, 1]
    assert list(prepared.lengths) == [3, 0, 1]


def test_preparing_can_be_cancelled():
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        prepare(["One sentence."], checkpoint=stop)


def names_of(*sentences: str) -> set[str]:
    """The words of the sentences that are names, of those that are asked for."""
    prepared = prepare(sentences)
    names = set(prepared.types[prepared.is_name].tolist())
    return {word for word in ("olsen", "bergen", "wins", "vote") if set(prepare([word]).types.tolist()) <= names}


def test_what_is_set_in_capitals_says_nothing_of_names():
    """Neither for nor against: read in small letters, it must not outvote the names of the text."""
    body = "On Sunday the vote was won by Olsen, people in Bergen said."
    assert names_of(body) == {"olsen", "bergen"}
    assert names_of("OLSEN WINS THE VOTE IN BERGEN", body) == {"olsen", "bergen"}
    assert names_of("OLSEN WINS THE VOTE IN BERGEN", body, "OLSEN WINS IN BERGEN AGAIN") == {"olsen", "bergen"}
    assert names_of("OLSEN WINS THE VOTE IN BERGEN") == set()
    assert names_of("OLSEN WINS THE VOTE IN BERGEN", "", body.lower()) == set()


def test_only_words_are_kept_not_sentences():
    prepare([f"The dam held for day {n}." for n in range(9)])
    before = digest_of_word.cache_info().currsize
    prepare([f"Day {n}: the dam held." for n in range(9)])
    assert digest_of_word.cache_info().currsize == before
