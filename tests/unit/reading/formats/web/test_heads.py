"""Headline and authors of a page."""

import pytest

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.reading.formats.web.heads import authors, headline, without_kicker
from viewer.reading.formats.web.markup import page_blocks, parse_page


@pytest.mark.parametrize(
    ("title", "og", "heads", "expected"),
    [
        ("Ferry stops for a month | The Post", "", ["The Post"], "Ferry stops for a month"),
        ("Ferry stops for a month | The Post", "", ["The Post", "Ferry stops for a month"], "Ferry stops for a month"),
        ("Ferry stops for a month", "", ["Travel and leisure"], "Ferry stops for a month"),
        ("Ferry stops", "Ferry to the islands stops", ["Most read"], "Ferry to the islands stops"),
        ("Ferry to islands stops - Post", "", ["Ferry to the islands stops"], "Ferry to the islands stops"),
        ("The Post", "", ["Ferry stops"], "Ferry stops"),
    ],
)
def test_the_headline_agrees_with_what_the_page_declares(title: str, og: str, heads: list[str], expected: str) -> None:
    meta = f"<meta property='og:title' content='{og}'>" if og else ""
    root = parse_page(f"<head><title>{title}</title>{meta}</head>" + "".join(f"<h1>{head}</h1>" for head in heads))
    assert headline(root, page_blocks(root), heads[0], "The Post") == expected


@pytest.mark.parametrize(
    ("declared", "shown", "expected"),
    [
        ("Ann Lie", "", "Ann Lie"),
        ("Ann Lie; ANN LIE", "", "Ann Lie"),
        ("By Ann Lie and Bo van Dal", "", "Ann Lie; Bo van Dal"),
        ("Ann Lie March 5", "", "Ann Lie"),
        ("Ann Lie před 2 hodinami", "", "Ann Lie"),
        ("Last Updated January 7", "By Ann Lie, correspondent in Halden", "Ann Lie"),
        ("Username", "By Ann Lie", "Ann Lie"),
        ("AFP", "Von Ann Lie und Bo Dal", "Ann Lie; Bo Dal"),
        ("AFP", "", "AFP"),
        ("", "By Brenda Lie Transport correspondent", "Brenda Lie"),
        ("", "By Brenda Lie Editor", "Brenda Lie"),
        ("", "Story by Ann Lie • 3h", "Ann Lie"),
        ("", "Submitted by Ann Lie on Wed, 05/22/2024 - 09:00", "Ann Lie"),
        ("", "6 February 2024 by Ann Lie", "Ann Lie"),
        ("Www Example Com", "", ""),
        ("Анна Ли", "", "Анна Ли"),
    ],
)
def test_authors_are_people(declared: str, shown: str, expected: str) -> None:
    assert authors(declared, [DraftBlock(shown, Role.BODY)] if shown else []) == expected


def test_the_site_may_stand_last_and_be_shown() -> None:
    root = parse_page(
        "<head><title>Ferry stops again - The Bay Post</title></head><b>The Post</b><h1>Ferry stops again</h1>"
    )
    visible = [*page_blocks(root), DraftBlock("The Bay Post", None)]
    assert headline(root, visible, "", "") == "Ferry stops again"


def test_the_site_may_stand_first() -> None:
    page = "<head><title>The Post - Ferry to the islands stops</title></head><h1>The Post</h1>{}"
    for below, expected in (
        ("<h2>Ferry to the islands stops</h2>", "Ferry to the islands stops"),
        ("<h2>Other news</h2>", "The Post"),
    ):
        root = parse_page(page.format(below))
        assert headline(root, page_blocks(root), "The Post", "") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Transport Ferry to the islands stops today", "Ferry to the islands stops today"),
        ("Ferry to the islands stops today", "Ferry to the islands stops today"),
        ("We were the first to say it: Ferry to the islands stops today", None),
        ("Ferry to the islands stops", None),
    ],
)
def test_the_words_above_a_headline_are_not_in_the_title(head: str, expected: str | None) -> None:
    root = parse_page("<head><title>Ferry to the islands stops today | The Post</title></head><h1>x</h1>")
    assert without_kicker(root, head) == (expected or head)
