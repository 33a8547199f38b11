"""Packages and XML, whatever is in them."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.support.office import zipped
from viewer.reading.formats import package as module
from viewer.reading.formats.package import Package, parse_xml, without_binary
from viewer.reading.formats.reader import NotReadableError

BILLION = (
    '<!DOCTYPE a [<!ENTITY b0 "bbbbbbbbbb">'
    + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
    + ']><a d="&b11;">&b11;</a>'
)
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a d="&c;">&c;</a>'


def refused(data: bytes, name: str = "a.xml") -> str:
    with pytest.raises(NotReadableError) as caught:
        Package(data).xml(name)
    return str(caught.value)


def test_members_are_found_by_name_without_regard_to_case_and_slashes() -> None:
    package = Package(zipped({"Word\\A.xml": "<a/>", "../../b.xml": "<b/>"}))
    assert all(package.xml(name) is not None for name in ("word/a.xml", "/WORD/a.XML"))
    assert package.read("b.xml") is None
    assert package.read("../../b.xml") == b"<b/>"


def test_the_bytes_that_come_out_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"a.xml": b"<a>" + b" " * 3_000_000 + b"</a>", "b.xml": b" " * 900_000, "c.xml": b" " * 900_000})
    assert len(bomb) < 40_000
    monkeypatch.setattr(module, "MAX_MEMBER", 2_000_000)
    assert "unpacks to more than 2 MB" in refused(bomb)
    monkeypatch.setattr(module, "MAX_TOTAL", 1_000_000)
    package = Package(bomb)
    assert package.read("b.xml")
    with pytest.raises(NotReadableError, match="unpacks"):
        package.read("c.xml")


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped({"a.xml": b"<a>" + b" " * 100_000 + b"</a>"}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MEMBERS", 5)
    assert "more than 5 files" in refused(zipped({f"{n}": "" for n in range(6)}))


def test_two_members_of_one_name() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.xml", "<a/>")
        file.writestr("A.XML", "<c/>")
    assert "damaged" in refused(out.getvalue())


def test_an_encrypted_member() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + offset] |= 1
    assert "password" in refused(bytes(data))


def test_cut_short_anywhere() -> None:
    data = zipped({"a.xml": "<a>" + "".join(f"<b>{n}</b>" for n in range(300)) + "</a>"})
    for length in range(0, len(data), 7):
        assert "damaged" in refused(data[:length]), length


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    prolog = f'<?xml version="1.0" encoding="{encoding.removesuffix("-be")}"?>'
    with pytest.raises(NotReadableError, match="entities"):
        parse_xml(("\ufeff" * encoding.endswith("be") + prolog + BOMB).encode(encoding))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a>b</a>',
        '<!DOCTYPE manifest PUBLIC "-//Office//DTD Manifest 1.0//EN" "Manifest.dtd"><a>b</a>',
        '<a xmlns:xi="http://www.w3.org/2001/XInclude">b<xi:include href="/etc/hostname" parse="text"/></a>',
    ],
)
def test_nothing_that_is_named_is_opened(declared: str) -> None:
    assert "".join(parse_xml(declared.encode()).itertext()) == "b"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BILLION.encode(), "entities"),
        (BILLION.replace('d="&b11;"', "").encode(), "entities"),
        (b"<a>" * 100_000 + b"</a>" * 100_000, "nested too deeply"),
        (b"<a>" + b"<b/>" * 1_000_000 + b"</a>", "more than 1,000,000 tags"),
        (b"<a " + b"b='' " * 2_000_001 + b"/>", "more than 2,000,000 attributes"),
        (b"<a><b></a>", "damaged"),
        (b"<a>&nbsp;</a>", "entities"),
        (b"<?xml version='1.0' encoding='nonsense'?><a/>", "damaged"),
        (b"", "damaged"),
        (b"\0" * 1000, "damaged"),
    ],
)
def test_what_cannot_be_parsed(data: bytes, reason: str) -> None:
    with pytest.raises(NotReadableError, match=re.escape(reason)):
        parse_xml(data)


def test_a_damaged_part_that_is_not_needed_is_counted() -> None:
    package = Package(zipped({"a.xml": "<a>"}))
    assert package.optional_xml("a.xml") is None
    assert package.optional_xml("none.xml") is None
    assert package.damaged == 1


def test_pictures_in_flat_files_are_left_out() -> None:
    data = b"<x><office:binary-data>" + b"QUJD" * 10 + b"</office:binary-data>text</x>"
    assert without_binary(data) == b"<x><office:binary-data></office:binary-data>text</x>"
    assert len(without_binary(b"<office:binary-data>" * 100_000)) == 2_000_000


def test_members_that_share_their_bytes_are_refused() -> None:
    data = bytearray(zipped({"a.xml": "<a/>", "b.xml": "<b/>"}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 42 : at + 46] = (0).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


def test_the_first_bytes_and_the_names_of_files() -> None:
    package = Package(zipped({"A/": "", "A/b.xml": "<b/>"}))
    assert (package.files, package.read("a/B.xml", 2)) == (("A/b.xml",), b"<b")
