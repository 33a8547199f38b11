"""Walking and naming elements."""

from functools import partial
from typing import Any

from lxml import etree

from viewer.reading.formats.office.elements import SKIP, Step, attribute, child, find_all, name_of, walk

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


def test_names_are_the_same_in_both_namespaces_of_word() -> None:
    for space in (W, STRICT):
        root = etree.fromstring(f'<w:p {space} w:val="1"><w:pPr><w:t/></w:pPr><x/></w:p>')
        assert [name_of(each) for each in root.iter()] == ["w:p", "w:pPr", "w:t", ":x"]
        assert attribute(root, "val") == "1"
        assert attribute(root, "none", "default") == "default"
        assert child(root, "w:pPr", "w:t") is not None
        assert child(root, "w:pPr", "w:none", "w:t") is None
        assert len(list(find_all(root, "w:t"))) == 1


def test_children_are_left_after_what_is_in_them_and_what_is_skipped_is_not_entered() -> None:
    seen: list[str] = []

    def enter(element: Any) -> Step:
        if element.tag == "skip":
            return SKIP
        seen.append(element.tag)
        return element, partial(seen.append, f"/{element.tag}")

    walk(etree.fromstring("<a><b><c/></b><skip><d/></skip><e/></a>"), enter)
    assert seen == ["b", "c", "/c", "/b", "e", "/e"]
