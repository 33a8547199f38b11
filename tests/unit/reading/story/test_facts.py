"""Title, source, byline and date of an article."""

import pytest

from viewer.model import Paragraph, Role, Span
from viewer.reading.articles import read_text
from viewer.reading.story.facts import agency_in, title_of


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
DATELINES = [
    ("HALDEN (Norpress) - ", "Norpress"),
    ("HALDEN, 5 July (Norpress) — ", "Norpress"),
    ("HALDEN/ORSK, July 5 (NPA/orp) – ", "NPA/orp"),
    ("Halden (npa) - ", "npa"),
    ("ХАЛДЕН, 5 июля (НПА) — ", "НПА"),
    ("(Norpress) - ", ""),
    ("HALDEN — ", ""),
    ("", ""),
]


@pytest.mark.parametrize(("dateline", "agency"), DATELINES)
def test_the_agency_in_a_dateline_is_no_outlet_of_the_paper_that_printed_it(dateline: str, agency: str) -> None:
    assert agency_in(dateline + PROSE) == agency
    assert read_text(f"Ferry to the islands stops\n\n{dateline}{PROSE}\n\n{PROSE}").source == ""


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("", "Source: Norpress", "Norpress"),
        ("", "Source: Varn Mail", "Varn Mail"),
        ("", "© 2024 Varn Mail. All rights reserved.", "Varn Mail"),
        ("By Ann Lee, Norpress\n\n", "", "Norpress"),
    ],
)
def test_an_outlet_told_elsewhere_is_found(above: str, below: str, outlet: str) -> None:
    article = read_text(
        f"Ferry to the islands stops\n\n{above}HALDEN, 5 July (Norpress) — {PROSE}\n\n{PROSE}\n\n{below}"
    )
    assert article.source == outlet
