"""Which blocks of a page are its story."""

import pytest

from viewer.model import Role
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.assemble import assemble_article
from viewer.reading.formats.web.choice import chosen_blocks, is_prose
from viewer.reading.formats.web.html import read
from viewer.reading.formats.web.markup import parse_page, placed_blocks

ONE = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."
TWO = "Its owner said that repairs would take until the end of the month, and that a smaller boat would run by then."
THREE = "Islanders were told to bring their own food to the pier, and that the school would stay closed for two weeks."
FOUR = (
    "A spokesman for the council answered that nobody had asked for a second boat when the budget was settled in May."
)
TEASERS = """<div><h3><a href=x>A crack</a></h3><p>What was found.</p></div>
<div><h3><a href=x>A pier</a></h3><p>Who built it.</p></div>"""
LISTS = "<div><h3>Good</h3><ul><li>A bigger boat</li></ul></div><ul><li><a href=x>More on boats</a></li></ul>"


def chosen(page: str, *found: str, perhaps: tuple[str, ...] = ()) -> list[str]:
    blocks = placed_blocks(parse_page(page))
    title = next((block.text for block in blocks if block.role is Role.HEADLINE), "")
    return [blocks[i].text for i in chosen_blocks(blocks, found, title, perhaps)]


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
        (
            f"<div class=nav><p>{ONE}</p><i><p>{TWO}</p></i><p>{THREE}</p></div>",
            (ONE, THREE),
            [ONE, TWO, THREE],
        ),
        (
            f"<div><p>{ONE}</p><p>{TWO}</p><div class=emailNewsletter><p>{THREE}</p></div></div>",
            (ONE, TWO, THREE),
            [ONE, TWO],
        ),
        (
            f"<h1>Ferry</h1><i><p>{ONE}</p><p>{TWO}</p></i><div class=gallery><p>{THREE}</p><p>{FOUR * 3}</p></div>",
            (ONE, TWO, THREE, FOUR * 3),
            [ONE, TWO],
        ),
        (f"<div class=photo-gallery><p>{ONE}</p><p>{TWO}</p></div>", (ONE, TWO), [ONE, TWO]),
        (
            f"<div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div><h2>Others</h2>{TEASERS}",
            (ONE, TWO, THREE, "Others", "A crack", "What was found.", "A pier", "Who built it."),
            [ONE, TWO, THREE],
        ),
        (
            f"<div><h3><a href=x>A crack</a></h3>{ONE}</div><div><h3><a href=x>A pier</a></h3>{TWO}</div>",
            ("A crack", ONE, "A pier", TWO),
            ["A crack", ONE, "A pier", TWO],
        ),
        (
            f"<main><p>{ONE}</p>{LISTS}<p>{TWO}</p></main>",
            (ONE, TWO),
            [ONE, "Good", "A bigger boat", TWO],
        ),
        (
            f"<b>Ferry</b>{'<p>Share</p>' * 20}<h1>Ferry</h1><i><p>{ONE}</p></i><div><p>{TWO}</p></div>",
            (TWO,),
            [ONE, TWO],
        ),
        (
            f"<div><p>{ONE}</p><p><a href=x>{TWO} {THREE}</a> {ONE} {FOUR}</p></div>",
            (ONE,),
            [ONE, f"{TWO} {THREE} {ONE} {FOUR}"],
        ),
    ],
    ids=[
        "lead",
        "parted by an ad",
        "heading",
        "links",
        "copies",
        "end",
        "comments",
        "list of links",
        "nothing",
        "a name around the story",
        "a box in it",
        "a gallery below it",
        "a story that is a gallery",
        "other stories below",
        "linked headings of its own",
        "short lists in it",
        "headline twice",
        "a long paragraph with a long link",
    ],
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


@pytest.mark.parametrize("head", ["3 comments", "Comments (3)", "Leave a comment"])
def test_what_stands_below_a_heading_of_comments_is_no_story(head: str) -> None:
    story, said = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>", f"<h3>{head}</h3><div><p>{FOUR}</p></div>"
    assert chosen(f"<h1>Ferry</h1><div>{story}{said}</div>", ONE, TWO, THREE, FOUR) == [ONE, TWO, THREE]
    assert FOUR in chosen(f"<h1>Ferry</h1><div><h3>{head}</h3>{story}<p>{FOUR}</p></div>", ONE, TWO, THREE, FOUR)


def test_lines_credits_and_hidden_text() -> None:
    page = f"""<h1>A song of the ferry</h1><article><p>{ONE}</p><p>{TWO}</p>
    <p><span class="photo-credit"><img src=x>Ann Lie/Nordic</span>{THREE}</p>
    <p>Row, row the boat,<br>the tide is out,<br>the moon is in.</p><p hidden>Not for you.</p>
    <p><span class=inline-image><img src=x>Ann Lie/Nordic</span>{FOUR[::-1]}</p><button><h3>And who rows?</h3></button>
    <p style="display: none">Nor this one.</p><pre>{FOUR[:60]}
{FOUR[60:]}</pre><details><summary>Who pays for it?</summary><p>{FOUR}</p></details></article>"""
    texts = [block.text for block in read(page).blocks]
    assert "Row, row the boat, the tide is out, the moon is in." in texts
    assert THREE in texts
    assert not any("Not for" in text or "Nor this" in text for text in texts)
    assert FOUR[::-1] in texts
    assert {"Who pays for it?", "And who rows?"} <= {*texts}


def test_a_page_may_leave_out_the_tag_of_its_body() -> None:
    page = f"<title>Ferry</title><aside>Weather</aside><article><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"
    assert [block.text for block in placed_blocks(parse_page(page))] == ["Weather", ONE, TWO, THREE]


BESIDE = "The harbour master told of a second crack, of which nobody had heard before, and of a boat from the north."
BELOW = "Readers had asked for years why the pier was never mended, and the council had never given them an answer."


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        (f"<div id=x><i></i><div><p>{BESIDE}</p><p>{BELOW}</p></div></div>", 41),
        (f"<div id=x><i></i><div><p>{BESIDE}</p></div></div>", 0),
        (f"<div id=x><i></i><div><p>{THREE}</p><p>{FOUR}</p></div></div>", 0),
        (f"<div class=comments><p>{BESIDE}</p><p>{BELOW}</p></div>", 0),
        (f"<aside><p>{BESIDE}</p><p>{BELOW}</p></aside>", 0),
        (f"<ul><li><a href=x>{BESIDE}</a></li><li><a href=y>{BELOW}</a></li></ul>", 0),
    ],
    ids=["prose", "a line", "the story once more", "comments", "a box", "links"],
)
def test_prose_that_is_not_the_story_is_counted_and_folded(
    monkeypatch: pytest.MonkeyPatch, beside: str, told: int
) -> None:
    # What extractors miss differs from version to version.
    blocks = [DraftBlock(text) for text in (ONE, TWO, THREE, FOUR)]
    story = "".join(f"<p>{block.text}</p>" for block in blocks)
    monkeypatch.setattr("viewer.reading.formats.web.html._blocks_of", lambda _: blocks)
    draft = read(f"<title>Ferry stops</title><h1>Ferry stops</h1><article>{story}</article><h1>Else</h1>{beside}")
    notes = [note.text.values["count"] for note in draft.notes if note.kind == "omitted"]
    folded = [block.text for block in draft.blocks if block.role is Role.FURNITURE]
    assert (notes, folded) == (([told], [BESIDE, BELOW]) if told else ([], []))


@pytest.mark.parametrize(
    ("own", "beside", "expected"),
    [
        ("", "<div class=related><time datetime=2019-03-02>2 March 2019</time></div>", None),
        ("", "<div id=comments><p>March 2, 2019</p><p>I have been there in the old days.</p></div>", None),
        ("", "<aside><p>2 March 2019</p></aside>", None),
        ("<time datetime=2024-07-05>5 July 2024</time>", "", "2024-07-05"),
        (
            "<time datetime=2024-07-05>5 July 2024</time>",
            "<aside><time datetime=2019-03-02>2 March 2019</time></aside>",
            "2024-07-05",
        ),
    ],
    ids=["another story", "a comment", "a box", "its own", "its own below a box"],
)
def test_a_date_is_that_of_the_story(own: str, beside: str, expected: str | None) -> None:
    page = f"<title>Ferry stops</title>{beside}<article><h1>Ferry stops</h1>{own}<p>{ONE}<p>{TWO}<p>{THREE}</article>"
    assert assemble_article(read(page), None).published == expected


def test_a_date_in_a_sentence_that_was_left_out_is_not_that_of_the_story() -> None:
    sentence = "On 2 March 2019 the harbour master told of a second crack in the older boat."
    left_out = (DraftBlock(sentence, Role.FURNITURE), DraftBlock(ONE, Role.BODY))
    assert assemble_article(Draft(left_out, extracted=True), None).published is None


def test_a_class_says_what_is_a_caption() -> None:
    page = f"<div class=with-caption><p>{ONE}</p><div class=photo-caption>The older boat.</div><p>{TWO * 6}</p></div>"
    assert [block.role for block in placed_blocks(parse_page(page))] == [None, Role.CAPTION, None]


def test_an_unclosed_element_in_noscript_swallows_nothing() -> None:
    page = f"<body><noscript><div></noscript><article><h1>Ferry</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"
    assert [block.text for block in read(page).blocks] == ["Ferry", ONE, TWO, THREE]
