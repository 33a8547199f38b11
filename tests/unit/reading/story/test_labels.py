"""What of a plain text is story: all of it, but for lines that say that they are furniture and what is beside them."""

import pytest

from viewer.model import Role
from viewer.reading.story.labels import comments_start, label_by_wording, label_lines

PROSE = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."
MORE = "Its owner said that repairs would take until the end of the month, and that a smaller boat would run by then."


TEXTS = {
    "verse": """The Lighthouse
I went up by the winding stair,
the lamp was cold, the glass was clear,
and no one, no one waited there
but one grey gull, and one grey year.
Turn, light, turn.""",
    "play": """ANNA. Where is it?
PER. Home.
[Exit Anna]
— No
PER. She is gone. I told them to wait, but nobody ever waits for me, and so I went.""",
    "table": """Team W D L
Harriers 12 3 1
Albion 11 4 1
3
17:40
Town 9 2 5""",
    "contract": """1. The tenant pays on the first day of each month.
(c) 2019 rates apply
Copyright stays with the author of the plans, who may sell them to others.
2. Keys
Section - Pets""",
    "diary": f"""5 July 2024
{PROSE}
6 July 2024
{MORE}""",
    "list": """Packing list
lamp
rope
Like a home
A new logo
a""",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_nothing_is_furniture_where_nothing_says_so(text: str) -> None:
    lines = [line for line in text.split("\n") if line]
    assert Role.FURNITURE not in label_lines(lines, "en")


def test_a_verse_on_a_page_loses_what_says_so_alone() -> None:
    verse = [
        "The Lighthouse",
        "I went up by the winding stair,",
        "the lamp was cold",
        "and no one waited there",
        "Turn, light",
    ]
    roles = label_lines([*verse, "Share this", "12 comments"], "en")
    assert [role is Role.FURNITURE for role in roles] == [False] * 5 + [True] * 2


def test_a_page_is_folded_with_what_stands_beside_its_furniture() -> None:
    lines = [
        "Home",
        "Politics",
        "Log in",
        "Ferry to the islands stops",
        PROSE,
        MORE,
        "Most read",
        "Bridge closed",
        "12",
    ]
    furniture = [line for line, role in zip(lines, label_lines(lines, "en"), strict=True) if role is Role.FURNITURE]
    assert furniture == ["Home", "Politics", "Log in", "Most read", "Bridge closed", "12"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "Home",
        "End",
        "12",
        "17:40",
        "[Applause]",
        "4. Privacy policy",
        "Copyright law is to change, she said.",
        "Slug or snail?",
        "The press release came late.",
        "Twelve experts contributed to this report.",
        "With material from the quarry he built a house.",
        "Avec lui",
        "Follow the river on foot",
        "Page 3",
        "In few words",
        "Reuters reported it first",
        "See you on page 3",
        "The Ferry (with Pictures)",
        "(In July 1 of 10 boats was late.)",
        "Ann Lee (with Per Lie)",
        "Norpress",
        "12 years old",
        "Avec Anna Berg et Per Lie.",
        "Follow these three rules on Facebook and you will be safe.",
        "Special to the region is its cheese.",
        "By staff count it is the largest.",
        "Media contact with the mayor was hard.",
    ],
)
def test_a_word_that_a_story_may_say_is_no_furniture_by_itself(text: str) -> None:
    assert label_by_wording(text, "en") is None


@pytest.mark.parametrize(
    "text",
    ["Accept all cookies", "Subscribe to continue reading for 1 crown", "View this post on Instagram",
     "© 2024 The Post", "[newsletter_form]", "[gallery ids=3]", "Share | Print | Email", "3 comments",
     "By signing up, you agree to our terms of use", "PRESS RELEASE", "Slug: ferry-landing",
     "(Reporting by Ann Lee; Editing by Per Lie)", "Ann Lee in Orsk contributed to this report.",
     "(With files from Norpress)",
     "Mit Material der dpa", "avec AFP", "This story has been updated.", "For more information, contact Ann Lee.",
     "Follow Ann Lee on Facebook", "Follow us on X, Threads and Bluesky for updates.", "Media contact: Ann Lee",
     "Read more at halden-herald.example", "Page 2 of 3", "1,234 words",
     "Reuters", "(AP)", "dpa", "新华社", "Notes to editors",
     "ends", "((desk@npa.example; 555 0100))", "($1 = 10.6 crowns)", "(Corrects the number of boats in paragraph 3)",
     "Please see FERRY, Page 12", "NPA al/pl 051842 GMT JUL 24", "— NPA, with Herald staff", "A. L. (with NPA)",
     "Translated from the Norwegian by Ann Lee", "From our news services", "Duty editor: Per Lie",
     "Photo by Ann Lee / NPA",
     "Continued on page A4", "Fortsetzung auf Seite 3", "Sent from my iPhone"],
)  # fmt: skip
def test_consent_paywall_buttons_and_labels_of_copy_are_furniture(text: str) -> None:
    assert label_by_wording(text, "en") in (Role.FURNITURE, Role.BYLINE)


@pytest.mark.parametrize("title", ["THE LAMP", "The last ferry home"])
def test_the_first_line_of_a_text_without_furniture_is_its_title(title: str) -> None:
    lines = [title, "A play in one act", "ANNA. Are you late?", "PER. I am late because nobody woke me in time."]
    assert label_lines(lines, "en")[0] is Role.HEADLINE


NEWS = [
    "The council of Halden voted on Tuesday to close the old ferry landing for good, by nine to four.",
    "The landing was built in 1902 and has not been used since the bridge to the islands was opened.",
]
HEAD = "Council votes to close the old ferry landing"


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (["The Halden Herald"], HEAD),
        (["HALDEN HERALD", "5 July 2024"], HEAD),
        (["Halden Herald, 5 July 2024", "Local news"], HEAD),
        (["The Halden Herald"], "Who will pay for the old ferry landing?"),
        (["The Halden Herald"], "COUNCIL CLOSES FERRY LANDING"),
        (["www.halden-herald.example"], HEAD),
        (["Home > News > Local"], HEAD),
        (["council-closes-ferry-landing"], HEAD),
        (["WORLD"], HEAD),
        (["Exclusive"], HEAD),
        (["Page 3"], HEAD),
    ],
)
def test_what_stands_above_the_headline_is_furniture(above: list[str], headline: str) -> None:
    roles = label_lines([*above, headline, *NEWS], "en")
    assert roles == [*[Role.FURNITURE] * len(above), Role.HEADLINE, Role.BODY, Role.BODY]


def test_a_headline_in_other_words_below_an_outlet_is_told_by_its_byline() -> None:
    lines = ["Halden Ferry Times", "A long farewell to nobody", "By Ann Lee", *NEWS]
    assert label_lines(lines, "en")[:3] == [Role.FURNITURE, Role.HEADLINE, Role.BYLINE]
    assert label_lines([lines[0], lines[1], *NEWS], "en")[0] is Role.HEADLINE


def test_a_headline_below_an_outlet_may_end_like_a_sentence() -> None:
    lines = ["The Halden Herald", "The ferry landing is closed for good.", "By Ann Lee", *NEWS]
    assert label_lines(lines, "en")[:3] == [Role.FURNITURE, Role.HEADLINE, Role.BYLINE]
    lines[1:3] = ["The ferry landing is closed for good!"]
    assert label_lines(lines, "en")[:3] == [Role.FURNITURE, Role.HEADLINE, Role.BODY]


@pytest.mark.parametrize(
    "lines",
    [
        ["Council Closes The Ferry Post", "What the vote means for lower town", *NEWS],
        ["Ferry closed", "What the vote means for the lower town", *NEWS],
        ["The Halden Herald", *NEWS],
        ["The Halden Herald", "Landing", *NEWS],
    ],
)
def test_a_first_line_like_a_name_may_be_the_headline(lines: list[str]) -> None:
    roles = label_lines(lines, "en")
    assert roles[0] is Role.HEADLINE
    assert Role.FURNITURE not in roles


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Council Orders Review", "A review of the vote was ordered on Friday, and it is due by the end of the year."),
        ("TV Licence Fee Rises", "The vote was shown on TV on Friday, and who saw it pays more from the new year on."),
    ],
)
def test_a_headline_like_a_name_is_told_by_the_words_of_its_story(name: str, said: str) -> None:
    lines = [name, "Ministers want to know who closed it", "By Ann Lee", *NEWS]
    assert label_lines(lines, "en")[:2] == [Role.FURNITURE, Role.HEADLINE]
    lines.append(said)
    assert label_lines(lines, "en")[:3] == [Role.HEADLINE, Role.BODY, Role.BYLINE]


@pytest.mark.parametrize("kicker", ["Ferry", "Landing"])
def test_a_short_line_about_the_story_above_its_headline_is_kept(kicker: str) -> None:
    assert label_lines([kicker, HEAD, *NEWS], "en")[:2] == [Role.BODY, Role.HEADLINE]


@pytest.mark.parametrize(
    ("below", "role"),
    [
        ("Norpress", Role.FURNITURE),
        ("(npa)", Role.FURNITURE),
        ("Friday", Role.FURNITURE),
        ("5 July", Role.FURNITURE),
        ("2 hours ago", Role.FURNITURE),
        ("0:00 / 3:21", Role.FURNITURE),
        ("Analysis", Role.FURNITURE),
        ("ann.lee@herald.example", Role.FURNITURE),
        ("Ann Lee and Tom Moss", Role.BYLINE),
        ("Ann Lee, Per Lie und Tom Moss", Role.BYLINE),
        ("Anne Lenoir et Luc Petit", Role.BYLINE),
        ("Ann Lee in North Orsk", Role.BYLINE),
        ("From our correspondent in Orsk", Role.BYLINE),
        ("Von unserem Korrespondenten", Role.BYLINE),
        ("Interview by Ann Lee", Role.BYLINE),
        ("Special to Norpress", Role.BYLINE),
        ("Special to the Herald", Role.BYLINE),
        ("The landing", Role.SUBHEAD),
        ("Storm breaks windows", Role.SUBHEAD),
        ("What next for it", Role.SUBHEAD),
        ("Published Friday", Role.FURNITURE),
        ("Updated Late", Role.FURNITURE),
    ],
)
def test_what_stands_below_the_headline(below: str, role: Role) -> None:
    for lines in ([HEAD, below, *NEWS], [HEAD, "The vote was nine to four, after a debate.", below, *NEWS]):
        assert dict(zip(lines, label_lines(lines, "en"), strict=True))[below] is role


@pytest.mark.parametrize(
    "lines",
    [
        ["Notes of a ferryman", "5 July", *NEWS, "6 July", *NEWS],
        [HEAD, "Background", *NEWS, "Reactions", *NEWS],
        [HEAD, "一、背景", *NEWS, "二、影响", *NEWS],
        ["The ferry", "Why so late?", "“No.”", "[Exit]", *NEWS],
        ["What to bring to Orsk", "- two lamps", "- six ropes", *NEWS],
    ],
)
def test_headings_and_lines_of_a_play_below_a_headline_are_kept(lines: list[str]) -> None:
    assert folded(lines) == []


PAGE = ["Log in", "Ferry to the islands stops", PROSE, MORE]
MENU = [
    "Politics",
    "Weather",
    "Harbour",
    "Culture",
    "Opinion",
    "Letters",
    "Games",
    "Puzzles",
    "Boats",
    "Islands",
    "Ice",
]


def folded(lines: list[str]) -> list[str]:
    return [line for line, role in zip(lines, label_lines(lines, "en"), strict=True) if role is Role.FURNITURE]


def test_a_lone_line_speaks_for_what_stands_beside_it() -> None:
    items = [f"A lamp of {word} light" for word in ("red", "green", "white", "yellow", "blue", "grey", "black")]
    assert folded([*PAGE[1:], "Share", *items]) == ["Share", items[0]]
    assert folded([*PAGE[1:], "Read more", *items, PROSE]) == ["Read more", items[0]]
    assert folded([*PAGE, "Read more", *items]) == ["Log in", "Read more", *items]


@pytest.mark.parametrize("head", ["Related articles", "Read more", "Most read", "Lesen Sie auch", "相关阅读"])
def test_headlines_below_a_lone_line_are_those_of_other_stories(head: str) -> None:
    items = ["A bridge for the deer", "Ten things to know about ice", "Who paints the lighthouse?"]
    assert folded([*PAGE[1:], head, *items[:2]]) == [head, *items[:2]]
    assert folded([*PAGE[1:], head, *items]) == [head, items[0]], "a question may be the story's"


@pytest.mark.parametrize(
    "head",
    [
        "Comments (3)",
        "3 comments",
        "Comments",
        "Leave a comment",
        "Join the discussion",
        "Reader comments",
        "Kommentare",
    ],
)
def test_what_stands_below_the_head_of_comments_is_no_story(head: str) -> None:
    comments = ["per1962", "2 hours ago", MORE, "Reply", "Anne B.", PROSE]
    story = [*PAGE[1:], *[PROSE, MORE] * 3]
    assert folded([*story, head, *comments]) == [head, *comments]
    assert folded([*story, head, PROSE, MORE, PROSE]) == [head, PROSE, MORE, PROSE]
    assert folded([head, *story])[:1] == [head], "above the story it speaks for no more than its neighbour"
    assert not {PROSE, MORE} & {*folded([head, *story])}


@pytest.mark.parametrize(
    ("head", "below", "found"),
    [
        ("Comments (3)", MORE, True),
        ("Leave a comment", MORE, True),
        ("Comments", "Reply", True),
        ("Comments", MORE, False),
        ("Remarks", "Reply", False),
    ],
)
def test_comments_begin_below_a_story_that_was_separated_from_its_page(head: str, below: str, *, found: bool) -> None:
    story = [PROSE, MORE] * 4
    assert comments_start([*story, head, MORE, below], "en") == (8 if found else 11)
    assert comments_start([head, *story], "en") == 9


def test_what_follows_the_last_paragraph_is_story_up_to_the_next_furniture() -> None:
    end = ["A boat to Halden at nine", "Ask Per Lie", "Bring a lamp"]
    assert folded([*PAGE, *end, "Share"]) == ["Log in", "Share"]
    assert folded([*PAGE, *end, *MENU, "Share"]) == ["Log in", *end, *MENU, "Share"]


def test_rows_below_the_story_are_story_however_many() -> None:
    rows = [f"{day} June, North Pier, Halden" for day in range(1, 16)]
    assert folded([*PAGE, "All boats of the month", *rows, "Share"]) == ["Log in", "Share"]


def test_teasers_that_are_cut_off_are_not_taken_for_the_story() -> None:
    teasers = [f"{MORE[:-1]} and number {number} […]" for number in range(9)]
    assert folded([*PAGE, "Most read", *teasers, "© 2024 The Post"]) == [
        "Log in", "Most read", *teasers, "© 2024 The Post",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    ["34 responses to “Ferry to the islands stops”", "3 Kommentare", "Per Lie on 5 July 2024 at 7:15 am said:"],
)
def test_comments_are_not_taken_for_the_story(head: str) -> None:
    assert label_by_wording(head, "en") is Role.FURNITURE
    lines = [*PAGE, *[PROSE, MORE] * 3, head, *[MORE] * 16]
    assert folded(lines) == ["Log in", head, *[MORE] * 16]


def test_rights_named_within_prose_fold_nothing() -> None:
    story = [
        "The picture, © 2024 Reuters, shows the minister at the scene. Police said 40 people were killed there.",
        "The minister went home in the evening, and the court will meet again on Friday to hear him.",
    ]
    assert (
        folded([*PAGE, *story, "© 2024 The Post. All rights reserved."])[-1] == "© 2024 The Post. All rights reserved."
    )
    assert not set(story) & set(folded([*PAGE, *story]))


STANDFIRST = "What the closure means for the lower town, and who is to pay for it."


@pytest.mark.parametrize("date", ["6 February 2024", "Published: 6 February 2024", "6. Februar 2024, 7.30 Uhr"])
@pytest.mark.parametrize(
    "head",
    [
        ["Ferry to the islands stops", STANDFIRST, "{}"],
        ["Ferry to the islands stops", STANDFIRST, "{}", "By Anna Berg"],
        ["Ferry to the islands stops", STANDFIRST, "By Anna Berg", "{}"],
        ["Ferry to the islands stops", STANDFIRST, "{}", "Updated: 7 February 2024"],
        ["Share", "Ferry to the islands stops", STANDFIRST, "{}"],
    ],
)
def test_the_date_below_a_standfirst_is_that_of_the_story(head: list[str], date: str) -> None:
    lines = [*(line.format(date) for line in head), PROSE, MORE, PROSE]
    roles = dict(zip(lines, label_lines(lines, "en"), strict=True))
    assert roles[date] is Role.FURNITURE
    assert roles[STANDFIRST] is Role.BODY


def test_dates_above_the_entries_of_a_diary_are_its_headings() -> None:
    lines = ["The ferry diary", STANDFIRST, "5 July 2024", PROSE, "6 July 2024", MORE, "7 July 2024", PROSE]
    assert folded(lines) == []
    late = ["The ferry diary", PROSE, MORE, PROSE, MORE, "5 July 2024", PROSE]
    assert folded(late) == []
    listed = ["The ferry diary", STANDFIRST, *(f"Bring a lamp, {name}" for name in MENU), "5 July 2024", PROSE, MORE]
    assert "5 July 2024" not in folded(listed)
