"""Headers of mails: words in other encodings, names, dates."""

import pytest

from viewer.reading.formats.mail.headers import decode_base64, decode_header, iso_date


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Old bridge closes", "Old bridge closes"),
        ("=?utf-8?q?Br=C3=BCcke?= closes", "Brücke closes"),
        ("=?UTF-8?B?QnLDvGNrZQ==?=", "Brücke"),
        ("=?windows-1255?B?+ezl7Q==?=", "שלום"),
        ("=?iso-2022-jp?b?GyRCOUEbKEI=?=", "港"),
        ("=?utf-8*en?q?Br=C3=BCcke_zu?=", "Brücke zu"),
        # A character that is cut between two words; and white space between them is none.
        ("=?utf-8?q?Br=C3?=\r\n =?utf-8?q?=BCcke?=", "Brücke"),
        ("=?utf-8?q?old?= =?utf-8?q?_bridge?= and =?utf-8?q?new?=", "old bridge and new"),
        ("a long subject\r\n that is folded", "a long subject that is folded"),
        ("=?nonsense?q?old?=", "old"),
        ("=?utf-8?x?old?=", "=?utf-8?x?old?="),
        ("Br\udcc3\udcbccke", "Brücke"),
        ("=?utf-8?b?QnLDvGNrZ?=", "Brück"),
    ],
)
def test_text(raw: str, text: str) -> None:
    assert decode_header(raw) == text


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ("Fri, 5 Jul 2024 17:30:00 +0200", "2024-07-05T17:30"),
        ("5 July 2024", "5 July 2024"),
        ("Fri, 99 Jul 2024 17:30:00", "Fri, 99 Jul 2024 17:30:00"),
        ("", ""),
    ],
)
def test_dates(date: str, iso: str) -> None:
    assert iso_date(date) == iso


@pytest.mark.parametrize(
    "data", [b"b2xkIGJyaWRnZQ==", b"b2xk\r\nIGJy!aWRnZQ", b"b2xkIGJyaWRnZQ==\n-- \na footer", b"b2xkIGJyaWRnZQA"[:14]]
)
def test_base64_that_is_damaged(data: bytes) -> None:
    assert decode_base64(data) == b"old bridge"
