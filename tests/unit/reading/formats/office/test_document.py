"""Files of word processors are told by what is in them."""

import pytest

from tests.support.office import docx, flat_odt, odt, ole, p, zipped
from viewer.reading.formats import choose_format
from viewer.reading.formats.office.document import read
from viewer.reading.formats.reader import Hints, NotReadableError

WORDS = "<text:p>Text.</text:p>"
RTF = rb"{\rtf1\ansi Text.\par}"


@pytest.mark.parametrize("data", [docx(p("Text.")), odt(WORDS), flat_odt(WORDS), RTF, b"\xef\xbb\xbf\n" + RTF])
@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.doc", "a"])
def test_the_name_does_not_matter(data: bytes, name: str) -> None:
    chosen = choose_format(data, name)
    assert chosen.name in ("docx", "odt", "rtf")
    assert chosen == choose_format(data[:65_536], name)
    (draft,) = chosen.read(data, Hints(name))
    assert [block.text for block in draft.blocks] == ["Text."]


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.fodt"])
def test_a_text_with_the_name_of_a_document_is_a_text(name: str) -> None:
    assert choose_format(b"The wall stays.", name).name == "text"


def office(kind: str) -> bytes:
    return zipped({
        "[Content_Types].xml": f'<Types><Override PartName="/x.xml" ContentType="application/vnd.{kind}"/></Types>',
        "x.xml": "<x/>",
    })  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (office("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "spreadsheet"),
        (office("ms-excel.sheet.binary.macroEnabled.main"), "spreadsheet"),
        (office("openxmlformats-officedocument.presentationml.presentation.main+xml"), "presentation"),
        (office("ms-visio.drawing.main+xml"), "drawing"),
        (office("other"), "damaged"),
        (odt(WORDS, kind="spreadsheet"), "spreadsheet"),
        (odt(WORDS, kind="presentation-template"), "presentation"),
        (odt(WORDS, kind="graphics"), "drawing"),
        (odt(WORDS, kind="formula"), "no text document"),
        (odt(WORDS, manifest="<m><encryption-data/></m>"), "password"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "encrypted-package": "x"}), "password"),
        (zipped({"index/document.iwa": ""}), "Pages"),
        (ole("EncryptedPackage"), "password"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (b"<a/>", "no document"),
        (b"anything", "damaged"),
    ],
)
def test_what_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(NotReadableError, match=words):
        read(data, Hints("a.docx"))
