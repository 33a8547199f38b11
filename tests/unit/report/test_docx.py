"""Word documents, read back by the program's own reader."""

import io
import re
import zipfile
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from PySide6.QtGui import QColor

from tests.support.colours import VISIONS, contrast, distance
from tests.support.made_pairs import made_pairs
from tests.support.making import COST, DAM, MAYOR, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Article, Collection, Pair, Role
from viewer.model.draft import FINAL, ORIGINAL
from viewer.presenting.presentation import Bond, present
from viewer.reading import read_article
from viewer.reading.articles import read_articles
from viewer.reading.formats.office.document import read
from viewer.reading.formats.reader import Hints
from viewer.report.docx import SHADES, comparison_docx, coverage_docx, escaped, tracked_docx
from viewer.report.options import ReportOptions
from viewer.report.pages import Wording
from viewer.resources import resource


def texts(data: bytes) -> dict[str, list[str]]:
    """The paragraphs of each text of a document, by its part."""
    return {draft.part: [block.text for block in draft.blocks] for draft in read(data, Hints("t.docx"))}


def both(left: Article, right: Article) -> tuple[list[str], list[str]]:
    found = texts(tracked_docx(compare(Pair(left, right))))
    if "" in found:
        return found[""], found[""]
    return found[ORIGINAL], found[FINAL]


def paragraphs(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


SAMPLES = sorted(path for path in resource("samples").iterdir() if path.name[0].isdigit())


@pytest.mark.parametrize("pair", list(combinations(SAMPLES, 2)), ids=lambda pair: " ".join(p.stem[:1] for p in pair))
def test_accepted_it_is_b_and_rejected_it_is_a(pair: tuple[Path, Path], tmp_path: Path):
    left, right = map(read_article, pair)
    (tmp_path / "t.docx").write_bytes(tracked_docx(compare(Pair(left, right))))
    found = {article.part: article for _, article in read_articles(tmp_path / "t.docx")}
    assert paragraphs(found[ORIGINAL]) == paragraphs(left)
    assert paragraphs(found[FINAL]) == paragraphs(right)


def test_fifty_made_pairs_with_tables_quotes_and_other_scripts_come_back():
    pairs = list(made_pairs(50, seed=7))
    assert len(pairs) == 50
    for pair in pairs:
        assert both(*pair) == tuple(map(paragraphs, pair))


def test_an_end_between_two_insertions_is_put_in_and_taken_out():
    document = tracked_docx(compare(Pair(make_article("A dam.", "B dam."), make_article("A dam. New.", "Old. B dam."))))
    xml = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    ends = re.findall(r"<w:p>(?:<w:pPr><w:rPr><w:(ins|del) )?", xml)
    assert ends == ["ins", "del", ""]
    assert both(make_article("A dam.", "B dam."), make_article("A dam. New.", "Old. B dam.")) == (
        ["A dam.", "B dam."],
        ["A dam. New.", "Old. B dam."],
    )


@given(related_articles())
@settings(max_examples=60)
def test_whatever_was_changed_both_texts_come_back(articles: tuple[Article, Article]):
    for left, right in (articles, articles[::-1]):
        assert both(left, right) == (paragraphs(left), paragraphs(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["One.", "Two."], ["One."]),
        (["One."], ["One.", "Two."]),
        (["One."], ["Two.", "One."]),
        (["Gone."], ["Come.", "Other."]),
        (["قال إن السد صمد يوم الثلاثاء."], ["قال إن السد صمد يوم الأربعاء.", "又下雨了。"]),
    ],
)
def test_paragraphs_at_either_end_come_and_go(left: list[str], right: list[str]):
    assert both(make_article(*left), make_article(*right)) == (left, right)


def test_two_columns_hold_all_words_and_fold_furniture():
    left = make_article((Role.HEADLINE, "Dam <holds> & stands"), (Role.FURNITURE, "Share"), DAM, MAYOR)
    data = comparison_docx(present(compare(Pair(left, make_article(DAM.replace("Tuesday", "Friday"), COST)))))
    (found,) = texts(data).values()
    told = " ".join(found)
    for text in (
        "Dam <holds> & stands",
        DAM,
        MAYOR,
        COST,
        "1 line of page furniture",
        "Only in A: 1 sentence, 1 heading",
    ):
        assert text in told
    assert "Share" not in found


def test_a_set_holds_what_each_has_alone():
    (found,) = texts(coverage_docx(cover(Collection((make_article(DAM, MAYOR), make_article(DAM, COST)))))).values()
    assert f"{MAYOR} (¶ 2)" in found
    assert f"{COST} (¶ 2)" in found


def test_a_report_is_the_same_every_time():
    pair = compare(Pair(make_article(DAM), make_article(COST)))
    assert tracked_docx(pair) == tracked_docx(pair)


def test_shades_of_words_are_legible_and_told_apart_by_all_eyes():
    left, right = (QColor(f"#{shade}") for shade in SHADES)
    for shade in (left, right):
        assert contrast(QColor("black"), shade) >= 7
        assert distance(shade, QColor("white")) >= 5
    assert min(distance(left, right, vision) for vision in VISIONS) >= 20


@pytest.mark.parametrize(
    ("text", "bidi"),
    [
        ("وصل القطار", True),
        ("“وصل القطار”", True),
        ("12 שלום", True),
        ("The train", False),
        ("The train وصل", False),
        ("7", False),
    ],
)  # fmt: skip
def test_a_paragraph_is_read_from_where_its_text_begins(text: str, bidi: bool):
    document = comparison_docx(present(compare(Pair(make_article(text), make_article(text)))))
    xml = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    shown = re.escape(escaped(text))
    (paragraph,) = re.findall(rf"<w:p>(?:(?!<w:p>).)*{shown}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", xml)
    assert ("<w:bidi/>" in paragraph) == bidi
    assert "<w:bidiVisual/>" not in xml


def test_columns_are_mirrored_where_one_reads_from_the_right():
    document = comparison_docx(
        present(compare(Pair(make_article(DAM), make_article(DAM)))), ReportOptions(Wording("ar"))
    )
    assert b"<w:tblPr><w:bidiVisual/>" in zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml")


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\ud800", "\x00", "\x0b"])
def test_what_xml_cannot_hold_is_left_out(character: str):
    assert escaped(f"a{character}<b&") == "a&lt;b&amp;"


def test_a_chip_in_the_readers_language_does_not_turn_a_paragraph():
    hebrew = [
        "הסכר החזיק ביום שלישי אחרי תשעה ימי גשם.",
        "ראש העיר אמר שאיש לא נשאר לישון בבית.",
        "התיקון יעלה מיליון כתר לפחות.",
    ]
    pair = present(compare(Pair(make_article(*hebrew), make_article(hebrew[2], *hebrew[:2]))))
    assert any(link.bond is Bond.MOVED for link in pair.links)
    xml = zipfile.ZipFile(io.BytesIO(comparison_docx(pair))).read("word/document.xml").decode()
    moved = re.findall(r"<w:p>(?:(?!<w:p>).)*moved, ¶ \d in [AB](?:(?!</w:p>).)*</w:p>", xml)
    assert moved
    assert all("<w:bidi/>" in each for each in moved)


def test_a_set_of_many_has_its_table_in_parts_that_word_takes():
    articles = tuple(make_article(DAM, f"Reporter {n} saw {n + 3} boats.", title=f"Title {n}") for n in range(24))
    xml = zipfile.ZipFile(io.BytesIO(coverage_docx(cover(Collection(articles))))).read("word/document.xml").decode()
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", xml)
    assert len(tables) == 3
    for table in tables:
        columns = table.count("<w:gridCol")
        assert columns <= 63
        widths = list(map(int, re.findall(r'<w:gridCol w:w="(\d+)"', table)))
        assert min(widths) >= 700, "100 % stands on one line"
        assert sum(widths) <= 9638, "and the table on a page"
        assert all(row.count("<w:tc>") == columns for row in re.findall(r"<w:tr>.*?</w:tr>", table))
