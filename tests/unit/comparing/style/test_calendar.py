"""Dates and times, by what they are."""

import pytest

from tests.support.words import told, words
from viewer.comparing.style.calendar import dates_at, times_at
from viewer.comparing.style.lists import lists_of


@pytest.mark.parametrize(
    ("language", "text", "longest"),
    [
        ("en", "15 June was", ("@6-15", "15 June")),
        ("en", "June 15 was", ("@6-15", "June 15")),
        ("en", "15th of June 2024 was", ("@2024-6-15", "15th of June 2024")),
        ("en", "June 15th, 2024 was", ("@2024-6-15", "June 15th, 2024")),
        ("en", "2024-06-15 was", ("@2024-6-15", "2024-06-15")),
        ("en", "Sept. was", ("@month 9", "Sept.")),
        ("en", "Sept. 3 was", ("@9-3", "Sept. 3")),
        ("en", "Tues. was", ("@day 1", "Tues.")),
        ("en", "sat there", None),
        ("en", "32 June was", None),
        ("en", "2024-13-15 was", None),
        ("en", "15 boats were", None),
        ("de", "15. Juni 2024 war", ("@2024-6-15", "15. Juni 2024")),
        ("de", "15.06.2024 war", ("@2024-6-15", "15.06.2024")),
        ("de", "15.06. war", ("@6-15", "15.06.")),
        ("fr", "1er juin 2024 il", ("@2024-6-1", "1er juin 2024")),
        ("es", "15 de junio de 2024 fue", ("@2024-6-15", "15 de junio de 2024")),
        ("ru", "15 июня 2024 года был", ("@2024-6-15", "15 июня 2024 года")),
    ],
)
def test_a_date_is_its_day(language, text, longest):
    found = told(text, list(dates_at(words(text, language), 0, lists_of(language))), language)
    assert (max(found, key=lambda unit: len(unit[1])) if found else None) == longest


@pytest.mark.parametrize(
    ("language", "text", "longest"),
    [
        ("en", "5.30pm it", ("@17:30", "5.30pm")),
        ("en", "5:30 p.m. it", ("@17:30", "5:30 p.m.")),
        ("en", "12 a.m. it", ("@0:00", "12 a.m.")),
        ("en", "12 pm it", ("@12:00", "12 pm")),
        ("en", "17:30 it", ("@17:30", "17:30")),
        ("en", "13 pm it", None),
        ("en", "5 boats", None),
        ("en", "45:30 it", None),
        ("de", "17.30 Uhr war", ("@17:30", "17.30 Uhr")),
        ("fr", "17h30 il", ("@17:30", "17h30")),
        ("fr", "17x30 il", None),
    ],
)
def test_a_time_is_that_of_a_clock_with_24_hours(language, text, longest):
    found = told(text, list(times_at(words(text, language), 0, lists_of(language))), language)
    assert (max(found, key=lambda unit: len(unit[1])) if found else None) == longest
