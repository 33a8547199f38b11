"""Lines that name who wrote a text."""

import pytest

from viewer.model import Role
from viewer.reading.articles import read_text
from viewer.reading.formats.text.markdown import read as read_markdown
from viewer.reading.story.bylines import is_dated_byline, is_person, opens_byline, signed

PROSE = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Anna Berg", "Anna Berg"),
        ("Von Anna Berg, Oslo", "Anna Berg, Oslo"),
        ("Story by Anna Berg", "Anna Berg"),
        ("Story by Anna Berg • 3h", "Anna Berg"),
        ("Words: Anna Berg", "Anna Berg"),
        ("Reported by Anna Berg", "Anna Berg"),
        ("Exclusive by Anna Berg", "Anna Berg"),
        ("Posted by Anna Berg on February 6, 2024", "Anna Berg"),
        ("Submitted by Anna Berg on Wed, 05/22/2024 - 09:00", "Anna Berg"),
        ("Published: 6 Feb 2024, 07:30 | By Anna Berg", "Anna Berg"),
        ("6 February 2024 by Anna Berg", "Anna Berg"),
        ("By Anna Berg, 6 February 2024", "Anna Berg"),
        ("by Anna Berg February 6, 2024", "Anna Berg"),
        ("By Anna Berg anna@post.example", "Anna Berg"),
        ("By Anna Berg (anna@post.example)", "Anna Berg"),
        ("By Anna Berg | The Harbour Post", "Anna Berg"),
        ("Par Anna Berg et Per Lie — 24 novembre 2017 à 18:42", "Anna Berg et Per Lie"),
        ("2024-02-06 07:30 来源：新华网 作者：李明", "李明"),
        ("By Anna Berg 11/19/2019 06:56 AM EST", "Anna Berg"),
        ("6 February 2024", ""),
        ("Words fail him", ""),
        ("Words: a history", ""),
        ("Story by story", ""),
    ],
)
def test_the_authors_are_what_is_left_of_a_byline(text: str, names: str) -> None:
    assert signed(text) == names
    if names:
        assert opens_byline(text) or is_dated_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the ferry had stopped.",
        "On 6 February 2024 the house by Anna Berg burned.",
        "The bridge of 6 February 2024",
        "Storm of 5 July 2024 kills twelve by the pier",
    ],
)
def test_sentences_and_dates_are_no_bylines(text: str) -> None:
    assert not (opens_byline(text) and not text.endswith("."))
    assert not is_dated_byline(text)


@pytest.mark.parametrize(
    "line",
    ["By Anna Berg, 6 February 2024", "6 February 2024 by Anna Berg", "Published: 6 February 2024 | By Anna Berg"],
)
def test_a_line_may_have_both_byline_and_date(line: str) -> None:
    article = read_text(f"Ferry to the islands stops\n\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert (article.byline, article.published) == ("Anna Berg", "2024-02-06")
    assert article.paragraphs[1].role is Role.BYLINE


def test_a_list_of_authors_has_no_quotation_marks() -> None:
    draft = read_markdown(f'+++\nauthors = ["Anna Berg", "Per Lie"]\n+++\n\n{PROSE}')
    assert draft.byline == "Anna Berg; Per Lie"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg", True),
        ("A. Berg", True),
        ("Anna Berg, Oslo", True),
        ("Anna Berg and Per Lie", True),
        ("Anna Berg & Per Lie in Bad Orsk", True),
        ("Anna Berg | Norpress | Oslo", True),
        ("Anna Berg | who else", False),
        ("Anna Berg | One Two Three Four", False),
        ("Anna", False),
        ("A Last Resort", False),
        ("The Last Ferry", False),
        ("World News", False),
        ("Updated Friday", False),
        ("Anna Berg and the ferry", False),
        ("Anna Berg closes bridge", False),
    ],
)
def test_persons(text: str, expected: bool) -> None:
    assert is_person(text) is expected
