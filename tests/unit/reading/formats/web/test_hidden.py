"""What a page has, but does not show."""

import pytest

from tests.support.growth import grows_evenly
from viewer.reading.formats.mail.bodies import html_pieces
from viewer.reading.formats.web.fragment import read
from viewer.reading.formats.web.hidden import drop_hidden
from viewer.reading.formats.web.markup import page_blocks, parse_page

ONE = "The ferry to the outer islands stopped on Monday after a crack was found in the hull."
TWO = "Its owner said that repairs would take until the end of the month."
SECRET = "The words that nobody sees"
TAGS = "p div tr td figure h1 h2 header details dl main blockquote b i em strong font label nav form table"
STYLES = ("display:none", "DISPLAY : none !important", "visibility:hidden")
SHRUNK = ("max-height:0;overflow:hidden", "font-size:0px", "opacity:0", "mso-hide:all", "color:#fff;font-size: 0 ")


def shown(page: str) -> list[str]:
    root = parse_page(f"<body>{page}<p>{TWO}</p></body>")
    drop_hidden(root)
    return [block.text for block in page_blocks(root) if block.text != TWO]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("tag", TAGS.split())
def test_no_element_is_shown_that_is_hidden_by_its_style(tag: str, style: str) -> None:
    cell = f'<{tag} style="{style}">{SECRET}</{tag}>'
    page = {
        "td": f"<table><tr>{cell}</tr></table>",
        "tr": f"<table>{cell.replace(SECRET, f'<td>{SECRET}</td>')}</table>",
    }.get(tag, cell)
    assert shown(f"<p>{ONE}</p>{page}") == [ONE]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<a>the dam<span class=visually-hidden> (opens in new tab)</span></a> held", ["the dam held"]),
        ("<a>the dam<span class=sr-only> (opens in new tab)</span></a> held", ["the dam held"]),
        ("<a>the dam<span class='screen-reader-text'> (external)</span></a> held", ["the dam held"]),
        ("<a>the dam<span class=hidden> (external)</span></a> held", ["the dam held"]),
        ("<a>the dam<span aria-hidden=true> (opens in new tab)</span></a> held", ["the dam held"]),
        ("<h2>The dam <a href=# aria-hidden=true>#</a></h2>", ["The dam"]),
        ("<h2>The dam <a href=# aria-hidden=true><i aria-hidden=true>#</i></a></h2>", ["The dam"]),
        ("<h2><span aria-hidden=true>The dam</span></h2>", ["The dam"]),
        ("<a><span aria-hidden=true>3h</span> <span class=sr-only>3 hours ago</span></a>", ["3h"]),
        # In a sentence it is seen like any other.
        ("The dam <span aria-hidden=true>held</span>", ["The dam held"]),
        # Initials: one of the two forms.
        (
            "<span aria-hidden=true>T</span><span class=sr-only>The</span><span aria-hidden=true>he</span> dam",
            ["The dam"],
        ),
        ("<span class=sr-only>T</span><span class=cap aria-hidden=true>T</span>he dam", ["The dam"]),
        ("<span aria-hidden=true>T</span><span class=sr-only>T</span>he dam", ["The dam"]),
        ("<span aria-hidden=true><img src=t.png></span><span class=sr-only>T</span>he dam", ["The dam"]),
        # A class that says so only for narrow screens, or of a long text.
        ("<span class='hidden md:inline'>The dam</span>", ["The dam"]),
        ("<span class='d-none d-md-block'>The dam</span>", ["The dam"]),
        ("<span class='d-none'>The dam</span>", []),
        (f"<div class=hidden><p>{ONE}</p><p>{ONE}</p></div>", [ONE, ONE]),
        ("<div class=hiddenfalls>The dam</div>", ["The dam"]),
        ("<p hidden>The dam</p>", []),
        ("<p hidden=until-found>The dam</p>", ["The dam"]),
        # On a page that is a movement.
        ("<div style='opacity:0'>The dam</div>", ["The dam"]),
    ],
)
def test_what_only_a_screen_reader_says_is_not_shown(page: str, expected: list[str]) -> None:
    assert shown(f"<div>{page}</div>") == expected


@pytest.mark.parametrize(("more", "dropped"), [(f"<p>{ONE}</p>", True), ("<p>Read on in the app</p>", False)])
def test_hidden_text_is_left_out_unless_it_is_the_page(more: str, *, dropped: bool) -> None:
    root = parse_page(f"<body><main style='visibility: hidden'><p>{TWO}</p></main>{more}<iframe>{ONE}</iframe></body>")
    drop_hidden(root)
    assert dropped is (TWO not in [block.text for block in page_blocks(root)])


@pytest.mark.parametrize("style", [*STYLES, *SHRUNK])
@pytest.mark.parametrize("tag", ["div", "span", "td"])
def test_the_preview_of_a_mail_is_not_shown(tag: str, style: str) -> None:
    preview = f'<{tag} style="{style}">{SECRET}</{tag}>'
    page = f"<table><tr>{preview}<td>{ONE}</td></tr></table>" if tag == "td" else f"{preview}<p>{ONE}</p>"
    assert [piece.text for piece in html_pieces(page)] == [ONE]


def test_a_table_of_no_size_shows_what_has_one() -> None:
    page = f'<div style="font-size:0"><div style="font-size:14px">{ONE}</div></div>'
    assert [piece.text for piece in html_pieces(page)] == [ONE]


def test_a_pasted_part_of_a_page_has_no_text_for_screen_readers() -> None:
    assert [block.text for block in read("<p>The dam<span class=sr-only>, a link</span> held.</p>").blocks] == [
        "The dam held."
    ]


def test_many_hidden_parts_of_one_link_take_no_time() -> None:
    def work(count: int) -> None:
        drop_hidden(parse_page("<p><a>The dam" + "<span aria-hidden=true>x</span><span class=sr-only>y</span>" * count))

    assert grows_evenly(work, 1_000)
