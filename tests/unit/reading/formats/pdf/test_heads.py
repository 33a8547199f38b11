"""Headline, subheads, byline, by type and place."""

from viewer.model import Role
from viewer.reading.formats.pdf.heads import with_roles
from viewer.reading.formats.pdf.lines import Line
from viewer.reading.formats.pdf.paragraphs import Text

STORY = "The council voted on Tuesday to close the old bridge."


def text(
    said: str, base: float = 0.0, size: float = 10.0, rows: int = 1, *, bold: bool = False, aside: bool = False
) -> Text:
    row = [Line(said if n == 0 else "and more of the story.", 0, 200, base + 12 * n, size, bold) for n in range(rows)]
    return Text(row, 1, aside=aside)


def roles(texts: list[Text], title: str = "", author: str = "") -> list[tuple[str, Role | None]]:
    blocks, *_ = with_roles(texts, title, author)
    return [(block.text.split(" and more")[0], block.role) for block in blocks]


def story() -> list[Text]:
    return [text(STORY, base=100, rows=4), text(STORY, base=200, rows=4)]


def test_the_largest_type_near_the_top_is_the_headline_and_a_name_below_it_the_byline() -> None:
    head = [
        text("The Post", aside=True),
        text("Old bridge", 20, 24),
        text("closes in May", 48, 24),
        text("Anna Berg", 70),
    ]
    made = roles([*head, *story()])
    assert made[:3] == [
        ("The Post", Role.FURNITURE), ("Old bridge closes in May", Role.HEADLINE), ("Anna Berg", Role.BYLINE),
    ]  # fmt: skip
    assert with_roles([*head, *story()], "", "")[2] == "Anna Berg"


def test_a_byline_may_be_more_than_a_name() -> None:
    texts = [text("Old bridge closes", size=20), text("by Anna Berg and others in the town", base=30), *story()]
    assert roles(texts)[1][1] is Role.BYLINE


def test_a_first_line_of_its_own_is_the_headline_without_larger_type_but_no_sentence_or_date_is() -> None:
    assert roles([text("Old bridge closes"), *story()])[0][1] is Role.HEADLINE
    assert roles([text("5 July 2024"), *story()])[0][1] is None
    assert roles([text("It is closed."), *story()])[0][1] is None


def test_subheads_stand_out_and_are_no_sentences() -> None:
    texts = [text("Old bridge closes", size=20), *story(), text("What now", bold=True), text("What now.", bold=True),
             text("Large", size=13), *story()]  # fmt: skip
    assert [role for _, role in roles(texts)[3:6]] == [Role.SUBHEAD, None, Role.SUBHEAD]


def test_where_all_is_bold_bold_is_no_subhead() -> None:
    texts = [text("Old bridge closes", size=20, bold=True), text(STORY, 100, bold=True), text("A line", bold=True)]
    assert roles(texts)[2][1] is None


def test_a_declared_title_counts_only_where_the_page_says_the_same() -> None:
    texts = [text("Old bridge closes", size=20), *story()]
    assert with_roles(texts, "Old Bridge Closes", "")[1] == "Old Bridge Closes"
    assert with_roles(texts, "Microsoft Word - bridge_final2.doc", "")[1] == ""


def test_a_declared_author_counts_where_he_stands_below_the_headline() -> None:
    texts = [text("Old bridge closes", size=20), text("anna berg (ab)", base=30), *story()]
    assert roles(texts, author="Anna Berg (ab)")[1][1] is Role.BYLINE
    assert roles(texts)[1][1] is None


def test_nothing_but_furniture_has_no_headline() -> None:
    assert roles([text("7", aside=True)]) == [("7", Role.FURNITURE)]
