"""Markdown, saved pages, HTML fragments: blocks with the roles that the markup gives."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.support.invariants import check_article
from viewer.model import Article, Role
from viewer.model.draft import DraftBlock
from viewer.reading import read_article
from viewer.reading.articles import read_text
from viewer.reading.decode import Decoded
from viewer.reading.errors import ReadError
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.textual import notes_on
from viewer.reading.formats.web import html
from viewer.reading.formats.web.markup import page_blocks, parse_page

LONG = (
    "The council met on Monday and talked about the harbour wall until well after midnight, as it had the week before."
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Wall to stay | The Bay Post</title>
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2025-03-04T10:00:00Z">
<script src="https://example.org/x.js"></script></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Wall to stay</h1><p>{LONG}</p>
<figure><img src="https://example.org/wall.png"><figcaption>The harbour wall on Monday morning.</figcaption></figure>
<h2>What it costs</h2>
<p>{LONG.replace("Monday", "Tuesday")} <a href="https://example.org">They</a> will <b>meet</b> again.</p>
<ul><li>Stone for the wall is dear this year</li><li>Sand is not</li></ul>
<p>{LONG.replace("Monday", "Friday")}</p></article>
<footer><p>© 2025 The Bay Post</p></footer></body></html>"""


def _read(tmp_path: Path, name: str, text: str) -> Article:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    article = read_article(path)
    check_article(article)
    return article


def _roles(article: Article) -> list[tuple[str, str]]:
    return [(p.role.value, p.text) for p in article.paragraphs]


def test_page(tmp_path: Path) -> None:
    article = _read(tmp_path, "page.html", PAGE)
    assert (article.title, article.source, article.byline) == ("Wall to stay", "The Bay Post", "Ann Lee")
    assert (article.published, article.language) == ("2025-03-04", "en")
    assert [(role, text[:16]) for role, text in _roles(article)] == [
        ("headline", "Wall to stay"),
        ("body", "The council met "),
        ("caption", "The harbour wall"),
        ("subhead", "What it costs"),
        ("body", "The council met "),
        ("body", "Stone for the wa"),
        ("body", "Sand is not"),
        ("body", "The council met "),
    ]
    assert article.paragraphs[4].text.endswith("They will meet again.")
    assert "extract" in [note.kind for note in article.notes]


@pytest.mark.parametrize(
    ("around", "told"),
    [
        ("", "The story was told apart from its page."),
        ("<footer>Imprint</footer>", "The story was told apart from its page; about 1 word of the page is not shown."),
        (
            "<footer>Our imprint</footer>",
            "The story was told apart from its page; about 2 words of the page are not shown.",
        ),
    ],
)
def test_of_a_page_it_is_told_how_many_words_are_not_shown_if_any(around: str, told: str, tmp_path: Path) -> None:
    story = "".join(f"<p>{sentence} {LONG}</p>" for sentence in _words(6))
    page = f"<html><head><title>Wall</title></head><body><article><h1>Wall</h1>{story}</article>{around}</body></html>"
    article = _read(tmp_path, "page.html", page)
    assert [str(note.text) for note in article.notes if note.kind == "extract"] == [told]


def test_page_without_a_story_shows_all(tmp_path: Path) -> None:
    article = _read(tmp_path, "short.html", "<html><body><div>Short note.</div><div>Another one.</div></body></html>")
    assert [p.text for p in article.paragraphs] == ["Short note.", "Another one."]
    assert "all its text is shown" in " ".join(str(note.text) for note in article.notes)


def test_page_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    path.write_bytes("<html><meta charset=iso-8859-2><p>Řeka se v úterý vylila z břehů.".encode("iso-8859-2"))
    assert read_article(path).paragraphs[0].text == "Řeka se v úterý vylila z břehů."


def test_page_that_names_files_opens_none(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    link = secret.as_uri()
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{link}">]><html><body><p>{LONG} &x; <img src="{link}">'
    article = _read(tmp_path, "page.html", page)
    assert "secret words" not in " ".join(p.text for p in article.paragraphs)


@pytest.mark.parametrize("page", ["<html>" + "<p>x</p>" * 200_001, "<html></html>", "<html>" + "<div>" * 50_000])
def test_pages_that_cannot_be_read_say_so(tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page)
    with pytest.raises(ReadError, match=r"^page\.html: (?:there is no text|the page has more than 400,000 tags)"):
        read_article(path)


def test_fragment_from_the_windows_clipboard() -> None:
    head = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\n"
    body = "<h1>Wall to stay</h1><p>One <b>two</b><br>three.</p><p>Four.</p>"
    page = f"<html><body>\r\n<!--StartFragment-->{body}<!--EndFragment--></body></html>"
    article = read_text(head + page, html=True)
    assert _roles(article) == [("headline", "Wall to stay"), ("body", "One two three."), ("body", "Four.")]


def test_markdown(tmp_path: Path) -> None:
    text = f"""---
title: "Wall to stay"
author: Ann Lee
date: 2025-03-04
source: The Bay Post
---

# Wall to *stay*

By Ann Lee

{LONG} A [link](https://example.org) and `code`
on two lines.

## What it costs

- Stone is dear
- Sand is not

| Item | Crowns |
|------|--------|
| Wall | 400 |

![The wall on Monday](https://example.org/wall.png)

<div>raw</div>
"""
    article = _read(tmp_path, "story.md", text)
    assert (article.title, article.source, article.byline) == ("Wall to stay", "The Bay Post", "Ann Lee")
    assert article.published == "2025-03-04"
    assert _roles(article) == [
        ("headline", "Wall to stay"),
        ("byline", "By Ann Lee"),
        ("body", f"{LONG} A link and code on two lines."),
        ("subhead", "What it costs"),
        ("body", "Stone is dear"),
        ("body", "Sand is not"),
        ("body", "Item | Crowns"),
        ("body", "Wall | 400"),
        ("caption", "The wall on Monday"),
        ("body", "raw"),
    ]


def test_markdown_of_nothing_but_marks_is_plain_text(tmp_path: Path) -> None:
    article = _read(tmp_path, "marks.md", "![" * 20_000 + " the end")
    assert "plain" in [note.kind for note in article.notes]


def test_a_line_without_an_end(tmp_path: Path) -> None:
    words = [f"word{i}" for i in range(120_000)]
    article = _read(tmp_path, "line.txt", " ".join(words))
    assert " ".join(p.text for p in article.paragraphs).split() == words
    assert "cut" in [note.kind for note in article.notes]
    assert max(len(s.text.split()) for s in article.sentences) <= 400


def test_a_word_without_an_end_gets_places_to_break(tmp_path: Path) -> None:
    article = _read(tmp_path, "word.txt", "x" * 30_000)
    assert max(len(word) for p in article.paragraphs for word in p.text.split()) <= 2000


def test_controls_are_taken_out_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(
        b"The wall\x00 stays.\x07 It was\x1b decided on Monday, the council said in the evening of that day."
    )
    article = read_article(path)
    assert article.sentences[0].text == "The wall stays."
    assert [str(note.text) for note in article.notes if note.kind == "replaced"] == [
        "3 characters that cannot be shown were taken out or replaced."
    ]


def test_of_one_character_it_is_said_in_the_singular(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes(b"The wall\x00 stays, the council said in the evening of that day.")
    (note,) = (str(note.text) for note in read_article(path).notes if note.kind == "replaced")
    assert note == "1 character that cannot be shown was taken out or replaced."
    notes = notes_on(Decoded("The wall \ufffd stays.", "UTF-8", certain=True, replaced=1))
    assert str(notes[-1].text) == "1 character could not be decoded and stands as \ufffd."


def test_lone_surrogates_become_replacement_characters() -> None:
    article = read_text("The wall \udc80 stays, the council said on Monday.")
    assert article.sentences[0].text == "The wall \ufffd stays, the council said on Monday."
    assert article.paragraphs[0].role is Role.BODY


def test_the_words_know_the_language_better_than_the_template(tmp_path: Path) -> None:
    text = "Der Rat hat am Montag über die Mauer im Hafen beraten, wie schon in der Woche zuvor."
    article = _read(tmp_path, "seite.html", f"<html lang='en'><body><p>{text}</p></body></html>")
    assert article.language == "de"


def test_a_heading_over_other_stories_is_furniture() -> None:
    article = read_text(
        f"<h1>Wall to stay</h1><p>{LONG}</p><h3>Related stories</h3><p>Ferry fares to rise</p>", html=True
    )
    assert [role for role, _ in _roles(article)] == ["headline", "body", "furniture", "furniture"]


def test_the_arbiter_overrules_an_extract_that_is_cut_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = [DraftBlock(f"{LONG} Part {number}.") for number in range(9)]
    monkeypatch.setattr(html, "_readable", lambda _: full)
    article = _read(tmp_path, "page.html", PAGE)
    assert [p.text for p in article.paragraphs if p.role is Role.BODY] == [block.text for block in full]


def test_an_article_without_a_headline_says_so() -> None:
    article = read_text(f"{LONG} {LONG}")
    assert article.title == "The council met on Monday and talked about the harbour wall until well after …"
    assert [note.kind for note in article.notes] == ["title"]


@pytest.mark.parametrize("name", ["page.html", "story.md"])
def test_controls_that_markup_names_by_number_are_taken_out(tmp_path: Path, name: str) -> None:
    article = _read(
        tmp_path, name, f"<html><body><p>{LONG}&#14;&#xFEFF; {LONG}</p>" if "html" in name else f"{LONG}&#14; x"
    )
    assert "\x0e" not in article.paragraphs[0].text


def test_a_page_that_declares_no_date_has_the_one_it_shows(tmp_path: Path) -> None:
    page = PAGE.replace("2025-03-04T10:00:00Z", "").replace("<article>", "<article><p>17 апреля 2025</p>")
    assert _read(tmp_path, "page.html", page).published == "2025-04-17"


def test_todays_clock_dates_no_page(tmp_path: Path) -> None:
    page = PAGE.replace("2025-03-04T10:00:00Z", "").replace("<article>", '<article><p class="date">2 hours ago</p>')
    assert _read(tmp_path, "page.html", page.replace("© 2025 The", "© The")).published is None
    assert "dateparser.date" not in sys.modules


def _words(count: int) -> list[str]:
    """Sentences of which none is like another."""
    return [f"Number {n} says of the {n}th harbour what nobody else has said of it so far." for n in range(count)]


@pytest.mark.parametrize(
    "opening",
    ["<!--", "<!-- a remark", "<script>", "<style>", "<pre>", "<textarea>", "<?php", "<![CDATA[", "<!DOCTYPE"],
)
def test_a_block_that_is_never_closed_takes_nothing_of_markdown_with_it(tmp_path: Path, opening: str) -> None:
    first, second, third = _words(3)
    article = _read(tmp_path, "a.md", f"# Wall\n\n{first}\n\n{opening}\n\n{second}\n\n{third}\n")
    shown = " ".join(paragraph.text for paragraph in article.paragraphs)
    assert all(text in shown for text in (first, second, third))


def test_html_in_markdown_is_shown_as_its_text(tmp_path: Path) -> None:
    first, second, third = _words(3)
    article = _read(tmp_path, "a.md", f"# Wall\n\n<div>\n{first}\n</div>\n\n<p>{second}</p>\n\nOne<br>two. {third}\n")
    assert [paragraph.text for paragraph in article.paragraphs[1:]] == [first, second, f"One two. {third}"]


def test_comments_below_a_marked_up_story_go_to_the_next_heading(tmp_path: Path) -> None:
    story, said = [LONG] * 8, "I never saw a loose stone."
    text = "\n\n".join(["# Wall", *story, "## Comments (3)", said, "## What it costs", LONG])
    article = _read(tmp_path, "a.md", text)
    assert [role for role, _ in _roles(article)][-4:] == ["furniture", "furniture", "subhead", "body"]


def test_of_words_in_comments_their_number_is_told(tmp_path: Path) -> None:
    (first,) = _words(1)
    hidden = "<!-- four words of remark -->\n\n<script>\nvar a;\n</script>\n"
    article = _read(tmp_path, "a.md", f"# Wall\n\n{first}\n\n{hidden}")

    assert [paragraph.text for paragraph in article.paragraphs[1:]] == [first]
    (note,) = (note for note in article.notes if note.kind == "hidden")
    assert str(note.text).startswith("About 6 words in comments")
    one = _read(tmp_path, "b.md", f"# Wall\n\n{first}\n\n<!-- remark -->\n")
    (note,) = (note for note in one.notes if note.kind == "hidden")
    assert str(note.text) == "About 1 word in comments, scripts and styles is not shown."


@pytest.mark.parametrize("levels", [5, 30, 200])
@pytest.mark.parametrize("kind", ["list", "numbers", "quotes"])
def test_however_deep_markdown_nests_all_of_it_is_there(tmp_path: Path, kind: str, levels: int) -> None:
    texts = _words(levels)
    mark = {"list": "- ", "numbers": "1. ", "quotes": ""}[kind]
    lines = [("> " * n if kind == "quotes" else " " * len(mark) * n) + mark + text for n, text in enumerate(texts)]
    article = _read(tmp_path, "a.md", ("\n\n" if kind == "quotes" else "\n").join(lines))
    shown = " ".join(paragraph.text for paragraph in article.paragraphs)
    assert [text for text in texts if text not in shown] == []


@pytest.mark.parametrize("tag", ["div", "b", "font", "span", "section"])
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("levels", [100, 300, 3000])
def test_however_deep_a_page_nests_all_of_it_is_there(tmp_path: Path, tag: str, levels: int, *, closed: bool) -> None:
    texts = _words(6)
    before, after = ("".join(f"<p>{text}</p>" for text in half) for half in (texts[:3], texts[3:]))
    end = f"</{tag}>" * levels if closed else ""
    body = f"{before}{f'<{tag}>' * levels}{end}{after}"
    page = f"<!DOCTYPE html><html><body><article><h1>Wall</h1>{body}</article></body></html>"
    article = _read(tmp_path, "a.html", page)
    assert [text for text in texts if not any(text in paragraph.text for paragraph in article.paragraphs)] == []
    assert all(sum(text in paragraph.text for text in texts) < 2 for paragraph in article.paragraphs)


@pytest.mark.parametrize("control", ["button", "select", "textarea", "object"])
def test_paragraphs_in_a_form_control_are_text_of_the_page(control: str) -> None:
    texts = _words(3)
    page = f"<p>{texts[0]}</p><{control}><p>{texts[1]}</p></{control}><p>{texts[2]}</p><button>Share this</button>"
    blocks = page_blocks(parse_page(page))
    assert all(any(text in block.text for block in blocks) for text in texts if control != "select" or text != texts[1])
    assert not any("Share" in block.text for block in blocks)


def test_a_tag_with_very_many_attributes_loses_them_and_not_its_text() -> None:
    many = " ".join(f"a{n}=1" for n in range(30_000))
    root = parse_page(f"<p>{LONG}</p><div class=x {many}><p>{LONG.upper()}</p></div>")
    assert [block.text for block in page_blocks(root)] == [LONG, LONG.upper()]
    assert max(len(element.attrib) for element in root.iter()) == 0


@pytest.mark.parametrize("count", [1, 30, 31, 95, 50_000])
def test_combining_marks_are_bounded_and_none_is_lost(count: int) -> None:
    marks = "\u0301\u0316" * count
    text, lost = clean_text(f"Ein o{marks} und o{marks}, dann Ende. \u0644\u064e\u0627 \u0e01\u0e34\u0e19")
    assert lost == 0
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed.count("\u0301") == decomposed.count("\u0316") == 2 * count
    runs = re.findall("[\u0300-\u034e]+", text)
    assert max(map(len, runs)) <= 30
    assert ("\u034f" in text) == (2 * count > 30)


def test_a_comment_in_code_is_shown_and_not_counted_as_hidden(tmp_path: Path) -> None:
    (first,) = _words(1)
    article = _read(tmp_path, "a.md", f"# Wall\n\n{first}\n\n```\n<!-- a comment that is shown -->\n```\n")
    assert "a comment that is shown" in article.paragraphs[-1].text
    assert not [note for note in article.notes if note.kind == "hidden"]


def test_thousands_of_openings_are_read_at_once(tmp_path: Path) -> None:
    text = "# Wall\n\n" + "Too <script \n\n<!-- a\n\n" * 3000 + "word and more. " * 20_000
    assert _read(tmp_path, "a.md", text).paragraphs[-1].text.endswith("word and more.")


def test_marks_of_dialects_of_markdown_are_no_words(tmp_path: Path) -> None:
    text = f"# Ferry\n\n{LONG} It is ~~far~~ near.[^1] %%check this%%\n\n[^1]: Two miles."
    article = _read(tmp_path, "a.md", text)
    assert "About 2 words" in str(article.notes[-1].text)
    assert [p.text for p in article.paragraphs] == [
        "Ferry",
        f"{LONG} It is far near.",
        "Two miles.",
    ]


NOVEL = f"#! Ferry\n\n>> By Ann Lie <<\n\n### One\n\n@pov: Ann\n\n% check the tide\n\n{LONG}\n\n[newpage]\n\n{LONG}"


def test_marks_of_a_novel(tmp_path: Path) -> None:
    article = _read(tmp_path, "a.md", NOVEL)
    assert [(p.text, p.role) for p in article.paragraphs] == [
        ("Ferry", Role.HEADLINE), ("By Ann Lie", Role.BYLINE), ("One", Role.SUBHEAD),
        (LONG, Role.BODY), (LONG, Role.BODY),
    ]  # fmt: skip
    assert "About 7 words" in str(article.notes[-1].text)


def test_a_text_with_marks_of_markdown_is_read_as_such() -> None:
    article = read_text(f"# Ferry\n\n**{LONG}**\n")
    assert [p.text for p in article.paragraphs] == ["Ferry", LONG]
    assert "Markdown" in str(article.notes[-1].text)
    letter = read_text(f"From: a\nSubject: Ferry\n\n# Pier\n\n**{LONG}**\n")
    assert letter.paragraphs[-1].text == f"**{LONG}**"


def test_raised_figures_stay_raised() -> None:
    page = "<p>Nine m<sup>2</sup> fell.<sup><a href='#1'>12</a></sup> The 5<sup>th</sup> did not.</p>"
    assert [block.text for block in page_blocks(parse_page(page))] == ["Nine m² fell.¹² The 5th did not."]
