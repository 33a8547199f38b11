"""Word documents: what Word shows, before and after tracked changes."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.office import STRICT, W, docx, p, r, word_xml, zipped
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats.office.document import read
from viewer.reading.formats.reader import Hints, NotReadableError

CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
BOX = "<w:txbxContent>{}</w:txbxContent>"
NOTE = '<w:footnoteReference w:id="2"/>'
INSERTED, DELETED = '<w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>', '<w:rPr><w:del w:id="2"/></w:rPr>'


def drafts(body: str, **parts: str) -> tuple[Draft, ...]:
    return read(docx(body, **parts), Hints("a.docx"))


def texts(body: str, **parts: str) -> list[str]:
    """The texts of the blocks of the only draft."""
    (draft,) = drafts(body, **parts)
    return [block.text for block in draft.blocks]


def versions(body: str, **parts: str) -> tuple[list[str], list[str]]:
    """The texts of original and final."""
    read = drafts(body, **parts)
    assert [draft.part for draft in read] == ["original", "final"]
    return [block.text for block in read[0].blocks], [block.text for block in read[1].blocks]


def ins(inside: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{inside}</w:ins>'


def dele(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def field(kind: str) -> str:
    return r(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(text: str) -> str:
    return r(f"<w:instrText>{text}</w:instrText>")


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(cell if cell.startswith("<") else f"<w:tc>{p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def test_runs_are_one_text_and_properties_none() -> None:
    body = (
        p(r("The fer") + r("ry", "<w:b/>") + r(" sails."))
        + p("", '<w:tabs><w:tab w:val="left"/></w:tabs>')
        + p("Daily.")
    )
    assert texts(body) == ["The ferry sails.", "Daily."]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("<w:t>a</w:t><w:tab/><w:t>b</w:t>"), "a b"),
        (r("<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t>"), "a b c"),
        (r("<w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>"), "e\u2011mail"),
        (r("<w:t>co</w:t><w:softHyphen/><w:t>operate</w:t>"), "cooperate"),
        (r('<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="xyz"/>'), "\u03b1•"),
        (r("<w:t>\uf0b7 a\n   b</w:t>"), "• a b"),
        ("<w:hyperlink>" + r("the link") + "</w:hyperlink>", "the link"),
        ("<w:smartTag><w:smartTag><w:smartTagPr/>" + r("Oslo") + "</w:smartTag></w:smartTag>", "Oslo"),
        ("<w:customXml><w:customXmlPr/>" + r("in") + "</w:customXml>", "in"),
        ('<w:dir w:val="rtl"><w:bdo w:val="ltr">' + r("both ways") + "</w:bdo></w:dir>", "both ways"),
        (CONTROL.format(CONTROL.format(r("field"))), "field"),
        ("<w:ruby><w:rubyPr/><w:rt>" + r("kan") + "</w:rt><w:rubyBase>" + r("漢") + "</w:rubyBase></w:ruby>", "漢"),
        ("<m:oMath><m:f><m:num><m:t>1</m:t></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "1/2"),
        ('<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple> ", "7"),
        (field("begin") + code(" DATE ") + field("separate") + r("5 July") + field("end"), "5 July"),
        (field("begin") + code(" XE ") + field("end") + r("after"), "after"),
        (
            field("begin") + code("IF ") + field("begin") + code("PAGE") + field("separate") + r("inner") + field("end")
            + code(" > 1") + field("separate") + r("shown") + field("end") + r("!"), "shown!",
        ),
        (field("begin") + r("never ended"), "never ended"),
        (field("end") + field("separate") + r("never begun"), "never begun"),
    ],
)  # fmt: skip
def test_what_is_in_a_paragraph(inside: str, text: str) -> None:
    assert texts(p(inside)) == [text]


def test_a_page_break_and_an_empty_line_end_a_paragraph() -> None:
    assert texts(p(r('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br/><w:br/><w:t>c</w:t>'))) == ["a", "b", "c"]


def test_a_drop_cap_is_the_first_letter_of_a_word() -> None:
    body = p("O", '<w:framePr w:dropCap="drop" w:lines="3"/>') + p("nce upon a time.")
    assert texts(body + p("In a frame", '<w:framePr w:dropCap="none"/>') + p("End.")) == [
        "Once upon a time.", "In a frame", "End.",
    ]  # fmt: skip


def test_hidden_text_is_left_out_and_counted() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:basedOn w:val="Q"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Q"/><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>'
    )
    body = (
        p(
            r("Seen ")
            + r("not this ", "<w:vanish/>")
            + r("and ", '<w:vanish w:val="0"/>')
            + r("nor", '<w:rStyle w:val="H"/>')
        )
        + p("all of it", '<w:pStyle w:val="P"/>')
        + p(r("shown.", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="P"/>')
    )
    (draft,) = drafts(body, styles=styles)
    assert [block.text for block in draft.blocks] == ["Seen and", "shown."]
    assert [str(note.text) for note in draft.notes] == ["6 words of hidden text were left out."]


def test_a_hidden_paragraph_mark_joins() -> None:
    assert texts(p(r("Run-in head. "), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("Text.")) == [
        "Run-in head. Text."
    ]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = BOX.format(p("In the box") + p("twice"))
    choice = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(r("Around ") + r(choice) + r("it.")) + p("Next.")) == ["Around it.", "In the box", "twice", "Next."]
    assert texts(p(r(f"<w:pict>{box}</w:pict>"))) == ["In the box", "twice"]
    assert texts(p(field("begin") + code("PAGE") + r(box) + field("end"))) == ["In the box", "twice"]


def test_of_several_choices_the_first_that_word_understands_is_shown() -> None:
    other = f'<mc:Choice Requires="other">{r("other program")}</mc:Choice>'
    known = f'<mc:Choice Requires="wps">{r("Word")}</mc:Choice>'
    fallback = f"<mc:Fallback>{r('old')}</mc:Fallback>"
    for inside, text in ((other + known + fallback, "Word"), (other + fallback, "old"), (other, "other program")):
        assert texts(p(f"<mc:AlternateContent>{inside}</mc:AlternateContent>")) == [text]


def test_tables_are_rows_and_cells_in_controls_are_cells() -> None:
    nested = f"<w:tc>{table(row('c', 'd'))}{p('')}</w:tc>"
    controlled = f"<w:sdt><w:sdtContent><w:tc>{p('e')}</w:tc></w:sdtContent></w:sdt>"
    rows = row("a", "b") + row(nested, "f") + f"<w:sdt><w:sdtContent>{row('g', controlled)}</w:sdtContent></w:sdt>"
    (draft,) = drafts(p("Before") + table(rows) + p("After"))
    assert [block.text for block in draft.blocks] == ["Before", "a | b", "c | d | f", "g | e", "After"]
    assert [block.role for block in draft.blocks[1:4]] == [Role.BODY] * 3


def test_notes_stand_at_the_end_once() -> None:
    notes = {
        kind: f'<w:{kind[:-1]} w:type="separator" w:id="0">{p("line")}</w:{kind[:-1]}>'
        f'<w:{kind[:-1]} w:id="2">{p(kind)}</w:{kind[:-1]}><w:{kind[:-1]} w:id="3">{p("unused")}</w:{kind[:-1]}>'
        for kind in ("footnotes", "endnotes")
    }
    body = p(r("One") + r('<w:endnoteReference w:id="2"/>') + r(".") + r(NOTE) * 2) + p("Two.")
    assert texts(body, **notes) == ["One.", "Two.", "endnotes", "footnotes"]


def test_headers_and_footers_are_furniture() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="hdr"/><w:headerReference w:type="first" r:id="hdr2"/>'
        '<w:headerReference w:type="even" r:id="gone"/><w:footerReference r:id="ftr"/></w:sectPr>'
    )
    body = p("Body text.", section) + p("More.") + section
    (draft,) = drafts(body, hdr=p("The Bay Post"), hdr2=p("Page one"), ftr=p(r("Page ") + r("1")))
    assert [(block.text, block.role is Role.FURNITURE) for block in draft.blocks] == [
        ("The Bay Post", True), ("Page one", True), ("Body text.", False), ("More.", False), ("Page 1", True),
    ]  # fmt: skip


def test_comments_and_what_is_embedded_are_counted() -> None:
    comments = "".join(f'<w:comment w:id="{n}">{p("a remark")}</w:comment>' for n in range(3))
    body = p(
        r("Said") + r('<w:commentReference w:id="0"/>') + r("<w:object/>")
        + '<w:drawing><a:graphicData uri="http://x/2006/chart"/></w:drawing>'
    ) + '<w:altChunk r:id="x"/>'  # fmt: skip
    (draft,) = drafts(body, comments=comments)
    assert [block.text for block in draft.blocks] == ["Said"]
    assert [str(note.text) for note in draft.notes] == [
        "3 comments were left out.",
        "3 embedded objects, such as charts or other documents, were left out.",
    ]
    (alone,) = drafts(p(r("Said") + r('<w:commentReference w:id="0"/>')))
    assert [str(note.text) for note in alone.notes] == ["1 comment was left out."]


def test_a_damaged_part_is_counted_and_the_rest_read() -> None:
    (draft,) = drafts(p("Text."), styles="<broken", footnotes="<broken")
    assert [block.text for block in draft.blocks] == ["Text."]
    assert [str(note.text) for note in draft.notes] == ["2 parts of the file are damaged and were left out."]


def test_the_strict_namespace_and_other_encodings_are_read() -> None:
    xml = word_xml("document", f"<w:body>{p('Streng und schön')}</w:body>")
    for document in (xml.replace(W, STRICT).encode(), xml.replace("UTF-8", "UTF-16").encode("utf-16")):
        (draft,) = read(zipped({"word/document.xml": document}), Hints("a.docx"))
        assert [block.text for block in draft.blocks] == ["Streng und schön"]


# Tracked changes


def test_a_change_inside_a_sentence_makes_two_texts() -> None:
    body = p(r("A text with ") + dele("one ") + ins(r("two exciting ")) + r("changes."))
    assert versions(body) == (["A text with one changes."], ["A text with two exciting changes."])


@pytest.mark.parametrize(
    "body",
    [
        p(
            r("Bold", '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'),
            '<w:pPrChange w:id="2"><w:pPr/></w:pPrChange>',
        ),
        p(ins("") + r("Bold")),
        p(r("Bold") + ins(dele(" there and gone"))),
        p("Bold") + p("", INSERTED),
    ],
)
def test_changes_of_format_and_of_nothing_make_no_second_text(body: str) -> None:
    assert texts(body) == ["Bold"]


def test_paragraph_marks_inserted_and_deleted_split_and_join() -> None:
    body = p("This is a", INSERTED) + p(" split", DELETED) + p("Paragraph.")
    assert versions(body) == (["This is a split", "Paragraph."], ["This is a", "split Paragraph."])
    both = p("One", "<w:rPr><w:ins/><w:del/></w:rPr>") + p(" text.")
    assert texts(both) == ["One text."]


def test_a_paragraph_that_was_deleted_whole_leaves_no_trace() -> None:
    heading = '<w:pStyle w:val="Heading2"/>'
    body = p("First.") + p(dele("Gone."), heading + DELETED) + p(ins(r("New.")), INSERTED) + p("Last.")
    assert versions(body) == (["First.", "Gone.", "Last."], ["First.", "New.", "Last."])
    original, final = drafts(body)
    assert [block.role for block in original.blocks][1] is Role.SUBHEAD
    assert Role.SUBHEAD not in [block.role for block in final.blocks]


def test_a_moved_paragraph_stands_once_in_each() -> None:
    away, here = "<w:rPr><w:moveFrom/></w:rPr>", "<w:rPr><w:moveTo/></w:rPr>"
    moved = p(f"<w:moveTo>{r('Moved.')}</w:moveTo>", here)
    body = p("One.") + moved + p("Two.") + p(f"<w:moveFrom>{r('Moved.')}</w:moveFrom>", away) + p("Three.")
    assert versions(body) == (["One.", "Two.", "Moved.", "Three."], ["One.", "Moved.", "Two.", "Three."])


def test_rows_and_cells_inserted_and_deleted() -> None:
    gone = f'<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{p("c")}</w:tc>'
    new = f'<w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>{p("d")}</w:tc>'
    rows = (
        row("a", "b")
        + row("new", "row", properties="<w:ins/>")
        + row("old", "row", properties="<w:del/>")
        + row("e", gone, new)
    )
    assert versions(table(rows)) == (["a | b", "old | row", "e | c"], ["a | b", "new | row", "e | d"])


def test_deleted_fields_and_notes_are_in_the_original_alone() -> None:
    shown = field("separate") + r("7") + field("end")
    gone = f"<w:del>{field('begin')}{r('<w:delInstrText>PAGE</w:delInstrText>')}{shown}</w:del>"
    note = f"<w:del>{r(NOTE)}</w:del>"
    body = p(r("Page ") + gone + ins(r("8")) + note)
    notes = f'<w:footnote w:id="2">{p("A note.")}</w:footnote>'
    assert versions(body, footnotes=notes) == (["Page 7", "A note."], ["Page 8"])


def test_changes_in_headers_count_too() -> None:
    body = p("Text.") + '<w:sectPr><w:headerReference r:id="hdr"/></w:sectPr>'
    assert versions(body, hdr=p(dele("Old") + ins(r("New")))) == (["Old", "Text."], ["New", "Text."])


WORDS = st.text("abc", min_size=1, max_size=3)
PIECES = st.lists(st.tuples(st.sampled_from(("kept", "new", "old", "both")), WORDS), min_size=1, max_size=4)
PARAGRAPHS = st.lists(st.tuples(PIECES, st.sampled_from(("kept", "new", "old", "both"))), min_size=1, max_size=6)


def built(paragraphs: Sequence[tuple[Sequence[tuple[str, str]], str]]) -> str:
    pieces: dict[str, Callable[[str], str]] = {"kept": r, "new": lambda t: ins(r(t)), "old": dele}
    pieces["both"] = lambda t: ins(dele(t))
    marks = {"kept": "", "new": INSERTED, "old": DELETED, "both": "<w:rPr><w:ins/><w:del/></w:rPr>"}
    return "".join(
        p("".join(pieces[how](f"{text} ") for how, text in inside), marks[mark]) for inside, mark in paragraphs
    )


def expected(paragraphs: Sequence[tuple[Sequence[tuple[str, str]], str]], kept: str) -> list[str]:
    """What is left if only pieces and marks that are `kept` in a view, or in both, are there."""
    found, text = [], ""
    for inside, mark in paragraphs:
        text += "".join(f"{piece} " for how, piece in inside if how in ("kept", kept))
        if mark in ("kept", kept):
            found.append(text.strip())
            text = ""
    return [text for text in (*found, text.strip()) if text]


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS)
def test_original_and_final_are_rebuilt_exactly(paragraphs: list[tuple[list[tuple[str, str]], str]]) -> None:
    original, final = expected(paragraphs, "old"), expected(paragraphs, "new")
    read = drafts(built(paragraphs))
    assert [block.text for block in read[0].blocks] == original
    assert [block.text for block in read[-1].blocks] == final
    assert len(read) == 1 + (original != final)


# Hostile files


def test_only_drafts_and_refusals_come_of_files_cut_short() -> None:
    whole = docx(p("Text.") * 200, styles="<w:style/>", footnotes="<w:footnote/>")
    for length in range(0, len(whole), 13):
        with pytest.raises(NotReadableError):
            read(b"PK" + whole[2:length], Hints("a.docx"))


@pytest.mark.parametrize(
    "body",
    [
        "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000,
        ("<w:tbl><w:tr><w:tc>" * 80_000) + ("</w:tc></w:tr></w:tbl>" * 80_000),
        "<w:p/>" * 1_100_000,
    ],
)
def test_nesting_and_numbers_are_bounded(body: str) -> None:
    with pytest.raises(NotReadableError):
        drafts(body)


def test_what_is_nested_as_far_as_can_be_is_read() -> None:
    box = f"<w:r>{BOX}</w:r>"
    body = "inner"
    for _ in range(50):
        body = p(r("x") + box.format(p(body)))
    assert "inner" in texts(body)
    tables = p("inner")
    for _ in range(70):
        tables = f"<w:tbl><w:tr><w:tc>{tables}</w:tc></w:tr></w:tbl>"
    assert texts(tables) == ["inner"]


def test_styles_that_are_based_on_themselves_and_notes_on_notes_end() -> None:
    styles = '<w:style w:styleId="A" w:type="paragraph"><w:basedOn w:val="A"/></w:style>'
    notes = f'<w:footnote w:id="2">{p(r("note") + r(NOTE))}</w:footnote>'
    body = p(r("text") + r(NOTE), '<w:pStyle w:val="A"/>')
    assert texts(body, styles=styles, footnotes=notes) == ["text", "note"]


def test_targets_that_climb_out_name_nothing() -> None:
    relations = (
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>'
    )
    document = word_xml("document", f"<w:body>{p('Text.')}</w:body>")
    (draft,) = read(zipped({"_rels/.rels": relations, "word/document.xml": document}), Hints("a.docx"))
    assert [block.text for block in draft.blocks] == ["Text."]
