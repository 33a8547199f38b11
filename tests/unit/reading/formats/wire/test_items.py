"""Items made into drafts."""

import pytest

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.wire.items import MAX_ITEMS, ONLY_SUMMARY, Item, drafts_of, iso_date

STORY = DraftBlock("The ferry stopped on Monday after eleven years of daily crossings.")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("20260302T101500+0100", "2026-03-02T10:15+01:00"),
        ("20260302", "2026-03-02"),
        ("20260302T101500Z", "2026-03-02T10:15Z"),
        ("2026-03-02T10:15:30.5-05:00", "2026-03-02T10:15-05:00"),
        ("2026-03-02 10:15:30", "2026-03-02T10:15"),
        ("Mon, 02 Mar 2026 10:15:00 +0530", "2026-03-02T10:15+05:30"),
        ("2 March 2026", "2 March 2026"),
        ("Mon, 99 Foo 99999999", "Mon, 99 Foo 99999999"),
        ("", ""),
    ],
)
def test_dates_keep_their_zone(text: str, date: str) -> None:
    assert iso_date(text) == date


def roles(item: Item) -> list[tuple[str, Role | None]]:
    return [(block.text, block.role) for block in drafts_of([item])[0].blocks]


def test_what_is_said_twice_is_shown_once() -> None:
    item = Item(title="Ferry <em>stops</em>", byline="By Anna Berg", leads=["Why", "Why", "Ferry stops"])
    item.blocks = [DraftBlock("* Ferry  stops", Role.SUBHEAD), STORY]
    item.abstract = [DraftBlock(STORY.text[:50])]
    item.asides = ["ferry", "bc-ferry", "bc-ferry"]
    assert roles(item) == [
        ("Ferry stops", Role.HEADLINE),
        ("Why", Role.SUBHEAD),
        ("By Anna Berg", Role.BYLINE),
        (STORY.text, None),
        ("bc-ferry", Role.FURNITURE),
    ]
    item.abstract = [DraftBlock("Nobody crosses.")]
    assert ("Nobody crosses.", None) in roles(item)


@pytest.mark.parametrize(
    "text",
    [
        "ends",
        "(Ends)",
        "==Kyodo",
        "/ritzau/",
        "AAP RTV",
        "(VN)",
        "(Reporting by Anna Berg; Editing by Cole)",
        "___",
        "dpa ab cd/ef",
        "The post Ferry appeared first on Vellan News.",
        "-ENDE-",
    ],
)
def test_the_signature_of_a_desk_is_furniture(text: str) -> None:
    assert roles(Item(blocks=[STORY, DraftBlock(text)]))[-1] == (text, Role.FURNITURE)
    assert roles(Item(blocks=[DraftBlock(text), STORY]))[0] == (text, None)


@pytest.mark.parametrize("text", ["Nobody came.", "Bla bla test", "He ends here", "Fine weather"])
def test_a_short_last_line_is_no_signature(text: str) -> None:
    assert roles(Item(blocks=[STORY, DraftBlock(text)]))[-1] == (text, None)


def test_the_first_heading_stands_for_a_headline() -> None:
    (draft,) = drafts_of([Item(blocks=[DraftBlock("Ferry", Role.SUBHEAD), STORY], language="en-GB", part=" 1 ")])
    assert (draft.title, draft.language, draft.part) == ("Ferry", "en", "1")


def test_what_has_no_text_is_counted() -> None:
    empty = Item(title="x", blocks=[DraftBlock("y", Role.FURNITURE)])
    first, second = drafts_of([empty, Item(blocks=[STORY], notes=[ONLY_SUMMARY]), empty, Item(blocks=[STORY])])
    assert [note.kind for note in first.notes] == ["empty", "summary"]
    assert str(first.notes[0].text) == "2 items without text of their own were left out."
    assert not second.notes
    with pytest.raises(NotReadableError, match="no text of an article"):
        drafts_of([empty])
    with pytest.raises(NotReadableError, match=f"{MAX_ITEMS:,} texts"):
        drafts_of(Item(blocks=[STORY]) for _ in range(MAX_ITEMS + 1))
