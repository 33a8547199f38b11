"""A file inside another is read as if it were opened by itself."""

import pytest

from tests.support.office import zipped
from viewer.reading.formats.member import read_member
from viewer.reading.formats.reader import Hints, NotReadableError, Spent

MAIL = b"From: a@b.example\nDate: Fri, 5 Jul 2024 17:30:00 +0200\nSubject: Inner\n\nInner text."


def test_parts_are_its_name_and_what_is_within() -> None:
    around = Hints("a.zip", 1, Spent())
    assert [draft.part for draft in read_member(b"So.", "x/a.txt", around)] == ["x/a.txt"]
    assert [draft.part for draft in read_member(MAIL, "x/a.eml", around)] == ["x/a.eml"]
    assert [draft.part for draft in read_member(MAIL, "final", around)] == ["final (1)"]
    assert [draft.part for draft in read_member(zipped({"b.txt": "So."}), "in.zip", around)] == ["in.zip/b.txt"]
    assert (around.spent.members, around.spent.text) == (8, 6)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b'{"a": 1}', "a.json", "JSON"),
        (b"GIF8", "a.gif", "picture"),
        (MAIL, "a.eml", "deeply"),
    ],
)
def test_what_is_refused(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(NotReadableError, match=reason):
        read_member(data, name, Hints("a.zip", 2))
