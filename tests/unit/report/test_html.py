"""The web page of a pair, and of a set."""

import re
from dataclasses import replace
from itertools import combinations

import html5lib  # type: ignore[import-untyped]
import pytest
from PySide6.QtGui import QColor

from tests.support.colours import VISIONS, contrast, distance
from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair, Role
from viewer.presenting.presentation import Presentation, present
from viewer.report.html import POLICY, comparison_html, coverage_html
from viewer.report.options import Colours, ReportOptions
from viewer.report.pages import Wording

SHARE = (Role.FURNITURE, "Share <this> & that")


def shown() -> Presentation:
    left = make_article(
        (Role.HEADLINE, "Dam holds"), SHARE, [DAM, MAYOR], STORM, "It cost 1,000 crowns there.", title="Dam holds"
    )
    right = make_article(
        STORM,
        (Role.HEADLINE, "Orsk <b>saved</b>"),
        [DAM.replace("Tuesday", "Wednesday"), MAYOR],
        COST,
        "It cost 1000 crowns there.",
    )
    return present(compare(Pair(left, right)))


def parsed(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)


@pytest.mark.parametrize("words", [Wording(), Wording("ar")])
def test_the_page_is_sound_and_holds_every_word_of_both(words: Wording):
    pair = shown()
    page = comparison_html(pair, ReportOptions(words))
    parsed(page)
    assert f'dir="{words.direction}"' in page
    text = re.sub(r"<[^>]*>", "", page)
    for article in pair.comparison.articles:
        for paragraph in article.paragraphs:
            assert paragraph.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in text


def test_nothing_is_fetched_and_nothing_runs():
    page = comparison_html(shown())
    assert POLICY.replace("'", "&#x27;") in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import", page)
    assert "<b>saved" not in page


def test_marks_are_what_the_window_paints():
    page = comparison_html(shown())
    assert '<mark class="c">Tuesday</mark>' in page
    assert '<mark class="c">Wednesday</mark>' in page
    assert '<span class="s">1,000</span>' in page
    assert re.search(r'<p id="b\d" class="body only"[^>]*><span class="n">\d</span> <span class="o">Insurers', page)
    assert re.search(r'<a dir="ltr" class="chip" href="#a4">moved, ¶ 4 in A</a>', page)
    assert "<details><summary>1 line of page furniture <b>≠ differs from B’s</b></summary>" in page
    assert '<li dir="auto"><a href="#b4">¶ 4</a> Insurers' in page


def test_every_link_leads_somewhere():
    page = comparison_html(shown())
    ids = set(re.findall(r'id="(\w+)"', page))
    assert set(re.findall(r'href="#(\w+)"', page)) <= ids
    assert len(ids) == len(re.findall(r'id="(\w+)"', page))


def test_pairs_of_a_set_keep_their_links_apart():
    pair = shown()
    page = coverage_html(cover(Collection(tuple(pair.comparison.articles))), [pair, pair])
    parsed(page)
    ids = re.findall(r'id="(\w+)"', page)
    assert len(ids) == len(set(ids))
    links = re.findall(r'href="#(\w+)"', page)
    assert set(links) <= set(ids)
    assert {link[:2] for link in links} == {"p1", "p2"}
    assert page.count("<h2>Dam holds and ") == 2


@pytest.mark.parametrize("colours", [Colours.LIGHT, Colours.DARK])
def test_colours_of_the_page_are_legible_and_told_apart_by_all_eyes(colours: Colours):
    style = comparison_html(shown(), ReportOptions(colours=colours)).partition("@media print")[0]
    found = {name: QColor(value) for name, value in re.findall(r"--(\w+):(#\w+);", style)}
    for ground in ("paper", "left_wash", "right_wash", "left_words", "right_words", "moved_wash"):
        assert contrast(found["text"], found[ground]) >= 7
    for ground in ("paper", "left_wash", "right_wash"):
        assert contrast(found["quiet"], found[ground]) >= 4.5
    for edge in ("left_edge", "right_edge"):
        assert contrast(found[edge], found["paper"]) >= 4.5, "letters of the tags, and lines"
    assert contrast(found["moved_edge"], found["paper"]) >= 3
    for vision in VISIONS:
        assert distance(found["left_words"], found["right_words"], vision) >= 27
        grounds = [found[name] for name in ("left_wash", "right_wash", "moved_wash", "paper")]
        assert min(distance(one, other, vision) for one, other in combinations(grounds, 2)) >= 5


def test_what_is_printed_is_told_apart_without_colour():
    style = comparison_html(shown()).partition("@media print")[2]
    assert "border-bottom:1px solid var(--left_edge)" in style
    assert "border-bottom:1px dashed var(--right_edge)" in style
    assert "color-scheme:light" in style


def test_a_set_has_its_matrix_and_what_each_has_alone():
    articles = (
        make_article(DAM, MAYOR, title="One"),
        make_article(DAM, STORM, title="Two"),
        make_article(COST, title="Three <3"),
    )
    page = coverage_html(cover(Collection(articles)))
    twins = coverage_html(cover(Collection(tuple(replace(article, source="Post") for article in articles))))
    assert "<h3>Post: " in twins
    assert not re.search(r"<h3>Post: (.*)</h3>\n<p>\1</p>", twins), "the headline stands there once"
    parsed(page)
    assert "<h1>3 articles compared</h1>" in page
    assert '<th scope="row">1 One</th><td>·</td><td>50 %</td><td>0 %</td>' in page
    assert f'<li dir="auto">¶ 2 {MAYOR}</li>' in page
    assert "Three &lt;3" in page
