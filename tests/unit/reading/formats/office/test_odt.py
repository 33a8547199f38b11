"""OpenDocument texts: what Writer shows, before and after tracked changes."""

import pytest

from tests.support.office import flat_odt, odt
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats.office.document import read
from viewer.reading.formats.reader import Hints, NotReadableError


def drafts(text: str, **parts: str) -> tuple[Draft, ...]:
    return read(flat_odt(text, **parts), Hints("a.fodt"))


def texts(text: str, **parts: str) -> list[str]:
    (draft,) = drafts(text, **parts)
    return [block.text for block in draft.blocks]


def versions(text: str) -> tuple[list[str], list[str]]:
    read = drafts(text)
    assert [draft.part for draft in read] == ["original", "final"]
    return [block.text for block in read[0].blocks], [block.text for block in read[1].blocks]


def p(inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def changes(**regions: str) -> str:
    """Tracked changes by identifiers: an empty one is an insertion, any other a deletion of this content."""
    told = "".join(
        f'<text:changed-region text:id="{name}"><text:{"deletion" if content else "insertion"}>'
        f"<office:change-info><dc:creator>A</dc:creator></office:change-info>\n{content}\n"
        f"</text:{'deletion' if content else 'insertion'}></text:changed-region>"
        for name, content in regions.items()
    )
    return f"<text:tracked-changes>{told}</text:tracked-changes>"


def deleted(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def start(name: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def end(name: str) -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def test_packages_and_flat_files_are_read_alike() -> None:
    for data in (
        odt(p("Text.")),
        flat_odt(p("Text.")),
        flat_odt(p("Text.")).decode().replace('"1.0"', "'1.0'").encode("utf-16"),
    ):
        (draft,) = read(data, Hints("a.odt"))
        assert [block.text for block in draft.blocks] == ["Text."]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d", "a b c d"),
        ("a<text:s text:c='999999999999'/>b<text:s text:c='-1'/>c", "a b c"),
        ("a\n   <text:span>b</text:span> c", "a b c"),
        ("<text:a>link</text:a>ed", "linked"),
        ("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>字", "漢字"),
        ("Page <text:page-number>7</text:page-number>", "Page 7"),
        ("<text:number>1.</text:number>Item", "Item"),
        ("<text:conditional-text text:condition='x'>shown</text:conditional-text>", "shown"),
        ("<text:bookmark text:name='x'/>a<text:soft-page-break/>b", "ab"),
    ],
)
def test_what_is_in_a_paragraph(inside: str, text: str) -> None:
    assert texts(p(inside)) == [text]


def test_headings_titles_and_captions() -> None:
    styles = (
        '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Illustration"/>'
        '<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="nb" xmlns:fo="urn:fo"/>'
        "</style:default-style>"
    )
    body = p("The Wall", "P1") + "<text:h text:outline-level='2'>Costs</text:h>" + p("A picture", "Own") + p("Ett")
    (draft,) = drafts(body, styles=styles)
    assert [block.role for block in draft.blocks] == [Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BODY]
    assert draft.language == "nb"


def test_lists_tables_frames_and_notes() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + p("A note.")
        + "</text:note-body></text:note>"
    )
    frame = "<draw:frame><draw:text-box>" + p("Framed") + "</draw:text-box><svg:desc>hidden</svg:desc></draw:frame>"
    cell = "<table:table-cell>{}</table:table-cell>"
    cells = (
        cell.format(p("a"))
        + "<table:covered-table-cell>"
        + p("x")
        + "</table:covered-table-cell>"
        + cell.format(p("b"))
    )
    body = (
        f"{frame}{p(f'One{note} and{frame} two.')}<text:list><text:list-item>{p('Item')}</text:list-item></text:list>"
        f"<table:table><table:table-header-rows><table:table-row>{cells}</table:table-row></table:table-header-rows></table:table>"
    )
    assert texts(body) == ["Framed", "One and two.", "Framed", "Item", "a | b", "A note."]


def test_hidden_text_is_left_out_and_counted() -> None:
    styles = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/>'
        "</style:style>"
    )
    body = (
        p('Seen <text:span text:style-name="H">not this</text:span>'
          '<text:hidden-text text:is-hidden="true" text:string-value="nor that"/>')
        + p("nor", "P")
        + f'<text:section text:display="none">{p("nor this<text:s/>section")}</text:section>'
        + f'<text:section text:display="condition">{p("but this")}</text:section>'
        + p('<text:hidden-paragraph text:is-hidden="true"/>not here')
    )  # fmt: skip
    (draft,) = drafts(body, styles=styles)
    assert [block.text for block in draft.blocks] == ["Seen", "but this"]
    assert [str(note.text) for note in draft.notes] == ["10 words of hidden text were left out."]


def test_annotations_and_objects_are_counted() -> None:
    annotation = "<office:annotation><dc:creator>A</dc:creator>" + p("a remark") + "</office:annotation>"
    (draft,) = drafts(p(f"Before{annotation}<office:annotation-end/> after<draw:frame><draw:object/></draw:frame>"))
    assert [block.text for block in draft.blocks] == ["Before after"]
    assert [note.kind for note in draft.notes] == ["comments", "embedded"]


def test_contents_headers_and_footers_are_furniture() -> None:
    masters = (
        f"<style:master-page><style:header>{p('Post')}</style:header><style:footer>{p('1')}</style:footer>"
        f'<style:header-left style:display="false">{p("no")}</style:header-left></style:master-page>'
    )
    index = (
        f"<text:table-of-content><text:table-of-content-source>{p('x')}</text:table-of-content-source>"
        f"<text:index-body>{p('Costs 2')}</text:index-body></text:table-of-content>"
    )
    (draft,) = drafts(index + p("Text here."), masters=masters)
    assert [(block.text, block.role is Role.FURNITURE) for block in draft.blocks] == [
        ("Post", True), ("Costs 2", True), ("Text here.", False), ("1", True),
    ]  # fmt: skip


# Tracked changes


def test_a_change_inside_a_sentence_makes_two_texts() -> None:
    body = changes(d=p("one "), i="") + p(f"A text with {deleted('d')}{start('i')}two exciting {end('i')}changes.")
    assert versions(body) == (["A text with one changes."], ["A text with two exciting changes."])


def test_what_was_deleted_across_paragraphs_stands_between_its_halves() -> None:
    body = changes(d=p("end.") + "\n " + p("Gone.") + "\n" + p("Be")) + p(f"The {deleted('d')}gin.") + p("Last.")
    assert versions(body) == (["The end.", "Gone.", "Begin.", "Last."], ["The gin.", "Last."])


def test_what_was_deleted_between_paragraphs_is_whole() -> None:
    body = changes(d=p("Gone.") + p("Too.")) + p("One.") + deleted("d") + p("Two.")
    assert versions(body) == (["One.", "Gone.", "Too.", "Two."], ["One.", "Two."])


def test_a_deleted_list_ends_in_the_paragraph() -> None:
    items = "".join(f"\n<text:list-item>{p(text)}</text:list-item>\n" for text in "ab")
    body = changes(d=f"<text:list>{items}</text:list>") + p(f"{deleted('d')}c")
    assert versions(body) == (["a", "bc"], ["c"])


def test_inserted_paragraphs_join_in_the_original() -> None:
    body = changes(i="") + p(f"The {start('i')}end.") + p("New.") + p(f"Be{end('i')}gin.")
    assert versions(body) == (["The gin."], ["The end.", "New.", "Begin."])
    rows = (
        f"<table:table><table:table-row><table:table-cell>{p('a')}</table:table-cell></table:table-row></table:table>"
    )
    assert versions(changes(i="") + p("One.") + start("i") + rows + end("i") + p("Two.")) == (
        ["One.", "Two."],
        ["One.", "a", "Two."],
    )


def test_changes_that_change_nothing_and_unknown_ones() -> None:
    region = '<text:changed-region text:id="f"><text:format-change/></text:changed-region>'
    region = f"<text:tracked-changes>{region}</text:tracked-changes>"
    assert texts(region + p(f"{start('f')}Bold{end('f')}{deleted('x')}{start('y')}!")) == ["Bold!"]


def test_what_was_inserted_and_then_deleted_is_in_neither() -> None:
    region = changes(d=p("gone")).replace("</text:deletion>", "</text:deletion><text:insertion/>")
    assert texts(region + p(f"Text{deleted('d')}.")) == ["Text."]
    assert versions(changes(i="", d=p("gone")) + p(f"Text{start('i')} new{deleted('d')}{end('i')}.")) == (
        ["Text."],
        ["Text new."],
    )


def test_a_deletion_is_put_back_once() -> None:
    body = changes(d=p("x" * 1000 + deleted("d"))) + p(deleted("d") * 1000)
    original, _ = drafts(body + p("End."))
    assert [len(block.text) for block in original.blocks] == [1000, 4]


# Hostile files


def test_only_drafts_and_refusals_come_of_files_cut_short() -> None:
    for whole, step in ((flat_odt(p("Text.") * 3), 1), (odt(p("Text.") * 100), 5)):
        for length in range(2, len(whole), step):
            with pytest.raises(NotReadableError):
                read(whole[:length], Hints("a.odt"))


@pytest.mark.parametrize("body", ["<text:section>" * 100_000 + "</text:section>" * 100_000, "<text:p/>" * 1_100_000])
def test_nesting_and_numbers_are_bounded(body: str) -> None:
    with pytest.raises(NotReadableError):
        drafts(body)


@pytest.mark.parametrize(
    ("kind", "reason"), [("spreadsheet", "spreadsheet"), ("presentation", "presentation"), ("chart", "no document")]
)
def test_other_flat_files_are_refused(kind: str, reason: str) -> None:
    data = flat_odt(p("a")).replace(b"office:text>", f"office:{kind}>".encode())
    with pytest.raises(NotReadableError, match=reason):
        read(data, Hints("a.fodt"))
