"""RTF, as several programs write it, before and after tracked changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats.office import rtf
from viewer.reading.formats.office.document import read
from viewer.reading.formats.reader import Hints, NotReadableError

FONTS = (
    rb"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset128 Mincho;}"
    rb"{\f3\fcharset2 Symbol;}}"
)


def drafts(body: bytes, head: bytes = rb"\ansi\ansicpg1252\deff0") -> tuple[Draft, ...]:
    return read(rb"{\rtf1" + head + FONTS + b"\n" + body + b"}", Hints("a.rtf"))


def texts(body: bytes, head: bytes = rb"\ansi\ansicpg1252\deff0") -> list[str]:
    (draft,) = drafts(body, head)
    return [block.text for block in draft.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"One.\par Two.\par\par Three.", ["One.", "Two.", "Three."]),
        (b"One.\\\nTwo.\\\r\nThree.", ["One.", "Two.", "Three."]),
        (b"One\r\n word {\\b bo}ld\\line and \\tab on", ["One word bold and on"]),
        (rb"\u8220\'93\u8364?uro\u8221\'94", ["“€uro”"]),
        (rb"\uc0\u21355 \uc2\u29983\'90\'b6 x\uc1\u-10179?\u-8704?", ["卫生 x😀"]),
        (rb"\u-10179?x", ["x"]),
        (rb"\f1\'f8\'edz\f0\'f8", ["řízø"]),
        (rb"\f2\'8b\'4c\'98\'5e \'83A", ["記録 ア"]),
        (rb"\loch\af0\hich\af0\dbch\af2\'8b\'4c{\loch\f0 \'e9}", ["記é"]),
        (rb"\f3 \u61623? \'b3", ["• ≥"]),
        (rb"a\~b\_c\-d\{\}\\", ["a\u00a0b\u2011cd{}\\"]),
        (rb"\lquote a\rquote\emdash\ldblquote b\rdblquote\bullet", ["‘a’—“b”•"]),
        (rb'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{\ul the link}}} here', ["the link here"]),
        (rb"super{\*\atnid A}{\*\atnauthor B}\chatn{\*\annotation{\*\atnref 1}\pard no}cali", ["supercali"]),
        (rb"{\upr{ab?}{\*\ud{ab\u269\'63}}}!", ["abč!"]),
        (rb"{\listtext\tab 1.}Item{\pntext 2.}", ["Item"]),
        (rb"{\*\unknown {\b gone}}kept{\unknown kept}", ["keptkept"]),
        (rb"{\pict\pngblip 8950{\*\blipuid 1}}Text{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}", ["Text"]),
        (rb"{\object{\*\objdata 00}{\result shown}}", ["shown"]),
        (rb"{\mmath{\*\moMath{\*\moMathPr{\mctrlPr x}}{\mr\mscr0 a+b}}}", ["a+b"]),
        (rb"{\pard\dropcapli3\dropcapt1 O\par}\pard nce upon a time.", ["Once upon a time."]),
        (rb"Text\par{{\NeXTGraphic pic.png \width640 \height480}\'ac}", ["Text"]),
        (b"\\bin4 }}}}Text", ["Text"]),
        (rb"}}}text after the end", ["text after the end"]),
        (rb"\plain\page One\sect Two", ["One", "Two"]),
    ],
)  # fmt: skip
def test_what_is_in_the_text(body: bytes, expected: list[str]) -> None:
    assert texts(body) == expected


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (rb"\ansi\ansicpg1250\deff0", rb"Pros\'ea", "Prosę"),
        (rb"\mac", rb"caf\'8e", "café"),
        (rb"\pc", rb"caf\'82", "café"),
        (rb"\ansi\ansicpg932", rb"\f9\'8b\'4c\'98\'5e", "記録"),
        (rb"\ansi\ansicpg65001", "\\f9 café".encode(), "café"),
        (rb"\ansi\ansicpg99999", rb"caf\'e9", "café"),
        (rb"\ansi\deff1", rb"\'f8", "ř"),
        (rb"\ansi\deff0", rb"\f1\'f8\plain\'f8", "řø"),
    ],
)
def test_code_pages(head: bytes, body: bytes, text: str) -> None:
    assert texts(body, head) == [text]


def test_tables_are_rows() -> None:
    body = (
        rb"Before\par\trowd\cellx1\pard\intbl a\cell b1\par b2\cell\row"
        rb"\trowd\pard\intbl x\cell\pard\intbl\itap2 c\nestcell d\nestcell{\*\nesttableprops\trowd\nestrow}"
        rb"{\nonesttables\par}\pard\intbl\itap1 e\cell\row\pard After\par"
        rb"\intbl left\cell open\pard"
    )
    assert texts(body) == ["Before", "a | b1 b2", "x | c | d e", "After", "left | open"]
    (draft,) = drafts(rb"\pard\intbl a\cell b\cell\row\pard\itap999999999\intbl deep\par")
    assert [(block.text, block.role) for block in draft.blocks] == [("a | b", Role.BODY), ("deep", None)]


def test_what_stands_beside_the_text() -> None:
    body = (
        rb"{\header\pard\plain Post\par}{\footerf 1}Body{\footnote\pard\chftn  A note.\par And more.} text.\par"
        rb"{\shp{\*\shpinst\shpleft0{\sp{\sn name}{\sv value}}{\shptxt\pard Boxed\par}}"
        rb"{\shprslt{\*\do{\dptxbxtext old}}}}Next.\par"
        rb"{\*\do\dobxpage{\dptxbx{\dptxbxtext\pard Drawn\par}}}Last."
    )
    (draft,) = drafts(body)
    assert [(block.text, block.role is Role.FURNITURE) for block in draft.blocks] == [
        ("Post", True), ("Body text.", False), ("Next.", False), ("Boxed", False), ("Last.", False), ("Drawn", False),
        ("A note.", False), ("And more.", False), ("1", True),
    ]  # fmt: skip


def test_headings_facts_and_what_is_left_out() -> None:
    body = (
        rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Own;}{\*\cs9 Char;}}"
        rb"{\info{\title Wall \'e9t\'e9 costs}{\author Ann Lee}{\upr{\title ?}{\*\ud{\title Wall costs}}}{\company No}}"
        rb"\pard\s2 Wall costs\par\pard Ann Lee\par"
        rb"\pard\outlinelevel1 A part\par\pard Some text here.{\v hid den}{\*\annotation x}{\*\annotation y}\par"
    )
    (draft,) = drafts(body)
    assert [block.text for block in draft.blocks] == ["Wall costs", "Ann Lee", "A part", "Some text here."]
    assert [block.role for block in draft.blocks] == [Role.HEADLINE, Role.BYLINE, Role.SUBHEAD, None]
    assert [str(note.text) for note in draft.notes] == [
        "2 comments were left out.",
        "2 words of hidden text were left out.",
    ]


def test_a_file_that_ends_too_early_says_so() -> None:
    (draft,) = read(rb"{\rtf1\ansi One.\par {\b Two", Hints("a.rtf"))
    assert [block.text for block in draft.blocks] == ["One.", "Two"]
    assert [note.kind for note in draft.notes] == ["short"]


# Tracked changes


def versions(body: bytes) -> list[list[str]]:
    return [[block.text for block in draft.blocks] for draft in drafts(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"With {\deleted one }{\revised two }changes.", [["With one changes."], ["With two changes."]]),
        (
            rb"{This is a\revised\par}{ split\deleted\par}Text.",
            [["This is a split", "Text."], ["This is a", "split Text."]],
        ),
        (rb"{\revised New.\par}Old.", [["Old."], ["New.", "Old."]]),
        (rb"{\mvt Moved.\par}One.\par{\mvf Moved.\par}", [["One.", "Moved."], ["Moved.", "One."]]),
        (rb"\revised new\plain old\revised0 er", [["older"], ["newolder"]]),
        (rb"{\revised\deleted both}Text.", [["Text."]]),
        (rb"{\revised }Text.", [["Text."]]),
    ],
)
def test_tracked_changes_make_two_texts(body: bytes, expected: list[list[str]]) -> None:
    assert versions(body) == expected


WORDS = st.tuples(st.sampled_from((b"", b"\\revised", b"\\deleted")), st.text("abc", min_size=1, max_size=3))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.lists(WORDS, max_size=4), st.sampled_from((b"", b"\\revised", b"\\deleted"))), max_size=5))
def test_original_and_final_are_rebuilt_exactly(paragraphs: list[tuple[list[tuple[bytes, str]], bytes]]) -> None:
    body = b"".join(
        b"".join(b"{%s %s }" % (how, text.encode()) for how, text in inside) + b"{%s\\par}" % mark
        for inside, mark in paragraphs
    )
    wanted = []
    for left in (b"\\deleted", b"\\revised"):
        marked = "".join(
            "".join(f"{text} " for how, text in inside if how in (b"", left)) + "¶" * (mark in (b"", left))
            for inside, mark in paragraphs
        )
        wanted.append([text.strip() for text in marked.split("¶") if text.strip()])
    assert versions(body) == (wanted if wanted[0] != wanted[1] else wanted[:1])


# Hostile files


def test_only_drafts_come_of_files_cut_short() -> None:
    whole = (
        rb"{\rtf1\ansi"
        + FONTS
        + rb"\trowd\intbl a\cell\row{\footnote b}{\*\shpinst{\shptxt c}}{\header d}\u8220\'93{\upr{\*\ud e}}}"
    )
    for length in range(6, len(whole)):
        read(whole[:length], Hints("a.rtf"))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            rb"{ } \par \cell \row \nestcell \nestrow \intbl \itap2 \pard {\footnote {\header {\*\shpinst {\shptxt \upr"
            rb" \ud \u-10179 \'81 \deleted \revised {\info {\title {\stylesheet {\fonttbl \f2 \* {\*\ud \uc3 x".split()
        ),
        max_size=40,
    )
)
def test_pieces_in_any_order_make_drafts(pieces: list[bytes]) -> None:
    read(b"{\\rtf1" + b" ".join(pieces), Hints("a.rtf"))


def test_nesting_and_numbers_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    for body in (b"{" * 100_000, rb"{\shptxt " * 100_000):
        with pytest.raises(NotReadableError, match="nested too deeply"):
            drafts(body)
    monkeypatch.setattr(rtf, "_MAX_TOKENS", 1_000)
    with pytest.raises(NotReadableError, match="more than 1,000 commands"):
        drafts(rb"\par" * 1_001)
