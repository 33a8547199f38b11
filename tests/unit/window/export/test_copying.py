"""What is put on the clipboard."""

from dataclasses import replace

from hypothesis import given

from tests.support.making import COST, DAM, MAYOR, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Passage, Role, Side, Span
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.window.export.copying import (
    Copied,
    copy_found,
    copy_only,
    copy_passages,
    copy_sentences,
    copy_stops,
    together,
)

LEFT = replace(make_article([DAM, MAYOR], "It cost 1,000 <crowns>."), source="Post", published="2026-03-02")
RIGHT = make_article(DAM.replace("Tuesday", "Friday"), "It cost 1000 <crowns>.", COST)
SHOWN = present(compare(Pair(LEFT, RIGHT)))


def test_sentences_of_a_paragraph_stand_together_with_their_source_where_asked():
    copied = copy_sentences(SHOWN, Side.LEFT, (0, 1, 2), sourced=False)
    assert copied.text == f"{DAM} {MAYOR}\n\nIt cost 1,000 <crowns>."
    sourced = copy_sentences(SHOWN, Side.LEFT, (2,), sourced=True)
    assert sourced.text == "It cost 1,000 <crowns>.\n— Post, 2 Mar 2026, ¶ 2"


def test_html_has_the_marks_and_no_markup_of_the_article():
    html = copy_sentences(SHOWN, Side.LEFT, (0, 2), sourced=False).html
    assert '<span style="background:#ffe9a8">Tuesday</span>' in html
    assert '<span style="border-bottom:1px solid #8a8a8a">1,000</span> &lt;crowns&gt;.' in html
    assert html.count("<p>") == 2


def test_what_only_one_has_stands_below_its_outlet_and_nothing_below_none():
    assert copy_only(SHOWN, Side.LEFT, sourced=False).text == f"Post\n\n{MAYOR}"
    same = present(compare(Pair(LEFT, LEFT)))
    assert copy_only(same, Side.LEFT, sourced=True) == Copied("", "", 0)


def test_several_are_put_below_each_other():
    made = together([Copied("a", "<p>a</p>", 1), Copied("", ""), Copied("b", "<p>b</p>", 2)])
    assert made == Copied("a\n\nb", "<p>a</p><p>b</p>", 3)


def test_the_name_above_is_no_paragraph_and_headings_are_counted_apart():
    assert copy_only(SHOWN, Side.LEFT, sourced=False).paragraphs == 1
    headed = present(compare(Pair(make_article((Role.SUBHEAD, "Costs"), MAYOR), RIGHT)))
    copied = copy_only(headed, Side.LEFT, sourced=False)
    assert (copied.paragraphs, copied.headings) == (1, 1)
    both = {(Side.LEFT, 0): Span(0, 5), (Side.LEFT, 1): Span(0, 9)}
    assert copy_passages(headed, both, sourced=False)[2:] == (1, 1)
    assert together([copied, copied])[2:] == (2, 2)


def test_of_a_hit_all_sentences_are_copied_that_hold_the_words():
    half = len(DAM) - 3
    for span, text in ((Span(4, 9), DAM), (Span(half, half + 9), f"{DAM} {MAYOR}")):
        assert copy_found(LEFT, Passage(0, span), sourced=False).text == text
    sourced = copy_found(LEFT, Passage(1, Span(3, 7)), sourced=True)
    assert sourced.text == "It cost 1,000 <crowns>.\n— Post, 2 Mar 2026, ¶ 2"
    assert sourced.html == "<p>It cost 1,000 &lt;crowns&gt;.<br>— Post, 2 Mar 2026, ¶ 2</p>"
    assert sourced.paragraphs == 1


def test_articles_of_one_outlet_are_told_apart_in_what_is_copied():
    """From the other of the pair, or from all that are open."""
    right = replace(RIGHT, source="Post", title="Rain")
    shown = present(compare(Pair(LEFT, right)))
    day = "2 Mar 2026, ¶ 1"
    assert copy_sentences(shown, Side.LEFT, (1,), sourced=True).text == f"{MAYOR}\n— Post: Untitled, {day}"
    third = replace(right, title="Inquiry", source="Post")
    among = (third, *SHOWN.comparison.articles)
    sources = [
        copy_sentences(SHOWN, Side.LEFT, (1,), sourced=True, among=among),
        copy_passages(
            SHOWN, {(Side.LEFT, 0): Span(len(DAM) + 1, len(DAM) + 1 + len(MAYOR))}, sourced=True, among=among
        ),
        copy_stops(SHOWN, [s for s in SHOWN.differences if s.kind is Kind.ONLY_LEFT], sourced=True, among=among),
        copy_found(LEFT, Passage(0, Span(len(DAM) + 9, len(DAM) + 10)), sourced=True, among=among),
    ]
    assert [copied.text for copied in sources] == [f"{MAYOR}\n— Post: Untitled, {day}"] * 4
    only = copy_only(SHOWN, Side.LEFT, sourced=True, among=among)
    assert only.text == f"Post: Untitled\n\n{MAYOR}\n— Post: Untitled, {day}"
    elsewhere = copy_found(LEFT, Passage(0, Span(0, 3)), sourced=True, among=(third,))
    assert elsewhere.text == f"{DAM}\n— Post, {day}"


def test_a_selection_keeps_its_marks_and_says_once_where_it_is_from():
    spans = {(Side.LEFT, 0): Span(20, len(DAM)), (Side.LEFT, 1): Span(0, 13)}
    copied = copy_passages(SHOWN, spans, sourced=True)
    assert copied.text == f"{DAM[20:]}\n\nIt cost 1,000\n— Post, 2 Mar 2026, ¶ 1–2"
    assert '<span style="background:#ffe9a8">Tuesday</span>' in copied.html
    assert '<span style="border-bottom:1px solid #8a8a8a">1,000</span><br>— Post' in copied.html
    assert copied.paragraphs == 2
    alone = copy_passages(SHOWN, {(Side.LEFT, 1): Span(0, 13)}, sourced=True)
    assert alone.text.endswith("— Post, 2 Mar 2026, ¶ 2")
    assert copy_passages(SHOWN, {}, sourced=True) == Copied("", "", 0)


def test_stops_say_where_they_are_from_where_both_sides_are_there():
    changed = [stop for stop in SHOWN.differences if stop.kind is Kind.CHANGED]
    copied = copy_stops(SHOWN, changed, sourced=False)
    assert copied.text.count("\n— Post, 2 Mar 2026, ¶ 1") == 1
    assert copied.paragraphs == 2
    only = [stop for stop in SHOWN.differences if stop.kind is Kind.ONLY_LEFT]
    assert copy_stops(SHOWN, only, sourced=False).text == MAYOR


@given(related_articles())
def test_every_sentence_copied_stands_in_its_article(articles: tuple[Article, Article]):
    shown = present(compare(Pair(*articles)))
    for side in Side:
        only = shown.comparison.only(side)
        copied = copy_sentences(shown, side, only, sourced=False).text
        for i in only:
            assert articles[side].sentences[i].text in copied
        text = "\n\n".join(paragraph.text for paragraph in articles[side].paragraphs)
        assert all(part in text for i in only for part in [articles[side].sentences[i].text])


def test_sentences_stand_as_their_paragraph_has_them():
    article = make_article(["大坝在连续九天降雨之后于星期二守住了。", "市长说：没有人被告知这件事。"])
    shown = present(compare(Pair(article, RIGHT)))
    copied = copy_sentences(shown, Side.LEFT, (0, 1), sourced=False)
    assert copied.text == article.paragraphs[0].text
    assert copy_sentences(SHOWN, Side.LEFT, (0, 1), sourced=False).text == LEFT.paragraphs[0].text
