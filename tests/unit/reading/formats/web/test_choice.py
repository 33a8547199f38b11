"""Which blocks of a page are its story."""

import pytest

from viewer.model import Role
from viewer.reading.formats.web.choice import chosen_blocks, is_prose
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import parse_page, placed_blocks

ONE = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."
TWO = "Its owner said that repairs would take until the end of the month, and that a smaller boat would run by then."
THREE = "Islanders were told to bring their own food to the pier, and that the school would stay closed for two weeks."
FOUR = (
    "A spokesman for the council answered that nobody had asked for a second boat when the budget was settled in May."
)


def chosen(page: str, *found: str, perhaps: tuple[str, ...] = ()) -> list[str]:
    blocks = placed_blocks(parse_page(page))
    first = next((i for i, block in enumerate(blocks) if block.role is Role.HEADLINE), -1)
    return [blocks[i].text for i in chosen_blocks(blocks, found, first, perhaps)]


@pytest.mark.parametrize(
    ("page", "found", "expected"),
    [
        (
            f"<h1>Ferry</h1><div><p>{ONE}</p></div><div><p>{TWO}</p><p>{THREE}</p></div>",
            (TWO, THREE),
            [ONE, TWO, THREE],
        ),
        (f"<div class=part><p>{ONE}</p></div><b>Ad</b><div class=part><p>{TWO}</p></div>", (ONE,), [ONE, TWO]),
        (f"<div><p>{ONE}</p><h3>Cost</h3><p>{TWO}</p></div>", (ONE, TWO), [ONE, "Cost", TWO]),
        (f"<div><p>{ONE}</p><p>{TWO} <a href=x>And so on</a>.</p></div>", (ONE, TWO), [ONE, f"{TWO} And so on."]),
        (f"<div><p>{ONE}</p><p>{ONE}</p></div><nav><p>{ONE}</p></nav>", (ONE,), [ONE, ONE]),
        (f"<div><p>{ONE}</p><p>{TWO}</p></div><aside><p>{THREE}</p></aside>", (ONE,), [ONE, TWO]),
        (f"<div><p>{ONE}</p></div><div class=comments><p>{TWO}</p></div>", (ONE,), [ONE]),
        (f"<div><p>{ONE}</p><p><a href=x>{TWO}</a></p></div>", (ONE,), [ONE]),
        (f"<p>{ONE}</p>", (FOUR,), []),
    ],
    ids=["lead", "parted by an ad", "heading", "links", "copies", "end", "comments", "list of links", "nothing"],
)
def test_the_story_and_what_stands_among_it(page: str, found: tuple[str, ...], expected: list[str]) -> None:
    assert chosen(page, *found) == expected


def test_a_laxer_extractor_is_believed_if_it_found_much_more() -> None:
    page = f"<div id=a><p>{ONE}</p></div><div id=b><i></i><div><p>{TWO}</p><p>{THREE}</p></div></div>"
    assert chosen(page, ONE) == [ONE]
    assert chosen(page, ONE, perhaps=(ONE, TWO, THREE)) == [ONE, TWO, THREE]


def test_prose_ends_like_a_sentence_and_is_no_furniture() -> None:
    promo = "Sign up for our newsletter to hear of it first, every Friday morning."
    blocks = placed_blocks(parse_page(f"<p>{ONE}</p><p>{ONE[:-1]}</p><p>{promo}</p><h2>{ONE}</h2>"))
    assert [is_prose(block) for block in blocks] == [True, False, False, False]


def test_lines_credits_and_hidden_text() -> None:
    page = f"""<h1>A song of the ferry</h1><article><p>{ONE}</p><p>{TWO}</p>
    <p><span class="photo-credit"><img src=x>Ann Lie/Nordic</span>{THREE}</p>
    <p>Row, row the boat,<br>the tide is out,<br>the moon is in.</p><p hidden>Not for you.</p>
    <p style="display: none">Nor this one.</p><pre>{FOUR[:60]}
{FOUR[60:]}</pre><details><summary>Who pays for it?</summary><p>{FOUR}</p></details></article>"""
    texts = [block.text for block in read(page).blocks]
    assert "Row, row the boat, the tide is out, the moon is in." in texts
    assert THREE in texts
    assert not any("Not for" in text or "Nor this" in text for text in texts)
    assert "Who pays for it?" in texts


def test_an_unclosed_element_in_noscript_swallows_nothing() -> None:
    page = f"<body><noscript><div></noscript><article><h1>Ferry</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"
    assert [block.text for block in read(page).blocks] == ["Ferry", ONE, TWO, THREE]
