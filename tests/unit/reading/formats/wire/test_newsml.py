"""NewsML 1."""

from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.reader import Hints
from viewer.reading.formats.wire import newsml

HEAD = (
    "<Identification><NewsIdentifier><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification>"
    "<NewsManagement><ThisRevisionCreated>20260302T101500+0900</ThisRevisionCreated></NewsManagement>"
)
META = '<Provider><Party FormalName="Vellan News"/></Provider><Language FormalName="en"/>'


def lines(headline: str) -> str:
    return f"<NewsLines><HeadLine>{headline}</HeadLine><SlugLine>bc-x</SlugLine><ByLine>Anna Berg</ByLine></NewsLines>"


def content(text: str, media: str = "Text") -> str:
    data = f"<DataContent><p>{text}</p></DataContent>"
    return f'<ContentItem><MediaType FormalName="{media}"/>{data}</ContentItem>'


def read(components: str) -> tuple[Draft, ...]:
    doctype = '<!DOCTYPE NewsML SYSTEM "x.dtd" [<!ENTITY % n SYSTEM "n.dtd"> %n;]>'
    data = f"{doctype}<NewsML><NewsItem>{HEAD}{components}</NewsItem></NewsML>".encode()
    assert choose_format(data, "a.xml").name == "newsml"
    return newsml.read(data, Hints("a.xml"))


def test_an_item() -> None:
    inner = f"<NewsComponent>{content('The ferry stopped.')}{content('A ferry.', 'Photo')}</NewsComponent>"
    (draft,) = read(f"<NewsComponent>{lines('Ferry stops')}{META}{inner}</NewsComponent>")
    assert (draft.title, draft.source, draft.part) == ("Ferry stops", "Vellan News", "urn:1")
    assert (draft.published, draft.language) == ("2026-03-02T10:15+09:00", "en")
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Ferry stops", Role.HEADLINE),
        ("Anna Berg", Role.BYLINE),
        ("The ferry stopped.", None),
        ("bc-x", Role.FURNITURE),
    ]


def test_components_with_headlines_of_their_own_are_articles() -> None:
    one = f'<NewsComponent Duid="a">{lines("One")}{content("The ferry stopped.")}</NewsComponent>'
    two = f'<NewsComponent Duid="b">{lines("Two")}{content("The bridge opened.")}</NewsComponent>'
    drafts = read(f"<NewsComponent>{one}{two}</NewsComponent>")
    assert [(draft.title, draft.part) for draft in drafts] == [("One", "urn:1"), ("Two", "b")]


def test_a_component_may_be_the_headline_of_those_beside_it() -> None:
    parts = {"Title": "Ferry stops", "Lead": "The ferry stopped.", "Body": "Nobody knows why."}
    components = "".join(
        f'<NewsComponent><Role FormalName="{role}"/>{content(text)}</NewsComponent>' for role, text in parts.items()
    )
    (draft,) = read(f"<NewsComponent>{components}</NewsComponent>")
    assert draft.title == "Ferry stops"
    assert [block.text for block in draft.blocks] == list(parts.values())
