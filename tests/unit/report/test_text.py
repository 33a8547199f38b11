from dataclasses import replace

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Comparison, Match, Pair, Role, Row, Span
from viewer.presenting.kinds import TABLE
from viewer.report.text import comparison_text, coverage_text, wrap

TALKS = "The ministers of Kestria and Valdorn met in Halden on Tuesday to sign the flood pact."
DAM = "The dam at Osk held through the night although the water rose by two metres."
MAYOR = "The mayor of Osk thanked all who had carried sandbags through the night."
COST = "Repairs to the northern wall will cost four million crowns, the engineers said."
NONE = "Only in A: 0 sentences · Only in B: 0 sentences"


def text_of(left: list[str], right: list[str], *possible: tuple[int, int]) -> str:
    compared = compare(Pair(make_article(*left), make_article(*right)))
    pairs = tuple(Match(Pair(Span(i, i + 1), Span(j, j + 1)), 0.3) for i, j in possible)
    return comparison_text(Comparison(compared.articles, compared.rows, compared.matches, pairs))


@pytest.mark.parametrize(
    ("left", "right", "possible", "counts"),
    [
        ([TALKS, DAM], [TALKS, DAM], [], f"Shared: 2 sentences · {NONE} · 0 changed · 0 moved"),
        ([TALKS, DAM], [TALKS], [], "Shared: 1 sentence · Only in A: 1 sentence · Only in B: 0 sentences · 0"),
        ([TALKS], [TALKS, COST], [], "· Only in A: 0 sentences · Only in B: 1 sentence · 0 changed"),
        ([TALKS], [TALKS, (Role.SUBHEAD, "What it costs")], [], "· Only in B: 1 heading · 0 changed"),
        ([TALKS], [TALKS, [DAM, COST]], [], "· Only in B: 2 sentences in 1 place · 0 changed"),
        (
            [TALKS, DAM],
            [TALKS, COST],
            [(1, 1)],
            "Only in A: 1 sentence, 1 perhaps in B · Only in B: 1 sentence, 1 perhaps in A",
        ),
        ([DAM], [COST], [], "Diptych found no sentence of either in the other."),
        ([TALKS], [TALKS.replace("Tuesday", "Monday")], [], f"Shared: 1 sentence · {NONE} · 1 changed · 0 moved"),
        ([TALKS, DAM, COST], [COST, TALKS, DAM], [], f"Shared: 3 sentences · {NONE} · 0 changed · 1 moved"),
    ],
)
def test_counts_are_told_in_the_words_of_the_table(
    left: list[str], right: list[str], possible: list[tuple[int, int]], counts: str
):
    assert counts in " ".join(text_of(left, right, *possible).split())


def rows_of(text: str) -> dict[str, str]:
    """The text of each row by its name, in one line."""
    blocks = text.split("\n\n")[3:]
    return {name: " ".join(told.split()) for name, _, told in (block.partition("\n") for block in blocks)}


def test_what_stands_in_another_row_is_told_in_both_with_its_paragraph():
    """DAM moved in quite other words; COST is the second of two sentences of B that A has apart."""
    left, right = make_article(TALKS, DAM, COST, MAYOR), make_article(DAM, TALKS, [MAYOR, COST])
    matches = (
        Match(Pair(Span(0, 1), Span(1, 2)), 0.9),
        Match(Pair(Span(1, 2), Span(0, 1)), 0.9, rewritten=True, moved=True),
        Match(Pair(Span(2, 3), Span(3, 4)), 0.9),
        Match(Pair(Span(3, 4), Span(2, 3)), 0.9),
    )
    spans = ((0, 0, 0, 1), (0, 1, 1, 2), (1, 2, 2, 2), (2, 3, 2, 2), (3, 4, 2, 3))
    rows = tuple(Row(Pair(Span(a, b), Span(c, d))) for a, b, c, d in spans)
    comparison = Comparison(Pair(left, right), rows, matches, ())
    changed = (*matches[:2], matches[2]._replace(rewritten=True), matches[3])
    in_row = rows_of(comparison_text(replace(comparison, matches=changed)))["¶ 4 | ¶ 3"]
    assert in_row.startswith(f"~ {COST} (¶ 3 in A)"), "what is changed is told so in both rows"
    told = rows_of(comparison_text(comparison))
    assert told == {
        "— | ¶ 1": f"^ {DAM} (¶ 2 in A)",
        "¶ 1 | ¶ 2": f"= {TALKS}",
        "¶ 2 | —": f"v [-{DAM}-] {{+{DAM}+}} (¶ 1 in B)",
        "¶ 3 | —": f"= {COST} (¶ 3 in B)",
        "¶ 4 | ¶ 3": f"= {COST} (¶ 3 in A) = {MAYOR}",
    }


def test_no_line_ends_with_a_paragraph_sign_or_begins_with_a_mark_that_closes():
    assert wrap("here (¶ 12 in B)", 7) == ["here", "(¶ 12", "in B)"]
    assert wrap("大坝周二决口。三人死亡。", 12) == ["大坝周二决", "口。三人死", "亡。"]
    assert wrap("大坝。", 4) == ["大", "坝。"]


def test_dates_are_written_for_people_and_what_is_no_full_date_is_left_alone():
    left, right = make_article(DAM), make_article(DAM)
    told = comparison_text(
        compare(Pair(replace(left, published="2026-03-02T17:30+02:00"), replace(right, published="2026-03")))
    )
    facts = [line for line in told.splitlines() if line.startswith("   ") and "word" in line]
    assert [line.strip().partition(" · ")[0] for line in facts] == ["2 Mar 2026, 17:30", "2026-03"]


def test_what_differs_in_page_furniture_is_told_apart_from_the_counts():
    share, verse = (Role.FURNITURE, "Share this"), (Role.FURNITURE, "Grey the sea")
    left = make_article(TALKS, share, verse)
    left = replace(left, paragraphs=(*left.paragraphs[:2], replace(left.paragraphs[2], by_place=True)))
    text = comparison_text(compare(Pair(left, make_article(TALKS, share, (Role.FURNITURE, "Tweet")))))
    assert "Lines of page furniture, not counted above: 1 only in A, 1 only in B\n" in text
    assert "(2 lines of page furniture in A, 1 only there: Grey the sea)" in text
    assert "(2 lines of page furniture in B, 1 only there)" in text
    assert f"Shared: 1 sentence · {NONE} · 0 changed" in " ".join(text.split())
    assert "not counted above" not in text_of([TALKS, share], [TALKS, share])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("left", "right", "lines"),
    [
        ([TALKS], [TALKS], [f"=  {TALKS[:20]}"]),
        ([TALKS], [TALKS.replace("Tuesday", "Monday")], [f"~  {TALKS[:20]}"]),
        ([TALKS, DAM], [TALKS], [f"<  {DAM[:20]}"]),
        ([TALKS], [TALKS, COST], [f">  {COST[:20]}"]),
        ([TALKS, DAM, COST], [COST, TALKS, DAM], [f"v  {COST[:20]}", f"^  {COST[:20]}"]),
    ],
)
def test_every_line_begins_with_the_sign_of_its_kind(left: list[str], right: list[str], lines: list[str]):
    text = text_of(left, right)
    for line in lines:
        assert f"\n{line}" in text


def test_a_sentence_perhaps_elsewhere_says_where():
    text = " ".join(text_of([TALKS, DAM], [TALKS, COST], (1, 1)).split())
    assert f"<? {DAM} (perhaps ¶ 2 in B)" in text
    assert f">? {COST} (perhaps ¶ 2 in A)" in text


def test_the_legend_names_every_kind_with_its_sign():
    legend = text_of([TALKS], [TALKS]).split("\n\n")[2]
    for entry in TABLE.values():
        assert f"{entry.sign} " in legend
        assert entry.name.split()[0].lower() in legend
    assert "<? >?" in legend


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "three"]),
        ("unbreakable word", 4, ["unbreakable", "word"]),
        ("大坝顶住洪水", 6, ["大坝顶", "住洪水"]),
        ("a大坝b", 3, ["a大", "坝b"]),
        ("cafe\u0301 au", 4, ["cafe\u0301", "au"]),
    ],
)
def test_lines_are_as_wide_as_they_look(text: str, width: int, lines: list[str]):
    assert wrap(text, width) == lines


@pytest.mark.parametrize(
    ("paragraphs", "counted"),
    [
        ([TALKS, DAM], "(1 sentence)"),
        ([TALKS, (Role.SUBHEAD, "What is known"), DAM], "(1 sentence, 1 heading)"),
        ([(Role.HEADLINE, "Dam holds"), TALKS, (Role.SUBHEAD, "Costs"), DAM, COST], "(2 sentences, 2 headings)"),
        ([TALKS], "(0 sentences)"),
    ],
)
def test_headings_that_only_one_has_are_counted_apart(paragraphs: list[str], counted: str):
    articles = make_article(*paragraphs, title="Here"), make_article(TALKS, title="There")
    text = " ".join(coverage_text(cover(Collection(articles))).split())
    assert f"Only in 1: Here {counted}" in text


def test_headings_have_no_star():
    articles = make_article((Role.HEADLINE, "Dam holds"), TALKS, DAM, title="Here"), make_article(TALKS, title="There")
    lines = coverage_text(cover(Collection(articles))).splitlines()
    starred = [line for line in lines if line.startswith("*")]
    assert len(starred) == 1
    assert starred[0][3:] in DAM
    assert "   Dam holds" in lines
