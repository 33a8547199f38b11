"""What stands beside a headline and below a report."""

from pathlib import Path

import pytest

from viewer.model import Role
from viewer.model.draft import Draft, DraftBlock
from viewer.reading import read_article
from viewer.reading.articles import read_text
from viewer.reading.assemble import assemble_article
from viewer.reading.story.labels import label_lines, label_paragraphs

HEAD = "Council votes to close the old ferry landing"
NEWS = [
    "HALDEN (Norpress) - The council voted on Tuesday to close the old ferry landing for good, by nine to four.",
    "The landing was built in 1902 and has not been used since the bridge to the islands was opened.",
]
F, B = Role.FURNITURE, Role.BYLINE


@pytest.mark.parametrize(
    ("below", "roles"),
    [
        (["(Norpress)"], [F]),
        (["npa/al"], [F]),
        (["NPA"], [F]),
        (["Halden Herald"], [F]),
        (["npa orsk"], [F]),
        (["（新华社）"], [F]),
        (["Ann Lee"], [B]),
        (["– Ann Lee"], [B]),
        (["-- Ann Lee"], [B]),
        (["ann.lee@herald.example", "chat.example/annlee"], [F, F]),
        (["(Ann Lee and Tom Moss)"], [B]),
        (["Ann Lee", "Orsk"], [B, F]),
        (["ann.lee@herald.example"], [F]),
        (["https://www.halden-herald.example/ferry"], [F]),
        (["Ann Lee", "© 2024 Halden Herald"], [B, F]),
        (["ENDS", "Ann Lee"], [F, B]),
        (["Sent from my iPhone"], [F]),
        (["Continued on page 4"], [F]),
    ],
)
def test_the_lines_that_sign_a_report(below: list[str], roles: list[Role]) -> None:
    assert label_lines([HEAD, *NEWS, *below], "en") == [Role.HEADLINE, Role.BODY, Role.BODY, *roles]
    assert label_paragraphs([*NEWS, *below], "en") == [None, None, *roles]


@pytest.mark.parametrize(
    "below",
    [
        ["He had no more to say."],
        ["The mayor, Tom Moss, did not answer"],
        ["Lamp", "Rope", "Bread"],
        ["Rating", "Unproven"],
        ["A Last Resort"],
        ["No charges filed"],
        ["(10/17 15:53)"],
        ["Anna Berg", "Per Lie", "Kari Lund"],
        ["On board were:", "Anna Berg"],
        ["The crew,", "Anna Berg"],
        ["- Anna Berg"],
        ["2. Keys"],
        ["The landing"],
        ["Amen"],
        ["Winner", "Anna Berg"],
        ["Anna Berg", "Per Lie"],
        ["Anna Berg, 1940-2024"],
        ["Landing Rovers"],
        ["Know Your Value"],
        ["Attendance: 4,512"],
        ["Tickets £12"],
        ["2-1"],
        ["12°C"],
        ["Roses are red / Violets are blue / Sugar is sweet"],
        ["春风不度玉门关"],
        ["والله ولي التوفيق"],
        ["What happens on the islands now is open"],
        ["What happens on the islands now is open", "Orsk"],
    ],
)
def test_what_ends_a_report_without_signing_it_is_kept(below: list[str]) -> None:
    kept = [Role.BODY, Role.SUBHEAD]
    assert all(role in kept for role in label_lines([HEAD, *NEWS, *below], "en")[1:])
    assert label_paragraphs([*NEWS, *below], "en") == [None] * (len(NEWS) + len(below))


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["The Halden Herald", HEAD, "By Ann Lee"], [F, None, B]),
        (["WORLD", HEAD, "5 July"], [F, None, F]),
        ([HEAD, "(NPA)"], [None, F]),
        ([HEAD, "Halden Herald", "Ann Lee and Per Lie"], [None, F, B]),
        ([HEAD, "ann@herald.example"], [None, F]),
        ([HEAD, "The vote was nine to four, after a debate.", "NPA", "5 July"], [None, None, F, F]),
        ([NEWS[1], HEAD, "NPA"], [None, None, F]),
        (["Halden", HEAD, "Ferry", "3 min read"], [F, None, F, F]),
        ([HEAD, "Ann Lee | Norpress | Moss"], [None, B]),
        # a list, a box of facts
        ([HEAD, "Lamp", "Rope", "Bread"], [None] * 4),
        ([HEAD, "Anna Berg", "Per Lie"], [None] * 3),
        ([HEAD, "2 eggs", "1 cup"], [None] * 3),
        ([HEAD, "Hi,"], [None] * 2),
        ([HEAD, "In short:"], [None] * 2),
        # words of the story, three of any, a dialogue
        ([HEAD, "The landing"], [None] * 2),
        ([HEAD, "Storm breaks windows"], [None] * 2),
        ([HEAD, "No.", "NPA"], [None] * 3),
    ],
)
def test_lines_beside_a_headline_that_the_file_names(lines: list[str], roles: list[Role | None]) -> None:
    assert label_paragraphs([*lines, *NEWS], "en", lines.index(HEAD))[: len(lines)] == roles


def test_headings_of_a_file_are_marked_so_that_a_word_below_the_headline_is_none() -> None:
    lines = [HEAD, "Halden", *NEWS, "Reactions", *NEWS]
    assert label_paragraphs(lines, "en", 0)[:2] == [None, F]
    assert label_paragraphs([HEAD, "“Never”", *NEWS], "en", 0)[:2] == [None, None]


def test_a_headline_that_no_file_names_is_not_guessed_at() -> None:
    assert label_paragraphs(["WORLD", HEAD, "NPA", *NEWS], "en") == [None] * 5


MARKED = {
    "md": "The Halden Herald\n\n# {}\n\nAnn Lee\n\n{}",
    "html": "<article><p>The Halden Herald</p><h1>{}</h1><p>Ann Lee</p><p>{}</p></article>",
    "eml": "Subject: {}\nFrom: desk@herald.example\nContent-Type: text/plain\n\nThe Halden Herald\n\nAnn Lee\n\n{}",
}


@pytest.mark.parametrize("suffix", MARKED)
def test_lines_beside_a_headline_in_files_with_markup(suffix: str, tmp_path: Path) -> None:
    between = "</p><p>" if suffix == "html" else "\n\n"
    path = tmp_path / f"story.{suffix}"
    path.write_text(MARKED[suffix].format(HEAD, between.join([*NEWS, *NEWS])))
    article = read_article(path)
    assert article.source == "The Halden Herald"
    assert article.title == HEAD
    assert {p.text: p.role for p in article.paragraphs}["Ann Lee"] is B


@pytest.mark.parametrize(
    "below",
    [
        ["Flour", "Eggs", "Sugar", "Salt"],
        ["2 eggs", "1 cup sugar"],
        ["Rating", "Unproven"],
        ["“Never again”"],
        ["ANN LEE:"],
        ["专家呼吁加强监管"],
        ["Know Your Value"],
    ],
)
def test_a_list_a_quotation_and_a_standfirst_below_the_headline_are_kept(below: list[str]) -> None:
    assert not {F, B}.intersection(label_lines([HEAD, *below, *NEWS], "en"))


def test_an_agency_and_a_day_may_stand_below_the_headline() -> None:
    assert label_lines([HEAD, "Orskpress", "5 July", *NEWS], "en")[1:3] == [F, F]


def test_a_verse_is_not_signed() -> None:
    lines = ["The lamp is cold,", "the glass is clear.", "A gull"]
    assert Role.FURNITURE not in label_lines(lines, "en")
    assert label_paragraphs(lines, "en") == [None] * 3


def test_a_short_line_of_chinese_characters_may_be_a_sentence() -> None:
    story = "镇议会周二以九比四的票数决定永久关闭旧渡口，该渡口自大桥通车以来一直没有使用。" * 3
    lines = ["议会关闭旧渡口", "彩虹糖果熊猫跳舞欢笑飞翔唱歌游泳读书", story, "居民对这一决定表示欢迎"]
    assert Role.FURNITURE not in label_lines(lines, "zh")


def test_who_signs_is_the_author_if_no_byline_is_above() -> None:
    for signed in ("Ann Lee", "– Ann Lee", "(Ann Lee)", "(Reporting by Ann Lee; Editing by Per Lie)"):
        assert read_text("\n\n".join([HEAD, *NEWS, signed])).byline == "Ann Lee"
    assert read_text("\n\n".join([HEAD, "By Tom Moss", *NEWS, "Ann Lee"])).byline == "Tom Moss"


def test_a_signature_of_a_page_can_be_taken_for_the_story_again() -> None:
    draft = Draft(tuple(DraftBlock(text) for text in [*NEWS, "npa/al"]), extracted=True)
    signature = assemble_article(draft, None).paragraphs[-1]
    assert (signature.role, signature.by_place) == (Role.FURNITURE, True)


def test_the_markup_of_a_file_goes_before_the_place() -> None:
    draft = Draft((*(DraftBlock(text) for text in NEWS), DraftBlock("npa/al", Role.SUBHEAD)), extracted=True)
    assert assemble_article(draft, None).paragraphs[-1].role is Role.SUBHEAD


@pytest.mark.parametrize(
    ("text", "role"),
    [("Photo: Ann Lee / NPA", F), ("The old landing in May, before it was closed. Photo: Ann Lee", Role.CAPTION)],
)
def test_of_captions_those_that_name_no_more_than_the_photographer_are_furniture(text: str, role: Role) -> None:
    draft = Draft((*(DraftBlock(each) for each in NEWS), DraftBlock(text, Role.CAPTION)), extracted=True)
    assert assemble_article(draft, None).paragraphs[-1].role is role
