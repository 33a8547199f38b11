from hypothesis import HealthCheck, given, settings

from tests.support.invariants import check_comparison
from tests.support.making import ARTICLES, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Role, Side, Span

SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])

FLOOD = (
    ["The Orsk dam held on Tuesday after nine days of rain.", "Engineers had feared that it would burst."],
    ["Mayor Ilse Varen said the town owed its luck to 400 volunteers."],
    ["A second storm is expected off the Vellan coast by Friday evening."],
)


@SLOW
@given(ARTICLES, ARTICLES)
def test_invariants_hold_for_any_two_articles(left: Article, right: Article):
    check_comparison(compare(Pair(left, right)))


@SLOW
@given(related_articles())
def test_invariants_hold_for_versions_of_one_article(articles: tuple[Article, Article]):
    comparison = compare(Pair(*articles))
    check_comparison(comparison)
    turned = compare(Pair(*articles).swapped())
    check_comparison(turned)
    assert turned == comparison.swapped()
    assert comparison.swapped().swapped() == comparison


@SLOW
@given(ARTICLES)
def test_an_article_against_itself_has_nothing_only_and_nothing_moved(article: Article):
    comparison = compare(Pair(article, article))
    check_comparison(comparison)
    assert not comparison.only(Side.LEFT)
    assert not comparison.only(Side.RIGHT)
    assert not comparison.moved()
    assert not any(match.edits for match in comparison.matches if match.sentences.left == match.sentences.right)


def test_changed_words_are_marked_as_words():
    changed = [list(paragraph) for paragraph in FLOOD]
    changed[0][0] = "The Orsk dam held on Wednesday after nine days of rain."
    comparison = compare(Pair(make_article(*FLOOD), make_article(*changed)))
    edits = [edit for match in comparison.matches for edit in match.edits]
    texts = [
        tuple(edit.passages[side].span.cut(comparison.articles[side].paragraphs[0].text) for side in Side)
        for edit in edits
    ]
    assert texts == [("Tuesday", "Wednesday")]


def test_a_moved_paragraph_is_moved_and_the_rest_is_not():
    longer = (*FLOOD, ["Schools in the valley stay closed until the weekend, the council said."])
    moved = (longer[1], longer[2], longer[3], longer[0])
    comparison = compare(Pair(make_article(*longer), make_article(*moved)))
    assert {i for match in comparison.moved() for i in match.sentences.left} == {0, 1}
    assert not comparison.only(Side.LEFT)


def test_a_paragraph_split_in_two_is_one_row():
    split = ([FLOOD[0][0]], [FLOOD[0][1]], *FLOOD[1:])
    comparison = compare(Pair(make_article(*FLOOD), make_article(*split)))
    assert Pair(Span(0, 1), Span(0, 2)) in [row.paragraphs for row in comparison.rows]
    assert not comparison.moved()


def test_a_sentence_of_its_own_is_only_on_its_side():
    more = (*FLOOD, ["Insurers put the damage at 30 million crowns, twice the first estimate."])
    comparison = compare(Pair(make_article(*FLOOD), make_article(*more)))
    assert comparison.only(Side.LEFT) == ()
    assert comparison.only(Side.RIGHT) == (4,)


def test_furniture_is_neither_matched_nor_counted_and_shares_no_row_with_the_story():
    one = make_article((Role.FURNITURE, "Share this story on all channels"), *FLOOD)
    other = make_article(*FLOOD, (Role.FURNITURE, "Share this story on all channels"))
    comparison = compare(Pair(one, other))
    assert 0 not in comparison.matched(Side.LEFT)
    assert 0 not in comparison.only(Side.LEFT)
    rows = {tuple(row.paragraphs.left) for row in comparison.rows}
    assert (0,) in rows


def test_headlines_stand_level_even_when_they_say_different_things():
    one = make_article((Role.HEADLINE, "Dam holds"), *FLOOD)
    other = make_article((Role.HEADLINE, "Volunteers save the town of Orsk"), *FLOOD)
    comparison = compare(Pair(one, other))
    assert comparison.rows[0].paragraphs == Pair(Span(0, 1), Span(0, 1))


def test_rewritten_sentences_get_no_word_marks():
    from viewer.comparing.edits import mark_edits
    from viewer.model.options import Options

    one = make_article("Heavy rain closed both mountain roads overnight.")
    other = make_article("Traffic over every pass was stopped before dawn by the downpour.")
    found = mark_edits(Pair(one, other), Pair(Span(0, 1), Span(0, 1)), Options(), lambda _: False)
    assert found.rewritten
    assert found.edits == found.style == ()
