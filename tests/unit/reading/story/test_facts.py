"""Title, source, byline and date of an article."""

import pytest

from viewer.model import Paragraph, Role, Span
from viewer.model.article import AGENCY_NOTE
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.articles import read_text
from viewer.reading.assemble import assemble_article
from viewer.reading.story.facts import title_of


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Headline: Ferry to the islands stops", "Ferry to the islands stops"),
        ("HED: Ferry stops", "Ferry stops"),
        ("Titel: Fähre zu den Inseln steht still", "Fähre zu den Inseln steht still"),
        ("标题：渡轮停航一个月", "渡轮停航一个月"),
        ("Title fight: the champion falls", "Title fight: the champion falls"),
        ("Heads: you win", "Heads: you win"),
        ("Headline:", "Headline:"),
    ],
)
def test_the_label_of_a_template_is_no_part_of_the_title(headline: str, title: str) -> None:
    assert title_of([Paragraph(headline, Role.HEADLINE, Span(0, 1))]) == title


def test_a_line_of_a_chinese_page_has_date_and_author() -> None:
    prose = "船体上发现裂缝之后，渡轮于周一停航，月底之前不会恢复。" * 3
    article = read_text(f"渡轮停航\n\n2024-02-06 07:30 来源：新华网 作者：李明\n\n{prose}")
    assert (article.published, article.byline) == ("2024-02-06T07:30", "李明")


PROSE = "The ferry to the islands stopped on Monday after a crack was found in its hull, the port said. " * 2
TOLD = "No outlet was found: what the dateline has in brackets stands for it."


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("HALDEN (Norpress) - ", "Norpress"),
        ("HALDEN, 5 July (Norpress) — ", "Norpress"),
        ("HALDEN/ORSK, July 5 (NPA/orp) – ", "NPA/orp"),
        ("Halden (npa) - ", "npa"),
        ("ХАЛДЕН, 5 июля (НПА) — ", "НПА"),
        ("(Norpress) - ", ""),
        ("HALDEN — ", ""),
        ("", ""),
    ],
)
def test_an_agency_that_stands_for_the_outlet_is_told(dateline: str, agency: str) -> None:
    article = read_text(f"Ferry to the islands stops\n\n{dateline}{PROSE}\n\n{PROSE}")
    assert article.source == agency
    assert [str(note.text) for note in article.notes if note.kind == AGENCY_NOTE] == ([TOLD] if agency else [])


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("", "Source: Norpress", "Norpress"),
        ("", "Source: Varn Mail", "Varn Mail"),
        ("", "© 2024 Varn Mail. All rights reserved.", "Varn Mail"),
        ("By Ann Lee, Norpress\n\n", "", "Norpress"),
    ],
)
def test_an_outlet_told_elsewhere_goes_before_the_agency(above: str, below: str, outlet: str) -> None:
    article = read_text(
        f"Ferry to the islands stops\n\n{above}HALDEN, 5 July (Norpress) — {PROSE}\n\n{PROSE}\n\n{below}"
    )
    assert article.source == outlet
    assert not [note for note in article.notes if note.kind == AGENCY_NOTE]


def test_an_outlet_that_its_file_names_goes_before_the_agency() -> None:
    draft = Draft((DraftBlock(f"HALDEN (Norpress) - {PROSE}"),), source="Norpress")
    article = assemble_article(draft, None)
    assert article.source == "Norpress"
    assert not [note for note in article.notes if note.kind == AGENCY_NOTE]


def test_the_dateline_may_stand_below_some_points() -> None:
    points = "\n\n".join(f"* The ferry is late on day {day} of the week" for day in (1, 2, 3))
    assert read_text(f"Ferry to the islands stops\n\n{points}\n\nORSK (NPA) - {PROSE}\n\n{PROSE}").source == "NPA"


@pytest.mark.parametrize(
    ("headline", "outlet"),
    [
        ("Ferry stops for good | Halden Herald", "Halden Herald"),
        ("Halden Watch | A letter on ships and harbours", ""),
    ],
)
def test_a_line_that_says_what_a_page_is_is_no_outlet(headline: str, outlet: str) -> None:
    assert read_text(f"{headline}\n\n{PROSE}\n\n{PROSE}").source == outlet


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("The Halden Herald", "The Halden Herald"),
        ("Local news\nHalden Herald, 5 July 2024", "Halden Herald"),
        ("Local news", ""),
        ("halden-herald.example", ""),
        ("Home\nLocal\nSport\nCulture\nHalden Herald", ""),
    ],
)
def test_the_outlet_may_stand_above_the_headline(above: str, outlet: str) -> None:
    article = read_text(f"{above}\n\nFerry to the islands stops\n\nBy Ann Lee\n\n{PROSE}\n\n© 2024 Moss Media\n\nShare")
    assert article.source == (outlet or "Moss Media")
    assert article.title == "Ferry to the islands stops"


@pytest.mark.parametrize(
    ("byline", "story", "outlet"),
    [
        ("By Ann Lee, Norpress", PROSE, "Norpress"),
        ("By Ann Lee | Halden Herald", PROSE, "Halden Herald"),
        ("By Ann Lee, Orsk", PROSE, "Orsk"),
        ("By Ann Lee, Orsk", f"ORSK, 5 July — {PROSE}", ""),
        ("Von Anna Berg, Bad Orsk", f"{PROSE} In Bad Orsk wartet niemand, sagt man in Bad Orsk.", ""),
        ("By Ann Lee, Orsk", f"{PROSE} The Inorsk said it was in Orskville.", "Orsk"),
        ("By Ann Lee, Political Editor", PROSE, ""),
        ("By Ann Lee | Local", PROSE, ""),
        ("By Ann Lee, Orsk", f"{PROSE} It reached the port of Orsk.", ""),
        ("By Ann Lee, Per Lie", PROSE, ""),
        ("By Ann Lee, Orsk Press", PROSE, "Orsk Press"),
        ("By Ann Lee | Orsk Mail", PROSE, "Orsk Mail"),
        ("By Ann Lee", PROSE, ""),
    ],
)
def test_what_stands_behind_the_names_of_a_byline_may_be_the_outlet(byline: str, story: str, outlet: str) -> None:
    assert read_text(f"Ferry to the islands stops\n\n{byline}\n\n{story}\n\n{PROSE}").source == outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Ferry to the islands stops\n\nHalden Herald\n\n{PROSE}\n\n{PROSE}", "Halden Herald"),
        (f"Ferry to the islands stops\n\nHalden Herald\n\nBy Ann Lee\n\n{PROSE}\n\n{PROSE}", "Halden Herald"),
        (f"Ferry to the islands stops\n\n{PROSE}\n\nHalden Herald\n\n{PROSE}", ""),
        (f"Ferry to the islands stops\n\n{PROSE}\n\n{PROSE}\n\nHalden Herald", ""),
    ],
)
def test_the_outlet_may_stand_right_below_the_headline(text: str, outlet: str) -> None:
    assert read_text(text).source == outlet


def test_what_stands_behind_the_name_below_a_letter_is_no_outlet() -> None:
    article = read_text(f"Ferry to the islands stops\n\n{PROSE}\n\n{PROSE}\n\nAnn Lee, Orsk")
    assert (article.byline, article.source) == ("Ann Lee, Orsk", "")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Author: Ann Lee (Norpress)", "Ann Lee (Norpress)"),
        ("(Ann Lee)", "Ann Lee"),
        ("– Ann Lee", "Ann Lee"),
    ],
)
def test_an_author_keeps_the_brackets_behind_the_name(line: str, author: str) -> None:
    assert read_text(f"Ferry to the islands stops\n\n{PROSE}\n\n{PROSE}\n\n{line}").byline == author
