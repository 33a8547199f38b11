"""NITF."""

import pytest

from viewer.model import Role
from viewer.reading.formats import choose_format
from viewer.reading.formats.reader import Hints, NotReadableError
from viewer.reading.formats.wire import nitf

ITEM = b"""<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf baselang="en-GB"><head><title>1 FERRY</title><docdata><doc-id id-string="v.1"/>
<date.issue norm="20260302T101500+0100"/><ed-msg info="Adds quotes"/><doc.copyright holder="Vellan News"/>
<key-list><keyword key="ferries"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry stops &mdash; again</hl1><hl2>Nobody knows why</hl2></hedline>
<note><p>For editors</p></note><byline>By Anna Berg, <byttl>Reporter</byttl></byline>
<dateline><location>VELLAN</location></dateline><abstract><p>The ferry to Vellan stopped on Monday after</p></abstract>
</body.head><body.content><block><p>The ferry to Vellan stopped on Monday after eleven
years.</p><p>ends</p></block></body.content><body.end><tagline>Cole helped.</tagline></body.end></body></nitf>"""


def test_an_item() -> None:
    assert choose_format(ITEM, "a.txt").name == "nitf"
    (draft,) = nitf.read(ITEM, Hints("a.xml"))
    assert (draft.title, draft.part, draft.language) == ("Ferry stops — again", "v.1", "en")
    assert (draft.source, draft.published) == ("Vellan News", "2026-03-02T10:15+01:00")
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Ferry stops — again", Role.HEADLINE),
        ("Nobody knows why", Role.SUBHEAD),
        ("By Anna Berg", Role.BYLINE),
        ("The ferry to Vellan stopped on Monday after eleven years.", None),
        ("ends", Role.FURNITURE),
        *((text, Role.FURNITURE) for text in ("Reporter", "For editors")),
        *((text, Role.FURNITURE) for text in ("Cole helped.", "Adds quotes", "ferries")),
    ]


def test_a_body_without_parts() -> None:
    (draft,) = nitf.read(b"<nitf><body><p>The ferry stopped.</p></body></nitf>", Hints("a"))
    assert [block.text for block in draft.blocks] == ["The ferry stopped."]
    with pytest.raises(NotReadableError, match="no text of an article"):
        nitf.read(b"<nitf><head/></nitf>", Hints("a"))
