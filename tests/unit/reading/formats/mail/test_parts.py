"""Parts of a mail."""

import pytest

from viewer.reading.formats.mail.parts import parameter, parse_mail, payload_of
from viewer.reading.formats.reader import NotReadableError


def test_a_part_without_its_codes() -> None:
    mail = parse_mail(b'Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\nU28uIA==\n')
    assert payload_of(mail) == b"So. "
    assert (parameter(mail, "charset"), parameter(mail, "format")) == ("utf-8", "")
    assert payload_of(parse_mail(b"Content-Transfer-Encoding: quoted-printable\n\nSo=2E")) == b"So."


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"a: b\n" * 60_000, "headers are too long"), (b"a: b\n\n" + b"boundary=x\n" * 201, "more than 200 parts")],
)
def test_limits(data: bytes, reason: str) -> None:
    with pytest.raises(NotReadableError, match=reason):
        parse_mail(data)
