"""RSS, Atom, WordPress."""

import pytest

from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.feeds import feed
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The ferry to Vellan stopped on Monday after eleven years of daily crossings."
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str) -> tuple[Draft, ...]:
    channel = "<title>Vellan News</title><language>en-GB</language>"
    data = (
        f"<rss {NAMES}><channel>{channel}{''.join(f'<item>{each}</item>' for each in items)}</channel></rss>".encode()
    )
    assert choose_format(data, "a.xml").name == "rss"
    return feed.read(data, Hints("a.xml"))


def test_rss_with_full_text_and_with_a_summary() -> None:
    first = (
        "<title>Ferry &amp;amp; bridge</title><guid>1</guid><pubDate>Mon, 02 Mar 2026 10:15:00 +0100</pubDate>"
        "<author>anna@example.org (Anna Berg)</author><category>boats</category><description>Short.</description>"
        '<media:title>A picture</media:title><media:content url="x"/>'
        f"<content:encoded><![CDATA[<p>{STORY}</p>]]></content:encoded>"
    )
    one, two = rss(first, f"<title>Two</title><link>http://x/2</link><description>{STORY}</description>")
    assert (one.part, one.title, one.source) == ("1", "Ferry & bridge", "Vellan News")
    assert (one.published, one.language) == ("2026-03-02T10:15+01:00", "en")
    assert [(block.text, block.role) for block in one.blocks] == [
        ("Ferry & bridge", Role.HEADLINE),
        ("Anna Berg", Role.BYLINE),
        (STORY, None),
        ("Short.", Role.FURNITURE),
        ("boats", Role.FURNITURE),
    ]
    assert (two.part, [note.kind for note in two.notes]) == ("http://x/2", ["summary"])
    (long,) = rss(f"<title>Three</title><description>{STORY * 6}</description>")
    assert "summary" not in [note.kind for note in long.notes]


def test_atom() -> None:
    xhtml = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p></div></content>'
    html = f'<content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content>'
    data = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Vellan News</title><author><name>Anna Berg</name></author>'
        f"<entry><title>One</title><id>urn:1</id><updated>2026-03-02T10:15:00Z</updated>{xhtml}</entry>"
        f"<entry><title>Two</title><id>urn:2</id>{html}</entry></feed>"
    ).encode()
    assert choose_format(data, "a").name == "rss"
    drafts = feed.read(data, Hints("a.atom"))
    assert [(draft.part, draft.title) for draft in drafts] == [("urn:1", "One"), ("urn:2", "Two")]
    assert drafts[0].published == "2026-03-02T10:15Z"
    for draft in drafts:
        assert [block.text for block in draft.blocks[1:]] == ["Anna Berg", STORY]


def test_wordpress() -> None:
    post = (
        "<title>Ferry</title><guid>http://x/?p=1</guid><dc:creator>anna</dc:creator><wp:post_type>post</wp:post_type>"
        "<wp:post_date>2026-03-02 10:15:00</wp:post_date><wp:post_date_gmt>2026-03-02 04:45:00</wp:post_date_gmt>"
        f"<content:encoded><![CDATA[<!-- wp:x -->{STORY}\n\n[gallery ids='1'][box][caption id='2']<img src='x'/>A ferry"
        "[/caption]He [sic] <em>said</em>\nso.[/box]]]></content:encoded>"
        "<wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment>"
    )
    attachment = "<title>Picture</title><wp:post_type>attachment</wp:post_type><description>A ferry</description>"
    (draft,) = rss(post, attachment)
    assert (draft.part, draft.published) == ("http://x/?p=1", "2026-03-02T10:15+05:30")
    assert [block.text for block in draft.blocks] == ["Ferry", "anna", STORY, "A ferry", "He [sic] said so."]
    assert [note.kind for note in draft.notes][-1] == "empty"


def test_a_feed_without_items_is_refused() -> None:
    with pytest.raises(NotReadableError, match="no text of an article"):
        rss()
