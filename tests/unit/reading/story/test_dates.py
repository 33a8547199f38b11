"""Dates as pages print them."""

import pytest

from viewer.reading.articles import read_text
from viewer.reading.story.dates import find_date, is_date_line


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("05 July 2024", "2024-07-05"),
        ("Wednesday, July 24th, 2024", "2024-07-24"),
        ("Publish Date : 05 July 2024 17:30 PM", "2024-07-05T17:30"),
        ("Published 9:05 p.m. on Sept. 3, 2025", "2025-09-03T21:05"),
        ("12:10 AM, 1 March 2025", "2025-03-01T00:10"),
        ("2025-03-04T10:00:00Z", "2025-03-04T10:00+00:00"),
        ("2025-03-04T10:00:00.123+05:30", "2025-03-04T10:00+05:30"),
        ("2025-03-04 10:00 -0800", "2025-03-04 10:00-0800"),
        ("2025-03-04T10:00:00+99:00", "2025-03-04T10:00"),
        ("Stand: 3. Februar 2025, 6:40 Uhr", "2025-02-03T06:40"),
        ("03.02.2025", "2025-02-03"),
        ("Publié le 1er août 2025", "2025-08-01"),
        ("21 de enero de 2025", "2025-01-21"),
        ("17 апреля 2025, 14:05", "2025-04-17T14:05"),
        ("2025年5月8日 09:30", "2025-05-08T09:30"),
        ("\u0665 يوليو \u0662\u0660\u0662\u0665", "2025-07-05"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("5/7/2024", None),
        ("31 February 2024", None),
        ("In 2024 the river rose", None),
        ("room 12, 2024 seats", None),
    ],
)
def test_find_date(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    "text",
    ["Sat 1 Feb 2025 07.00 GMT", "March 12, 2025 8:15 am", "Публикация: 17 апреля 2025", "2 hours ago",
     "3 HOURS AGO", "An hour ago",
     "Updated 3h ago", "Last updated: 10 mins ago", "vor 2 Stunden", "Aktualisiert vor einem Tag", "il y a 3 heures",
     "hace una hora", "5 минут назад", "3小时前"],
)  # fmt: skip
def test_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storm of 5 July 2024 kills twelve",
        "Five dead",
        "Who knew on 5 July 2024?",
        "2 hours late",
        "Hours ago, a storm",
    ],
)
def test_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("06.02.24", "2024-02-06"),
        ("Stand: 06.02.24, 7.30 Uhr", "2024-02-06T07:30"),
        ("Oslo, 06.02.24", "2024-02-06"),
        ("40.02.24", None),
        ("Version 06.02.24.1", None),
        ("The firm said that its program 06.02.24 was to blame for it", None),
    ],
)
def test_a_year_of_two_figures_is_one_in_a_place_for_a_date(text: str, date: str | None) -> None:
    assert find_date(text) == date


def test_a_line_may_have_several_dates() -> None:
    assert is_date_line("Published 07:30 GMT, 6 February 2024 | Updated: 09:10 GMT, 7 February 2024")
    assert is_date_line("06.02.24")
    assert not is_date_line("Storms on 5 July 2024 and 6 July 2024 kill twelve")


@pytest.mark.parametrize(
    "line",
    [
        "Published 07:30 GMT, 6 February 2024 | Updated: 09:10 GMT, 7 February 2024",
        "Last updated 7 February 2024. First published 6 February 2024",
        "Aktualisiert am 7. Februar 2024, veröffentlicht am 6. Februar 2024",
    ],
)
def test_of_several_dates_in_a_line_that_of_publication_is_the_article_s(line: str) -> None:
    prose = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."
    article = read_text(f"Ferry to the islands stops\n\n{line}\n\n{prose}\n\n{prose}")
    assert (article.published or "")[:10] == "2024-02-06"
