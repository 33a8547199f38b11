"""Properties of a message in an OLE file."""

from datetime import datetime
from typing import Any

import pytest

from tests.support.ole import attached_file, attached_message, make_msg, make_ole, message_tree
from viewer.reading.formats.mail.properties import open_message
from viewer.reading.formats.reader import NotReadableError


def test_texts_times_and_folders() -> None:
    inner = message_tree("Inner", "x", inside=True, sent=datetime(2024, 7, 6), code_page=1251)
    attached = (attached_file("a.txt", b"1" * 5_000), attached_message(inner))
    sent = datetime(2024, 7, 5, 17, 30)
    folder = open_message(make_msg("Old\r\nbridge", sent=sent, code_page=1255, attached=attached))
    assert (folder.line("0037"), folder.line("1000")) == ("Old bridge", "")
    assert (folder.sent, folder.codec) == ("2024-07-05T17:30", "cp1255")
    first, second = folder.attachments()
    assert first.binary("3701") == b"1" * 5_000
    assert first.folder("__substg1.0_3701000D") is None
    inside = second.folder("__substg1.0_3701000d")
    assert inside is not None
    assert (inside.line("0037"), inside.sent, inside.codec) == ("Inner", "2024-07-06T00:00", "cp1251")


def test_times_and_code_pages_that_there_are_none() -> None:
    streams: Any = {"__properties_version1.0": bytes(32) + b"\x40\0\x39\0" + bytes(4) + b"\xff" * 8}
    folder = open_message(make_msg("x", code_page=999, streams=streams))
    assert (folder.sent, folder.codec) == ("", "")


@pytest.mark.parametrize("data", [make_ole({"a": b"x"}), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), b"x" * 2_000])
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(NotReadableError):
        open_message(data)
