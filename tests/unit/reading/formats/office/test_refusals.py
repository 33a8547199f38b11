"""What is said of files that are not read."""

import pytest

from tests.support.office import docx, odt, ole, p, zipped
from viewer.reading.formats import choose_format
from viewer.reading.formats.office.refusals import old_office_reason, package_reason, zipped_format
from viewer.reading.formats.reader import NotReadableError


@pytest.mark.parametrize(
    ("streams", "name", "words"),
    [
        (("WordDocument",), "a.doc", "save it as .docx"),
        ((), "a.doc", "save it as .docx"),
        (("EncryptedPackage",), "a.docx", "protected by a password"),
        (("EncryptedPackage", "DRMEncryptedDataSpace"), "a.docx", "rights management"),
        (("Workbook",), "a.doc", "spreadsheet"),
        (("PowerPoint Document",), "a.ppt", "presentation"),
        (("VisioDocument",), "a", "drawing"),
        (("else",), "a.bin", "no text document"),
    ],
)
def test_old_office_files(streams: tuple[str, ...], name: str, words: str) -> None:
    assert words in str(old_office_reason(ole(*streams), name))
    with pytest.raises(NotReadableError, match=words):
        choose_format(ole(*streams), name)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(p("a")), "docx"),
        (zipped({"word/document.xml": ""}), "docx"),
        (zipped({"_rels/.rels": ""}), "docx"),
        (zipped({"xl/workbook.xml": ""}), "docx"),
        (odt(p("a")), "odt"),
        (zipped({"mimetype": "application/epub+zip"}), ""),
        (zipped({"Index/Document.iwa": ""}), "pages"),
        (zipped({"index.xml": ""}), "pages"),
        (zipped({"story.docx": docx(p("a"))}), ""),
        (b"PK\x03\x04", ""),
    ],
)
def test_zip_files_by_their_first_member(data: bytes, kind: str) -> None:
    assert zipped_format(data) == kind


@pytest.mark.parametrize(
    ("names", "name", "words"),
    [
        (["index/document.iwa"], "a.zip", "export it from Pages"),
        (["index/document.iwa"], "a.numbers", "spreadsheet"),
        (["index.apxl"], "a.key", "presentation"),
        (["a.jpg", ".iwph"], "a.pages", "export it from Pages"),
        (["a.txt"], "a.docx", "damaged"),
        (["a.txt"], "a.bin", "no text document"),
    ],
)
def test_other_packages(names: list[str], name: str, words: str) -> None:
    assert words in str(package_reason(names, name))
