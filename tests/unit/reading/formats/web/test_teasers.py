"""Boxes of other stories on a page."""

import pytest

from tests.support.growth import grows_evenly
from viewer.reading.formats.web.choice import chosen_blocks
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import parse_page, placed_blocks
from viewer.reading.formats.web.teasers import teaser_boxes

OTHERS = [
    ("Stocks slip in Halden", "Shares slipped on Monday as investors weighed the price of herring."),
    ("A whale in the bay", "A whale was seen in the bay on Sunday, the first in eleven years."),
    ("Bakers want earlier boats", "Bakers say that the first boat comes an hour too late for their bread."),
]
SHAPES = {
    "items": "<li><h3><a href=x>{0}</a></h3><p>{1}</p></li>",
    "cards": "<div class=card><a href=x><h3>{0}</h3></a><p>{1}</p></div>",
    "articles": "<article><h3><a href=x>{0}</a></h3><p>{1}</p></article>",
    "links": "<a href=x><h3>{0}</h3><p>{1}</p></a>",
    "lines": "<div><div><a href=x>{0}</a></div><div>{1}</div></div>",
    "side by side": "<h3><a href=x>{0}</a></h3><p>{1}</p>",
    "paragraphs": "<p><a href=x><b>{0}</b></a><br>{1}</p>",
    "more": "<div><h3>{0}</h3><p>{1}</p><a href=x>Read more</a></div>",
    "dated": "<li><b>Sea</b><h3><a href=x>{0}</a></h3><p>{1}</p><i>5 July</i></li>",
}
STORY = [f"On {day} the ferry to the outer islands stopped, and nobody could say when it would go again." for day in
         ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")]  # fmt: skip
STORY_PAGE = [f"<p>{text}</p>" for text in STORY]


def box(shape: str) -> str:
    return f"<div><h2>More stories</h2>{''.join(SHAPES[shape].format(*other) for other in OTHERS)}</div>"


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("at", [3, 7])
def test_other_stories_are_none_of_this_one(shape: str, at: int) -> None:
    body = "".join([*STORY_PAGE[:at], box(shape), *STORY_PAGE[at:]])
    draft = read(f"<body><article><h1>The ferry stops</h1>{body}</article></body>")
    said = [block.text for block in draft.blocks if block.role is None]
    assert said == STORY


@pytest.mark.parametrize(
    "page",
    [
        # A story with links between its paragraphs, or in its subheads.
        f"<div>{'<p><a href=x>More on the ferry</a></p>'.join(STORY_PAGE)}</div>",
        f"<div><h3><a href=x>Why</a></h3>{''.join(STORY_PAGE)}<h3><a href=x>How</a></h3><p>Well.</p></div>",
        # Headings without links, links without blurbs, one alone.
        "".join(f"<div><h3>{title}</h3><p>{blurb}</p></div>" for title, blurb in OTHERS),
        "<ul>" + "".join(f"<li><a href=x>{title}</a></li>" for title, _ in OTHERS) + "</ul>",
        f"<div>{SHAPES['items'].format(*OTHERS[0])}</div>",
        # Paragraphs that begin with a link.
        "".join(f"<p><a href=x>{title}</a> {blurb}</p>" for title, blurb in OTHERS),
        # Long items.
        "".join(SHAPES["items"].format(title, blurb * 7) for title, blurb in OTHERS),
        # Items of many parts.
        "".join(SHAPES["dated"].format(title, f"{blurb}</p><p>More</p><p>And more") for title, blurb in OTHERS),
        # Text of its own.
        f"<div>And now to the weather: {SHAPES['items'].format(*OTHERS[0])}{SHAPES['items'].format(*OTHERS[1])}</div>",
    ],
)
def test_a_story_with_links_is_no_box(page: str) -> None:
    assert teaser_boxes(placed_blocks(parse_page(f"<body><p>{STORY[0]}</p><div>{page}</div></body>"))) == []


@pytest.mark.parametrize(("count", "kept"), [(1, False), (5, True)])
def test_a_page_that_is_made_of_short_items_is_kept(count: int, *, kept: bool) -> None:
    items = "".join(SHAPES["items"].format(*other) for other in OTHERS * count)
    blocks = placed_blocks(parse_page(f"<body><h1>The day</h1>{''.join(STORY_PAGE)}<ul>{items}</ul></body>"))
    chosen = chosen_blocks(blocks, [block.text for block in blocks], "The day")
    assert kept is ({blurb for _, blurb in OTHERS} <= {blocks[i].text for i in chosen})


def test_many_links_take_no_time() -> None:
    page = "<div>" * 100 + "<h3><a href=x>One</a></h3><p>Two</p>" * 2_000
    blocks = placed_blocks(parse_page(page))
    assert grows_evenly(lambda count: teaser_boxes(blocks[:count]), 1_000)
