"""Whether a text is hard-wrapped, and where."""

import textwrap

import pytest

from tests.support.wrapped import MAYOR, VOTE
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.text.wrapping import even_width, filled_width, single_spaced

BUILDER = (
    "A builder from the next valley is to take it down in the autumn, before the storms come, and to sell what wood is "
    "left to whoever wants it."
)
PARAGRAPHS = [VOTE, MAYOR, BUILDER]
RAT = (
    "Der Rat der Stadt hat am Dienstagabend mit sieben zu zwei Stimmen beschlossen, den alten Anleger der Fähre für "
    "immer zu schließen, weil er nach dem Gutachten einer Ingenieurin eine Gefahr für alle Fahrgäste ist."
)
STADT = (
    "Die Bürgermeisterin hat an der Abstimmung nicht teilgenommen, und niemand wusste nach der Sitzung, ob sie in den "
    "Saal zurückkommen würde oder ob sie das Haus verlassen hatte."
)
GERMAN = [RAT, STADT]
NOTICE = (
    "This message and whatever is attached to it are for the person named above alone; if that is not you, please tell "
    "us and delete it at once."
)
ADDRESS = (
    "https://brindlebay.example/news/2025/03/12/council-votes-to-close-the-old-ferry-landing-for-good-after-nine.html"
)
HEADLINE = (
    "Old ferry landing of Brindle Bay to be closed for good after an engineer calls it a danger to whoever sets foot on"
)


def wrapped(paragraphs: list[str], width: int = 72, between: str = "\n\n", line_end: str = "\n") -> str:
    return between.join(textwrap.fill(p, width, break_on_hyphens=False).replace("\n", line_end) for p in paragraphs)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (HEADLINE + "\n\n", ""),
        (HEADLINE + "\n", ""),
        ("", "\n\n" + NOTICE),
        ("", "\n" + NOTICE),
        ("", "\n\n" + ADDRESS),
        (HEADLINE + "\n\n", f"\n\n{NOTICE}\n\n{ADDRESS}"),
    ],
)
def test_a_line_that_is_not_wrapped_is_a_paragraph_beside_those_that_are(above: str, below: str) -> None:
    others = [line for line in f"{above}{below}".split("\n") if line]
    expected = [*(o for o in others if o in above), *PARAGRAPHS, *(o for o in others if o in below)]
    for width in (60, 65, 72):
        assert split_paragraphs(above + wrapped(PARAGRAPHS, width) + below) == expected


def test_a_paragraph_left_on_one_line_among_wrapped_ones() -> None:
    text = "\n\n".join([wrapped(PARAGRAPHS[:1]), PARAGRAPHS[1], wrapped(PARAGRAPHS[2:])])
    assert split_paragraphs(text) == PARAGRAPHS


@pytest.mark.parametrize("width", [32, 35, 40, 110, 120])
def test_narrow_and_wide_columns(width: int) -> None:
    for paragraphs in (PARAGRAPHS, GERMAN):
        assert split_paragraphs(wrapped(paragraphs * 4, width)) == paragraphs * 4


def test_a_brief_of_three_lines() -> None:
    assert split_paragraphs("Ferry landing to close\n\n" + wrapped(PARAGRAPHS[:1])) == [
        "Ferry landing to close",
        PARAGRAPHS[0],
    ]
    assert split_paragraphs(wrapped(PARAGRAPHS[:1])) == PARAGRAPHS[:1]


def test_a_last_line_nearly_full_ends_a_paragraph_if_the_next_word_would_have_fitted() -> None:
    nearly = MAYOR + " Nobody has asked her anything."
    text = wrapped([VOTE, nearly, BUILDER], 72, "\n")
    assert len(textwrap.wrap(nearly, 72)[-1]) == 67
    assert split_paragraphs(text) == [VOTE, nearly, BUILDER]


def test_double_spaced_copy() -> None:
    for between in ("\n\n\n", "\n\n\n\n", "\n\n\n\n\n"):
        assert split_paragraphs(wrapped(PARAGRAPHS, 65, between, "\n\n")) == PARAGRAPHS
    indented = "\n\n".join("\n\n".join(textwrap.wrap(p, 65, initial_indent="     ")) for p in PARAGRAPHS)
    assert split_paragraphs("Ferry landing to close\n\n" + indented) == ["Ferry landing to close", *PARAGRAPHS]


HEADLINES = [
    "Council votes on harbour wall after a long debate in the hall",
    "Three injured in lake road crash near the new school building",
    "Ferry back in service after repairs to the engine and the hull",
    "School opens late as teachers wait for the keys to the new hall",
    "Mayor to step down before the winter, her office says in letter",
    "Bridge toll to rise again, drivers are told by the road agency",
    "Old mill is sold to a family from the far north of the country",
]
VERSE = [
    "The lamp is out and the stair is long, and the wind has had its say,",
    "And over the hill and under the hill the road goes on its way,",
    "And I that was young when the road was new",
    "Have nothing to keep and nothing to do",
    "But to sit by the window and wait for you",
    "From the end to the end of the day.",
]
SMALL_VERSE = [
    "the lamp is out tonight",
    "and cold the wall where my two hands have been",
    "and no one on the landing has a light",
    "to hold",
    "above the dark that lies so long between",
    "the house and me and all its doors are shut",
    "the rain goes on",
]
TALK = [
    "anna: are you coming to the council meeting tonight",
    "ben: yes but a bit late",
    "anna: ok i will keep you a seat at the front",
    "ben: thanks, did you read the paper this morning about the ferry landing and the engineer",
    "anna: no what does it say",
    "ben: that they want to shut it for good after the summer is over",
    "anna: they cannot be serious about that",
]
LIST = ["two loaves of bread from the shop", "eggs and some butter", "a cabbage for the week", "red apples", "coffee"]
TABLE = [
    "apples from the north     120   130   140   150    16",
    "pears from the south      110   120   130   140    15",
    "plums from the east        10    20    30    40     5",
    "figs from the west          1     2     3     4     0",
]
SENTENCES = [f"{sentence}." for sentence in " ".join(PARAGRAPHS).rstrip(".").split(". ")]


@pytest.mark.parametrize("lines", [HEADLINES, VERSE, LIST, TABLE, SENTENCES, SMALL_VERSE])
def test_lines_that_stand_for_themselves_stay_lines(lines: list[str]) -> None:
    expected = [" ".join(line.split()) for line in lines]
    assert split_paragraphs("\n".join(lines)) == expected
    assert split_paragraphs("\n\n".join(lines)) == expected
    assert split_paragraphs("\n".join([*lines, "", NOTICE])) == [*expected, NOTICE]


def test_messages_with_a_long_one_among_them_stay_messages() -> None:
    for line_end in ("\n", "\n\n"):
        assert split_paragraphs(line_end.join([*TALK, NOTICE])) == [*TALK, NOTICE]


def test_verses_in_an_article_of_one_line_a_paragraph_do_not_make_it_wrapped() -> None:
    lines = [*PARAGRAPHS, "", *SMALL_VERSE, "", *PARAGRAPHS]
    assert split_paragraphs("\n".join(lines)) == [line for line in lines if line]


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        ([], 0),
        (["One."], 0),
        (textwrap.wrap(PARAGRAPHS[0], 72), 72),
        (textwrap.wrap(PARAGRAPHS[0].upper(), 72), 0),
        (textwrap.wrap(" ".join(PARAGRAPHS).upper(), 60), 59),
        (textwrap.wrap(" ".join(PARAGRAPHS), 40), 40),
        (["\x1c\x1d", "\x1c"] * 9, 0),
    ],
)
def test_the_column(lines: list[str], width: int) -> None:
    assert (filled_width([lines]) or even_width([lines])) == width


def test_blank_lines_that_part_paragraphs_stay() -> None:
    lines = [line for sentence in SENTENCES * 3 for line in (sentence, "")]
    assert single_spaced(lines) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["the spokesman for the ministry of the interior said so",
         "the ministry for the environment said nothing at all",
         "the third one is here and has as many words as they"],
        ["وزير الداخلية يعلن إغلاق الجسر القديم يوم الثلاثاء", "وزيرة النقل تعلن افتتاح النفق الجديد يوم الاثنين",
         "رئيس البلدية يعلن إغلاق الميناء القديم يوم الخميس"],
    ],
    ids=["small letters", "a script without capitals"],
)  # fmt: skip
def test_lines_in_which_no_sentence_ends_are_not_wrapped(lines: list[str]):
    assert filled_width([lines]) == 0
    assert filled_width([lines * 3]) == 0
