"""Roles and facts of office documents."""

from collections import Counter

import pytest

from viewer.model import Role
from viewer.reading.formats.office.drafts import Facts, View, make_drafts
from viewer.reading.formats.office.flow import Block

LONG = "The council voted on Tuesday night to close the old ferry landing for good, nine months after the storm."


def roles(*blocks: Block | str, facts: Facts | None = None) -> list[str]:
    """The roles of the blocks, `-` for what is left to the words."""
    story = [block if isinstance(block, Block) else Block(block) for block in blocks]
    (draft,) = make_drafts(View(story), None, facts or Facts(), Counter())
    return [str(block.role or "-") for block in draft.blocks]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((Block("Old", "heading1"), Block("The Wall", "title"), LONG), ["subhead", "headline", "-"]),
        ((Block("One", "title"), Block("Two", "title"), LONG), ["headline", "subhead", "-"]),
        ((Block("The Wall", "heading1"), LONG, Block("Costs", "heading1"), LONG), ["headline", "-", "subhead", "-"]),
        (("Culture", Block("The Wall", "heading2"), LONG), ["-", "headline", "-"]),
        ((LONG, Block("The Wall", "heading1"), LONG), ["-", "subhead", "-"]),
        (("The wall stays", "By Ann Lee", LONG), ["headline", "byline", "-"]),
        (("The wall stays: what now", Block("Ann Lee", "author"), LONG), ["headline", "byline", "-"]),
        (("The wall stays.", "5 July 2024", LONG), ["headline", "-", "-"]),
        (("堤防は残る", LONG), ["headline", "-"]),
        (("5 July 2024", "The wall stays", LONG), ["-", "headline", "-"]),
        (("The Halden Herald", "Old wall stays for good", "By Ann Lee", LONG), ["-", "headline", "byline", "-"]),
        (("Council Closes The Ferry Post", "What it means for the town", LONG), ["headline", "-", "-"]),
        ((LONG, "And so on.", LONG), ["-", "-", "-"]),
        ((Block("Contents 1", "aside"), "The wall stays", LONG), ["furniture", "headline", "-"]),
        ((Block("a | b", "row"), Block("5 July", "date"), Block("A picture", "caption"), Block("A note", "note")),
         ["body", "furniture", "caption", "body"]),
        ((LONG, "A", "12", "—", LONG), ["-", "body", "body", "-", "-"]),
        ((LONG, "1) the first of them;", LONG), ["-", "-", "-"]),
    ],
)  # fmt: skip
def test_roles_come_of_styles_then_of_words_then_of_places(
    blocks: tuple[Block | str, ...], expected: list[str]
) -> None:
    assert roles(*blocks) == expected


@pytest.mark.parametrize(
    ("title", "taken"),
    [
        ("Landing closed for good", True),
        ("A quite different story", False),
        ("Microsoft Word - ferry landing.doc", False),
        ("ferry landing council.docx", False),
        ("[Type the title]", False),
        ("Untitled", False),
        ("", False),
    ],
)
def test_a_title_is_trusted_if_it_is_of_this_text(title: str, taken: bool) -> None:
    (draft,) = make_drafts(View([Block(LONG), Block(LONG)]), None, Facts(title), Counter())
    assert draft.title == (title if taken else "")
    (draft,) = make_drafts(View([Block("The headline", "title"), Block(LONG)]), None, Facts(title), Counter())
    assert draft.title == ""


def test_properties_that_stand_in_the_text_say_what_it_is() -> None:
    facts = Facts("what the Wall costs us", "Ann Lee")
    assert roles("POLITICS AND MORE", "What the wall costs us", "Ann Lee", LONG, facts=facts) == [
        "-", "headline", "byline", "-",
    ]  # fmt: skip
    (draft,) = make_drafts(View([Block(LONG)]), None, Facts("", "Microsoft Office User"), Counter())
    assert draft.byline == ""


def test_facts_of_styles() -> None:
    story = [Block("Ann Lee", "author"), Block("Bo Dahl", "author"), Block("5 July 2024", "date"), Block(LONG)]
    (draft,) = make_drafts(View(story), None, Facts(language="nb-NO"), Counter())
    assert (draft.byline, draft.published, draft.language) == ("Ann Lee, Bo Dahl", "5 July 2024", "nb")
    (draft,) = make_drafts(View(story), None, Facts(language="x-none"), Counter())
    assert draft.language == ""


def test_two_texts_if_they_differ() -> None:
    one, two = View([Block("One.")]), View([Block("Two.")])
    assert [draft.part for draft in make_drafts(one, two, Facts(), Counter())] == ["original", "final"]
    assert [draft.part for draft in make_drafts(one, View([Block("One.")]), Facts(), Counter())] == [""]


def test_headers_stand_once_around_the_story() -> None:
    view = View([Block(LONG)], heads=[Block("Post"), Block("Post")], feet=[Block("1")])
    (draft,) = make_drafts(view, None, Facts(), Counter())
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Post", Role.FURNITURE), (LONG, None), ("1", Role.FURNITURE),
    ]  # fmt: skip


def test_what_was_left_out_is_told_in_singular_and_plural() -> None:
    (draft,) = make_drafts(View([Block(LONG)]), None, Facts(), Counter(comments=1, hidden=2, embedded=0, short=1))
    assert [(note.kind, str(note.text)) for note in draft.notes] == [
        ("comments", "1 comment was left out."),
        ("hidden", "2 words of hidden text were left out."),
        ("short", "The file ends too early: the end of the text may be missing."),
    ]


def test_a_long_table_is_not_searched_for_a_headline() -> None:
    assert set(roles(*[LONG] * 20_001)) == {"-"}
