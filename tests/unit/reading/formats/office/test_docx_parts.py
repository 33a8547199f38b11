"""Relations, styles and properties of Word documents."""

import pytest
from lxml import etree

from tests.support.office import docx, p, word_xml, zipped
from viewer.reading.formats.office.docx_parts import Relations, Styles, main_part, outline_kind, read_facts
from viewer.reading.formats.office.drafts import Facts
from viewer.reading.formats.package import Package
from viewer.reading.formats.reader import NotReadableError


def style(identity: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name}"/>{inside}</w:style>'


def styles(inside: str) -> Styles:
    return Styles(etree.fromstring(word_xml("styles", inside).encode()))


@pytest.mark.parametrize(
    ("inside", "asked", "kind"),
    [
        (style("a3", "Title"), "a3", "title"),
        (style("berschrift2", "heading 2"), "berschrift2", "heading2"),
        (style("Own", "Kopf der Post", '<w:basedOn w:val="H"/>') + style("H", "heading 1"), "Own", "heading1"),
        (style("Own", "Chapter", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'), "Own", "heading3"),
        (style("Own", "Body", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), "Own", ""),
        ("", "Heading3", "heading3"),
        ("", "", ""),
        ('<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Author"/></w:style>', "", "author"),
    ],
)
def test_styles_make_kinds(inside: str, asked: str, kind: str) -> None:
    assert styles(inside).kind(asked) == kind


def test_hiding_is_inherited_and_undone() -> None:
    hidden = styles(
        style("A", "a", "<w:rPr><w:vanish/></w:rPr>")
        + style("B", "b", '<w:basedOn w:val="A"/>')
        + style("C", "c", '<w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr>')
    )
    assert [hidden.hides(name) for name in "ABCD"] == [True, True, False, False]
    assert not Styles(None).hides("A")


def test_an_outline_level_counts_from_one() -> None:
    levels = [etree.fromstring(word_xml("outlineLvl", "").encode()) for _ in range(3)]
    for level, value in zip(levels, ("0", "9", "many"), strict=True):
        level.set(level.tag.replace("outlineLvl", "val"), value)
    assert [outline_kind(level) for level in (*levels, None)] == ["heading1", "", "", ""]


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("styles.xml", "word/styles.xml"),
        ("/other/styles.xml", "other/styles.xml"),
        ("../styles.xml", "styles.xml"),
        ("../../../../etc/passwd", "etc/passwd"),
    ],
)
def test_targets_are_names_in_the_package(target: str, part: str) -> None:
    relations = (
        f'<R><Relationship Id="a" Type="http://x/styles" Target="{target}"/>'
        '<Relationship Id="b" Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/></R>'
    )
    read = Relations(Package(zipped({"word/_rels/document.xml.rels": relations})), "word/document.xml")
    assert (read.by_id("a"), read.by_type("styles")) == (part, part)
    assert (read.by_id("b"), read.by_type("hyperlink")) == ("", "")


def test_the_document_is_found_wherever_it_is() -> None:
    assert main_part(Package(docx(p("a"), main="word/document2.xml"))) == "word/document2.xml"
    types = '<Types><Override PartName="/x/y.xml" ContentType="a.wordprocessingml.document.main+xml"/></Types>'
    assert main_part(Package(zipped({"[Content_Types].xml": types, "x/y.xml": ""}))) == "x/y.xml"
    assert main_part(Package(zipped({"word/document.xml": ""}))) == "word/document.xml"
    with pytest.raises(NotReadableError, match="no document"):
        main_part(Package(zipped({"[Content_Types].xml": types})))


def test_properties_and_the_language_of_the_styles() -> None:
    core = "<dc:title>Bridge closed</dc:title><dc:creator>Ann Lee</dc:creator>"
    package = Package(docx(p("a"), core=core))
    assert read_facts(package, Relations(package), "nb-NO") == Facts("Bridge closed", "Ann Lee", "nb-NO")
    without = Package(zipped({"a": ""}))
    assert read_facts(without, Relations(without), "") == Facts()
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert styles(defaults).language == "de-AT"
