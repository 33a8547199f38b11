"""The formats of the old wires."""

from viewer.model import Role
from viewer.reading.formats import TEXT, choose_format
from viewer.reading.formats.reader import Hints
from viewer.reading.formats.wire import anpa

STORY = ("The ferry to Vellan stopped on Monday after eleven years.", "``Nobody knows why,'' she said.")
ANPA = (
    b"\x16\x16\x01W2607\x1f_asian\r\nr a\x13\x11 BC-Ferry 1stLd 03-02 1693\r\n\x02^BC-Ferry, 1st Ld,1140<\r\n"
    b"^Ferry stops in Vellan<\r\n^Eds: Adds quotes.<\r\n^By Anna Berg=\r\n^Vellan News=\r\n"
    + b"".join(b"\t   " + line.encode() + b"\r\n \r\n" for line in STORY)
    + b"\t   ^AP-WF-03-02-26 0745GMT<\r\n\x0c\r\n\x04"
)
IPTC = (
    b"\x01VNN0123 4 PL 78 Ferry/Vellan\n\x02Ferry stops in Vellan =\n\n   The ferry to Vellan stopped on Monday\nafter "
    b"eleven years.\n   Nobody knows why.\n   vn ab/cd\n\x03 021015 mar 26\x04"
)


def roles(data: bytes) -> list[tuple[str, Role | None]]:
    (draft,) = anpa.read(data, Hints("a.tst"))
    return [(block.text, block.role) for block in draft.blocks]


def test_anpa_1312() -> None:
    assert choose_format(ANPA, "x.tst").name == "anpa"
    assert roles(ANPA) == [
        ("Ferry stops in Vellan", Role.HEADLINE),
        ("By Anna Berg", Role.BYLINE),
        (STORY[0], None),
        ("“Nobody knows why,” she said.", None),
        ("W2607asian r a BC-Ferry 1stLd 03-02 1693".replace("asian", "_asian"), Role.FURNITURE),
        ("BC-Ferry, 1st Ld,1140", Role.FURNITURE),
        ("Eds: Adds quotes.", Role.FURNITURE),
        ("Vellan News", Role.FURNITURE),
        ("AP-WF-03-02-26 0745GMT", Role.FURNITURE),
    ]
    (draft,) = anpa.read(ANPA, Hints("a"))
    assert draft.published == "2026-03-02T07:45Z"
    assert not [note for note in draft.notes if note.kind == "damaged"]


def test_iptc_7901() -> None:
    assert choose_format(IPTC, "x.tst").name == "anpa"
    (draft,) = anpa.read(IPTC, Hints("a"))
    assert draft.title == "Ferry stops in Vellan"
    assert draft.published == "2026-03-02T10:15"
    assert [block.text for block in draft.blocks if block.role is None] == [STORY[0], "Nobody knows why."]


def test_several_items_and_one_that_is_cut_short() -> None:
    drafts = anpa.read(IPTC + IPTC[:80], Hints("a"))
    assert len(drafts) == 2
    assert [note.kind for note in drafts[1].notes] == ["damaged"]


def test_telex_and_text() -> None:
    telex = b"ZCZC VNN123\nFerry stops in Vellan\n\nThe ferry to Vellan stopped on Monday.\nNNNN\n"
    assert choose_format(telex, "a").name == "anpa"
    assert ("The ferry to Vellan stopped on Monday.", None) in roles(telex)
    assert choose_format(b"\x01\x02 The ferry", "a") is TEXT
