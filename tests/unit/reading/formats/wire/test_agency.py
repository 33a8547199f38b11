"""Agencies' own XML."""

import pytest

from viewer.model import Role
from viewer.reading.formats import choose_format
from viewer.reading.formats.reader import Hints, NotReadableError
from viewer.reading.formats.wire import agency

STORY = "The ferry to Vellan stopped on Monday after eleven years of daily crossings, nobody knows why."
OTHER = "The council of Vellan meets on Friday to talk about a bridge in the place of the ferry."


def test_an_item_by_the_names_of_its_elements() -> None:
    body = f"<content>&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;/vn/&lt;/p&gt;</content>"
    data = (
        '<?xml version="1.0"?><VN><NewsID>17</NewsID><PublishDate>2026-03-02T10:15:00+01:00</PublishDate>'
        f"<strapline>NET/FERRY</strapline><headline>Ferry stops</headline><subtitle>Why?&lt;br /&gt;</subtitle>{body}"
        f"<origin>/vn/</origin><byLine>Anna Berg</byLine><remark>{OTHER}</remark></VN>"
    ).encode()
    assert choose_format(data, "a.txt").name == "xml"
    (draft,) = agency.read(data, Hints("a.xml"))
    assert (draft.part, draft.title, draft.source) == ("17", "Ferry stops", "vn")
    assert draft.published == "2026-03-02T10:15+01:00"
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Ferry stops", Role.HEADLINE),
        ("Why?", Role.SUBHEAD),
        ("Anna Berg", Role.BYLINE),
        (STORY, None),
        ("/vn/", Role.FURNITURE),
        ("NET/FERRY", Role.FURNITURE),
        (OTHER, Role.FURNITURE),
    ]


def test_several_items() -> None:
    items = "".join(
        f"<artikel><rubrik>{text[:9]}</rubrik><ingress>Short {n}.</ingress><brodtext><p>{text}</p></brodtext></artikel>"
        for n, text in enumerate((STORY, OTHER))
    )
    drafts = agency.read(f"<paket>{items}</paket>".encode(), Hints("a.xml"))
    assert [draft.title for draft in drafts] == ["The ferry", "The counc"]
    assert [[b.text for b in draft.blocks[1:]] for draft in drafts] == [["Short 0.", STORY], ["Short 1.", OTHER]]


def test_paragraphs_without_an_element_around_them() -> None:
    data = f'<story id="17" date="2026-03-02"><h-l>Ferry stops</h-l><para>{STORY}</para><para>{OTHER}</para></story>'
    (draft,) = agency.read(data.encode(), Hints("a.xml"))
    assert (draft.title, draft.part, draft.published) == ("Ferry stops", "17", "2026-03-02")
    assert [block.text for block in draft.blocks[1:]] == [STORY, OTHER]


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0"?><ferries><ferry>Vellan</ferry></ferries>',
        f'<?xml version="1.0"?><project><title>x</title><text>{STORY}</text></project>',
        f"<note><body>{STORY}</body></note>",
        "<story><headline>Ferry</headline><body>true</body></story>",
    ],
)
def test_other_xml_is_refused_but_can_be_read_as_text(data: str) -> None:
    with pytest.raises(NotReadableError, match="XML of a kind that is not known") as told:
        agency.read(data.encode(), Hints("a.xml"))
    assert told.value.is_text
