"""Title, source, byline and date of an article."""

import pytest

from viewer.model import Paragraph, Role, Span
from viewer.reading.articles import read_text
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
