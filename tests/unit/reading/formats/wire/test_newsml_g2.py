"""NewsML-G2."""

from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.reader import Hints
from viewer.reading.formats.wire import newsml_g2


def item(content: str, *, kind: str = "text", guid: str = "urn:1", meta: str = "") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" xml:lang="de">'
        f'<itemMeta><itemClass qcode="ninat:{kind}"/><provider qcode="x:v"><name>Vellan News</name></provider>'
        "<versionCreated>2026-03-02T10:15:00+01:00</versionCreated><edNote>Adds quotes</edNote></itemMeta>"
        f"<contentMeta><slugline>ferry</slugline><headline>Ferry stops</headline><by>By Anna Berg</by>{meta}"
        f"</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def read(*items: str) -> tuple[Draft, ...]:
    data = f"<newsMessage><header><sent>2026</sent></header><itemSet>{''.join(items)}</itemSet></newsMessage>".encode()
    assert choose_format(data, "a.xml").name == "newsml-g2"
    return newsml_g2.read(data, Hints("a.xml"))


HTML = (
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Ferry stops</h1>'
    "<p>The ferry stopped.</p></body></html></inlineXML>"
)


def test_items_of_html_nitf_and_plain_text() -> None:
    nitf = "<inlineXML><nitf><body><body.content><p>The ferry stopped.</p></body.content></body></nitf></inlineXML>"
    plain = "<inlineData>&lt;p&gt;The ferry stopped.&lt;/p&gt;</inlineData>"
    drafts = read(item(HTML), item(nitf, guid="urn:2"), item(plain, guid="urn:3"))
    assert [draft.part for draft in drafts] == ["urn:1", "urn:2", "urn:3"]
    for draft in drafts:
        assert (draft.title, draft.source, draft.language) == ("Ferry stops", "Vellan News", "de")
        assert draft.published == "2026-03-02T10:15+01:00"
        assert [(block.text, block.role) for block in draft.blocks] == [
            ("Ferry stops", Role.HEADLINE),
            ("By Anna Berg", Role.BYLINE),
            ("The ferry stopped.", None),
            ("Adds quotes", Role.FURNITURE),
        ]


def test_pictures_are_counted_among_texts_and_else_their_caption_is_read() -> None:
    caption = "<description>A ferry in the harbour.</description>"
    (draft,) = read(item(HTML), item("", kind="picture", meta=caption))
    assert [str(note.text) for note in draft.notes][-1] == "1 item without text of its own was left out."
    (draft,) = read(item("<remoteContent/>", kind="picture", meta=caption))
    assert "A ferry in the harbour." in [block.text for block in draft.blocks if block.role is None]
    assert "summary" in {note.kind for note in draft.notes}


def test_a_teaser_that_the_body_lacks_is_kept_aside() -> None:
    (draft,) = read(item(HTML, meta="<description>Nobody crosses.</description><keyword>harbour</keyword>"))
    asides = [block.text for block in draft.blocks if block.role is Role.FURNITURE]
    assert asides == ["Nobody crosses.", "Adds quotes", "harbour"] or set(asides) == {
        "Nobody crosses.", "Adds quotes", "harbour",
    }  # fmt: skip
