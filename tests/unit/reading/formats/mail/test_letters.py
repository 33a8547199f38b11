"""A mail becomes drafts: its own, and one of each text attached."""

from tests.support.pdf import lines, make_pdf
from viewer.model import Role
from viewer.reading.formats.mail.letters import MAX_ATTACHED, Attachment, Letter, drafts_of
from viewer.reading.formats.reader import Hints
from viewer.reading.formats.text.pieces import Piece

STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."


def letter(*attached: Attachment | Letter, text: str = STORY, subject: str = "Bridge closes") -> Letter:
    made = Letter(
        subject, "Anna Berg <a@b.example>", ["From: Anna Berg <a@b.example>"], "Fri, 5 Jul 2024 17:30:00 +0200"
    )
    made.ident = "1@b.example"
    made.pieces = [Piece(text)] if text else []
    made.attached = list(attached)
    return made


def test_a_mail() -> None:
    (draft,) = drafts_of(letter(), Hints("", 0))
    assert (draft.title, draft.byline, draft.published) == ("Bridge closes", "Anna Berg", "2024-07-05T17:30")
    assert draft.part == "1@b.example"
    assert [(block.text, block.role) for block in draft.blocks] == [
        ("Bridge closes", Role.HEADLINE), ("From: Anna Berg <a@b.example>", Role.FURNITURE), (STORY, None),
    ]  # fmt: skip


def test_a_body_that_says_the_subject_again_has_the_headline() -> None:
    mail = letter()
    mail.subject = "Re: Bridge closes"
    mail.pieces = [Piece("Bridge closes!", Role.HEADLINE), Piece("By Anna Berg"), Piece("Menu", Role.HEADLINE)]
    roles = [block.role for block in drafts_of(mail, Hints("", 0))[0].blocks]
    assert roles == [Role.FURNITURE, Role.HEADLINE, Role.BYLINE, Role.SUBHEAD]


def test_what_is_attached_is_read_by_the_table_of_formats() -> None:
    pdf = make_pdf([lines(50, 700, [STORY])])
    page = f"<html><body><p>{STORY}</p></body></html>".encode()
    drafts = drafts_of(
        letter(Attachment("a.pdf", pdf), Attachment("b.html", page), Attachment("c.txt", b"Text.")), Hints("", 0)
    )
    assert [draft.part for draft in drafts] == ["1@b.example", "a.pdf", "b.html", "c.txt"]
    assert all(any(STORY[:9] in block.text for block in draft.blocks) for draft in drafts[1:3])
    assert not any(draft.text for draft in drafts)


def test_what_cannot_be_read_is_named() -> None:
    mail = letter(
        Attachment("a.zip", b"PK\x03\x04" + bytes(50)), Attachment("b.json", b'{"a": 1}'), Attachment("c", b"")
    )
    mail.left_out = ["d.jpg"]
    (draft,) = drafts_of(mail, Hints("", 0))
    (note,) = draft.notes
    assert str(note.text).startswith("4 attachments were left out: d.jpg; a.zip (it is damaged")
    assert "b.json" in str(note.text)
    assert "c (the file is empty)" in str(note.text)


def test_an_envelope_gives_its_headers_to_what_is_in_it() -> None:
    mail = letter(Attachment("c.txt", STORY.encode()), text="")
    mail.left_out = ["d.jpg"]
    (draft,) = drafts_of(mail, Hints("", 0))
    assert draft.part == "c.txt"
    assert [block.role for block in draft.blocks] == [Role.FURNITURE, Role.FURNITURE, None]
    assert {note.kind for note in draft.notes} == {"attachments", "encoding"}


def test_mails_inside_mails_to_a_depth() -> None:
    raw = b"From: a@b.example\nDate: Fri, 5 Jul 2024 17:30:00 +0200\nSubject: Inner\n\nInner text."
    assert [draft.title for draft in drafts_of(letter(Attachment("a.eml", raw)), Hints("", 1))] == [
        "Bridge closes",
        "Inner",
    ]
    (deep,) = drafts_of(letter(Attachment("a.eml", raw)), Hints("", 2))
    assert "nested too deeply" in str(deep.notes[0].text)
    assert [draft.title for draft in drafts_of(letter(letter(subject="Inner")), Hints("", 0))] == [
        "Bridge closes",
        "Inner",
    ]


def test_no_more_attachments_are_read_than_a_mail_has() -> None:
    mail = letter(*(Attachment(f"{n}.txt", b"Text.") for n in range(MAX_ATTACHED + 2)))
    drafts = drafts_of(mail, Hints("", 0))
    assert len(drafts) == MAX_ATTACHED + 1
    assert "2 attachments were left out: 50.txt; 51.txt." in [str(note.text) for note in drafts[0].notes]
