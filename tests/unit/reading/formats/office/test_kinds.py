"""Names of styles."""

import pytest

from viewer.reading.formats.office.flow import ASIDE, AUTHOR, CAPTION, DATE, TITLE
from viewer.reading.formats.office.kinds import first_of_bases, kind_of_name


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Title", "Titel", "Titre", "Ttulo"), TITLE),
        (("heading 1", "Heading_20_1", "berschrift1", "Überschrift 1", "Titre1", "Nagłówek 1", "标题 1"), "heading1"),
        (("Heading9",), "heading9"),
        (("Author", "Byline"), AUTHOR),
        (("Date",), DATE),
        (("caption", "Image Caption", "Beschriftung"), CAPTION),
        (("TOC Heading", "toc 3", "Contents 1", "table of figures"), ASIDE),
        (("Normal", "Heading", "Heading 10", "Subtitle", "Body Text", "Titleist", ""), ""),
    ],
)
def test_styles_have_kinds_by_their_names(names: tuple[str, ...], kind: str) -> None:
    assert {name: kind_of_name(name) for name in names} == dict.fromkeys(names, kind)


def test_what_a_style_does_not_say_its_base_does() -> None:
    bases = {"a": "b", "b": "c", "loop": "loop"}
    assert first_of_bases("a", lambda style: bases.get(style, ""), {"c": "said"}.get) == "said"  # type: ignore[arg-type]
    assert first_of_bases("loop", bases.__getitem__, lambda _: "") == ""
