"""The standfirst of a page."""

import pytest

from viewer.model import Role
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import parse_page, placed_blocks
from viewer.reading.formats.web.standfirst import standfirsts

LONG = "For eleven months the islanders will have to bring their own food to the pier."
SHORT = "Old boat to take the passengers"
STORY = [f"On {day} the ferry to the outer islands stopped, and nobody could say when it would go again." for day in
         ("Monday", "Tuesday", "Wednesday", "Thursday")]  # fmt: skip
HEAD = "<header><h1>The ferry stops</h1>{}</header>"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (f"<h2>{LONG}</h2>", [LONG]),
        (f"<h3 class=subtitle>{LONG}</h3>", [LONG]),
        (f"<b>By Anna Berg</b><i>5 July 2024</i><br><div><p>Share</p><h2>{LONG}</h2></div>", [LONG]),
        (f"<p class=standfirst>{SHORT}</p>", [SHORT]),
        (f"<div class=lead><b>{SHORT}</b></div>", [SHORT]),
        (f"<div class=dek><p>{SHORT}</p></div>", [SHORT]),
        (f"<div itemprop=description>{SHORT}</div>", [SHORT]),
        (f"<p>{SHORT}</p>", [SHORT]),
        # A menu entry, a link, a date, a byline, what is called otherwise, and what says what it is.
        (f"<div>{SHORT}</div>", []),
        ("<p>The Harbour Post Of Halden</p>", []),
        (f"<p class=lead><a href=x>{SHORT}</a></p>", []),
        ("<h2 class=subtitle>Published on the island on 5 July 2024</h2>", []),
        ("<p class=summary>By Anna Berg and by Per Lie</p>", []),
        ("<p class=summary>Sign up for our newsletter</p>", []),
        (f"<p>One</p><p>Two</p><p class=summary>{SHORT}</p>", []),
        ("<h2>The ferry of the islands</h2>".replace("<h2>", "<div><h2>"), []),
    ],
)
def test_a_standfirst_is_a_sentence_or_called_so_or_beside_the_headline(below: str, expected: list[str]) -> None:
    blocks = placed_blocks(parse_page(f"<body>{HEAD.format(below)}<p>{STORY[0]}</p></body>"))
    first = next(i for i, block in enumerate(blocks) if block.role is Role.HEADLINE)
    start = next(i for i, block in enumerate(blocks) if block.text == STORY[0])
    assert [blocks[i].text for i in standfirsts(blocks, first, start)] == expected


@pytest.mark.parametrize("head", [f"<h2>{LONG}</h2>", f"<h3 class=subtitle>{SHORT}</h3>", f"<p class=dek>{SHORT}</p>"])
def test_a_standfirst_that_is_no_part_of_the_story_is_shown_and_told(head: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    draft = read(f"<body><article>{HEAD.format(head)}<div>{body}</div></article></body>")
    assert [(block.role, block.text) for block in draft.blocks[1:]] == [
        (Role.FURNITURE, LONG if LONG in head else SHORT),
        *((None, text) for text in STORY),
    ]
    assert "omitted" in [note.kind for note in draft.notes]
