"""Mails as they are sent, well made and hostile."""

import base64
from collections.abc import Iterator

import pytest

from tests.support.damage import damaged, outcomes
from tests.support.growth import grows_evenly
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.mail import message
from viewer.reading.formats.reader import Hints, NotReadableError

HEAD = (
    "From: Anna Berg <anna@post.example>\nTo: desk@post.example\nDate: Fri, 5 Jul 2024 17:30:00 +0200\n"
    "Subject: Bridge closes\nMessage-ID: <1@post.example>\nMIME-Version: 1.0\n"
)
STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."


def mail(body: str, kind: str = "text/plain; charset=utf-8", head: str = HEAD) -> bytes:
    return f"{head}Content-Type: {kind}\n\n{body}".encode()


def multi(subtype: str, *parts: str) -> str:
    inside = "".join(f"--b-{subtype}\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{subtype}; boundary=b-{subtype}\n\n{inside}--b-{subtype}--\n"


def part(text: str, kind: str = "text/plain", more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\n{more}\n{text}"


def read(data: bytes) -> tuple[Draft, ...]:
    return message.read(data, Hints("a.eml"))


def body(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks if block.role is not Role.FURNITURE][1:]


def notes(draft: Draft) -> list[str]:
    return [str(note.text) for note in draft.notes]


def test_a_mail_with_its_headers() -> None:
    (draft,) = read(mail(STORY))
    assert (draft.title, draft.byline, draft.published) == ("Bridge closes", "Anna Berg", "2024-07-05T17:30")
    assert body(draft) == [STORY]
    furniture = [block.text for block in draft.blocks if block.role is Role.FURNITURE]
    assert furniture == [
        "From: Anna Berg <anna@post.example>", "To: desk@post.example", "Date: Fri, 5 Jul 2024 17:30:00 +0200",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("windows-1255", "windows-1255", "הגשר הישן נסגר"), ("iso-8859-8-i", "iso-8859-8", "הגשר נסגר"),
        ("iso-2022-jp", "iso-2022-jp", "古い橋が閉まる"), ("us-ascii", "utf-8", "Die Brücke schließt"),
        ("iso-8859-1", "utf-8", "Die Brücke schließt"), ("koi8-r", "koi8-r", "Старый мост закрыт"),
        ("cp850", "cp850", "Brücke für £"),
        ("no-such", "utf-8", "Die Brücke schließt"), ("", "cp1252", "Die Brücke schließt im Mai für Umbauten"),
    ],
)  # fmt: skip
def test_charsets(charset: str, encoding: str, text: str) -> None:
    head = f"{HEAD}Content-Type: text/plain{'; charset=' if charset else ''}{charset}\n"
    for transfer in ("8bit", "base64", "quoted-printable"):
        data = text.encode(encoding)
        if transfer == "base64":
            data = base64.encodebytes(data)
        elif transfer == "quoted-printable":
            data = b"".join(b"=%02X" % byte for byte in data)
        made = f"{head}Content-Transfer-Encoding: {transfer}\n\n".encode() + data
        assert body(read(made)[0]) == [text]


def test_damaged_transfer_encodings_are_read_as_far_as_they_go() -> None:
    head = f"{HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: "
    coded = base64.encodebytes(STORY.encode()).decode()
    assert body(read(f"{head}base64\n\n{coded[:60]}!{coded[60:-9]}".encode())[0])[0][:60] == STORY[:60]
    assert body(read(f"{head}quoted-printable\n\nOld =ZZ bridge=\nis =3D closed=".encode())[0]) == [
        "Old =ZZ bridgeis = closed"
    ]


@pytest.mark.parametrize(
    ("plain", "page", "text", "noted"),
    [
        ("Closed in May.", "<p>Closed in <b>May</b>.</p>", "Closed in May.", False),
        ("See it in a browser.", f"<p>{STORY}</p>", STORY, False),
        (STORY, "<p>The council voted on Friday.</p>", STORY, True),
        (STORY, f"<p>{STORY} <a href='https://a.example'>https://a.example</a></p>", STORY, False),
    ],
)
def test_of_two_forms_of_a_text_the_one_that_a_reader_sees(plain: str, page: str, text: str, noted: bool) -> None:
    (draft,) = read((HEAD + multi("alternative", part(plain), part(page, "text/html"))).encode())
    assert body(draft)[0].startswith(text)
    assert any("something else" in note for note in notes(draft)) is noted


def test_text_picture_text_is_shown_and_the_picture_named() -> None:
    picture = part("AAAA", "image/jpeg; name=bridge.jpg", "Content-Transfer-Encoding: base64\n")
    (draft,) = read((HEAD + multi("mixed", part("Above."), picture, part("Below."))).encode())
    assert body(draft) == ["Above.", "Below."]
    assert notes(draft) == ["1 attachment was left out: bridge.jpg."]


def test_a_related_part_is_its_page() -> None:
    picture = part("AAAA", "image/png", "Content-Transfer-Encoding: base64\nContent-ID: <x>\n")
    related = multi("related", part(f"<p>{STORY}</p><img src=cid:x>", "text/html"), picture)
    (draft,) = read((HEAD + multi("alternative", part("none"), related)).encode())
    assert body(draft) == [STORY]
    assert notes(draft) == ["1 attachment was left out: image/png."]


def test_stories_attached_are_articles_of_their_own() -> None:
    attached = 'Content-Disposition: attachment; filename="=?utf-8?q?Br=C3=BCcke.txt?="\n'
    inner = f"Content-Type: message/rfc822\n\nSubject: Inner\nFrom: Bo <b@b.example>\n\n{STORY}"
    calendar = part("BEGIN:VCALENDAR", "text/calendar")
    mailed = (HEAD + multi("mixed", part("See below."), part(STORY, more=attached), inner, calendar)).encode()
    drafts = read(mailed)
    assert [(draft.title, draft.part) for draft in drafts] == [
        ("Bridge closes", "1@post.example"), ("", "Brücke.txt"), ("Inner", "Inner"),
    ]  # fmt: skip
    assert notes(drafts[0]) == ["1 attachment was left out: text/calendar."]


@pytest.mark.parametrize(
    "kind", ['message/external-body; access-type=local-file; name="/etc/passwd"', "message/delivery-status"]
)
def test_what_lies_elsewhere_and_reports_are_named_and_no_articles(kind: str) -> None:
    elsewhere = f"Content-Type: {kind}\n\nContent-Type: text/plain\n\nFinal-Recipient: x\n"
    (draft,) = read((HEAD + multi("mixed", part(STORY), elsewhere)).encode())
    assert body(draft) == [STORY]
    assert notes(draft)[0].startswith("1 attachment was left out: ")


def test_a_signed_mail_is_read_and_an_encrypted_one_refused() -> None:
    signature = part("x", "application/pgp-signature")
    assert body(read((HEAD + multi("signed", part(STORY), signature)).encode())[0]) == [STORY]
    for data in (
        (HEAD + multi("encrypted", part("Version: 1", "application/pgp-encrypted"), part("x"))).encode(),
        mail("MIAG", "application/pkcs7-mime; smime-type=enveloped-data"),
    ):
        with pytest.raises(NotReadableError, match="encrypted"):
            read(data)


def test_mailboxes() -> None:
    box = b"".join(
        f"From a@b.example Fri Jul  5 17:3{n}:00 2024\nSubject: Number {n}\n\nText {n}.\n>From here on.\n\n".encode()
        for n in range(3)
    )
    drafts = read(box + b"From the harbour it is far.\n")
    assert [draft.title for draft in drafts] == ["Number 0", "Number 1", "Number 2"]
    assert "From here on." in body(drafts[0])
    assert "From the harbour it is far." in body(drafts[2])
    (single,) = read(mail("Above.\n\nFrom a@b.example Fri Jul  5 17:30:00 2024\nSubject: quoted\n\nBelow."))
    assert body(single)[-1] == "Below."


def test_programs_files_of_mails() -> None:
    sent = mail(STORY)
    apple = b'%d\n%s<?xml version="1.0"?><plist/>' % (len(sent), sent)
    wide = sent.decode().encode("utf-16")
    for data in (sent, b"  \r\n" + sent, apple, wide, b"\xef\xbb\xbf" + sent, sent.replace(b"\n", b"\r\n")):
        assert choose_format(data, "a.txt").name == "eml"
        assert body(read(data)[0]) == [STORY]


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour\nTo: the hill\n\nIt is far.",
        "Date: 5 July\nSubject: bridges\n\nThey are old.",
        "Note: x\n" * 50,
        "The message-id: of a mail tells it.",
    ],
)
def test_a_text_with_a_colon_is_no_mail(text: str) -> None:
    assert choose_format(text.encode(), "a.txt").name == "text"
    assert choose_format(text.encode(), "a.eml").name == "eml"


@pytest.mark.parametrize("line", [b"a: b\n", b"a: b\n c\n", b"a" * 61 + b":", b" ", b"1\n"])
def test_an_unknown_name_is_no_mail_however_long(line: bytes) -> None:
    assert grows_evenly(lambda size: choose_format(line * (size // len(line)), "a.txt"), 20_000)


def hostile() -> Iterator[bytes]:
    whole = (
        HEAD
        + multi("mixed", multi("alternative", part(STORY), part(f"<p>{STORY}", "text/html")), part("x", "image/png"))
    ).encode()
    yield from (whole[:stop] for stop in range(0, len(whole), 31))
    yield from damaged(whole, copies=80, most=40, seed=11)
    yield b"Subject: " + b"=?utf-8?q?" * 50_000
    yield b"Subject: x\n" + b" y\n" * 200_000 + b"\ntext"
    yield b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 190
    yield "".join(f"Content-Type: multipart/mixed; boundary=x{n}\n\n--x{n}\n" for n in range(190)).encode()
    yield b"Content-Type: message/rfc822\n\n" * 3_000
    yield mail("x", "text/plain; charset*0=a; charset*9=b; format*=x'y'%ff")
    yield mail("x", "multipart/mixed; boundary=")
    yield mail("x", "text/plain; charset=\xff\xfe\"; name*=utf-8''%")
    yield b"From: " + b"<" * 100_000 + b"\nReceived: x\n\nx"
    yield mail("<div>" * 30_000, "text/html")
    yield mail("> " * 300_000 + "x")
    yield b"From a 17:30\nA:\n\n" * 2_500
    yield b"Received: x\nContent-Transfer-Encoding: base64\n\n" + b"\xff" * 1000


def test_hostile_mails_are_read_or_refused_in_time() -> None:
    assert set().union(*outcomes(read, hostile())) == {"Draft", "refused"}
    for piece, kind in (("<div>", "text/html"), ("> ", "text/plain"), ("From a 17:30\nA:\n\n", "text/plain")):
        assert grows_evenly(lambda count: read(mail(piece * count, kind)), 300)  # noqa: B023 - called at once
