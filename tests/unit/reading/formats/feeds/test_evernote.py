"""Exports of Evernote."""

from viewer.model import Role
from viewer.reading.formats import choose_format
from viewer.reading.formats.feeds import evernote
from viewer.reading.formats.reader import Hints

NOTE = """<note><title>Ferry</title><created>20260302T101500Z</created><tag>boats</tag><note-attributes>
<author>anna</author><source-url>https://news.example/a?b</source-url></note-attributes><content><![CDATA[
<?xml version="1.0"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>The ferry&nbsp;stopped.</div><en-media/>
<div>Nobody knows.</div></en-note>]]></content>
<resource><data>AAAA</data></resource><task><title>Ask</title></task></note>"""


def test_notes() -> None:
    data = f'<!DOCTYPE en-export SYSTEM "x.dtd"><en-export>{NOTE}{NOTE}</en-export>'.encode()
    assert choose_format(data, "a.enex").name == "enex"
    drafts = evernote.read(data, Hints("a.enex"))
    assert len(drafts) == 2
    draft = drafts[0]
    assert (draft.title, draft.published, draft.source) == ("Ferry", "2026-03-02T10:15Z", "news.example")
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Ferry", Role.HEADLINE),
        ("anna", Role.BYLINE),
        ("The ferry\u00a0stopped.", None),
        ("Nobody knows.", None),
        ("boats", Role.FURNITURE),
        ("Ask", Role.FURNITURE),
    ]
