"""What may be chosen about a report, as every format obeys it."""

import io
import re
import zipfile
from dataclasses import replace
from html import unescape

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair, Role, Side
from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stops import Kind
from viewer.report.formats import REPORTS
from viewer.report.options import DEFAULT, Colours, Paper, ReportOptions

MARKED = [name for name, known in REPORTS.items() if known.has_marks]
STARRED = (("One", STORM, DAM), ("Two", STORM, MAYOR), ("Three", STORM, MAYOR))
PAPER = [name for name, known in REPORTS.items() if known.has_paper]


@pytest.fixture(autouse=True)
def _application(qapp: QApplication, english: None) -> None:
    del qapp, english


def shown() -> Presentation:
    """A pair with a mark of each group, and furniture that differs."""
    left = make_article((Role.FURNITURE, "Vellmosk 7"), [DAM, MAYOR], STORM, "It cost 1,000 crowns there.", title="One")
    right = make_article(STORM, [DAM.replace("Tuesday", "Friday")], COST, "It cost 1000 crowns there.", title="Two")
    return present(compare(Pair(left, right)))


def text_of(name: str, report: bytes) -> str:
    """What a report says, whatever its format."""
    if name == "pdf":
        document = pypdfium2.PdfDocument(report)
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    if name in ("docx", "tracked"):
        report = zipfile.ZipFile(io.BytesIO(report)).read("word/document.xml")
    return report.decode()


@pytest.mark.parametrize(
    ("name", "group"),
    [
        (name, group)
        for name in MARKED
        for group in (Group.CHANGED, Group.STYLE, Group.ONLY, Group.MOVED)
        if (name, group) != ("markdown", Group.ONLY)  # a list of its own there: it has no mark
    ],
)
def test_every_group_of_marks_can_be_left_out_of_it(name: str, group: Group):
    pair, known = shown(), REPORTS[name]
    whole = known.compare(pair, DEFAULT)
    less = known.compare(pair.without({group}), ReportOptions(left_out=frozenset({group})))
    assert whole != less
    # Each format's own sign of the group is gone, and the text is not.
    signs = {
        "html": {Group.CHANGED: "<mark", Group.STYLE: '"s"', Group.ONLY: 'body only"', Group.MOVED: 'class="chip'},
        "docx": {
            Group.CHANGED: "w:shd",
            Group.STYLE: "In another style",
            Group.ONLY: "Only in A",
            Group.MOVED: "moved, ",
        },
        "markdown": {Group.CHANGED: "**Tuesday**", Group.STYLE: "*1,000*", Group.MOVED: "Moved"},
    }.get(name, {})  # fmt: skip
    if group in signs:
        assert signs[group] in whole.decode("latin-1") if name != "docx" else signs[group] in text_of(name, whole)
        assert signs[group] not in text_of(name, less)


@pytest.mark.parametrize("name", ["html", "docx", "pdf"])
def test_the_legend_is_there_if_asked_for(name: str):
    pair = shown()
    assert "How to read the marks" in text_of(name, REPORTS[name].compare(pair, DEFAULT))
    without = REPORTS[name].compare(pair, ReportOptions(legend=False))
    assert "How to read the marks" not in text_of(name, without)
    every = frozenset(Group)
    unmarked = REPORTS[name].compare(pair.without(every), ReportOptions(left_out=every))
    assert "How to read the marks" not in text_of(name, unmarked)


def explained(name: str, report: bytes) -> set[Kind | Mark]:
    """The marks that a report has in its legend."""
    told = " ".join(
        unescape(re.sub("<[^>]*>", "", text_of(name, report)) if name != "markdown" else report.decode()).split()
    )
    parts = ":" if name != "pdf" else ""
    return {what for what in LEGEND if f"{entry_of(what).name}{parts} {entry_of(what).explained}" in told}


@pytest.mark.parametrize("name", MARKED)
def test_the_legend_has_the_marks_that_are_in_the_report(name: str):
    """Of a pair its own, of a set those of its pairs, once; stars only where a set has them."""
    known = REPORTS[name]
    written = {Kind.CHANGED, Kind.STYLE} if name == "markdown" else set(Kind) | set(Mark)
    only, alike = {Kind.ONLY_LEFT, Kind.ONLY_RIGHT}, present(compare(Pair(make_article(DAM), make_article(DAM))))
    whole, none = (explained(name, known.compare(pair, DEFAULT)) for pair in (shown(), alike))
    assert whole == {Kind.CHANGED, Kind.STYLE, Kind.MOVED, *only} & written
    assert none == set()
    strangers = present(compare(Pair(make_article(DAM), make_article(COST))))
    assert explained(name, known.compare(strangers, DEFAULT)) == only & written
    collection = Collection(tuple(make_article(*texts, title=title) for title, *texts in STARRED))
    starred = present(compare(Pair(*collection.articles[:2]))).starred(cover(collection))
    assert explained(name, known.compare(starred, DEFAULT)) == {Mark.STAR} | only & written
    assert known.cover
    of_set = known.cover(cover(collection), [strangers, shown(), starred], DEFAULT)
    assert explained(name, of_set) == {Mark.STAR} | whole
    said = re.sub(r"\s+", " ", text_of(name, of_set))
    assert said.count("How to read the marks") == 1
    assert said.count(entry_of(Kind.CHANGED).explained) == 1


@pytest.mark.parametrize("name", ["html", "docx", "markdown", "text", "pdf"])
def test_two_that_have_hardly_anything_in_common_are_said_to_have_that(name: str):
    strangers = present(compare(Pair(make_article(DAM, title="One"), make_article(MAYOR, title="Two"))))
    told = "no sentence of either in the other"
    assert told in " ".join(text_of(name, REPORTS[name].compare(strangers, DEFAULT)).split())
    assert told not in " ".join(text_of(name, REPORTS[name].compare(shown(), DEFAULT)).split())


@pytest.mark.parametrize("name", MARKED)
def test_furniture_is_counted_and_whole_if_asked_for(name: str):
    pair = shown()
    closed = text_of(name, REPORTS[name].compare(pair, DEFAULT))
    opened = text_of(name, REPORTS[name].compare(pair, ReportOptions(furniture=True)))
    if name == "html":
        assert ("<details open>" in opened, "<details open>" in closed) == (True, False)
    else:
        assert ("Vellmosk 7" in opened, "Vellmosk 7" in closed) == (True, False)
    assert "1 line of page furniture" in closed


@pytest.mark.parametrize("name", PAPER)
@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
@pytest.mark.parametrize("landscape", [False, True])
def test_pages_are_as_large_as_asked(name: str, paper: Paper, size: tuple[int, int], landscape: bool):
    report = REPORTS[name].compare(shown(), ReportOptions(paper=paper, landscape=landscape))
    wanted = size[::-1] if landscape else size
    if name == "pdf":
        width, height = pypdfium2.PdfDocument(report)[0].get_size()
        assert (round(width), round(height)) == wanted
    elif name == "html":
        assert f"@page{{size:{paper}{' landscape' if landscape else ''}}}" in report.decode()
    else:
        found = re.search(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', text_of(name, report))
        assert found
        assert (round(int(found[1]) / 20), round(int(found[2]) / 20)) == wanted


def test_a_page_is_light_or_dark_or_as_the_readers_system():
    pages = {each: REPORTS["html"].compare(shown(), ReportOptions(colours=each)).decode() for each in Colours}
    screen = {each: page.partition("@media print")[0] for each, page in pages.items()}
    assert ["prefers-color-scheme:dark" in screen[each] for each in Colours] == [True, False, False]
    assert ["color-scheme:dark}" in screen[each] for each in Colours] == [True, False, True]


@pytest.mark.parametrize("name", [name for name, known in REPORTS.items() if known.cover])
def test_a_set_holds_the_pairs_that_are_asked_for(name: str):
    pair = shown()
    coverage = cover(Collection(tuple(pair.comparison.articles)))
    make = REPORTS[name].cover
    assert make
    without, once, twice = (make(coverage, [pair] * count, DEFAULT) for count in range(3))
    assert "Page 1 of 1" in text_of(name, without) or name != "pdf"
    counts = [text_of(name, report).replace("\n", " ").count("Friday") for report in (without, once, twice)]
    assert counts[0] < counts[1] < counts[2]
    assert counts[2] - counts[1] == counts[1] - counts[0]


@pytest.mark.parametrize("name", ["html", "docx", "markdown"])
def test_doubt_that_is_left_out_becomes_no_certainty(name: str):
    """What B may have after all has no mark then, and is in no list of what A has alone."""
    left = make_article("Valley schools are shut until Monday.", COST)
    right = make_article("On Monday the schools open again, if the water in the river falls.", MAYOR)
    found = compare(Pair(left, right))
    doubtful = tuple(match._replace(edits=(), rewritten=False) for match in found.matches)
    pair = present(replace(found, matches=(), possible=doubtful))
    assert pair.comparison.perhaps(Side.LEFT)
    whole = text_of(name, REPORTS[name].compare(pair, DEFAULT))
    firm = frozenset({Group.PERHAPS})
    less = text_of(name, REPORTS[name].compare(pair.without(firm), ReportOptions(left_out=firm, legend=False)))
    assert "perhaps" in whole
    assert "perhaps" not in less
    if name == "html":
        assert 'class="body only"' in less
        assert not re.search(r'class="[^"]*\bo\b[^"]*">Valley', less)
    if name == "markdown":
        assert "- Valley" in whole
        assert "- Valley" not in less


@pytest.mark.parametrize(
    ("name", "sign"),
    [("html", "</a> ★ "), ("html", "★ Only here</small>"), ("docx", "★ Only here"), ("markdown", "- ★ ")],
)
def test_what_no_other_article_of_a_set_has_is_starred_in_its_pairs(name: str, sign: str):
    articles = [make_article(*texts, title=title) for title, *texts in STARRED]
    coverage = cover(Collection(tuple(articles)))
    pair = present(compare(Pair(*articles[:2])))
    starred = pair.starred(coverage)
    assert [starred.stars[side].sure for side in Side] == [frozenset({1}), frozenset()]
    report = text_of(name, REPORTS[name].compare(starred, ReportOptions(legend=False)))
    assert sign in report
    # Of two articles by themselves nobody can say it, nor of a pair from elsewhere.
    assert "★" not in text_of(name, REPORTS[name].compare(pair, ReportOptions(legend=False)))
    assert pair.starred(cover(Collection(tuple(articles[:2])))) is pair
    assert present(compare(Pair(articles[0], make_article(COST)))).starred(coverage).stars == pair.stars


@pytest.mark.parametrize("name", ["html", "docx", "markdown", "pdf"])
def test_the_texts_of_one_document_are_told_apart(name: str):
    """In the title and the heads of their pair, and in the table of a set."""
    texts = [
        replace(make_article(text, title="Post"), part=part) for text, part in ((DAM, "original"), (COST, "final"))
    ]
    pair = present(compare(Pair(*texts)))
    of_set = REPORTS[name].cover
    assert of_set
    told = text_of(name, of_set(cover(Collection(tuple(texts))), (), DEFAULT))
    assert "Post (original text)" in told
    assert "Post (final text)" in told
    told = text_of(name, REPORTS[name].compare(pair, DEFAULT))
    if name != "pdf":  # it has no title on its pages
        assert "Post (original text)" in told
    heads = {
        "html": r"</b> Post<small>{} · ",
        "docx": r">{} · 1\d words",
        "markdown": r"Post \({} · ",
        "pdf": r"[AB] +Post\s+(?:[AB] +Post\s+)?(?:\w+ text\s+)?{}",
    }
    for version in ("original text", "final text"):
        assert re.search(heads[name].format(version), told), version
