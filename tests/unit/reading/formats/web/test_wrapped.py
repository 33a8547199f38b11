"""Lines that a program took for paragraphs are put together again."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.growth import grows_evenly
from viewer.reading.formats.web.fragment import read as read_fragment
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import page_blocks, parse_page
from viewer.reading.formats.web.wrapped import join_wrapped_lines

STORY = [
    (
        "The harbour board of Halden voted late on Tuesday to close the old lock for nine weeks, after divers found "
        "cracks in both gates and the inspector had warned of a third winter."
    ),
    (
        "Ferries to the islands will leave from the fish market instead, every forty minutes, and the board is to "
        "pay the fares of pupils. Two of its seven members abstained, because no budget had been put before them."
    ),
    (
        "Work is to begin on the first of March. The last repair, in 1987, took twice as long as had been planned, and "
        "cost the town most of what it had put aside for a new school."
    ),
]
FORMS = [
    "<p>{}</p>",
    "<p>{} <b>x</b></p>",
    "<div>{}<br></div>",
    "<p><a href=x>{}</a></p>",
    "<p class=a>{}</p>behind",
    "<h2>{}</h2>",
]
WRAPPED = [textwrap.wrap(paragraph, 68) for paragraph in STORY]


def texts(page: str) -> list[str]:
    root = parse_page(page)
    join_wrapped_lines(root)
    return [block.text for block in page_blocks(root)]


def in_lines(line: str, blank: str, paragraphs: list[list[str]] = WRAPPED) -> str:
    """A page with an element for every line, and one between two paragraphs."""
    return blank.join("".join(line.format(each) for each in lines) for lines in paragraphs)


@pytest.mark.parametrize(
    ("line", "blank"),
    [
        ("<p class=MsoPlainText>{}<o:p></o:p></p>\n", "<p class=MsoPlainText><o:p>&nbsp;</o:p></p>\n"),
        ("<div>{}</div>", "<div><br></div>"),
        ("<div>{}<br></div>", "<div><br></div>"),
        ("<p>\n{}\n</p>\n", "<p></p>"),
        ("<p><span style='color:black'><font size=2>{}</font></span></p>", "<p><span>&nbsp;</span></p>"),
        ("<p>{} </p>", "<div></div>"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "<div><div>{}</div></div>", "<table><tr><td>{}</td></tr></table>"])
def test_a_paragraph_in_elements_of_a_line_each_is_one(line: str, blank: str, around: str) -> None:
    assert texts(around.format(in_lines(line, blank))) == STORY


def test_most_are_told_apart_where_nothing_stands_between_them() -> None:
    assert texts(in_lines("<p>{}</p>", "")) == STORY


def test_seven_lines_show_it_and_fewer_do_not() -> None:
    lines = textwrap.wrap(" ".join(STORY), 50)[:7]
    assert texts(in_lines("<p>{}</p>", "", [lines])) == [" ".join(lines)]
    assert texts(in_lines("<p>{}</p>", "", [lines[:6]])) == lines[:6]


def test_of_what_outlook_says_was_plain_text_few_lines_show_it() -> None:
    brief = textwrap.wrap(STORY[2], 68)
    assert len(brief) == 3
    assert texts(in_lines("<p class=MsoPlainText>{}</p>", "", [brief])) == [STORY[2]]
    assert texts(in_lines("<p class=MsoNormal>{}</p>", "", [brief])) == brief


def test_lines_that_the_author_broke_stay_paragraphs() -> None:
    """Each element fills the column, but of two lines that the author broke."""
    lines = textwrap.wrap(" ".join(STORY), 68)
    page = "".join(f"<p>{line.replace(' ', '<br>', 4).replace('<br>', ' ', 3)}</p>" for line in lines)
    assert len(texts(page)) == len(lines)


def test_links_and_what_is_emphasized_stay() -> None:
    page = (
        in_lines("<p>{}</p>", "<p>&nbsp;</p>")
        .replace("Halden", "<a href=x>Halden</a>")
        .replace("seven", "<b>seven</b>")
    )
    root = parse_page(page)
    join_wrapped_lines(root)
    assert [block.text for block in page_blocks(root)] == STORY
    assert [element.text for element in root.iter("a", "b")] == ["Halden", "seven"]


def test_a_word_divided_at_a_line_s_end_is_one() -> None:
    lines = [*WRAPPED, ["The board of Halden is one of the few that have kept the old har-", "bour to themselves."]]
    assert texts(in_lines("<p>{}</p>", "<p></p>", lines))[-1].endswith("kept the old harbour to themselves.")


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<p>{paragraph}</p>" for paragraph in STORY * 3),
        "".join(
            f"<p>{word} wins in the harbour race</p>"
            for word in ("Berg", "Lie", "Kari Lund", "Olsen", "Vik", "Dahl", "Moe")
        ),
        "".join(f"<div>{n}. A list of things that are to be done</div>" for n in range(9)),
        "".join(f"<p>Where the {word} lies<br>and the sea</p>" for word in ("harbour", "lock", "market", "gate") * 2),
        "".join(f"<div><p>{line}</p></div>" for line in WRAPPED[0]),
    ],
)
def test_what_is_not_wrapped_stays(page: str) -> None:
    root = parse_page(page)
    before = [block.text for block in page_blocks(root)]
    assert texts(page) == before


def test_headings_lists_and_pictures_part_lines() -> None:
    first, second = (in_lines("<p>{}</p>", "", [lines]) for lines in WRAPPED[:2])
    assert texts(f"{first * 3}<h2>Ferries</h2>{second * 3}")[3:5] == ["Ferries", STORY[1]]


def test_pages_fragments_and_text_behind_an_element() -> None:
    page = in_lines("<p>{}</p>", "<p>&nbsp;</p>", WRAPPED * 2)
    assert [block.text for block in read_fragment(page).blocks] == STORY * 2
    told = [block.text for block in read(f"<html><body><h1>The lock</h1>{page}</body></html>").blocks]
    assert told[-3:] == STORY
    assert " ".join(texts(page.replace("</p>", "</p>behind"))).count("behind") == page.count("</p>")


@pytest.mark.parametrize(
    "other",
    [
        "<div class='gmail_signature'>the harbour desk</div>",
        "<div class='moz-cite-prefix'>on 5 July Kari Lund wrote:</div>",
        "<div style='font-size: 9px'>the old lock in winter. Photo: K. Lund</div>",
        "<p>the harbour desk</p>",
    ],
)
def test_what_has_other_attributes_is_no_line_of_the_story(other: str) -> None:
    lines = "".join(f"<div>{line}</div>" for line in WRAPPED[0] * 3)
    blocks = texts(lines + other + "".join(f"<div>{line}</div>" for line in WRAPPED[1] * 3))
    said = " ".join(parse_page(other).text_content().split())
    assert said in blocks
    assert sum(map(len, WRAPPED)) < sum(len(block) for block in blocks)


def test_short_lines_in_lower_case_stay_a_list() -> None:
    wanted = ["What to bring:", "bread", "butter from the farm", "milk", "two apples"]
    page = in_lines("<div>{}</div>", "<div><br></div>", [*WRAPPED * 3, wanted])
    assert texts(page) == [*STORY * 3, *wanted]


CHINESE = (
    "港口委员会周二晚间决定关闭旧船闸九个星期，因为潜水员在两个闸门上都发现了裂缝。"
    "检查员警告说，第三个冬天可能会太长，渡轮将从鱼市场出发。"
) * 5


@pytest.mark.parametrize("line", ["<p>{}</p>", "<p><span>{}<o:p></o:p></span></p>", "<p class=MsoNormal>{}<br></p>"])
def test_no_space_comes_into_chinese_and_divided_words_are_one(line: str) -> None:
    lines = [CHINESE[start : start + 30] for start in range(0, len(CHINESE), 30)]
    assert texts(in_lines(line, "", [lines])) == [CHINESE]
    divided = ["The board of Halden said that it is one of the few that keep a har-", "bour to themselves, and a lock."]
    assert texts(in_lines(line, "<p>&nbsp;</p>", [*WRAPPED, divided]))[-1].endswith(
        "keep a harbour to themselves, and a lock."
    )


LINES = [line for lines in WRAPPED for line in lines] + ["", "One.", "two-"]


@given(st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(LINES)), min_size=1, max_size=30))
def test_no_word_is_lost_doubled_or_moved(parts: list[tuple[str, str]]) -> None:
    page = "<p>A</p>" + "".join(form.format(line) for form, line in parts)
    before = "".join(block.text for block in page_blocks(parse_page(page)))
    bare = str.maketrans("", "", " -")
    assert "".join(texts(page)).translate(bare) == before.translate(bare)


def test_time_is_linear() -> None:
    def work(count: int) -> None:
        join_wrapped_lines(parse_page(in_lines("<p>{} <b>x</b></p>", "", WRAPPED * count)))

    assert grows_evenly(work, 30)
    assert grows_evenly(lambda count: texts("".join(f"<p>{line}-</p>" for line in WRAPPED[0] * count)), 100)
    assert grows_evenly(lambda count: texts("".join(f"<p>{line} <b>x-</b></p>" for line in WRAPPED[0] * count)), 100)
    lines = textwrap.wrap(" ".join(STORY * 1_000), 68)
    pages = ["".join(f"<p><i>{each}</i></p>" for each in lines[:count]) for count in (700, 2_800)]
    assert [len(texts(page)) for page in pages] == [1, 1], "one paragraph of any length"
    assert grows_evenly(lambda count: texts(pages[count > 700]), 700)
    assert grows_evenly(lambda count: join_wrapped_lines(parse_page("<div>" * 150 + "<p>a b c</p>" * count)), 300)
