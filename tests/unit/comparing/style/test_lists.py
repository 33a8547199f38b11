"""The lists of each language."""

import json
from dataclasses import replace

import pytest

from viewer.comparing.style.lists import LANGUAGES, calendar_names, lists_of
from viewer.resources import resource


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_its_lists_with_their_sources(language: str):
    lists = lists_of(language)
    assert set(lists.months.values()) == set(range(1, 13))
    assert set(lists.days.values()) == set(range(7))
    assert set(range(20)) <= set(lists.numbers.values())
    assert {3, 6, 9, 12} <= set(lists.scales.values())
    assert ("%",) in lists.percent
    assert {"km", "kg"} <= set(lists.measures.values()) or {"км", "кг"} <= set(lists.measures.values())
    assert all(len(words) <= 3 for words in lists.measures)
    names = [
        *lists.months,
        *(word for words in lists.measures for word in words),
        *lists.days,
        *lists.numbers,
        *lists.scales,
        *lists.abbreviations,
    ]
    assert all(name == name.casefold() for name in names)
    assert json.loads(resource(f"style/{language}.json").read_text(encoding="utf-8"))["sources"]


def test_there_is_a_file_for_each_and_no_more():
    assert {path.name.removesuffix(".json") for path in resource("style").iterdir()} == LANGUAGES


def test_a_language_without_lists_has_the_english_ones():
    assert replace(lists_of("fi"), decimal=".") == lists_of("en")
    assert not lists_of("fi").decimal


def test_months_and_days_of_all_languages_are_calendar_names():
    assert {"march", "märz", "tuesday", "dienstag"} <= calendar_names()
    assert "orsk" not in calendar_names()
